import Documents

/// What a document's own format says of it, apart from its text: the head of an official publication.
public struct MetadataPayload: Codable, Hashable, Sendable {
    @Nullable public var date: String?
    public var identifiers: [String]
    public var dossiers: [String]
    public var questions: [String]
    @Nullable public var kind: String?
    @Nullable public var title: String?

    /// nil when nothing is said.
    public init?(_ metadata: Document.Metadata) {
        guard !metadata.isEmpty else { return nil }
        date = metadata.date?.description
        identifiers = metadata.identifiers
        dossiers = metadata.dossiers
        questions = metadata.questions
        kind = metadata.kind?.rawValue
        title = metadata.title
    }

    /// As the document is read with it again. A day or kind that this version does not know is left out: the document
    /// is read without it, as it is when its format says nothing.
    public var metadata: Document.Metadata {
        Document.Metadata(
            date: date.flatMap { CivilDate($0) }, identifiers: identifiers, dossiers: dossiers, questions: questions,
            kind: kind.flatMap { DocumentKind(rawValue: $0) }, title: title)
    }
}
