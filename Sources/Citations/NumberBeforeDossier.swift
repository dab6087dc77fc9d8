import Documents

/// A paper with its number before its dossier.
///
///     op stuk nr. 206 (28 844) · nr. 469 (29453) · stuk nr. 12 (herdruk) (36 600 XXII) · stuknummer 15 (36 600 XXII)
///     motie op stuk nr. 45 (Kamerstukken II 2024/25, 36 600 XV)
///
/// Before a bracket that names the dossier in full the number must be said to be that of a paper: "vraag nr. 4
/// (Kamerstuk 36 410)" is another one.
enum NumberBeforeDossier: Recogniser {
    static let keywords: [StaticString] = ["nr", "nrs", "no", "nos", "nummer", "stuk", "stuknu"]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        word.key != stuk || word.nextKey(text) == nr || word.nextKey(text) == nrs
    }

    private static let stuk = Word.key("stuk")
    private static let nr = Word.key("nr")
    private static let nrs = Word.key("nrs")

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        let isOfPaper =
            cursor.byte == UInt8(ascii: "s")
            || ["motie", "moties", "amendement", "amendementen"].contains { cursor.follows($0) }
        if cursor.literal("stuknummer") {
            guard cursor.byte?.isLetter != true else { return [] }
            cursor.spaces()
        } else {
            if cursor.byte == UInt8(ascii: "s"), !cursor.literal("stuk nr") { return [] }
            cursor.position = start
            guard PaperNumbers.readLabel(&cursor) != nil else { return [] }
        }
        guard let first = PaperNumbers.readNumber(&cursor, isLabelled: true) else { return [] }
        var items = [PaperNumbers.Item(number: first.number, range: start..<first.range.upperBound)]
        while let next = cursor.attempt({ cursor -> PaperNumbers.Item? in
            cursor.comma()
            _ = cursor.word("en")
            cursor.spaces()
            return PaperNumbers.readNumber(&cursor)
        }) { items.append(next) }
        cursor.spaces()
        if cursor.literal("(herdruk)") { cursor.spaces() }
        guard cursor.mark(UInt8(ascii: "(")) else { return [] }
        let label = readLabel(&cursor)
        if label != nil, !isOfPaper { return [] }
        guard let dossier = Dossier.read(&cursor), cursor.mark(UInt8(ascii: ")")) else { return [] }
        let end = cursor.position
        return items.enumerated().map { index, item in
            let range = index == items.count - 1 ? item.range.lowerBound..<end : item.range
            let paper = Kamerstuk(
                dossier: dossier, number: item.number, chamber: label?.chamber, session: label?.session)
            return Finding(range, .kamerstuk, .full, paper.resolution)
        }
    }

    /// "Kamerstuk", "Kamerstukken II 2024/25," before the dossier.
    private static func readLabel(_ cursor: inout Cursor) -> (chamber: Chamber?, session: SessionYear?)? {
        guard cursor.word("kamerstuk") || cursor.word("kamerstukken") else { return nil }
        cursor.comma()
        let chamber = Chamber.read(&cursor)
        cursor.comma()
        let session = SessionYear.readLabelled(&cursor)
        cursor.comma()
        return (chamber, session)
    }
}
