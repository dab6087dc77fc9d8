import Documents

/// Numbers that the Tweede Kamer gives: of a case, a document, an activity, a promise.
///
///     2025Z14497 (zaak) · 2023D39037 (document) · 2024A01234 (activity) · TZ202402-035 · T02345 (Eerste Kamer)
///
/// The case and the document of one question have different numbers: never merged.
enum ParliamentNumber: Recogniser {
    static let keywords: [StaticString] = ["tz", "t", "kv"]
    static let beginnings: Beginnings = [.number]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        if word.key != 0 { return true }
        guard word.end - word.start == 4, word.end < text.count else { return false }
        let letter = text[word.end]
        return letter == UInt8(ascii: "z") || letter == UInt8(ascii: "d") || letter == UInt8(ascii: "a")
    }

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        if cursor.byte == UInt8(ascii: "t") { return toezegging(&cursor) }
        if cursor.byte == UInt8(ascii: "k"), !(cursor.literal("kv-tk-") || cursor.literal("kv-")) { return [] }
        let number = cursor.position
        guard let year = cursor.number(4...4), (1995...2099).contains(year), let letter = cursor.byte else { return [] }
        let kind: Citation.Kind
        switch letter {
        case UInt8(ascii: "z"): kind = .zaak
        case UInt8(ascii: "d"): kind = .document
        case UInt8(ascii: "a"): kind = .activity
        default: return []
        }
        cursor.position += 1
        guard cursor.number(5...5) != nil, cursor.isAtWordEnd else { return [] }
        return [Finding(start..<cursor.position, kind, cursor.upper(number..<cursor.position))]
    }

    private static func toezegging(_ cursor: inout Cursor) -> [Finding] {
        let start = cursor.position
        if cursor.literal("tz") {
            guard let month = cursor.number(6...6) else { return [] }
            cursor.spaces()
            guard cursor.mark(UInt8(ascii: "-")) else { return [] }
            cursor.spaces()
            let serial = cursor.position
            guard cursor.number(3...3) != nil, cursor.isAtWordEnd, (1...12).contains(month % 100) else { return [] }
            let target = "TZ\(month)-\(cursor.text(serial..<cursor.position))"
            return [Finding(start..<cursor.position, .toezegging, target)]
        }
        // Too short to be sure by itself: the word must stand near.
        guard cursor.literal("t0"), cursor.number(4...4) != nil, cursor.isAtWordEnd else { return [] }
        let near = cursor.reading.text(max(0, start - 60)..<start).lowercased()
        guard near.contains("toezegging"), cursor.reading.bytes[start] == UInt8(ascii: "T") else { return [] }
        return [Finding(start..<cursor.position, .toezegging, cursor.text(start..<cursor.position))]
    }
}
