import Documents
import Testing

@testable import Citations

/// A letter with footnotes, as they come out of a PDF.
private let letter = """
    In uw vragen noemt u de brief van 10 juli jl. over wonen.

    Vraag 1
    Kent u de motie-Jansen en De Vries (Kamerstuk 31 000, nr. 12)?

    Antwoord op vraag 1
    Ja. In de brief over de voortgang van het actieplan Wonen van 10 juli jl. staat hoe wij dat doen.1 De motie De Vries/Jansen
    is uitgevoerd. Ook verwijs ik naar de Verzamelbrief ruimte d.d. 3 juni 20252 en naar de bovengenoemde Kamerbrief van
    10 juli 2025. Het onderzoeksrapport Bouwen in de stad van de Universiteit Twente, dat op 28 augustus jl. met uw Kamer is
    gedeeld.3 De brief van de VNG van 10 juli jl. is bekend. Ik verwijs naar bijlage 1 bij de brief van 10 juli jl.

    Vraag 2
    Wat vindt u van de brief van 4 mei jl.?

    Antwoord op vraag 2
    Zie het antwoord op vraag 1.

    1 Kamerstukken II, 2024-2025, 32847, nr. 1300.
    2 Kamerstukken II, 2024-2025, 34682, nr. 200.
    3 Kamerstukken II, 2024-2025, 32847, nr. 1310.
    """

@Suite struct NameTests {
    private let named = found(letter, date: "2025-09-10").filter { $0.form != .full }

    private func resolved(_ words: String) -> [String?] {
        named.filter { $0.span.text.contains(words) }.map { $0.target.map { target in "\(target)" } }
    }

    @Test func `a footnote tells which letter is meant`() throws {
        let citation = try #require(named.first { $0.span.text.contains("actieplan Wonen van 10 juli") })
        #expect(citation.target == "kst-32847-1300")
        #expect(citation.by == .footnote)
    }

    @Test func `one footnote tells it for every mention of the date, also for those before it`() throws {
        let first = try #require(named.first)
        #expect(first.target == "kst-32847-1300" && first.by == .sameDate)
        let other = try #require(named.first { $0.span.text.contains("bovengenoemde") })
        #expect(other.target == "kst-32847-1300" && other.by == .sameDate)
    }

    @Test func `a digit glued to a year leads to its note`() {
        #expect(resolved("Verzamelbrief") == ["kst-34682-200"])
    }

    @Test func `a report is what its footnote says`() {
        #expect(resolved("Bouwen in de stad") == ["kst-32847-1310"])
    }

    @Test func `a letter of somebody else on that day is not the minister's`() {
        #expect(resolved("VNG").allSatisfy { $0 == nil })
    }

    @Test func `a date that nothing explains stays unresolved`() throws {
        let citation = try #require(named.first { $0.span.text.contains("4 mei") })
        #expect(citation.resolution == .unresolved(candidates: []))
    }

    @Test func `a motion is known by its movers in any order`() {
        #expect(resolved("motie") == ["kst-31000-12", "kst-31000-12"])
    }

    @Test func `an annex belongs to the letter behind it`() {
        #expect(resolved("bijlage 1") == ["kst-32847-1300#bijlage-1"])
    }

    @Test func `an answer points at another question`() {
        #expect(named.last?.target == "#vraag-1")
    }

    @Test(arguments: [
        ("de motie-Kops (36 800, nr. 3) en later de motie Kops", ["kst-36800-3", "kst-36800-3", "kst-36800-3"]),
        (
            "de motie van het lid Van der Wal c.s. over iets nieuws (Kamerstuk 36 800, nr. 3)",
            ["kst-36800-3", "kst-36800-3"]
        ),
        ("motie-Bruins Slot/Pia Dijkstra (Kamerstuk 28 828, nr. 66)", ["kst-28828-66", "kst-28828-66"]),
        ("de Kamerbrief van 6 maart (33 529, nr. 1227) schrijft", ["kst-33529-1227", "kst-33529-1227"]),
        ("een motie over wonen (36 800, nr. 3)", ["kst-36800-3"]),  // Nobody's: only the number is cited.
        (
            "de motie-Kops (36 800, nr. 3) en de motie-Kops (36 800, nr. 4), en de motie-Kops",
            [
                "kst-36800-3", "kst-36800-3", "kst-36800-4", "kst-36800-4",
            ]
        ),  // The last may be either.
        (
            "de motie Van der Werf en Becker (29 279, nr. 8), en later motie-Becker/Van der Werf",
            ["kst-29279-8", "kst-29279-8", "kst-29279-8"]
        ),
        // A list beside it: both are meant, and neither alone.
        ("de moties-Ceder (36 800 VII, nrs. 21 en 22)", ["kst-36800-VII-21", "kst-36800-VII-22"]),
        ("de moties van de leden Bikker en Dobbe (36 800, nr. 30 en nr. 31)", ["kst-36800-30", "kst-36800-31"]),
        // Another one of the same member has another subject.
        ("de motie-Ceder (36 800, nr. 21), en de motie-Ceder over jeugdzorg", ["kst-36800-21", "kst-36800-21"]),
        (
            "de motie-Ceder over jeugdzorg (36 800, nr. 21). De motie-Ceder over betere jeugdzorg. De motie-Ceder over wonen.",
            ["kst-36800-21", "kst-36800-21", "kst-36800-21"]
        ),
        (
            "Over de motie-Ceder over wonen. De motie-Ceder (36 800, nr. 21)",
            ["kst-36800-21", "kst-36800-21", "kst-36800-21"]
        ),
        ("de motie van het lid Sneller (D66) over lobby (36 800, nr. 3)", ["kst-36800-3", "kst-36800-3"]),
        (
            "de motie van de leden Sneller (D66) en Kathmann (GroenLinks-PvdA) (36 800, nr. 3); motie Kathmann/Sneller",
            ["kst-36800-3", "kst-36800-3", "kst-36800-3"]
        ),
        ("motie Kat (D66) c.s. (36 800, nr. 3)", ["kst-36800-3", "kst-36800-3"]),
        (
            "de door het lid Boswijk ingediende motie (36 800, nr. 3); de motie-Boswijk",
            ["kst-36800-3", "kst-36800-3", "kst-36800-3"]
        ),
        ("de door de minister ingediende motie (36 800, nr. 3)", ["kst-36800-3"]),
        (
            "de motie van Nispen (36 800, nr. 3). Deze motie is verworpen",
            ["kst-36800-3", "kst-36800-3", "kst-36800-3"]
        ),
        ("het amendement-Kops (36 800, nr. 3); dat amendement", ["kst-36800-3", "kst-36800-3", "kst-36800-3"]),
        (
            "de motie-Kops (36 800, nr. 3) en motie-Jansen (36 800, nr. 4). Die motie",
            ["kst-36800-3", "kst-36800-3", "kst-36800-4", "kst-36800-4"]
        ),
        // Of the two it is the nearer, which nobody moved.
        (
            "de motie-Kops (36 800, nr. 3) en een motie over wonen (36 800, nr. 5). Deze motie",
            ["kst-36800-3", "kst-36800-3", "kst-36800-5"]
        ),
        ("deze motie", []),
        ("de brief van 10 juli jl. over vuurwerk (28 684, nr. 790)", ["kst-28684-790", "kst-28684-790"]),
        (
            "de brief van 5 februari 2025 van de Staatssecretaris van Financiën (31 066, nr. 1450)",
            ["kst-31066-1450", "kst-31066-1450"]
        ),
        ("de brief van 10 juli 2025 over de motie (36 800, nr. 3)", ["kst-36800-3"]),
        ("de brief van 10 juli 2025 over het wetsvoorstel (36 410, nr. 3)", ["kst-36410-3"]),
        ("de brief van 10 juli 2025 van de minister is dat (36 410, nr. 3)", ["kst-36410-3"]),
        (
            "Bij brief van 30 mei 2023 is de Kamer hierover bericht (27 529, nr. 299).",
            ["kst-27529-299", "kst-27529-299"]
        ),
        ("Bij brief van 30 mei 2023 is gemeld dat het plan is ingegaan (36 410, nr. 3).", ["kst-36410-3"]),
        ("In mijn brief van 30 mei 2023 is op de motie gereageerd (36 410, nr. 3).", ["kst-36410-3"]),
        ("In de brief van 30 mei 2023 en die van 3 mei 2023 is dat gemeld (36 410, nr. 3).", ["kst-36410-3"]),
        (
            "In de brief van 30 mei 2023 ben ik op 36 410, nr. 4 ingegaan (36 410, nr. 3).",
            ["kst-36410-4", "kst-36410-3"]
        ),
        (
            "de brieven van 14 mei 2024 (33 037, nr. 553) en 21 juni 2024 (33 037, nr. 560)",
            ["kst-33037-553", "kst-33037-553", "kst-33037-560", "kst-33037-560"]
        ),
        (
            "mijn brief van 6 juni 2025 (31 839, nr. 1020). De brief van 6 juni 2025 van het lid Omtzigt.",
            ["kst-31839-1020", "kst-31839-1020"]
        ),
        ("deze brief van 10 juli", []),
        ("de motie van de Kamer", []),
    ])
    func `reads who moved and what stands beside`(text: String, expected: [String]) {
        #expect(targets(text, date: "2025-09-10") == expected)
    }
}

/// What points back at a letter or report that was named before.
@Suite struct AnaphoraTests {
    private static let text = """
        Het onderzoeksrapport Bouwen in de stad, dat op 28 augustus jl. met uw Kamer is gedeeld.1 De bevindingen van dit rapport
        worden benut. De brief van 10 juli jl. (32 847, nr. 1300) en de Kamerbrief van 3 juni jl. (34 682, nr. 200)
        gaan daarover. In de eerdergenoemde brieven staat meer. Die brief is bekend.

        1 Kamerstukken II, 2024-2025, 32847, nr. 1310.
        """
    private let citations = found(text, date: "2025-09-10")

    @Test func `"dit rapport" is the only report that was named before`() throws {
        let citation = try #require(citations.first { $0.span.text == "dit rapport" })
        #expect(citation.target == "kst-32847-1310" && citation.by == .sameName)
    }

    @Test func `several letters stay candidates`() throws {
        let citation = try #require(citations.first { $0.span.text.hasSuffix("brieven") })
        #expect(citation.resolution == .unresolved(candidates: ["kst-32847-1300", "kst-34682-200"]))
    }

    @Test func `of two letters "die brief" is neither`() {
        #expect(!citations.contains { $0.span.text == "Die brief" })
    }

    @Test(arguments: [
        "De bevindingen van dit rapport worden benut.", "In de eerdergenoemde brieven staat meer.",
        "Die brief is bekend.", "In deze brief van 10 juli staat het.", "dit rapport van 3 mei 2024",
    ])
    func `what nothing before it explains is not cited`(text: String) {
        #expect(found(text, date: "2025-09-10").isEmpty)
    }
}

@Suite struct InternalReferenceTests {
    @Test(arguments: [
        ("Ik antwoord. Zie het antwoord op vraag 6.", ["#vraag-6"]),
        ("Zie het antwoord op de vragen 3, 4 en 5.", ["#vraag-3", "#vraag-4", "#vraag-5"]),
        ("Zoals in mijn antwoord op vraag 3, 8 en 9 staat", ["#vraag-3", "#vraag-8", "#vraag-9"]),
        ("Voor meer verwijs ik u naar de antwoorden op vragen 2 t/m 4.", ["#vraag-2", "#vraag-3", "#vraag-4"]),
        ("Dat staat in bijlage 2.", ["#bijlage-2"]),
        ("zoals beschreven in antwoord 3. Zie ook antwoord 5.", ["#vraag-3", "#vraag-5"]),
        ("Zoals in antwoord vier staat, en zie ook hetantwoord op vraag 5.", ["#vraag-4", "#vraag-5"]),
        ("Dat is in antwoord op 3 vragen gezegd, en in antwoord twee kanttekeningen.", []),
        ("Dat staat in antwoord 3 op de vragen van het lid Mutluer.", []),
        ("Zie het antwoord op vraag 3 van het lid Mutluer.", []),  // Given elsewhere.
        ("Zie bijlage 1 bij deze brief en de bij deze antwoorden gevoegde bijlage 2.", ["#bijlage-1", "#bijlage-2"]),
        ("Bij deze brief is bijlage 4 gevoegd.", ["#bijlage-4"]),
        ("In de bijlage 1 bij het rapport van de Rekenkamer en bijlage 2 van de cao staat meer.", []),
        ("Zie bijlage 1 en 2 van de cao. Bij het rapport is bijlage 3 gevoegd.", []),
        ("Bij de kabinetsreactie van 3 juni 2025 is bijlage 4 gevoegd.", []),
        (
            "De bij brief van 1 mei 2025 (29 628, nr. 1205) gevoegde bijlage 2.",
            ["kst-29628-1205", "kst-29628-1205", "kst-29628-1205#bijlage-2"]
        ),
        (
            "De met de brief van 1 mei 2025 (29 628, nr. 1205) meegezonden bijlage 2.",
            ["kst-29628-1205", "kst-29628-1205", "kst-29628-1205#bijlage-2"]
        ),
        ("Zie bijlage 2 bij Kamerstuk 29 628, nr. 1205.", ["kst-29628-1205#bijlage-2", "kst-29628-1205"]),
        ("uw antwoord op vraag 3", []),
        ("Zie het antwoord op vraag 3 in de feitelijke vragen bij de begroting.", []),
        ("Zie het antwoord op vraag 3 in het verslag.", []),
        // Of the paper or letter before it …
        ("Kamerstukken II 2024/25, 29 628, nr. 12, bijlage 3", ["kst-29628-12", "kst-29628-12#bijlage-3"]),
        ("Kamerstuk 29 628, nr. 12 (bijlage 3)", ["kst-29628-12", "kst-29628-12#bijlage-3"]),
        ("Dat blijkt uit het advies (29 628 en 31 289, nr. 653, bijlage 1).", ["kst-29628-653"]),
        (
            "Kamerstuk 29 628, nr. 12, bijlage 3 en bijlage 4",
            ["kst-29628-12", "kst-29628-12#bijlage-3", "kst-29628-12#bijlage-4"]
        ),
        ("De brief van de minister van 3 maart 2025, bijlage 2, zegt dat.", []),
        // … or of something whose annexes have no address …
        ("Zie de Miljoenennota 2024, bijlage 4.", []),
        ("Zie het regeerprogramma, bijlage 4.", []),
        ("Zie bijlage 4, onder A.", ["#bijlage-4"]),
        ("Zie het stuk (Kamerstuk 29 628, nr. 12), bijlage 3", ["kst-29628-12", "kst-29628-12#bijlage-3"]),
        ("Zie het antwoord op vraag 3 in het kader van de begroting.", ["#vraag-3"]),
        ("Zie de Miljoenennota 2024, bijlage 4 en bijlage 5.", []),
        ("Zie de Voorjaarsnota, p. 12, bijlage 4.", []),
        ("Het rapport van de Rekenkamer, bijlage 2, zegt dat.", []),
        ("Stb. 2023, 45, bijlage 1", ["stb-2023-45"]),
        ("COM(2023) 420, bijlage 1; SWD(2023) 62, bijlage 4", ["52023SC0062"]),
        ("Zie bijlage 3 bij dit besluit.", []),
        ("In bijlage 2, artikel 11, wordt ingevoegd", []),
        // … and not what a bracket says in passing.
        ("Het onderzoek gaat hierbij (bijlage 1).", ["#bijlage-1"]),
        ("Dat staat in deze brief, bijlage 1.", ["#bijlage-1"]),
    ])
    func `finds what refers to the same document`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `a heading refers to nothing`() {
        #expect(targets("Vraag 6\nWaarom?\n\nAntwoord op vraag 6\nDaarom.").isEmpty)
    }
}
