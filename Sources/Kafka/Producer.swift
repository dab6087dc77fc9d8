import CRDKafka

/// Writes records outside transactions, each once, and says what became of each.
///
///     let deliveries = try Producer(configuration).publish(records, within: .seconds(30))
///
/// For whoever brings something in from outside; a worker writes in transactions.
public final class Producer {
    private let client: Client
    private let events: Queue
    private let topics: OutputTopics
    private var pending: [Notice] = []
    private var connectionError: KafkaError?
    /// Numbers the records over all calls, so that a late report is not taken for another record's.
    private var tickets = 0

    public init(_ configuration: ClientConfiguration) throws(KafkaError) {
        let client = try Client(
            RD_KAFKA_PRODUCER,
            configuration.properties(
                for: .producer,
                owned: [Property("enable.idempotence", "true"), Property("partitioner", "murmur2_random")]),
            events: RD_KAFKA_EVENT_DR | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG)
        self.client = client
        events = .main(of: client)
        events.takeLog()
        topics = OutputTopics(of: client)
    }

    /// What became of one record: where it stands now, or why it does not.
    public typealias Delivery = Result<TopicPartition, KafkaError>

    /// Sends the records and waits for the broker's word on each, in the order given.
    ///
    /// A record whose time ran out has an error, though the broker may have it: sending the same once more is right for
    /// records that carry an id.
    public func publish(_ records: [OutgoingRecord], within timeout: Duration = .seconds(30)) -> [Delivery] {
        let deadline = Deadline(in: timeout)
        let first = tickets + 1
        tickets += records.count
        connectionError = nil
        var deliveries = [Delivery?](repeating: nil, count: records.count)
        for (index, record) in records.enumerated() {
            if let error = enqueue(record, ticket: first + index, deadline: deadline, first, &deliveries) {
                deliveries[index] = .failure(error)
            }
        }
        while deliveries.contains(where: { $0 == nil }), !deadline.hasPassed {
            serve(deadline.remaining(atMost: .milliseconds(100)), first, &deliveries)
        }
        if deliveries.contains(where: { $0 == nil }) {
            // Whatever is still on its way ends here; purging reports each record.
            rd_kafka_purge(client.handle, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
            let last = Deadline(in: .seconds(1))
            while deliveries.contains(where: { $0 == nil }), !last.hasPassed {
                serve(.milliseconds(10), first, &deliveries)
            }
        }
        let timedOut = client.located(KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT).explained(by: connectionError))
        return deliveries.map { delivery in
            if case .failure(let error) = delivery, error.wasPurged { return .failure(timedOut) }
            return delivery ?? .failure(timedOut)
        }
    }

    /// How many partitions each topic has.
    public func partitionCounts(of topics: [String], within timeout: Duration = .seconds(10)) throws(KafkaError)
        -> [String: Int32]
    {
        try client.partitionCounts(of: topics, within: timeout)
    }

    /// What the client had to say since the last time it was asked.
    public func notices() -> [Notice] {
        var none: [Delivery?] = []
        serve(.zero, tickets + 1, &none)
        defer { pending = [] }
        return pending
    }

    private func enqueue(
        _ record: OutgoingRecord, ticket: Int, deadline: Deadline, _ first: Int, _ deliveries: inout [Delivery?]
    ) -> KafkaError? {
        guard let topic = topics.handle(of: record.topic) else {
            return KafkaError(rd_kafka_last_error(), "no topic can be called \(record.topic)")
        }
        var headers = HeaderList(record.headers)
        while true {
            let raw = withBytes(of: record.key) { key in
                withBytes(of: record.value) { value in
                    client.enqueue(
                        topic: topic, partition: record.partition, key: key, value: value, headers: headers.pointer,
                        timestamp: record.timestamp, ticket: UnsafeMutableRawPointer(bitPattern: ticket))
                }
            }
            guard let raw else {
                headers.wasTaken()
                return nil
            }
            let error = client.error(taking: raw, in: .plain).about(record.topic, record.partition)
            guard error.code == ErrorCode(RD_KAFKA_RESP_ERR__QUEUE_FULL), !deadline.hasPassed else { return error }
            serve(.milliseconds(10), first, &deliveries)
        }
    }

    private func serve(_ timeout: Duration, _ first: Int, _ deliveries: inout [Delivery?]) {
        var timeout = timeout
        while let event = events.next(timeout) {
            if rd_kafka_event_type(event) == RD_KAFKA_EVENT_DR {
                while let message = rd_kafka_event_message_next(event) {
                    let index = Int(bitPattern: message.pointee._private) - first
                    guard deliveries.indices.contains(index) else { continue }
                    deliveries[index] = delivery(of: message.pointee)
                }
            } else if let notice = client.notice(event) {
                if case .failure(let error) = notice, error.isUnreachable || error.isUnauthorised {
                    connectionError = error.explainsMore(than: connectionError) ? error : connectionError
                }
                if pending.count >= 1000 { pending.removeFirst(500) }
                pending.append(notice)
            }
            rd_kafka_event_destroy(event)
            timeout = .zero
        }
    }

    private func delivery(of message: rd_kafka_message_t) -> Delivery {
        let topic = message.rkt.flatMap { rd_kafka_topic_name($0) }.map { String(cString: $0) } ?? ""
        guard message.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
            return .failure(client.unmasked(KafkaError(message.err)).about(topic, nil))
        }
        return .success(TopicPartition(topic: topic, partition: message.partition, offset: message.offset))
    }
}

extension KafkaError {
    fileprivate var wasPurged: Bool {
        code == ErrorCode(RD_KAFKA_RESP_ERR__PURGE_QUEUE) || code == ErrorCode(RD_KAFKA_RESP_ERR__PURGE_INFLIGHT)
    }

    /// Refused credentials explain more than the dead connections that follow from them.
    func explainsMore(than former: KafkaError?) -> Bool {
        guard let former else { return true }
        return isUnauthorised || !former.isUnauthorised
    }
}
