import Foundation
import Glibc
import Synchronization

/// A bad network: stands between clients and the broker, knows where a request and its answer begin, and may delay,
/// slow down, swallow and cut them.
///
///     let proxy = try Proxy(to: broker.address)
///     …"--brokers", proxy.address…
///     proxy.set { $0.delay = 300 }
///
/// The broker tells clients its own address; the proxy puts its own port there, so that nobody goes round it.
final class Proxy: @unchecked Sendable {
    /// What the network is like just now.
    struct Weather: Sendable {
        /// Milliseconds, on the way there and on the way back.
        var delay: UInt32 = 0
        /// In both directions, for each connection; 0 is without a limit.
        var bytesPerSecond = 0
        /// Half open: everything is taken and nothing arrives.
        var swallows = false
        /// Whoever connects is cut off.
        var refuses = false
        /// A request of this kind arrives, and the connection is cut before the answer: once.
        var cutsAnswerTo: Request?
        /// Asks for a password (SASL PLAIN), and takes only this one.
        var password: String?
    }

    /// The numbers of Kafka's protocol.
    enum Request: Int16, Sendable {
        case produce = 0
        case saslHandshake = 17
        case versions = 18
        case initProducerID = 22
        case addOffsetsToTransaction = 25
        case endTransaction = 26
        case transactionOffsetCommit = 28
        case saslAuthenticate = 36
    }

    let address: String
    private let listener: Int32
    private let broker: UInt16
    /// "127.0.0.1" and the broker's port as answers have it, and what is put in its place.
    private let told: (address: [UInt8], ours: [UInt8])
    private let weather = Mutex(Weather())
    private let connections = Mutex<[Int32: Connection]>([:])
    private let cuts = Atomic(0)

    /// - Parameter shown: the port that clients are told, when another proxy stands before this one.
    init(to broker: String, shown: UInt16? = nil) throws {
        let parts = broker.split(separator: ":")
        guard parts.count == 2, let port = UInt16(parts[1]) else {
            throw BrokerFailure(description: "no port: \(broker)")
        }
        self.broker = port
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = Broker.loopback(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw BrokerFailure(description: "the proxy has no port") }
        listener = descriptor
        let own = UInt16(bigEndian: place.sin_port)
        address = "127.0.0.1:\(own)"
        func entry(_ port: UInt16) -> [UInt8] {
            Array(parts[0].utf8) + [0, 0, UInt8(port >> 8), UInt8(port & 0xFF)]
        }
        told = (entry(port), entry(shown ?? own))
        Thread.detachNewThread { [self] in accept() }
    }

    func set(_ change: (inout Weather) -> Void) { weather.withLock { change(&$0) } }

    /// Resets every connection there is.
    func cut() {
        for connection in connections.withLock({ Array($0.values) }) { connection.reset() }
    }

    /// How often an answer was cut off because `cutsAnswerTo` asked for it.
    var answersCut: Int { cuts.load(ordering: .relaxed) }

    /// Takes nobody any more, and lets everybody go.
    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
        cut()
    }

    private func accept() {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            guard client >= 0 else { return }
            if weather.withLock({ $0.refuses }) {
                Connection.reset(client)
                continue
            }
            let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var place = Broker.loopback(broker)
            let isOpen = withUnsafePointer(to: &place) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            guard isOpen else {
                Connection.reset(client)
                Glibc.close(server)
                continue
            }
            let connection = Connection(client: client, server: server)
            connections.withLock { $0[client] = connection }
            Thread.detachNewThread { [self] in
                there(connection)
                end(connection)
            }
            Thread.detachNewThread { [self] in
                back(connection)
                end(connection)
            }
        }
    }

    private func end(_ connection: Connection) {
        connection.reset()
        guard connection.isLast() else { return }
        _ = connections.withLock { $0.removeValue(forKey: connection.client) }
        connection.close()
    }

    /// Requests, on their way to the broker.
    private func there(_ connection: Connection) {
        var isKnown = false
        while let frame = connection.frame(from: connection.client), frame.count >= 12 {
            let now = weather.withLock { $0 }
            if now.swallows { continue }
            let request = Request(rawValue: Int16(frame[4]) << 8 | Int16(frame[5]))
            if let password = now.password, !isKnown, request != .versions {
                guard let answer = Sasl.answer(to: frame, password: password),
                    connection.send(answer.bytes, to: connection.client)
                else { return }
                isKnown = answer.isKnown
                continue
            }
            if let request, request == now.cutsAnswerTo {
                connection.cutAnswer(to: frame[8..<12])
                set { $0.cutsAnswerTo = nil }
            }
            travel(frame.count, now)
            guard connection.send(frame, to: connection.server) else { return }
        }
    }

    /// Answers, on their way to the client.
    private func back(_ connection: Connection) {
        while var frame = connection.frame(from: connection.server), frame.count >= 8 {
            if connection.isToBeCut(frame[4..<8]) {
                cuts.add(1, ordering: .relaxed)
                return
            }
            replacePort(in: &frame)
            let now = weather.withLock { $0 }
            if now.swallows { continue }
            travel(frame.count, now)
            guard connection.send(frame, to: connection.client) else { return }
        }
    }

    private func travel(_ bytes: Int, _ weather: Weather) {
        var microseconds = UInt64(weather.delay) * 1000
        if weather.bytesPerSecond > 0 { microseconds += UInt64(bytes) * 1_000_000 / UInt64(weather.bytesPerSecond) }
        if microseconds > 0 { usleep(UInt32(clamping: microseconds)) }
    }

    private func replacePort(in frame: inout [UInt8]) {
        let (old, new) = told
        guard frame.count >= old.count, frame.count < 100_000 else { return }
        var place = 0
        while place + old.count <= frame.count {
            if frame[place] == old[0], frame[place..<place + old.count].elementsEqual(old) {
                frame.replaceSubrange(place..<place + old.count, with: new)
                place += old.count
            } else {
                place += 1
            }
        }
    }
}

/// The two ends of one connection through the proxy.
private final class Connection: @unchecked Sendable {
    let client: Int32
    let server: Int32
    private let state = Mutex(State())

    private struct State {
        var toBeCut: [UInt8]?
        var ended = 0
    }

    init(client: Int32, server: Int32) {
        self.client = client
        self.server = server
    }

    /// A request or an answer with the four bytes of its length; nil at the end of the connection.
    func frame(from end: Int32) -> [UInt8]? {
        guard let head = bytes(4, from: end) else { return nil }
        let count = head.reduce(0) { $0 << 8 | Int($1) }
        guard count < 200_000_000, let body = bytes(count, from: end) else { return nil }
        return head + body
    }

    private func bytes(_ count: Int, from end: Int32) -> [UInt8]? {
        var all = [UInt8](repeating: 0, count: count)
        var place = 0
        while place < count {
            let read = all.withUnsafeMutableBytes { recv(end, $0.baseAddress?.advanced(by: place), count - place, 0) }
            guard read > 0 else { return nil }
            place += read
        }
        return all
    }

    func send(_ bytes: [UInt8], to end: Int32) -> Bool {
        var place = 0
        while place < bytes.count {
            let sent = bytes.withUnsafeBytes {
                Glibc.send(end, $0.baseAddress?.advanced(by: place), bytes.count - place, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            place += sent
        }
        return true
    }

    func cutAnswer(to correlation: ArraySlice<UInt8>) { state.withLock { $0.toBeCut = Array(correlation) } }

    func isToBeCut(_ correlation: ArraySlice<UInt8>) -> Bool {
        state.withLock { $0.toBeCut.map { $0.elementsEqual(correlation) } ?? false }
    }

    /// Ends both ways; whoever reads or writes here hears of it. The client gets a reset, not an end.
    func reset() {
        state.withLock { state in
            guard state.ended < 2 else { return }
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
            shutdown(client, Int32(SHUT_RDWR))
            shutdown(server, Int32(SHUT_RDWR))
        }
    }

    static func reset(_ end: Int32) {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(end, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        Glibc.close(end)
    }

    /// Whether the other way had ended before.
    func isLast() -> Bool {
        state.withLock {
            $0.ended += 1
            return $0.ended == 2
        }
    }

    func close() {
        Glibc.close(client)
        Glibc.close(server)
    }
}

/// SASL PLAIN as a broker does it.
private enum Sasl {
    /// What to say to a request of somebody unknown; nil: nothing, he is cut off.
    static func answer(to frame: [UInt8], password: String) -> (bytes: [UInt8], isKnown: Bool)? {
        let correlation = Array(frame[8..<12])
        switch Proxy.Request(rawValue: Int16(frame[4]) << 8 | Int16(frame[5])) {
        case .saslHandshake: return (framed(correlation + [0, 0, 0, 0, 0, 1] + text("PLAIN")), false)
        case .saslAuthenticate:
            // "\0name\0password" at the end.
            let isRight = frame.suffix(password.utf8.count + 1).elementsEqual([0] + password.utf8)
            let answer: [UInt8] =
                isRight ? [0, 0, 0xFF, 0xFF, 0, 0, 0, 0] : [0, 58] + text("wrong password") + [0, 0, 0, 0]
            return (framed(correlation + answer), isRight)
        default: return nil
        }
    }

    private static func text(_ text: String) -> [UInt8] { [0, UInt8(text.utf8.count)] + text.utf8 }

    private static func framed(_ body: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(body.count)] + body }
}
