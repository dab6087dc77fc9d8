import CRDKafka

/// Writes records and consumed offsets in transactions: all of one or nothing of it.
///
///     let producer = try TransactionalProducer(configuration, id: "griffier.citations.2", topics: ["citations"])
///     try producer.begin()
///     try producer.send(record)
///     try producer.sendOffsets([TopicPartition(topic: "documents", partition: 0, offset: 43)], of: member.groupMetadata)
///     try producer.commit()
///
/// One thread drives it. Each call repeats itself while the error is retriable, for at most `transaction.timeout.ms`;
/// what it then throws carries one of the other verdicts (`Verdict`), and the five cases of that are all a caller needs
/// to tell apart. A second producer with the same id fences the first.
public final class TransactionalProducer {
    let client: Client
    private let events: Queue
    /// Apart from the other events: flushing serves those, and would print the log.
    private let logs: Queue
    private let topics: OutputTopics
    private let bound: Duration
    private var pending: [Notice] = []
    private var connectionError: KafkaError?
    /// What librdkafka logged when the open transaction failed.
    private var failedTransaction: LogLine?

    /// Whether a transaction is open: begun, and neither committed nor aborted.
    public private(set) var isInTransaction = false

    /// Takes the id over: aborts what an earlier owner left open and fences it.
    ///
    /// - Parameters:
    ///   - topics: the topics it will write to, which must exist: 2.0.2 delays the first record of a topic it does
    ///     not know by up to a second.
    ///   - patience: how long to wait for the cluster.
    ///   - waiting: told once, when the first try was in vain, what the connections say.
    public init(
        _ configuration: ClientConfiguration, id: String, topics names: [String] = [],
        patience: Duration = .seconds(60), waiting: (KafkaError?) -> Void = { _ in }
    ) throws(KafkaError) {
        let client = try Client(
            RD_KAFKA_PRODUCER,
            configuration.properties(
                for: .transactionalProducer,
                owned: [
                    Property("transactional.id", id), Property("enable.idempotence", "true"),
                    Property("partitioner", "murmur2_random"),
                ]),
            events: RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG | RD_KAFKA_EVENT_STATS)
        self.client = client
        events = .main(of: client)
        guard let raw = rd_kafka_queue_new(client.handle) else { throw KafkaError(RD_KAFKA_RESP_ERR__FAIL) }
        logs = Queue(taking: raw, of: client)
        logs.takeLog()
        topics = OutputTopics(of: client)
        bound = configuration.longestTransaction
        var tries = 0
        try repeating(.initTransactions, for: patience) { left in
            tries += 1
            if tries == 2 { waiting(connectionError) }
            return rd_kafka_init_transactions(client.handle, min(left, 5000))
        }
        try warmUp(names, within: patience)
    }

    /// Makes the topics known to this client.
    ///
    /// - Throws: UNKNOWN_TOPIC_OR_PART naming a topic that does not exist.
    public func warmUp(_ names: [String], within timeout: Duration = .seconds(10)) throws(KafkaError) {
        for name in names { _ = topics.handle(of: name) }
        _ = try client.partitionCounts(of: names, within: timeout)
    }

    public func begin() throws(KafkaError) {
        try repeating(.begin, for: bound) { _ in rd_kafka_begin_transaction(client.handle) }
        isInTransaction = true
        failedTransaction = nil
    }

    /// Copies a record into the open transaction. Waits while the queue is full.
    ///
    /// - Throws: `isTooLarge` leaves the transaction as it was: send something smaller in its place, or a reject.
    ///   Everything else loses the transaction, `_STATE` too: it means that an earlier record has failed.
    public func send(
        to topic: String, partition: Int32? = nil, key: UnsafeRawBufferPointer?, value: UnsafeRawBufferPointer?,
        headers: [RecordHeader] = [], timestamp: Int64? = nil
    ) throws(KafkaError) {
        try requireTransaction(.send)
        guard let handle = topics.handle(of: topic) else {
            throw KafkaError(
                code: ErrorCode(rd_kafka_last_error()), reason: "no topic can be called \(topic)", verdict: .bug,
                call: .send)
        }
        var list = HeaderList(headers)
        let deadline = Deadline(in: bound)
        while let raw = client.enqueue(
            topic: handle, partition: partition, key: key, value: value, headers: list.pointer, timestamp: timestamp)
        {
            let error = client.error(taking: raw, in: .send)
            guard error.code == ErrorCode(RD_KAFKA_RESP_ERR__QUEUE_FULL), !deadline.hasPassed else {
                serve(.zero)
                throw error.uncovered(by: failedTransaction).about(topic, partition)
            }
            serve(.milliseconds(10))
        }
        list.wasTaken()
    }

    public func send(_ record: OutgoingRecord) throws(KafkaError) {
        var failure: KafkaError?
        withBytes(of: record.key) { key in
            withBytes(of: record.value) { value in
                do throws(KafkaError) {
                    try send(
                        to: record.topic, partition: record.partition, key: key, value: value,
                        headers: record.headers, timestamp: record.timestamp)
                } catch { failure = error }
            }
        }
        if let failure { throw failure }
    }

    /// Waits until the broker has everything sent so far. `commit` does so by itself; this is for whoever wants to
    /// know before.
    public func flush() throws(KafkaError) {
        try requireTransaction(.send)
        let code = rd_kafka_flush(client.handle, bound.milliseconds)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw client.unmasked(KafkaError(code)) }
    }

    /// Makes the offsets of the next records to read part of the open transaction.
    ///
    /// - Parameter group: taken from the member just before, while it still owns the partitions.
    public func sendOffsets(_ offsets: [TopicPartition], of group: borrowing GroupMetadata) throws(KafkaError) {
        try requireTransaction(.sendOffsets)
        let list = PartitionList(offsets)
        let raw = group.raw
        try repeating(.sendOffsets, for: bound) { timeout in
            list.lend { rd_kafka_send_offsets_to_transaction(client.handle, $0, raw, timeout) }
        }
    }

    /// Writes out everything sent and makes it visible.
    public func commit() throws(KafkaError) {
        try requireTransaction(.commit)
        hasten()
        try repeating(.commit, for: bound) { rd_kafka_commit_transaction(client.handle, $0) }
        isInTransaction = false
    }

    /// Sends what waits for company, and looks every millisecond whether the broker has it; committing looks every ten.
    ///
    /// Not for long: whether anything failed, and what then, committing knows.
    private func hasten() {
        let deadline = Deadline(in: .milliseconds(50))
        while rd_kafka_flush(client.handle, 1) == RD_KAFKA_RESP_ERR__TIMED_OUT, !deadline.hasPassed {}
    }

    /// Drops everything sent since `begin`. Afterwards the member must go back to what was committed
    /// (`GroupMember.rewindToCommitted`).
    public func abort() throws(KafkaError) {
        try requireTransaction(.abort)
        try repeating(.abort, for: bound) { rd_kafka_abort_transaction(client.handle, $0) }
        isInTransaction = false
    }

    /// How many partitions each topic has, which an explicitly chosen partition needs (`partition(forKey:of:)`).
    public func partitionCounts(of topics: [String], within timeout: Duration = .seconds(10)) throws(KafkaError)
        -> [String: Int32]
    {
        try client.partitionCounts(of: topics, within: timeout)
    }

    /// What the client had to say since the last time it was asked.
    public func notices() -> [Notice] {
        serve(.zero)
        defer { pending = [] }
        return pending
    }

    /// Gives up a producer whose transaction is indefinite or that is dead: destroys it without waiting for records.
    public func purge() {
        rd_kafka_purge(
            client.handle, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT | RD_KAFKA_PURGE_F_NON_BLOCKING)
    }

    private func requireTransaction(_ call: Call) throws(KafkaError) {
        guard !isInTransaction else { return }
        throw KafkaError(
            code: ErrorCode(RD_KAFKA_RESP_ERR__STATE), reason: "\(call) without an open transaction", verdict: .bug,
            call: call)
    }

    /// Repeats one and the same call while that may help; past the bound the outcome is indefinite.
    ///
    /// rdkafka.h advises a timeout of -1, which 2.0.2 takes as "for ever": a commit whose coordinator is gone would
    /// never return. So each call gets what is left of the bound. That a call which ran out of time leaves librdkafka
    /// out of step with the broker, the reason for the advice, does no harm: such a producer is not used again.
    private func repeating(_ call: Call, for bound: Duration, _ body: (_ timeout: Int32) -> OpaquePointer?)
        throws(KafkaError)
    {
        let deadline = Deadline(in: bound)
        var wait = Duration.milliseconds(20)
        connectionError = nil
        while let raw = body(max(deadline.remaining.milliseconds, 1)) {
            let error = client.error(taking: raw, in: call)
            serve(.zero)
            guard error.verdict == .retriable else {
                throw error.uncovered(by: failedTransaction).explained(by: connectionError)
            }
            guard !deadline.hasPassed else {
                var unknown = client.located(error.explained(by: connectionError))
                unknown.verdict = .indefinite
                throw unknown
            }
            pause(deadline.remaining(atMost: wait))
            wait = min(wait * 2, .milliseconds(500))
        }
    }

    /// Takes up what waits in the client's queue, keeping the newest thousand notices.
    private func serve(_ timeout: Duration) {
        var timeout = timeout
        while let event = events.next(timeout) ?? logs.next(.zero) {
            if let notice = client.notice(event) {
                if case .failure(let error) = notice, error.isUnreachable || error.isUnauthorised {
                    connectionError = error.explainsMore(than: connectionError) ? error : connectionError
                }
                if case .log(let line) = notice, line.facility == "TXNERR" { failedTransaction = line }
                if pending.count >= 1000 { pending.removeFirst(500) }
                pending.append(notice)
            }
            rd_kafka_event_destroy(event)
            timeout = .zero
        }
    }
}

extension KafkaError {
    func about(_ topic: String, _ partition: Int32?) -> KafkaError {
        var error = self
        error.reason = "\(topic)\(partition.map { " [\($0)]" } ?? ""): \(reason)"
        return error
    }
}
