import Events
import Kafka
import LocalLog

/// Takes what stands on a cluster into a local log: every committed record, and how far each worker had read.
///
/// Each transaction carries the note of how far it came, so it may be killed and started again. The workers on the
/// cluster should have stopped: those that have not are named, and what they write later comes with the next import.
public struct LocalImport {
    private let place: LocalPlace
    private let client: ClientConfiguration
    private let prefix: String
    private let report: (String) -> Void

    public init(
        from client: ClientConfiguration, to place: LocalPlace, prefix: String, report: @escaping (String) -> Void
    ) {
        self.place = place
        self.client = client
        self.prefix = prefix
        self.report = report
    }

    public func run() throws(Halt) {
        let admin = try cluster { () throws(KafkaError) in try Admin(client) }
        let names = Topic.allCases.map { $0.name(prefix: prefix) }
        let found = try cluster { () throws(KafkaError) in try admin.describe(names) }
        let topics = LocalPlace.topics(prefix: prefix, sizes: TopicSizes()).compactMap { topic in
            found[topic.name].map {
                LocalTopic(
                    name: topic.name, partitions: $0.partitions, isCompacted: topic.isCompacted,
                    retention: topic.retention)
            }
        }
        guard topics.count == names.count else {
            throw Halt(
                .configuration, "the cluster lacks topics that begin with \"\(prefix)\"; is `topics.prefix` right?")
        }
        try tellOfWorkers(admin)
        let log = try place.open(.create)
        try local { () throws(LocalLogError) in
            try log.create(topics)
            guard Set(topics).isSubset(of: try log.topics()) else {
                throw LocalLogError(.unknown, "the topics of \(place.file) have other partitions than the cluster's")
            }
        }
        let committed = try offsets(admin)
        for topic in topics {
            var count = 0
            for number in 0..<topic.partitions {
                count += try take(LocalPartition(topic: topic.name, number: number), log, committed)
            }
            report("\(topic.name)  \(count) records")
        }
    }

    /// Who works on both logs is reminded by both.
    private func tellOfWorkers(_ admin: Admin) throws(Halt) {
        let groups = WorkerName.allCases.map { $0.group(prefix: prefix) }
        let working = try cluster { () throws(KafkaError) in try admin.members(of: groups) }.filter { $0.value > 0 }
            .keys
        guard !working.isEmpty else { return }
        report(
            "at work on the cluster, or stopped less than a minute ago: \(working.sorted().joined(separator: ", "));"
                + " stop them and import again, else both logs remind")
    }

    /// How far each worker has read on the cluster, by partition.
    private func offsets(_ admin: Admin) throws(Halt) -> [LocalPartition: [(group: String, offset: Int64)]] {
        var offsets: [LocalPartition: [(group: String, offset: Int64)]] = [:]
        for worker in WorkerName.allCases {
            let group = worker.group(prefix: prefix)
            for place in try cluster({ () throws(KafkaError) in try admin.committed(by: group) }) {
                guard let offset = place.offset, offset >= 0 else { continue }
                offsets[LocalPartition(topic: place.topic, number: place.partition), default: []]
                    .append((group, offset))
            }
        }
        return offsets
    }

    private func take(
        _ partition: LocalPartition, _ log: LocalLog,
        _ committed: [LocalPartition: [(group: String, offset: Int64)]]
    ) throws(Halt) -> Int {
        let note = "import \(partition)"
        let begin = try local { () throws(LocalLogError) in
            let noted = try log.mark(note).flatMap { Int64($0) }
            let isEmpty = try log.range(of: partition).isEmpty
            guard noted != nil || isEmpty else {
                throw LocalLogError(
                    .unknown, "\(partition) of \(place.file) holds records that did not come from the cluster")
            }
            return noted ?? 0
        }
        let groups = committed[partition] ?? []
        var count = 0
        var page: [(Int64, LocalRecord)] = []
        var bytes = 0
        func write() throws(Halt) {
            guard let last = page.last else { return }
            try local { () throws(LocalLogError) in
                try log.write { (transaction) throws(LocalLogError) in
                    for (offset, record) in page {
                        let here = try transaction.append(record, to: partition)
                        for group in groups where offset < group.offset {
                            try transaction.setOffset(here + 1, of: group.group, in: partition)
                        }
                    }
                    try transaction.mark(note, String(last.0 + 1))
                }
            }
            count += page.count
            page = []
            bytes = 0
        }
        let reader = try cluster { () throws(KafkaError) in
            let reader = try LogReader(client, isolation: .committed)
            let target = TopicPartition(topic: partition.topic, partition: partition.number, offset: begin)
            try reader.start([target], from: .given, until: .end)
            return reader
        }
        var silence = 0
        reading: while true {
            switch reader.poll(.milliseconds(100)) {
            case .record(let record):
                silence = 0
                bytes += (record.keySize ?? 0) + (record.valueSize ?? 0)
                page.append((record.offset, LocalRecord(record)))
                if page.count >= 1000 || bytes >= 4 * 1024 * 1024 { try write() }
            case .finished: break reading
            case .failed(let error): if error.isFatal || error.isUnauthorised { throw Halt(atStart: error) }
            case .log: break
            case .nothing:
                silence += 1
                guard silence < 600 else {
                    throw Halt(.tryAgain, "the end of \(partition) was not reached within a minute; start again")
                }
            }
        }
        try write()
        return count
    }
}

extension LocalRecord {
    /// A copy of a record of the cluster.
    init(_ record: borrowing KafkaRecord) {
        self.init(
            key: record.withUnsafeKey { $0.map { Array($0) } }, value: record.withUnsafeValue { $0.map { Array($0) } },
            headers: record.headers.map(LocalHeader.init), time: record.timestamp)
    }
}
