// The broker is killed with -9 under load and started again: what it acknowledged is there, and nothing is doubled.

import Events
import Foundation
import Glibc
import Testing

extension OutageTests {
    /// How to kill and start the broker that `GRIFFIER_TEST_BROKER` names is told by two commands of the shell.
    @Suite struct BrokerCrashTests {
        private static func command(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

        @Test(
            .enabled(
                if: command("GRIFFIER_TEST_BROKER_KILL") != nil && command("GRIFFIER_TEST_BROKER_START") != nil,
                "needs Apache Kafka and GRIFFIER_TEST_BROKER_KILL, GRIFFIER_TEST_BROKER_START: noida-db forgets two seconds"
            ))
        func `a broker that crashes three times`() async throws {
            try await onThread {
                let office = try PipelineOffice("broker-crash", ["kafka.reconnect.backoff.max.ms=1000"])
                let reader = try office.start(.reader)
                let load = try Load(on: office)
                for _ in 0..<3 {
                    load.run(for: .seconds(5))
                    for name in ["GRIFFIER_TEST_BROKER_KILL", "GRIFFIER_TEST_BROKER_START"] {
                        let command = try PipelineProcess(
                            ["-c", Self.command(name) ?? ""], in: office.folder, program: "/bin/sh")
                        #expect(command.end(within: .seconds(120)) == 0, "\(command.errors)")
                    }
                }
                load.run(for: .seconds(5))
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note("8 broker kill -9", runs: 3, try verifier.check(within: .seconds(180)), stall: load.stall)
                #expect(reader.isRunning, "\(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
