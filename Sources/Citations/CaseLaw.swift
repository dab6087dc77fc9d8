import Documents

/// Judgments by their European identifier.
///
///     ECLI:NL:HR:2001:AB1838 · ECLI:EU:C:1997:208 · ECLl:NL:HR:2010:BK1528. · NL:RvS:1984:AH0317 · RVS:1984:AH0317
///
/// Misspelt prefixes are common, blanks and ";" for ":" too. Without its year only the Dutch number is left:
/// "ECLI:NL:HR:BY5436" gives ljn:BY5436. Journals ("NJ 1998/245") have no open address and are not recognised.
enum CaseLaw: Recogniser {
    static let keywords: [StaticString] = ["ecli", "ecll", "ecl", "elci", "cli", "eci", "ecu", "ecii", "nl"]
    static let beginnings: Beginnings = [.colon]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        if word.end >= text.count || text[word.end] != UInt8(ascii: ":") { return known.contains(word.key) }
        switch text[word.start] {
        case UInt8(ascii: "e"), UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "h"),
            UInt8(ascii: "g"):
            return word.end - word.start <= 7
        default: return false
        }
    }

    private static let known = WordKeys(keywords)

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        let isPrefixed = readPrefix(&cursor)
        guard let parts = readParts(&cursor, isPrefixed: isPrefixed) else { return [] }
        let range = start..<cursor.position
        if let year = parts.year, let number = parts.number {
            let isUpper = parts.country == "NL" || parts.country == "EU"
            let target =
                "ECLI:\(parts.country):\(isUpper ? parts.court.uppercased() : parts.court):\(year):\(isUpper ? number.uppercased() : number)"
            return [Finding(range, .caselaw, target)]
        }
        guard let number = parts.number, LegacyNumber.isNumber(number) else { return [] }
        return [Finding(range, .caselaw, "ljn:\(number.uppercased())")]
    }

    private struct Parts {
        var country: String
        var court: String
        var year: Int?
        var number: String?
    }

    private static func readPrefix(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            guard cursor.word(oneOf: ["ecli", "ecll", "ecl", "elci", "cli", "eci", "ecu", "ecii"]) != nil,
                readColon(&cursor)
            else { return nil as Bool? }
            return true
        } ?? false
    }

    private static func readColon(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            cursor.spaces()
            guard cursor.mark(UInt8(ascii: ":")) || cursor.mark(UInt8(ascii: ";")) else { return nil }
            cursor.spaces()
            return true
        } ?? false
    }

    private static func readParts(_ cursor: inout Cursor, isPrefixed: Bool) -> Parts? {
        guard let first = cursor.name() else { return nil }
        var parts: Parts
        if first.count == 2, cursor.reading.bytes[first].allSatisfy(\.isLetter), readColon(&cursor) {
            guard let court = readCode(&cursor, upTo: 7) else { return nil }
            if !isPrefixed, cursor.upper(first) != "NL" { return nil }
            parts = Parts(country: cursor.upper(first), court: court)
        } else {
            // The court alone: only where it cannot be anything else.
            let court = cursor.upper(first)
            guard !isPrefixed, isDutchCourt(court), cursor.byte == UInt8(ascii: ":") else { return nil }
            parts = Parts(country: "NL", court: court)
        }
        guard readColon(&cursor) else { return nil }
        parts.year = cursor.attempt { cursor in
            guard let year = cursor.number(4...4), (1800...2100).contains(year), readColon(&cursor) else { return nil }
            return year
        }
        if parts.year == nil, !isPrefixed { return nil }
        let isPlain = parts.country == "NL" || parts.country == "EU"
        guard
            let number = (parts.country == "NL" ? readGlued(&cursor) : nil)
                ?? readCode(&cursor, upTo: 25, hasDots: !isPlain), number.utf8.contains(where: \.isDigit)
        else { return nil }
        parts.number = number
        return parts
    }

    /// "2653en ECLI:…": a Dutch number that begins with digits has no letters; a word was glued to it.
    private static func readGlued(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            let start = cursor.position
            while cursor.byte?.isDigit == true, cursor.position - start < 6 { cursor.position += 1 }
            let end = cursor.position
            guard end > start, cursor.word(oneOf: ["en", "of", "van", "is", "en/of", "waarin"]) != nil,
                cursor.reading.bytes[end].isLowerCaseLetter
            else { return nil }
            cursor.position = end
            return cursor.text(start..<end)
        }
    }

    /// Letters, digits and dots; a final dot ends the sentence. Dutch and European numbers have no dot: what follows one
    /// is the marker of a note.
    private static func readCode(_ cursor: inout Cursor, upTo length: Int, hasDots: Bool = true) -> String? {
        let start = cursor.position
        while let byte = cursor.byte {
            let isDot = hasDots && byte == UInt8(ascii: ".") && cursor.byte(ahead: 1)?.isLetterOrDigit == true
            guard byte.isLetterOrDigit || isDot, cursor.position - start < length else { break }
            cursor.position += 1
        }
        guard cursor.position > start, cursor.isAtWordEnd else { return nil }
        return cursor.text(start..<cursor.position)
    }

    private static func isDutchCourt(_ code: String) -> Bool {
        if ["HR", "PHR", "RVS", "CRVB", "CBB"].contains(code) { return true }
        return code.utf8.count <= 7 && (code.hasPrefix("RB") || code.hasPrefix("GH")) && code.utf8.count >= 4
    }
}
