import CRDKafka

/// Reads partitions from one place to another without being in a group: to restore state, to look, to list.
///
///     let reader = try LogReader(configuration, isolation: .committed)
///     try reader.start(partitions, from: .beginning, until: .end)
///     reading: while true {
///         switch reader.poll(.milliseconds(100)) {
///         case .record(let record): …
///         case .finished: break reading
///         …
///
/// The end is the high watermark at the start, *uncommitted* records counted: a group's offsets may be committed while
/// the marker of the same transaction is not yet in the log, and stopping at the last stable offset would cut the state
/// short. So a reader of committed records waits for open transactions before the end to be decided, and steps over
/// aborted records and markers.
public final class LogReader {
    /// Whether records of open and aborted transactions are delivered.
    public enum Isolation: String, Sendable {
        case committed = "read_committed"
        case uncommitted = "read_uncommitted"
    }

    public enum Start: Hashable, Sendable {
        case beginning, end
        /// The first record at or after that moment, in milliseconds since 1970.
        case time(Int64)
        /// The offset each partition carries; the beginning for those that carry none.
        case given
    }

    public enum Stop: Sendable {
        /// At the end as it was at the start.
        case end
        case never
    }

    private let client: Client
    /// Sees the high watermark, where `client` would see the last stable offset.
    private let surveyor: Client
    private let queue: Queue
    private let names = TopicNames()
    private var handles: [String: OpaquePointer] = [:]
    /// Partitions being read, with the offset that is not read any more.
    private var reading: [TopicPartition: Int64] = [:]

    public init(_ configuration: ClientConfiguration, isolation: Isolation) throws(KafkaError) {
        func owned(_ isolation: Isolation) -> [Property] {
            [
                Property("isolation.level", isolation.rawValue), Property("enable.partition.eof", "true"),
                Property("enable.auto.commit", "false"), Property("enable.auto.offset.store", "false"),
                // A place that is gone is an error: going on elsewhere would leave a hole nobody sees.
                Property("auto.offset.reset", "error"),
            ]
        }
        let client = try Client(
            RD_KAFKA_CONSUMER, configuration.properties(for: .logReader, owned: owned(isolation)),
            events: RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG)
        surveyor = try Client(
            RD_KAFKA_CONSUMER, configuration.properties(for: .logReader, owned: owned(.uncommitted) + [.quiet]),
            events: 0)
        guard let raw = rd_kafka_queue_new(client.handle) else { throw KafkaError(RD_KAFKA_RESP_ERR__FAIL) }
        self.client = client
        queue = Queue(taking: raw, of: client)
        let main = Queue.main(of: client)
        rd_kafka_queue_forward(main.raw, raw)
        queue.takeLog()
    }

    deinit { stop() }

    /// All partitions of these topics.
    public func partitions(of topics: [String], within timeout: Duration = .seconds(10)) throws(KafkaError)
        -> [TopicPartition]
    {
        let counts = try client.partitionCounts(of: topics, within: timeout)
        return topics.flatMap { topic in
            (0..<(counts[topic] ?? 0)).map { TopicPartition(topic: topic, partition: $0) }
        }
    }

    /// Begins to read, instead of whatever was read before.
    ///
    /// - Throws: without a broker, for a topic that does not exist, and `isOutOfRange` for a given offset that the log
    ///   does not hold (any more, or yet); nothing is read then.
    public func start(
        _ partitions: [TopicPartition], from start: Start = .beginning, until stop: Stop = .end,
        within timeout: Duration = .seconds(30)
    ) throws(KafkaError) {
        self.stop()
        let deadline = Deadline(in: timeout)
        var places: [(TopicPartition, until: Int64)] = []
        let begins = try begin(partitions, from: start, within: timeout)
        var ranges: [TopicPartition: Range<Int64>] = [:]
        if case .end = stop {
            ranges = try surveyor.watermarks(of: partitions.map(\.anywhere), within: deadline.remaining)
        }
        for partition in begins {
            guard let range = ranges[partition.anywhere] else {
                // Never to be finished: nobody asked where the end is.
                places.append((partition, until: .max))
                continue
            }
            let offset = partition.offset ?? TopicPartition.beginning
            if offset >= 0, offset < range.lowerBound || offset > range.upperBound {
                throw KafkaError(RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET, "\(partition): the log holds \(range)")
            }
            // An empty stretch is finished before it begins.
            if range.isEmpty || offset >= range.upperBound { continue }
            places.append((partition, until: range.upperBound))
        }
        for (partition, until) in places { try read(partition, until: until) }
    }

    /// Where each partition is begun: an offset, or the beginning or end.
    private func begin(
        _ partitions: [TopicPartition], from start: Start, within timeout: Duration
    ) throws(KafkaError) -> [TopicPartition] {
        switch start {
        case .beginning: return partitions.map { $0.at(TopicPartition.beginning) }
        case .end: return try ends(of: partitions, within: timeout)
        case .given: return partitions.map { $0.at($0.offset ?? TopicPartition.beginning) }
        case .time(let time):
            guard !partitions.isEmpty else { return [] }
            let list = PartitionList(partitions.map { $0.at(time) })
            let code = list.lend { rd_kafka_offsets_for_times(surveyor.handle, $0, timeout.milliseconds) }
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code) }
            if let error = list.firstError { throw error }
            let places = list.partitions
            func isKnown(_ place: TopicPartition) -> Bool { place.offset.map { $0 >= 0 } ?? false }
            return try places.filter(isKnown) + ends(of: places.filter { !isKnown($0) }, within: timeout)
        }
    }

    /// The high watermarks of just now: librdkafka's own "end" is looked up later, after records we must not miss.
    private func ends(
        of partitions: [TopicPartition], within timeout: Duration
    ) throws(KafkaError) -> [TopicPartition] {
        try surveyor.watermarks(of: partitions.map(\.anywhere), within: timeout).map { $0.at($1.upperBound) }
    }

    private func read(_ partition: TopicPartition, until: Int64) throws(KafkaError) {
        let topic: OpaquePointer
        if let known = handles[partition.topic] {
            topic = known
        } else {
            guard let made = rd_kafka_topic_new(client.handle, partition.topic, nil) else {
                throw KafkaError(rd_kafka_last_error(), "no topic can be called \(partition.topic)")
            }
            handles[partition.topic] = made
            topic = made
        }
        let offset = partition.offset ?? TopicPartition.beginning
        guard rd_kafka_consume_start_queue(topic, partition.partition, offset, queue.raw) == 0 else {
            throw KafkaError(rd_kafka_last_error(), "\(partition): \(ErrorCode(rd_kafka_last_error()).meaning)")
        }
        reading[partition.anywhere] = until
    }

    /// Stops reading everything.
    public func stop() {
        for partition in reading.keys { finish(partition) }
        while let event = queue.next(.zero) { rd_kafka_event_destroy(event) }
        for handle in handles.values { rd_kafka_topic_destroy(handle) }
        handles = [:]
    }

    private func finish(_ partition: TopicPartition) {
        guard reading.removeValue(forKey: partition) != nil, let topic = handles[partition.topic] else { return }
        rd_kafka_consume_stop(topic, partition.partition)
    }

    /// What happened next; waits for it at most so long. Once every partition is at its end, `.finished`.
    public func poll(_ timeout: Duration) -> Reading {
        let deadline = Deadline(in: timeout)
        while !reading.isEmpty {
            guard let event = queue.next(deadline.remaining(atMost: .milliseconds(100))) else {
                finishWhatIsPastItsEnd()
                if deadline.hasPassed { return reading.isEmpty ? .finished : .nothing }
                continue
            }
            if let reading = take(event) { return reading }
        }
        return .finished
    }

    /// Markers at the end move the position and deliver nothing.
    private func finishWhatIsPastItsEnd() {
        let list = PartitionList(Array(reading.keys))
        guard !list.isEmpty, list.lend({ rd_kafka_position(client.handle, $0) }) == RD_KAFKA_RESP_ERR_NO_ERROR else {
            return
        }
        for place in list.partitions {
            if let offset = place.offset, let until = reading[place.anywhere], offset >= until {
                finish(place.anywhere)
            }
        }
    }

    /// Takes an event over; nil for what is nobody's business.
    private func take(_ event: OpaquePointer) -> Reading? {
        if rd_kafka_event_type(event) == RD_KAFKA_EVENT_FETCH {
            guard let record = KafkaRecord(taking: event, topics: names, client: client) else { return nil }
            let partition = record.place.anywhere
            guard let until = reading[partition] else { return nil }
            let offset = record.offset
            if offset >= until - 1 { finish(partition) }
            return offset < until ? .record(record) : nil
        }
        defer { rd_kafka_event_destroy(event) }
        if rd_kafka_event_type(event) == RD_KAFKA_EVENT_ERROR,
            rd_kafka_event_error(event) == RD_KAFKA_RESP_ERR__PARTITION_EOF
        {
            guard let raw = rd_kafka_event_topic_partition(event) else { return nil }
            let place = TopicPartition(raw.pointee)
            rd_kafka_topic_partition_destroy(raw)
            if let until = reading[place.anywhere], let offset = place.offset, offset >= until {
                finish(place.anywhere)
            }
            return nil
        }
        switch client.notice(event) {
        case .failure(let error): return .failed(error)
        case .log(let line): return .log(line)
        case .statistics, nil: return nil
        }
    }

    /// Shows every record from the beginning (or the given offsets) to the end, and returns the next offset to read of
    /// each partition.
    ///
    /// - Parameter patience: how long to go without a record. Another producer's open transaction holds the reader up,
    ///   at most for that producer's `transaction.timeout.ms`.
    /// - Throws: `_TIMED_OUT`, or what the connections said, when patience runs out; `isOutOfRange` when the log no
    ///   longer holds a given offset; whatever `body` throws.
    public func readToEnd(
        of partitions: [TopicPartition], from start: Start = .beginning, patience: Duration = .seconds(60),
        _ body: (borrowing KafkaRecord) throws(KafkaError) -> Void
    ) throws(KafkaError) {
        try self.start(partitions, from: start, until: .end, within: patience)
        defer { stop() }
        var deadline = Deadline(in: patience)
        var cause: KafkaError?
        while true {
            switch poll(.milliseconds(100)) {
            case .record(let record):
                try body(record)
                deadline = Deadline(in: patience)
            case .finished: return
            case .failed(let error):
                if error.isFatal || error.isOutOfRange || error.isUnknownTopicOrPartition { throw error }
                cause = error
            case .log: break
            case .nothing: break
            }
            if deadline.hasPassed {
                let places = reading.map { "\($0.key) before \($0.value)" }.sorted().joined(separator: ", ")
                throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT, "no record any more in \(places)").explained(by: cause)
            }
        }
    }
}

/// What came out of one `LogReader.poll`.
public enum Reading: ~Copyable {
    case record(KafkaRecord)
    /// Every partition is at its end.
    case finished
    /// Something failed; unless it is fatal, librdkafka goes on trying by itself.
    case failed(KafkaError)
    case log(LogLine)
    case nothing
}
