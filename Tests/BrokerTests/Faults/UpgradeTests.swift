// Records of a newer version, with fields and headers that nobody knows yet, are read; those of an older one too.

import Events
import Foundation
import Kafka
import Testing

extension FaultTests {
    @Suite struct UpgradeTests {
        @Test func `what a newer version adds is read past`() async throws {
            try await onThread {
                let office = try PipelineOffice("upgrade", ["topics.partitions=1"])
                let reader = try office.start(.reader)
                try office.drop([("a", "Ik stuur uw Kamer in januari 2036 een brief over het toezicht.\n")])
                let document = try office.records(on: .documents, atLeast: 1)[0]
                #expect(reader.stop().code == 0, "\(reader.errors)")
                // As a newer reader might write it, of another document.
                var text = String(decoding: document.value ?? [], as: UTF8.self)
                text = text.replacingOccurrences(of: "\"id\":\"a\"", with: "\"mood\":{\"is\":[1,null]},\"id\":\"b\"")
                #expect(text.contains("mood"))
                try office.send([
                    OutgoingRecord(
                        topic: office.name(.documents), key: Array("b".utf8), value: Array(text.utf8),
                        headers: document.headers + [RecordHeader("ce_mood", "good")])
                ])
                let others = try office.run("run", "citations", "deadlines", "tracker", "--instance", "1")
                office.awaitWork(of: others, workers: 3)
                #expect(try office.records(on: .citations, atLeast: 2).count == 2)
                #expect(try office.records(on: .deadlines, atLeast: 2).count == 2)
                #expect(try office.records(on: .rejects).isEmpty)
                Faults.note("25 records of a newer version", runs: 1, Tally(inputs: 2, outputs: 2))
                #expect(others.stop().code == 0, "\(others.errors)")
            }
        }
    }
}
