import Documents
import Events
import Foundation
import Kafka
import Notifications
import Testing

@testable import Workers

/// The workers on a cluster, everything read from its topics.
@Suite(.bounded) struct PipelineTests {
    @Test func `the letter goes all the way, from its bytes to reminders`() async throws {
        try await onThread {
            let cluster = try TestCluster(partitions: 2)
            let workplace = try cluster.workplace()
            let workers = WorkerName.allCases.map { Running($0, in: workplace) }
            let letter = try Data(contentsOf: URL(fileURLWithPath: Config.directory + "/demo/2025D38246.txt"))
            try cluster.drop(
                [Stored(Array(letter), [("documentid", "2025D38246"), ("documentdate", "2025-09-10")])], partition: 1)

            let read = try cluster.wait(for: [.documents, .citations, .deadlines, .register]) { $0.count >= 4 }
            #expect(Set(read.map(\.topic)) == [.documents, .citations, .deadlines, .register])
            #expect(read.allSatisfy { $0.key == "2025D38246" })
            let spread = Set(read.filter { $0.topic != .deadlines }.map(\.partition))
            #expect(spread == [partition(forKey: "2025D38246".utf8, of: 2)])

            func promised(_ seen: [Seen]) throws -> String? {
                try seen.filter { $0.topic == .obligations }.map { try $0.payload(ObligationPayload.self) }
                    .first { $0.due.latest == "2026-01-31" }?.id
            }
            let owed = try cluster.wait(for: [.obligations, .statusChanges]) {
                try promised($0) != nil && Self.changes($0).contains { $0.change.after == "met-late" }
            }
            let id = try #require(try promised(owed))
            let late = try Self.changes(owed).first { $0.change.after == "met-late" }
            #expect(late?.subjects.contains("2025Z14497") == true)

            // The clock is moved by hand: nothing is told before it is time, and each thing once.
            var expected: [String] = []
            for (day, what) in [("2026-01-17", "-14"), ("2026-01-28", "-3"), ("2026-01-31", "0")] {
                cluster.clock.move(to: moment("\(day)T08:00:00Z"))
                expected.append("\(day) \(what)")
                let told = try cluster.wait(for: [.reminders]) { $0.count { $0.key == id } >= expected.count }
                let mine = try told.filter { $0.key == id }.map { try $0.payload(ReminderPayload.self) }
                #expect(mine.map { "\($0.on) \($0.stage.offset)" } == expected)
            }
            cluster.clock.move(to: moment("2026-02-01T08:00:00Z"))
            let overdue = try cluster.wait(for: [.statusChanges]) {
                try $0.contains { try $0.key == id && $0.payload(StatusChangeRecord.self).change.after == "overdue" }
            }
            #expect(Set(overdue.map(\.id)).count == overdue.count)
            let reminders = try cluster.all(on: .reminders)
            #expect(Set(reminders.map(\.id)).count == reminders.count)

            // Whoever does not speak Kafka was told the same.
            let end = SuspendingClock.now.advanced(by: .seconds(30))
            while cluster.told.all.count < overdue.count + reminders.count, SuspendingClock.now < end {
                WorkerThread.sleep(milliseconds: 10)
            }
            #expect(Set(cluster.told.all.map(\.id)) == Set((overdue + reminders).compactMap(\.id)))
            #expect(try cluster.all(on: .rejects).isEmpty)
            workers.forEach { $0.stop() }
        }
    }

    private static func changes(_ seen: [Seen]) throws -> [StatusChangeRecord] {
        try seen.filter { $0.topic == .statusChanges }.map { try $0.payload(StatusChangeRecord.self) }
    }

    @Test func `a bad record among good ones is one reject, and its neighbours are read in order`() async throws {
        try await onThread {
            let cluster = try TestCluster()
            var records: [Stored] = []
            var good: [String] = []
            for (index, row) in RefusalTests.rows.enumerated() where row.reason != .tooLarge {
                good.append("Brief \(index).")
                records += [Stored("Brief \(index).", [("documentid", "d\(index)")]), row.record]
            }
            good.append("De laatste.")
            records.append(Stored("De laatste.", [("documentid", "last")]))
            for index in records.indices { records[index].key = Array("key \(index)".utf8) }
            try cluster.drop(records)

            let reader = Running(.reader, in: try cluster.workplace())
            let documents = try cluster.wait(for: good.count, on: .documents)
            #expect(documents.map(\.text) == good)
            let rejects = try cluster.wait(for: good.count - 1, on: .rejects)
            reader.stop()
            #expect(try cluster.all(on: .rejects).count == good.count - 1)
            for (index, seen) in rejects.enumerated() {
                let reject = try #require(seen.reject)
                let original = records[index * 2 + 1]
                #expect(seen.key == "griffier.ingest.v1/0/\(index * 2 + 1)")
                #expect(reject.original.key == original.key)
                #expect(reject.original.value == original.value)
                #expect(reject.original.headers.map(\.name) == original.headers.map(\.name))
                #expect(reject.original.headers.map(\.value) == original.headers.map(\.value))
                #expect(reject.worker == .reader && reject.group == "griffier.reader")
            }
        }
    }

    @Test func `a record that fits in no reject is rejected without its bytes, and holds nobody up`() async throws {
        try await onThread {
            let cluster = try TestCluster()
            // On the wire these are small: the broker lets them through.
            let compressed = [Property("message.max.bytes", "100000000")]
            try cluster.drop([Stored("eerst")])
            try cluster.drop(
                [Stored([UInt8](repeating: 0x20, count: 20_000_000), [("documentid", "bomb")])], compressed)
            // A header larger than any reject, too.
            try cluster.drop(
                [
                    Stored(
                        value: [], headers: [RecordHeader(name: "x", value: [UInt8](repeating: 0, count: 14_000_000))])
                ],
                compressed)
            try cluster.drop([Stored("daarna")])
            let reader = Running(.reader, in: try cluster.workplace())
            let documents = try cluster.wait(for: 2, on: .documents)
            #expect(documents.map(\.text) == ["eerst", "daarna"])
            let rejects = try cluster.wait(for: 2, on: .rejects).compactMap(\.reject)
            #expect(rejects.map(\.reason) == [.tooLarge, .tooLarge])
            #expect(rejects.map(\.original.value) == [nil, nil])
            #expect(rejects.first?.original.headers.map(\.name) == ["documentid"])
            #expect(rejects.first?.message.contains("20000000") == true)
            #expect(rejects.last?.original.headers.isEmpty == true)
            reader.stop()
        }
    }

    @Test func `a batch is committed when it is full, and finished when the worker is stopped`() async throws {
        try await onThread {
            let cluster = try TestCluster()
            let clock = CountingClock()
            let workplace = try cluster.workplace {
                $0.clock = clock
                $0.limits.lingerMilliseconds = 600_000
                $0.limits.records = 3
            }
            try cluster.drop((1...7).map { Stored("brief \($0)") })
            let reader = Running(.reader, in: workplace)
            clock.wait(for: 7)
            #expect(try cluster.all(on: .documents).count == 6)
            reader.stop()
            #expect(try cluster.all(on: .documents).count == 7)
        }
    }
}
