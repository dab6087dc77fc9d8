/// What the labels of a letterhead label: its subject and the sender's mark.
///
///     Onderwerp Beantwoording Kamervragen van het lid Eerdmans …        Ons kenmerk
///     Betreft: Uitvoering motie …                                       5303168
///
/// A value goes on over the lines of its paragraph; it ends where another label begins.
struct HeadFields {
    var subject: String?
    var kenmerk: String?

    init(_ source: SourceText, _ reading: Reading, _ passages: [Passage]) {
        for passage in passages where passage.place == .letterhead {
            var lines = reading.paragraphs(in: passage.range)[...]
            while let line = lines.popFirst() {
                var cursor = Cursor(reading, at: line.lowerBound, end: line.upperBound)
                let isSubject = cursor.word("onderwerp") || cursor.word("betreft")
                guard isSubject || cursor.word("ons kenmerk") || cursor.word("kenmerk") else { continue }
                _ = cursor.literal(":")
                cursor.spaces()
                var value = cursor.position..<line.upperBound
                if value.isEmpty {
                    guard let next = lines.first, !Letterhead.isField(reading, next) else { continue }
                    value = next
                    lines.removeFirst()
                }
                // As it came in: with its diacritics.
                let text = source.span(reading, value).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !text.isEmpty else { continue }
                if isSubject {
                    subject = subject ?? text
                } else if text.utf8.count < 40, text.utf8.contains(where: \.isDigit) {
                    kenmerk = kenmerk ?? text
                }
            }
        }
    }
}

extension Reading {
    /// The paragraphs of a range, without their ends.
    func paragraphs(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for at in range where bytes[at] == 0x0A {
            if at > start { found.append(start..<at) }
            start = at + 1
        }
        if range.upperBound > start { found.append(start..<range.upperBound) }
        return found
    }
}
