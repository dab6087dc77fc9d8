// Ten minutes of one fault after another, drawn by lot: everything once, and neither memory nor descriptors grow.

import Events
import Foundation
import Glibc
import Testing

@Suite struct SoakTests {
    @Test(.enabled(if: Faults.isLong, "a part of the long form: deploy/test --faults"))
    func `ten minutes of random faults`() async throws {
        try await onThread {
            let minutes = ProcessInfo.processInfo.environment["GRIFFIER_TEST_SOAK"].flatMap { Double($0) } ?? 10
            var random = Faults.random("soak")
            let broker = Broker.isGiven ? try Broker.shared() : try Broker(onItsOwn: ())
            defer { if !Broker.isGiven { broker.remove() } }
            let office = try PipelineOffice(
                "soak",
                [
                    "topics.partitions=4", "batch.attempts=0", "kafka.socket.timeout.ms=3000",
                    "kafka.transaction.timeout.ms=8000", "kafka.reconnect.backoff.max.ms=500",
                ], on: broker)
            let proxy = try Proxy(to: broker.address)
            defer { proxy.close() }
            // The first has only the network to bear, and is looked at; the second has everything.
            let watched = try office.start(.reader, instance: 1, brokers: proxy.address)
            var victim = try office.start(.reader, instance: 2, brokers: proxy.address)
            let load = try Load(on: office, perSecond: 20)
            let end = SuspendingClock.now.advanced(by: .seconds(minutes * 60))
            let settled = SuspendingClock.now.advanced(by: .seconds(minutes * 12))
            var before: (memory: Int, descriptors: Int)?
            var faults = 0
            while SuspendingClock.now < end {
                faults += 1
                switch Int.random(in: 0..<9, using: &random) {
                case 0: proxy.cut()
                case 1:
                    proxy.set { $0.delay = 200 }
                    load.run(for: .seconds(2))
                    proxy.set { $0.delay = 0 }
                case 2:
                    proxy.set { $0.swallows = true }
                    load.run(for: .seconds(4))
                    proxy.set { $0.swallows = false }
                case 3:
                    proxy.set { $0.refuses = true }
                    proxy.cut()
                    load.run(for: .seconds(2))
                    proxy.set { $0.refuses = false }
                case 4: proxy.set { $0.cutsAnswerTo = .endTransaction }
                case 5:
                    proxy.set { $0.bytesPerSecond = 20_000 }
                    load.run(for: .seconds(2))
                    proxy.set { $0.bytesPerSecond = 0 }
                case 6:
                    victim.kill()
                    victim = try office.run("run", "reader", "--instance", "2", brokers: proxy.address)
                case 7:
                    victim.signal(SIGSTOP)
                    load.run(for: .seconds(3))
                    victim.signal(SIGCONT)
                default:
                    // Before it is loaded a signal ends it as any program: it has not begun.
                    #expect(wait(within: .seconds(30)) { victim.catchesSignals || !victim.isRunning })
                    let stopped = victim.stop()
                    #expect(stopped.code == 0 || stopped.code == 75, "\(victim.errors)")
                    victim = try office.run("run", "reader", "--instance", "2", brokers: proxy.address)
                }
                load.run(for: .milliseconds(Int64.random(in: 200..<1500, using: &random)))
                #expect(watched.isRunning, "\(watched.errors.suffix(3000))")
                if !watched.isRunning { break }
                if before == nil, SuspendingClock.now > settled {
                    before = (watched.memory("VmRSS") ?? 0, watched.descriptors)
                }
            }
            load.run(for: .seconds(5))
            let after = (memory: watched.memory("VmRSS") ?? 0, descriptors: watched.descriptors)
            let documents = load.end()
            let verifier = Verifier(office)
            verifier.add(documents)
            let tally = try verifier.check(within: .seconds(180))
            Faults.note(
                "26 soak of \(minutes) min: memory \((before?.memory ?? 0) / 1024) to \(after.memory / 1024) MB, "
                    + "descriptors \(before?.descriptors ?? 0) to \(after.descriptors)", runs: faults, tally,
                stall: load.stall)
            if let before {
                // What it remembers of each document grows, by less than a kilobyte.
                #expect(after.memory < before.memory + 20_000 + documents.count)
                #expect(after.descriptors <= before.descriptors + 10)
            }
            #expect(watched.stop().code == 0, "\(watched.errors.suffix(3000))")
            #expect(victim.stop().code == 0, "\(victim.errors.suffix(3000))")
        }
    }
}
