// Three readers are killed again and again, wherever they are, and every document has its effect exactly once.

import Events
import Glibc
import Testing

extension FaultTests {
    @Suite struct KilledAnywhereTests {
        @Test func `readers killed at random moments lose nothing and double nothing`() async throws {
            try await onThread {
                let kills = Faults.short(6, long: 50)
                var random = Faults.random("killed anywhere")
                let office = try PipelineOffice(
                    "anywhere", ["topics.partitions=6", "batch.records=10", "batch.attempts=0"])
                var readers = try (1...3).map { try office.start(.reader, instance: $0) }
                let load = try Load(on: office)
                for _ in 0..<kills {
                    usleep(UInt32.random(in: 50_000..<700_000, using: &random))
                    let victim = Int.random(in: 0..<readers.count, using: &random)
                    readers[victim].kill()
                    readers[victim] = try office.run("run", "reader", "--instance", "\(victim + 1)")
                }
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note("1 kill -9 at random, three readers", runs: kills, try verifier.check(), stall: load.stall)
                for reader in readers { #expect(reader.stop().code == 0, "\(reader.errors)") }
            }
        }
    }
}
