import CBytes

/// Sixteen bytes at once: finds the few bytes of a text at which something may begin, without looking at each.
///
/// What is asked of them is answered by a bit for each byte that is meant, the first byte lowest.
struct Sixteen {
    static let size = 16

    private var bytes: bytes16

    /// The bytes from a position on; zeros behind the end.
    @inline(__always)
    init(_ text: RawSpan, at position: Int) {
        if position + Sixteen.size <= text.byteCount {
            bytes = text.unsafeLoadUnaligned(fromByteOffset: position, as: bytes16.self)
        } else {
            bytes = Sixteen.last(text, position)
        }
    }

    @inline(never)
    private static func last(_ text: RawSpan, _ position: Int) -> bytes16 {
        var bytes = bytes16()
        for at in min(position, text.byteCount)..<text.byteCount { bytes[at - position] = text.byte(at) }
        return bytes
    }

    @inline(__always)
    func equal(_ byte: UInt8) -> UInt32 { bytes_within(bytes, byte, byte) }

    /// Bytes from `first` to `last`.
    @inline(__always)
    func within(_ first: UInt8, _ last: UInt8) -> UInt32 { bytes_within(bytes, first, last) }

    /// All other bytes.
    @inline(__always)
    func outside(_ first: UInt8, _ last: UInt8) -> UInt32 { within(first, last) ^ 0xFFFF }
}

extension RawSpan {
    /// The first position in a range whose byte is meant; its end when there is none.
    @inline(__always)
    func first(in range: Range<Int>, _ mask: (Sixteen) -> UInt32) -> Int {
        var at = range.lowerBound
        while at < range.upperBound {
            let hits = mask(Sixteen(self, at: at))
            if hits != 0 { return min(at + hits.trailingZeroBitCount, range.upperBound) }
            at += Sixteen.size
        }
        return range.upperBound
    }

    /// The first position in a range at which these two bytes stand, or its end.
    @inline(__always)
    func first(in range: Range<Int>, _ first: UInt8, _ second: UInt8) -> Int {
        var at = range.lowerBound
        while at < range.upperBound {
            let hits = Sixteen(self, at: at).equal(first) & Sixteen(self, at: at + 1).equal(second)
            if hits != 0 { return min(at + hits.trailingZeroBitCount, range.upperBound) }
            at += Sixteen.size
        }
        return range.upperBound
    }

    /// Tells every word of a range, one that begins at its first byte included, with its first four bytes ("brie",
    /// lowest byte first); letters must be small. The body gives where to go on.
    @inline(__always)
    func forEachWord(in range: Range<Int>, _ body: (_ at: Int, _ beginning: UInt32) -> Int) {
        var resume = range.lowerBound
        var isInside: UInt64 = 0
        // Sixty-four bytes at once, a bit for each: where words begin cannot be guessed, so that every turn that
        // depends on it is dear.
        for block in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
            var inside: UInt64 = 0
            for part in stride(from: 0, to: 64, by: Sixteen.size) {
                let bytes = Sixteen(self, at: block + part)
                inside |= UInt64(bytes.within(0x61, 0x7A) | bytes.within(0x30, 0x39)) << UInt64(part)
            }
            var starts = inside & ~(inside << 1 | isInside)
            isInside = inside >> 63
            while starts != 0 {
                let here = block + starts.trailingZeroBitCount
                starts &= starts - 1
                if here >= range.upperBound { return }
                if here < resume { continue }
                resume = body(here, four(here))
            }
        }
    }

    @inline(__always)
    func byte(_ at: Int) -> UInt8 {
        unsafeLoad(fromByteOffset: at, as: UInt8.self)
    }

    @inline(__always)
    private func four(_ at: Int) -> UInt32 {
        at + 4 <= byteCount ? UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: at, as: UInt32.self)) : last(at)
    }

    /// Less than four bytes, and zeros behind them.
    @inline(never)
    private func last(_ at: Int) -> UInt32 {
        (at..<byteCount).reversed().reduce(0) { $0 << 8 | UInt32(byte($1)) }
    }
}
