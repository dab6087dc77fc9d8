import Documents
import Testing

@Suite struct InvarianceTests {
    private static let letter = """
        Aan de Voorzitter van de Tweede Kamer

        Datum 10 september 2025

        Hierbij zend ik u, mede namens de staatssecretaris, de antwoorden op de vragen van de leden Becker (VVD) en
        Mutluer (GroenLinks-PvdA) over het plan ‘Stop femicide!’ (kenmerk 2025Z14497, ingezonden 10 juli 2025).

        De Staatssecretaris van Justitie en Veiligheid,

        mr. A.C.L. Rutte

        Vraag 1
        Bent u op de hoogte van de coördinatie in 2024-2025, de ex-partners en het 24/7 meldpunt van de
        politie-eenheid?

        Antwoord op vraag 1
        Ja, zie de brief d.d. 14 november 20241 over de geïnformeerde burgers en de financiële gevolgen daarvan. Het
        onderzoek is op 28 augustus jl. met uw Kamer gedeeld.2 In januari 2026 is de verkenning gereed.

        1 Kamerstukken II, 2024-2025, 29279, nr. 916.
        2 Kamerstukken II, 2024-2025, 28345, nr. 286.
        """

    @Test(arguments: Typography.allCases, 1...6)
    func `typography does not change the reading`(change: Typography, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let plain = Document(SourceText(Self.letter))
        let changed = Document(SourceText(change.apply(to: Self.letter, &generator)))
        #expect(text(changed) == text(plain))
        #expect(changed.passages == plain.passages)
        #expect(changed.reading.notes == plain.reading.notes)
        #expect(changed.footnotes == plain.footnotes)
        #expect(changed.date == plain.date)
        #expect(changed.answers == plain.answers)
        #expect(plain.reading.notes.map(\.note) == [1, 2])
    }

    @Test(arguments: 1...40)
    func `a finding's text is the slice of the source at its offsets`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let source = Typography.all.apply(to: Self.letter, &generator)
        let scalars = Array(source.unicodeScalars)
        let document = Document(SourceText(source))
        for _ in 0..<200 {
            let first = Int.random(in: 0..<document.reading.bytes.count, using: &generator)
            let last = min(first + Int.random(in: 0..<60, using: &generator), document.reading.bytes.count)
            let span = document.span(first..<last)
            guard span.start <= span.end, span.end <= scalars.count else {
                Issue.record("\(first..<last) stands outside the text")
                continue
            }
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: scalars[span.start..<span.end])
            #expect(Array(String(slice).utf8) == Array(span.text.utf8))
        }
        var next = 0
        for passage in document.passages {
            #expect(passage.range.lowerBound == next)
            next = passage.range.upperBound
        }
        #expect(next == document.reading.bytes.count)
    }

    @Test(arguments: 1...60)
    func `no text traps or loses its bounds`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = [
            "Vraag 1", "Vraag", "Antwoord", "Antwoord op vraag 2", "\n", "\n\n", "\u{0C}", " ", "1", "12 ", "[1]", "[1",
            "1)", "⟦FN2⟧",
            "jl.", "20242", "november ", ".", "-", "-\n", "/", "De Minister van ", ", ", "(", ")", "\"", "é",
            "e\u{301}", "\u{301}",
            "\u{AD}", "\u{AD}\n", "€", "😀", "Datum", "Datum\n", "Nr. 3", "28 345 Titel\n", "AH 3\n", "| x |", "+--+",
            "Tweede Kamer, vergaderjaar 2023-2024, Aanhangsel",
            "ISSN 0921", "Vragen van het lid ", "ah-tk-20232024-1\n", "a", "Kamerstuk", "999", "t/m ", "en ",
            "2025Z14497", "ingezonden ",
            "10 juli 2025", "voor het ", "- ", "1. ", "\u{FEFF}", "\r", "\u{2028}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 1..<120, using: &generator) { text += words.randomElement(using: &generator) ?? "" }
        let document = Document(SourceText(text))
        #expect(document.passages.last?.range.upperBound ?? 0 == document.reading.bytes.count)
        for passage in document.passages {
            for sentence in document.sentences(in: passage) {
                #expect(passage.range.contains(sentence.lowerBound) && sentence.upperBound <= passage.range.upperBound)
                _ = document.span(sentence)
            }
        }
        for note in document.reading.notes {
            #expect(note.position <= document.reading.bytes.count)
            _ = document.footnote(note)
        }
        for footnote in document.footnotes {
            #expect(document.passage(of: footnote)?.place == .footnote(footnote.number))
        }
    }

    private func text(_ document: Document) -> String {
        document.reading.text(0..<document.reading.bytes.count)
    }
}
