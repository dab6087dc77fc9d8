import Documents

/// A law that is pointed at without an article: "die wet", "dat besluit", "laatstgenoemd verdrag".
///
/// The law named last of that sort, near before it. "deze wet" and "dit besluit" are the text itself. "dat artikel" is
/// the article that the same sentence has named.
enum LawPointer: Recogniser {
    static let keywords: [StaticString] = ["die", "dat", "diezelfde", "genoemd", "laatst", "dezelf", "de"]

    private static let pointers = WordKeys([
        "die", "dat", "diezelfde", "genoemde", "laatstgenoemde", "voornoemde", "eerdergenoemde", "dezelfde",
        "eerstgenoemde",
    ])
    private static let nouns = WordKeys(LawBehind.nouns + ["artikel"])

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        let next = word.nextKey(text)
        return word.key == Word.de ? pointers.contains(next) : nouns.contains(next)
    }

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        if readArticlePointer(&cursor) {
            return [
                Finding(
                    start..<cursor.position, .law, .named, .unresolved(candidates: []), by: .none, name: .articleBefore)
            ]
        }
        guard let name = LawBehind.readPointer(&cursor), cursor.byte != UInt8(ascii: "-") else { return [] }
        return [
            Finding(start..<cursor.position, .law, .named, .unresolved(candidates: []), by: .none, name: name)
        ]
    }

    /// "dat artikel", "genoemd artikel"; with a number, or of something else, it is another: "dat artikel in de krant".
    private static func readArticlePointer(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            let words: [StaticString] = ["dat", "genoemd", "laatstgenoemd", "voornoemd", "eerdergenoemd"]
            guard cursor.word(oneOf: words) != nil, cursor.space(), cursor.word("artikel") else { return nil }
            var behind = cursor
            if behind.space(), behind.byte?.isDigit == true { return nil }
            return behind.word(oneOf: ["van", "in de", "in het", "uit"]) == nil ? true : nil
        } ?? false
    }
}
