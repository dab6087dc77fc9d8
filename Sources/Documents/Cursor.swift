/// Reads forward through a reading, one expectation at a time; the recognisers' only tool for parsing.
///
///     var cursor = Cursor(document.reading, at: 120, end: passage.range.upperBound)
///     guard let day = cursor.number(1...2), cursor.space(), let month = cursor.month() …
///
/// Every method either reads what it names and moves behind it, or reads nothing and stays. Letters are compared in
/// lower case.
public struct Cursor: Sendable {
    public let reading: Reading
    public var position: Int
    public let end: Int

    @inlinable public init(_ reading: Reading, at position: Int, end: Int? = nil) {
        self.reading = reading
        self.end = min(end ?? reading.bytes.count, reading.bytes.count)
        self.position = min(max(0, position), self.end)
    }

    @inlinable public var isAtEnd: Bool { position >= end }

    /// The byte here, in lower case; nil at the end.
    @inlinable public var byte: UInt8? { position < end ? reading.lower[position] : nil }

    @inlinable public func byte(ahead distance: Int) -> UInt8? {
        let at = position + distance
        return at >= 0 && at < end ? reading.lower[at] : nil
    }

    /// Reads these bytes; give them in lower case.
    @discardableResult @inlinable @inline(__always)
    public mutating func literal(_ text: StaticString) -> Bool {
        mayBegin(text) && rest(of: text, isWord: false)
    }

    /// Reads a whole word: the next byte is no letter or digit.
    @inlinable @inline(__always)
    public mutating func word(_ text: StaticString) -> Bool {
        mayBegin(text) && rest(of: text, isWord: true)
    }

    /// Reads the first of these words that stands here; the index of it.
    public mutating func word(oneOf words: [StaticString]) -> Int? {
        guard let first = byte else { return nil }
        for index in words.indices where words[index].utf8Start.pointee == first {
            if rest(of: words[index], isWord: true) { return index }
        }
        return nil
    }

    /// Most words are told apart by their first letter, which is done where they are asked for.
    @inlinable @inline(__always)
    func mayBegin(_ text: StaticString) -> Bool {
        position < end && reading.lower[position] == text.utf8Start.pointee
    }

    /// Reads the text, whose first byte stands here.
    @inline(never) @usableFromInline
    mutating func rest(of text: StaticString, isWord: Bool) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= end else { return false }
        let expected = text.utf8Start
        let isSame = reading.lower.withUnsafeBufferPointer { lower in
            for index in 1..<max(1, count) where lower[position + index] != expected[index] { return false }
            return !isWord || position + count == end || !lower[position + count].isLetterOrDigit
        }
        if isSame { position += count }
        return isSame
    }

    /// Reads blanks; at least one.
    @discardableResult @inlinable
    public mutating func space() -> Bool {
        let before = position
        while position < end, reading.bytes[position] == 0x20 { position += 1 }
        return position > before
    }

    /// Reads blanks if there are any.
    @inlinable public mutating func spaces() {
        _ = space()
    }

    /// Reads a number of so many digits, followed by no further digit.
    @inlinable public mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        var at = position
        var value = 0
        while at < end, reading.bytes[at].isDigit {
            guard at - position < min(digits.upperBound, 18) else { return nil }
            value = value * 10 + Int(reading.bytes[at] - 0x30)
            at += 1
        }
        guard at - position >= digits.lowerBound else { return nil }
        position = at
        return value
    }

    /// Reads any byte; false at the end.
    @discardableResult @inlinable
    public mutating func skip() -> Bool {
        guard position < end else { return false }
        position += 1
        return true
    }

    /// Reads letters and digits up to the first byte that is neither; nil when there is none.
    @inlinable public mutating func name() -> Range<Int>? {
        let before = position
        while position < end, reading.bytes[position].isLetterOrDigit { position += 1 }
        return position > before ? before..<position : nil
    }
}

extension UInt8 {
    @inlinable public var isDigit: Bool { self &- 0x30 < 10 }
    @inlinable public var isUpperCaseLetter: Bool { self &- 0x41 < 26 }
    @inlinable public var isLowerCaseLetter: Bool { self &- 0x61 < 26 }
    @inlinable public var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inlinable public var isLetterOrDigit: Bool { isLetter || isDigit }
}
