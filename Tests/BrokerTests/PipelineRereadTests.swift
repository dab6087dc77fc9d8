import Events
import Foundation
import Kafka
import Testing
import Workers

extension PipelineTests {
    @Suite struct RereadTests {
        @Test func `what is loaded into the register resolves what is read again`() async throws {
            try await onThread {
                let office = try PipelineOffice("reread")
                let process = try office.run("run", "--instance", "1")
                office.awaitWork(of: process, workers: WorkerName.allCases.count)
                let text = """
                    Zie het plan van aanpak ‘Stop femicide!’ d.d. 7 juni 2024.

                    Ik stuur uw Kamer in januari 2036 een brief over het toezicht.
                    """
                try office.drop([("2025D1", text), ("2025D2", "Stuk.")])
                let before = try office.records(on: .citations, atLeast: 2)
                try office.records(on: .statusChanges, atLeast: 1)
                #expect(try Self.targets("2025D1", before) == [nil])

                let file = try office.write(
                    "id\tdate\tkind\ttitle\nkst-28345-278\t2024-06-07\tBrief regering\tPlan van aanpak ‘Stop femicide!’\n",
                    to: "register.tsv")
                let load = try office.run("register", "load", file)
                #expect(load.end() == 0 && load.output == "1 new, 0 changed, 0 already known\n", "\(load.errors)")
                let twice = try office.run("register", "load", file)
                #expect(twice.end() == 0 && twice.output == "0 new, 0 changed, 1 already known\n", "\(twice.errors)")

                let reread = try office.run("reread", "2025D1")
                #expect(reread.end() == 0, "\(reread.errors)")
                #expect(reread.lines.last == "1 of 1", "\(reread.output)")
                let after = try office.records(on: .citations, atLeast: 3)
                #expect(after.count == 3)
                #expect(try Self.targets("2025D1", after) == ["kst-28345-278"])
                let deadlines = try office.records(on: .deadlines, atLeast: 3)
                #expect(Set(deadlines.map(\.id)).count == 3)

                let all = try office.run("reread", "--all")
                #expect(all.end() == 0 && all.lines.last == "2 of 2", "\(all.output)\(all.errors)")
                try office.records(on: .deadlines, atLeast: 5)
                let unknown = try office.run("reread", "2025D3")
                #expect(unknown.end() == 65)
                #expect(unknown.errors.contains("no document 2025D3 was read"), "\(unknown.errors)")
                #expect(process.stop().code == 0, "\(process.errors)")
                // One promise, told once, however often it is read.
                #expect(try office.records(on: .statusChanges).count == 1)
                #expect(try office.records(on: .rejects).isEmpty)
            }
        }

        /// What the last reading of a document cites.
        private static func targets(_ document: String, _ records: [PipelineRecord]) throws -> [String?] {
            try #require(records.last { $0.key == document }).payload(CitationsRecord.self).citations.map(\.target)
        }
    }
}
