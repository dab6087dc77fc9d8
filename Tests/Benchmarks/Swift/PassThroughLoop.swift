import Events
import Foundation
import Kafka
import Logging
import Synchronization
import Workers

/// Hands each record on with one header: all that is left is the pipeline itself.
final class PassThroughWorker: RecordWorker {
    let name = WorkerName.reader
    private let count: Int
    private let done: StopSignal
    private var handled = 0
    private var first = ContinuousClock.now

    init(count: Int, done: StopSignal) {
        self.count = count
        self.done = done
    }

    func emptyState() -> NoState { NoState() }

    var secondsSinceFirst: Double { (ContinuousClock.now - first) / .seconds(1) }

    func answer(_ record: borrowing Record, at now: Timestamp, state: inout NoState) throws(Refusal) -> [Output] {
        if handled == 0 { first = .now }
        handled += 1
        if handled == count { done.raise() }
        return [
            Output(
                topic: .documents, key: record.withKey { $0.map { Array($0) } },
                value: record.withValue { $0.map { Array($0) } }, headers: [RecordHeader("passed", "1")],
                route: .input)
        ]
    }
}

struct NoState: WorkerState {
    func restore(_ record: borrowing Record) throws(Refusal) {}
    func restored() {}
    func changes() throws(Refusal) -> [Output] { [] }
    func keep() {}
    func discard() {}
}

enum PassThroughLoop {
    static func run(brokers: String, prefix: String, records: Int, batch: Int) throws {
        let signal = StopSignal()
        let client = try ClientConfiguration(brokers: brokers)
        let log = try KafkaLog(.init(worker: .reader, client: client, prefix: prefix, instance: 1)) { _ in }
        var limits = BatchLimits()
        limits.records = batch
        limits.lingerMilliseconds = 1000
        var pipeline = Pipeline(
            PassThroughWorker(count: records, done: signal), log: log, clock: SystemClock(), limits: limits,
            prefix: prefix, logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() })
        _ = try pipeline.run(until: signal)
    }
}
