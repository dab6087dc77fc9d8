import CRDKafka

/// A topic to be made.
public struct TopicDefinition: Hashable, Sendable {
    public var name: String
    public var partitions: Int32
    /// -1 for the broker's own default.
    public var replicationFactor: Int32
    /// Kafka's topic settings, `cleanup.policy` and the like.
    public var settings: [Property]

    public init(name: String, partitions: Int32, replicationFactor: Int32 = -1, settings: [Property] = []) {
        self.name = name
        self.partitions = partitions
        self.replicationFactor = replicationFactor
        self.settings = settings
    }
}

/// What became of a topic to be made.
public enum TopicCreation: Hashable, Sendable {
    case created
    /// It was there before and is left as it is; compare with `Admin.describe`.
    case existed
    case failed(KafkaError)
}

/// A topic as it is.
public struct TopicDescription: Hashable, Sendable {
    public var partitions: Int32
    /// All settings by name, the broker's defaults among them; empty if we may not see them.
    public var settings: [String: String]
}

extension Admin {
    /// Makes topics; those that exist are left as they are.
    public func create(_ topics: [TopicDefinition]) throws(KafkaError) -> [String: TopicCreation] {
        var made: [String: TopicCreation] = [:]
        var wanted: [OpaquePointer?] = []
        defer { for case let topic? in wanted { rd_kafka_NewTopic_destroy(topic) } }
        for topic in topics {
            withErrorText { text, size in
                let replicas = topic.replicationFactor
                guard let new = rd_kafka_NewTopic_new(topic.name, topic.partitions, replicas, text, size) else {
                    let error = KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, "\(topic.name): \(String(cString: text))")
                    made[topic.name] = .failed(error)
                    return
                }
                for setting in topic.settings { rd_kafka_NewTopic_set_config(new, setting.name, setting.value) }
                wanted.append(new)
            }
        }
        guard !wanted.isEmpty else { return made }
        let answers = try ask({ options, queue in
            rd_kafka_CreateTopics(client.handle, &wanted, wanted.count, options, queue)
        }) { event in
            var count = 0
            let results = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count)
            return (0..<count).compactMap { index in results?[index].map(Self.creation) }
        }
        for (name, creation) in answers { made[name] = creation }
        return made
    }

    private static func creation(_ result: OpaquePointer) -> (String, TopicCreation) {
        let name = rd_kafka_topic_result_name(result).map { String(cString: $0) } ?? ""
        switch rd_kafka_topic_result_error(result) {
        case RD_KAFKA_RESP_ERR_NO_ERROR: return (name, .created)
        case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS: return (name, .existed)
        case let code:
            let text = rd_kafka_topic_result_error_string(result).map { String(cString: $0) }
            return (name, .failed(KafkaError(code, "\(name): \(text ?? ErrorCode(code).meaning)")))
        }
    }

    /// Describes topics; those that do not exist are absent from the answer.
    public func describe(_ topics: [String]) throws(KafkaError) -> [String: TopicDescription] {
        let existing = try self.topics()
        let found = topics.filter { existing[$0] != nil }
        guard !found.isEmpty else { return [:] }
        var asked: [OpaquePointer?] = found.map { rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, $0) }
        defer { for resource in asked { rd_kafka_ConfigResource_destroy(resource) } }
        let settings = try ask({ options, queue in
            rd_kafka_DescribeConfigs(client.handle, &asked, asked.count, options, queue)
        }) { event in
            var settings: [String: [String: String]] = [:]
            var count = 0
            let results = rd_kafka_DescribeConfigs_result_resources(
                rd_kafka_event_DescribeConfigs_result(event), &count)
            for index in 0..<count {
                guard let resource = results?[index], let name = rd_kafka_ConfigResource_name(resource) else {
                    continue
                }
                settings[String(cString: name)] = Self.settings(of: resource)
            }
            return settings
        }
        var descriptions: [String: TopicDescription] = [:]
        for topic in found {
            descriptions[topic] = TopicDescription(partitions: existing[topic] ?? 0, settings: settings[topic] ?? [:])
        }
        return descriptions
    }

    private static func settings(of resource: OpaquePointer) -> [String: String] {
        var settings: [String: String] = [:]
        var count = 0
        let entries = rd_kafka_ConfigResource_configs(resource, &count)
        for index in 0..<count {
            guard let entry = entries?[index], let name = rd_kafka_ConfigEntry_name(entry),
                let value = rd_kafka_ConfigEntry_value(entry)
            else { continue }
            settings[String(cString: name)] = String(cString: value)
        }
        return settings
    }
}
