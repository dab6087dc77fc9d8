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
    var kind: Kind
    /// No blank between this token and the one before.
    var joined: Bool
    var word: Word = .other
    /// Of a number: its value, at most nine digits (else -1).
    var value = -1
    /// How many tokens further the next one stands that tells a time; 255 when that is far.
    var next: UInt8 = 255
    /// For looking up names that come from a table.
    var hash: UInt64 = 0

    var range: Range<Int> { start..<end }
    var count: Int { end - start }
}

/// The tokens of a reading.
struct Tokens: Sendable {
    let reading: Reading
    private(set) var list: [Token] = []

    init(_ reading: Reading) {
        self.reading = reading
        let lower = reading.lower
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
            if byte.isLetter || byte >= 0x80 {
                var hash = Vocabulary.hash(byte)
                while end < lower.count, lower[end].isLetter || lower[end] >= 0x80 {
                    hash = Vocabulary.hash(lower[end], after: hash)
                    end += 1
                }
                token.kind = .word
                token.hash = hash
                token.word = Vocabulary.word(lower, at..<end, hash: hash)
            } else if byte.isDigit {
                var value = Int(byte - 0x30)
                while end < lower.count, lower[end].isDigit {
                    if end - at < 9 { value = value * 10 + Int(lower[end] - 0x30) }
                    end += 1
                }
                token.kind = .number
                token.hash = Vocabulary.hash(lower[at..<end])
                token.value = end - at <= 9 ? value : -1
            }
            token.end = end
            list.append(token)
            at = end
            blank = false
        }
    }

    /// Tells every token how far the next telling one is, so that most words need no reading at all.
    mutating func measure(_ isNamed: (UInt64) -> Bool) {
        var distance = 255
        for index in list.indices.reversed() {
            list[index].next = UInt8(distance)
            let token = list[index]
            let isTelling = token.kind == .number || token.word.isTelling || token.kind == .word && isNamed(token.hash)
            distance = isTelling ? 1 : min(255, distance + 1)
        }
    }

    subscript(index: Int) -> Token? {
        index >= 0 && index < list.count ? list[index] : nil
    }

    var count: Int { list.count }

    /// Whether the token is this word or mark; give it in lower case.
    func at(_ index: Int, is text: StaticString) -> Bool {
        guard let token = self[index], token.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            for offset in 0..<expected.count where reading.lower[token.start + offset] != expected[offset] {
                return false
            }
            return true
        }
    }

    func at(_ index: Int, isOneOf texts: [StaticString]) -> Bool {
        for text in texts where at(index, is: text) { return true }
        return false
    }

    /// Whether the word begins with a capital.
    func isCapitalised(_ index: Int) -> Bool {
        guard let token = self[index] else { return false }
        return reading.bytes[token.start].isUpperCaseLetter
    }

    /// Whether the word ends with these letters.
    func at(_ index: Int, endsWith text: StaticString) -> Bool {
        guard let token = self[index], token.count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            for offset in 0..<expected.count
            where reading.lower[token.end - expected.count + offset] != expected[offset] {
                return false
            }
            return true
        }
    }

    /// Whether the word begins with these letters.
    func at(_ index: Int, startsWith text: StaticString) -> Bool {
        guard let token = self[index], token.count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            for offset in 0..<expected.count where reading.lower[token.start + offset] != expected[offset] {
                return false
            }
            return true
        }
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
