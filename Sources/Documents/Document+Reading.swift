extension Document {
    /// Reads a document from its text.
    public init(_ source: SourceText, given: Given = Given()) {
        var writer = ReadingWriter(source)
        writer.append(0..<source.utf8.count)
        let reading = writer.reading
        self.init(
            source: source, reading: reading,
            passages: [Passage(place: .letter, range: 0..<reading.bytes.count)],
            identifiers: given.identifier.map { [$0] } ?? [],
            date: DocumentDate(
                window: DateWindow(earliest: given.date, latest: given.date),
                basis: given.date == nil ? .unknown : .given))
    }
}
