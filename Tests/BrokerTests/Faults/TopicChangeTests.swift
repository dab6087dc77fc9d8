// A topic that is deleted, made anew or given more partitions while workers run ends them with a reason, or is read on.

import Events
import Foundation
import Glibc
import Kafka
import Testing

extension OutageTests {
    @Suite struct TopicChangeTests {
        /// So that what changes on the broker is noticed soon.
        private static let settings = [
            "topics.partitions=2", "kafka.topic.metadata.refresh.interval.ms=2000", "kafka.metadata.max.age.ms=6000",
        ]

        @Test func `a deleted input ends the worker with 78, and a new one is read from its beginning`() async throws {
            try await onThread {
                let office = try PipelineOffice("deleted", Self.settings)
                let verifier = Verifier(office)
                let reader = try office.start(.reader)
                try verifier.drop(10)
                try verifier.check()
                try Changes.delete(office.name(.ingest), on: office.broker)
                #expect(reader.end(within: .seconds(120)) == 78, "\(reader.errors)")
                #expect(reader.errors.contains("griffier topics create"), "\(reader.errors)")
                // Apache Kafka forgets what groups had read of it; whoever does not goes on behind that.
                #expect(try office.run("topics", "create").end() == 0)
                let next = try office.start(.reader)
                try verifier.drop(30)
                let documents = try office.records(on: .documents, atLeast: 40 - 10)
                #expect(Set(documents.compactMap(\.id)).count == documents.count, "each event once")
                Faults.note(
                    "23 input deleted and made anew", runs: 1, Tally(inputs: 40, outputs: documents.count))
                #expect(next.stop().code == 0, "\(next.errors)")
            }
        }

        @Test func `a deleted output ends the worker with 78, and loses nothing`() async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "output-deleted", Self.settings + ["kafka.transaction.timeout.ms=5000", "batch.attempts=0"])
                let verifier = Verifier(office)
                let reader = try office.start(.reader)
                try Changes.delete(office.name(.documents), on: office.broker)
                try verifier.drop(10)
                #expect(reader.end(within: .seconds(120)) == 78, "\(reader.errors)")
                #expect(reader.errors.contains("griffier topics create"), "\(reader.errors)")
                #expect(try office.records(on: .readerChangelog).isEmpty, "nothing without the other")
                #expect(try office.run("topics", "create").end() == 0)
                let next = try office.start(.reader)
                Faults.note("23 output deleted and made anew", runs: 1, try verifier.check())
                #expect(next.stop().code == 0, "\(next.errors)")
            }
        }

        @Test func `more partitions than there is memory for end the worker with a reason`() async throws {
            try await onThread {
                let office = try PipelineOffice("wider", Self.settings)
                let verifier = Verifier(office)
                let reader = try office.start(.reader)
                try verifier.drop(10)
                try verifier.check()
                try Changes.widen(office.name(.ingest), to: 3, on: office.broker)
                #expect(reader.end(within: .seconds(60)) == 75, "\(reader.errors)")
                #expect(reader.errors.contains("[2] was added while we ran"), "\(reader.errors)")
                let next = try office.run("run", "reader", "--instance", "1")
                #expect(next.end(within: .seconds(60)) == 78, "\(next.errors)")
                #expect(next.errors.contains("has 3 partitions and the memory of them"), "\(next.errors)")
                // Whoever widens both knows what he does: documents that were known are new ones elsewhere.
                try Changes.widen(office.name(.readerChangelog), to: 3, on: office.broker)
                let last = try office.start(.reader)
                try verifier.drop(20)
                Faults.note("23 partitions added", runs: 1, try verifier.check())
                #expect(last.stop().code == 0, "\(last.errors)")
            }
        }
    }
}

/// What an operator does to topics and Griffier never does: requests of Kafka's protocol, byte by byte.
private enum Changes {
    /// DeleteTopics, version 1.
    static func delete(_ topic: String, on broker: Broker) throws {
        try send(20, version: 1, int32(1) + text(topic) + int32(10_000), to: broker)
    }

    /// CreatePartitions, version 0: so many in all, the broker chooses where.
    static func widen(_ topic: String, to count: Int32, on broker: Broker) throws {
        try send(37, version: 0, int32(1) + text(topic) + int32(count) + int32(-1) + int32(10_000) + [0], to: broker)
    }

    private static func send(_ key: UInt8, version: UInt8, _ body: [UInt8], to broker: Broker) throws {
        let parts = broker.address.split(separator: ":")
        guard parts.first == "127.0.0.1" || parts.first == "localhost", let port = UInt16(parts.last ?? "") else {
            throw BrokerFailure(description: "topics are changed on this machine only, not on \(broker.address)")
        }
        let end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(end) }
        var place = Broker.loopback(port)
        let isOpen = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(end, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isOpen)
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(end, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let message = [0, key, 0, version, 0, 0, 0, 7] + text("test") + body
        let request = int32(Int32(message.count)) + message
        #expect(Glibc.send(end, request, request.count, Int32(MSG_NOSIGNAL)) == request.count)
        var answer = [UInt8](repeating: 0, count: 1000)
        let count = recv(end, &answer, answer.count, 0)
        // Its length, our number, a time to wait; then the list: one topic, its name, the code.
        try #require(count > 18, "no answer within 30 s")
        let code = 18 + (Int(answer[16]) << 8 | Int(answer[17]))
        try #require(code + 1 < count && answer[code] == 0 && answer[code + 1] == 0, "\(answer[..<count])")
    }

    private static func int32(_ number: Int32) -> [UInt8] {
        let bits = UInt32(bitPattern: number)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
    }

    private static func text(_ text: String) -> [UInt8] {
        [UInt8(truncatingIfNeeded: text.utf8.count >> 8), UInt8(truncatingIfNeeded: text.utf8.count)] + text.utf8
    }
}
