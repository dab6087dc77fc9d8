// The clock jumps, stutters and stands still for a day: nothing is told early, nothing twice, what is late says so.

import Events
import Foundation
import Glibc
import Kafka
import Logging
import Notifications
import Testing
import Workers

extension FaultTests {
    @Suite struct ClockTests {
        @Test func `a clock that is set to and fro, and a day without a tracker`() async throws {
            try await onThread {
                let office = try PipelineOffice("clock", ["topics.partitions=1"])
                let clock = HandMovedClock(Self.at("2026-01-10T11:00:00Z"))
                let tracker = try Tracker(office, clock: clock)
                let readers = try office.run("run", "reader", "deadlines", "--instance", "1")
                office.awaitWork(of: readers, workers: 2)
                try office.drop(
                    (0..<5).map {
                        ("d\($0)", "Ik stuur uw Kamer op 26 januari 2026 een brief over plan \($0).\n")
                    })
                try office.records(on: .obligations, atLeast: 5)
                // Fourteen days before, at eight in the morning in Amsterdam; a second before, to and fro.
                for moment in ["2026-01-12T06:59:59Z", "2026-01-12T05:00:00Z", "2026-01-12T06:59:58Z"] {
                    clock.move(to: Self.at(moment))
                    usleep(400_000)
                }
                #expect(try office.records(on: .reminders).isEmpty)
                for moment in [
                    "2026-01-12T07:00:00Z", "2026-01-12T06:59:58Z", "2026-01-12T07:00:02Z", "2026-01-12T06:00:00Z",
                    "2026-01-12T08:00:00Z",
                ] {
                    clock.move(to: Self.at(moment))
                    usleep(400_000)
                }
                #expect(try office.records(on: .reminders, atLeast: 5).count == 5)
                tracker.stop()

                // A day without it, in which three days before comes and goes.
                clock.move(to: Self.at("2026-01-24T12:00:00Z"))
                let second = try Tracker(office, clock: clock)
                let all = try office.records(on: .reminders, atLeast: 10)
                usleep(500_000)
                #expect(try office.records(on: .reminders).count == 10)
                let late = try all.filter { try $0.payload(ReminderPayload.self).late }
                #expect(late.count == 5)
                Faults.note(
                    "16, 18 clock to and fro, a day of silence", runs: 1,
                    Tally(inputs: 10, outputs: all.count, lost: 10 - Set(all.map(\.id)).count))
                #expect(Set(all.compactMap(\.id)).count == 10)
                second.stop()
                #expect(readers.stop().code == 0, "\(readers.errors)")
            }
        }

        private static func at(_ text: String) -> Timestamp {
            Timestamp(rfc3339: text) ?? Timestamp(milliseconds: 0)
        }

        /// A tracker in this process, with a clock of ours.
        private final class Tracker: Sendable {
            private let signal = StopSignal()
            private let isOver: DispatchSemaphore

            init(_ office: PipelineOffice, clock: HandMovedClock) throws {
                var workplace = Workplace(
                    brokers: office.broker.address, properties: [Property("fetch.wait.max.ms", "20")],
                    prefix: office.prefix, tables: try Tables(directory: office.folder),
                    zone: try #require(Zone("Europe/Amsterdam")), clock: clock, outbox: { PrintedOutbox { _ in } },
                    logger: Logger(label: "tracker"))
                workplace.limits.tickMilliseconds = 50
                workplace.limits.lingerMilliseconds = 20
                workplace.logger.logLevel = .error
                let place = workplace
                let over = DispatchSemaphore(value: 0)
                isOver = over
                Thread.detachNewThread { [signal] in
                    do {
                        _ = try place.run(.tracker, instance: 1, until: signal)
                    } catch {
                        Issue.record("the tracker ended: \(error)")
                    }
                    over.signal()
                }
            }

            func stop() {
                signal.raise()
                #expect(isOver.wait(timeout: .now() + 30) == .success)
            }
        }
    }
}
