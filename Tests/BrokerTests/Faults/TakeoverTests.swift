// A worker that dies and does not come back is replaced by another one when its session is over.

import Events
import Glibc
import Testing

extension FaultTests {
    @Suite struct TakeoverTests {
        @Test(
            .enabled(if: Broker.isGiven, "needs Apache Kafka: noida-db never evicts a member that was killed"),
            arguments: ["handled:4:kill", "between-offsets-and-commit:2:kill"])
        func `the partitions of a dead worker go to a living one, with what it remembered`(point: String) async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "takeover",
                    [
                        "topics.partitions=4", "batch.records=5", "kafka.session.timeout.ms=6000",
                        "kafka.heartbeat.interval.ms=1000", "kafka.transaction.timeout.ms=8000",
                        "kafka.socket.timeout.ms=5000",
                    ])
                let verifier = Verifier(office)
                let victim = try office.start(.reader, instance: 1, failpoint: point)
                let other = try office.run("run", "reader", "--instance", "2")
                let begin = SuspendingClock.now
                for _ in 0..<6 {
                    try verifier.drop(8)
                    usleep(200_000)
                }
                _ = wait(within: .seconds(60)) { !victim.isRunning }
                Faults.note(
                    "7 dead at \(point), another takes over", runs: 1, try verifier.check(within: .seconds(90)),
                    stall: SuspendingClock.now - begin)
                // Had the memory stayed behind, these would be new documents.
                try office.drop(verifier.dropped)
                try verifier.drop(8)
                try verifier.check()
                #expect(other.stop().code == 0, "\(other.errors)")
            }
        }
    }
}
