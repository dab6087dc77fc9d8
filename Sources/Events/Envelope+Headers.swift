extension Envelope {
    /// Why a record has no usable envelope, naming the header.
    public typealias Unusable = IngestHeaders.Unusable

    /// Reads the envelope of a record, as a tolerant reader: header names in any case and with "ce_" or "ce-", further
    /// headers of no interest, the last one of a name counts. Only id and type must be there.
    ///
    /// - Parameter recorded: the timestamp of the record itself, which stands in for a `ce_time` that is missing or
    ///   that nobody can read.
    public init(
        headers: [(name: String, value: String)], recorded: Timestamp = Timestamp(milliseconds: 0)
    ) throws(Unusable) {
        var attributes: [String: String] = [:]
        for (name, value) in headers {
            let name = name.lowercased()
            if name == "content-type" {
                attributes[name] = value
            } else if name.hasPrefix("ce_") || name.hasPrefix("ce-") {
                attributes[String(name.dropFirst(3))] = value
            }
        }
        if let version = attributes["specversion"], !version.hasPrefix("1.") {
            throw Unusable(header: "ce_specversion", problem: "is \"\(version)\"; this reader knows CloudEvents 1.0")
        }
        guard let id = attributes["id"], !id.isEmpty else {
            throw Unusable(header: "ce_id", problem: "is missing; every event needs an id of its own")
        }
        guard let word = attributes["type"] else {
            throw Unusable(header: "ce_type", problem: "is missing; it says what the payload is")
        }
        guard let type = EventType(rawValue: word) else {
            throw Unusable(header: "ce_type", problem: "is \"\(word)\", which this version does not know")
        }
        self.id = id
        self.type = type
        source = attributes["source"] ?? ""
        subject = attributes["subject"] ?? ""
        time = attributes["time"].flatMap { Timestamp(rfc3339: $0) } ?? recorded
        contentType = attributes["content-type"] ?? "application/json"
    }

    /// The headers as a schema; only the type differs from event to event.
    static func form(of type: EventType) -> Schema.Record {
        Schema.Record(
            "Headers", "CloudEvents 1.0 in binary mode; header values are UTF-8.",
            [
                .init("ce_specversion", .words("1.0"), "The version of CloudEvents."),
                .init("ce_id", .text, "A function of what the event says: drop what you have seen before."),
                .init("ce_type", .words(type.rawValue), "What the payload is, with the version of its form."),
                .init("ce_source", .text, "/griffier/ and the worker that wrote it."),
                .init("ce_subject", .text, "The document or the obligation that it is about.", isRequired: false),
                .init("ce_time", .moment, "When it was written, in UTC.", isRequired: false),
                .init("content-type", .words("application/json"), "Of the payload."),
            ])
    }
}
