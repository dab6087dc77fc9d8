import Crypto

/// The identity of an event: a function of what it says, never of when or where it was written, so that whoever sees it
/// twice can drop it.
///
/// SHA-256 over the parts, each preceded by its length, printed as 32 hexadecimal digits.
public struct EventID: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ type: EventType, _ parts: String...) {
        self.init(type, parts: parts)
    }

    public init(_ type: EventType, parts: [String]) {
        description = Digest.hex(parts: [type.rawValue] + parts, bytes: 16)
    }
}

/// SHA-256, in hexadecimal.
public enum Digest {
    public static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return hex(hash.finalize())
    }

    public static func hex(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { hex($0) }
    }

    /// Of the parts one behind the other, each after its length; the first so many bytes of it.
    static func hex(parts: [String], bytes count: Int = SHA256.byteCount) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count + 4 })
        for part in parts {
            bytes.append(contentsOf: String(part.utf8.count).utf8)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: part.utf8)
        }
        return hex(bytes.withUnsafeBytes { SHA256.hash(data: $0) }, bytes: count)
    }

    private static func hex(_ digest: SHA256.Digest, bytes count: Int = SHA256.byteCount) -> String {
        String(unsafeUninitializedCapacity: 2 * count) { text in
            func digit(_ value: UInt8) -> UInt8 { value + UInt8(ascii: value < 10 ? "0" : "W") }
            for (index, byte) in digest.prefix(count).enumerated() {
                text[2 * index] = digit(byte >> 4)
                text[2 * index + 1] = digit(byte & 15)
            }
            return 2 * count
        }
    }
}

/// The version of what the recognisers find: part of an event's identity, since a better reading of the same bytes is
/// another event.
public let extractorVersion = "2"
