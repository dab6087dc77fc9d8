import Documents

/// The number of an article: 285b · 3:40 · 5.1 · 126aa · 161quater · 8.11a · 7A:1576 · XXIV · 10b4 · 106 bis
struct ArticleNumber: Hashable {
    /// As written, without blanks: "106bis".
    var text: String
    /// The part before ":", the book in the Burgerlijk Wetboek: "7A".
    var book: String? {
        text.split(separator: ":", maxSplits: 1).count == 2 ? text.split(separator: ":").first.map(String.init) : nil
    }
    /// The part behind ":".
    var withinBook: String {
        text.split(separator: ":", maxSplits: 1).last.map(String.init) ?? text
    }

    private static let latin: [StaticString] = [
        "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies", "undecies",
        "duodecies",
    ]

    static func read(_ cursor: inout Cursor) -> ArticleNumber? {
        cursor.attempt { cursor in
            let start = cursor.position
            guard cursor.byte?.isDigit == true else { return roman(&cursor) }
            guard cursor.number(1...4) != nil else { return nil }
            readLetters(&cursor)
            while let separator = cursor.byte, separator == UInt8(ascii: ":") || separator == UInt8(ascii: "."),
                cursor.byte(ahead: 1)?.isDigit == true
            {
                cursor.position += 1
                guard cursor.number(1...4) != nil else { return nil }
                readLetters(&cursor)
            }
            var text = cursor.text(start..<cursor.position).filter { $0 != "*" && $0 != " " }
            guard cursor.isAtWordEnd || startsLaw(cursor) else { return nil }
            // "€ 36.600", "12%", "5 °C" and dates are no articles.
            if cursor.byte == UInt8(ascii: "%") || cursor.byte == UInt8(ascii: "/") { return nil }
            if let latin = cursor.attempt({ cursor -> String? in
                guard cursor.space(), let index = cursor.word(oneOf: latin) else { return nil }
                return latin[index].description
            }) {
                text += latin
            }
            return ArticleNumber(text: text)
        }
    }

    /// Letters behind the digits, with what may follow those: "285b", "161quater", "10b4".
    private static func readLetters(_ cursor: inout Cursor) {
        if startsLaw(cursor) { return }
        if readEmphasised(&cursor) { return }
        for word in latin where cursor.word(word) { return }
        let start = cursor.position
        while cursor.position - start < 3, cursor.byte?.isLetter == true { cursor.position += 1 }
        let count = cursor.position - start
        if count == 0 { return }
        for word in latin where cursor.word(word) { return }
        if cursor.byte?.isDigit == true { _ = cursor.number(1...2) }
        if cursor.byte?.isLetter == true { cursor.position = start }
    }

    /// "137*a*", "137 *b,* 205": the letter in italics, as some extractions write it, and perhaps a comma with it.
    private static func readEmphasised(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            _ = cursor.mark(0x20)
            guard cursor.mark(UInt8(ascii: "*")), let letters = cursor.name(), letters.count <= 2,
                cursor.reading.lower[letters].allSatisfy(\.isLowerCaseLetter)
            else { return nil }
            if cursor.byte == UInt8(ascii: ","), cursor.byte(ahead: 1) == UInt8(ascii: "*") { return true }
            return cursor.mark(UInt8(ascii: "*")) ? true : nil
        } ?? false
    }

    /// "artikel 33van het Vierde Verdrag", "artikel 3EVRM", "artikel 6Awb": glued by a bad extraction.
    private static func startsLaw(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        if cursor.word("van") { return true }
        guard let byte = cursor.byte, byte.isLetter, cursor.reading.bytes[cursor.position].isUpperCaseLetter else {
            return false
        }
        var suffix = cursor
        if latin.contains(where: { suffix.word($0) }) { return false }
        guard let name = cursor.name(), name.count >= 2 else { return false }
        let second = cursor.reading.bytes[name.lowerBound + 1]
        // "12Aa" is a suffix, "12Sr" is not.
        return second.isUpperCaseLetter || second.isLowerCaseLetter && (name.count > 2 || second != byte)
    }

    /// "II": as bills number their articles, and ordinary laws do not.
    var isRoman: Bool { text.utf8.first?.isLetter == true }

    private static func roman(_ cursor: inout Cursor) -> ArticleNumber? {
        guard let name = cursor.name() else { return nil }
        var letters = Array(cursor.reading.bytes[name])
        // "IVA", "IXB".
        if letters.count > 2, let last = letters.last, last == UInt8(ascii: "A") || last == UInt8(ascii: "B") {
            letters.removeLast()
        }
        guard Dossier.romanValue(letters) != nil else { return nil }
        return ArticleNumber(text: cursor.text(name))
    }
}
