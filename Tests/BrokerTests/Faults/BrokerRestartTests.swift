// The broker is stopped and started three times, and documents wait for it: the worker stays, and goes on where it was.

import Events
import Glibc
import Testing

extension OutageTests {
    @Suite(.enabled(if: !Broker.isGiven, "starts and stops a broker of its own"))
    struct BrokerRestartTests {
        /// It goes when no transaction is open: of one that was, noida-db keeps the offsets and hides the records.
        @Test func `a broker that goes and comes back three times`() async throws {
            try await onThread {
                let broker = try Broker(onItsOwn: ())
                defer { broker.remove() }
                let office = try PipelineOffice(
                    "broker-restart", ["kafka.reconnect.backoff.max.ms=1000"], on: broker)
                let proxy = try Proxy(to: broker.address)
                defer { proxy.close() }
                let reader = try office.start(.reader, brokers: proxy.address)
                let load = try Load(on: office, through: proxy)
                for _ in 0..<3 {
                    load.run(for: .seconds(1))
                    load.pause()
                    let progress = try Progress.rest(of: office, patience: .seconds(60))
                    #expect(progress.isAtRest, "\(progress)\n\(office.situation)")
                    // While it saves what it has, noida-db goes on acknowledging what it then forgets.
                    proxy.set { $0.refuses = true }
                    proxy.cut()
                    usleep(1_500_000)
                    broker.stop()
                    load.resume()
                    usleep(UInt32(Faults.short(1, long: 10)) * 1_000_000)
                    try broker.start()
                    proxy.set { $0.refuses = false }
                }
                load.run(for: .seconds(1))
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note("8 broker stopped and started", runs: 3, try verifier.check(), stall: load.stall)
                #expect(reader.isRunning, "\(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }

        @Test func `a broker that hangs with its connections open`() async throws {
            try await onThread {
                let broker = try Broker(onItsOwn: ())
                defer { broker.remove() }
                let office = try PipelineOffice(
                    "broker-hangs",
                    [
                        "kafka.reconnect.backoff.max.ms=1000", "kafka.socket.timeout.ms=3000",
                        "kafka.transaction.timeout.ms=6000",
                    ], on: broker)
                let reader = try office.start(.reader)
                let load = try Load(on: office)
                let pauses: [UInt32] = Faults.isLong ? [5, 30, 70] : [5]
                for pause in pauses {
                    load.run(for: .seconds(1))
                    broker.signal(SIGSTOP)
                    usleep(pause * 1_000_000)
                    broker.signal(SIGCONT)
                }
                load.run(for: .seconds(1))
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note("9 broker SIGSTOP \(pauses) s", runs: pauses.count, try verifier.check(), stall: load.stall)
                #expect(reader.isRunning, "\(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
