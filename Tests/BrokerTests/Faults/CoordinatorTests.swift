// Coordinators and leaders move to other brokers, and partitions have none for a while: the worker follows them.

import Events
import Foundation
import Glibc
import Kafka
import Testing
import Workers

extension OutageTests {
    /// On librdkafka's own cluster, of three brokers, since noida-db has only one. It shows what was aborted, too.
    @Suite struct CoordinatorTests {
        @Test func `coordinators and leaders that move lose nothing`() async throws {
            try await onThread {
                let cluster = try MockCluster(brokers: 3)
                let office = try PipelineOffice(
                    "coordinator",
                    [
                        "kafka.retry.backoff.ms=50", "kafka.session.timeout.ms=6000",
                        "kafka.heartbeat.interval.ms=500", "kafka.fetch.wait.max.ms=10",
                        // The first record of a start is not noted: here that would go back in time.
                        "batch.attempts=0",
                    ], hasTopics: false, on: Broker(at: cluster.brokers))
                for topic in Topic.allCases {
                    try cluster.createTopic(
                        office.name(topic), partitions: topic.partitioning == .jurisdiction ? 1 : 2)
                }
                let reader = try office.start(.reader)
                let identity = WorkerName.reader.transactionalID(prefix: office.prefix, instance: 1)
                let group = WorkerName.reader.group(prefix: office.prefix)
                var expected: [String: [String]] = [:]
                var moves = 0
                for round in 0..<Faults.short(4, long: 15) {
                    let broker = Int32(round % 3 + 1)
                    let place = TopicPartition(
                        topic: office.name([.ingest, .documents, .readerChangelog][round / 2 % 3]),
                        partition: Int32(round % 2))
                    try cluster.moveCoordinator(.transaction, of: identity, to: broker)
                    try office.drop(Self.documents(round * 20..<round * 20 + 10, &expected))
                    try cluster.moveCoordinator(.group, of: group, to: broker % 3 + 1)
                    try cluster.moveLeader(of: place, to: nil)
                    usleep(500_000)
                    try cluster.moveLeader(of: place, to: broker)
                    try office.drop(Self.documents(round * 20 + 10..<round * 20 + 20, &expected))
                    // A coordinator that is never found for as long as a session lasts is another matter.
                    usleep(2_500_000)
                    moves += 3
                }
                let count = expected.values.reduce(0) { $0 + $1.count }
                var seen: [String: [String]] = [:]
                let isThere = try wait(within: .seconds(120)) {
                    seen = [:]
                    for document in try office.records(on: .documents) {
                        seen[document.key, default: []].append(try document.payload(Version.self).digest)
                    }
                    return expected.allSatisfy { id, digests in Set(digests).isSubset(of: seen[id] ?? []) }
                }
                let written = seen.values.reduce(0) { $0 + $1.count }
                let aborts = reader.errors.components(separatedBy: "transaction aborted").count - 1
                let lost = expected.reduce(0) { $0 + Set($1.value).subtracting(seen[$1.key] ?? []).count }
                Faults.note(
                    "10 coordinators and leaders move (mock cluster, \(aborts) aborts)", runs: moves,
                    Tally(inputs: count, outputs: written, lost: lost, duplicated: written - count + lost))
                #expect(isThere, "\(lost) lost: \(reader.errors.suffix(3000))")
                // Only what was aborted stands here a second time.
                #expect(aborts > 0 || seen == expected)
                #expect(reader.isRunning, "\(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }

        private struct Version: Decodable {
            var digest: String
        }

        private static func documents(
            _ numbers: Range<Int>, _ expected: inout [String: [String]]
        ) -> [(id: String, text: String)] {
            numbers.map { number in
                let document = (id: "k\(number % 20)", text: "Versie \(number) van stuk k\(number % 20).\n")
                expected[document.id, default: []].append(Digest.hex(Array(document.text.utf8)))
                return document
            }
        }
    }
}
