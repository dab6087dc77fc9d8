import Documents
import Events
import Foundation
import Kafka
import Obligations
import Testing
import Workers

extension PipelineTests {
    /// Workers are killed at any moment, and each document has its effect exactly once all the same.
    @Suite struct KillTests {
        struct Scenario: Sendable, CustomTestStringConvertible {
            var victims: [WorkerName]
            /// Who runs beside them: nobody behind a victim on noida-db, which hides records behind aborted ones from
            /// whoever has read so far.
            var others: [WorkerName]
            var kills: Int

            var workers: [WorkerName] { victims + others }
            var testDescription: String { victims.map(\.rawValue).joined(separator: ", ") }
        }

        @Test(arguments: [
            Scenario(victims: [.reader], others: [], kills: 5),
            Scenario(victims: [.citations], others: [.reader], kills: 5),
            Scenario(victims: [.deadlines], others: [.reader], kills: 5),
            Scenario(victims: [.tracker], others: [.reader, .deadlines], kills: 5),
        ])
        func `kills in the middle of the work lose nothing and double nothing`(scenario: Scenario) async throws {
            try await onThread { try Self.killAndCheck(scenario) }
        }

        @Test(
            .enabled(
                if: Broker.isGiven,
                "needs Apache Kafka: noida-db tells readers of aborted transactions that ended before they began, and librdkafka skips what follows"
            ))
        func `twenty kills of any worker lose nothing and double nothing`() async throws {
            try await onThread {
                try Self.killAndCheck(
                    Scenario(victims: [.reader, .citations, .deadlines, .tracker], others: [], kills: 20))
            }
        }

        private static func killAndCheck(_ scenario: Scenario) throws {
            var random = Faults.random("kill \(scenario)")
            // A victim may be killed as often at one record, and it is not the record's fault.
            let office = try PipelineOffice("kill", ["batch.records=10", "batch.attempts=0"])
            func start(_ worker: WorkerName) throws -> PipelineProcess {
                try office.run("run", worker.rawValue, "--instance", "1")
            }
            var processes = Dictionary(
                uniqueKeysWithValues: try scenario.workers.map { ($0, try start($0)) })
            var dropped: [(id: String, text: String)] = []
            for round in 0..<scenario.kills {
                guard let victim = scenario.victims.randomElement(using: &random) else { break }
                // Sees what the victim writes before it is committed.
                let watch = try LogReader(office.broker.configuration(), isolation: .uncommitted)
                try watch.start(
                    watch.partitions(of: [office.name(victim.outputs[0])]), from: .end, until: .never)
                let documents = documents(of: round)
                try office.drop(documents)
                dropped += documents
                let end = SuspendingClock.now.advanced(by: .seconds(20))
                waiting: while SuspendingClock.now < end {
                    if case .record = watch.poll(.milliseconds(5)) { break waiting }
                }
                usleep(UInt32.random(in: 0..<15_000, using: &random))
                #expect(processes[victim]?.isRunning == true, "\(processes[victim]?.errors ?? "")")
                processes[victim]?.kill()
                processes[victim] = try start(victim)
            }
            try check(office, dropped, scenario)
            for process in processes.values { #expect(process.stop().code == 0, "\(process.errors)") }
            for worker in scenario.victims {
                let topic = worker.outputs[0]
                let hidden =
                    try office.records(on: topic, isolation: .uncommitted).count - office.records(on: topic).count
                print("\(topic.rawValue): \(hidden) records of aborted transactions, hidden from readers")
            }
        }

        /// Promises, each in a document of its own, and new versions of documents that promise nothing.
        private static func documents(of round: Int) -> [(id: String, text: String)] {
            (0..<12).map { index in
                let words = ["jeugdhulp", "woningbouw", "stikstof", "asiel", "defensie", "pensioenen"]
                let topic = "\(words[index % words.count])plan nummer \(round * 12 + index)"
                return (
                    "p\(round)-\(index)",
                    "Geachte voorzitter,\n\nIk stuur uw Kamer in januari 2036 een brief over het \(topic).\n\n"
                        + "De Minister van Justitie en Veiligheid,\n\nD.M. van Weel\n"
                )
            } + (0..<10).map { ("v\($0)", "Versie \(round) van stuk \($0).\n") }
        }

        private static func check(
            _ office: PipelineOffice, _ dropped: [(id: String, text: String)], _ scenario: Scenario
        ) throws {
            struct Versioned: Decodable { var digest: String }
            var expected: [String: [String]] = [:]
            for (id, text) in dropped { expected[id, default: []].append(Digest.hex(Array(text.utf8))) }
            for worker in scenario.workers where worker != .tracker {
                let topic = worker.outputs[0]
                let records = try office.records(on: topic, atLeast: dropped.count)
                #expect(records.count == dropped.count, "\(topic.rawValue)")
                #expect(Set(records.map(\.id)).count == dropped.count, "each event of \(topic.rawValue) once")
                var digests: [String: [String]] = [:]
                for record in records {
                    digests[record.key, default: []].append(try record.payload(Versioned.self).digest)
                }
                let isInOrder = digests == expected
                #expect(isInOrder, "each version of each document on \(topic.rawValue), in the order they came")
            }
            if scenario.workers.contains(.tracker) { try checkObligations(office, promises: scenario.kills * 12) }
            #expect(try office.records(on: .rejects).isEmpty)
        }

        /// What a tracker that was never killed makes of the same accounts.
        private static func checkObligations(_ office: PipelineOffice, promises: Int) throws {
            let tracker = TrackerWorker(policy: ReminderPolicy(), zone: try #require(Zone("Europe/Amsterdam")))
            var state = tracker.emptyState()
            var events: Set<String> = []
            for account in try office.records(on: .deadlines) {
                let record = Record(
                    topic: .deadlines, partition: account.partition, offset: account.offset,
                    .init(key: Array(account.key.utf8), value: account.value, headers: account.headers))
                for output in try tracker.handle(.record(record), at: SystemClock().now(), state: &state) {
                    let id = output.headers.first { $0.name == "ce_id" }?.value ?? []
                    events.insert(String(decoding: id, as: UTF8.self))
                }
            }
            let owed = try state.changes().filter { $0.topic == .obligations }
                .map { try JSON.value(ObligationPayload.self, from: $0.value ?? []) }
            #expect(owed.count == promises)
            func lines(_ obligations: [ObligationPayload]) -> [String] {
                obligations.map { "\($0.id) \($0.state) \($0.due.latest ?? "-") \($0.what)" }.sorted()
            }
            let changes = try office.records(on: .statusChanges, atLeast: events.count)
            #expect(changes.count == events.count)
            let isSame = Set(changes.compactMap(\.id)) == events
            #expect(isSame, "each change once")
            var current: [String: ObligationPayload] = [:]
            for record in try office.records(on: .obligations) {
                current[record.key] = try record.payload(ObligationPayload.self)
            }
            #expect(lines(Array(current.values)) == lines(owed))
        }
    }
}
