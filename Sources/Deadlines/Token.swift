import Documents

/// A word, a number or a mark of the reading, with what the word means when time is told.
///
///     "4e kwartaal van 2025"  ->  4 · e · kwartaal (unit) · van · 2025
///
/// Letters and digits are separate tokens, so that "4e", "1januari2026" and "Q3" need no spelling of their own; `joined`
/// tells that no blank stood before.
struct Token: Sendable {
    enum Kind: Sendable { case word, number, mark }

    var start: Int
    var end: Int
    /// The letters in lower case; of a mark its byte.
    var spelling = Spelling()
    /// The sets of `Cues` that the word is in.
    var marks = Marks()
    var kind: Kind
    /// No blank between this token and the one before.
    var joined: Bool
    /// How many tokens further the next one stands that tells a time; 255 when that is far.
    var next: UInt8 = 255
    /// The name of a day of the calendar may begin with it.
    var mayName = false
    /// An expression of time may begin with it.
    var mayBegin = false
    var word: Word = .other
    /// Of a number: its value, at most nine digits (else -1).
    var value = -1

    /// By its own word, and by how far the next telling one is.
    fileprivate func mayBegin(isTelling: Bool) -> Bool {
        if kind == .number { return spelling.count <= 4 }
        if isTelling { return true }
        if marks.meets(Cues.narrow.marks) { return next == 1 }
        guard word == .opener else { return false }
        return next <= 6 || next < 20 && marks.meets(Cues.boundaryStarts.marks)
    }

    /// A number in figures or in words.
    var isCount: Bool {
        if case .number = word { return true }
        return kind == .number
    }

    var range: Range<Int> { start..<end }
    var count: Int { end - start }
    /// For looking up names that come from a table.
    var hash: UInt64 { spelling.hash }
}

/// The tokens of a reading.
final class Tokens: Sendable {
    let reading: Reading
    let list: [Token]

    init(_ reading: Reading, _ calendar: ParliamentaryCalendar) {
        self.reading = reading
        var list = reading.lower.withUnsafeBufferPointer { Tokens.read($0, calendar) }
        // Tells every token how far the next telling one is, so that most words need no reading at all.
        var distance = 255
        list.withUnsafeMutableBufferPointer { tokens in
            for index in tokens.indices.reversed() {
                tokens[index].next = UInt8(distance)
                let isTelling: Bool
                switch tokens[index].kind {
                case .mark: isTelling = false
                case .number: isTelling = true
                case .word:
                    // "een" begins something only when that follows at once.
                    isTelling =
                        tokens[index].mayName
                        || tokens[index].word.isTelling && !tokens[index].marks.meets(Cues.narrow.marks)
                }
                tokens[index].mayBegin = tokens[index].mayBegin(isTelling: isTelling)
                distance = isTelling ? 1 : min(255, distance + 1)
            }
        }
        self.list = list
    }

    private static func read(_ lower: UnsafeBufferPointer<UInt8>, _ calendar: ParliamentaryCalendar) -> [Token] {
        let vocabulary = Vocabulary.table
        var list: [Token] = []
        list.reserveCapacity(lower.count / 5 + 8)
        var at = 0
        var blank = true
        while at < lower.count {
            let byte = lower[at]
            if byte == 0x20 {
                blank = true
                at += 1
                continue
            }
            var end = at + 1
            var token = Token(start: at, end: end, kind: .mark, joined: !blank)
            if isWord(byte) {
                while end < lower.count, isWord(lower[end]) { end += 1 }
                token.kind = .word
                token.end = end
                token.spelling = Spelling(lower, at..<end)
                let hash = token.spelling.hash
                vocabulary.tell(&token, hash, lower)
                token.mayName = calendar.mayName(hash)
            } else if byte.isDigit {
                var value = Int(byte - 0x30)
                while end < lower.count, lower[end].isDigit {
                    if end - at < 9 { value = value * 10 + Int(lower[end] - 0x30) }
                    end += 1
                }
                token.kind = .number
                token.spelling = Spelling(lower, at..<end)
                token.mayName = calendar.mayName(token.spelling.hash)
                token.value = end - at <= 9 ? value : -1
            } else {
                token.spelling.head = UInt64(byte)
                token.spelling.count = 1
            }
            token.end = end
            list.append(token)
            at = end
            blank = false
        }
        return list
    }

    /// A small letter, or a byte of what is no letter of the Latin alphabet.
    @inline(always)
    private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

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
    func index(at position: Int) -> Int {
        var low = 0
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
