import Documents

/// Judgments by the number that rechtspraak.nl gave them from 1999 to 2013.
///
///     LJN BG8465 · LJN: BI 1122 · lj nr. AF3232 · LJN-nummer AB2134 · ELRO-nr AA 9162   ->  ljn:BG8465
///
/// The European identifier of the same judgment needs its court and year, which are not here: not guessed.
enum LegacyNumber: Recogniser {
    static let keywords: [StaticString] = ["ljn", "lj", "elro"]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        guard cursor.literal("ljn") || cursor.literal("lj") || cursor.literal("elro") else { return [] }
        skipMarks(&cursor)
        if cursor.literal("nummer") || cursor.literal("nr") { skipMarks(&cursor) }
        let number = cursor.position
        guard number > start + 3 || cursor.byte(back: 1)?.isLetter == false, let letters = cursor.name() else {
            return []
        }
        if letters.count == 2 {
            guard cursor.space(), cursor.number(4...5) != nil, cursor.isAtWordEnd else { return [] }
        }
        let text = cursor.upper(number..<cursor.position).filter { $0 != " " }
        if isNumber(text) { return [Finding(start..<cursor.position, .caselaw, "ljn:\(text)")] }
        // One digit too many: meant, but not known.
        guard text.utf8.count == 7, isNumber(String(text.prefix(6))) else { return [] }
        return [Finding(start..<cursor.position, .caselaw, .full, .unresolved(candidates: []), by: .none)]
    }

    static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6 && bytes[..<2].allSatisfy(\.isLetter) && bytes[2...].allSatisfy(\.isDigit)
    }

    private static func skipMarks(_ cursor: inout Cursor) {
        while let byte = cursor.byte, [0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte) {
            cursor.position += 1
        }
    }
}
