import Events
import Kafka
import Testing
import Workers

extension PipelineTests {
    @Suite struct RestartTests {
        @Test func `a restart goes on behind what was committed, without waiting for a rebalance`() async throws {
            try await onThread {
                let office = try PipelineOffice("restart")
                let first = try office.start(.reader)
                try office.drop((0..<5).map { ("a\($0)", "Stuk \($0).") })
                try office.records(on: .documents, atLeast: 5)
                #expect(first.stop().code == 0, "\(first.errors)")
                let places = try Admin(office.broker.configuration()).committed(
                    by: WorkerName.reader.group(prefix: office.prefix))
                #expect(places.compactMap(\.offset).reduce(0, +) == 5, "\(places)")

                try office.drop((5..<8).map { ("a\($0)", "Stuk \($0).") })
                // Its place is kept for 45 seconds: another member would have to wait so long.
                let begin = SuspendingClock.now
                let second = try office.start(.reader)
                let documents = try office.records(on: .documents, atLeast: 8)
                #expect(SuspendingClock.now - begin < .seconds(30))
                #expect(documents.count == 8 && Set(documents.map(\.id)).count == 8)
                // Nothing that was committed was read again: the memory had nothing to drop.
                let memory = try office.records(on: .readerChangelog)
                #expect(memory.count == 8)
                #expect(second.stop().code == 0, "\(second.errors)")
            }
        }

        @Test func `the same bytes again, before and after a restart, have no second effect`() async throws {
            try await onThread {
                let office = try PipelineOffice("again")
                let documents = (0..<4).map {
                    ("d\($0)", "Ik stuur uw Kamer in januari 2036 een brief over plan \($0).")
                }
                for _ in 0..<2 {
                    let process = try office.run("run", "--instance", "1")
                    office.awaitWork(of: process, workers: WorkerName.allCases.count)
                    try office.drop(documents + documents)
                    try office.drop([("end", "Stuk.")])
                    try office.records(on: .deadlines, atLeast: 5)
                    try office.records(on: .statusChanges, atLeast: 4)
                    #expect(process.stop().code == 0, "\(process.errors)")
                }
                for topic in [Topic.documents, .citations, .deadlines] {
                    #expect(try office.records(on: topic).count == 5, "\(topic.rawValue)")
                }
                #expect(try office.records(on: .statusChanges).count == 4)
            }
        }

        @Test func `a document of eight mebibytes goes all the way, one byte more is refused`() async throws {
            try await onThread {
                let office = try PipelineOffice("large")
                let process = try office.run("run", "reader", "citations", "deadlines", "--instance", "1")
                office.awaitWork(of: process, workers: 3)
                // Mostly blank pages: what is measured is the way, not the reading.
                var bytes = Array("Ik stuur uw Kamer in januari 2036 een brief over het toezicht.\n".utf8)
                let line = [UInt8](repeating: 0x20, count: 99) + [0x0A]
                while bytes.count + line.count <= Topic.largestDocument { bytes += line }
                bytes += [UInt8](repeating: 0x20, count: Topic.largestDocument - bytes.count)
                let whole = try office.write(bytes, to: "drop/whole.txt")
                let larger = try office.write(bytes + [0x20], to: "drop/larger.txt")
                let refused = try office.run("drop", larger)
                #expect(refused.end() == 65)
                #expect(refused.output.contains("refused") && refused.output.contains("8388609"), "\(refused.output)")
                let accepted = try office.run("drop", whole)
                #expect(accepted.end() == 0, "\(accepted.errors)")
                let documents = try office.records(on: .documents, atLeast: 1)
                #expect(try documents.first?.payload(DocumentRecord.self).text.utf8.count == Topic.largestDocument)
                try office.records(on: .citations, atLeast: 1)
                let deadlines = try office.records(on: .deadlines, atLeast: 1)
                #expect(
                    try deadlines.first?.payload(DeadlinesRecord.self).commitments.first?.due?.latest == "2036-01-31")
                #expect(try office.records(on: .rejects).isEmpty)
                #expect(process.stop().code == 0, "\(process.errors)")
            }
        }
    }
}
