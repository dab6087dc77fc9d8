import Kafka
import Testing

/// A committed record as the tests compare it.
struct Seen: Hashable, CustomStringConvertible {
    var partition: Int32
    var offset: Int64
    var key: String
    var value: String?

    init(_ record: borrowing KafkaRecord) {
        partition = record.partition
        offset = record.offset
        key = record.withUnsafeKey { String(decoding: $0 ?? .init(start: nil, count: 0), as: UTF8.self) }
        value = record.withUnsafeValue { bytes in bytes.map { String(decoding: $0, as: UTF8.self) } }
    }

    var description: String { "[\(partition)]@\(offset) \(key)=\(value ?? "null")" }
}

extension OutgoingRecord {
    init(_ topic: String, _ value: String?, partition: Int32 = 0, key: String = "k") {
        self.init(topic: topic, partition: partition, key: Array(key.utf8), value: value.map { Array($0.utf8) })
    }
}

extension GroupMember {
    /// Polls, completing each rebalance at once, until so many records have come or the time is up.
    func collect(_ count: Int, within timeout: Duration = .seconds(30)) throws -> [Seen] {
        var seen: [Seen] = []
        let end = SuspendingClock.now.advanced(by: timeout)
        while seen.count < count, SuspendingClock.now < end {
            switch poll(.milliseconds(50)) {
            case .record(let record): seen.append(Seen(record))
            case .assigned(let partitions): try completeAssignment(partitions)
            case .revoked: try completeRevocation()
            default: break
            }
        }
        return seen
    }

    /// Polls until so many partitions are assigned, and returns how long that took.
    func join(_ count: Int, within timeout: Duration = .seconds(60)) throws -> Duration {
        let begin = SuspendingClock.now
        while assignment.count != count {
            guard SuspendingClock.now - begin < timeout else {
                Issue.record("\(assignment.count) and not \(count) partitions after \(timeout)")
                break
            }
            switch poll(.milliseconds(20)) {
            case .assigned(let partitions): try completeAssignment(partitions)
            case .revoked: try completeRevocation()
            default: break
            }
        }
        return SuspendingClock.now - begin
    }
}

extension LogReader {
    /// Everything in a topic.
    func all(of topic: String, patience: Duration = .seconds(20)) throws -> [Seen] {
        var seen: [Seen] = []
        try readToEnd(of: partitions(of: [topic]), patience: patience) { record in seen.append(Seen(record)) }
        return seen
    }
}
