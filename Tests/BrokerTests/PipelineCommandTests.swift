import Events
import Foundation
import Kafka
import Testing
import Workers

extension PipelineTests {
    /// The commands beside `run`, on a broker.
    @Suite struct CommandTests {
        private static func promise(_ what: String, _ when: String) -> String {
            "Geachte voorzitter,\n\nIk stuur uw Kamer \(when) een brief over \(what).\n\n"
                + "De Minister van Justitie en Veiligheid,\n\nD.M. van Weel\n"
        }

        @Test func `topics are created once, and checked`() async throws {
            try await onThread {
                let office = try PipelineOffice("topics", hasTopics: false)
                let missing = try office.run("topics", "check")
                #expect(missing.end() == 78)
                #expect(missing.lines.filter { $0.contains("is missing") }.count == Topic.allCases.count)
                let first = try office.run("topics", "create")
                #expect(first.end() == 0, "\(first.errors)")
                #expect(first.lines.filter { $0.hasPrefix("created") }.count == Topic.allCases.count, "\(first.output)")
                let second = try office.run("topics", "create")
                #expect(second.end() == 0)
                #expect(second.lines.allSatisfy { $0.hasPrefix("exists") }, "\(second.output)")
                let check = try office.run("topics", "check")
                #expect(check.end() == 0, "\(check.output)")
                let other = try office.run("topics", "check", "--set", "topics.jurisdictions=3")
                #expect(other.end() == 78)
                #expect(other.output.contains("has 1 partitions, the settings say 3"), "\(other.output)")
            }
        }

        @Test func `drop says of each file what became of it`() async throws {
            try await onThread {
                let office = try PipelineOffice("drop")
                let reader = try office.start(.reader)
                let one = try office.write("Stuk een.", to: "files/een.txt")
                try office.write("Stuk twee.", to: "files/deeper/twee.txt")
                try office.write("verborgen", to: "files/.hidden/drie.txt")
                try office.write("%PDF-1.7", to: "files/vier.pdf")
                try office.write("", to: "files/leeg.txt")
                let first = try office.run("drop", one, "--date", "2025-10-01", "--id", "2025D1")
                #expect(first.end() == 0, "\(first.errors)")
                #expect(
                    first.output.hasPrefix("accepted       \(one) as 2025D1, at \(office.name(.ingest)) ["),
                    "\(first.output)")
                try office.records(on: .documents, atLeast: 1)
                let again = try office.run("drop", one, "--date", "2025-10-01", "--id", "2025D1")
                #expect(again.end() == 0)
                #expect(again.output == "already known  \(one) as 2025D1\n")
                // The folder: without date and number these are other readings.
                let folder = try office.run("drop", "\(office.folder)/files")
                #expect(folder.end() == 65)
                #expect(folder.lines.filter { $0.hasPrefix("accepted ") }.count == 2, "\(folder.output)")
                #expect(folder.lines.filter { $0.hasPrefix("refused ") }.count == 2, "\(folder.output)")
                #expect(folder.output.contains("vier.pdf: the document is PDF"))
                let documents = try office.records(on: .documents, atLeast: 3)
                #expect(documents.count == 3)
                let third = try office.run("drop", "\(office.folder)/files/deeper", one)
                #expect(third.end() == 0)
                #expect(third.lines.allSatisfy { $0.hasPrefix("already known") }, "\(third.output)")
                #expect(reader.stop().code == 0)
                #expect(try office.records(on: .ingest).count == 3)
            }
        }

        @Test func `a reject is listed, shown, and put back once`() async throws {
            try await onThread {
                let office = try PipelineOffice("rejects", ["topics.partitions=1"])
                let none = try office.run("rejects")
                #expect(none.end() == 0 && none.output == "none\n", "\(none.errors)")
                let reader = try office.start(.reader)
                let pdf = Array("%PDF-1.7\u{0}".utf8) + [0xFF, 0xFE]
                try office.send([
                    OutgoingRecord(
                        topic: office.name(.ingest), key: [0xFF], value: pdf, headers: [RecordHeader("x", "y")]),
                    OutgoingRecord(topic: office.name(.ingest), value: Array("Stuk.".utf8)),
                ])
                try office.records(on: .rejects, atLeast: 1)
                try office.records(on: .documents, atLeast: 1)
                let name = "\(office.name(.ingest))/0/0"
                let list = try office.run("rejects", "list")
                #expect(list.end() == 0)
                #expect(
                    list.lines.count == 1 && list.output.hasPrefix("\(name)  reader  damaged  11 bytes"),
                    "\(list.output)")
                let show = try office.run("rejects", "show", name)
                #expect(show.end() == 0)
                for part in [
                    "reason   damaged", "advice   Send it again", "header   x: y", "value    11 bytes",
                ] {
                    #expect(show.output.contains(part), "\(show.output)")
                }
                let unknown = try office.run("rejects", "show", "\(office.name(.ingest))/0/99")
                #expect(unknown.end() == 65)

                let first = try office.run("rejects", "replay", name)
                #expect(first.end() == 0)
                #expect(first.output.hasPrefix("replayed"), "\(first.output)")
                let back = try office.records(on: .ingest, atLeast: 3)
                #expect(back[2].value == pdf)
                #expect(back[2].headers.first == RecordHeader("x", "y"))
                let second = try office.run("rejects", "replay", name)
                #expect(second.end() == 0)
                #expect(second.output.hasPrefix("already replayed"), "\(second.output)")
                // It cannot be read today either: another reject, of another place.
                let rejects = try office.records(on: .rejects, atLeast: 2)
                #expect(rejects.map(\.key) == [name, "\(office.name(.ingest))/0/2"])
                #expect(try office.records(on: .ingest).count == 3)
                #expect(reader.stop().code == 0)
            }
        }

        @Test func `obligations are listed by their last day, settled and reopened`() async throws {
            try await onThread {
                let office = try PipelineOffice("owed")
                let process = try office.run("run", "--instance", "1")
                office.awaitWork(of: process, workers: WorkerName.allCases.count)
                try office.drop([
                    ("late", Self.promise("de woningbouw", "in mei 2037")),
                    ("early", Self.promise("de jeugdhulp", "in januari 2036")),
                    ("none", Self.promise("het stikstofbeleid", "zo spoedig mogelijk")),
                    ("middle", Self.promise("de pensioenen", "in juni 2036")),
                ])
                try office.records(on: .obligations, atLeast: 4)
                let table = try office.run("obligations")
                #expect(table.end() == 0, "\(table.errors)")
                let dues = table.lines.map { String($0.prefix(10)).trimmingCharacters(in: .whitespaces) }
                #expect(dues == ["2036-01-31", "2036-06-30", "2037-05-31", "-"], "\(table.output)")

                let row = try #require(table.lines.first)
                let id = try #require(row.split(separator: " ").first { $0.hasPrefix("nl-") }).description
                let settle = try office.run(
                    "obligations", "settle", id, "--why", "brief ontvangen", "--by", "j.jansen", "--on", "2025-12-01")
                #expect(settle.end() == 0, "\(settle.errors)")
                try office.records(on: .statusChanges, atLeast: 5)
                let open = try office.run("obligations", "--json")
                #expect(open.end() == 0)
                #expect(open.lines.count == 3 && !open.output.contains(id), "\(open.output)")
                let all = try office.run("obligations", "--all", "--json")
                #expect(all.end() == 0 && all.lines.count == 4)
                let show = try office.run("obligations", "show", id, "--set", "language=en")
                #expect(show.end() == 0)
                #expect(show.output.contains("j.jansen") || show.output.contains("brief ontvangen"), "\(show.output)")
                #expect(show.output.contains("open → met"), "\(show.output)")

                let reopen = try office.run("obligations", "reopen", id, "--why", "toch niet")
                #expect(reopen.end() == 0, "\(reopen.errors)")
                try office.records(on: .statusChanges, atLeast: 6)
                let reopened = try office.run("obligations", "--json")
                #expect(reopened.end() == 0 && reopened.lines.count == 4, "\(reopened.output)")
                // One that is not there: who mistypes an id is told so at once.
                let refused = try office.run("obligations", "withdraw", "nl-aaaaaaaaaa", "--why", "x")
                #expect(refused.end() == 65)
                #expect(refused.errors.contains("there is no obligation nl-aaaaaaaaaa"), "\(refused.errors)")
                #expect(try office.records(on: .rejects).isEmpty)
                let missing = try office.run("obligations", "show", "nl-aaaaaaaaaa")
                #expect(missing.end() == 65)
                // Whoever reads the file was told of each change once.
                let changes = try office.records(on: .statusChanges).count
                let outbox = "\(office.folder)/outbox.jsonl"
                #expect(
                    wait {
                        (try? String(contentsOfFile: outbox, encoding: .utf8).split(separator: "\n").count) ?? 0
                            >= changes
                    })
                #expect(process.stop().code == 0, "\(process.errors)")
                #expect(try String(contentsOfFile: outbox, encoding: .utf8).split(separator: "\n").count == changes)
            }
        }
    }
}
