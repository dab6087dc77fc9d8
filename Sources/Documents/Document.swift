/// A parliamentary document, ready to be read: its text, its parts, who it says it is and when it was written.
public struct Document: Sendable {
    public let source: SourceText
    public let reading: Reading
    /// In reading order; together they cover the reading without overlap.
    public let passages: [Passage]
    /// Numbers by which the document names itself, most specific first: "2025D38246", "ah-tk-20242025-1028".
    public let identifiers: [String]
    public let date: DocumentDate
    /// In reading order.
    public let footnotes: [Footnote]

    init(
        source: SourceText, reading: Reading, passages: [Passage], footnotes: [Footnote], identifiers: [String],
        date: DocumentDate
    ) {
        self.source = source
        self.reading = reading
        self.passages = passages
        self.footnotes = footnotes
        self.identifiers = identifiers
        self.date = date
    }

    /// What is known from outside the text.
    public struct Given: Sendable {
        public var date: CivilDate?
        public var identifier: String?

        public init(date: CivilDate? = nil, identifier: String? = nil) {
            self.date = date
            self.identifier = identifier
        }
    }

    /// The place of a position in the reading.
    public func place(at position: Int) -> Place {
        passage(at: position)?.place ?? .letter
    }

    public func passage(at position: Int) -> Passage? {
        passageIndex(at: position).map { passages[$0] }
    }

    func passageIndex(at position: Int) -> Int? {
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        guard low < passages.count, passages[low].range.contains(position) else { return nil }
        return low
    }

    /// Where a range of the reading stands in the source.
    public func span(_ range: Range<Int>) -> TextSpan {
        guard let bytes = reading.sourceBytes(range) else { return TextSpan(start: 0, end: 0, text: "") }
        return TextSpan(
            start: source.codePointOffset(ofByte: bytes.lowerBound),
            end: source.codePointOffset(ofByte: bytes.upperBound), text: source.text(bytes))
    }
}

/// When a document was written, and how that is known.
public struct DocumentDate: Hashable, Sendable {
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// Told from outside: `--date`, the `documentdate` header.
        case given
        /// Written on the document: "Datum 10 september 2025".
        case stated
        /// Bounded by what the text says: "op 28 augustus jl. gedeeld", "voor het notaoverleg op 22 september 2025".
        case bounded
        /// The text does not say.
        case unknown
    }

    public var window: DateWindow
    public var basis: Basis

    public init(window: DateWindow, basis: Basis) {
        self.window = window
        self.basis = basis
    }

    /// The day from which "jl." and "a.s." are reckoned: the last on which the document can have been written.
    public var reference: CivilDate? {
        window.latest ?? window.earliest
    }
}
