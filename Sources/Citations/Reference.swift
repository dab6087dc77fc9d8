import Documents

/// The reference of a letter of a ministry, and of an advice of the Raad van State.
///
///     uw kenmerk 4975504 · uw brief van 8 maart 2024, nr. 5293107     ->  kenmerk:JenV:4975504
///     kenmerk IENM/BSK-2013/83546                                     ->  kenmerk:IENM/BSK-2013/83546
///     W19.24.00242/IV · No.W01.20.0036/I                              ->  W19.24.00242/IV
///
/// "Ons kenmerk" is the document's own. There is no public page for any of them.
enum Reference: Recogniser {
    static let keywords: [StaticString] = ["kenmerk", "nr", "nummer", "w"]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        switch cursor.byte {
        case UInt8(ascii: "w"): return advice(&cursor)
        case UInt8(ascii: "n"):
            guard cursor.literal("nr.") || cursor.word("nr") || cursor.word("nummer"), isBehindLetter(start, cursor)
            else {
                return []
            }
        default:
            guard cursor.word("kenmerk"), !cursor.follows("ons", at: start) else { return [] }
            _ = cursor.mark(UInt8(ascii: ":"))
        }
        cursor.spaces()
        let body = cursor.position
        guard let text = readCode(&cursor) else { return [] }
        let isPlain = text.utf8.allSatisfy(\.isDigit)
        let target = isPlain && scene.isOfJustice ? "kenmerk:JenV:\(text)" : "kenmerk:\(text)"
        return [Finding(body..<cursor.position, .kenmerk, target)]
    }

    /// "brief van 8 maart 2024, nr. …".
    private static func isBehindLetter(_ start: Int, _ cursor: Cursor) -> Bool {
        let near = cursor.reading.lower[max(0, start - 40)..<start]
        return near.split(whereSeparator: { !$0.isLetter }).contains { $0.suffix(5).elementsEqual("brief".utf8) }
    }

    /// Seven digits, or capitals and digits with strokes: "CPP2010/1439M", "DBO-CB-U-2645407".
    private static func readCode(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            let start = cursor.position
            while let byte = cursor.byte, cursor.position - start < 40 {
                let isStroke = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
                guard byte.isLetterOrDigit || isStroke && cursor.byte(ahead: 1)?.isLetterOrDigit == true else { break }
                cursor.position += 1
            }
            let bytes = cursor.reading.bytes[start..<cursor.position]
            let digits = bytes.filter(\.isDigit).count
            if digits == bytes.count { return digits == 7 ? cursor.text(start..<cursor.position) : nil }
            guard digits >= 4, bytes.first?.isUpperCaseLetter == true, bytes.prefix(2).allSatisfy(\.isUpperCaseLetter)
            else {
                return nil
            }
            return cursor.text(start..<cursor.position)
        }
    }

    private static func advice(_ cursor: inout Cursor) -> [Finding] {
        let start = cursor.position
        guard cursor.literal("w"), cursor.number(2...2) != nil, cursor.mark(UInt8(ascii: ".")),
            cursor.number(2...2) != nil,
            cursor.mark(UInt8(ascii: ".")), cursor.number(4...5) != nil, cursor.mark(UInt8(ascii: "/")),
            let section = cursor.name(), section.count <= 4,
            Dossier.romanValue(Array(cursor.reading.bytes[section])) != nil
        else { return [] }
        return [Finding(start..<cursor.position, .advice, cursor.upper(start..<cursor.position))]
    }
}
