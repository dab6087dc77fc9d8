import Documents

/// A paper with its number before its dossier: "op stuk nr. 206 (28 844)", "nr. 469 (29453)".
///
/// "was nr. 719 (21501-08)" gives the number that the paper has no more: not cited.
enum NumberBeforeDossier: Recogniser {
    static let keywords: [StaticString] = ["nr", "nrs", "no", "nos", "nummer", "stuk"]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        word.key != stuk || word.nextKey(text) == nr || word.nextKey(text) == nrs
    }

    private static let stuk = Word.key("stuk")
    private static let nr = Word.key("nr")
    private static let nrs = Word.key("nrs")

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        if cursor.follows("was") || cursor.follows("voorheen") { return [] }
        if cursor.byte == UInt8(ascii: "s"), !cursor.literal("stuk nr") { return [] }
        cursor.position = start
        guard PaperNumbers.readLabel(&cursor) != nil, let first = PaperNumbers.readNumber(&cursor) else { return [] }
        var items = [PaperNumbers.Item(number: first.number, range: start..<first.range.upperBound)]
        while let next = cursor.attempt({ cursor -> PaperNumbers.Item? in
            cursor.comma()
            _ = cursor.word("en")
            cursor.spaces()
            return PaperNumbers.readNumber(&cursor)
        }) { items.append(next) }
        cursor.spaces()
        guard cursor.mark(UInt8(ascii: "(")), let dossier = Dossier.read(&cursor), cursor.mark(UInt8(ascii: ")")) else {
            return []
        }
        let end = cursor.position
        return items.enumerated().map { index, item in
            let range = index == items.count - 1 ? item.range.lowerBound..<end : item.range
            return Finding(range, .kamerstuk, .full, Kamerstuk(dossier: dossier, number: item.number).resolution)
        }
    }
}
