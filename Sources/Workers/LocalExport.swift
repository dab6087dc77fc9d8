import Events
import Kafka
import LocalLog

/// Moves a local log to a cluster: every record with its key, headers and time, and how far each worker had read.
///
/// It goes in transactions, each with a note in the same transaction of how far it came: the offsets of a group of its
/// own. So it may be ended or killed at any moment and started again, and moves nothing twice. The local log is closed to
/// writers before the first record leaves it, and stays so; a cluster that cannot be reached or may not take the records
/// is found out before that, and changes nothing here.
public struct LocalExport {
    private let place: LocalPlace
    private let client: ClientConfiguration
    private let brokers: String
    private let prefix: String
    private let report: (String) -> Void

    /// - Parameter report: told, in a line, of each topic that is done.
    public init(
        from place: LocalPlace, to client: ClientConfiguration, brokers: String, prefix: String,
        report: @escaping (String) -> Void
    ) {
        self.place = place
        self.client = client
        self.brokers = brokers
        self.prefix = prefix
        self.report = report
    }

    public func run() throws(Halt) {
        let log = try place.open(.write)
        let topics = try local { () throws(LocalLogError) in try log.topics() }
        try checkPrefix(topics)
        // The group whose offsets say how far the export of this very log came, in offsets of the log.
        let group = "\(prefix)export.\(try name(log))"
        let admin = try cluster { () throws(KafkaError) in try Admin(client) }
        try prepare(topics, admin)
        let producer = try cluster { () throws(KafkaError) in
            try TransactionalProducer(client, id: prefix + "export", topics: topics.map(\.name))
        }
        let moved = try moved(by: group, topics, admin)
        try seal(
            log,
            "is being moved to \(brokers); to end that: griffier export --local \(place.folder) --brokers \(brokers)")
        for topic in topics {
            var count = 0
            for number in 0..<topic.partitions {
                let partition = LocalPartition(topic: topic.name, number: number)
                count += try move(partition, from: moved[partition] ?? 0, log, producer, group)
            }
            report("\(topic.name)  \(count) records")
        }
        try moveOffsets(log, admin, producer)
        try seal(log, "was moved to \(brokers); use --brokers \(brokers) from now on")
    }

    /// The topics keep their names: under others the workers there would look for them in vain.
    private func checkPrefix(_ topics: [LocalTopic]) throws(Halt) {
        guard let other = topics.first(where: { !$0.name.hasPrefix(prefix) }) else { return }
        throw Halt(
            .configuration,
            "\(place.file) has \(other.name), and topics keep their names; `topics.prefix` is \"\(prefix)\"")
    }

    /// How far the export had come, by partition; refuses a cluster that holds what is not from here.
    private func moved(
        by group: String, _ topics: [LocalTopic], _ admin: Admin
    ) throws(Halt) -> [LocalPartition: Int64] {
        var moved: [LocalPartition: Int64] = [:]
        for lag in try cluster({ () throws(KafkaError) in try admin.lag(of: group, in: topics.map(\.name)) }) {
            let partition = LocalPartition(topic: lag.partition.topic, number: lag.partition.partition)
            if lag.committed == nil, lag.end > 0, try holdsRecords(lag.partition.anywhere) {
                throw Halt(
                    .configuration,
                    "\(lag.partition.anywhere) on \(brokers) holds records that did not come from \(place.file);"
                        + " choose a cluster where the topics that begin with \"\(prefix)\" are empty")
            }
            moved[partition] = lag.committed ?? 0
        }
        return moved
    }

    /// Whether there is anything but what an aborted transaction left.
    private func holdsRecords(_ partition: TopicPartition) throws(Halt) -> Bool {
        try cluster { () throws(KafkaError) in
            let reader = try LogReader(client, isolation: .committed)
            var count = 0
            try reader.readToEnd(of: [partition]) { _ in count += 1 }
            return count > 0
        }
    }

    /// The name by which this log is known to clusters, from the first time on.
    private func name(_ log: LocalLog) throws(Halt) -> String {
        try local { () throws(LocalLogError) in
            try log.write(evenSealed: true) { (transaction) throws(LocalLogError) in
                try requireIdle(log)
                if let name = try log.mark("name") { return name }
                let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
                try transaction.mark("name", name)
                return name
            }
        }
    }

    /// Closes the log to writers, if nobody works on it; `reason`: what they are told of it.
    private func seal(_ log: LocalLog, _ reason: String) throws(Halt) {
        try local { () throws(LocalLogError) in
            try log.write(evenSealed: true) { (transaction) throws(LocalLogError) in
                try requireIdle(log)
                try transaction.mark(LocalLog.seal, "\(place.file) \(reason)")
            }
        }
    }

    private func requireIdle(_ log: LocalLog) throws(LocalLogError) {
        let working = try log.workingMembers()
        guard !working.isEmpty else { return }
        throw LocalLogError(
            .busy,
            "workers are at work on \(place.folder), or were killed within the last half minute: "
                + "\(working.joined(separator: ", ")); stop them with SIGTERM and try again")
    }

    private func prepare(_ topics: [LocalTopic], _ admin: Admin) throws(Halt) {
        let settings = Dictionary(
            uniqueKeysWithValues: Topic.allCases.map { ($0.name(prefix: prefix), $0.settings) })
        let wanted = topics.map { topic in
            TopicDefinition(
                name: topic.name, partitions: topic.partitions,
                settings: (settings[topic.name] ?? []).map { Property($0.name, $0.value) })
        }
        let found = try cluster { () throws(KafkaError) in
            for case .failed(let error) in try admin.create(wanted).values { throw error }
            return try admin.describe(wanted.map(\.name))
        }
        for topic in topics where found[topic.name]?.partitions != topic.partitions {
            throw Halt(
                .configuration,
                "\(topic.name) has \(found[topic.name]?.partitions ?? 0) partitions on \(brokers) and \(topic.partitions)"
                    + " here; they must be equal, since what is remembered lies beside what it was learnt from")
        }
    }

    private func move(
        _ partition: LocalPartition, from start: Int64, _ log: LocalLog, _ producer: TransactionalProducer,
        _ group: String
    ) throws(Halt) -> Int {
        var count = 0
        var next = start
        while true {
            var page: [LocalRecord] = []
            let behind = try local { () throws(LocalLogError) in
                try log.read(partition, from: next, limits: PageLimits(records: 1000)) { page.append($1) }
            }
            guard behind > next else { break }
            try commit(producer) { () throws(KafkaError) in
                for record in page {
                    try producer.send(
                        OutgoingRecord(
                            topic: partition.topic, partition: partition.number, key: record.key, value: record.value,
                            headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) },
                            timestamp: record.time))
                }
                try producer.sendOffsets(
                    [TopicPartition(topic: partition.topic, partition: partition.number, offset: behind)],
                    of: GroupMetadata(ofIdleGroup: group))
            }
            count += page.count
            next = behind
        }
        return count
    }

    /// The workers go on where they were: an offset here stands for the record there that follows as many others.
    private func moveOffsets(_ log: LocalLog, _ admin: Admin, _ producer: TransactionalProducer) throws(Halt) {
        let offsets = try local { () throws(LocalLogError) in try log.offsets() }
        for (name, places) in offsets.sorted(by: { $0.key < $1.key }) {
            let topics = Array(Set(places.keys.map(\.topic)))
            let lags = try cluster { () throws(KafkaError) in try admin.lag(of: name, in: topics) }
            let ends = Dictionary(uniqueKeysWithValues: lags.map { ($0.partition.anywhere, $0.end) })
            var targets: [TopicPartition] = []
            for (partition, offset) in places {
                let target = TopicPartition(topic: partition.topic, partition: partition.number)
                let (before, left) = try local { () throws(LocalLogError) in
                    (try log.count(of: partition, before: offset), try log.range(of: partition).upperBound > offset)
                }
                targets.append(target.at(left ? try self.offset(behind: before, of: target) : ends[target]))
            }
            try commit(producer) { () throws(KafkaError) in
                try producer.sendOffsets(targets, of: GroupMetadata(ofIdleGroup: name))
            }
            report("\(name)  goes on where it was")
        }
    }

    /// The offset of the record that follows so many others.
    private func offset(behind count: Int, of partition: TopicPartition) throws(Halt) -> Int64 {
        let found: Int64? = try cluster { () throws(KafkaError) in
            let reader = try LogReader(client, isolation: .committed)
            var seen = 0
            var found: Int64?
            try reader.readToEnd(of: [partition]) { (record) throws(KafkaError) in
                if seen == count { found = record.offset }
                seen += 1
            }
            return found
        }
        guard let found else {
            throw Halt(
                .badData, "\(partition) on \(brokers) lacks records that were moved there; was it emptied since?")
        }
        return found
    }

    private func commit(_ producer: TransactionalProducer, _ body: () throws(KafkaError) -> Void) throws(Halt) {
        try cluster { () throws(KafkaError) in
            try producer.begin()
            do throws(KafkaError) {
                try body()
                try producer.commit()
            } catch {
                // Started again, it goes on behind the last that was committed.
                try? producer.abort()
                throw error
            }
        }
    }
}

/// Turns an error of the local log into the reason for the process to end.
func local<Result>(_ body: () throws(LocalLogError) -> Result) throws(Halt) -> Result {
    do throws(LocalLogError) {
        return try body()
    } catch {
        throw Halt(error)
    }
}

/// Turns an error of the cluster into the reason for the process to end.
func cluster<Result>(_ body: () throws(KafkaError) -> Result) throws(Halt) -> Result {
    do throws(KafkaError) {
        return try body()
    } catch {
        throw Halt(atStart: error)
    }
}
