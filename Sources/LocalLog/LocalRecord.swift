/// A header of a record. A null value is nil.
public struct LocalHeader: Hashable, Sendable {
    public var name: String
    public var value: [UInt8]?

    public init(name: String, value: [UInt8]?) {
        self.name = name
        self.value = value
    }
}

/// A record of the log.
///
///     documents [3] @ 1042   key "2025D38246", value 18 kB, 7 headers
public struct LocalRecord: Hashable, Sendable {
    public var key: [UInt8]?
    /// nil is a null value: on a compacted topic it deletes the key.
    public var value: [UInt8]?
    public var headers: [LocalHeader]
    /// Milliseconds since 1970; nil when it is written: now.
    public var time: Int64?

    public init(key: [UInt8]? = nil, value: [UInt8]? = nil, headers: [LocalHeader] = [], time: Int64? = nil) {
        self.key = key
        self.value = value
        self.headers = headers
        self.time = time
    }
}

/// A topic, as it is made.
public struct LocalTopic: Hashable, Sendable {
    public var name: String
    public var partitions: Int32
    /// Of each key only the last record is kept (``LocalLog/clean(at:keeping:)``).
    public var isCompacted: Bool
    /// Milliseconds after which a record may go; nil: never.
    public var retention: Int64?

    public init(name: String, partitions: Int32, isCompacted: Bool = false, retention: Int64? = nil) {
        self.name = name
        self.partitions = partitions
        self.isCompacted = isCompacted
        self.retention = retention
    }
}

/// One partition of a topic.
public struct LocalPartition: Hashable, Sendable, CustomStringConvertible {
    public var topic: String
    public var number: Int32

    public init(topic: String, number: Int32) {
        self.topic = topic
        self.number = number
    }

    public var description: String { "\(topic) [\(number)]" }
}

/// Headers in a column: how many, then for each the length of its name, the name, the length of its value plus one (0
/// for null), the value. Numbers in groups of seven bits, the lowest first.
enum HeaderCoding {
    static func bytes(of headers: [LocalHeader]) -> [UInt8] {
        guard !headers.isEmpty else { return [] }
        var bytes: [UInt8] = []
        append(UInt64(headers.count), to: &bytes)
        for header in headers {
            append(UInt64(header.name.utf8.count), to: &bytes)
            bytes += header.name.utf8
            append(UInt64(header.value.map { $0.count + 1 } ?? 0), to: &bytes)
            bytes += header.value ?? []
        }
        return bytes
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// nil when the bytes are no headers.
    static func headers(in bytes: [UInt8]) -> [LocalHeader]? {
        guard !bytes.isEmpty else { return [] }
        var rest = bytes[...]
        guard let count = number(from: &rest), count <= bytes.count else { return nil }
        var headers: [LocalHeader] = []
        headers.reserveCapacity(count)
        for _ in 0..<count {
            guard let length = number(from: &rest), length <= rest.count else { return nil }
            let name = String(decoding: rest.prefix(length), as: UTF8.self)
            rest = rest.dropFirst(length)
            guard let size = number(from: &rest), size <= rest.count + 1 else { return nil }
            headers.append(LocalHeader(name: name, value: size == 0 ? nil : Array(rest.prefix(size - 1))))
            rest = rest.dropFirst(max(0, size - 1))
        }
        return rest.isEmpty ? headers : nil
    }

    private static func number(from bytes: inout ArraySlice<UInt8>) -> Int? {
        var result = 0
        var shift = 0
        while let byte = bytes.popFirst() {
            guard shift <= 49 else { return nil }
            result |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
        return nil
    }
}
