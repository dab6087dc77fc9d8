/// How the numbers of a series of footnotes are written; a document may have two series, one for the questions and
/// one for the answers.
enum NoteStyle: Int, Hashable, Sendable, CaseIterable {
    /// "1 Kamerstukken II, …", "1Kamerstukken II, …", or the number alone on its line.
    case plain
    /// "[1] Kamerstukken II, …"; markers "[1]", also "⟦FN1⟧".
    case bracket
    /// "1) Kamerstuk 19637, nr. 3203"; markers "1)".
    case paren
}

/// The beginning of a line that may be the beginning of a footnote: its number and where its text begins.
struct NoteBody {
    var style: NoteStyle
    var number: Int
    /// Where the text begins; the end of the line when the number stands alone.
    var textStart: Int
    /// No blank between number and text: "1Kamerstukken".
    var isGlued = false
    var isAlone = false

    init?(_ text: Reading, _ range: Range<Int>) {
        guard let first = range.first, NoteBody.mayBegin(text.bytes[first]) else { return nil }
        var cursor = Cursor(text, at: first, end: range.upperBound)
        if let number = NoteBody.bracketed(&cursor) {
            style = .bracket
            self.number = number
        } else if cursor.word("noot"), cursor.space(), let number = cursor.number(1...3), number > 0 {
            style = .plain
            self.number = number
            _ = cursor.literal(":")
        } else {
            cursor.position = first
            guard let (style, number) = NoteBody.plain(&cursor) else { return nil }
            self.style = style
            self.number = number
        }
        let numberEnd = cursor.position
        cursor.spaces()
        textStart = cursor.position
        isAlone = cursor.isAtEnd
        isGlued = !isAlone && cursor.position == numberEnd
        if !isAlone, style == .plain, !NoteBody.mayBegin(text, textStart, range.upperBound, isGlued: isGlued) {
            return nil
        }
    }

    /// A digit, "[", "⟦", "Noot".
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte.isDigit || byte == 0x5B || byte == 0xE2 || byte == 0x4E || byte == 0x6E
    }

    /// "[12]" or "⟦FN12⟧".
    static func bracketed(_ cursor: inout Cursor) -> Int? {
        let before = cursor.position
        if cursor.literal("[") {
            if let number = cursor.number(1...3), number > 0, cursor.literal("]") { return number }
        } else if cursor.literal("⟦") {
            _ = cursor.literal("fn")
            if let number = cursor.number(1...3), number > 0, cursor.literal("⟧") { return number }
        }
        cursor.position = before
        return nil
    }

    private static func plain(_ cursor: inout Cursor) -> (NoteStyle, Int)? {
        let start = cursor.position
        guard let first = cursor.byte, first.isDigit, first != 0x30 else { return nil }
        var end = start
        while let byte = cursor.byte(ahead: end - start), byte.isDigit { end += 1 }
        if end - start > 3 {
            // "32024Z15585": note 3 about question 2024Z15585; "22023 Annual report": note 2.
            for digits in 1...2 where end - start == digits + 4 {
                var rest = Cursor(cursor.reading, at: start + digits, end: cursor.end)
                guard rest.year() != nil else { continue }
                let isCase = (rest.literal("z") || rest.literal("d")) && rest.number(5...5) != nil
                guard isCase || rest.byte == 0x20 && (rest.byte(ahead: 1)?.isLetter ?? false) else { continue }
                cursor = Cursor(cursor.reading, at: start, end: start + digits)
                let number = cursor.number(1...2)
                cursor = Cursor(rest.reading, at: start + digits, end: rest.end)
                return number.map { (.plain, $0) }
            }
            return nil
        }
        guard let number = cursor.number(1...3) else { return nil }
        return cursor.literal(")") ? (.paren, number) : (.plain, number)
    }

    /// The text of a footnote begins with a capital, a quote, a bracket, an address, or "zie"; not with "herhaald
    /// en daarnaast": there the number is a marker that was pushed to the next line.
    private static func mayBegin(_ text: Reading, _ at: Int, _ end: Int, isGlued: Bool) -> Bool {
        let byte = text.bytes[at]
        if byte.isUpperCaseLetter || byte >= 0x80 { return true }
        if byte == 0x22 || byte == 0x27 || byte == 0x28 { return true }
        var cursor = Cursor(text, at: at, end: end)
        if cursor.literal("http") || cursor.literal("www.") || cursor.word("zie") || cursor.word("idem") { return true }
        if cursor.word("ibid") || cursor.word("o.a") || cursor.word("bijv") || cursor.word("artikel") { return true }
        return byte.isDigit && (isGlued || cursor.year() != nil) || byte.isLowerCaseLetter && isGlued
    }
}
