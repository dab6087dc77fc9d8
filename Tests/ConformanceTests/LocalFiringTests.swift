// The tracker of an office is killed again and again while its timers are due: each fires exactly once.

import Events
import Foundation
import Glibc
import Testing
import Workers

extension LocalOfficeTests {
    @Suite struct LocalFiringTests {
        @Test func `killed while it fires, the tracker gives each reminder once`() async throws {
            try await WorkerThread.run { Result { try Self.play() } }.get()
        }

        private static func play() throws {
            let count = Faults.short(120, long: 10_000)
            let kills = Faults.short(6, long: 24)
            let office = try LocalOffice(["topics.partitions=1", "batch.records=20", "batch.attempts=0"])
            // Due tomorrow, told from midnight of the day before on: all at once, as soon as they are known.
            try Data("setting\torigin\twho\tvalue\nbefore\t*\t*\t1\nhour\t*\t*\t00:00\ncatch-up\t*\t*\t100\n".utf8)
                .write(to: URL(fileURLWithPath: office.folder + "/reminders.tsv"))
            let formatter = DateFormatter()
            formatter.timeZone = TimeZone(identifier: "Europe/Amsterdam")
            formatter.locale = Locale(identifier: "nl_NL")
            formatter.dateFormat = "d MMMM yyyy"
            let tomorrow = formatter.string(from: Date().addingTimeInterval(86_400))
            let folder = office.folder + "/drop"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for number in 0..<count {
                let text = "Ik stuur uw Kamer op \(tomorrow) een brief over dossier \(number).\n"
                try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).txt"))
            }
            let others = try office.run("run", "reader", "deadlines")
            let drop = try office.run("drop", folder)
            #expect(drop.end(within: .seconds(900)) == 0, "\(drop.errors)")
            try office.records(on: .deadlines, atLeast: count, within: .seconds(900))
            let points = [
                "between-produce-and-offsets:2", "between-offsets-and-commit:1", "committed:3", "settled:2",
                "committing:2", "handled:30",
            ]
            for kill in 0..<kills {
                let victim = try office.run(
                    "run", "tracker", "--instance", "1",
                    environment: ["GRIFFIER_TEST_FAILPOINT=\(points[kill % points.count]):kill"])
                _ = wait(within: .seconds(5)) { !victim.isRunning }
                victim.kill()
            }
            let tracker = try office.run("run", "tracker", "--instance", "1")
            #expect(wait { tracker.catchesSignals }, "\(tracker.errors)")
            let reminders = try office.records(on: .reminders, atLeast: count, within: .seconds(900))
            usleep(1_500_000)
            #expect(try office.records(on: .reminders).count == reminders.count)
            let distinct = Set(reminders.map(\.keyText)).count
            Faults.note(
                "17 killed \(kills) times while timers fire", runs: kills,
                Tally(
                    inputs: count, outputs: reminders.count, lost: count - distinct,
                    duplicated: reminders.count - distinct), on: "local log")
            #expect(reminders.count == count && distinct == count)
            #expect(Set(reminders.map { $0.header("ce_id") }).count == count)
            #expect(try Set(office.records(on: .obligations).map(\.keyText)).count == count)
            for process in [tracker, others] { #expect(process.stop().code == 0, "\(process.errors)") }
        }
    }
}
