import Documents
import Testing

@Suite struct StructureTests {
    /// Where each line of the text is read; headings leave no line of their own.
    @Test(arguments: [
        ("Vraag 1\nBent u bekend?\n\nAntwoord 1\nJa.", ["question 1: Bent u bekend?", "answer 1: Ja."]),
        (
            "Vraag 1:\nA?\nVraag 2\nB?\nAntwoord op vragen 1 en 2\nJa.",
            ["question 1: A?", "question 2: B?", "answer 1, 2: Ja."]
        ),
        ("Vraag\u{A0}1\nA?\n\nAntwoord\u{A0}op\u{A0}vraag\u{A0}1\nJa.", ["question 1: A?", "answer 1: Ja."]),
        ("Vraag 2 t/m 4\nA?\nAntwoord op de vragen 2, 3 en 4\nJa.", ["question 2, 3, 4: A?", "answer 2, 3, 4: Ja."]),
        (
            "Vraag 3, 4, 5 9 en 10\nA?\n\nAntwoord 3, 4, 5 9 en 10\nJa.",
            ["question 3, 4, 5, 9, 10: A?", "answer 3, 4, 5, 9, 10: Ja."]
        ),
        ("Vraag 1\nA?\n\nAntwoord vraag 1: \nJa.", ["question 1: A?", "answer 1: Ja."]),
        ("Vraag 1\nA?\n\nAntwoord: Ja.", ["question 1: A?", "answer 1: Ja."]),
        ("Vraag 1: Bent u bekend?\nAntwoord 1: Ja.", ["question 1: Bent u bekend?", "answer 1: Ja."]),
        ("Vraag een\nA?\n\nAntwoord op vraag een\nJa.", ["question 1: A?", "answer 1: Ja."]),
        ("VRAAG 1\nA?\n\nANTWOORD\nJa.", ["question 1: A?", "answer 1: Ja."]),
        // Numbers alone, where answers are headed "Antwoord" or a title announces questions.
        (
            "1\nA?\n\nAntwoord\nJa.\n\n2\nB?\n\nAntwoord\nNee.",
            ["question 1: A?", "answer 1: Ja.", "question 2: B?", "answer 2: Nee."]
        ),
        (
            "Vragen van het lid Podt (D66)\n\n1. Klopt het?\n\n2. Waarom?",
            ["letterhead: Vragen van het lid Podt (D66)", "question 1: Klopt het?", "question 2: Waarom?"]
        ),
        // Numbers alone are a list otherwise.
        (
            "De maatregelen zijn:\n1. Ten eerste.\n2. Ten tweede.",
            ["letter: De maatregelen zijn:", "letter: 1. Ten eerste.", "letter: 2. Ten tweede."]
        ),
        // Broken over lines, these are no headings.
        ("Vraag 1\nZie het antwoord op\nvraag 2 en verder.", ["question 1: Zie het antwoord op vraag 2 en verder."]),
        (
            "Vraag 1\nA?\nAntwoord 1\nZoals in het\nAntwoord 7\nstaat.",
            ["question 1: A?", "answer 1: Zoals in het Antwoord 7 staat."]
        ),
        ("Zie het antwoord op vraag 6.", ["letter: Zie het antwoord op vraag 6."]),
        (
            "Antwoord van minister Wiersma (Landbouw) (ontvangen 20 november 2024)\n\nIk zal uw Kamer antwoorden.",
            [
                "letterhead: Antwoord van minister Wiersma (Landbouw) (ontvangen 20 november 2024)",
                "letter: Ik zal uw Kamer antwoorden.",
            ]
        ),
    ])
    func `finds questions and answers`(text: String, expected: [String]) {
        #expect(outline(text) == expected)
    }

    @Test(arguments: [
        (
            "Ik hoop u te hebben ingelicht.\n\nDe Staatssecretaris van Justitie en Veiligheid, \n\nmr. A.C.L. Rutte",
            "mr. A.C.L. Rutte"
        ),
        ("Ik hoop het.\n\nDe Minister voor Medische Zorg, T. van Ark", "T. van Ark"),
        (
            "Ik hoop het.\n\nDe Staatssecretaris van Volksgezondheid,\nWelzijn en Sport,\n\ndrs. Clémence Ross-van Dorp",
            "drs. Clemence Ross-van Dorp"
        ),
        ("Ik hoop het.\n\nDe minister van Justitie en Veiligheid\n\nD. Yeşilgöz-Zegerius", "D. Yesilgoz-Zegerius"),
        ("Ik hoop het.\nDe Minister van Buitenlandse Zaken,\nH.G.J. Bruins Slot", "H.G.J. Bruins Slot"),
    ])
    func `finds who signed`(text: String, name: String) {
        let document = Document(SourceText(text))
        #expect(document.passages.map(\.place) == [.letter, .signature])
        #expect(document.signatories.map(\.name) == [name])
        #expect(document.signatories.first?.nameSpan.map { $0.text.isEmpty } == false)
    }

    @Test(arguments: [
        "Ik hoop het.\n\nDe Minister van Financiën heeft toegezegd de Kamer te informeren.",
        "Ik hoop het.\n\nDe Staatssecretaris van Justitie en Veiligheid, die hierover gaat, komt erop terug.",
        "Ik hoop het.\n\nDe minister is ermee bezig",
    ])
    func `does not take a sentence for a signature`(text: String) {
        #expect(Document(SourceText(text)).signatories.isEmpty)
    }

    @Test func `leaves page furniture out of the sentence it interrupts`() {
        let text = """
            Vraag 1
            Zijn er zes
            \u{A0} \u{20}
            ah-tk-20242025-545
            ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1
            of zeven maatregelen?

            Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel

            2

            \u{0C}Antwoord 1
            Zeven.
            Pagina 2 van 5
            """
        #expect(outline(text) == ["question 1: Zijn er zes of zeven maatregelen?", "answer 1: Zeven."])
        #expect(Document(SourceText(text)).identifiers == ["ah-tk-20242025-545"])
    }

    @Test(arguments: [
        "Zie de stukken van de\nTweede Kamer, vergaderjaar 2023-2024, 27 925, nr. 966) daarover.",
        "Tweede Kamer, vergaderjaar 2023–2024, 27 925, nr. 966",
        "Zie het\nAanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121.",
    ])
    func `keeps citations that begin like furniture`(text: String) {
        let reading = Document(SourceText(text)).reading
        #expect(
            reading.text(0..<reading.bytes.count).contains(text.contains("27 925") ? "27 925, nr. 966" : "nr. 1121"))
    }

    @Test func `reads the head of a letter line by line`() {
        let text = """
            De Voorzitter van de Tweede Kamer
            der Staten-Generaal
            Postbus 20018
            2500 EA DEN HAAG

            Datum   10 september 2025
            Ons kenmerk
            5164758
            Onderwerp   Uitvoering van moties

            Hierbij informeer ik uw Kamer over de uitvoering van de moties over femicide.
            """
        #expect(
            outline(text) == [
                "letterhead: De Voorzitter van de Tweede Kamer", "letterhead: der Staten-Generaal",
                "letterhead: Postbus 20018", "letterhead: 2500 EA DEN HAAG", "letterhead: Datum 10 september 2025",
                "letterhead: Ons kenmerk 5164758", "letterhead: Onderwerp Uitvoering van moties",
                "letter: Hierbij informeer ik uw Kamer over de uitvoering van de moties over femicide.",
            ])
    }

    @Test func `puts lost line ends back`() {
        let filler = String(repeating: "Dit is een zin die niets zegt maar wel lang is. ", count: 30)
        let text =
            "Vragen van het lid Bouwmeester (PvdA) (ingezonden 3 oktober 2014). Antwoord van Minister Schippers "
            + "(Volksgezondheid) (ontvangen 26 november 2014). Vraag 1 Kent u de berichten?1 Antwoord 1 Ja. Zie "
            + "Kamerstuk 28 828, nr. 70 daarover en 1 Dagblad, 3 mei ah-tk-20142015-698 ISSN 0921 - 7398 "
            + "’s-Gravenhage 2014 Tweede Kamer, vergaderjaar 2014–2015, Aanhangsel 1 verder. Vraag 2 en 3 Is dat zo? "
            + "Antwoord 2 en 3 " + filler
        let document = Document(SourceText(text))
        #expect(
            document.passages.map(\.place) == [
                .letterhead, .question([1]), .answer([1]), .footnote(1), .question([2, 3]), .answer([2, 3]),
            ])
        #expect(outline(text)[3] == "answer 1: Ja. Zie Kamerstuk 28 828, nr. 70 daarover en verder.")
        #expect(document.reading.notes.map(\.footnote) == [0])
    }

    /// "place: paragraph" for each paragraph.
    private func outline(_ text: String) -> [String] {
        let document = Document(SourceText(text))
        return document.passages.flatMap { passage in
            document.reading.text(passage.range).split(separator: "\n").map { "\(passage.place): \($0)" }
        }
    }
}
