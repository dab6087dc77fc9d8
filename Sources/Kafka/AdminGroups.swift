import CRDKafka
import Glibc

/// How far a group has come in one partition.
public struct Lag: Hashable, Sendable {
    public var partition: TopicPartition
    /// The next record the group will read; nil if it has committed nothing.
    public var committed: Int64?
    /// The oldest record there is.
    public var oldest: Int64
    /// The first record of an open transaction, or the end: as far as a reader of committed records can come.
    public var stableEnd: Int64
    /// The end of the log.
    public var end: Int64

    /// Records (markers counted) the group could read and has not. A group that commits "last record + 1" keeps 1 here
    /// for ever on topics written in transactions: the marker. Ours commit their position when idle.
    public var records: Int64 { max(0, stableEnd - max(committed ?? oldest, oldest)) }
}

extension Admin {
    /// The groups the cluster knows.
    public func groups() throws(KafkaError) -> [String] {
        try ask({ options, queue in rd_kafka_ListConsumerGroups(client.handle, options, queue) }) { event in
            var count = 0
            let groups = rd_kafka_ListConsumerGroups_result_valid(
                rd_kafka_event_ListConsumerGroups_result(event), &count)
            return (0..<count).compactMap { index in
                groups?[index].flatMap { rd_kafka_ConsumerGroupListing_group_id($0) }.map { String(cString: $0) }
            }.sorted()
        }
    }

    /// How many members each of some groups has; none in one that does not exist. A member that went without leaving
    /// counts until its session is over.
    public func members(of groups: [String]) throws(KafkaError) -> [String: Int] {
        var names = groups.map { strdup($0).map { UnsafePointer($0) } }
        defer { for name in names { free(UnsafeMutableRawPointer(mutating: name)) } }
        let answer: Result<[String: Int], KafkaError> = try ask({ options, queue in
            rd_kafka_DescribeConsumerGroups(client.handle, &names, names.count, options, queue)
        }) { event in
            var count = 0
            let found = rd_kafka_DescribeConsumerGroups_result_groups(
                rd_kafka_event_DescribeConsumerGroups_result(event), &count)
            var members: [String: Int] = [:]
            for index in 0..<count {
                guard let group = found?[index], let name = rd_kafka_ConsumerGroupDescription_group_id(group) else {
                    continue
                }
                if let raw = rd_kafka_ConsumerGroupDescription_error(group),
                    ![RD_KAFKA_RESP_ERR_NO_ERROR, RD_KAFKA_RESP_ERR_GROUP_ID_NOT_FOUND].contains(
                        rd_kafka_error_code(raw))
                {
                    return .failure(KafkaError(rd_kafka_error_code(raw), String(cString: rd_kafka_error_string(raw))))
                }
                members[String(cString: name)] = rd_kafka_ConsumerGroupDescription_member_count(group)
            }
            return .success(members)
        }
        return try answer.get()
    }

    /// What a group has committed: of the given partitions, those without an offset included, or of all it has ever
    /// committed.
    public func committed(
        by group: String, of partitions: [TopicPartition]? = nil
    ) throws(KafkaError) -> [TopicPartition] {
        var request = request(group, partitions)
        defer { rd_kafka_ListConsumerGroupOffsets_destroy(request) }
        let answer: Result<[TopicPartition], KafkaError>? = try ask({ options, queue in
            rd_kafka_ListConsumerGroupOffsets(client.handle, &request, 1, options, queue)
        }) { event in
            var count = 0
            let groups = rd_kafka_ListConsumerGroupOffsets_result_groups(
                rd_kafka_event_ListConsumerGroupOffsets_result(event), &count)
            guard count > 0, let result = groups?[0] else { return nil }
            if let raw = rd_kafka_group_result_error(result), rd_kafka_error_code(raw) != RD_KAFKA_RESP_ERR_NO_ERROR {
                return .failure(KafkaError(rd_kafka_error_code(raw), String(cString: rd_kafka_error_string(raw))))
            }
            guard let found = rd_kafka_group_result_partitions(result) else { return .success([]) }
            return .success(PartitionList.partitions(of: UnsafeMutablePointer(mutating: found)))
        }
        switch answer {
        case .success(let places): return places
        case .failure(let error): throw error
        case nil: return []
        }
    }

    private func request(_ group: String, _ partitions: [TopicPartition]?) -> OpaquePointer? {
        guard let partitions else { return rd_kafka_ListConsumerGroupOffsets_new(group, nil) }
        let list = PartitionList(partitions.map(\.anywhere))
        return list.lend { rd_kafka_ListConsumerGroupOffsets_new(group, $0) }
    }

    /// How far a group has come in each partition of these topics.
    public func lag(of group: String, in topics: [String]) throws(KafkaError) -> [Lag] {
        let counts = try partitionCounts(of: topics)
        let partitions = topics.flatMap { topic in
            (0..<(counts[topic] ?? 0)).map { TopicPartition(topic: topic, partition: $0) }
        }
        guard !partitions.isEmpty else { return [] }
        var offsets: [TopicPartition: Int64] = [:]
        for place in try committed(by: group, of: partitions) { offsets[place.anywhere] = place.offset }
        let all = try client.watermarks(of: partitions, within: timeout)
        let readable = try stable.watermarks(of: partitions, within: timeout)
        return partitions.compactMap { partition in
            guard let log = all[partition], let stable = readable[partition] else { return nil }
            return Lag(
                partition: partition, committed: offsets[partition], oldest: log.lowerBound,
                stableEnd: stable.upperBound, end: log.upperBound)
        }
    }
}
