import Events
import Kafka
import Logging
import Testing

@testable import Workers

/// What a worker does about each kind of error, injected by the cluster.
@Suite(.bounded) struct PipelineFailureTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var request: MockCluster.Request
        var code: Int32
        var testDescription: String { "\(request) \(ErrorCode(rawValue: code))" }
    }

    private static let records = (0..<5).map { Stored("brief \($0)", [("documentid", "d\($0)")]) } + [Stored([])]

    /// What the reader says of them when nothing goes wrong.
    private static func expected() throws -> [String?] {
        let reader = ReaderWorker()
        var state = reader.emptyState()
        return try records.dropLast().flatMap { try reader.answer($0, on: .ingest, &state).ids }
    }

    @Test(arguments: [
        Row(request: .endTransaction, code: -1), Row(request: .endTransaction, code: 87),
        Row(request: .addOffsetsToTransaction, code: 22), Row(request: .transactionOffsetCommit, code: 25),
        Row(request: .addPartitionsToTransaction, code: 59),
    ])
    func `an aborted batch is done again, with the same events`(row: Row) async throws {
        try await onThread {
            let cluster = try TestCluster()
            try cluster.drop(Self.records)
            cluster.mock.fail(row.request, with: [ErrorCode(rawValue: row.code)])
            let reader = Running(.reader, in: try cluster.workplace())
            cluster.heard.wait(for: "transaction aborted")
            try cluster.drop([Stored("daarna")])
            let documents = try cluster.wait(for: [.documents]) { $0.last?.text == "daarna" }
            reader.stop()
            // This cluster shows aborted records too. Had the reader gone on remembering what it did for them, it would
            // have said nothing the second time.
            let ids = try Self.expected()
            #expect(documents.dropLast().suffix(ids.count).map(\.id) == ids)
            #expect(Set(documents.dropLast().map(\.id)) == Set(ids))
            #expect(try Set(cluster.all(on: .rejects).map(\.key)) == ["griffier.ingest.v1/0/5"])
        }
    }

    @Test(arguments: [
        Row(request: .endTransaction, code: 51), Row(request: .endTransaction, code: 14),
        Row(request: .addOffsetsToTransaction, code: 14), Row(request: .transactionOffsetCommit, code: 15),
        Row(request: .addPartitionsToTransaction, code: 3), Row(request: .produce, code: 6),
        Row(request: .initProducerID, code: 15), Row(request: .produce, code: -195),
    ])
    func `an error that passes has no effect`(row: Row) async throws {
        try await onThread {
            let cluster = try TestCluster()
            try cluster.drop(Self.records)
            cluster.mock.fail(row.request, with: [ErrorCode(rawValue: row.code)])
            let reader = Running(.reader, in: try cluster.workplace())
            _ = try cluster.wait(for: 1, on: .rejects)
            reader.stop()
            #expect(try cluster.all(on: .documents).map(\.id) == Self.expected())
            #expect(try cluster.all(on: .rejects).count == 1)
        }
    }

    @Test(arguments: [
        (Row(request: .endTransaction, code: 47), Halt.Cause.fenced),
        (Row(request: .endTransaction, code: 90), .fenced),
        (Row(request: .addPartitionsToTransaction, code: 47), .fenced),
        (Row(request: .addOffsetsToTransaction, code: 90), .fenced),
        (Row(request: .addOffsetsToTransaction, code: 53), .unauthorised),
        (Row(request: .initProducerID, code: 90), .fenced),
        (Row(request: .initProducerID, code: 53), .unauthorised),
    ])
    func `a worker that was fenced or is not allowed ends, saying so`(row: Row, cause: Halt.Cause) async throws {
        try await onThread {
            let cluster = try TestCluster()
            try cluster.drop(Self.records)
            cluster.mock.fail(row.request, with: [ErrorCode(rawValue: row.code)])
            let reader = Running(.reader, in: try cluster.workplace())
            #expect(reader.cause == cause)
        }
    }

    @Test func `what a stateful worker was to remember goes with the aborted transaction`() async throws {
        try await onThread {
            let cluster = try TestCluster()
            let deadlines = DeadlinesWorker(tables: try Config.tables())
            var memory = deadlines.emptyState()
            let reader = ReaderWorker()
            var known = reader.emptyState()
            let text = "Datum 1 september 2025\n\nIk stuur uw Kamer in januari 2026 een brief over het toezicht.\n"
            let read = try reader.answer(Stored(text), on: .ingest, &known)
            let account = Stored(try deadlines.answer(Stored(read[0]), on: .documents, &memory)[0])
            cluster.mock.fail(.endTransaction, with: [ErrorCode(rawValue: -1)])
            try cluster.drop([account], on: .deadlines)
            let tracker = Running(.tracker, in: try cluster.workplace())
            // Twice the same: the aborted one, which this cluster shows, and the one done again.
            let seen = try cluster.wait(for: [.obligations, .statusChanges]) { seen in
                seen.count { $0.topic == .obligations } == 2 && seen.count { $0.topic == .statusChanges } == 2
            }
            tracker.stop()
            for topic in [Topic.obligations, .statusChanges] {
                let both = seen.filter { $0.topic == topic }
                #expect(Set(both.map(\.id)).count == 1)
                #expect(Set(both.map(\.stored.value)).count == 1)
            }
        }
    }

    @Test func `a commit of unknown outcome is asked for, and the work goes on`() async throws {
        try await onThread {
            let cluster = try TestCluster([
                Property("transaction.timeout.ms", "2000"), Property("socket.timeout.ms", "1500"),
            ])
            // For longer than the transaction may take.
            cluster.mock.fail(.endTransaction, with: Array(repeating: ErrorCode(rawValue: 14), count: 1000))
            try cluster.drop(Self.records)
            let reader = Running(.reader, in: try cluster.workplace())
            cluster.heard.wait(for: "transaction aborted")
            #expect(reader.ending == nil)
            cluster.mock.stopFailing(.endTransaction)
            try cluster.drop([Stored("daarna")])
            let ids = try Set(Self.expected())
            let seen = try cluster.wait(for: [.documents]) { seen in
                seen.contains { $0.text == "daarna" }
            }
            #expect(ids.isSubset(of: Set(seen.map(\.id))))
            reader.stop()
        }
    }

    @Test func `a commit of unknown outcome while partitions are taken back does not hold up the group`() async throws {
        try await onThread {
            let cluster = try TestCluster(
                partitions: 2, [Property("transaction.timeout.ms", "2000"), Property("socket.timeout.ms", "1500")])
            let clock = CountingClock()
            let patient = try cluster.workplace {
                $0.clock = clock
                $0.limits.lingerMilliseconds = 600_000
            }
            try cluster.drop([Stored("een")], partition: 0)
            try cluster.drop([Stored("twee")], partition: 1)
            let first = Running(.reader, instance: 1, in: patient)
            clock.wait(for: 2)
            cluster.mock.fail(.endTransaction, with: Array(repeating: ErrorCode(rawValue: 14), count: 1000))
            // Its batch is open when the second comes, and cannot be committed.
            let second = Running(.reader, instance: 2, in: try cluster.workplace())
            cluster.heard.wait(for: "last batch left to the next owner")
            // At once, and not when the group has lost its patience.
            cluster.heard.wait(for: "partitions revoked", within: .seconds(20))
            cluster.mock.stopFailing(.endTransaction)
            try cluster.drop([Stored("drie")], partition: 0)
            try cluster.drop([Stored("vier")], partition: 1)
            // One of them keeps its batch open for ten minutes: what it has is seen when it stops.
            _ = try cluster.wait(for: [.documents]) { seen in
                seen.contains { $0.text == "drie" || $0.text == "vier" }
            }
            first.stop()
            second.stop()
        }
    }

    /// What keeps a worker from starting.
    @Test func `a worker without a broker gives up when its patience is over`() throws {
        let client = try ClientConfiguration(brokers: "127.0.0.1:1")
        let settings = KafkaLog.Settings(
            worker: .reader, client: client, prefix: "griffier.", instance: 1, patience: .seconds(2))
        let halt = #expect(throws: Halt.self) { _ = try KafkaLog(settings) { _ in } }
        #expect(halt?.cause == .unreachable, "\(halt?.reason ?? "")")
        #expect(halt?.reason.contains("127.0.0.1:1") == true, "\(halt?.reason ?? "")")
    }

    @Test func `inputs that belong together must have equally many partitions`() throws {
        let cluster = try TestCluster(without: [.commands])
        try cluster.mock.createTopic(Topic.commands.name(), partitions: 3)
        let settings = KafkaLog.Settings(
            worker: .tracker, client: try cluster.client(), prefix: "griffier.", instance: 1, patience: .seconds(10))
        let halt = #expect(throws: Halt.self) { _ = try KafkaLog(settings) { _ in } }
        #expect(halt?.cause == .configuration, "\(halt?.reason ?? "")")
        #expect(halt?.reason.contains("griffier.commands.v1: 3") == true, "\(halt?.reason ?? "")")
    }
}
