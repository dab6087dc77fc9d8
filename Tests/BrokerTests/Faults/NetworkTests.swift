// A network that delays, throttles, resets, refuses and half opens costs time and nothing else.

import Events
import Glibc
import Testing

extension OutageTests {
    @Suite struct NetworkTests {
        struct Row: Sendable, CustomTestStringConvertible {
            var name: String
            /// What befalls the network under load.
            var fault: @Sendable (Proxy, Load) -> Void
            var testDescription: String { name }
        }

        static let rows = [
            Row(name: "delay of 300 ms") { proxy, load in
                proxy.set { $0.delay = 300 }
                load.run(for: .seconds(Faults.short(2, long: 20)))
                proxy.set { $0.delay = 0 }
            },
            Row(name: "throttle to 10 kB/s") { proxy, load in
                proxy.set { $0.bytesPerSecond = 10_000 }
                load.run(for: .seconds(Faults.short(2, long: 20)))
                proxy.set { $0.bytesPerSecond = 0 }
            },
            Row(name: "resets") { proxy, load in
                for _ in 0..<Faults.short(6, long: 60) {
                    proxy.cut()
                    load.run(for: .milliseconds(300))
                }
            },
            Row(name: "nobody connects") { proxy, load in
                proxy.set { $0.refuses = true }
                proxy.cut()
                load.run(for: .seconds(Faults.short(2, long: 30)))
                proxy.set { $0.refuses = false }
            },
            // Past the transaction timeout: the producer is given up, and another takes its place.
            Row(name: "half open") { proxy, load in
                proxy.set { $0.swallows = true }
                load.run(for: .seconds(Faults.short(8, long: 30)))
                proxy.set { $0.swallows = false }
            },
        ]

        @Test(arguments: rows)
        func `a bad network loses nothing and doubles nothing`(row: Row) async throws {
            try await onThread { try Self.check(row) }
        }

        /// The broker has done it, and nobody heard of it.
        @Test(arguments: [
            Proxy.Request.endTransaction, .transactionOffsetCommit, .addOffsetsToTransaction, .produce,
        ])
        func `an answer that never arrives`(request: Proxy.Request) async throws {
            let row = Row(name: "cut before the answer to \(request)") { proxy, load in
                for round in 1...Faults.short(3, long: 20) {
                    proxy.set { $0.cutsAnswerTo = request }
                    _ = wait(within: .seconds(10)) { proxy.answersCut >= round }
                    load.run(for: .milliseconds(500))
                }
                #expect(proxy.answersCut >= Faults.short(3, long: 20))
            }
            try await onThread { try Self.check(row) }
        }

        private static func check(_ row: Row) throws {
            let office = try PipelineOffice(
                "network",
                [
                    "kafka.socket.timeout.ms=2000", "kafka.transaction.timeout.ms=5000",
                    "kafka.reconnect.backoff.max.ms=500", "kafka.retry.backoff.ms=50",
                ])
            let proxy = try Proxy(to: office.broker.address)
            defer { proxy.close() }
            let reader = try office.start(.reader, brokers: proxy.address)
            let load = try Load(on: office, perSecond: 40)
            load.run(for: .milliseconds(500))
            row.fault(proxy, load)
            load.run(for: .milliseconds(500))
            let documents = load.end()
            let verifier = Verifier(office)
            verifier.add(documents)
            Faults.note("9 \(row.name)", runs: 1, try verifier.check(), stall: load.stall)
            #expect(reader.isRunning, "\(reader.errors)")
            #expect((reader.memory("VmHWM") ?? 0) < 400_000)
            // A producer that was given up is gone, and so is whoever read the memory back.
            #expect(wait(within: .seconds(15)) { reader.clients == 2 }, "\(reader.clients) clients")
            #expect(reader.stop().code == 0, "\(reader.errors)")
        }
    }
}
