// A record that its worker does not survive is set aside after three starts; its neighbours are handled.

import Events
import Glibc
import Kafka
import Testing
import Workers

extension FaultTests {
    @Suite struct QuarantineTests {
        @Test(arguments: [0, 3, 6])
        func `a record that kills its worker is a reject after three starts`(place: Int) async throws {
            try await onThread {
                let office = try PipelineOffice("quarantine", ["topics.partitions=1"])
                let verifier = Verifier(office)
                try verifier.drop(place)
                try office.drop([("bad", "Dit stuk doet BOEM.\n")])
                try verifier.drop(7)
                var deaths = 0
                var last: PipelineProcess?
                while deaths < 10 {
                    let reader = try office.run("run", "reader", "--instance", "1", failpoint: "handling:1:crash:BOEM")
                    let isThrough = try wait(within: .seconds(30)) {
                        try !reader.isRunning || office.records(on: .rejects).count == 1
                    }
                    #expect(isThrough, "\(reader.errors)")
                    if reader.isRunning {
                        last = reader
                        break
                    }
                    deaths += 1
                }
                // The first may have died in the middle of a batch; then three at the record itself.
                #expect((3...5).contains(deaths))
                Faults.note(
                    "12 handler crashes at record \(place): \(deaths) deaths", runs: 1,
                    try verifier.check(rejects: 1))
                let reject = try #require(try office.records(on: .rejects).first)
                #expect(reject.header("griffier-reason") == RejectReason.crashed.rawValue)
                #expect(reject.header("__dlq.errors.offset") == "\(place)")
                #expect(reject.header("__dlq.errors.message")?.contains("3 processes") == true)
                #expect(reject.value == Array("Dit stuk doet BOEM.\n".utf8))
                #expect(last?.stop().code == 0, "\(last?.errors ?? "")")
            }
        }

        @Test func `kills while there is nothing to do, and restarts in order, make no suspect`() async throws {
            try await onThread {
                let office = try PipelineOffice("innocent", ["topics.partitions=1"])
                let verifier = Verifier(office)
                for round in 0..<5 {
                    let reader = try office.start(.reader)
                    if round == 1 {
                        try verifier.drop(3)
                        try verifier.check()
                    }
                    if round % 2 == 0 { reader.kill() } else { #expect(reader.stop().code == 0) }
                }
                let reader = try office.start(.reader)
                try verifier.drop(3)
                try verifier.check()
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }

        @Test func `a worker that ends because of the outside world makes no suspect`() async throws {
            try await onThread {
                let office = try PipelineOffice("outside", ["topics.partitions=1"])
                let verifier = Verifier(office)
                // Too small for a document: the worker ends with 78, and says so, each time.
                try verifier.drop(1)
                let padding = String(repeating: "x", count: 20_000)
                try office.drop([("large", padding)])
                verifier.add([("large", padding)])
                for _ in 0..<5 {
                    let reader = try office.run(
                        "run", "reader", "--instance", "1", "--set", "kafka.message.max.bytes=10000")
                    #expect(reader.end(within: .seconds(30)) == 78, "\(reader.errors)")
                }
                let reader = try office.start(.reader)
                try verifier.check()
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
