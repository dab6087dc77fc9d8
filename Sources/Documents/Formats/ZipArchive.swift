import CZlib

/// A ZIP archive in memory, read by its directory: DOCX and ODT are such archives.
///
/// Refused are archives with ZIP64 records (files over 4 GB have no place here), encrypted entries, any compression
/// but none and deflate, and entries that become larger than allowed: in all, and for the bytes they are made of.
struct ZipArchive {
    enum Failure: Error, Hashable {
        case damaged
        case encrypted
        /// ZIP64, several disks, or another compression.
        case unsupported
        case tooLarge
    }

    struct Entry {
        var name: String
        fileprivate var flags: UInt16
        fileprivate var method: UInt16
        fileprivate var checksum: UInt32
        fileprivate var compressed: Int
        fileprivate var size: Int
        fileprivate var header: Int
    }

    /// The most entries of an archive.
    static let mostEntries = 5000
    /// The most bytes that come out of an archive: 64 MB.
    static let largest = 64 << 20
    /// The most bytes that come out of one byte; XML seldom gets 50.
    static let largestRatio = 300

    private(set) var entries: [Entry] = []
    private let bytes: [UInt8]
    private var left = ZipArchive.largest

    init(_ bytes: [UInt8]) throws(Failure) {
        self.bytes = bytes
        guard let end = ZipArchive.directoryEnd(bytes) else { throw .damaged }
        let count = Int(bytes.number16(end + 10))
        let start = Int(bytes.number32(end + 16))
        guard bytes.number16(end + 4) == 0, count != 0xFFFF, start != 0xFFFF_FFFF else { throw .unsupported }
        guard count <= ZipArchive.mostEntries else { throw .tooLarge }
        var at = start
        for _ in 0..<count {
            guard at + 46 <= end, bytes.number32(at) == 0x0201_4B50 else { throw .damaged }
            let nameEnd = at + 46 + Int(bytes.number16(at + 28))
            let next = nameEnd + Int(bytes.number16(at + 30)) + Int(bytes.number16(at + 32))
            guard next <= end else { throw .damaged }
            let entry = Entry(
                name: String(decoding: bytes[at + 46..<nameEnd], as: UTF8.self), flags: bytes.number16(at + 8),
                method: bytes.number16(at + 10), checksum: bytes.number32(at + 16),
                compressed: Int(bytes.number32(at + 20)), size: Int(bytes.number32(at + 24)),
                header: Int(bytes.number32(at + 42)))
            guard entry.compressed != 0xFFFF_FFFF, entry.size != 0xFFFF_FFFF else { throw .unsupported }
            entries.append(entry)
            at = next
        }
    }

    func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name }
    }

    /// The bytes of an entry.
    mutating func bytes(of entry: Entry) throws(Failure) -> [UInt8] {
        guard entry.flags & 0x41 == 0 else { throw .encrypted }
        guard entry.header + 30 <= bytes.count, bytes.number32(entry.header) == 0x0403_4B50 else { throw .damaged }
        let start =
            entry.header + 30 + Int(bytes.number16(entry.header + 26)) + Int(bytes.number16(entry.header + 28))
        guard start + entry.compressed <= bytes.count else { throw .damaged }
        guard entry.size <= left, entry.size / ZipArchive.largestRatio <= entry.compressed else { throw .tooLarge }
        left -= entry.size
        let packed = bytes[start..<start + entry.compressed]
        let found: [UInt8]
        switch entry.method {
        case 0: found = Array(packed)
        case 8: found = try ZipArchive.inflated(packed, size: entry.size)
        default: throw .unsupported
        }
        guard found.count == entry.size else { throw .damaged }
        let checksum = found.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt(found.count)) }
        guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else { throw .damaged }
        return found
    }

    /// Not a byte more than `size` is written, whatever the stream holds.
    private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) throws(Failure) -> [UInt8] {
        guard size > 0 else { return [] }
        var packed = Array(packed)
        var stream = z_stream()
        // No header: the archive has its own.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        let found = [UInt8](unsafeUninitializedCapacity: size) { output, written in
            packed.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(size)
                let result = inflate(&stream, Z_FINISH)
                written = result == Z_STREAM_END ? size - Int(stream.avail_out) : 0
            }
        }
        guard found.count == size else { throw .damaged }
        return found
    }

    /// Where the last record of an archive begins; a comment of up to 65,535 bytes may stand behind it.
    private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var at = bytes.count - 22
        let first = max(0, at - 0xFFFF)
        while at >= first {
            if bytes[at] == 0x50, bytes.number32(at) == 0x0605_4B50,
                at + 22 + Int(bytes.number16(at + 20)) <= bytes.count
            {
                return at
            }
            at -= 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Little-endian; 0 outside the bytes.
    fileprivate func number16(_ at: Int) -> UInt16 {
        guard at >= 0, at + 2 <= count else { return 0 }
        return UInt16(self[at]) | UInt16(self[at + 1]) << 8
    }

    fileprivate func number32(_ at: Int) -> UInt32 {
        guard at >= 0, at + 4 <= count else { return 0 }
        return UInt32(number16(at)) | UInt32(number16(at + 2)) << 16
    }
}
