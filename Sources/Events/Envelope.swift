/// The CloudEvents 1.0 attributes of a record, as the Kafka binding carries them in binary mode: each attribute a
/// header, the payload bare in the value.
///
///     ce_specversion: 1.0
///     ce_id: 5f3c…              function of the content, see EventID
///     ce_type: nl.griffier.citations.found.v1
///     ce_source: /griffier/citations
///     ce_subject: 2025D38246
///     ce_time: 2025-09-10T08:00:00Z
///     content-type: application/json
public struct Envelope: Hashable, Sendable {
    public var id: String
    public var type: EventType
    /// "/griffier/" and the worker that wrote it.
    public var source: String
    /// What it is about: a document or an obligation.
    public var subject: String
    public var time: Timestamp
    public var contentType: String

    public init(
        id: EventID, type: EventType, source: String, subject: String, time: Timestamp,
        contentType: String = "application/json"
    ) {
        self.id = id.description
        self.type = type
        self.source = source
        self.subject = subject
        self.time = time
        self.contentType = contentType
    }

    /// In the order in which they are written.
    public var headers: [(name: String, value: String)] {
        [
            ("ce_specversion", "1.0"), ("ce_id", id), ("ce_type", type.rawValue), ("ce_source", source),
            ("ce_subject", subject), ("ce_time", time.description), ("content-type", contentType),
        ]
    }
}
