import Documents
import Testing

/// Text that nobody writes: it must be read, in a time that grows with its length.
@Suite struct HostileTests {
    @Test(arguments: [
        "1 ", "\n", "1\n", "1\n\n", "[1](", "a[1]\n\n[1] b\n\n", "Vraag 1\nx\n", "Vraag 1 Kent u? Antwoord 1 Ja. ",
        "De Minister van\n", ". ", "10 juli jl. ", "Datum\n", "28 345 Aanpak\n", "Vragen van het lid x\n", "a\u{301}",
        "\u{A0}", "kenmerk 2025Z14497 ", "https://a-\n", "|", "(", "\u{0C}", "\u{AD}\n", "Nr. 1\n", "1) x\n\n",
        "Tweede Kamer, vergaderjaar 2023-2024, Aanhangsel 1 1 A 2 B ", "ISSN 1\n1\n",
    ])
    func `reads any repetition`(unit: String) {
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
        let document = Document(SourceText(text))
        #expect(document.passages.last?.range.upperBound ?? 0 == document.reading.bytes.count)
        for passage in document.passages.prefix(5) {
            #expect(document.sentences(in: passage).allSatisfy { !$0.isEmpty })
        }
    }

    @Test func `reads one very long word`() {
        let document = Document(SourceText(String(repeating: "a", count: 1_000_000)))
        #expect(document.reading.bytes.count == 1_000_000)
        #expect(document.span(999_999..<1_000_000).start == 999_999)
    }

    @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{200B}", "\u{301}", "[]"])
    func `reads nothing from nothing`(text: String) {
        let document = Document(SourceText(text))
        #expect(document.passages.isEmpty)
        #expect(document.reading.bytes.isEmpty)
        #expect(document.place(at: 0) == .letter)
        #expect(document.date.basis == .unknown)
    }
}
