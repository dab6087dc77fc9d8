// A handler that hangs past max.poll.interval loses its partitions, commits nothing of it, and comes back.

import Events
import Testing

extension OutageTests {
    @Suite struct HangTests {
        @Test func `a handler that hangs for too long does not lose or double anything`() async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "hang",
                    [
                        "topics.partitions=1", "batch.records=5", "kafka.session.timeout.ms=6000",
                        "kafka.heartbeat.interval.ms=500", "kafka.max.poll.interval.ms=6000",
                    ])
                let verifier = Verifier(office)
                let reader = try office.start(.reader, failpoint: "handled:8:sleep=9000")
                try verifier.drop(20)
                let begin = SuspendingClock.now
                let tally = try verifier.check()
                Faults.note(
                    "4 handler hangs past max.poll.interval", runs: 1, tally, stall: SuspendingClock.now - begin)
                try verifier.drop(10)
                try verifier.check()
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
