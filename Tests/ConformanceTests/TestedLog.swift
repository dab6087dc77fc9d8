import Events
import Foundation
import Kafka
import LocalLog
import Testing
import Workers

/// A log under test: what the suite needs beside the seam that it tests.
protocol TestedLog: Sendable {
    /// Opens the log as one member of a worker's group.
    func open(_ worker: WorkerName, instance: Int?) throws -> any WorkerLog

    /// Puts records on a topic from outside, in order.
    func write(_ records: [OutgoingRecord], on topic: Topic, partition: Int32) throws

    /// All that a reader of committed records sees on a topic, partition by partition.
    func records(on topic: Topic) throws -> [SeenRecord]

    /// Compacts now, if the log can be asked to.
    func compact() throws

    /// Sets a workplace up for this log.
    func furnish(_ workplace: inout Workplace)

    var prefix: String { get }
}

/// Which log.
enum LogKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case kafka = "Kafka"
    case local = "the local log"

    var testDescription: String { rawValue }

    /// Runs the body on a fresh log, on a thread of its own: a log makes its caller wait.
    func run<Result: Sendable>(
        partitions: Int = 2, _ body: @escaping @Sendable (any TestedLog) throws -> Result
    ) async throws -> Result {
        try await WorkerThread.run {
            Swift.Result {
                switch self {
                case .kafka: try body(KafkaUnderTest(partitions: partitions))
                case .local: try body(LocalUnderTest(partitions: partitions))
                }
            }
        }.get()
    }
}

/// A record as somebody saw it.
struct SeenRecord: Hashable, Sendable {
    var topic: Topic
    var partition: Int32
    var offset: Int64
    var key: [UInt8]?
    var value: [UInt8]?
    var headers: [RecordHeader]

    init(_ record: borrowing Record) {
        topic = record.topic
        partition = record.partition
        offset = record.offset
        key = record.withKey { $0.map { Array($0) } }
        value = record.withValue { $0.map { Array($0) } }
        headers = record.headers
    }

    var text: String { String(decoding: value ?? [], as: UTF8.self) }
    var keyText: String { String(decoding: key ?? [], as: UTF8.self) }

    func header(_ name: String) -> String? {
        headers.last { $0.name == name }?.value.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Kafka, on the broker of the tests.
final class KafkaUnderTest: TestedLog {
    private let broker: Broker
    let prefix: String

    init(partitions: Int) throws {
        broker = try .shared()
        prefix = broker.name("conformance") + "."
        let sizes = TopicSizes(documents: partitions, replicas: 1)
        let answers = try Admin(broker.configuration()).create(
            Topic.allCases.map {
                TopicDefinition(
                    name: $0.name(prefix: prefix), partitions: Int32(sizes.partitions(of: $0)), replicationFactor: 1,
                    settings: $0.settings.map { Property($0.name, $0.value) })
            })
        for case .failed(let error) in answers.values { throw error }
    }

    func open(_ worker: WorkerName, instance: Int?) throws -> any WorkerLog {
        try KafkaLog(.init(worker: worker, client: broker.configuration(), prefix: prefix, instance: instance)) { _ in }
    }

    func write(_ records: [OutgoingRecord], on topic: Topic, partition: Int32) throws {
        let outgoing = records.map { record in
            var record = record
            record.topic = topic.name(prefix: prefix)
            record.partition = partition
            return record
        }
        for delivery in try Producer(broker.configuration()).publish(outgoing) { _ = try delivery.get() }
    }

    func records(on topic: Topic) throws -> [SeenRecord] {
        try KafkaOffice(configuration: broker.configuration(), prefix: prefix).records(on: topic)
    }

    /// When a broker compacts is its own affair; its promise holds before and after.
    func compact() throws {}

    func furnish(_ workplace: inout Workplace) {
        workplace.brokers = broker.address
        workplace.properties = [Property("fetch.wait.max.ms", "20"), Property("session.timeout.ms", "10000")]
        workplace.prefix = prefix
    }
}

/// The local log, in a folder of its own.
final class LocalUnderTest: TestedLog {
    let place: LocalPlace
    let prefix = "griffier."

    init(partitions: Int) throws {
        place = LocalPlace(
            folder: FileManager.default.temporaryDirectory.path + "/griffier-local-\(UUID().uuidString)/office")
        _ = try place.create(prefix: prefix, sizes: TopicSizes(documents: partitions))
    }

    deinit { try? FileManager.default.removeItem(at: URL(fileURLWithPath: place.folder).deletingLastPathComponent()) }

    func open(_ worker: WorkerName, instance: Int?) throws -> any WorkerLog {
        try LocalWorkerLog(
            .init(worker: worker, place: place, prefix: prefix, instance: instance, lease: .seconds(10)))
    }

    func write(_ records: [OutgoingRecord], on topic: Topic, partition: Int32) throws {
        let target = LocalPartition(topic: topic.name(prefix: prefix), number: partition)
        try place.open(.write).write { (transaction) throws(LocalLogError) in
            for record in records { try transaction.append(LocalRecord(record), to: target) }
        }
    }

    func records(on topic: Topic) throws -> [SeenRecord] {
        let log = try place.open(.read)
        let name = topic.name(prefix: prefix)
        var records: [SeenRecord] = []
        for number in 0..<(try log.partitionCount(of: name) ?? 0) {
            try log.readToEnd(of: LocalPartition(topic: name, number: number), orElse: { $0 }) {
                (offset, record) throws(LocalLogError) in
                records.append(SeenRecord(Record(topic: topic, partition: number, offset: offset, record)))
            }
        }
        return records
    }

    func compact() throws {
        var keeping = LocalLog.Keeping()
        keeping.replaced = 0
        keeping.least = 1
        try place.open(.write).clean(at: .max / 4, keeping: keeping)
    }

    func furnish(_ workplace: inout Workplace) {
        workplace.local = place
        workplace.prefix = prefix
    }
}
