// The group is sent back to the beginning, and everything is delivered again: nothing is said twice.

import Events
import Kafka
import Testing
import Workers

extension FaultTests {
    @Suite struct RedeliveryTests {
        @Test func `offsets that are set back to the beginning have no effect`() async throws {
            try await onThread {
                let office = try PipelineOffice("redelivery")
                let verifier = Verifier(office)
                let first = try office.start(.reader)
                try verifier.drop(60)
                try verifier.check()
                #expect(first.stop().code == 0, "\(first.errors)")

                let group = WorkerName.reader.group(prefix: office.prefix)
                let member = try GroupMember(
                    office.broker.configuration(), group: group,
                    instance: WorkerName.reader.transactionalID(prefix: office.prefix, instance: 1),
                    topics: [office.name(.ingest)])
                _ = try member.join(2)
                for partition in Int32(0)..<2 {
                    try member.note(
                        "", at: TopicPartition(topic: office.name(.ingest), partition: partition, offset: 0))
                }
                member.close()
                let places = try Admin(office.broker.configuration()).committed(by: group)
                #expect(places.allSatisfy { $0.offset == 0 }, "\(places)")

                let second = try office.start(.reader)
                try verifier.drop(5)
                Faults.note("11 offsets reset to 0", runs: 1, try verifier.check())
                #expect(second.stop().code == 0, "\(second.errors)")
            }
        }
    }
}
