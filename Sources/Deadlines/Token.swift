import Documents

/// A word, a number or a mark of the reading, with what the word means when time is told.
///
///     "4e kwartaal van 2025"  ->  4 · e · kwartaal (unit) · van · 2025
///
/// Letters and digits are separate tokens, so that "4e", "1januari2026" and "Q3" need no spelling of their own; `joined`
/// tells that no blank stood before.
struct Token: Sendable {
    enum Kind: Sendable { case word, number, mark }

    /// What is known of it at a glance, a bit each.
    struct Traits: OptionSet, Sendable {
        var rawValue: UInt16

        static let word = Traits(rawValue: 1)
        static let number = Traits(rawValue: 1 << 1)
        /// No blank between this token and the one before.
        static let joined = Traits(rawValue: 1 << 2)
        /// The name of a day of the calendar may begin with it.
        static let mayName = Traits(rawValue: 1 << 3)
        /// An expression of time may begin with it.
        static let mayBegin = Traits(rawValue: 1 << 4)
        /// No telling word is in reach: only an event may have its day so far behind.
        static let isFar = Traits(rawValue: 1 << 5)
        /// One of `Cues.signals`, and of `Cues.memberSignals`.
        static let says = Traits(rawValue: 1 << 6)
        static let asks = Traits(rawValue: 1 << 7)
        /// Of a number in one long word: "eenentwintigste".
        static let isOrdinal = Traits(rawValue: 1 << 8)
        /// A form of a verb that looks back or forward.
        static let hasTense = Traits(rawValue: 1 << 9)
        /// May be the verb of a clause, and may begin a clause or end it.
        static let mayRule = Traits(rawValue: 1 << 10)
        static let mayCut = Traits(rawValue: 1 << 11)
        /// "vraag", "vragen".
        static let isQuestion = Traits(rawValue: 1 << 12)
        /// Neither a word nor a number.
        @inline(always) var isMark: Bool { rawValue & 3 == 0 }
    }

    // Few bytes, since there is one for every six letters of a document.
    private let from: UInt32
    private let to: UInt32
    private let head: UInt64
    private let tail: UInt64
    /// In the vocabulary, whose memory is never given back.
    nonisolated(unsafe) private let entry: UnsafePointer<Vocabulary.Entry>
    private let figure: Int32
    /// The part it plays where an expression begins.
    let role: TimeStarts.Role
    var traits: Traits

    /// Offsets into the reading, whose first four gigabytes have tokens; `value` of a number as below, and of a number
    /// in one long word what it counts.
    @inline(always)
    init(
        _ start: Int, _ end: Int, _ spelling: Spelling, _ traits: Traits, _ role: TimeStarts.Role,
        _ entry: UnsafePointer<Vocabulary.Entry>, value: Int = -1
    ) {
        from = UInt32(truncatingIfNeeded: start)
        to = UInt32(truncatingIfNeeded: end)
        head = spelling.head
        tail = spelling.tail
        figure = Int32(truncatingIfNeeded: value)
        self.entry = entry
        self.role = role
        self.traits = traits
    }

    @inline(always) var start: Int { Int(from) }
    @inline(always) var end: Int { Int(to) }
    @inline(always) var range: Range<Int> { start..<max(start, end) }
    @inline(always) var count: Int { end &- start }

    @inline(always)
    var kind: Kind { traits.contains(.word) ? .word : traits.contains(.number) ? .number : .mark }
    @inline(always) var joined: Bool { traits.contains(.joined) }
    @inline(always) var mayName: Bool { traits.contains(.mayName) }

    /// The letters in lower case; of a mark its byte.
    @inline(always) var spelling: Spelling { Spelling(head: head, tail: tail, count: count) }
    /// For looking up names that come from a table.
    var hash: UInt64 { spelling.hash }
    /// Of a number: its value, at most nine digits (else -1).
    @inline(always) var value: Int { Int(figure) }
    /// The sets of `Cues` that the word is in.
    @inline(always) var marks: Marks { entry.pointee.marks }

    @inline(always)
    var word: Word {
        guard isLongNumber else { return entry.pointee.word }
        return traits.contains(.isOrdinal) ? .ordinal(value) : .number(value)
    }

    /// "eenentwintig": a number that the vocabulary does not have.
    @inline(always) var isLongNumber: Bool { figure >= 0 && traits.contains(.word) }

    var isOrdinal: Bool { if case .ordinal = word { true } else { false } }

    /// A number in figures or in words.
    var isCount: Bool {
        if case .number = word { return true }
        return kind == .number
    }
}

/// The tokens of a reading.
final class Tokens: Sendable {
    let reading: Reading
    let list: [Token]

    init(_ reading: Reading, _ calendar: ParliamentaryCalendar) {
        self.reading = reading
        list = TokenScan.tokens(of: reading.lower, calendar)
    }

    @inline(always)
    subscript(index: Int) -> Token? {
        index >= 0 && index < list.count ? list[index] : nil
    }

    var count: Int { list.count }

    /// Whether the token is this word or mark; give it in lower case.
    @inline(always)
    func at(_ index: Int, is text: StaticString) -> Bool {
        index >= 0 && index < list.count && isSpelt(index, text)
    }

    /// `at(_:is:)` for a token that is known to be there.
    @inline(always)
    func isSpelt(_ index: Int, _ text: StaticString) -> Bool {
        let spelling = Spelling(text)
        guard list[index].spelling.head == spelling.head, list[index].spelling.count == spelling.count else {
            return false
        }
        if spelling.count <= 8 { return true }
        guard list[index].spelling.tail == spelling.tail else { return false }
        return spelling.count <= 16 || hasMiddle(index, text)
    }

    private func hasMiddle(_ index: Int, _ text: StaticString) -> Bool {
        let start = list[index].start
        return text.withUTF8Buffer { expected in
            for offset in 8..<expected.count where reading.lower[start + offset] != expected[offset] { return false }
            return true
        }
    }

    /// Whether the token is one of some words; written out one by one, so that each becomes a comparison of numbers.
    @inline(always)
    func at(
        _ index: Int, isOneOf a: StaticString, _ b: StaticString, _ c: StaticString = "", _ d: StaticString = "",
        _ e:
            StaticString = "", _ f: StaticString = "", _ g: StaticString = "", _ h: StaticString = "",
        _ i: StaticString =
            "", _ j: StaticString = "", _ k: StaticString = "", _ l: StaticString = "", _ m: StaticString = "",
        _ n:
            StaticString = "", _ o: StaticString = "", _ p: StaticString = "", _ q: StaticString = "",
        _ r: StaticString =
            "", _ s: StaticString = "", _ t: StaticString = "", _ u: StaticString = "", _ v: StaticString = "",
        _ w:
            StaticString = "", _ x: StaticString = ""
    ) -> Bool {
        guard index >= 0, index < list.count else { return false }
        if isSpelt(index, a) { return true }
        if isSpelt(index, b) { return true }
        if c.utf8CodeUnitCount > 0, isSpelt(index, c) { return true }
        if d.utf8CodeUnitCount > 0, isSpelt(index, d) { return true }
        if e.utf8CodeUnitCount > 0, isSpelt(index, e) { return true }
        if f.utf8CodeUnitCount > 0, isSpelt(index, f) { return true }
        if g.utf8CodeUnitCount > 0, isSpelt(index, g) { return true }
        if h.utf8CodeUnitCount > 0, isSpelt(index, h) { return true }
        if i.utf8CodeUnitCount > 0, isSpelt(index, i) { return true }
        if j.utf8CodeUnitCount > 0, isSpelt(index, j) { return true }
        if k.utf8CodeUnitCount > 0, isSpelt(index, k) { return true }
        if l.utf8CodeUnitCount > 0, isSpelt(index, l) { return true }
        if m.utf8CodeUnitCount > 0, isSpelt(index, m) { return true }
        if n.utf8CodeUnitCount > 0, isSpelt(index, n) { return true }
        if o.utf8CodeUnitCount > 0, isSpelt(index, o) { return true }
        if p.utf8CodeUnitCount > 0, isSpelt(index, p) { return true }
        if q.utf8CodeUnitCount > 0, isSpelt(index, q) { return true }
        if r.utf8CodeUnitCount > 0, isSpelt(index, r) { return true }
        if s.utf8CodeUnitCount > 0, isSpelt(index, s) { return true }
        if t.utf8CodeUnitCount > 0, isSpelt(index, t) { return true }
        if u.utf8CodeUnitCount > 0, isSpelt(index, u) { return true }
        if v.utf8CodeUnitCount > 0, isSpelt(index, v) { return true }
        if w.utf8CodeUnitCount > 0, isSpelt(index, w) { return true }
        if x.utf8CodeUnitCount > 0, isSpelt(index, x) { return true }
        return false
    }

    /// Whether the word begins with a capital.
    func isCapitalised(_ index: Int) -> Bool {
        guard let token = self[index] else { return false }
        return reading.bytes[token.start].isUpperCaseLetter
    }

    /// Whether the word ends with these letters.
    @inline(always)
    func at(_ index: Int, endsWith text: StaticString) -> Bool {
        guard index >= 0, index < list.count, list[index].spelling.count >= text.utf8CodeUnitCount else { return false }
        let ending = Spelling(text)
        if ending.count <= 8, list[index].spelling.count <= 8 {
            return list[index].spelling.head &>> UInt64(8 * (list[index].spelling.count - ending.count)) == ending.head
        }
        if ending.count <= 8 { return list[index].spelling.tail &>> UInt64(64 - 8 * ending.count) == ending.head }
        guard list[index].spelling.tail == ending.tail else { return false }
        return hasEnding(index, text)
    }

    private func hasEnding(_ index: Int, _ text: StaticString) -> Bool {
        let end = list[index].end
        return text.withUTF8Buffer { expected in
            for offset in 0..<expected.count where reading.lower[end - expected.count + offset] != expected[offset] {
                return false
            }
            return true
        }
    }

    /// Whether the word begins with these letters, at most eight.
    @inline(always)
    func at(_ index: Int, startsWith text: StaticString) -> Bool {
        guard index >= 0, index < list.count else { return false }
        let beginning = Spelling(text)
        let mask = beginning.count >= 8 ? UInt64.max : (1 &<< UInt64(8 * beginning.count)) &- 1
        return list[index].spelling.count >= beginning.count && list[index].spelling.head & mask == beginning.head
    }

    /// The first token that begins at or after a position of the reading.
    ///
    /// `hint`: a token that is not far before it, if any is.
    func index(at position: Int, near hint: Int = 0) -> Int {
        var low = 0
        if hint > 0, hint <= list.count, list[hint - 1].start < position {
            low = hint
            while low < min(list.count, hint + 64) {
                if list[low].start >= position { return low }
                low += 1
            }
        }
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].start < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func text(_ range: Range<Int>) -> String {
        guard let first = self[range.lowerBound], let last = self[range.upperBound - 1] else { return "" }
        return reading.text(first.start..<last.end)
    }
}
