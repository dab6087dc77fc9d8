/// A source in plain letters, still line by line: what the layout is read from.
///
/// Blanks are one blank, lines are trimmed and end with "\n", blank lines are gone but remembered by the line behind
/// them. The text is kept as a reading, so that the same cursor parses both.
struct FoldedText {
    let reading: Reading
    let lines: [Line]

    /// One line of the source that has text.
    struct Line {
        /// Offsets into the folded text, without blanks around and without the line end.
        var range: Range<Int>
        /// There is at least one blank line before it.
        var isAfterBlank = false
        /// There is a form feed before it.
        var isAfterFormFeed = false
        /// It begins with a blank.
        var isIndented = false
        /// It ends with a soft hyphen: its last word goes on in the next line.
        var endsInSoftHyphen = false
        /// It stood between the bars of a drawn table.
        var isCell = false
        /// A digit, a square bracket or a sign that is no ASCII may be in it; most lines have none, and no footnote.
        var mayHaveNumbers = false
    }

    init(_ source: SourceText) {
        var folding = LineFolding(source.utf8)
        reading = folding.finish()
        lines = FlatText(reading, folding.lines)?.lines ?? folding.lines
    }
}
