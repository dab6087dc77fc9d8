import Events
import Kafka
import Testing
import Workers

/// A member of a group, driven by hand as the pipeline drives it.
final class Member {
    private var log: any WorkerLog
    /// What is ours now.
    private(set) var partitions: Set<Int32> = []
    /// What was handed out, in order.
    var seen: [SeenRecord] = []
    /// What was read back when partitions were assigned.
    private(set) var memory: [SeenRecord] = []
    private let changelogs: [Topic]
    private var isClosed = false

    init(of tested: any TestedLog, _ worker: WorkerName = .reader, instance: Int? = 1) throws {
        log = try tested.open(worker, instance: instance)
        changelogs = worker.changelogs
    }

    deinit { if !isClosed { _ = log.close(leaving: true) } }

    /// Takes one step.
    func step(within timeout: Duration = .milliseconds(50)) throws(LogFailure) {
        switch try log.next(within: timeout) {
        case .record(let record): seen.append(SeenRecord(record))
        case .assigned(let assigned):
            for partition in assigned {
                try log.restore(changelogs, partition: partition) { (record) throws(LogFailure) in
                    memory.append(SeenRecord(record))
                }
            }
            try log.accept()
            partitions.formUnion(assigned)
        case .revoked(let revoked, _):
            try log.release()
            partitions.subtract(revoked)
        case .idle: try log.rest()
        }
    }

    /// Goes on until it is so.
    func run(within timeout: Duration = .seconds(60), until isSo: (Member) -> Bool) throws {
        let end = SuspendingClock.now.advanced(by: timeout)
        while !isSo(self) {
            guard SuspendingClock.now < end else {
                Issue.record("not so after \(timeout): \(partitions.sorted()), \(seen.count) records")
                return
            }
            try step()
        }
    }

    func commit(_ outputs: [Answer] = []) throws(LogFailure) { try log.commit(outputs) }

    func rewind() throws(LogFailure) { try log.rewind() }

    func follow() throws -> [SeenRecord] {
        var followed: [SeenRecord] = []
        try log.follow { (record) throws(LogFailure) in followed.append(SeenRecord(record)) }
        return followed
    }

    func close(leaving: Bool = true) {
        isClosed = true
        let isClosedInPeace = log.close(leaving: leaving)
        #expect(isClosedInPeace)
    }
}

extension OutgoingRecord {
    /// A record with a key and a text; where it goes is said later.
    init(_ key: String, _ text: String?) {
        self.init(topic: "", key: Array(key.utf8), value: text.map { Array($0.utf8) })
    }
}

extension Answer {
    /// An output that goes where its input is.
    init(_ topic: Topic, _ key: String, _ text: String?, input: Int32 = 0) {
        self.init(
            Output(
                topic: topic, key: Array(key.utf8), value: text.map { Array($0.utf8) }, headers: [], route: .input),
            input: input)
    }
}
