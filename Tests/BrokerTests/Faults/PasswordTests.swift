// A password that is changed and put right again costs time and nothing else; a wrong one at the start is told.

import Events
import Glibc
import Testing

extension OutageTests {
    @Suite struct PasswordTests {
        static let credentials = [
            "kafka.security.protocol=sasl_plaintext", "kafka.sasl.mechanism=PLAIN", "kafka.sasl.username=griffier",
            "kafka.sasl.password=geheim", "kafka.reconnect.backoff.max.ms=500",
        ]

        /// Not on every run with noida-db: what a client leaves open there stays open for ever.
        @Test(.enabled(if: Faults.isLong || Broker.isGiven, "a part of the long form: deploy/test --faults"))
        func `a password that is wrong for a while is survived without a restart`() async throws {
            try await onThread {
                let office = try PipelineOffice("password")
                let proxy = try Proxy(to: office.broker.address)
                defer { proxy.close() }
                proxy.set { $0.password = "geheim" }
                let reader = try office.run(
                    "run", "reader", "--instance", "1", settings: Self.credentials, brokers: proxy.address)
                office.awaitWork(of: reader)
                let load = try Load(on: office)
                load.run(for: .milliseconds(500))
                proxy.set { $0.password = "anders" }
                proxy.cut()
                load.run(for: .seconds(Faults.short(3, long: 15)))
                proxy.set { $0.password = "geheim" }
                proxy.cut()
                load.run(for: .milliseconds(500))
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note(
                    "24 SASL: the password is wrong for a while", runs: 1, try verifier.check(), stall: load.stall)
                #expect(reader.isRunning, "\(reader.errors)")
                #expect(reader.errors.contains("wrong password"), "the operator is told why")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}

/// Beside the others: it only waits.
@Suite struct PasswordAtStartTests {
    @Test func `a wrong password at the start ends the process with 77 and is named`() async throws {
        try await onThread {
            let office = try PipelineOffice("wrong-password")
            let proxy = try Proxy(to: office.broker.address)
            defer { proxy.close() }
            proxy.set { $0.password = "anders" }
            let reader = try office.run(
                "run", "reader", "--instance", "1", settings: OutageTests.PasswordTests.credentials,
                brokers: proxy.address)
            #expect(reader.end(within: .seconds(120)) == 77, "\(reader.errors)")
            #expect(reader.errors.contains("wrong password"), "\(reader.errors)")
            #expect(!reader.errors.contains("geheim"))
        }
    }
}
