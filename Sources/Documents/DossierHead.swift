/// The dossier above a parliamentary paper, and the paper's number in it.
///
///     36 600 VI   Vaststelling van de begrotingsstaten …
///     Nr. 34      AMENDEMENT VAN HET LID MUTLUER
struct DossierHead {
    /// "28345", "36600-VI", "21501-02".
    var dossier: String

    /// Reads "28 345 Aanpak huiselijk geweld": five digits, a suffix, a title with its capital; or "21 501-02" alone,
    /// whose title the converter put on the next line.
    init?(_ text: Reading, _ range: Range<Int>) {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        let start = cursor.position
        guard cursor.number(2...2) != nil || cursor.number(5...5) != nil else { return nil }
        var digits = text.text(start..<cursor.position)
        if digits.count == 2 {
            _ = cursor.space() || cursor.literal(".")
            let rest = cursor.position
            guard cursor.number(3...3) != nil else { return nil }
            digits += text.text(rest..<cursor.position)
        }
        let suffix = DossierHead.suffix(&cursor)
        if !cursor.isAtEnd {
            guard cursor.space(), let first = cursor.byte, first.isLetter,
                text.bytes[cursor.position].isUpperCaseLetter
            else { return nil }
        }
        dossier = suffix.map { digits + "-" + $0 } ?? digits
    }

    /// "VI", "(VI)", "-31", "A" behind the digits; not the first word of the title.
    private static func suffix(_ cursor: inout Cursor) -> String? {
        let before = cursor.position
        if !cursor.literal("-") { cursor.spaces() }
        let hasBracket = cursor.literal("(")
        let start = cursor.position
        if let name = cursor.name() {
            let text = cursor.reading
            let isRoman = text.bytes[name].allSatisfy {
                $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x41 || $0 == 0x42
            }
            let isNumber = name.count == 2 && text.bytes[name].allSatisfy(\.isDigit)
            let isFund = name.count == 1 && text.bytes[start].isUpperCaseLetter
            if isRoman && name.count < 6 || isNumber || isFund {
                if hasBracket { _ = cursor.literal(")") }
                return text.text(name)
            }
        }
        cursor.position = before
        return nil
    }

    /// Reads "Nr. 285", with more behind it or not: "285"; "Nr. C": "C".
    static func number(_ text: Reading, _ range: Range<Int>) -> String? {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        guard cursor.literal("nr."), text.bytes[range.lowerBound] == 0x4E else { return nil }
        cursor.spaces()
        guard let name = cursor.name(), name.count < 5 else { return nil }
        let isNumber = text.bytes[name.lowerBound].isDigit
        let isLetter = text.bytes[name].allSatisfy(\.isUpperCaseLetter) && name.count < 3
        guard isNumber || isLetter, cursor.isAtEnd || cursor.byte == 0x20 else { return nil }
        return text.text(name)
    }
}
