/// A link or a raised number on a page while it is read: perhaps a footnote marker.
///
///     <sup><a class="nootnum supernote-click-ID-7" href="#ID-7">4</a></sup>
///     <a href="#fn4" role="doc-noteref"><sup>[4]</sup></a>
///
/// No markers: m<sup>2</sup> (leads nowhere), <a href="#hoofdstuk4">4</a> (not raised).
struct NoteLink {
    /// How deep its outermost element is.
    var depth: Int
    var text: [UInt8] = []
    /// The place on the page that it leads to.
    private(set) var fragment: String?
    /// The ids of the windows that open over it.
    private(set) var popups: [String] = []
    /// It is raised, or says that it is one.
    private(set) var isMarker = false

    init(depth: Int) {
        self.depth = depth
    }

    mutating func see(_ element: MarkupElement) {
        if element.name == "sup" { isMarker = true }
        if let reference = element["href"], reference.utf8.first == 0x23, reference.utf8.count > 1 {
            fragment = fragment ?? String(reference.dropFirst())
        }
        if element["role"] == "doc-noteref" || element["type"] == "noteref" { isMarker = true }
        for name in (element["class"] ?? "").split(separator: " ") {
            if name == "nootnum" || name == "noteref" || name == "footnote-ref" || name == "voetnootref" {
                isMarker = true
            }
            if name.hasPrefix("supernote-click-") { popups.append("supernote-note-" + name.dropFirst(16)) }
        }
    }

    /// The number in it, with or without brackets; nil when there is anything else.
    var number: Int? {
        var digits = text[...]
        func isAround(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x5B || byte == 0x5D || byte == 0x28 || byte == 0x29
        }
        while let first = digits.first, isAround(first) { digits.removeFirst() }
        while let last = digits.last, isAround(last) { digits.removeLast() }
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return number > 0 ? number : nil
    }
}
