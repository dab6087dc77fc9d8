extension Document {
    /// Reads a document from its text.
    public init(_ source: SourceText, given: Given = Given()) {
        let layout = Layout(FoldedText(source))
        let writer = ReadingWriter(layout.text, layout.parts)
        let passages = writer.passages
        let reading = writer.finish()
        self.init(
            source: source, reading: reading, passages: passages,
            identifiers: given.identifier.map { [$0] } ?? [],
            date: DocumentDate(
                window: DateWindow(earliest: given.date, latest: given.date),
                basis: given.date == nil ? .unknown : .given))
    }
}
