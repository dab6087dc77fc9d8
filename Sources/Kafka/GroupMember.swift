import CRDKafka

/// A member of a consumer group, driven by one thread: records, rebalances, errors and logs all come out of `poll`.
///
///     let member = try GroupMember(configuration, group: "griffier.citations", instance: "griffier.citations.2",
///                                  topics: ["griffier.documents.v1"])
///     switch member.poll(.milliseconds(100)) {
///     case .assigned(let partitions): try member.completeAssignment(partitions)
///     case .revoked(let partitions, let lost): …finish or abort; try member.completeRevocation()
///     …
///
/// Reads only what is committed, and never commits itself. **A rebalance waits for the caller**: until it is completed
/// the whole group stands still. With an instance it is a static member: it keeps its partitions over a restart within
/// `session.timeout.ms`, and a second one with its name fences it (`isFenced`).
public final class GroupMember {
    let client: Client
    let queue: Queue
    let names = TopicNames()
    let isStatic: Bool
    var state = State()

    /// What librdkafka does not remember for us.
    struct State {
        var revoked: [TopicPartition]?
        var paused: Set<TopicPartition> = []
        /// Where a seek went, and what librdkafka thought the position was then: it goes on thinking so until the next
        /// record arrives.
        var sought: [TopicPartition: (offset: Int64, stale: Int64?)] = [:]
        /// Whether the group has answered our joining, be it that there was nothing for us.
        var hasJoined = false
        var isClosed = false
    }

    /// - Parameter instance: a name that no other member of the group has; nil for a member that leaves when it closes.
    /// - Throws: `_INVALID_ARG` for an assignor that is not sound on this library.
    public convenience init(
        _ configuration: ClientConfiguration, group: String, instance: String? = nil, topics: [String],
        assignor: Assignor = .range
    ) throws(KafkaError) {
        guard assignor.isSound() else {
            throw KafkaError(
                RD_KAFKA_RESP_ERR__INVALID_ARG, "\(assignor.rawValue) needs librdkafka 2.10, this is \(libraryVersion)")
        }
        try self.init(configuration, group: group, instance: instance, topics: topics, trusting: assignor)
    }

    init(
        _ configuration: ClientConfiguration, group: String, instance: String?, topics: [String],
        trusting assignor: Assignor
    ) throws(KafkaError) {
        var owned = [
            Property("group.id", group), Property("enable.auto.commit", "false"),
            Property("enable.auto.offset.store", "false"), Property("isolation.level", "read_committed"),
            Property("partition.assignment.strategy", assignor.rawValue),
        ]
        if let instance { owned.append(Property("group.instance.id", instance)) }
        let client = try Client(
            RD_KAFKA_CONSUMER, configuration.properties(for: .groupMember, owned: owned),
            events: RD_KAFKA_EVENT_REBALANCE | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG | RD_KAFKA_EVENT_STATS)
        rd_kafka_poll_set_consumer(client.handle)
        guard let consumerQueue = rd_kafka_queue_get_consumer(client.handle) else {
            throw KafkaError(RD_KAFKA_RESP_ERR__UNKNOWN_GROUP)
        }
        self.client = client
        queue = Queue(taking: consumerQueue, of: client)
        isStatic = instance != nil
        queue.takeLog()
        let list = PartitionList(topics.map { TopicPartition(topic: $0, partition: RD_KAFKA_PARTITION_UA) })
        let code = list.lend { rd_kafka_subscribe(client.handle, $0) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code) }
    }

    /// Closes within five seconds, if `close` was not called.
    deinit { if !state.isClosed { close(within: .seconds(5)) } }

    /// What happened next; waits for it at most so long.
    public func poll(_ timeout: Duration) -> Polled {
        let deadline = Deadline(in: timeout)
        var wait = timeout
        while let event = queue.next(wait) {
            if let polled = take(event) { return polled }
            wait = deadline.remaining
        }
        return .nothing
    }

    /// Takes an event over; nil for what is nobody's business.
    private func take(_ event: OpaquePointer) -> Polled? {
        let type = rd_kafka_event_type(event)
        if type == RD_KAFKA_EVENT_FETCH {
            guard let record = KafkaRecord(taking: event, topics: names, client: client) else { return nil }
            if !state.sought.isEmpty { state.sought[record.place.anywhere] = nil }
            return .record(record)
        }
        defer { rd_kafka_event_destroy(event) }
        if type == RD_KAFKA_EVENT_REBALANCE { return rebalance(event) }
        switch client.notice(event) {
        case .failure(let error): return .failed(error)
        case .log(let line): return .log(line)
        case .statistics(let text): return .statistics(text)
        case nil: return nil
        }
    }
}

/// What came out of one `GroupMember.poll`.
public enum Polled: ~Copyable {
    case record(KafkaRecord)
    /// These partitions are handed to us: call `completeAssignment`, at once or when their state is restored.
    case assigned([TopicPartition])
    /// These partitions are taken back: finish, then call `completeRevocation`. Lost ones belong to another already:
    /// abort, commit nothing, and call it too.
    case revoked([TopicPartition], lost: Bool)
    /// Something failed; unless it is fatal, librdkafka goes on trying by itself.
    case failed(KafkaError)
    case log(LogLine)
    /// librdkafka's statistics, a JSON object.
    case statistics(String)
    case nothing
}
