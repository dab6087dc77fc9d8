/// `documents`: a document read. What later workers need to read it again is all here.
public struct DocumentRecord: Codable, Hashable, Sendable {
    /// Its own number where it has one, else the digest.
    public var id: String
    /// SHA-256 of the bytes as they came in, hexadecimal.
    public var digest: String
    /// What the bytes were: "text", "html", "xml", "docx", "pdf".
    public var format: String
    /// "letter", "answers" …: what sort of document it is.
    public var kind: String
    /// What it is about, on one line; null when it does not say.
    @Nullable public var title: String?
    public var date: DocumentDatePayload
    /// The day that the sender gave; null when the date is our own finding.
    @Nullable public var givenDate: String?
    /// The number that the sender gave.
    @Nullable public var givenID: String?
    /// The re-reading that somebody asked for; null when it is read for the first time.
    @Nullable public var reread: String?
    /// What its format says of it apart from the text; null when that is nothing.
    @Nullable public var metadata: MetadataPayload?
    /// Numbers by which it names itself, most specific first.
    public var identifiers: [String]
    /// The written questions it answers.
    public var answers: [String]
    /// The dossiers in its head.
    public var dossiers: [String]
    public var parts: [PartPayload]
    /// The text to which all offsets refer.
    public var text: String

    public init(
        id: String, digest: String, format: String, kind: String = "other", title: String? = nil,
        date: DocumentDatePayload, givenDate: String?, givenID: String?,
        reread: String? = nil, metadata: MetadataPayload? = nil, identifiers: [String], answers: [String],
        dossiers: [String], parts: [PartPayload],
        text: String
    ) {
        self.id = id
        self.digest = digest
        self.format = format
        self.kind = kind
        self.title = title
        self.date = date
        self.givenDate = givenDate
        self.givenID = givenID
        self.reread = reread
        self.metadata = metadata
        self.identifiers = identifiers
        self.answers = answers
        self.dossiers = dossiers
        self.parts = parts
        self.text = text
    }
}

/// A part of a document: "answer 6" and where it stands.
public struct PartPayload: Codable, Hashable, Sendable {
    public var place: String
    public var start: Int
    public var end: Int

    public init(place: String, start: Int, end: Int) {
        self.place = place
        self.start = start
        self.end = end
    }
}

/// `citations`: all citations of one document; an empty list is an answer too.
public struct CitationsRecord: Codable, Hashable, Sendable {
    public var document: String
    public var digest: String
    public var date: DocumentDatePayload
    public var citations: [CitationPayload]

    public init(document: String, digest: String, date: DocumentDatePayload, citations: [CitationPayload]) {
        self.document = document
        self.digest = digest
        self.date = date
        self.citations = citations
    }
}

/// `deadlines`: what one document says about time; empty lists are an answer too.
public struct DeadlinesRecord: Codable, Hashable, Sendable {
    public var document: String
    public var digest: String
    /// The parliament it belongs to: "nl".
    public var jurisdiction: String
    public var date: DocumentDatePayload
    /// The written questions it answers.
    public var answers: [String]
    public var dates: [DatePayload]
    public var commitments: [CommitmentPayload]
    public var terms: [TermPayload]
    /// What it reports to have taken place; null when nothing.
    @Nullable public var happenings: [HappeningPayload]?
    /// The office of who signed it; null when nobody did.
    @Nullable public var office: String?

    public init(
        document: String, digest: String, jurisdiction: String, date: DocumentDatePayload, answers: [String],
        dates: [DatePayload], commitments: [CommitmentPayload], terms: [TermPayload],
        happenings: [HappeningPayload] = [], office: String? = nil
    ) {
        self.document = document
        self.digest = digest
        self.jurisdiction = jurisdiction
        self.date = date
        self.answers = answers
        self.dates = dates
        self.commitments = commitments
        self.terms = terms
        self.happenings = happenings.isEmpty ? nil : happenings
        self.office = office
    }
}

/// `register`: a document that is known, so that "de brief van 10 juli jl." can be resolved.
public struct RegisterRecord: Codable, Hashable, Sendable {
    public var identifier: String
    @Nullable public var date: String?
    public var kind: String
    public var title: String
    public var names: [String]

    public init(identifier: String, date: String?, kind: String, title: String, names: [String]) {
        self.identifier = identifier
        self.date = date
        self.kind = kind
        self.title = title
        self.names = names
    }
}
