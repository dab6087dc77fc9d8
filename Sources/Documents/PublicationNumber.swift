/// The number under which the official publisher files a document, alone on its line.
///
///     ah-tk-20242025-545 · kv-tk-2024Z18436 · kst-28345-285
struct PublicationNumber {
    var identifier: String

    init?(_ text: Reading, _ range: Range<Int>) {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        guard
            cursor.literal("ah-tk-") || cursor.literal("ah-ek-") || cursor.literal("kv-tk-") || cursor.literal("kv-ek-")
                || cursor.literal("kst-")
        else { return nil }
        var digits = 0
        while let byte = cursor.byte, byte.isLetterOrDigit || byte == 0x2D {
            if byte.isDigit { digits += 1 }
            cursor.skip()
        }
        guard cursor.isAtEnd, digits >= 4, range.count < 40 else { return nil }
        identifier = text.text(range)
    }
}
