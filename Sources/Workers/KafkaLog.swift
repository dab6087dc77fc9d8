import Events
import Kafka

/// Kafka as the pipeline's log: one member of the worker's group, one transactional producer, on one thread.
///
/// Both carry the worker's name and instance, so that a twin fences us and a restart within the session timeout causes
/// no rebalance. A transaction is opened only to commit a batch, so that it never holds up readers while we work.
public struct KafkaLog: WorkerLog {
    /// Which worker, where, as whom.
    public struct Settings: Sendable {
        public var worker: WorkerName
        public var client: ClientConfiguration
        /// Of topics, groups and transactional ids: "griffier.".
        public var prefix: String
        /// nil: a member without a name that a twin could take; it leaves its group when it closes.
        public var instance: Int?
        /// How long to wait for the cluster at the start.
        public var patience: Duration

        public init(
            worker: WorkerName, client: ClientConfiguration, prefix: String, instance: Int?,
            patience: Duration = .seconds(60)
        ) {
            self.worker = worker
            self.client = client
            self.prefix = prefix
            self.instance = instance
            self.patience = patience
        }

        var identity: String {
            instance.map { worker.transactionalID(prefix: prefix, instance: $0) } ?? worker.group(prefix: prefix)
        }
    }

    private let settings: Settings
    private let member: GroupMember
    private var producer: TransactionalProducer
    /// The inputs, by their names on the broker; one or two, so that comparing beats hashing.
    private let inputs: [(name: String, topic: Topic)]
    /// The topics we write to: what they are called on the broker, and how many partitions they have.
    private let outlets: [Topic: (name: String, partitions: Int32)]
    /// Of each input, as it was at the start.
    private let partitions: Int32
    /// When an input was first missed.
    private var missingSince: Int64?
    private var assigned: [TopicPartition] = []
    /// Behind the last record handed out, per input partition; sent with the next commit.
    private var read: [Place: Int64] = [:]
    private var committed: [Place: Int64] = [:]
    private var follower: Follower?
    /// Reads memories back; one for all partitions of an assignment, gone when the work goes on.
    private var restorer: LogReader?
    private var lastRest: Int64 = 0
    private let report: @Sendable (String) -> Void

    /// An input partition. Looked up for every record: two numbers, not a name.
    private struct Place: Hashable {
        var topic: Topic
        var partition: Int32
    }

    /// - Parameter report: told what librdkafka complains of while it goes on trying.
    public init(_ settings: Settings, report: @escaping @Sendable (String) -> Void) throws(Halt) {
        let names = settings.worker.inputs.map { $0.name(prefix: settings.prefix) }
        inputs = settings.worker.inputs.map { ($0.name(prefix: settings.prefix), $0) }
        let outputs = settings.worker.writes.map { $0.name(prefix: settings.prefix) }
        let partitionCounts: [String: Int32]
        do throws(KafkaError) {
            producer = try TransactionalProducer(
                settings.client, id: settings.identity, topics: outputs, patience: settings.patience,
                waiting: { error in
                    report(
                        "the cluster does not answer yet, trying for \(settings.patience.components.seconds) s"
                            + (error.map { ": \($0)" } ?? ""))
                })
            partitionCounts = try producer.partitionCounts(of: outputs + names)
            member = try GroupMember(
                settings.client, group: settings.worker.group(prefix: settings.prefix),
                instance: settings.instance.map { _ in settings.identity }, topics: names)
        } catch {
            throw Halt(atStart: error)
        }
        self.settings = settings
        self.report = report
        outlets = Dictionary(
            uniqueKeysWithValues: settings.worker.writes.map { topic in
                let name = topic.name(prefix: settings.prefix)
                return (topic, (name, partitionCounts[name] ?? 1))
            })
        let counts = Set(names.map { partitionCounts[$0] ?? 0 })
        guard counts.count <= 1, let count = counts.first else {
            throw Halt(
                .configuration,
                "the inputs of \(settings.worker.rawValue) must have equally many partitions; they have "
                    + names.map { "\($0): \(partitionCounts[$0] ?? 0)" }.joined(separator: ", "))
        }
        partitions = count
        for memory in settings.worker.changelogs.map({ $0.name(prefix: settings.prefix) }) {
            guard let other = partitionCounts[memory], other < count else { continue }
            throw Halt(
                .configuration,
                "\(names.joined(separator: " and ")) has \(count) partitions and the memory of them, \(memory), \(other): "
                    + "they are chosen once; take new topics (`topics.prefix`) and drop the documents again")
        }
    }

    public mutating func next(within timeout: Duration) throws(LogFailure) -> LogEvent {
        restorer = nil
        switch member.poll(timeout) {
        case .record(let record):
            guard let topic = inputs.first(where: { $0.name == record.topic })?.topic else {
                throw .stop(Halt(.internal, "a record of \(record.topic), which is no input, was delivered"))
            }
            read[Place(topic: topic, partition: record.partition)] = record.offset + 1
            return .record(Record(topic: topic, record))
        case .assigned(let partitions):
            if let new = partitions.first(where: { $0.partition >= self.partitions }) {
                throw .stop(
                    Halt(.tryAgain, "\(new) was added while we ran: starting again with the partitions there are now"))
            }
            assigned = partitions
            return .assigned(Set(partitions.map(\.partition)).sorted())
        case .revoked(let partitions, let lost):
            return .revoked(Set(partitions.map(\.partition)).sorted(), lost: lost)
        case .failed(let error):
            if error.isFenced { throw .stop(Halt(.fenced, "another process took over \(settings.identity): \(error)")) }
            if error.isFatal { throw .stop(Halt(.tryAgain, "the consumer is dead: \(error)")) }
            if error.isUnknownTopicOrPartition, missingSince == nil { missingSince = Monotonic.milliseconds() }
            report(error.description)
            return .idle
        case .log(let line):
            report(line.text)
            return .idle
        case .statistics: return .idle
        case .nothing: return .idle
        }
    }

    public mutating func accept() throws(LogFailure) {
        try orHalt { () throws(KafkaError) in try member.completeAssignment(assigned) }
    }

    public mutating func release() throws(LogFailure) {
        read = [:]
        committed = [:]
        assigned = []
        try orHalt { () throws(KafkaError) in try member.completeRevocation() }
    }

    public mutating func restore(
        _ topics: [Topic], partition: Int32, _ body: (borrowing Record) throws(LogFailure) -> Void
    ) throws(LogFailure) {
        let reader: LogReader
        if let restorer {
            reader = restorer
        } else {
            reader = try orHalt { () throws(KafkaError) in try LogReader(settings.client, isolation: .committed) }
            restorer = reader
        }
        for topic in topics {
            let place = TopicPartition(topic: topic.name(prefix: settings.prefix), partition: partition)
            try reader.readToEnd(of: [place], named: [place.topic: topic], orElse: { .stop($0) }, body)
        }
    }

    public mutating func follow(_ body: (borrowing Record) throws(LogFailure) -> Void) throws(LogFailure) {
        if follower == nil {
            follower = try orHalt { () throws(KafkaError) in
                try Follower(settings.client, topics: settings.worker.tables, prefix: settings.prefix)
            }
        }
        try follower?.read(body)
    }

    public mutating func commit(_ outputs: [Answer]) throws(LogFailure) {
        do throws(KafkaError) {
            try producer.begin()
            Failpoint.begun.reach()
            for answer in outputs { try send(answer) }
            if Failpoint.produced.isSet {
                try producer.flush()
                Failpoint.produced.reach()
            }
            let offsets = read.map {
                TopicPartition(topic: name(of: $0.key.topic), partition: $0.key.partition, offset: $0.value)
            }
            if !offsets.isEmpty { try producer.sendOffsets(offsets, of: member.groupMetadata) }
            Failpoint.offsetsSent.reach()
            Failpoint.committing.reach()
            try producer.commit()
            Failpoint.committed.reach()
        } catch {
            throw failure(error)
        }
        committed.merge(read) { _, new in new }
        read = [:]
    }

    private func send(_ answer: Answer) throws(KafkaError) {
        let output = answer.output
        let outlet = outlets[output.topic] ?? (name(of: output.topic), 1)
        let partition = output.partition(of: outlet.partitions, input: answer.input)
        let sent = Result { () throws(KafkaError) in
            try withUnsafeBytes(of: output.key, output.value) { (key, value) throws(KafkaError) in
                try producer.send(
                    to: outlet.name, partition: partition, key: key, value: value, headers: output.headers)
            }
        }
        try sent.get()
    }

    private func name(of topic: Topic) -> String {
        topic.name(prefix: settings.prefix)
    }

    /// What a failed transaction means; when it can be aborted, it is.
    private func failure(_ error: KafkaError) -> LogFailure {
        // Who carries our name makes every other verdict pointless.
        if error.isFenced { return .stop(Halt(.fenced, "another process took over \(settings.identity): \(error)")) }
        if error.isTooLarge {
            return .stop(
                Halt(
                    .configuration,
                    "\(error); topics and `kafka.message.max.bytes` must take \(Topic.largestRecord) bytes"))
        }
        switch error.verdict {
        case .abort:
            do throws(KafkaError) {
                try producer.abort()
                // The same again would end the same: whoever starts afresh is told whether the topic is there.
                return error.isUnknownTopicOrPartition ? .lost(error.description) : .aborted(error.description)
            } catch let second {
                return second.verdict == .abort ? .lost(second.description) : failure(second)
            }
        case .retriable, .indefinite: return .lost(error.description)
        case .fatal:
            // Nothing of the transaction can be said over connections that are refused. Starting afresh waits for
            // them as long as any start does, and ends the process only then.
            if error.isUnauthorised && !error.isAuthentication {
                return .stop(Halt(.unauthorised, error.description))
            }
            return .lost(error.description)
        case .bug: return .stop(Halt(.internal, error.description))
        }
    }

    public mutating func rewind() throws(LogFailure) {
        read = [:]
        do throws(KafkaError) {
            try member.rewindToCommitted()
        } catch {
            if error.isFenced { throw .stop(Halt(.fenced, error.description)) }
            throw .lost(error.description)
        }
    }

    public mutating func recover() throws(LogFailure) {
        read = [:]
        committed = [:]
        producer.purge()
        let outputs = settings.worker.writes.map { $0.name(prefix: settings.prefix) }
        do throws(KafkaError) {
            producer = try TransactionalProducer(
                settings.client, id: settings.identity, topics: outputs, patience: settings.patience)
            try member.rewindToCommitted()
        } catch {
            // Who runs already waits for a broker that is away; only the number of tries in a row is bounded.
            if error.code.isTransient { throw .lost(error.description) }
            throw .stop(Halt(atStart: error))
        }
    }

    public mutating func attempts(partitions: [Int32]) throws(LogFailure) -> [Attempts] {
        do throws(KafkaError) {
            return try member.notes(of: assigned).compactMap { place, note in
                guard let topic = inputs.first(where: { $0.name == place.topic })?.topic, note.hasPrefix(Self.begun),
                    let count = Int(note.dropFirst(Self.begun.count))
                else { return nil }
                return Attempts(topic: topic, partition: place.partition, offset: place.offset ?? 0, count: count)
            }
        } catch {
            if error.isFenced { throw .stop(Halt(.fenced, error.description)) }
            report("what was begun before is not known: \(error)")
            return []
        }
    }

    public mutating func note(_ attempts: Attempts) throws(LogFailure) {
        let place = TopicPartition(
            topic: name(of: attempts.topic), partition: attempts.partition, offset: attempts.offset)
        do throws(KafkaError) {
            try member.note(attempts.count > 0 ? "\(Self.begun)\(attempts.count)" : "", at: place)
        } catch {
            if error.isFenced { throw .stop(Halt(.fenced, error.description)) }
            report("\(place) is begun without a note: \(error)")
        }
    }

    /// The note beside a committed offset: "begun 2".
    private static let begun = "begun "

    public mutating func hold() throws(LogFailure) {
        do throws(KafkaError) {
            try member.pause(member.assignment)
        } catch {
            // They are fetched for nothing, and no harm is done.
            report("inputs are not held: \(error)")
        }
    }

    public mutating func resume() throws(LogFailure) {
        do throws(KafkaError) {
            try member.resume(Array(member.paused))
        } catch {
            throw .stop(Halt(.tryAgain, "inputs that were held are not taken up again: \(error)"))
        }
    }

    public mutating func rest() throws(LogFailure) {
        let time = Monotonic.milliseconds()
        guard time - lastRest >= 5000, read.isEmpty else { return }
        lastRest = time
        try missTopics(at: time)
        // Behind the last record there may stand markers of its transaction; a group that stops before them never
        // has a lag of nothing.
        for position in member.position {
            guard let offset = position.offset, let topic = inputs.first(where: { $0.name == position.topic })?.topic
            else { continue }
            let place = Place(topic: topic, partition: position.partition)
            if let last = committed[place], offset > last { read[place] = offset }
        }
        if !read.isEmpty { try commit([]) }
    }

    /// Whether the inputs are there (again): a broker that has just started may not know them yet.
    private mutating func missTopics(at time: Int64) throws(LogFailure) {
        guard let since = missingSince else { return }
        do throws(KafkaError) {
            _ = try producer.partitionCounts(of: inputs.map(\.name))
            missingSince = nil
        } catch {
            guard error.isUnknownTopicOrPartition else { return report("whether the inputs are there: \(error)") }
            if time - since >= 20_000 { throw .stop(Halt(atStart: error)) }
        }
    }

    public mutating func close(leaving: Bool) -> Bool {
        if producer.isInTransaction { try? producer.abort() }
        guard leaving else { return member.close(within: .seconds(5)) }
        return member.leave {
            report("has not left its group: its partitions are given to others after kafka.session.timeout.ms")
        }
    }

    private func orHalt<Result>(_ body: () throws(KafkaError) -> Result) throws(LogFailure) -> Result {
        do throws(KafkaError) {
            return try body()
        } catch {
            throw .stop(Halt(atStart: error))
        }
    }
}

/// Lends two optional arrays.
private func withUnsafeBytes<Result>(
    of first: [UInt8]?, _ second: [UInt8]?,
    _ body: (UnsafeRawBufferPointer?, UnsafeRawBufferPointer?) throws(KafkaError) -> Result
) throws(KafkaError) -> Result {
    func lend<Inner>(
        _ bytes: [UInt8]?, _ body: (UnsafeRawBufferPointer?) throws(KafkaError) -> Inner
    ) throws(KafkaError) -> Inner {
        guard let bytes else { return try body(nil) }
        return try bytes.span.withUnsafeBytes { (buffer) throws(KafkaError) in try body(buffer) }
    }
    return try lend(first) { (one) throws(KafkaError) in
        try lend(second) { (two) throws(KafkaError) in try body(one, two) }
    }
}
