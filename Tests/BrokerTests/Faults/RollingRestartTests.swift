// All readers are restarted one after the other under load: nobody else loses a partition, nothing is doubled.

import Events
import Foundation
import Glibc
import Testing

extension FaultTests {
    @Suite struct RollingRestartTests {
        @Test func `a rolling restart disturbs nobody`() async throws {
            try await onThread {
                let rounds = Faults.short(1, long: 10)
                let office = try PipelineOffice("rolling", ["topics.partitions=6"])
                var readers = try (1...3).map { try office.start(.reader, instance: $0) }
                // Every one has its own before it begins.
                usleep(500_000)
                let before = readers.map { $0.errors.components(separatedBy: "partitions revoked").count }
                let load = try Load(on: office)
                for round in 0..<rounds {
                    for index in readers.indices {
                        let stopped = readers[index].stop()
                        #expect(stopped.code == 0, "\(readers[index].errors)")
                        #expect(stopped.after < .seconds(10))
                        if round == 0 {
                            for other in readers.indices where other > index {
                                let revoked = readers[other].errors.components(separatedBy: "partitions revoked").count
                                #expect(revoked == before[other], "\(readers[other].errors)")
                            }
                        }
                        readers[index] = try office.start(.reader, instance: index + 1)
                    }
                }
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note(
                    "6 rolling restart of three readers", runs: rounds * 3, try verifier.check(), stall: load.stall)
                for reader in readers { #expect(reader.stop().code == 0, "\(reader.errors)") }
            }
        }
    }
}
