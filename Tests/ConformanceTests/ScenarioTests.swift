import Documents
import Events
import Foundation
import Kafka
import Logging
import Notifications
import Obligations
import Testing
import Workers

/// The whole way, once: the bundled letter goes in, the clock moves on, and the same comes out of every log.
@Suite(.serialized, .bounded) struct ScenarioTests {
    @Test func `a letter becomes the same obligations, changes and reminders on every log`() async throws {
        let onKafka = try await LogKind.kafka.run { log in try Self.play(on: log) }
        let onLocal = try await LogKind.local.run { log in try Self.play(on: log) }
        #expect(onLocal.obligations.count > 5)
        #expect(onLocal.reminders.count > 3)
        #expect(onLocal == onKafka)
    }

    struct Outcome: Hashable, Sendable {
        var obligations: [String]
        var changes: [String]
        var reminders: [String]
    }

    private static func play(on log: any TestedLog) throws -> Outcome {
        let config = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/config"
        let zone = try #require(Zone("Europe/Amsterdam"))
        let day = try #require(CivilDate("2025-09-10"))
        let clock = HandMovedClock(Timestamp(day, secondsIntoDay: 8 * 3600))
        let told = Told()
        var workplace = Workplace(
            brokers: "", tables: try Tables(directory: config), zone: zone, clock: clock,
            outbox: { PrintedOutbox { _ in told.add() } },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        workplace.limits.lingerMilliseconds = 10
        workplace.limits.tickMilliseconds = 20
        log.furnish(&workplace)
        let signal = StopSignal()
        let ended = Told()
        let place = workplace
        let workers = WorkerName.allCases.map { worker in
            let thread = Thread {
                do throws(Halt) {
                    _ = try place.run(worker, instance: 1, until: signal, leaving: true)
                } catch {
                    Issue.record("\(worker.rawValue): \(error)")
                }
                ended.add()
            }
            thread.start()
            return thread
        }
        defer {
            signal.raise()
            #expect(wait { ended.count == workers.count })
        }
        let letter = try #require(FileManager.default.contents(atPath: "\(config)/demo/2025D38246.txt"))
        try log.write(
            [
                OutgoingRecord(
                    topic: "", key: [1], value: Array(letter),
                    headers: [RecordHeader("documentid", "2025D38246"), RecordHeader("documentdate", "2025-09-10")])
            ], on: .ingest, partition: 0)
        #expect(try wait { try !log.records(on: .obligations).isEmpty })
        for next in ["2025-09-22", "2025-09-26", "2025-12-17", "2026-01-28"] {
            let date = try #require(CivilDate(next))
            clock.move(to: zone.moment(of: LocalTime(date: date, minute: 9 * 60)))
            try rest(log)
        }
        #expect(wait { told.count >= (try? log.records(on: .reminders).count) ?? .max })
        func ids(_ topic: Topic) throws -> [String] {
            try log.records(on: topic).map { $0.header("ce_id") ?? "none" }
        }
        var last: [String: String] = [:]
        for record in try log.records(on: .obligations) { last[record.keyText] = record.text }
        let outcome = Outcome(
            obligations: last.map { "\($0.key) \($0.value)" }.sorted(), changes: try ids(.statusChanges),
            reminders: try ids(.reminders))
        #expect(Set(outcome.changes).count == outcome.changes.count)
        #expect(Set(outcome.reminders).count == outcome.reminders.count)
        #expect(try log.records(on: .rejects).isEmpty)
        return outcome
    }

    /// Waits until nothing more comes out for a second.
    private static func rest(_ log: any TestedLog) throws {
        var before = -1
        var quiet = 0
        while quiet < 5 {
            usleep(200_000)
            let now = try log.records(on: .reminders).count + log.records(on: .statusChanges).count
            quiet = now == before ? quiet + 1 : 0
            before = now
        }
    }
}

/// Counts.
final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0

    func add() { lock.withLock { number += 1 } }
    var count: Int { lock.withLock { number } }
}
