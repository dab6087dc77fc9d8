import Documents
import Testing

@Suite struct IdentityTests {
    @Test(arguments: [
        (
            "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2023–2024\n\n2\n\nAanhangsel van de Handelingen\n\nVragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n\n1432\nVragen van het lid Van Zanten (BBB) (ingezonden 7 maart 2024).\nVraag 1\nA?\nAntwoord 1\nJa.",
            ["ah-tk-20232024-1432"]
        ),
        (
            "AH 600\n2024Z17067\nMededeling van minister Wiersma (Landbouw) (ontvangen 20 november 2024)\n\nDe vragen kunnen niet worden beantwoord.",
            ["ah-tk-20242025-600"]
        ),
        (
            "28 345 Aanpak huiselijk geweld\nNr. 285 BRIEF VAN DE STAATSSECRETARIS\nDen Haag, 10 juli 2025\n\nHierbij zend ik u de voortgang van de aanpak.",
            ["kst-28345-285"]
        ),
        (
            "36 600 VI Vaststelling van de begroting\nNr. 34\nAMENDEMENT VAN HET LID MUTLUER\n\nDe ondergetekende stelt het volgende voor.",
            ["kst-36600-VI-34"]
        ),
        ("21 501-02 Raad Algemene Zaken\nNr. 2648\n\nHierbij zend ik u het verslag.", ["kst-21501-02-2648"]),
        // A converter put the title on a line of its own.
        (
            "21 501-02\n\nRaad Algemene Zaken en Raad Buitenlandse\nZaken\n\nNr. 3121\n\nMOTIE VAN HET LID CEDER\nVoorgesteld 10 april 2025\nDe Kamer,",
            ["kst-21501-02-3121"]
        ),
        (
            "35 300 VII Vaststelling van de begroting\n\nNr. 113 BRIEF VAN DE MINISTER\n\nDen Haag, 6 april 2020",
            ["kst-35300-VII-113"]
        ),
        ("12 345\n\nHierbij zend ik u de cijfers.", []),
        // In September one session ends and the next begins.
        ("AH 3\n2024Z17067\nAntwoord van minister Wiersma (Landbouw) (ontvangen 17 september 2024)\n\nJa.", []),
        ("Zie kst-28345-285 en Kamerstuk 28 345, nr. 285.", []),
    ])
    func `knows a document's own numbers`(text: String, expected: [String]) {
        #expect(Document(SourceText(text)).identifiers == expected)
        #expect(
            Document(SourceText(text), given: .init(identifier: "2025D38246")).identifiers == ["2025D38246"] + expected)
    }

    @Test(arguments: [
        ("Hierbij de antwoorden (kenmerk \n2025Z14497, ingezonden 10 juli 2025).", ["2025Z14497"], "2025-07-10"),
        (
            "Vragen van het lid Becker (VVD)\n(ingezonden 10 juli 2025, 2025Z14497)\n\nVraag 1\nA?\n\nAntwoord 1\nJa.",
            ["2025Z14497"], "2025-07-10"
        ),
        ("In antwoord op uw brief van 6 december 2023, nr. 2023Z19677, deel ik u mede.", ["2023Z19677"], nil),
        ("De vragen, ingezonden op 22 december 2008, kunnen nog niet worden beantwoord.", [], "2008-12-22"),
        ("Zie ook mijn brief (2024Z00081).", [], nil),  // Cited, not answered.
        (
            "Vraag 1\nA?\n\nAntwoord 1\nJa.\n\nToelichting:\nDeze vragen vullen eerdere aan (ingezonden 25 september 2024, "
                + "2024Z14247).",
            [], nil
        ),  // Other questions.
    ])
    func `knows which questions it answers`(text: String, answers: [String], submitted: String?) {
        let document = Document(SourceText(text))
        #expect(document.answers == answers)
        #expect(document.submitted?.description == submitted)
        #expect(document.answered.map(\.span.text) == answers)
    }

    @Test(arguments: [
        ("Vraag 1\nA?\n\nAntwoord 1\nJa.", DocumentKind.answers),
        ("Vragen van het lid Podt (D66)\n\nVraag 1\nA?", .questions),
        (
            "Vragen van het lid Podt (D66)\nVraag 1\nA?\nMededeling\nDe vragen kunnen nog niet worden beantwoord.",
            .delayNotice
        ),
        ("De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.", .delayNotice),
        ("MOTIE VAN HET LID MUTLUER\n\nDe Kamer,\n\ngehoord de beraadslaging,", .motion),
        ("Den Haag, 5 maart 2024\n\nHierbij informeer ik uw Kamer over de stand van zaken.", .letter),
        ("Een tekst.", .other),
    ])
    func `tells what sort of document it is`(text: String, kind: DocumentKind) {
        #expect(Document(SourceText(text)).kind == kind)
    }

    @Test func `knows the minister of an answer from its title`() throws {
        let document = Document(
            SourceText(
                "Antwoord van Staatssecretaris Heijnen (Infrastructuur en\nWaterstaat), mede namens de Minister van Justitie\n(ontvangen 17 mei 2024).\nVraag 1\nA?\nAntwoord 1\nJa."
            ))
        let signatory = try #require(document.signatories.first)
        #expect(signatory.office == .staatssecretaris)
        #expect(signatory.title == "Staatssecretaris van Infrastructuur en Waterstaat")
        #expect(signatory.nameSpan?.text == "Heijnen")
    }
}

@Suite struct DocumentDateTests {
    @Test(arguments: [
        (
            "Datum 10 september 2025\n\nHierbij zend ik u de brief over de voortgang van de aanpak.", "2025-09-10",
            "2025-09-10", "stated"
        ),
        ("Den Haag, 10 september 2025\n\nHierbij zend ik u de brief.", "2025-09-10", "2025-09-10", "stated"),
        (
            "PG/E-2670651\n\n27 maart 2006\n\nIn mijn brief van 10 januari heb ik toegezegd.", "2006-03-27",
            "2006-03-27", "stated"
        ),
        (
            "Antwoord van Minister Veldkamp (Buitenlandse Zaken) (ontvangen\n18 november 2024).\nVraag 1\nA?\nAntwoord 1\nJa.",
            "2024-11-18", "2024-11-18", "stated"
        ),
        (
            "Vragen van het lid Podt (D66) (ingezonden 24 oktober 2024).\nVraag 1\nA?", "2024-10-24", "2024-10-24",
            "stated"
        ),
        ("De vragen (ingezonden 10 juli 2025) zijn beantwoord.", "2025-07-10", nil, "bounded"),
        (
            "De vragen (ingezonden 10 juli 2025) en het rapport, dat op 28 augustus jl. is gedeeld.", "2025-08-28", nil,
            "bounded"
        ),
        ("Zie het plan d.d. 7 juni 2024 daarover.", "2024-06-07", nil, "bounded"),
        (
            "(ingezonden 10 juli 2025)\n\nVraag 1\nKunt u antwoorden voor het notaoverleg op 22 september 2025?\n\nAntwoord 1\nJa.",
            "2025-07-10", "2025-09-21", "bounded"
        ),
        // The minister does not say that it was in time.
        (
            "(ingezonden 10 juli 2025)\n\nVraag 1\nKunt u antwoorden voor het notaoverleg op 22 september 2025?\n\nAntwoord 1\nHelaas niet.",
            "2025-07-10", nil, "bounded"
        ),
        ("Op 28 augustus jl. is het rapport gedeeld.", nil, nil, "unknown"),
        ("Wij komen in januari 2026 terug.", nil, nil, "unknown"),
    ])
    func `dates a document and says how`(text: String, earliest: String?, latest: String?, basis: String) {
        let date = Document(SourceText(text)).date
        #expect(date.window.earliest?.description == earliest)
        #expect(date.window.latest?.description == latest)
        #expect(date.basis.rawValue == basis)
        let given = CivilDate(year: 2020, month: 2, day: 29)
        #expect(Document(SourceText(text), given: .init(date: given)).date.window.day == given)
    }

    /// The head of a letter, its subject, and the mark of its sender.
    @Test(arguments: [
        (
            "Datum 10 september 2025\nOnderwerp Beantwoording vragen over crèches", "Beantwoording vragen over crèches",
            nil
        ),
        ("Betreft: Uitvoering motie\nOns kenmerk: 5164758", "Uitvoering motie", "5164758"),
        (
            "Onderwerp\nVoortgang van de\naanpak\n\nOns kenmerk\nDBO-CB-U-2645407", "Voortgang van de aanpak",
            "DBO-CB-U-2645407"
        ),
        ("Betreft Voortgang van de\naanpak\nGeachte voorzitter,\nHierbij", "Voortgang van de aanpak", nil),
        // A label without a value, and one whose value says nothing.
        ("Onderwerp\nDatum 10 september 2025\nOns kenmerk\n-", nil, nil),
        ("Datum 10 september 2025\nUw kenmerk 2025Z14497", nil, nil),
    ])
    func `reads what a letterhead says`(head: String, title: String?, kenmerk: String?) {
        let document = Document(
            SourceText("Aan de Voorzitter van de Tweede Kamer\n\n\(head)\n\nHet onderwerp hiervan is bekend."))
        #expect(document.title == title)
        #expect(document.kenmerk == kenmerk)
    }

    /// What its format says wins over what its text seems to say; a notice of delay stays one.
    @Test func `believes what its format says of it`() {
        let metadata = Document.Metadata(
            identifiers: ["kst-28345-285"], dossiers: ["28345"], questions: ["2024Z18436"], kind: .answers,
            title: "Titel")
        let text =
            "AH 600\nOnderwerp Iets anders\n\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord."
        let document = Document(SourceText(text), given: .init(identifier: "2025D1", metadata: metadata))
        #expect(document.identifiers == ["2025D1", "kst-28345-285"])
        #expect(document.dossiers == ["28345"])
        #expect(document.answers == ["2024Z18436"])
        #expect(document.kind == .delayNotice)
        #expect(document.title == "Titel")
    }
}
