/// A document as it came in, read from its bytes: its text, and what its format knows of it apart from the text.
///
/// Plain text, HTML, official publications in XML, and DOCX; told by content, never by name. A PDF is read from the
/// text that `pdftotext` makes of it, outside this module.
///
/// `Document(manuscript.source, given: manuscript.given)` is the document; text and given facts are all that has to be
/// kept to read it again.
public struct Manuscript: Sendable {
    /// The words of the contract.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case text, html, xml, docx, pdf
    }

    /// For plain text what came in, for others what was taken out of it: all offsets refer to it.
    public let source: SourceText
    public let format: Format
    public let metadata: Document.Metadata

    /// Reads bytes of any format but PDF, of which it says that it is `unsupported`.
    public init(decoding bytes: [UInt8]) throws(UnreadableText) {
        guard bytes.count <= SourceText.largest else { throw .tooLarge }
        switch TextFormat(recognising: bytes) {
        case nil: self.init(source: try SourceText(decoding: bytes), format: .text)
        case .html: try self.init(page: bytes)
        case .xml: try self.init(publication: bytes)
        case .zip: try self.init(archive: bytes)
        case .compound:
            // With a password, Word hides the archive in an old office document.
            let isLocked = bytes[...].containsSequence("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")
            throw isLocked ? .passwordProtected(.docx) : .unsupported(.compound)
        case let other?: throw .unsupported(other)
        }
    }

    /// The text that a converter took out of a PDF, in UTF-8; form feeds between its pages.
    public init(pages utf8: [UInt8]) throws(UnreadableText) {
        guard utf8.count <= ExtractedText.largest else { throw .excessive(.pdf, .text) }
        guard let text = SourceText(utf8: utf8) else { throw .damaged(.pdf) }
        guard text.hasLetters else { throw .imageOnly(.pdf) }
        self.init(source: text, format: .pdf)
    }

    private init(source: SourceText, format: Format, metadata: Document.Metadata = Document.Metadata()) {
        self.source = source
        self.format = format
        self.metadata = metadata
    }

    /// What is known when nobody says more.
    public var given: Document.Given { Document.Given(metadata: metadata) }

    // MARK: marked-up text

    private init(page bytes: [UInt8]) throws(UnreadableText) {
        let utf8 = try SourceText.decoded(bytes).utf8
        let scope = PageScope()
        try Manuscript.read(utf8, as: .html, by: scope)
        var page = HTMLText(scope: scope.part)
        try Manuscript.read(utf8, as: .html, by: page)
        guard HTMLText.isWhole(utf8) else { throw .damaged(.html) }
        var text = page.extract.finished()
        if scope.part != .whole, !text.contains(where: { $0 > 0x20 }) {
            page = HTMLText(scope: .whole)
            try Manuscript.read(utf8, as: .html, by: page)
            text = page.extract.finished()
        }
        try self.init(text, .html, page.metadata.metadata)
    }

    private init(publication bytes: [UInt8]) throws(UnreadableText) {
        let utf8 = Mojibake.undone(try SourceText.decoded(bytes).utf8)
        let start = utf8.firstIndex { $0 > 0x20 } ?? 0
        let publication = PublicationText()
        try Manuscript.read(Array(utf8[start...]), as: .xml, by: publication)
        guard publication.isPublication else { throw .unsupported(.xml) }
        try self.init(publication.extract.finished(), .xml, publication.facts)
    }

    private init(archive bytes: [UInt8]) throws(UnreadableText) {
        let word = try WordArchive(bytes)
        try self.init(word.text, .docx, Document.Metadata())
    }

    private init(_ utf8: [UInt8], _ format: Format, _ metadata: Document.Metadata) throws(UnreadableText) {
        guard let source = SourceText(utf8: utf8) else { throw .notText }
        guard source.hasLetters else { throw .empty }
        self.init(source: source, format: format, metadata: metadata)
    }

    /// Reads marked-up text, and says in the words of the document why it cannot be read.
    static func read(
        _ utf8: [UInt8], as language: MarkupStream.Language, of format: TextFormat? = nil,
        by reader: any MarkupReader
    ) throws(UnreadableText) {
        let format = format ?? (language == .html ? .html : .xml)
        do throws(MarkupStream.Failure) {
            try MarkupStream.read(utf8, as: language, by: reader)
        } catch {
            switch error {
            case .damaged: throw .damaged(format)
            case .declaresEntities: throw .excessive(format, .entities)
            case .tooDeep: throw .excessive(format, .depth)
            case .tooManyAttributes: throw .excessive(format, .attributes)
            case .tooMuchText: throw .excessive(format, .text)
            }
        }
    }
}
