/// Whether a line of text ends or begins a sentence, as far as its first and last bytes tell.
enum SentenceEdge {
    /// Ends with a stop, perhaps with a quote, a bracket or a footnote digit behind it.
    static func ends(_ text: Reading, _ range: Range<Int>) -> Bool {
        let bytes = text.bytes
        var at = range.upperBound
        while at > range.lowerBound, bytes[at - 1].isDigit, range.upperBound - at < 3 { at -= 1 }
        while at > range.lowerBound, isCloser(bytes[at - 1]) { at -= 1 }
        guard at > range.lowerBound else { return false }
        switch bytes[at - 1] {
        case 0x2E, 0x3F, 0x21, 0x3A, 0x3B: return true
        default: return false
        }
    }

    /// Begins like the rest of a sentence: with a small letter or a closing sign.
    static func continues(_ text: Reading, _ range: Range<Int>) -> Bool {
        let first = text.bytes[range.lowerBound]
        return first.isLowerCaseLetter && !isListItem(text, range) || first == 0x29 || first == 0x2C
    }

    /// A quote or bracket behind a stop.
    static func isCloser(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D
    }

    /// "- ", "1. ", "2) ", "a. ", "(b) ", a bullet.
    static func isListItem(_ text: Reading, _ range: Range<Int>) -> Bool {
        // Nearly every line begins with a word.
        if range.count > 1, text.bytes[range.lowerBound].isLetter, text.bytes[range.lowerBound + 1].isLetter {
            return false
        }
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        if cursor.literal("- ") || cursor.literal("* ") || cursor.literal("\u{2022}") || cursor.literal("\u{B7} ")
            || cursor.literal("\u{25CF}") || cursor.literal("\u{25AA}") || cursor.literal("\u{F0B7}")
            || cursor.literal("o ")
        {
            return true
        }
        let hasBracket = cursor.literal("(")
        if cursor.number(1...2) == nil {
            guard let letter = cursor.name(), letter.count == 1 else { return false }
        }
        guard cursor.literal(")") || !hasBracket && (cursor.literal(".") || cursor.literal("\u{B0}")) else {
            return false
        }
        return cursor.isAtEnd || cursor.byte == 0x20
    }
}
