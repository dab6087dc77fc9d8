extension Document {
    /// Reads a document from its text.
    public init(_ source: SourceText, given: Given = Given()) {
        let layout = Layout(FoldedText(source))
        let writer = ReadingWriter(layout.text, layout.parts)
        let (written, styles, digits) = (writer.passages, writer.noteStyles, writer.lineDigits)
        let lifting = NoteLifting(writer.finish(), written, styles: styles, lineDigits: digits)
        self.init(
            source: source, reading: lifting.reading, passages: lifting.passages, footnotes: lifting.footnotes,
            identifiers: given.identifier.map { [$0] } ?? [],
            date: DocumentDate(
                window: DateWindow(earliest: given.date, latest: given.date),
                basis: given.date == nil ? .unknown : .given))
    }
}
