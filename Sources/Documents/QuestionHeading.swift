/// The line above a question or an answer.
///
///     Vraag 1 · Vraag 2 en 3 · Vragen 3, 4 en 5: · Vraag 2 t/m 6 · Vraag 1: Bent u bekend…
///     Antwoord 3 · Antwoord op vraag 3 · Antwoord op de vragen 3, 4, 5, 9 en 10 · Antwoord vraag 2: · Antwoord: Ja.
///
/// It begins with a capital, so that "zie het antwoord op / vraag 3" broken over two lines is none.
struct QuestionHeading {
    enum Side { case question, answer }

    var side: Side
    /// Empty for a bare "Antwoord".
    var numbers: [Int]
    /// Where the text begins that stands on the same line; the end of the line when there is none.
    var end: Int
    /// A colon stands behind it.
    var isMarked = false

    init?(_ text: Reading, _ range: Range<Int>) {
        guard let first = range.first else { return nil }
        guard range.count > 5, QuestionHeading.mayBegin(text.bytes, first) else { return nil }
        var cursor = Cursor(text, at: first, end: range.upperBound)
        if cursor.word("vraag") || cursor.word("vragen") {
            side = .question
            numbers = []
        } else if cursor.word("antwoord") || cursor.word("antwoorden") || cursor.word("beantwoording") {
            side = .answer
            numbers = []
            Self.skipObject(&cursor)
        } else {
            return nil
        }
        let unnumbered = cursor.position
        cursor.spaces()
        if let list = cursor.numberList() { numbers = list } else { cursor.position = unnumbered }
        if side == .question, numbers.isEmpty { return nil }
        guard let rest = Self.rest(&cursor, isNumbered: !numbers.isEmpty) else { return nil }
        end = rest
        isMarked = text.bytes[first..<rest].contains(0x3A)
    }

    /// "Vr", "An", "Be": nearly every line is told by its first two letters to be none.
    static func mayBegin(_ text: [UInt8], _ at: Int) -> Bool {
        let letter = text[at]
        guard letter == 0x56 || letter == 0x41 || letter == 0x42, at + 1 < text.count else { return false }
        let second = text[at + 1] | 0x20
        return second == 0x72 || second == 0x6E || second == 0x65
    }

    /// "op", "op de", "op uw", "vraag", "vragen".
    private static func skipObject(_ cursor: inout Cursor) {
        let before = cursor.position
        cursor.spaces()
        if cursor.word("op") { cursor.spaces() }
        if cursor.word("de") || cursor.word("uw") || cursor.word("het") { cursor.spaces() }
        if !(cursor.word("vraag") || cursor.word("vragen") || cursor.word("deelvraag")) {
            // "Antwoord op 3" is none, "Antwoord 3" is.
            cursor.position = before
        }
    }

    /// What may follow: nothing, a colon or stop, or (behind a number) a sentence with its capital.
    private static func rest(_ cursor: inout Cursor, isNumbered: Bool) -> Int? {
        cursor.spaces()
        if cursor.isAtEnd { return cursor.position }
        let isMarked = cursor.literal(":") || isNumbered && (cursor.literal(".") || cursor.literal(")"))
        let hasSpace = cursor.space()
        if cursor.isAtEnd || isMarked && hasSpace { return cursor.position }
        guard isNumbered, !isMarked, cursor.byte(ahead: -1) == 0x20 else { return nil }
        let next = cursor.reading.bytes[cursor.position]
        return next.isUpperCaseLetter || next == 0x22 || next == 0x27 ? cursor.position : nil
    }
}
