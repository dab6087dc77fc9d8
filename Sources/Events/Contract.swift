/// The contract as files, for whoever produces or consumes without Griffier; all made from `Topic`, `WorkerName`,
/// `EventType` and the payloads, so that none can fall behind.
///
///     asyncapi.json                                     AsyncAPI 3.0; JSON is YAML too
///     schemas/nl.griffier.citations.found.v1.schema.json   JSON Schema 2020-12, one per event
///     schemas/read-answer.schema.json                   what `griffier read --jsonl` says
///     topics.json                                       the topics and their settings
///     acl.txt                                           the access rights, as commands
public enum Contract {
    public struct File: Hashable, Sendable {
        public var path: String
        public var bytes: [UInt8]

        init(_ path: String, _ text: String) {
            self.path = path
            bytes = Array(text.utf8)
        }
    }

    public static func files(
        prefix: String = "griffier.", sizes: TopicSizes = TopicSizes()
    ) -> [File] {
        [
            File("asyncapi.json", asyncAPI(prefix: prefix, sizes: sizes)),
            File("topics.json", topics(prefix: prefix, sizes: sizes)),
            File("acl.txt", Access.script(prefix: prefix)),
        ] + schemas.map { File("schemas/\($0.name).schema.json", $0.form.document(name: $0.name).printed) }
    }

    /// Every form that is published, under the name of its file.
    static var schemas: [(name: String, form: Schema.Record)] {
        EventType.allCases.compactMap { type in type.form.map { (type.rawValue, $0) } } + [
            ("read-request", ReadRequest.form), ("read-answer", ReadAnswer.form), ("read-failure", ReadFailure.form),
        ]
    }

    /// The topics as an operator creates them.
    public static func topics(
        prefix: String = "griffier.", sizes: TopicSizes = TopicSizes()
    ) -> String {
        let topics = Topic.allCases.map { topic -> JSONTree in
            [
                "name": .text(topic.name(prefix: prefix)),
                "summary": .text(topic.summary),
                "partitions": .integer(sizes.partitions(of: topic)),
                "replicas": .integer(sizes.replicas),
                "key": .text(topic.key.rawValue),
                "partitionedBy": .text(topic.partitioning.rawValue),
                "type": topic.type.map { .text($0.rawValue) } ?? .null,
                "writers": .text(topic.writers),
                "internal": .boolean(topic.isInternal),
                "settings": .object(topic.settings.map { .init($0.name, .text($0.value)) }),
            ]
        }
        return JSONTree.object([.init("topics", .list(topics))]).printed
    }
}

extension EventType {
    /// The form of its payload; nil for a document as it comes in.
    public var form: Schema.Record? {
        switch self {
        case .dropped: nil
        case .documentRead: DocumentRecord.form
        case .citationsFound: CitationsRecord.form
        case .documentKnown: RegisterRecord.form
        case .deadlinesFound: DeadlinesRecord.form
        case .obligationState: ObligationPayload.form
        case .statusChanged: StatusChangeRecord.form
        case .reminderDue: ReminderPayload.form
        case .commandGiven: CommandRecord.form
        }
    }
}
