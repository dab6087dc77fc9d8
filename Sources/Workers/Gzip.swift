import CZlib

/// Files compressed with gzip (RFC 1952), expanded in memory.
public enum Gzip {
    public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case damaged
        case tooLarge

        public var description: String {
            switch self {
            case .damaged: "the compressed file is damaged or cut off; fetch it again"
            case .tooLarge: "the file expands to more than \(Gzip.largest >> 20) MB; divide it"
            }
        }
    }

    /// The most bytes that come out: 1 GB.
    public static var largest: Int { 1 << 30 }

    public static func isCompressed(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// What was compressed; several members one behind the other are one file.
    public static func expanded(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        var found: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            // Blocks of tape may leave zeros at the end.
            if !found.isEmpty, rest.allSatisfy({ $0 == 0 }) { break }
            rest = rest.dropFirst(try member(Array(rest), into: &found))
        }
        return found
    }

    /// Expands one member and says how many bytes it took.
    private static func member(_ bytes: [UInt8], into found: inout [UInt8]) throws(Failure) -> Int {
        var input = bytes
        var stream = z_stream()
        // 16 more than the window: with the header and checksum of gzip.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        var taken = 0
        while true {
            let before = taken
            let result = input.withUnsafeMutableBufferPointer { input in
                chunk.withUnsafeMutableBufferPointer { output in
                    stream.next_in = input.baseAddress?.advanced(by: taken)
                    stream.avail_in = uInt(clamping: input.count - taken)
                    stream.next_out = output.baseAddress
                    stream.avail_out = uInt(output.count)
                    let offered = Int(stream.avail_in)
                    let result = inflate(&stream, Z_NO_FLUSH)
                    taken += offered - Int(stream.avail_in)
                    return result
                }
            }
            let written = chunk.count - Int(stream.avail_out)
            guard found.count + written <= largest else { throw .tooLarge }
            found += chunk[..<written]
            if result == Z_STREAM_END { return taken }
            guard result == Z_OK, written > 0 || taken > before else { throw .damaged }
        }
    }
}
