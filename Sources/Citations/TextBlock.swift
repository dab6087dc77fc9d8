import Documents

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
        // Whole blocks are read without asking for the end of the text each time: all but the last.
        let isWhole = at &+ TextBlock.size <= lower.count
        for part in 0..<8 {
            let place = at &+ part &* 8
            let eight = isWhole ? Eight.loadUnchecked(place, lower) : Eight.load(place, lower)
            // The bit that makes a capital small is the only one in which they differ.
            let changed = eight ^ (isWhole ? Eight.loadUnchecked(place, raw) : Eight.load(place, raw))
            letters = letters >> 8 | Eight.highBits(Eight.within(eight, 0x61, 0x7A))
            digits = digits >> 8 | Eight.highBits(Eight.within(eight, 0x30, 0x39))
            brackets = brackets >> 8 | Eight.highBits(Eight.within(eight, 0x28, 0x28))
            capitals = capitals >> 8 | Eight.highBits(changed << 2)
        }
        self.letters = letters
        self.digits = digits
        self.capitals = capitals
        let behindLetter = letters << 1 | before.letters >> 63
        words = letters & ~behindLetter
        others = (digits | brackets) & ~(behindLetter | digits << 1 | before.digits >> 63)
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
