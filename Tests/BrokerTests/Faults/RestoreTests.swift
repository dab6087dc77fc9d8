// A memory with an open transaction at its end is waited for: nothing is handled before it is whole.

import Events
import Glibc
import Kafka
import Testing
import Workers

extension FaultTests {
    @Suite struct RestoreTests {
        @Test func `a start waits for an open transaction in its memory`() async throws {
            try await onThread {
                let office = try PipelineOffice("restore", ["topics.partitions=1"])
                let verifier = Verifier(office)
                let first = try office.start(.reader)
                try verifier.drop(10)
                try verifier.check()
                #expect(first.stop().code == 0, "\(first.errors)")

                // What the reader would remember of a document, by a process that is not done with it.
                let known = "Dit stuk is al gelezen.\n"
                let digest = Digest.hex(Array(known.utf8))
                let topic = office.name(.readerChangelog)
                let foreigner = try TransactionalProducer(
                    office.broker.configuration(), id: "\(office.prefix)foreigner", topics: [topic])
                try foreigner.begin()
                let entry = KnownDocuments.Entry(document: "known", event: "x/\(extractorVersion)")
                try foreigner.send(
                    OutgoingRecord(
                        topic: topic, partition: 0, key: Array("\(digest) 2025-10-01 known".utf8),
                        value: try JSON.bytes(of: entry)))
                try foreigner.flush()
                try office.drop([("known", known)])
                try verifier.drop(5)

                let second = try office.run("run", "reader", "--instance", "1")
                usleep(2_000_000)
                #expect(second.isRunning && !second.errors.contains("partitions assigned"), "\(second.errors)")
                #expect(try office.records(on: .documents).count == 10)
                try foreigner.commit()
                let documents = try office.records(on: .documents, atLeast: 15)
                #expect(documents.count == 15 && !documents.contains { $0.key == "known" })
                Faults.note(
                    "20 open foreign transaction in the memory", runs: 1,
                    Tally(inputs: 15, outputs: documents.count, lost: 15 - Set(documents.map(\.id)).count))
                #expect(second.stop().code == 0, "\(second.errors)")
            }
        }
    }
}
