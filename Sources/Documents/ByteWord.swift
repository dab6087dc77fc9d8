/// Eight bytes at once: finds the few bytes of a text at which something may begin, without looking at each.
///
/// A mask has the highest bit set of every byte that is meant, the first byte lowest. What a mask says of the first
/// such byte is always right; `equal` may also mark bytes behind it.
struct ByteWord {
    var bits: UInt64

    static let low: UInt64 = 0x0101_0101_0101_0101
    static let high: UInt64 = 0x8080_8080_8080_8080

    /// The bytes from a position on; zeros behind the end.
    @inline(__always)
    init(_ text: RawSpan, at position: Int) {
        if position + 8 <= text.byteCount {
            bits = UInt64(littleEndian: text.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
        } else {
            bits = ByteWord.last(text, position)
        }
    }

    @inline(never)
    private static func last(_ text: RawSpan, _ position: Int) -> UInt64 {
        var bits: UInt64 = 0
        var at = position
        while at < text.byteCount {
            bits |= UInt64(text.unsafeLoadUnaligned(fromByteOffset: at, as: UInt8.self)) << UInt64(8 * (at - position))
            at += 1
        }
        return bits
    }

    @inline(__always)
    func equal(_ byte: UInt8) -> UInt64 {
        let difference = bits ^ (ByteWord.low &* UInt64(byte))
        return (difference &- ByteWord.low) & ~difference & ByteWord.high
    }

    /// Bytes from `first` to `last`, both below 0x80; exact.
    @inline(__always)
    func within(_ first: UInt8, _ last: UInt8) -> UInt64 {
        let seven = bits & ~ByteWord.high
        let fromFirst = seven &+ ByteWord.low &* UInt64(0x80 - first)
        let behindLast = seven &+ ByteWord.low &* UInt64(0x7F - last)
        return fromFirst & ~behindLast & ~bits & ByteWord.high
    }

    /// All other bytes; exact.
    @inline(__always)
    func outside(_ first: UInt8, _ last: UInt8) -> UInt64 {
        let seven = bits & ~ByteWord.high
        let fromFirst = seven &+ ByteWord.low &* UInt64(0x80 - first)
        let behindLast = seven &+ ByteWord.low &* UInt64(0x7F - last)
        return (~fromFirst | behindLast | bits) & ByteWord.high
    }

    /// A bit for each byte that an exact mask means, side by side in the highest byte, the first byte lowest.
    @inline(__always)
    static func highBits(_ mask: UInt64) -> UInt64 {
        ((mask >> 7) &* 0x0102_0408_1020_4080) & 0xFF00_0000_0000_0000
    }

    /// The bytes that a mask means, first to last, as offsets from the position.
    @inline(__always)
    static func offset(_ mask: UInt64) -> Int {
        mask.trailingZeroBitCount >> 3
    }
}

extension RawSpan {
    /// The first position in a range whose byte a mask means; its end when there is none.
    @inline(__always)
    func first(in range: Range<Int>, _ mask: (ByteWord) -> UInt64) -> Int {
        var at = range.lowerBound
        while at < range.upperBound {
            let hits = mask(ByteWord(self, at: at))
            if hits != 0 { return min(at + ByteWord.offset(hits), range.upperBound) }
            at += 8
        }
        return range.upperBound
    }

    /// The first position in a range at which these two bytes may stand, or the end of the range; a rare one has others.
    @inline(__always)
    func first(in range: Range<Int>, _ first: UInt8, _ second: UInt8) -> Int {
        var at = range.lowerBound
        while at < range.upperBound {
            let hits = ByteWord(self, at: at).equal(first) & ByteWord(self, at: at + 1).equal(second)
            if hits != 0 { return min(at + ByteWord.offset(hits), range.upperBound) }
            at += 8
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
            for part in 0..<8 {
                let word = ByteWord(self, at: block + part * 8)
                inside = inside >> 8 | ByteWord.highBits(word.within(0x61, 0x7A) | word.within(0x30, 0x39))
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
        at + 4 <= byteCount
            ? UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: at, as: UInt32.self))
            : UInt32(truncatingIfNeeded: ByteWord(self, at: at).bits)
    }
}
