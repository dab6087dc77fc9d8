// One reader becomes eight and then two under load; what is remembered of a partition goes where the partition goes.

import Events
import Testing

extension FaultTests {
    @Suite struct ScalingTests {
        @Test func `from one to eight to two readers, of which some have nothing to do`() async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "scaling",
                    [
                        "topics.partitions=6", "kafka.session.timeout.ms=10000", "kafka.heartbeat.interval.ms=300",
                        // As long does a group wait for a member that does not join again; when many come at once,
                        // noida-db waits for one that there is not.
                        "kafka.max.poll.interval.ms=10000",
                    ])
                let most = Faults.short(4, long: 8)
                var readers = [try office.start(.reader, instance: 1)]
                let load = try Load(on: office)
                load.run(for: .seconds(1))
                for number in 2...most {
                    readers.append(try office.run("run", "reader", "--instance", "\(number)", "--leave"))
                }
                load.run(for: .seconds(Faults.short(4, long: 15)))
                while readers.count > 2 {
                    let reader = readers.removeLast()
                    #expect(reader.stop().code == 0, "\(reader.errors)")
                }
                load.run(for: .seconds(Faults.short(2, long: 10)))
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                let tally = try verifier.check()
                // Had the memory stayed behind, the same documents would be new ones now.
                try office.drop(documents)
                try office.drop([("last", "Het laatste stuk.\n")])
                verifier.add([("last", "Het laatste stuk.\n")])
                try verifier.check()
                Faults.note("7 from 1 to \(most) to 2 readers", runs: 1, tally, stall: load.stall)
                for reader in readers { #expect(reader.stop().code == 0, "\(reader.errors)") }
            }
        }
    }
}
