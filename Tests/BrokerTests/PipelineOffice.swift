import Documents
import Events
import Foundation
import Kafka
import Synchronization
import Testing
import Workers

/// A Griffier of its own on the broker: its topics, its settings, its processes.
final class PipelineOffice: @unchecked Sendable {
    let broker: Broker
    /// Of its topics, groups and transactional ids.
    let prefix: String
    let folder: String
    private let settings: [String]
    private let started = Mutex<[Started]>([])

    private struct Started: @unchecked Sendable {
        var arguments: [String]
        var errors: TextFile
        weak var process: PipelineProcess?
    }

    /// - Parameters:
    ///   - settings: "key=value", beside those that every test wants.
    ///   - hasTopics: whether they are created.
    init(
        _ stem: String, _ settings: [String] = [], hasTopics: Bool = true, on broker: Broker? = nil
    ) throws {
        self.broker = try broker ?? .shared()
        prefix = self.broker.name(stem) + "."
        folder = FileManager.default.temporaryDirectory.path + "/griffier-" + prefix + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.settings =
            [
                "topics.prefix=\(prefix)", "topics.partitions=2", "topics.replication=1", "batch.linger=20",
                "kafka.fetch.wait.max.ms=20", "kafka.session.timeout.ms=45000", "notify.outbox=\(folder)/outbox.jsonl",
            ] + settings
        try writeTables()
        if hasTopics {
            let created = try run("topics", "create")
            try #require(created.end() == 0, "\(created.errors)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The tables of `config/`, but few laws: a process starts faster.
    private func writeTables() throws {
        let config = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/config"
        for name in ["calendar", "house-rules", "recesses", "reminders", "terms"] {
            try FileManager.default.copyItem(atPath: "\(config)/\(name).tsv", toPath: "\(folder)/\(name).tsv")
        }
        try write("name\tid\tuse\tbook\nWetboek van Strafrecht\tBWBR0001854\tname\t\n", to: "laws.tsv")
        try write("", to: "griffier.yaml")
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let path = "\(folder)/\(name)"
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - further: settings, beside the office's.
    ///   - confined: what it may not do.
    ///   - failpoint: where it is to die or to stop, "between-produce-and-offsets:3:kill".
    func run(
        _ arguments: String..., settings further: [String] = [], brokers: String? = nil, confined: Confinement = .none,
        failpoint: String? = nil
    ) throws -> PipelineProcess {
        let arguments =
            arguments + ["--config", "\(folder)/griffier.yaml", "--brokers", brokers ?? broker.address]
            + (settings + further).flatMap { ["--set", $0] }
        let environment = failpoint.map { ["GRIFFIER_TEST_FAILPOINT=\($0)", "SWIFT_BACKTRACE=enable=no"] } ?? []
        let process = try PipelineProcess(arguments, in: folder, environment: environment, confined: confined)
        started.withLock { $0.append(Started(arguments: arguments, errors: process.errorFile, process: process)) }
        return process
    }

    /// What its processes last said, and where those that run wait: for a test that has failed.
    var situation: String {
        started.withLock { started in
            started.map { one in
                let isRunning = one.process?.isRunning == true
                return """
                    \(one.arguments.prefix(4).joined(separator: " ")): \(isRunning ? one.process?.waits ?? "" : "ended")
                    \(one.errors.text.suffix(3000))
                    """
            }
        }.joined(separator: "\n")
    }

    /// Starts a worker and waits until it has its partitions.
    func start(
        _ worker: WorkerName, instance: Int = 1, brokers: String? = nil, failpoint: String? = nil
    ) throws -> PipelineProcess {
        let process = try run(
            "run", worker.rawValue, "--instance", "\(instance)", brokers: brokers, failpoint: failpoint)
        awaitWork(of: process)
        return process
    }

    func awaitWork(of process: PipelineProcess, workers: Int = 1) {
        let isAtWork = wait {
            !process.isRunning || process.errors.components(separatedBy: "partitions assigned").count > workers
        }
        #expect(isAtWork && process.isRunning, "\(process.errors)")
    }

    func name(_ topic: Topic) -> String { topic.name(prefix: prefix) }

    /// Puts documents on `ingest`, in order; the key is the number.
    func drop(_ documents: [(id: String, text: String)]) throws {
        try send(records(of: documents))
    }

    /// Documents as they are dropped.
    func records(of documents: [(id: String, text: String)]) -> [OutgoingRecord] {
        documents.map {
            OutgoingRecord(
                topic: name(.ingest), key: Array($0.id.utf8), value: Array($0.text.utf8),
                headers: [RecordHeader("documentid", $0.id), RecordHeader("documentdate", "2025-10-01")])
        }
    }

    func send(_ records: [OutgoingRecord]) throws {
        for delivery in try Producer(broker.configuration()).publish(records) { _ = try delivery.get() }
    }

    /// All that stands on a topic, partition by partition.
    func records(on topic: Topic, isolation: LogReader.Isolation = .committed) throws -> [PipelineRecord] {
        let reader = try LogReader(broker.configuration(), isolation: isolation)
        var records: [PipelineRecord] = []
        try reader.readToEnd(of: reader.partitions(of: [name(topic)])) { record in
            records.append(PipelineRecord(record))
        }
        return records
    }

    /// Waits until so many records stand on a topic.
    ///
    /// Reads it from the beginning each time: noida-db hides what stands behind an aborted transaction from whoever
    /// begins to read there, when it comes from the same producer.
    @discardableResult
    func records(on topic: Topic, atLeast count: Int, within timeout: Duration = .seconds(90)) throws
        -> [PipelineRecord]
    {
        var records: [PipelineRecord] = []
        _ = try wait(within: timeout) {
            records = try self.records(on: topic)
            return records.count >= count
        }
        #expect(records.count >= count, "\(topic.rawValue) has \(records.count) records after \(timeout)")
        return records
    }
}

/// A record of one of the office's topics.
struct PipelineRecord: Sendable {
    var partition: Int32
    var offset: Int64
    var key: String
    var value: [UInt8]?
    var headers: [RecordHeader]

    init(_ record: borrowing KafkaRecord) {
        partition = record.partition
        offset = record.offset
        key = record.withUnsafeKey { $0.map { String(decoding: $0, as: UTF8.self) } ?? "" }
        value = record.withUnsafeValue { $0.map { Array($0) } }
        headers = record.headers
    }

    func header(_ name: String) -> String? {
        headers.last { $0.name == name }?.value.map { String(decoding: $0, as: UTF8.self) }
    }

    var id: String? { header("ce_id") }

    func payload<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
        try JSON.value(type, from: value ?? [])
    }
}

/// Runs a test that waits on a thread of its own, so that the others go on meanwhile.
///
/// When it does not end in time it has failed, and its thread is left behind: a broker or a client that hangs must not
/// hold up all others.
func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
    let outcome = Outcome()
    // A task of its own and no thread alone: what it records is known to be this test's.
    Task(executorPreference: ThreadForEach()) { outcome.set(Result { try body() }) }
    let end = SuspendingClock.now.advanced(by: Bounded.limit)
    while SuspendingClock.now < end {
        if let result = outcome.result { return try result.get() }
        try await Task.sleep(for: .milliseconds(20))
    }
    throw BrokerFailure(description: "the test has not ended within \(Bounded.limit)")
}

/// Runs what it is given on a new thread.
private final class ThreadForEach: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// What became of a test on its thread.
private final class Outcome: Sendable {
    private let kept = Mutex<Result<Void, any Error>?>(nil)

    var result: Result<Void, any Error>? { kept.withLock { $0 } }

    func set(_ result: Result<Void, any Error>) { kept.withLock { $0 = result } }
}

/// The pipeline's tests run one after the other: each starts several processes.
@Suite(.serialized) struct PipelineTests {}
