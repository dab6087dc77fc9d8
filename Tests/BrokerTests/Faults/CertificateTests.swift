// A certificate that has expired stops nobody for good: when it is replaced, the worker goes on without a restart.

import Events
import Foundation
import Glibc
import Testing

extension OutageTests {
    @Suite(.enabled(if: Certificates.canBeMade, "needs openssl and python3 on the PATH"))
    struct CertificateTests {
        /// Not on every run with noida-db: what a client leaves open there stays open for ever.
        @Test(.enabled(if: Faults.isLong || Broker.isGiven, "a part of the long form: deploy/test --faults"))
        func `an expired certificate and a new one are survived without a restart`() async throws {
            try await onThread {
                let office = try PipelineOffice("certificate")
                let certificates = try Certificates(in: office.folder)
                let port = try Broker.freePort()
                let proxy = try Proxy(to: office.broker.address, shown: port)
                defer { proxy.close() }
                try certificates.use("good")
                let terminator = try certificates.terminate(port, to: proxy.address)
                defer { terminator.kill() }
                let reader = try office.run(
                    "run", "reader", "--instance", "1",
                    settings: [
                        "kafka.security.protocol=ssl", "kafka.ssl.ca.location=\(office.folder)/ca.pem",
                        "kafka.reconnect.backoff.max.ms=500",
                    ], brokers: "127.0.0.1:\(port)")
                office.awaitWork(of: reader)
                let load = try Load(on: office)
                load.run(for: .milliseconds(500))
                try certificates.use("expired")
                proxy.cut()
                load.run(for: .seconds(Faults.short(3, long: 15)))
                try certificates.use("next")
                load.run(for: .seconds(1))
                let documents = load.end()
                let verifier = Verifier(office)
                verifier.add(documents)
                Faults.note("24 TLS: expired, then rotated", runs: 1, try verifier.check(), stall: load.stall)
                #expect(reader.isRunning, "\(reader.errors)")
                #expect(reader.errors.contains("certificate"), "the operator is told why: \(reader.errors)")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}

/// An authority and three certificates of its own: "good", "next", and "expired" since 2020.
private struct Certificates {
    let folder: String

    static var canBeMade: Bool { isThere("openssl") && isThere("python3") }

    private static func isThere(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }

    init(in folder: String) throws {
        self.folder = folder
        try Self.making.write(toFile: "\(folder)/make-certificates", atomically: true, encoding: .utf8)
        try Self.terminating.write(toFile: "\(folder)/terminate.py", atomically: true, encoding: .utf8)
        let maker = try PipelineProcess(
            ["-c", "cd '\(folder)' && . ./make-certificates"], in: folder, program: "/bin/sh")
        try #require(maker.end() == 0, "\(maker.errors)")
    }

    /// From the next connection on.
    func use(_ name: String) throws {
        for kind in ["key", "pem"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).\(kind)"))
            try bytes.write(to: URL(fileURLWithPath: "\(folder)/used.\(kind)"), options: .atomic)
        }
    }

    /// Takes TLS on that port and passes on what is in it.
    func terminate(_ port: UInt16, to address: String) throws -> PipelineProcess {
        let process = try PipelineProcess(
            [
                "-c", "cd '\(folder)' && exec python3 terminate.py \(port) \(address.split(separator: ":").last ?? "")",
            ], in: folder, program: "/bin/sh")
        #expect(wait(within: .seconds(20)) { process.output.contains("listening") }, "\(process.errors)")
        return process
    }

    private static let making = """
        set -e
        cat >own.cnf <<'X'
        [ca]
        default_ca = own
        [own]
        database = index.txt
        serial = serial
        new_certs_dir = .
        default_md = sha256
        policy = any
        x509_extensions = extensions
        unique_subject = no
        [any]
        commonName = supplied
        [extensions]
        subjectAltName = IP:127.0.0.1
        X
        touch index.txt
        echo 01 >serial
        new="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        openssl req -x509 $new -keyout ca.key -out ca.pem -days 2 -subj /CN=authority
        for name in good expired next; do
            openssl req $new -keyout $name.key -out $name.csr -subj /CN=127.0.0.1
            days="-days 2"
            if [ $name = expired ]; then days="-startdate 20200101000000Z -enddate 20200102000000Z"; fi
            openssl ca -batch -config own.cnf -cert ca.pem -keyfile ca.key -in $name.csr -out $name.pem -notext $days
        done
        """

    private static let terminating = """
        import select, socket, ssl, sys, threading

        def serve(raw):
            try:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain("used.pem", "used.key")
                client = context.wrap_socket(raw, server_side=True)
                broker = socket.create_connection(("127.0.0.1", int(sys.argv[2])))
                while True:
                    ready = [client] if client.pending() else select.select([client, broker], [], [])[0]
                    for end, other in ((client, broker), (broker, client)):
                        if end in ready:
                            data = end.recv(65536)
                            if not data:
                                return
                            other.sendall(data)
            except OSError:
                pass
            finally:
                for end in (locals().get("client", raw), locals().get("broker")):
                    if end:
                        end.close()

        server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
        print("listening", flush=True)
        while True:
            threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
        """
}
