import CRDKafka

extension Client {
    /// How many partitions each topic has. Asks the broker, so that the answer is known to this client from then on.
    ///
    /// - Throws: UNKNOWN_TOPIC_OR_PART naming the topic that does not exist; `_TRANSPORT` or `_TIMED_OUT` without a
    ///   broker.
    func partitionCounts(of topics: [String], within timeout: Duration) throws(KafkaError) -> [String: Int32] {
        var counts: [String: Int32] = [:]
        for topic in topics {
            counts[topic] = try partitionCount(of: topic, within: timeout)
        }
        return counts
    }

    private func partitionCount(of topic: String, within timeout: Duration) throws(KafkaError) -> Int32 {
        guard let named = rd_kafka_topic_new(handle, topic, nil) else {
            throw KafkaError(rd_kafka_last_error(), "\(topic): \(ErrorCode(rd_kafka_last_error()).meaning)")
        }
        defer { rd_kafka_topic_destroy(named) }
        let deadline = Deadline(in: timeout)
        while true {
            do {
                return try metadata(of: topic, named: named, within: deadline.remaining)
            } catch  where error.code == ErrorCode(RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE) && !deadline.hasPassed {
                // A topic a moment old has no leader yet.
                pause(.milliseconds(50))
            }
        }
    }

    private func metadata(of topic: String, named: OpaquePointer, within timeout: Duration) throws(KafkaError) -> Int32
    {
        var answer: UnsafePointer<rd_kafka_metadata>?
        let code = rd_kafka_metadata(handle, 0, named, &answer, max(timeout, .milliseconds(1)).milliseconds)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR, let answer else {
            throw located(KafkaError(code, "\(topic): \(ErrorCode(code).meaning)"))
        }
        defer { rd_kafka_metadata_destroy(answer) }
        guard answer.pointee.topic_cnt > 0, let found = answer.pointee.topics else {
            throw KafkaError(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, "\(topic): no such topic")
        }
        guard found[0].err == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw KafkaError(found[0].err, "\(topic): \(ErrorCode(found[0].err).meaning)")
        }
        return found[0].partition_cnt
    }

    /// Every topic of the cluster with its number of partitions.
    func allTopics(within timeout: Duration) throws(KafkaError) -> [String: Int32] {
        var answer: UnsafePointer<rd_kafka_metadata>?
        let code = rd_kafka_metadata(handle, 1, nil, &answer, max(timeout, .milliseconds(1)).milliseconds)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR, let answer else { throw located(KafkaError(code)) }
        defer { rd_kafka_metadata_destroy(answer) }
        var topics: [String: Int32] = [:]
        for index in 0..<Int(answer.pointee.topic_cnt) {
            guard let topic = answer.pointee.topics?[index], topic.err == RD_KAFKA_RESP_ERR_NO_ERROR else { continue }
            topics[String(cString: topic.topic)] = topic.partition_cnt
        }
        return topics
    }

    /// The oldest offset of each partition and the one after its newest: the high watermark for a client that reads
    /// uncommitted, the last stable offset for one that reads committed.
    ///
    /// Not by `rd_kafka_query_watermark_offsets`: in 2.0.2 it waits for ever, whatever the timeout, for a broker that
    /// has gone away.
    func watermarks(
        of partitions: [TopicPartition], within timeout: Duration
    ) throws(KafkaError) -> [TopicPartition: Range<Int64>] {
        let deadline = Deadline(in: timeout)
        let oldest = try places(TopicPartition.beginning, of: partitions, by: deadline)
        let newest = try places(TopicPartition.end, of: partitions, by: deadline)
        var ranges: [TopicPartition: Range<Int64>] = [:]
        for partition in partitions {
            guard let low = oldest[partition], let high = newest[partition] else {
                throw KafkaError(RD_KAFKA_RESP_ERR__BAD_MSG, "\(partition): the broker gave no offset")
            }
            ranges[partition] = low..<max(low, high)
        }
        return ranges
    }

    /// Where the beginning or the end of each partition is; to the protocol both are times.
    private func places(
        _ time: Int64, of partitions: [TopicPartition], by deadline: Deadline
    ) throws(KafkaError) -> [TopicPartition: Int64] {
        guard !partitions.isEmpty else { return [:] }
        var failure: KafkaError
        repeat {
            let list = PartitionList(partitions.map { $0.at(time) })
            let wait = max(deadline.remaining, .milliseconds(1)).milliseconds
            let code = list.lend { rd_kafka_offsets_for_times(handle, $0, wait) }
            if code == RD_KAFKA_RESP_ERR_NO_ERROR, list.firstError == nil {
                var places: [TopicPartition: Int64] = [:]
                for place in list.partitions { places[place.anywhere] = place.offset }
                return places
            }
            let names = partitions.map(\.anywhere.description).joined(separator: ", ")
            failure = list.firstError ?? KafkaError(code, "\(names): \(ErrorCode(code).meaning)")
            // 2.0.2 may ask a former leader and not look for the new one by itself.
            guard failure.code.isTransient else { break }
            pause(.milliseconds(50))
        } while !deadline.hasPassed
        throw located(failure)
    }
}
