import Documents
import Testing

@Suite struct NoteTests {
    private static let bodies = "\n\n1 Kamerstukken II, 28345, nr. 285.\n2 Kamerstukken II, 29279, nr. 916.\n"

    /// Text with two notes at the foot: what is read of it, and where the markers stood (the word before).
    @Test(arguments: [
        ("Zo staat beschreven hoe wij dat doen.1 Het is klaar.2", "dat doen. Het is klaar.", [1, 2]),
        ("d.d. 14 november 20241 en 1 april 2025.2", "14 november 2024 en 1 april 2025.", [1, 2]),
        ("De motie van 10 juli jl.1 over vragen2 daarover", "jl. over vragen daarover", [1, 2]),
        ("de Inspectie Veiligheid.1 Deze taak2: de eerste", "Veiligheid. Deze taak: de eerste", [1, 2]),
        ("«Leren van rampen»1 en de rest;2 daarna", "\"Leren van rampen\" en de rest; daarna", [1, 2]),
        ("Dat is zo?1, 2", "Dat is zo?", [1, 2]),
        ("de signaalrapportage uit 20221 waaruit blijkt2", "uit 2022 waaruit blijkt", [1, 2]),
        ("Zoals het heet.¹ En verder.²", "heet. En verder.", [1, 2]),
        // Look-alikes beside the markers.
        ("Minder CO2 in de lucht.1 Het is klaar.2", "Minder CO2 in de lucht. Het is klaar.", [1, 2]),
        ("Een huis van 3 m2 en 24/7 open.1 Met D66 en JA21.2", "3 m2 en 24/7 open. Met D66 en JA21.", [1, 2]),
        ("Sinds COVID-19 geldt artikel 3a jo1.1 Klaar.2", "COVID-19 geldt artikel 3a jo1. Klaar.", [1, 2]),
    ])
    func `lifts markers that have a note`(text: String, read: String, notes: [Int]) {
        let document = Document(SourceText("Aan de Voorzitter\n\n" + text + Self.bodies))
        #expect(document.reading.text(0..<document.reading.bytes.count).contains(read))
        #expect(document.reading.notes.map(\.note) == notes)
        #expect(document.reading.notes.compactMap { document.footnote($0)?.number } == notes)
        #expect(document.footnotes.map { document.markers(of: $0).map(\.note) } == notes.map { [$0] })
    }

    @Test(arguments: [
        ("d.d. 14 november 20242 en verder", "14 november 2024 en verder", [2]),
        ("met uw Kamer gedeeld.4 De bevindingen", "gedeeld. De bevindingen", [4]),
        ("onze brief[15] van 10 februari 2023", "onze brief van 10 februari 2023", [15]),
        ("de motie van Nispen⟦FN3⟧ met uw Kamer", "Nispen met uw Kamer", [3]),
    ])
    func `lifts what can be nothing else, even without the note`(text: String, read: String, notes: [Int]) {
        let document = Document(SourceText(text))
        #expect(document.reading.text(0..<document.reading.bytes.count).contains(read))
        #expect(document.reading.notes.map(\.note) == notes)
        #expect(document.reading.notes.allSatisfy { document.footnote($0) == nil })
    }

    @Test(arguments: [
        "Minder CO2 en PM10 dan in 2025.", "3 m2", "COVID-19", "artikel 3a", "24/7", "D66, JA21 en 50PLUS", "2025",
        "paragraaf 3.2 De wet", "nr.6 Zie", "12,5 procent", "jo1", "versie 1.0", "vragen2 over", "artikel 287b Sr",
        "36.600 euro", "Zie www.rijksoverheid.nl/jenv1 daarover", "een [sic] fout", "bel 0900-8844",
    ])
    func `leaves look-alikes`(text: String) {
        let document = Document(SourceText(text))
        #expect(document.reading.notes.isEmpty)
        #expect(document.reading.text(0..<document.reading.bytes.count) == text)
    }

    @Test func `tells two series apart`() {
        let document = Document(
            SourceText(
                """
                Vraag 1
                Is dat zo? 1)

                Antwoord op vraag 1
                Ja, zie de motie van Nispen[1] daarover.

                1) Geen spoed wel brandweer

                [1] Kamerstukken, 2022-2023, 29628, nr. 1135
                """))
        #expect(document.footnotes.map(\.number) == [1, 1])
        #expect(Set(document.footnotes.map(\.series)).count == 2)
        let texts = document.reading.notes.compactMap { document.footnote($0) }.compactMap {
            document.passage(of: $0).map { document.reading.text($0.range) }
        }
        #expect(texts == ["Geen spoed wel brandweer\n", "Kamerstukken, 2022-2023, 29628, nr. 1135"])
    }

    @Test func `joins a sentence around a footnote at the foot of a page`() throws {
        let document = Document(
            SourceText("Dat is gedaan.1 Zij \n\n1 Kamerstukken II, 29279, nr. 848.\n\u{C}doen dit volgens de kaders."))
        #expect(
            document.reading.text(0..<document.passages[0].range.upperBound)
                == "Dat is gedaan. Zij doen dit volgens de kaders.\n")
        let footnote = try #require(document.footnotes.first)
        #expect(document.passage(of: footnote)?.place == .footnote(1))
        #expect(document.notes(in: 0..<14).map(\.note) == [1])
        #expect(document.notes(in: 14..<20).isEmpty)
        #expect(document.footnote(at: document.reading.bytes.count - 1) == footnote)
    }

    /// The publisher's page has "X" to close a note, "Noot" as its title, and the number on a line of its own.
    @Test func `joins footnotes copied from the publisher's page`() throws {
        let document = Document(
            SourceText(
                """
                Dit is gedeeld.1 Ook dat is bekend.2

                X Noot
                1

                Kamerstuk 28 345, nr. 12

                X Noot
                2
                Kamerstuk 28 345, nr. 13
                """))
        #expect(document.footnotes.map(\.number) == [1, 2])
        #expect(document.reading.notes.map(\.footnote) == [0, 1])
        let texts = document.footnotes.compactMap { document.passage(of: $0) }.map { document.reading.text($0.range) }
        #expect(
            texts.map { $0.split(separator: "\n").first } == ["Kamerstuk 28 345, nr. 12", "Kamerstuk 28 345, nr. 13"])
    }
}
