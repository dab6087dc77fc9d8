import Documents

/// Sixty-four bytes of a text in lower case, as bits: which of them are letters, and where words, numbers and opening
/// brackets begin. The first byte is the lowest bit.
///
/// A citation begins at one of these, every sixth byte of a text. A walk byte by byte guesses wrong at the end of
/// nearly every word where it will end, which costs more than all else that is done with the word; here no branch
/// depends on the text but one for each beginning.
struct TextBlock {
    static let size = 64

    let letters: UInt64
    /// A letter begins a word behind anything but a letter; a digit or a bracket only behind what is neither letter nor
    /// digit.
    private(set) var starts: UInt64

    /// The block at a position; behind the end of the text there is nothing.
    ///
    /// - Parameter before: the byte before it.
    @inline(__always)
    init(_ at: Int, _ text: borrowing Span<UInt8>, before: UInt8) {
        var letters: UInt64 = 0
        var digits: UInt64 = 0
        var brackets: UInt64 = 0
        // Whole blocks are read without asking for the end of the text each time: all but the last.
        let isWhole = at &+ TextBlock.size <= text.count
        for part in 0..<8 {
            let place = at &+ part &* 8
            let eight = isWhole ? Eight.loadUnchecked(place, text) : Eight.load(place, text)
            letters = letters >> 8 | Eight.highBits(Eight.within(eight, 0x61, 0x7A))
            digits = digits >> 8 | Eight.highBits(Eight.within(eight, 0x30, 0x39))
            brackets = brackets >> 8 | Eight.highBits(Eight.within(eight, 0x28, 0x28))
        }
        self.letters = letters
        let behindLetter = letters << 1 | (before.isLowerCaseLetter ? 1 : 0)
        let behindDigit = digits << 1 | (before.isDigit ? 1 : 0)
        starts = letters & ~behindLetter | (digits | brackets) & ~(behindLetter | behindDigit)
    }

    /// How many letters stand from here on, as far as this block tells.
    @inline(__always)
    func letters(from bit: Int) -> Int {
        (~(letters >> UInt64(bit))).trailingZeroBitCount
    }

    /// Takes the next beginning; there must be one.
    @inline(__always)
    mutating func takeStart() -> Int {
        let bit = starts.trailingZeroBitCount
        starts &= starts &- 1
        return bit
    }
}
