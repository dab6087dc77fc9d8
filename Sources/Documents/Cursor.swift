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
    @discardableResult @inlinable
    public mutating func literal(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard count > 0, position + count <= end else { return count == 0 }
        // Most words are told apart by their first letter.
        let expected = text.utf8Start
        guard reading.lower[position] == expected[0] else { return false }
        for index in 1..<count where reading.lower[position + index] != expected[index] { return false }
        position += count
        return true
    }

    /// Reads a whole word: the next byte is no letter or digit.
    @inlinable public mutating func word(_ text: StaticString) -> Bool {
        let before = position
        guard literal(text) else { return false }
        if let next = byte, next.isLetterOrDigit {
            position = before
            return false
        }
        return true
    }

    /// Reads the first of these words that stands here; the index of it.
    @inlinable public mutating func word(oneOf words: [StaticString]) -> Int? {
        for (index, candidate) in words.enumerated() where word(candidate) { return index }
        return nil
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
