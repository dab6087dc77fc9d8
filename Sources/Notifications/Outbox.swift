import Events

#if canImport(Glibc)
    import Glibc
#endif

/// Where messages go.
public protocol Outbox: AnyObject {
    /// Hands a message over; one that was handed over before is dropped.
    func deliver(_ message: Message) throws(OutboxFailure)

    /// Makes sure that what was delivered survives a crash.
    func settle() throws(OutboxFailure)
}

/// A message could not be handed over; it will be tried again.
public struct OutboxFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) {
        self.description = description
    }
}

/// Appends each message as a line of JSON to a file.
///
/// The file itself remembers what was told: its ids are read at the start, so that a message that was written just
/// before a crash is not written again. A line that a crash cut short is ended and written anew.
public final class FileOutbox: Outbox {
    private let path: String
    private let file: Int32
    private var told: Set<String>

    public init(path: String) throws(OutboxFailure) {
        self.path = path
        file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw OutboxFailure("\(path) cannot be opened for writing: \(errorText())") }
        let bytes = try FileOutbox.contents(of: file, path: path)
        told = []
        for line in bytes.split(separator: 0x0A) {
            if let message = try? JSON.value(Message.self, from: Array(line)) { told.insert(message.id) }
        }
        if let last = bytes.last, last != 0x0A { try append([0x0A]) }
    }

    deinit { close(file) }

    public func deliver(_ message: Message) throws(OutboxFailure) {
        guard !told.contains(message.id) else { return }
        let line: [UInt8]
        do {
            line = try JSON.bytes(of: message)
        } catch {
            throw OutboxFailure("the message \(message.id) cannot be written as JSON: \(error)")
        }
        try append(line + [0x0A])
        told.insert(message.id)
    }

    public func settle() throws(OutboxFailure) {
        guard fdatasync(file) == 0 else { throw OutboxFailure("\(path) cannot be saved: \(errorText())") }
    }

    private func append(_ bytes: [UInt8]) throws(OutboxFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw OutboxFailure("\(path) cannot be written: \(errorText())") }
            rest = rest.dropFirst(written)
        }
    }

    private static func contents(of file: Int32, path: String) throws(OutboxFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw OutboxFailure("\(path) cannot be read: \(errorText())") }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}

/// Prints each message for a person. Told again after a crash between printing and committing: use a file where that
/// matters.
public final class PrintedOutbox: Outbox {
    private let show: (Message) -> Void

    public init(_ show: @escaping (Message) -> Void) {
        self.show = show
    }

    public func deliver(_ message: Message) {
        show(message)
    }

    public func settle() {}
}

private func errorText() -> String {
    String(cString: strerror(errno))
}
