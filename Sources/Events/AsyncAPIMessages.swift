extension AsyncAPI {
    func message(_ topic: Topic) -> JSONTree {
        var members: [JSONTree.Member] = [
            .init("name", .text(topic.type?.rawValue ?? topic.rawValue)),
            .init("title", .text(topic.type?.form?.name ?? topic.rawValue)),
            .init("summary", .text(topic.summary)),
        ]
        if let type = topic.type, let form = type.form {
            members.append(.init("contentType", "application/json"))
            members.append(.init("headers", Envelope.form(of: type).tree(definitions: AsyncAPI.definitions)))
            members.append(.init("payload", reference(AsyncAPI.definitions + form.name)))
        } else if topic == .ingest {
            members.append(.init("contentType", "application/octet-stream"))
            members.append(.init("headers", IngestHeaders.form.tree(definitions: AsyncAPI.definitions)))
            members.append(.init("payload", bytes("The document: the bytes of a file. Or a structured CloudEvent.")))
        } else if topic == .rejects {
            members.append(.init("contentType", "application/octet-stream"))
            members.append(.init("headers", RejectRecord.form.tree(definitions: AsyncAPI.definitions)))
            members.append(.init("payload", bytes("The value of the original, byte for byte.")))
        } else {
            members.append(.init("contentType", "application/json"))
            members.append(.init("payload", ["description": "Griffier's own; its form is not published."]))
        }
        members.append(
            .init(
                "bindings",
                [
                    "kafka": [
                        "key": ["type": "string", "description": .text(topic.key.rawValue)],
                        "bindingVersion": AsyncAPI.bindingVersion,
                    ]
                ]))
        return .object(members)
    }

    private func bytes(_ summary: String) -> JSONTree {
        ["type": "string", "format": "binary", "description": .text(summary)]
    }
}

extension IngestHeaders {
    /// The headers as a schema; a document needs none of them.
    static let form = Schema.Record(
        "IngestHeaders", "What a sender may say about a document; names in any case, every header optional.",
        [
            .init("ce_id", .text, "The sender's own id of the event.", isRequired: false),
            .init("ce_source", .text, "Who sends it.", isRequired: false),
            .init("ce_time", .moment, "When it was sent.", isRequired: false),
            .init(
                "content-type", .text,
                "What the bytes are; application/cloudevents+json for a structured event (data or data_base64).",
                isRequired: false),
            .init("documentdate", .day, "The day on which the document was written.", isRequired: false),
            .init(
                "documentid", .text, "Its number: 1 to 128 letters, digits, '-', '_', '.', ':'.", isRequired: false),
            .init(
                "reread", .text, "Asks that a document read before be read again: a name that counts once.",
                isRequired: false),
        ])
}
