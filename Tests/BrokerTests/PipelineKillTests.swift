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
        private static let kills = 20
        private static let victims: [(WorkerName, Topic)] = [
            (.reader, .documents), (.citations, .citations), (.deadlines, .deadlines), (.tracker, .obligations),
        ]

        @Test func `twenty kills in the middle of the work lose nothing and double nothing`() async throws {
            try await onThread { try Self.killAndCheck() }
        }

        private static func killAndCheck() throws {
            let seed =
                ProcessInfo.processInfo.environment["GRIFFIER_TEST_SEED"].flatMap { UInt64($0) }
                ?? UInt64.random(in: 0...UInt64.max)
            print("GRIFFIER_TEST_SEED=\(seed)")
            var random = SeededGenerator(seed)
            let office = try PipelineOffice("kill", ["batch.records=10"])
            var processes = try victims.map { worker, _ in try office.run("run", worker.rawValue, "--instance", "1") }
            var dropped: [(id: String, text: String)] = []

            for round in 0..<kills {
                let chosen = Int.random(in: 0..<victims.count, using: &random)
                // Sees what the victim writes before it is committed.
                let watch = try LogReader(office.broker.configuration(), isolation: .uncommitted)
                try watch.start(
                    watch.partitions(of: [office.name(victims[chosen].1)]), from: .end, until: .never)
                let documents = documents(of: round)
                try office.drop(documents)
                dropped += documents
                let end = SuspendingClock.now.advanced(by: .seconds(20))
                waiting: while SuspendingClock.now < end {
                    if case .record = watch.poll(.milliseconds(5)) { break waiting }
                }
                usleep(UInt32.random(in: 0..<15_000, using: &random))
                #expect(processes[chosen].isRunning, "\(processes[chosen].errors)")
                processes[chosen].kill()
                processes[chosen] = try office.run("run", victims[chosen].0.rawValue, "--instance", "1")
            }

            try check(office, dropped)
            for process in processes {
                let stopped = process.stop()
                #expect(stopped.code == 0, "\(process.errors)")
            }
            let aborted = try victims.map { _, topic in
                try office.records(on: topic, isolation: .uncommitted).count - office.records(on: topic).count
            }
            print("records of aborted transactions, hidden from readers: \(aborted)")
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

        private static func check(_ office: PipelineOffice, _ dropped: [(id: String, text: String)]) throws {
            let expected = Dictionary(grouping: dropped.map { ($0.id, Digest.hex(Array($0.text.utf8))) }) { $0.0 }
                .mapValues { $0.map(\.1) }
            for topic in [Topic.documents, .citations, .deadlines] {
                let records = try office.records(on: topic, atLeast: dropped.count, within: .seconds(180))
                #expect(records.count == dropped.count)
                #expect(Set(records.map(\.id)).count == dropped.count, "each event of \(topic.rawValue) once")
                // Of each document every version, in the order in which they came.
                struct Versioned: Decodable { var digest: String }
                var digests: [String: [String]] = [:]
                for record in records {
                    digests[record.key, default: []].append(try record.payload(Versioned.self).digest)
                }
                #expect(digests == expected, "the versions of each document on \(topic.rawValue), in order")
            }
            try checkObligations(office)
            #expect(try office.records(on: .rejects).isEmpty)
        }

        /// What a tracker that was never killed makes of the same accounts.
        private static func checkObligations(_ office: PipelineOffice) throws {
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
            #expect(owed.count == kills * 12)
            func lines(_ obligations: [ObligationPayload]) -> [String] {
                obligations.map { "\($0.id) \($0.state) \($0.due.latest ?? "-") \($0.what)" }.sorted()
            }
            let changes = try office.records(on: .statusChanges, atLeast: events.count)
            #expect(changes.count == events.count)
            #expect(Set(changes.compactMap(\.id)) == events, "each change once")
            var current: [String: ObligationPayload] = [:]
            for record in try office.records(on: .obligations) {
                current[record.key] = try record.payload(ObligationPayload.self)
            }
            #expect(lines(Array(current.values)) == lines(owed))
        }
    }
}

/// The same numbers for the same seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
