import Foundation
import Glibc
import Kafka
import Synchronization

/// The broker these tests run on: the one `GRIFFIER_TEST_BROKER=host:port` names, else noida-db, started once in a
/// fresh folder on a free port and stopped at the end of the process.
///
///     let broker = try Broker.shared()
///     let topic = try broker.topic("letters", partitions: 2)      // letters-4711-3: no test sees another's
///
///     let own = try Broker(onItsOwn: ())                           // may be stopped and started again: data is kept
///
/// noida-db shows transactions and static members, but never evicts a member that was killed, ignores transaction
/// timeouts and accepts offsets of a stale generation. A test of such a thing is `.enabled(if: Broker.isGiven)`.
final class Broker: Sendable {
    /// "host:port"
    let address: String

    /// Whether the broker is one given to us, which must then be Apache Kafka.
    static let isGiven = getenv("GRIFFIER_TEST_BROKER") != nil

    private static let result = Result<Broker, BrokerFailure> { () throws(BrokerFailure) in
        guard let given = getenv("GRIFFIER_TEST_BROKER") else { return try Broker(onItsOwn: ()) }
        return Broker(at: String(cString: given))
    }
    private static let names = Atomic(0)

    /// The one broker of the process.
    static func shared() throws(BrokerFailure) -> Broker { try result.get() }

    private let port: UInt16
    private let folder: String
    private let process = Mutex<pid_t?>(nil)

    init(at address: String) {
        self.address = address
        port = 0
        folder = ""
    }

    /// Starts noida-db in a fresh folder.
    init(onItsOwn: ()) throws(BrokerFailure) {
        port = try Self.freePort()
        folder = try Self.freshFolder()
        address = "127.0.0.1:\(port)"
        try start()
        Self.running.withLock {
            if $0.isEmpty { atexit { Broker.stopAll() } }
            $0.append(self)
        }
    }

    /// Starts it again, with what it had when it was stopped.
    func start() throws(BrokerFailure) {
        let started = try Self.spawn([
            "noida-db", "start", "--data-dir", folder, "--host", "127.0.0.1", "--only", "kafka", "--kafka-port",
            "\(port)",
        ])
        process.withLock { $0 = started }
        for _ in 0..<200 {
            if Self.answers(port) { return }
            usleep(50_000)
        }
        throw BrokerFailure(description: "noida-db did not answer on \(address) within ten seconds")
    }

    /// Ends it in order; what it has acknowledged is kept.
    func stop() {
        guard let process = process.withLock({ $0.take() }) else { return }
        Glibc.kill(-process, SIGTERM)
        var status: Int32 = 0
        // What was started may be a script around it: the whole group has to be gone, or it is killed while it saves.
        for _ in 0..<200 {
            waitpid(process, &status, WNOHANG)
            if !Self.isAlive(group: process) { return }
            usleep(100_000)
        }
        Glibc.kill(-process, SIGKILL)
    }

    /// Whether a process of that group still does something: who is dead and was not asked about does not.
    private static func isAlive(group: pid_t) -> Bool { threads(of: group).contains { $0 != "Z" } }

    /// What the threads of a group's processes do: "R" runs, "S" sleeps, "T" is stopped, "Z" is dead.
    private static func threads(of group: pid_t) -> [Substring] {
        func names(_ folder: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.allSatisfy(\.isNumber) }
        }
        // "29634 (noida-db) S 29584 29584 …": its state, its parent, its group.
        func words(_ path: String) -> [Substring] {
            let stat = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
            return stat.split(separator: ")").last?.split(separator: " ") ?? []
        }
        return names("/proc").filter { words("/proc/\($0)/stat").dropFirst(2).first == "\(group)" }.flatMap { process in
            names("/proc/\(process)/task").compactMap { words("/proc/\(process)/task/\($0)/stat").first }
        }
    }

    /// Stops it for good.
    func remove() {
        stop()
        var status: Int32 = 0
        if let remover = try? Self.spawn(["rm", "-rf", folder]) { waitpid(remover, &status, 0) }
        Self.running.withLock { $0.removeAll { $0 === self } }
    }

    /// SIGSTOP or SIGCONT: it hangs with its connections open.
    ///
    /// Returns when it does: on a busy machine its threads go on until one of them has seen the signal.
    func signal(_ number: Int32) {
        guard let process = process.withLock({ $0 }) else { return }
        Glibc.kill(-process, number)
        guard number == SIGSTOP else { return }
        for _ in 0..<1000 {
            if Self.threads(of: process).allSatisfy({ $0 == "T" || $0 == "Z" }) { return }
            usleep(10_000)
        }
    }

    /// A configuration for it, which does not dawdle.
    func configuration(_ properties: [Property] = [], at other: String? = nil) throws -> ClientConfiguration {
        try ClientConfiguration(
            brokers: other ?? address,
            properties: [Property("fetch.wait.max.ms", "20"), Property("session.timeout.ms", "10000")] + properties)
    }

    /// A name no other test uses.
    func name(_ stem: String) -> String {
        let number = Self.names.add(1, ordering: .relaxed).newValue
        return "\(stem)-\(getpid())-\(number)"
    }

    /// Makes a topic of its own for one test, and returns its name.
    func topic(_ stem: String, partitions: Int32 = 1, settings: [Property] = []) throws -> String {
        let name = name(stem)
        let definition = TopicDefinition(
            name: name, partitions: partitions, replicationFactor: 1, settings: settings)
        if case .failed(let error)? = try Admin(configuration()).create([definition])[name] { throw error }
        return name
    }

    private static let running = Mutex<[Broker]>([])

    private static func stopAll() {
        for broker in running.withLock({ $0 }) { broker.remove() }
    }

    /// Starts a program in a process group of its own, its output thrown away.
    static func spawn(_ arguments: [String]) throws(BrokerFailure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        // A pipe or a socket that is open here would seem open for as long as it runs.
        for descriptor in STDERR_FILENO + 1..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // Threads of Dispatch block SIGTERM, and a child inherits that: it could only be killed.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        posix_spawnattr_setpgroup(&attributes, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, arguments[0], &actions, &attributes, &words, environ)
        guard code == 0 else {
            throw BrokerFailure(
                description: "\(arguments[0]) does not start (\(String(cString: strerror(code)))); install it with "
                    + "`pip install noida-db==0.2.3` or set GRIFFIER_TEST_BROKER=host:port")
        }
        return process
    }

    private static func freshFolder() throws(BrokerFailure) -> String {
        var template = Array("/tmp/griffier-broker-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BrokerFailure(description: "no temporary folder can be made") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A port nobody listens on just now.
    static func freePort() throws(BrokerFailure) -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = loopback(0)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        var length = size
        let named = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard bound == 0, named == 0 else { throw BrokerFailure(description: "no free port") }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func answers(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = loopback(port)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return address
    }
}

/// Why there is no broker.
struct BrokerFailure: Error, CustomStringConvertible {
    var description: String
}
