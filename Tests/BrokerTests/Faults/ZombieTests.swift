// A process is stopped in the middle of a transaction; another takes over; when the first comes back, it says nothing.

import Events
import Glibc
import Testing

extension FaultTests {
    @Suite struct ZombieTests {
        @Test(arguments: ["between-produce-and-offsets:2:stop", "between-offsets-and-commit:2:stop", "handled:9:stop"])
        func `a zombie with our name is fenced and ends with 79`(point: String) async throws {
            try await onThread {
                let office = try PipelineOffice("zombie", ["topics.partitions=1", "batch.records=5"])
                let verifier = Verifier(office)
                let zombie = try office.run("run", "reader", "--instance", "1", failpoint: point)
                office.awaitWork(of: zombie)
                for _ in 0..<3 {
                    try verifier.drop(6)
                    usleep(200_000)
                }
                let successor = try office.start(.reader)
                try verifier.drop(6)
                try verifier.check()
                zombie.signal(SIGCONT)
                #expect(zombie.end(within: .seconds(60)) == 79, "\(zombie.errors)")
                try verifier.drop(6)
                Faults.note("3 SIGSTOP at \(point), same name takes over", runs: 1, try verifier.check())
                #expect(successor.stop().code == 0, "\(successor.errors)")
            }
        }

        @Test(
            .enabled(
                if: Broker.isGiven,
                "needs Apache Kafka: noida-db neither evicts a member that is silent nor ends a transaction in time"))
        func `past the session and the transaction timeout another one takes over`() async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "evicted",
                    [
                        "topics.partitions=2", "batch.records=5", "kafka.session.timeout.ms=6000",
                        "kafka.heartbeat.interval.ms=1000", "kafka.transaction.timeout.ms=8000",
                        "kafka.socket.timeout.ms=5000",
                    ])
                let verifier = Verifier(office)
                let zombie = try office.start(
                    .reader, instance: 1, failpoint: "between-offsets-and-commit:2:stop")
                for _ in 0..<3 {
                    try verifier.drop(6)
                    usleep(200_000)
                }
                let other = try office.run("run", "reader", "--instance", "2")
                try verifier.drop(6)
                // Session 6 s, transaction 8 s and up to 10 s until the broker looks: nobody is held up for longer.
                Faults.note("3 SIGSTOP past session and transaction", runs: 1, try verifier.check(within: .seconds(60)))
                zombie.signal(SIGCONT)
                try verifier.drop(6)
                usleep(5_000_000)
                try verifier.check()
                zombie.signal(SIGTERM)
                zombie.end()
                #expect(other.stop().code == 0, "\(other.errors)")
            }
        }
    }
}
