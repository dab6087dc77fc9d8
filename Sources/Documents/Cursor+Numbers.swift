extension Cursor {
    /// Reads a number written in words, one to twenty: "een", "drie", "twaalf", also "eerste", "derde".
    public mutating func numberWord() -> Int? {
        if let index = word(oneOf: Self.cardinals) { return index + 1 }
        if let index = word(oneOf: Self.ordinals) { return index + 1 }
        return nil
    }

    /// Reads an ordinal in words, 1 to 20: "eerste", "derde".
    public mutating func ordinalWord() -> Int? {
        word(oneOf: Self.ordinals).map { $0 + 1 }
    }

    /// Reads numbers as they stand behind "vragen": "3, 4 en 5", "1 t/m 3", "7, 8, en 9", "2 tot en met 4", "een".
    ///
    /// Ranges are written out. nil, and nothing read, when there is none or a number is 0 or above 999.
    public mutating func numberList() -> [Int]? {
        let before = position
        let isInWords = byte?.isLetter ?? false
        guard let first = listedNumber(isInWords) else { return nil }
        var numbers = [first]
        while true {
            let mark = position
            if let isRange = listJoint(), let next = listedNumber(isInWords), let last = numbers.last {
                if isRange {
                    guard next > last, next - last < 200 else {
                        position = before
                        return nil
                    }
                    numbers.append(contentsOf: last + 1...next)
                } else {
                    numbers.append(next)
                }
            } else {
                position = mark
                return numbers
            }
        }
    }

    /// What stands between two numbers of a list; whether it makes a range of them.
    private mutating func listJoint() -> Bool? {
        spaces()
        if literal("t/m") || word("tot en met") || literal("-") {
            spaces()
            return true
        }
        let comma = literal(",")
        spaces()
        let and = word("en") || literal("&") || literal("/") || word("of")
        spaces()
        let before = position
        if word("vraag") || word("vragen") { spaces() } else { position = before }
        let isApart = byte(ahead: -1) == 0x20 && byte?.isDigit ?? false
        return comma || and || isApart ? false : nil
    }

    private mutating func listedNumber(_ isInWords: Bool) -> Int? {
        if isInWords { return word(oneOf: Self.cardinals).map { $0 + 1 } }
        let before = position
        if let number = number(1...3), number > 0 {
            // "3a" is part of question 3.
            if let letter = byte, letter.isLowerCaseLetter {
                if byte(ahead: 1)?.isLetterOrDigit ?? false {
                    position = before
                    return nil
                }
                position += 1
            }
            return number
        }
        position = before
        return nil
    }

    private static let cardinals: [StaticString] = [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
    ]
    private static let ordinals: [StaticString] = [
        "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
        "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
        "twintigste",
    ]
}
