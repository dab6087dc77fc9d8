// The disk that takes the messages is full: the process ends with 75, and tells everything once when there is room.

import Events
import Foundation
import Glibc
import Testing
import Workers

extension FaultTests {
    @Suite struct FullDiskTests {
        @Test func `a full disk loses no message and doubles none`() async throws {
            try await onThread {
                let office = try PipelineOffice("full", ["topics.partitions=1"])
                let others = try office.run("run", "reader", "deadlines", "tracker", "--instance", "1")
                office.awaitWork(of: others, workers: 3)
                let count = 12
                try office.drop(
                    (0..<count).map { ("d\($0)", "Ik stuur uw Kamer in januari 2036 een brief over plan \($0).\n") })
                try office.records(on: .statusChanges, atLeast: count)
                // A place where no file can be.
                let nowhere = try office.run(
                    "run", "notify", "--instance", "1", settings: ["notify.outbox=/dev/null/outbox.jsonl"])
                #expect(nowhere.end(within: .seconds(60)) == 78, "\(nowhere.errors)")
                #expect(nowhere.errors.contains("/dev/null/outbox.jsonl"), "\(nowhere.errors)")
                // Room for some of them: no file may become larger than this.
                let full = try office.run("run", "notify", "--instance", "1", confined: .largestFile(4096))
                #expect(full.end(within: .seconds(60)) == 75, "\(full.errors)")
                #expect(full.errors.contains("outbox.jsonl cannot be written"), "\(full.errors)")
                let notify = try office.start(.notify)
                let path = "\(office.folder)/outbox.jsonl"
                // One line may have been cut short; it is written anew.
                func told() -> [Substring] {
                    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").filter {
                        $0.hasPrefix("{") && $0.hasSuffix("}")
                    }
                }
                #expect(wait { told().count >= count })
                usleep(300_000)
                #expect(told().count == count && Set(told()).count == count)
                Faults.note(
                    "15 outbox on a full disk, or no file", runs: 2,
                    Tally(
                        inputs: count, outputs: told().count, lost: count - Set(told()).count,
                        duplicated: told().count - Set(told()).count))
                #expect(notify.stop().code == 0, "\(notify.errors)")
                #expect(others.stop().code == 0, "\(others.errors)")
            }
        }

        @Test func `a folder of locks that cannot be written is told, and nothing is started`() async throws {
            try await onThread {
                let office = try PipelineOffice("locks", hasTopics: false)
                let file = try office.write("", to: "no-folder")
                let reader = try PipelineProcess(
                    ["run", "reader", "--config", "\(office.folder)/griffier.yaml"], in: office.folder,
                    environment: ["TMPDIR=\(file)"])
                #expect(reader.end(within: .seconds(30)) == 78, "\(reader.errors)")
                #expect(reader.errors.contains("--instance"), "\(reader.errors)")
            }
        }
    }
}
