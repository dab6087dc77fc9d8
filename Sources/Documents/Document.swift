/// A parliamentary document, ready to be read: its text, its parts, who it says it is and when it was written.
public struct Document: Sendable {
    public let source: SourceText
    public let reading: Reading
    /// In reading order; together they cover the reading without overlap.
    public let passages: [Passage]
    /// In reading order.
    public let footnotes: [Footnote]
    /// Numbers by which the document names itself, most specific first: "2025D38246", "ah-tk-20242025-1028",
    /// "kst-28345-285". The number of a question it answers is none of them.
    public let identifiers: [String]
    public let date: DocumentDate
    public let kind: DocumentKind
    /// The questions that it answers or says it cannot answer yet, with where it says so: "2025Z14497".
    public let answered: [Told<String>]
    /// When the questions were submitted: "ingezonden 10 juli 2025".
    public let submission: Told<CivilDate>?
    /// The dossiers in its head, with their suffix: "28345", "36600-VI".
    public let dossiers: [String]
    /// Who signed it or gave the answers; in reading order, signatures first.
    public let signatories: [Signatory]
    /// What it is about, on one line: the title that its format gives, else what stands behind "Onderwerp" or "Betreft".
    public let title: String?
    /// The sender's own mark: what stands behind "Ons kenmerk", "5164758".
    public let kenmerk: String?

    /// The numbers of the questions that it answers, says it cannot answer yet, or names by their mark.
    public var answers: [String] { answered.map(\.value) }
    /// The numbers of the questions whose answers it brings. A letter may merely name some: "in de beantwoording van de
    /// vragen met kenmerk 2025Z14497 heb ik u gemeld"; a notice of delay answers none.
    public var answersGiven: [String] { kind == .answers ? answers : [] }
    /// When the questions were submitted.
    public var submitted: CivilDate? { submission?.value }

    /// Reads a document from its text.
    public init(_ source: SourceText, given: Given = Given()) {
        let layout = Layout(FoldedText(source))
        let lifting = NoteLifting(ReadingWriter(layout.text, layout.parts, layout.places))
        let identity = Identity(source, layout, lifting, given: given)
        self.source = source
        reading = lifting.reading
        passages = lifting.passages
        footnotes = lifting.footnotes
        identifiers = identity.identifiers
        date = identity.date
        kind = identity.kind
        answered = identity.answered
        submission = identity.submission
        dossiers = identity.dossiers
        signatories = identity.signatories
        title = identity.title
        kenmerk = identity.kenmerk
    }

    /// What is known from outside the text.
    public struct Given: Sendable {
        public var date: CivilDate?
        public var identifier: String?
        /// What its format says; told by the sender as well, it is what the sender said that counts.
        public var metadata: Metadata

        public init(date: CivilDate? = nil, identifier: String? = nil, metadata: Metadata = Metadata()) {
            self.date = date
            self.identifier = identifier
            self.metadata = metadata
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
        source.span(reading, range)
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
