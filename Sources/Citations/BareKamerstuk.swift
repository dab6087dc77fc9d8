import Documents

/// Papers cited by their dossier without any word before it, the house style of motions.
///
///     (36 410-VI, nr. 87) · motie 36 067, nr. 140 · (36658-3) · 36 600 XVII, letter M · (33 802, C)
///
/// "nr." must introduce the number, unless it is glued on and the whole stands in brackets, behind "motie", or alone.
/// An amount ("€ 36 600"), a post office box, a telephone number and a roll number ("nr. 18 586") are none.
enum BareKamerstuk: Recogniser {
    static let keywords: [StaticString] = []
    static let beginnings: Beginnings = [.number]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        if word.end - word.start == 5 { return true }
        guard word.end - word.start == 2, word.end + 1 < text.count else { return false }
        let separator = text[word.end]
        return (separator == 0x20 || separator == UInt8(ascii: ".") || separator == UInt8(ascii: "-"))
            && text[word.end + 1].isDigit
    }

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        // "nummer 36 600 XVI, nr. 95": with "nr." behind it no other number is meant.
        let isNumbered = cursor.follows("nummer")
        guard isNumbered || mayBegin(cursor) else { return [] }
        var reference = PaperReference(chamber: nil, session: nil, label: .required)
        let findings = reference.read(&cursor, from: start)
        if !findings.isEmpty || isNumbered { return findings }
        cursor.position = start
        guard let dossier = Dossier.read(&cursor), let item = PaperNumbers.read(&cursor, label: .optional).first else {
            return []
        }
        let isGlued = cursor.reading.bytes[item.range.lowerBound - 1] == UInt8(ascii: "-")
        guard isGlued || item.isLetter, isIntroduced(start, end: cursor) else { return [] }
        let paper = Kamerstuk(dossier: dossier, number: item.number)
        return [Finding(start..<item.range.upperBound, .kamerstuk, .full, paper.resolution)]
    }

    /// Whether nothing before it makes the number something else.
    static func mayBegin(_ cursor: Cursor) -> Bool {
        switch cursor.byte(back: 1) {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: "+"), UInt8(ascii: "="):
            // Glued behind a word's comma is a slip of the pen: "c.s.,36 410".
            guard cursor.byte(back: 2)?.isLetter == true else { return false }
        case 0x20:
            if let before = cursor.byte(back: 2), before.isDigit || before == UInt8(ascii: "$") { return false }
            if cursor.byte(back: 2) == 0xAC, cursor.byte(back: 3) == 0x82 { return false }
        case .some(let byte) where byte >= 0x80: return false
        default: break
        }
        let others: [StaticString] = [
            "postbus", "antwoordnummer", "nr.", "nr", "nrs.", "nummer", "no.", "telefoon", "tel.", "kvk", "eur", "euro",
            "fax",
        ]
        return !others.contains { cursor.follows($0) }
    }

    private static func isIntroduced(_ start: Int, end: Cursor) -> Bool {
        let bytes = end.reading.bytes
        let before = start == 0 ? 0x0A : bytes[start - 1]
        let behind = end.isAtEnd ? 0x0A : bytes[end.position]
        if before == 0x0A { return behind == 0x0A }
        if before == UInt8(ascii: "(") {
            return [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(behind)
        }
        var cursor = end
        cursor.position = start
        let words: [StaticString] = ["motie", "moties", "amendement", "amendementen", "dossier", "stuk", "stukken"]
        return words.contains { cursor.follows($0) }
    }
}
