/// Looks over a page for the part that holds the document: the best that it has.
final class PageScope: MarkupReader {
    /// From worst to best.
    enum Part: Int {
        case whole, article, main
        /// The body of a publication on zoek.officielebekendmakingen.nl.
        case publication
    }

    private(set) var best = Part.whole
    private var articles = 0
    let isFull = false

    func begin(_ element: MarkupElement) {
        guard let part = PageScope.part(element) else { return }
        if part == .article { articles += 1 }
        if part.rawValue > best.rawValue { best = part }
    }

    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Several articles are a list of messages: the whole page is read.
    var part: Part { best == .article && articles > 1 ? .whole : best }

    static func part(_ element: MarkupElement) -> Part? {
        if element["id"]?.lowercased() == "broodtekst" { return .publication }
        if element.name == "main" || element["role"] == "main" { return .main }
        return element.name == "article" ? .article : nil
    }
}
