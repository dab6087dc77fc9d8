/// The text of a page: of its `main` part or of the `broodtekst` of zoek.officielebekendmakingen.nl where it has one.
///
/// Blocks become paragraphs, table rows lines; scripts, styles, navigation and forms are left out. A raised number
/// that links to a place on the page is a footnote marker, and what stands at that place is the footnote:
///
///     gedeeld<sup><a href="#ID-7">4</a></sup>.     <div id="supernote-note-ID-7">X Noot <sup>4</sup> <p>Kamerstuk …
final class HTMLText: MarkupReader {
    var extract = ExtractedText()
    private(set) var metadata = PublicationMetadata()

    private let scope: PageScope.Part
    /// Names of the open elements with what begins in them.
    private var open: [Frame] = []
    private var skipped = 0
    private var scoped = 0
    private var preformatted = 0
    private var link: NoteLink?
    /// The footnotes by the place on the page to which their markers lead.
    private var targets: [String: Int] = [:]
    /// The number that may stand before a footnote's text.
    private var label: Int?

    private struct Frame {
        var name: String
        var isBlock = false
        var isSkipped = false
        var isScope = false
        var beginsNote = false
        var beginsCell = false
        var endsNote = false
    }

    init(scope: PageScope.Part) {
        self.scope = scope
        if scope == .whole { scoped = 1 }
    }

    var isFull: Bool { extract.isFull }
    private var isRead: Bool { skipped == 0 && scoped > 0 }

    // MARK: elements

    func begin(_ element: MarkupElement) {
        var frame = Frame(name: element.name)
        if element.name == "meta", let name = element["name"] ?? element["property"] {
            metadata.add(name, scheme: element["scheme"], element["content"] ?? "")
        }
        if PageScope.part(element) == scope, scope != .whole {
            frame.isScope = true
            scoped += 1
        }
        if skipped > 0 || Self.skips(element) {
            frame.isSkipped = true
            skipped += 1
        }
        if isRead { open(element, &frame) }
        open.append(frame)
    }

    private func open(_ element: MarkupElement, _ frame: inout Frame) {
        if Self.blocks.contains(element.name) {
            flushLink()
            frame.isBlock = true
            extract.endParagraph()
        }
        if let id = element["id"], let number = targets[id], !extract.isInNote, link == nil {
            beginNote(number, at: &frame)
        }
        switch element.name {
        case "br":
            flushLink()
            extract.endLine()
        case "pre": preformatted += 1
        case "tr": extract.beginRow()
        case "td", "th":
            frame.beginsCell = open.last?.name == "tr"
            if frame.beginsCell { extract.beginCell() } else { extract.endParagraph() }
        case "a", "sup":
            if link == nil { link = NoteLink(depth: open.count) }
            link?.see(element)
        default: break
        }
    }

    /// The note is what stands in this block, or in the block around this place.
    private func beginNote(_ number: Int, at frame: inout Frame) {
        if frame.isBlock {
            frame.beginsNote = true
        } else if let block = open.lastIndex(where: \.isBlock) {
            open[block].beginsNote = true
        } else {
            return
        }
        extract.beginNote(number)
        label = number
    }

    func end(_ name: String) {
        guard let frame = open.popLast() else { return }
        if isRead { close(frame) }
        if frame.isSkipped { skipped -= 1 }
        if frame.isScope { scoped -= 1 }
    }

    private func close(_ frame: Frame) {
        if let link, link.depth >= open.count { flushLink() }
        if frame.beginsCell { extract.endCell() }
        switch frame.name {
        case "pre": preformatted -= 1
        case "tr": extract.endRow()
        default: break
        }
        if frame.isBlock { extract.endParagraph() }
        if frame.beginsNote {
            extract.endNote()
            label = nil
        }
    }

    // MARK: text

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isRead else { return }
        if link != nil {
            link?.text.append(contentsOf: bytes)
            if (link?.text.count ?? 0) > 64 { flushLink() }
            return
        }
        if label != nil { return dropLabel(bytes) }
        write(bytes)
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard preformatted > 0 else { return extract.append(bytes) }
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { extract.endLine() }
            extract.append(UnsafeBufferPointer(rebasing: line))
        }
    }

    private func write(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { write($0) }
    }

    /// What was linked or raised is a footnote marker, or text.
    private func flushLink() {
        guard let done = link else { return }
        link = nil
        if let expected = label {
            if done.text.contains(where: { $0 > 0x20 }) { label = nil }
            if done.number == expected { return }
        }
        // The way back: "↩".
        if extract.isInNote, done.fragment != nil, !done.text.contains(where: { $0.isLetterOrDigit }) { return }
        guard !extract.isInNote, let number = done.number, done.isMarker, let fragment = done.fragment else {
            return write(done.text[...])
        }
        if let known = targets[fragment] { return extract.mark(again: known) }
        let given = extract.mark(number)
        for target in [fragment] + done.popups { targets[target] = given }
    }

    /// "4 Kamerstuk …", "[4] …", "4) …": the number is written already.
    private func dropLabel(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let expected = label else { return }
        let text = bytes.drop { $0 <= 0x20 || $0 == 0x5B }
        guard !text.isEmpty else { return }
        label = nil
        let digits = text.prefix { $0.isDigit }
        guard digits.count < 4, digits.reduce(0, { $0 * 10 + Int($1 - 0x30) }) == expected else { return write(bytes) }
        let rest = text.dropFirst(digits.count).drop { $0 == 0x5D || $0 == 0x29 || $0 == 0x2E }
        write(UnsafeBufferPointer(rebasing: rest))
    }

    // MARK: which

    /// A page that opens `html` also closes it, or its body; one that closes neither broke off.
    static func isWhole(_ utf8: [UInt8]) -> Bool {
        var opens = false
        for at in utf8.indices where utf8[at] == 0x3C {
            let tag = utf8[at...].prefix(6).map { $0.isUpperCaseLetter ? $0 | 0x20 : $0 }
            if tag.starts(with: "<html".utf8) { opens = true }
            if tag.starts(with: "</html".utf8) || tag.starts(with: "</body".utf8) { return true }
        }
        return !opens
    }

    private static func skips(_ element: MarkupElement) -> Bool {
        if unread.contains(element.name) || element["hidden"] != nil { return true }
        guard let classes = element["class"] else { return false }
        return classes.split(separator: " ").contains { $0 == "note-close" || $0 == "noprint" }
    }

    private static let unread: Set<String> = [
        "script", "style", "nav", "noscript", "template", "svg", "math", "head", "form", "button", "select", "textarea",
        "iframe", "object", "audio", "video", "canvas",
    ]
    private static let blocks: Set<String> = [
        "html", "body", "main", "article", "section", "header", "footer", "aside", "div", "p", "h1", "h2", "h3", "h4",
        "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "address", "hr",
        "table", "caption", "tr", "fieldset", "details", "summary", "center",
    ]
}
