import Kafka
import Testing

/// A configuration for a mock cluster, which answers an empty fetch late, and from librdkafka 2.16 on writes markers
/// without a checksum.
func quick(_ cluster: MockCluster, _ properties: [Property] = []) throws -> ClientConfiguration {
    try ClientConfiguration(
        brokers: cluster.brokers,
        properties: [Property("fetch.wait.max.ms", "10"), Property("check.crcs", "false")] + properties)
}

/// A record and where it stood.
struct Received {
    var record: OutgoingRecord
    var offset: Int64
}

extension OutgoingRecord {
    init(copying record: borrowing KafkaRecord) {
        self.init(
            topic: record.topic, partition: record.partition,
            key: record.withUnsafeKey { bytes in bytes.map(Array.init) },
            value: record.withUnsafeValue { bytes in bytes.map(Array.init) },
            headers: record.headers, timestamp: record.timestamp)
    }
}

extension GroupMember {
    /// Polls, completing each rebalance at once, until so many records have come (or the time is up).
    func collect(_ count: Int, within timeout: Duration = .seconds(20)) throws -> [Received] {
        var received: [Received] = []
        try serve(within: timeout) { polled in
            switch polled {
            case .record(let record):
                received.append(Received(record: OutgoingRecord(copying: record), offset: record.offset))
            default: break
            }
            return received.count >= count
        }
        return received
    }

    /// Polls, completing each rebalance at once, until `body` says that it is enough (or the time is up).
    func serve(within timeout: Duration = .seconds(20), until body: (borrowing Polled) throws -> Bool) throws {
        let end = SuspendingClock.now.advanced(by: timeout)
        while SuspendingClock.now < end {
            if try serveOnce(body) { return }
        }
        Issue.record("nothing came within \(timeout)")
    }

    @discardableResult
    func serveOnce(_ body: (borrowing Polled) throws -> Bool) throws -> Bool {
        let polled = poll(.milliseconds(50))
        switch polled {
        case .assigned(let partitions): try completeAssignment(partitions)
        case .revoked: try completeRevocation()
        default: break
        }
        return try body(polled)
    }
}
