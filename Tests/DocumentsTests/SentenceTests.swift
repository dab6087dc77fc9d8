import Documents
import Testing

@Suite struct SentenceTests {
    /// Sentences are parted by "|" in the rows.
    @Test(arguments: [
        "Dat is zo.|Het is klaar.",
        "Klopt dat?|Zo ja, wanneer?|Zo nee, waarom niet?",
        "Zie Kamerstuk 36 600 VI, nr. 34 daarover.|Dat is al.",
        "De brief van 10 juli jl. is verzonden.|Deze brief ligt er.",
        "Dat was op 10 juli jl.|De brief ligt er.",
        "De motie van het lid Mutluer c.s. over stalking.",
        "De motie-Van der Werf c.s. (Kamerstuk 29 279, nr. 890) is uit.",
        "De brief van 10 juli jl. (Kamerstuk 28 345, nr. 285) ligt er.|(Zie bijlage 2.)",
        "Dat vroegen Becker c.s.|Daarna niet.",
        "Het bedrag is 36.600 euro, 12.5 procent.|Meer niet.",
        "De heer mr. A.C.L. Rutte tekent.|Dan niet.",
        "Dit geldt o.a. Politie en Veilig Thuis, bijv. Amsterdam.",
        "In 2024.|In 2025.",
        "Zie antwoord 6.|Verder niets.",
        "Hij zei: \"Dat kan niet.\"|Toen ging hij.",
        "Dat is zo (zie bijlage 2.)|Klaar.",
        "Zie art. 10 en blz. 5 e.v. van Stb. 2024, 12.",
        "Het gaat om 1 t/m 3 m.b.t. de zorg i.v.m. Corona.",
        "Wij doen dit z.s.m.|De Kamer wacht.",
        "in een persconferentie nastreeft.|Het Oekraiense ministerie bevestigt.",
        "Zie www.rijksoverheid.nl voor meer.",
        "Dat is... niet zo.|Toch?",
    ])
    func `parts sentences`(row: String) {
        let expected = row.split(separator: "|").map(String.init)
        for joint in [" ", "  \n"] {
            let document = Document(SourceText(expected.joined(separator: joint)))
            let found = document.passages.flatMap { document.sentences(in: $0) }.map { document.reading.text($0) }
            #expect(found == expected)
        }
    }

    @Test func `makes each item of a list a sentence`() {
        let document = Document(
            SourceText("Dit zijn ze:\n1. Alle producten;\n2. Geen producten.\n\n- Een streep\n\nKop\n\nTekst."))
        let found = document.passages.flatMap { document.sentences(in: $0) }.map { document.reading.text($0) }
        #expect(found == ["Dit zijn ze:", "1. Alle producten;", "2. Geen producten.", "- Een streep", "Kop", "Tekst."])
    }

    @Test func `parts a sentence the converter glued to the next`() {
        let document = Document(SourceText("Dat is ontvangen.Ik streef ernaar."))
        #expect(document.sentences(in: document.passages[0]).count == 2)
        #expect(document.sentence(at: 20) == 17..<34)
    }
}
