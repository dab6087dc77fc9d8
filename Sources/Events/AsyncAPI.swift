extension Contract {
    /// The whole contract as an AsyncAPI 3.0 document: what a program needs to generate a client, and a person to see
    /// which worker reads and writes what.
    ///
    /// The server is a placeholder: where the broker stands is no part of the contract.
    public static func asyncAPI(
        prefix: String = "griffier.", sizes: TopicSizes = TopicSizes()
    ) -> String {
        AsyncAPI(prefix: prefix, sizes: sizes).document.printed
    }
}

/// Writes the AsyncAPI document; messages and operations in files of their own.
struct AsyncAPI {
    var prefix: String
    var sizes: TopicSizes

    static let bindingVersion: JSONTree = "0.5.0"
    static let definitions = "#/components/schemas/"

    var document: JSONTree {
        [
            "asyncapi": "3.0.0",
            "info": [
                "title": "Griffier",
                "version": "1.0.0",
                "description": """
                Reads Dutch parliamentary documents, finds what they cite and what they promise by when, and keeps \
                account of every promise until it is met. Records are CloudEvents 1.0 in binary mode. Within a version \
                fields are only added: skip those you do not know. Drop an event whose ce_id you have seen.
                """,
            ],
            "defaultContentType": "application/json",
            "servers": [
                "broker": [
                    "host": "localhost:9092",
                    "protocol": "kafka",
                    "description": "A placeholder: any broker from Kafka 2.5 on.",
                ]
            ],
            "channels": .object(Topic.allCases.map { .init($0.rawValue, channel($0)) }),
            "operations": operations,
            "components": [
                "messages": .object(Topic.allCases.map { .init($0.rawValue, message($0)) }),
                "schemas": .object(schemas.map { .init($0.name, $0.tree(definitions: AsyncAPI.definitions)) }),
            ],
        ]
    }

    private func channel(_ topic: Topic) -> JSONTree {
        [
            "address": .text(topic.name(prefix: prefix)),
            "title": .text(topic.rawValue),
            "summary": .text(topic.summary),
            "description": .text(
                """
                Key: \(topic.key.rawValue). Partition: \
                \(topic.partitioning == .input ? "" : "murmur2 of the ")\(topic.partitioning.rawValue). Written by: \
                \(topic.writers).\(topic.isCompacted ? " Compacted: only the last record of a key is kept." : "")\
                \(topic.isInternal ? " Griffier's own memory: do not read it, its form changes without notice." : "")
                """),
            "messages": [topic.rawValue: reference("#/components/messages/\(topic.rawValue)")],
            "bindings": [
                "kafka": [
                    "topic": .text(topic.name(prefix: prefix)),
                    "partitions": .integer(sizes.partitions(of: topic)),
                    "replicas": .integer(sizes.replicas),
                    "topicConfiguration": .object(topic.settings.map { .init($0.name, setting($0.name, $0.value)) }),
                    "bindingVersion": AsyncAPI.bindingVersion,
                ]
            ],
        ]
    }

    /// The binding wants a list of policies, and numbers as numbers.
    private func setting(_ name: String, _ value: String) -> JSONTree {
        if name == "cleanup.policy" { return .list(value.split(separator: ",").map { .text(String($0)) }) }
        return Int(value).map { .integer($0) } ?? .text(value)
    }

    func reference(_ target: String) -> JSONTree {
        ["$ref": .text(target)]
    }

    /// Every form that a message is made of, each once.
    private var schemas: [Schema.Record] {
        var found: [Schema.Record] = []
        for form in Topic.allCases.compactMap({ $0.type?.form }) {
            for record in [form] + form.parts where !found.contains(where: { $0.name == record.name }) {
                found.append(record)
            }
        }
        return found
    }
}
