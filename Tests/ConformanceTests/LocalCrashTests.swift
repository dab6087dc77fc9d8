import Events
import Foundation
import Glibc
import Testing
import Workers

extension LocalOfficeTests {
    /// The process ends exactly between two steps of a transaction, or at one record again and again.
    @Suite struct LocalCrashTests {
        static let points = [
            "assigned:1:kill", "handled:3:kill", "settled:2:kill", "between-begin-and-produce:2:kill",
            "between-produce-and-offsets:1:kill", "between-offsets-and-commit:3:kill", "committing:2:kill=300",
            "committing:3:kill=3000", "committed:1:kill", "committed:3:kill",
        ]

        @Test(arguments: points) func `all of a transaction happens or nothing of it`(point: String) async throws {
            try await WorkerThread.run {
                Result {
                    let office = try LocalOffice(["batch.records=5"])
                    let victim = try office.run(
                        "run", "reader", environment: ["GRIFFIER_TEST_FAILPOINT=\(point)"])
                    var count = 0
                    for round in 0..<4 where victim.isRunning {
                        try Self.drop(7, round, office)
                        count += 7
                        _ = wait(within: .milliseconds(150)) { !victim.isRunning }
                    }
                    #expect(victim.end(within: .seconds(30)) == -SIGKILL, "\(point): \(victim.errors)")
                    let successor = try office.run("run", "reader")
                    // There may be nothing left to do: it must hear that it is to stop.
                    #expect(wait { successor.catchesSignals }, "\(successor.errors)")
                    let documents = try office.records(on: .documents, atLeast: count)
                    #expect(successor.stop().code == 0, "\(successor.errors)")
                    #expect(documents.count == count && Set(documents.map { $0.header("ce_id") }).count == count)
                    #expect(try office.records(on: .documents).count == count)
                    #expect(try office.records(on: .readerChangelog).count == count)
                }
            }.get()
        }

        @Test func `a record that its worker does not survive ends on rejects, its neighbours do not`() async throws {
            try await WorkerThread.run {
                Result {
                    let office = try LocalOffice(["batch.records=5", "topics.partitions=1"])
                    try Self.drop(8, 0, office)
                    let bad = office.folder + "/boem.txt"
                    try Data("Stuk met BOEM erin.".utf8).write(to: URL(fileURLWithPath: bad))
                    #expect(try office.run("drop", bad).end() == 0)
                    try Self.drop(8, 1, office)
                    for _ in 0..<20 {
                        let process = try office.run(
                            "run", "reader",
                            environment: ["GRIFFIER_TEST_FAILPOINT=handling:1:crash:BOEM", "SWIFT_BACKTRACE=enable=no"])
                        _ = wait(within: .seconds(30)) {
                            !process.isRunning || (try? office.records(on: .rejects).isEmpty) == false
                        }
                        if process.isRunning {
                            #expect(process.stop().code == 0)
                            break
                        }
                    }
                    let rejects = try office.records(on: .rejects, atLeast: 1)
                    #expect(rejects.count == 1 && rejects.first?.text == "Stuk met BOEM erin.")
                    let last = try office.run("run", "reader")
                    #expect(wait { last.catchesSignals }, "\(last.errors)")
                    #expect(try office.records(on: .documents, atLeast: 16).count == 16)
                    #expect(last.stop().code == 0)
                }
            }.get()
        }

        private static func drop(_ count: Int, _ round: Int, _ office: LocalOffice) throws {
            let folder = office.folder + "/drop-\(round)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for number in 0..<count {
                try Data("Stuk \(round).\(number).".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).txt"))
            }
            let process = try office.run("drop", folder)
            #expect(process.end() == 0, "\(process.errors)")
        }
    }
}
