/// The letters of a word in two registers, so that a word is compared with a written one in three instructions.
///
/// Words of up to sixteen bytes are told apart by it alone; of longer ones the middle is compared too.
struct Spelling: Hashable, Sendable {
    /// The first eight bytes, the first one lowest.
    var head: UInt64 = 0
    /// The last eight bytes of a word that is longer than eight; else 0.
    var tail: UInt64 = 0
    var count: Int = 0

    init() {}

    @inline(always)
    init(head: UInt64, tail: UInt64, count: Int) {
        self.head = head
        self.tail = tail
        self.count = count
    }

    /// Folds into constants where the text is written out.
    @inline(always)
    init(_ text: StaticString) {
        let bytes = text.utf8Start
        let length = text.utf8CodeUnitCount
        count = length
        if length > 0 { head |= UInt64(bytes[0]) }
        if length > 1 { head |= UInt64(bytes[1]) &<< 8 }
        if length > 2 { head |= UInt64(bytes[2]) &<< 16 }
        if length > 3 { head |= UInt64(bytes[3]) &<< 24 }
        if length > 4 { head |= UInt64(bytes[4]) &<< 32 }
        if length > 5 { head |= UInt64(bytes[5]) &<< 40 }
        if length > 6 { head |= UInt64(bytes[6]) &<< 48 }
        if length > 7 { head |= UInt64(bytes[7]) &<< 56 }
        if length > 8 {
            tail = UInt64(bytes[length - 8]) | UInt64(bytes[length - 7]) &<< 8
            tail |= UInt64(bytes[length - 6]) &<< 16 | UInt64(bytes[length - 5]) &<< 24
            tail |= UInt64(bytes[length - 4]) &<< 32 | UInt64(bytes[length - 3]) &<< 40
            tail |= UInt64(bytes[length - 2]) &<< 48 | UInt64(bytes[length - 1]) &<< 56
        }
    }

    init(_ bytes: some Collection<UInt8>) {
        count = bytes.count
        for (offset, byte) in bytes.prefix(8).enumerated() { head |= UInt64(byte) &<< UInt64(8 * offset) }
        guard count > 8 else { return }
        for (offset, byte) in bytes.suffix(8).enumerated() { tail |= UInt64(byte) &<< UInt64(8 * offset) }
    }

    /// Where a word of this spelling stands in a table of a power of two.
    @inline(always)
    var hash: UInt64 {
        var value = head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: count) &* 0xFF51_AFD7_ED55_8CCD
        value ^= value &>> 32
        value &*= 0xD6E8_FEB8_6659_FD93
        return value ^ value &>> 32
    }

    /// 0 where they are equal.
    @inline(always)
    func difference(_ other: Spelling) -> UInt64 {
        head ^ other.head | tail ^ other.tail | UInt64(truncatingIfNeeded: count ^ other.count)
    }

    /// The last three bytes of a word that has as many, the first of them lowest.
    @inline(always)
    var lastThree: UInt64 { count > 8 ? tail &>> 40 : head &>> UInt64(8 * count - 24) }

    /// The last six.
    @inline(always)
    var lastSix: UInt64 { count > 8 ? tail &>> 16 : head &>> UInt64(8 * count - 48) }

    /// Two of 128 bits; words that share them may differ, words of different bits do.
    @inline(always)
    var bits: Marks {
        let mixed = (head ^ tail) &* 0x9E37_79B9_7F4A_7C15
        return Marks(low: 1 &<< (mixed &>> 58), high: 1 &<< ((mixed &>> 52) & 63))
    }
}
