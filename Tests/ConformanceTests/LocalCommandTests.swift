import Events
import Foundation
import Testing
import Workers

extension LocalOfficeTests {
    /// The commands of an office without a cluster.
    @Suite struct LocalCommandTests {
        private static func letter(_ what: String) -> String {
            "Geachte voorzitter,\n\nIk stuur uw Kamer in januari 2036 een brief over \(what).\n\n"
                + "De Minister van Justitie en Veiligheid,\n\nD.M. van Weel\n"
        }

        @Test func `run, drop, watch, obligations and rejects work side by side on one folder`() async throws {
            try await WorkerThread.run {
                Result {
                    let office = try LocalOffice()
                    let early = try office.run("obligations")
                    #expect(early.end() == 78)
                    #expect(early.errors.contains("griffier run --local"), "\(early.errors)")
                    let all = try office.run("run")
                    let letter = "\(office.folder)/een.txt"
                    try Data(Self.letter("de woningbouw").utf8).write(to: URL(fileURLWithPath: letter))
                    let first = try office.run("drop", letter)
                    #expect(first.end() == 0 && first.output.hasPrefix("accepted"), "\(first.errors)")
                    let watch = try office.run("watch", "status-changes", "--from-beginning", "--count", "1")
                    #expect(watch.end() == 0 && watch.output.contains("woningbouw"), "\(watch.output)\(watch.errors)")
                    let again = try office.run("drop", letter)
                    #expect(again.end() == 0 && again.output.hasPrefix("already known"), "\(again.output)")
                    let owed = try office.run("obligations")
                    #expect(owed.end() == 0, "\(owed.errors)")
                    let id = try #require(owed.output.split(separator: " ").first { $0.hasPrefix("nl-") })
                    // To a program the line is whole, and says who.
                    #expect(
                        owed.output.contains("woningbouw (de Minister van Justitie en Veiligheid)"), "\(owed.output)")
                    let slip = try office.run(
                        "obligations", "confirm", String(id), "--why", "x", "--evidence", "onzin")
                    #expect(slip.end() == 65 && slip.errors.contains("has no candidate"), "\(slip.errors)")
                    let settle = try office.run(
                        "obligations", "settle", String(id), "--why", "brief ontvangen", "--on", "2025-12-01")
                    #expect(settle.end() == 0, "\(settle.errors)")
                    try office.records(on: .statusChanges, atLeast: 2)
                    let open = try office.run("obligations", "--json")
                    #expect(open.end() == 0 && open.output.isEmpty, "\(open.output)")
                    let check = try office.run("topics", "check")
                    #expect(check.end() == 0, "\(check.output)")
                    #expect(all.stop().code == 0, "\(all.errors)")
                }
            }.get()
        }

        @Test func `what cannot be read ends on rejects, and says why`() async throws {
            try await WorkerThread.run {
                Result {
                    let office = try LocalOffice()
                    try office.put("{\\rtf1 Stuk}", as: "brief.rtf")
                    try office.put("", as: "leeg.txt")
                    try office.put(String(repeating: "a", count: Topic.largestDocument + 1), as: "groot.txt")
                    try office.put("nog niet af", as: "half.txt.part")
                    let all = try office.runAll()
                    let rejects = try office.records(on: .rejects, atLeast: 3)
                    #expect(rejects.count == 3)
                    let list = try office.run("rejects")
                    #expect(list.end() == 0)
                    for part in [
                        "brief.rtf: the document is RTF", "leeg.txt: ", "groot.txt: it has 8388609 bytes", "empty",
                    ] {
                        #expect(list.output.contains(part), "\(list.output)")
                    }
                    #expect(wait { office.files() == ["half.txt.part"] }, "\(office.files())")
                    #expect(wait { office.files("/refused") == ["brief.rtf", "groot.txt", "leeg.txt"] })
                    #expect(office.files("/read") == [])
                    // The same name again is another file; and what is renamed is read.
                    try office.put("{\\rtf1 Ander stuk}", as: "brief.rtf")
                    try FileManager.default.moveItem(
                        atPath: office.inbox + "/half.txt.part", toPath: office.inbox + "/heel.txt")
                    try office.records(on: .documents, atLeast: 1)
                    try office.records(on: .rejects, atLeast: 4)
                    let refused = ["brief.rtf", "brief.rtf.2", "groot.txt", "leeg.txt"]
                    #expect(wait { office.files("/refused") == refused }, "\(office.files("/refused"))")
                    #expect(wait { office.files("/read") == ["heel.txt"] })
                    #expect(all.stop().code == 0, "\(all.errors)")
                }
            }.get()
        }

        @Test func `folders and links in the inbox are left alone, and the log says so once`() async throws {
            try await WorkerThread.run {
                Result {
                    let office = try LocalOffice()
                    try FileManager.default.createDirectory(
                        atPath: office.inbox + "/2025", withIntermediateDirectories: true)
                    try FileManager.default.createSymbolicLink(
                        atPath: office.inbox + "/wijzer.txt", withDestinationPath: office.folder + "/laws.tsv")
                    let all = try office.runAll()
                    try office.put(Self.letter("de woningbouw"), as: "brief.txt")
                    try office.records(on: .documents, atLeast: 1)
                    #expect(wait { office.files("/read") == ["brief.txt"] })
                    #expect(office.files() == ["2025", "wijzer.txt"])
                    #expect(all.stop().code == 0, "\(all.errors)")
                    for name in ["2025", "wijzer.txt"] {
                        let lines = all.errors.split(separator: "\n")
                        #expect(lines.count { $0.contains("not read") && $0.contains(name) } == 1, "\(all.errors)")
                    }
                }
            }.get()
        }

        @Test func `a second process with the same number takes over, and the first ends with 79`() async throws {
            try await WorkerThread.run {
                Result {
                    let office = try LocalOffice()
                    let first = try office.run("run", "reader", "--instance", "1")
                    #expect(wait { first.errors.contains("partitions assigned") }, "\(first.errors)")
                    let second = try office.run("run", "reader", "--instance", "1")
                    #expect(first.end() == 79, "\(first.errors)")
                    #expect(wait { second.errors.contains("partitions assigned") })
                    #expect(second.stop().code == 0, "\(second.errors)")
                }
            }.get()
        }

        @Test func `an inbox needs a log without a cluster`() async throws {
            let office = try LocalOffice()
            let run = try PipelineProcess(
                ["run", "--inbox", office.inbox, "--config", "\(office.folder)/griffier.yaml"], in: office.folder)
            #expect(run.end() == 64)
            #expect(run.errors.contains("--local"), "\(run.errors)")
        }
    }
}
