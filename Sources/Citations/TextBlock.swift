import CBytes

/// Sixty-four bytes of a text, as bits: which of them are letters and capitals, and where words, numbers and opening
/// brackets begin. The first byte is the lowest bit.
///
/// A citation begins at one of these, every sixth byte of a text. A walk byte by byte guesses wrong at the end of
/// nearly every word where it will end, which costs more than all else that is done with the word; here no branch
/// depends on the text.
struct TextBlock {
    static let size = 64

    let letters: UInt64
    let digits: UInt64
    /// Letters that begin a word: behind anything but a letter.
    let words: UInt64
    /// Digits and brackets that begin something: behind what is neither letter nor digit.
    let others: UInt64
    let capitals: UInt64

    /// Where there is no text.
    static let empty = TextBlock()

    private init() {
        (letters, digits, words, others, capitals) = (0, 0, 0, 0, 0)
    }

    /// The block at a position; behind the end of the text there is nothing.
    ///
    /// - Parameters:
    ///   - lower: the text in lower case.
    ///   - raw: the text as it is.
    ///   - before: the block before it.
    @inline(__always)
    init(_ at: Int, _ lower: borrowing Span<UInt8>, _ raw: borrowing Span<UInt8>, behind before: TextBlock) {
        var letters: UInt64 = 0
        var digits: UInt64 = 0
        var brackets: UInt64 = 0
        var capitals: UInt64 = 0
        for part in stride(from: 0, to: TextBlock.size, by: 16) {
            let small = TextBlock.sixteen(at &+ part, lower)
            letters |= UInt64(bytes_within(small, 0x61, 0x7A)) << UInt64(part)
            digits |= UInt64(bytes_within(small, 0x30, 0x39)) << UInt64(part)
            brackets |= UInt64(bytes_within(small, 0x28, 0x28)) << UInt64(part)
            capitals |= UInt64(bytes_within(TextBlock.sixteen(at &+ part, raw), 0x41, 0x5A)) << UInt64(part)
        }
        self.letters = letters
        self.digits = digits
        self.capitals = capitals
        let behindLetter = letters << 1 | before.letters >> 63
        words = letters & ~behindLetter
        others = (digits | brackets) & ~(behindLetter | digits << 1 | before.digits >> 63)
    }

    /// Sixteen bytes; zeros behind the end.
    @inline(__always)
    private static func sixteen(_ at: Int, _ text: borrowing Span<UInt8>) -> bytes16 {
        at &+ 16 <= text.count ? text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: bytes16.self) : last(at, text)
    }

    @inline(never)
    private static func last(_ start: Int, _ text: borrowing Span<UInt8>) -> bytes16 {
        var bytes = bytes16()
        for at in min(start, text.count)..<text.count { bytes[at - start] = text[at] }
        return bytes
    }

    /// The letters from a bit on, as far as this block and the next one tell.
    @inline(__always)
    func letters(from bit: Int, _ next: TextBlock) -> UInt64 {
        // Shifted twice, since all sixty-four bits at once are more than a shift can do.
        letters >> UInt64(bit) | (next.letters << 1) << UInt64(63 &- bit)
    }

    /// Words with a capital behind their second or third letter, as in "deWet" and "hetVerdrag".
    @inline(__always)
    func capitalsWithin(_ next: TextBlock) -> UInt64 {
        let within = capitals & letters << 1
        let nextWithin = next.capitals & (next.letters << 1 | letters >> 63)
        return words & (within >> 2 | within >> 3 | nextWithin << 62 | nextWithin << 61)
    }
}

extension UInt64 {
    /// Takes the lowest bit that is set; there must be one.
    @inline(__always)
    mutating func takeLowestBit() -> Int {
        let bit = trailingZeroBitCount
        self &= self &- 1
        return bit
    }
}

extension Bool {
    /// 1 or 0: what is made of several of these needs no branch.
    @inline(__always)
    var bit: UInt64 { self ? 1 : 0 }
}
