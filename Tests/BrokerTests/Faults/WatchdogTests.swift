// A worker whose loop hangs for good ends its process; the next one loses nothing and doubles nothing.

import Events
import Glibc
import Testing

extension OutageTests {
    @Suite struct WatchdogTests {
        @Test func `a loop that hangs ends its process with 75`() async throws {
            try await onThread {
                // Two polls and three transactions: eighteen seconds.
                let office = try PipelineOffice(
                    "watchdog",
                    [
                        "topics.partitions=1", "batch.records=5", "kafka.session.timeout.ms=6000",
                        "kafka.heartbeat.interval.ms=500", "kafka.max.poll.interval.ms=6000",
                        "kafka.transaction.timeout.ms=2000",
                    ])
                let verifier = Verifier(office)
                let hanging = try office.start(.reader, failpoint: "handled:8:sleep=3600000")
                try verifier.drop(20)
                let begin = SuspendingClock.now
                #expect(hanging.end(within: .seconds(90)) == 75, "\(hanging.errors)")
                #expect(hanging.errors.contains("worker hangs"), "\(hanging.errors)")
                #expect(SuspendingClock.now - begin > .seconds(17), "not before its time")
                let next = try office.start(.reader)
                Faults.note(
                    "22 the loop hangs, the watchdog ends the process", runs: 1, try verifier.check(),
                    stall: SuspendingClock.now - begin)
                #expect(next.stop().code == 0, "\(next.errors)")
            }
        }

        @Test(
            .enabled(if: Broker.isGiven, "needs Apache Kafka: noida-db takes who was silent for too long for his twin"))
        func `a process that was stopped for longer is not one that hangs`() async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "stopped",
                    [
                        "topics.partitions=1", "kafka.session.timeout.ms=6000", "kafka.heartbeat.interval.ms=500",
                        "kafka.max.poll.interval.ms=6000", "kafka.transaction.timeout.ms=2000",
                    ])
                let verifier = Verifier(office)
                let reader = try office.start(.reader)
                try verifier.drop(10)
                try verifier.check()
                reader.signal(SIGSTOP)
                try verifier.drop(10)
                usleep(25_000_000)
                reader.signal(SIGCONT)
                try verifier.drop(10)
                Faults.note("22 SIGSTOP for longer than the watchdog waits", runs: 1, try verifier.check())
                #expect(!reader.errors.contains("worker hangs"), "\(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
