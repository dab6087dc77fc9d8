import Documents
import Events
import Foundation
import Kafka
import Logging
import Notifications
import Synchronization
import Testing

@testable import Workers

/// A mock cluster with Griffier's topics, and what a test does to it: drop, run workers, look.
///
/// Its transactions are not isolated and the offsets in them are dropped, so a worker that goes back to what was
/// committed begins at the beginning: what a batch did before is then recognised by what the worker remembers.
final class TestCluster: Sendable {
    let mock: MockCluster
    let clock = HandMovedClock(morning)
    let told = Told()
    let heard = Heard()
    private let properties: [Property]

    init(partitions: Int32 = 1, brokers: Int32 = 1, without missing: Set<Topic> = [], _ properties: [Property] = [])
        throws
    {
        mock = try MockCluster(brokers: brokers)
        self.properties =
            [
                // An empty fetch of this cluster waits its whole time, a second member as long as its session.
                Property("fetch.wait.max.ms", "10"), Property("session.timeout.ms", "6000"),
                Property("heartbeat.interval.ms", "300"), Property("retry.backoff.ms", "10"),
                Property("transaction.timeout.ms", "10000"),
            ] + properties
        for topic in Topic.allCases where !missing.contains(topic) {
            try mock.createTopic(topic.name(), partitions: topic.partitioning == .jurisdiction ? 1 : partitions)
        }
    }

    func client(_ further: [Property] = []) throws -> ClientConfiguration {
        try ClientConfiguration(brokers: mock.brokers, properties: properties + further)
    }

    func workplace(_ change: (inout Workplace) -> Void = { _ in }) throws -> Workplace {
        let (told, heard) = (told, heard)
        let logger = Logger(label: "test") { _ in heard }
        var workplace = Workplace(
            brokers: mock.brokers, properties: properties, tables: try Config.tables(),
            zone: try #require(Zone("Europe/Amsterdam")), clock: clock,
            outbox: { PrintedOutbox { told.add($0) } }, logger: logger)
        workplace.limits.lingerMilliseconds = 20
        workplace.limits.tickMilliseconds = 50
        change(&workplace)
        return workplace
    }

    /// Puts records on a topic, in order.
    func drop(_ records: [Stored], on topic: Topic = .ingest, partition: Int32 = 0, _ further: [Property] = []) throws {
        let outgoing = records.map {
            OutgoingRecord(
                topic: topic.name(), partition: partition, key: $0.key, value: $0.value, headers: $0.headers)
        }
        for delivery in try Producer(client(further)).publish(outgoing) { _ = try delivery.get() }
    }

    /// Follows topics from their beginning until what came is enough.
    func wait(
        for topics: [Topic], within timeout: Duration = .seconds(60), until isEnough: ([Seen]) throws -> Bool
    ) throws -> [Seen] {
        let names = Dictionary(uniqueKeysWithValues: topics.map { ($0.name(), $0) })
        let reader = try LogReader(client(), isolation: .committed)
        try reader.start(reader.partitions(of: Array(names.keys)), from: .beginning, until: .never)
        var seen: [Seen] = []
        let end = SuspendingClock.now.advanced(by: timeout)
        while try !isEnough(seen) {
            guard SuspendingClock.now < end else {
                Issue.record("not enough after \(timeout): \(seen.map(\.description).joined(separator: "\n"))")
                break
            }
            if case .record(let record) = reader.poll(.milliseconds(100)), let topic = names[record.topic] {
                seen.append(Seen(topic, record))
            }
        }
        return seen
    }

    func wait(for count: Int, on topic: Topic) throws -> [Seen] { try wait(for: [topic]) { $0.count >= count } }

    /// All that stands on a topic now.
    func all(on topic: Topic) throws -> [Seen] {
        var seen: [Seen] = []
        let reader = try LogReader(client(), isolation: .committed)
        try reader.readToEnd(of: reader.partitions(of: [topic.name()])) { record in seen.append(Seen(topic, record)) }
        return seen
    }
}

/// A record of a topic.
struct Seen: Sendable, CustomStringConvertible {
    var topic: Topic
    var partition: Int32
    var offset: Int64
    var stored: Stored

    init(_ topic: Topic, _ record: borrowing KafkaRecord) {
        self.topic = topic
        partition = record.partition
        offset = record.offset
        stored = Stored(
            key: record.withUnsafeKey { $0.map { Array($0) } }, value: record.withUnsafeValue { $0.map { Array($0) } },
            headers: record.headers)
    }

    var key: String { String(decoding: stored.key ?? [], as: UTF8.self) }
    var id: String? { header("ce_id") }

    func header(_ name: String) -> String? {
        stored.headers.last { $0.name == name }?.value.map { String(decoding: $0, as: UTF8.self) }
    }

    func payload<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
        try JSON.value(type, from: stored.value ?? [])
    }

    /// Of a record on `documents`.
    var text: String? { try? payload(DocumentRecord.self).text }

    var reject: RejectRecord? {
        RejectRecord(stored)
    }

    var description: String {
        "\(topic.rawValue) [\(partition)] @ \(offset) \(key) " + (header("__dlq.errors.message") ?? id ?? "")
    }
}

/// The messages that `notify` passed on.
final class Told: Sendable {
    private let messages = Mutex<[Message]>([])

    func add(_ message: Message) { messages.withLock { $0.append(message) } }
    var all: [Message] { messages.withLock { $0 } }
}

/// What the workers of a cluster log.
struct Heard: LogHandler {
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    private let lines = Lines()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.debug

    func log(event: Logging.LogEvent) { lines.all.withLock { $0.append("\(event.message)") } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Waits until somebody logged these words.
    func wait(for words: String, within timeout: Duration = .seconds(60)) {
        let end = SuspendingClock.now.advanced(by: timeout)
        while !lines.all.withLock({ $0.contains(words) }) {
            guard SuspendingClock.now < end else {
                Issue.record("nobody logged \"\(words)\" within \(timeout): \(lines.all.withLock { $0 })")
                return
            }
            WorkerThread.sleep(milliseconds: 5)
        }
    }
}

/// Counts how often it is asked: once for each record, by a worker that wants no ticks.
final class CountingClock: WallClock {
    private let asked = Mutex(0)

    func now() -> Timestamp {
        asked.withLock { $0 += 1 }
        return morning
    }

    /// Waits until it was asked so often.
    func wait(for count: Int, within timeout: Duration = .seconds(60)) {
        let end = SuspendingClock.now.advanced(by: timeout)
        while asked.withLock({ $0 }) < count {
            guard SuspendingClock.now < end else {
                Issue.record("asked \(asked.withLock { $0 }) times, and not \(count), within \(timeout)")
                return
            }
            WorkerThread.sleep(milliseconds: 5)
        }
    }
}

/// A worker on a thread of its own.
final class Running: Sendable {
    let signal = StopSignal()
    private let result = Mutex<Result<Bool, Halt>?>(nil)

    init(_ body: @escaping @Sendable (StopSignal) throws(Halt) -> Bool) {
        WorkerThread.start { [self] in
            let ending = Result { () throws(Halt) in try body(signal) }
            result.withLock { $0 = ending }
        }
    }

    convenience init(_ worker: WorkerName, instance: Int? = 1, in workplace: Workplace) {
        self.init { (signal) throws(Halt) in try workplace.run(worker, instance: instance, until: signal) }
    }

    /// How it ended, if it has.
    var ending: Result<Bool, Halt>? { result.withLock { $0 } }

    /// Waits for it to end by itself.
    func end(within timeout: Duration = .seconds(60)) -> Result<Bool, Halt>? {
        let end = SuspendingClock.now.advanced(by: timeout)
        while ending == nil, SuspendingClock.now < end { WorkerThread.sleep(milliseconds: 5) }
        if ending == nil { Issue.record("the worker did not end within \(timeout)") }
        return ending
    }

    /// Asks it to stop; it must do so in peace.
    func stop() {
        signal.raise()
        switch end() {
        case .success(let closed): #expect(closed)
        case .failure(let halt): Issue.record("it ended with \(halt.cause): \(halt)")
        case nil: break
        }
    }

    var cause: Halt.Cause? {
        if case .failure(let halt)? = end() { halt.cause } else { nil }
    }
}

/// Runs a test that waits on a thread of its own, so that the others go on meanwhile.
func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await WorkerThread.run { Result { try body() } }.get()
}
