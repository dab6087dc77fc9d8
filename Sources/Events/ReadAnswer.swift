import Citations
import Deadlines
import Documents
import Obligations

/// What `griffier read --jsonl` answers for one line: the core without Kafka.
public struct ReadAnswer: Codable, Hashable, Sendable {
    public var id: String
    public var date: DocumentDatePayload
    public var citations: [CitationPayload]
    public var dates: [DatePayload]
    public var commitments: [CommitmentPayload]
    public var terms: [TermPayload]

    public init(
        id: String, document: Document, citations: [Citation], time: TimeReading, statements: [Statement]
    ) {
        self.id = id
        date = DocumentDatePayload(document.date)
        self.citations = citations.map { CitationPayload($0) }
        dates = time.dates.map { DatePayload($0) }
        commitments = statements.map { CommitmentPayload($0) }
        terms = time.terms.map { TermPayload($0) }
    }
}

/// A line of `griffier read --jsonl` as it comes in.
public struct ReadRequest: Codable, Hashable, Sendable {
    public var id: String
    public var text: String
    public var date: String?

    public init(id: String, text: String, date: String?) {
        self.id = id
        self.text = text
        self.date = date
    }
}

/// The answer to a line that could not be read, in its place.
public struct ReadFailure: Codable, Hashable, Sendable {
    /// null when the line does not even say which it is.
    @Nullable public var id: String?
    public var error: String

    public init(id: String?, error: String) {
        self.id = id
        self.error = error
    }
}
