// The clock jumps, stutters and stands still for a day: nothing is told early, nothing twice, what is late says so.

import Events
import Foundation
import Glibc
import Kafka
import Logging
import Notifications
import Testing
import Workers

@Suite(.serialized, .bounded) struct ClockTests {
    @Test(arguments: LogKind.allCases)
    func `a clock that is set to and fro, and a day without a tracker`(kind: LogKind) async throws {
        try await kind.run(partitions: 1) { log in
            let clock = HandMovedClock(Self.at("2026-01-10T11:00:00Z"))
            let readers = [Employee(.reader, log, clock), Employee(.deadlines, log, clock)]
            let tracker = Employee(.tracker, log, clock)
            try log.write(
                (0..<5).map {
                    OutgoingRecord("d\($0)", "Ik stuur uw Kamer op 26 januari 2026 een brief over plan \($0).\n")
                }, on: .ingest, partition: 0)
            #expect(wait { Self.count(.obligations, on: log) == 5 })
            // Fourteen days before, at eight in the morning in Amsterdam; a second before, to and fro.
            for moment in ["2026-01-12T06:59:59Z", "2026-01-12T05:00:00Z", "2026-01-12T06:59:58Z"] {
                clock.move(to: Self.at(moment))
                usleep(400_000)
            }
            #expect(try log.records(on: .reminders).isEmpty)
            for moment in [
                "2026-01-12T07:00:00Z", "2026-01-12T06:59:58Z", "2026-01-12T07:00:02Z", "2026-01-12T06:00:00Z",
                "2026-01-12T08:00:00Z",
            ] {
                clock.move(to: Self.at(moment))
                usleep(400_000)
            }
            #expect(wait { Self.count(.reminders, on: log) >= 5 })
            #expect(try log.records(on: .reminders).count == 5)
            tracker.stop()

            // A day without it, in which three days before comes and goes.
            clock.move(to: Self.at("2026-01-24T12:00:00Z"))
            let second = Employee(.tracker, log, clock)
            #expect(wait { Self.count(.reminders, on: log) >= 10 })
            usleep(500_000)
            let all = try log.records(on: .reminders)
            let late = try all.filter { try JSON.value(ReminderPayload.self, from: $0.value ?? []).late }
            #expect(late.count == 5)
            let distinct = Set(all.compactMap { $0.header("ce_id") }).count
            let tally = Tally(
                inputs: 10, outputs: all.count, lost: 10 - distinct, duplicated: all.count - distinct)
            Faults.note(
                "16, 18 clock to and fro, a day of silence", runs: 1, tally,
                on: kind == .local ? "local log" : Faults.broker)
            #expect(tally == Tally(inputs: 10, outputs: 10))
            for worker in readers + [second] { worker.stop() }
        }
    }

    private static func at(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? Timestamp(milliseconds: 0) }

    /// -1 while it cannot be read.
    private static func count(_ topic: Topic, on log: any TestedLog) -> Int {
        (try? log.records(on: topic).count) ?? -1
    }

    /// A worker in this process, with a clock of ours.
    private final class Employee: Sendable {
        private let signal = StopSignal()
        private let isOver = DispatchSemaphore(value: 0)

        init(_ worker: WorkerName, _ log: any TestedLog, _ clock: HandMovedClock) {
            let config = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/config"
            Thread.detachNewThread { [signal, isOver] in
                defer { isOver.signal() }
                do {
                    var workplace = Workplace(
                        brokers: "", tables: try Tables(directory: config),
                        zone: try #require(Zone("Europe/Amsterdam")), clock: clock,
                        outbox: { PrintedOutbox { _ in } }, logger: Logger(label: worker.rawValue))
                    workplace.limits.tickMilliseconds = 50
                    workplace.limits.lingerMilliseconds = 20
                    workplace.logger.logLevel = .error
                    log.furnish(&workplace)
                    _ = try workplace.run(worker, instance: 1, until: signal)
                } catch {
                    Issue.record("the \(worker.rawValue) ended: \(error)")
                }
            }
        }

        func stop() {
            signal.raise()
            #expect(isOver.wait(timeout: .now() + 30) == .success)
        }
    }
}
