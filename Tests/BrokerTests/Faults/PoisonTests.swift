// Records that nobody can read are one reject each, byte for byte, and their neighbours are handled in order.

import Events
import Kafka
import Testing

extension FaultTests {
    @Suite struct PoisonTests {
        struct Poison: Sendable {
            var reason: RejectReason
            var value: [UInt8]?
            var headers: [RecordHeader] = []
            var key: [UInt8]?
        }

        static let poisons = [
            Poison(reason: .null, value: nil, key: Array("k1".utf8)),
            Poison(reason: .empty, value: []),
            Poison(reason: .notText, value: [0, 1, 2, 3, 0xFF, 0, 0, 9], key: [0xFF, 0xFE]),
            Poison(reason: .damaged, value: Array("%PDF-1.7\n".utf8)),
            // A gzip bomb is not unpacked.
            Poison(reason: .notText, value: [0x1F, 0x8B, 8, 0] + [UInt8](repeating: 0, count: 5000)),
            Poison(
                reason: .unsupportedFormat, value: Array("{\\rtf1 tekst}".utf8),
                headers: [RecordHeader("content-type", "application/pdf")]),
            Poison(
                reason: .badHeader, value: Array("tekst".utf8), headers: [RecordHeader("documentdate", "10-9-2025")]),
            Poison(
                reason: .badPayload, value: Array("{\"specversion\":".utf8),
                headers: [RecordHeader("content-type", "application/cloudevents+json")]),
        ]

        @Test func `each is one reject, and nobody else is harmed`() async throws {
            try await onThread {
                let office = try PipelineOffice("poison", ["topics.partitions=1"])
                let verifier = Verifier(office)
                let reader = try office.start(.reader)
                for poison in Self.poisons {
                    try verifier.drop(5)
                    try office.send([
                        OutgoingRecord(
                            topic: office.name(.ingest), key: poison.key, value: poison.value, headers: poison.headers)
                    ])
                }
                try verifier.drop(5)
                try office.records(on: .rejects, atLeast: Self.poisons.count)
                Faults.note(
                    "12 poison, \(Self.poisons.count) kinds", runs: 1, try verifier.check(rejects: Self.poisons.count))
                let rejects = try office.records(on: .rejects).sorted {
                    Int($0.header("__dlq.errors.offset") ?? "") ?? 0 < Int($1.header("__dlq.errors.offset") ?? "") ?? 0
                }
                for (reject, poison) in zip(rejects, Self.poisons) {
                    #expect(reject.header("griffier-reason") == poison.reason.rawValue)
                    #expect(reject.value == poison.value)
                    for header in poison.headers { #expect(reject.headers.contains(header)) }
                    let key = reject.headers.last { $0.name == "griffier-key" }
                    #expect(key?.value == poison.key)
                }
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }

        @Test func `what later workers cannot read is a reject of theirs`() async throws {
            try await onThread {
                let office = try PipelineOffice("later-poison", ["topics.partitions=1"])
                let workers = try office.run("run", "citations", "deadlines", "tracker", "--instance", "1")
                office.awaitWork(of: workers, workers: 3)
                let bad: [[UInt8]?] = [nil, [], Array("{}".utf8), Array("[".utf8), [0xFF]]
                for topic in [Topic.documents, .deadlines, .commands] {
                    try office.send(
                        bad.map { OutgoingRecord(topic: office.name(topic), key: Array("x".utf8), value: $0) })
                }
                // Those on `documents` are refused by two workers.
                let rejects = try office.records(on: .rejects, atLeast: 20)
                #expect(rejects.count == 20)
                #expect(
                    Set(rejects.compactMap { $0.header("griffier-worker") }) == ["citations", "deadlines", "tracker"])
                #expect(workers.stop().code == 0, "\(workers.errors)")
            }
        }
    }
}
