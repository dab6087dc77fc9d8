// The tracker is killed again and again while ten thousand timers are due: each fires exactly once.

import Events
import Foundation
import Glibc
import Kafka
import Testing
import Workers

extension FaultTests {
    @Suite struct FiringTests {
        @Test func `killed while it fires, the tracker gives each reminder once`() async throws {
            try await onThread {
                let count = Faults.short(400, long: 10_000)
                var random = Faults.random("firing")
                let office = try PipelineOffice(
                    "firing", ["topics.partitions=1", "batch.records=50", "batch.attempts=0"])
                // Due tomorrow, told from midnight of the day before on: all at once, as soon as they are known.
                try office.write(
                    "setting\torigin\twho\tvalue\nbefore\t*\t*\t1\nhour\t*\t*\t00:00\ncatch-up\t*\t*\t100\n",
                    to: "reminders.tsv")
                let first = try office.start(.tracker)
                let accounts = try Self.accounts(count, in: office.folder)
                for begin in stride(from: 0, to: count, by: 100) {
                    try office.send(
                        accounts[begin..<min(count, begin + 100)].map { account in
                            OutgoingRecord(
                                topic: office.name(.deadlines), key: Array(account.document.utf8),
                                value: try JSON.bytes(of: account))
                        })
                }
                var tracker = first
                var kills = 0
                let points = [
                    "between-produce-and-offsets", "between-offsets-and-commit", "committed", "settled", "committing",
                ]
                while kills < Faults.short(5, long: 25) {
                    // Not before it has come somewhere.
                    usleep(UInt32.random(in: 100_000..<900_000, using: &random))
                    tracker.kill()
                    let point = points[kills % points.count]
                    kills += 1
                    tracker = try office.run(
                        "run", "tracker", "--instance", "1",
                        failpoint: "\(point):\(Int.random(in: 1...12, using: &random)):kill")
                    _ = wait(within: .seconds(5)) { !tracker.isRunning }
                }
                tracker.kill()
                tracker = try office.start(.tracker)
                let reminders = try office.records(
                    on: .reminders, atLeast: count, within: .seconds(Faults.short(240, long: 1500)))
                let told = reminders.map(\.key)
                let tally = Tally(
                    inputs: count, outputs: told.count, lost: count - Set(told).count,
                    duplicated: told.count - Set(told).count)
                Faults.note("17 killed \(kills) times while timers fire", runs: kills, tally)
                #expect(tally.lost == 0 && tally.duplicated == 0, "\(tally)")
                #expect(Set(reminders.compactMap(\.id)).count == reminders.count)
                usleep(1_500_000)
                #expect(try office.records(on: .reminders).count == count)
                #expect(tracker.stop().code == 0, "\(tracker.errors)")
            }
        }

        /// A promise each, of different things by different people, all due tomorrow: one that was read, and others
        /// like it.
        private static func accounts(_ count: Int, in folder: String) throws -> [DeadlinesRecord] {
            let formatter = DateFormatter()
            formatter.timeZone = TimeZone(identifier: "Europe/Amsterdam")
            formatter.locale = Locale(identifier: "nl_NL")
            formatter.dateFormat = "d MMMM yyyy"
            let tomorrow = formatter.string(from: Date().addingTimeInterval(86_400))
            let text = "Ik stuur uw Kamer op \(tomorrow) een brief over het toezicht.\n"
            let reader = ReaderWorker()
            var known = reader.emptyState()
            let dropped = Record(topic: .ingest, partition: 0, offset: 0, .init(value: Array(text.utf8)))
            let read = try reader.handle(.record(dropped), at: SystemClock().now(), state: &known)
            let deadlines = DeadlinesWorker(tables: try Tables(directory: folder))
            var memory = deadlines.emptyState()
            let document = Record(topic: .documents, partition: 0, offset: 0, .init(value: read.first?.value))
            let found = try deadlines.handle(.record(document), at: SystemClock().now(), state: &memory)
            let template = try JSON.value(DeadlinesRecord.self, from: found.first?.value ?? [])
            #expect(template.commitments.first?.due?.latest != nil)
            return (0..<count).map { number in
                var account = template
                account.document = "firing-\(number)"
                account.digest = "\(number)"
                for index in account.commitments.indices {
                    account.commitments[index].text = "Ik stuur uw Kamer brief \(number) over dossier \(number)."
                    account.commitments[index].who = "Minister \(number)"
                    account.commitments[index].subjects = ["36\(number)"]
                }
                return account
            }
        }
    }
}
