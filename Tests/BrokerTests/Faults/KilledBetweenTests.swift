// A reader is killed exactly between two steps of a transaction, and all of it has happened or nothing.

import Events
import Glibc
import Testing

extension FaultTests {
    @Suite struct KilledBetweenTests {
        static let points = [
            "assigned:1:kill", "handled:3:kill", "settled:2:kill", "between-begin-and-produce:2:kill",
            "between-produce-and-offsets:1:kill", "between-produce-and-offsets:3:kill",
            "between-offsets-and-commit:1:kill", "between-offsets-and-commit:3:kill",
            // While the commit is on its way, there or back.
            "committing:1:kill=300", "committing:2:kill=1500", "committing:3:kill=5000",
            "committed:1:kill", "committed:3:kill",
        ]

        @Test(arguments: points)
        func `all of a transaction or nothing`(point: String) async throws {
            try await onThread {
                let office = try PipelineOffice("between", ["topics.partitions=1", "batch.records=5"])
                let verifier = Verifier(office)
                let runs = Faults.short(1, long: 5)
                for _ in 0..<runs {
                    let victim = try office.run("run", "reader", "--instance", "1", failpoint: point)
                    for _ in 0..<4 where victim.isRunning {
                        try verifier.drop(7)
                        _ = wait(within: .milliseconds(150)) { !victim.isRunning }
                    }
                    #expect(victim.end(within: .seconds(30)) == -SIGKILL, "\(point): \(victim.errors)")
                    let successor = try office.start(.reader)
                    try verifier.check()
                    #expect(successor.stop().code == 0, "\(successor.errors)")
                }
                Faults.note("2 kill -9 at \(point)", runs: runs, try verifier.check())
            }
        }

        @Test(arguments: ["between-produce-and-offsets:4:kill", "between-offsets-and-commit:6:kill"])
        func `every start dies at the same step, and the work goes on all the same`(point: String) async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "again-and-again", ["topics.partitions=1", "batch.records=5", "batch.attempts=0"])
                let verifier = Verifier(office)
                let deaths = Faults.short(4, long: 25)
                for _ in 0..<deaths {
                    let victim = try office.run("run", "reader", "--instance", "1", failpoint: point)
                    while victim.isRunning {
                        try verifier.drop(7)
                        _ = wait(within: .milliseconds(100)) { !victim.isRunning }
                    }
                    #expect(victim.end() == -SIGKILL, "\(victim.errors)")
                }
                let last = try office.start(.reader)
                Faults.note("2 every start dies at \(point)", runs: deaths, try verifier.check())
                #expect(last.stop().code == 0, "\(last.errors)")
            }
        }
    }
}
