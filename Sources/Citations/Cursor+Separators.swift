import Documents

extension Cursor {
    /// What stands this far back, in lower case; 1 is the byte directly before.
    func byte(back distance: Int) -> UInt8? {
        byte(ahead: -distance)
    }

    /// Reads one byte.
    mutating func mark(_ byte: UInt8) -> Bool {
        guard self.byte == byte else { return false }
        position += 1
        return true
    }

    /// Reads blanks, one comma if there is one, blanks; always succeeds.
    mutating func comma() {
        space()
        if mark(UInt8(ascii: ",")) { space() }
    }

    /// Reads what `read` reads or nothing at all.
    mutating func attempt<Value>(_ read: (inout Cursor) -> Value?) -> Value? {
        let before = position
        if let value = read(&self) { return value }
        position = before
        return nil
    }

    /// Whether no letter or digit follows: a word or number ends here.
    var isAtWordEnd: Bool {
        guard let byte else { return true }
        return !byte.isLetterOrDigit
    }

    /// Whether this word stands directly before the position, blanks between; give it in lower case.
    func follows(_ word: StaticString, at place: Int? = nil) -> Bool {
        var at = place ?? position
        while at > 0, reading.lower[at - 1] == 0x20 { at -= 1 }
        let start = at - word.utf8CodeUnitCount
        guard start >= 0 else { return false }
        let same = word.withUTF8Buffer { expected in
            (0..<expected.count).allSatisfy { reading.lower[start + $0] == expected[$0] }
        }
        return same && (start == 0 || !reading.lower[start - 1].isLetterOrDigit)
    }

    /// The upper-case text of a range.
    func upper(_ range: Range<Int>) -> String {
        String(
            decoding: reading.lower[range].map { $0.isLowerCaseLetter ? $0 & 0xDF : $0 }, as: UTF8.self)
    }

    /// The words of a range as they stand, folded.
    func text(_ range: Range<Int>) -> String {
        reading.text(range)
    }
}

extension ArraySlice<UInt8> {
    /// Whether these bytes are exactly the text.
    func spells(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { elementsEqual($0) }
    }

    /// Whether the text stands somewhere in these bytes.
    func contains(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard length > 0, count >= length else { return false }
        let first = text.utf8Start[0]
        return (startIndex...endIndex - length).contains { self[$0] == first && self[$0..<$0 + length].spells(text) }
    }
}
