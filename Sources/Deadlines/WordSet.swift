/// A set of words that answers for a token with one bit: the vocabulary tells every token all the sets its word is in.
struct WordSet: Sendable {
    let marks: Marks
    /// In lower case, divided by blanks.
    let words: StaticString

    @inline(always)
    init(_ bit: UInt64, _ words: StaticString) {
        marks = Marks(bit: bit)
        self.words = words
    }

    @inline(always)
    func contains(_ tokens: Tokens, _ at: Int) -> Bool {
        at >= 0 && at < tokens.count && tokens.list[at].marks.meets(marks)
    }
}

/// Bits, one for every set of `Cues`.
struct Marks: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init() {}

    @inline(always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inline(always)
    init(bit: UInt64) {
        low = bit < 64 ? 1 &<< bit : 0
        high = bit < 64 ? 0 : 1 &<< (bit &- 64)
    }

    @inline(always)
    func meets(_ other: Marks) -> Bool { low & other.low != 0 || high & other.high != 0 }

    @inline(always)
    func holds(_ other: Marks) -> Bool { low & other.low == other.low && high & other.high == other.high }

    @inline(always)
    mutating func add(_ other: Marks) {
        low |= other.low
        high |= other.high
    }
}
