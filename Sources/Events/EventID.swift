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
        description = String(Digest.hex(parts: [type.rawValue] + parts).prefix(32))
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

    static func hex(parts: [String]) -> String {
        var hash = SHA256()
        for part in parts {
            let bytes = Array("\(part.utf8.count):\(part)".utf8)
            bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return hex(hash.finalize())
    }

    private static func hex(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The version of what the recognisers find: part of an event's identity, since a better reading of the same bytes is
/// another event.
public let extractorVersion = "2"
