// A document whose reading fits in no record is a reject, and the worker goes on: no abort, no loop.

import Events
import Testing

extension FaultTests {
    @Suite struct OversizedTests {
        @Test func `a document that grows too large when it is read is a reject`() async throws {
            try await onThread {
                let office = try PipelineOffice("oversized", ["topics.partitions=1"])
                let verifier = Verifier(office)
                let reader = try office.start(.reader)
                try verifier.drop(3)
                // Every quotation mark takes two bytes in JSON.
                let line = [UInt8](repeating: 0x22, count: 99) + [0x0A]
                var bytes: [UInt8] = []
                while bytes.count < Topic.largestRecord / 2 + 100_000 { bytes += line }
                try office.drop([("large", String(decoding: bytes, as: UTF8.self))])
                try verifier.drop(3)
                let rejects = try office.records(on: .rejects, atLeast: 1)
                #expect(rejects.first?.header("griffier-reason") == RejectReason.outputTooLarge.rawValue)
                let isWhole = rejects.first?.value == bytes
                #expect(isWhole)
                Faults.note("13 output larger than a record", runs: 1, try verifier.check(rejects: 1))
                #expect(!reader.errors.contains("transaction aborted"), "\(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
