import Documents
import Testing

@Suite struct ReadingTests {
    @Test(arguments: [
        ("in januari \r\n2026", "in januari 2026"),
        ("in januari\r2026", "in januari 2026"),
        ("10\u{A0}juli\u{2009}jl.", "10 juli jl."),
        ("vóór 1 maart", "voor 1 maart"),
        ("vo\u{301}o\u{301}r 1 maart", "voor 1 maart"),
        ("2024\u{2013}2025", "2024-2025"),
        ("2024\u{2011}2025", "2024-2025"),
        ("‘Stop femicide!’", "'Stop femicide!'"),
        ("«Vast» en “los”", "\"Vast\" en \"los\""),
        ("voort\u{AD}gang", "voortgang"),
        ("voort\u{AD}\ngang", "voortgang"),
        ("voort\u{200B}gang\u{FEFF}", "voortgang"),
        ("Yeşilgöz", "Yesilgoz"),
        ("Yes\u{327}ilgo\u{308}z", "Yesilgoz"),
        ("ﬁnanciën", "financien"),
        ("een\u{0C}twee", "een twee"),
        ("een\n\ntwee", "een\ntwee"),
        ("een\n \t \ntwee", "een\ntwee"),
        ("€ 5", "€ 5"),  // No letter: stays.
        ("  tussen  \t de   regels  ", "tussen de regels"),
    ])
    func `reads past typography`(source: String, expected: String) {
        #expect(reading(source) == expected)
    }

    @Test(arguments: [
        ("voort-\ngang", "voortgang"),
        ("in-\nge-\nzonden", "ingezonden"),
        ("GroenLinks-\nPvdA", "GroenLinks-PvdA"),
        ("amendement-\nMutluer", "amendement-Mutluer"),
        ("2024-\n2025", "2024-2025"),
        ("(WODC)-\nonderzoek", "(WODC)-onderzoek"),
        ("CBS-\nstatistieken", "CBS-statistieken"),
        ("COVID-\n19", "COVID-19"),
        ("contact-, omgang- en \ngezagskwesties", "contact-, omgang- en gezagskwesties"),
        ("land- en\ntuinbouw", "land- en tuinbouw"),
        ("land-\nen tuinbouw", "land- en tuinbouw"),
        ("ex-\npartner", "ex-partner"),
        ("(ex-)\npartner", "(ex-) partner"),
        ("politie-\neenheid", "politie-eenheid"),
        ("ge-\ninformeerd", "geinformeerd"),  // The diaeresis goes where the word is broken.
        ("een streep -\ndus geen koppelteken", "een streep - dus geen koppelteken"),
        ("en/\nof", "en/of"),
        ("https://www.tweedekamer.nl/kamerstukken-\nen-vragen", "https://www.tweedekamer.nl/kamerstukken- en-vragen"),
        ("https://www.tweedekamer.nl/vragen-\nbeantwoord", "https://www.tweedekamer.nl/vragen-beantwoord"),
    ])
    func `undoes hyphenation and keeps hyphens`(source: String, expected: String) {
        #expect(reading(source) == expected)
    }

    @Test func `reports where a finding stands in the source`() {
        let document = Document(SourceText("Uw Kamer, de réactie in januari \r\n2026."))
        let text = document.reading.text(0..<document.reading.bytes.count)
        #expect(text == "Uw Kamer, de reactie in januari 2026.")
        #expect(
            document.span(24..<36) == TextSpan(start: 24, end: 38, text: "januari \r\n2026".dropLast(0).description))
        #expect(document.span(13..<20) == TextSpan(start: 13, end: 20, text: "réactie"))
        #expect(document.span(5..<5) == TextSpan(start: 0, end: 0, text: ""))
    }

    private func reading(_ text: String) -> String {
        let reading = Document(SourceText(text)).reading
        return reading.text(0..<reading.bytes.count)
    }
}
