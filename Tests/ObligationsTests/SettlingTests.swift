import Deadlines
import Documents
import Testing

@testable import Obligations

@Suite struct SettlingTests {
    static let promise = paper(
        "2025D38246", "2025-09-10", home: ["2025Z14497", "28345"],
        [
            promised(
                "komen wij in januari 2026 met een beleidsreactie op het rapport over femicide",
                due: "2026-01-01/2026-01-31",
                "in januari 2026", place: .answer([6]), subjects: ["kst-28345-285"])
        ])

    struct Row: CustomTestStringConvertible {
        var later: Account
        var state: String
        var candidates: Int = 0
        var testDescription: String { later.statements.first?.commitment.span.text ?? later.document }
    }

    /// What settles the promise, what is left to a person, and what has nothing to do with it.
    static let rows: [Row] = [
        // The thing itself, in the dossier.
        Row(
            later: paper(
                "kst-28345-300", "2026-01-20",
                [done("Hierbij bied ik uw Kamer de beleidsreactie op het rapport over femicide aan")]),
            state: "met 2026-01-20 by 2026-01-31"),
        // After the last day.
        Row(
            later: paper(
                "kst-28345-300", "2026-02-03",
                [done("Hierbij bied ik uw Kamer de beleidsreactie op het rapport over femicide aan")]),
            state: "met-late 2026-02-03 by 2026-01-31"),
        // The words say on what day.
        Row(
            later: paper(
                "kst-28345-300", "2026-02-03",
                [
                    done(
                        "De beleidsreactie op het rapport over femicide is op 30 januari jl. met uw Kamer gedeeld",
                        on: "2026-01-30")
                ]),
            state: "met 2026-01-30 by 2026-01-31"),
        // The same paper is named, so fewer words do.
        Row(
            later: paper(
                "kst-29279-900", "2026-01-20", home: ["29279"],
                [done("Hierbij ontvangt u de beleidsreactie inzake femicide", subjects: ["kst-28345-285"])]),
            state: "met 2026-01-20 by 2026-01-31"),
        // In the same dossier that is not enough.
        Row(
            later: paper("kst-28345-300", "2026-01-20", [done("Hierbij ontvangt u de beleidsreactie inzake eerwraak")]),
            state: "open by 2026-01-31", candidates: 0),
        // A part only.
        Row(
            later: paper(
                "kst-28345-300", "2026-01-20",
                [done("Hierbij bied ik uw Kamer een voorlopige beleidsreactie op het rapport over femicide aan")]),
            state: "open by 2026-01-31", candidates: 1),
        // It has begun, nothing went to the House.
        Row(
            later: paper(
                "kst-28345-300", "2026-01-20", [done("De beleidsreactie op het rapport over femicide is gestart")]),
            state: "open by 2026-01-31", candidates: 1),
        // Another dossier, nothing in common: the words alone prove nothing.
        Row(
            later: paper(
                "kst-29279-900", "2026-01-20", home: ["29279"],
                [done("Hierbij bied ik uw Kamer de beleidsreactie op het rapport over femicide aan")]),
            state: "open by 2026-01-31"),
        // Older than the promise.
        Row(
            later: paper(
                "kst-28345-290", "2025-09-01",
                [done("Hierbij bied ik uw Kamer de beleidsreactie op het rapport over femicide aan")]),
            state: "open by 2026-01-31"),
        // Without a date nobody knows which came first.
        Row(
            later: paper(
                "kst-28345-300", "",
                [done("Hierbij bied ik uw Kamer de beleidsreactie op het rapport over femicide aan")]),
            state: "open by 2026-01-31", candidates: 1),
        // It names the document of the promise but hardly what.
        Row(
            later: paper(
                "kst-29279-900", "2026-01-20", home: ["29279"],
                [done("Hiermee doe ik mijn toezegging gestand", subjects: ["2025D38246"])]),
            state: "open by 2026-01-31", candidates: 1),
        // It names the promise by its date.
        Row(
            later: paper(
                "kst-29279-900", "2026-01-20", home: ["29279"],
                [
                    done(
                        "Zoals gemeld in de brief van 10 september jl. zend ik u de beleidsreactie op het rapport over femicide",
                        documentDates: ["2025-09-10"])
                ]),
            state: "met 2026-01-20 by 2026-01-31"),
    ]

    @Test(arguments: rows)
    func `a later document settles what it clearly delivers, and nothing else`(row: Row) {
        for order in [[Self.promise, row.later], [row.later, Self.promise]] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2025-09-11"))
            #expect(ledger.lines == [row.state])
            #expect(ledger.candidates.count == row.candidates, "\(ledger.candidates.map(\.reason))")
        }
    }

    /// The day on which the term of the question was met, "?" when a person is asked, else nothing.
    static let letters: [(String, String)] = [
        ("Hierbij zend ik u de antwoorden op de vragen van het lid Mutluer (2025Z14497).", "2025-09-20"),
        ("Hierbij ontvangt u mijn antwoorden op de schriftelijke vragen met kenmerk 2025Z14497.", "2025-09-20"),
        // Answers that are merely cited.
        (
            "Hierbij bied ik u het rapport aan dat ik in de beantwoording van de vragen met kenmerk 2025Z14497 noemde.",
            ""
        ),
        ("In de beantwoording van de vragen met kenmerk 2025Z14497 heb ik u het rapport toegezonden.", ""),
        ("Hierbij stuur ik u, in aanvulling op de antwoorden op de vragen met kenmerk 2025Z14497, de cijfers toe.", ""),
        ("Bij mijn eerdere beantwoording van de vragen 2025Z14497 heb ik u de cijfers gestuurd.", ""),
        ("Hierbij informeer ik u over de stand van zaken. Zie de antwoorden op de vragen 2025Z14497.", ""),
    ]

    @Test(arguments: letters)
    func `a letter answers a question when it hands the answers over, not when it cites them`(
        text: String, outcome: String
    ) throws {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(
            paper(
                "2025Z14497", "2025-09-01", home: ["2025Z14497"],
                terms: [term("2025Z14497", from: "2025-09-01", due: "2025-09-22")]), at: at("2025-09-01"))
        _ = ledger.take(
            try Core.account(
                "2025D40000", "2025-09-20",
                "Geachte voorzitter,\n\n\(text)\n\nDe Minister van Justitie en Veiligheid,\n"), at: at("2025-09-20"))
        let terms = ledger.obligations(matching: Ledger.Query(origin: .term))
        #expect(terms.map { $0.settledOn?.description ?? ($0.candidates.isEmpty ? "" : "?") } == [outcome])
    }

    @Test(
        arguments: [
            ("zend ik u de antwoorden op de vragen", .handedOver),
            ("heb ik op 3 maart de vragen beantwoord", .handedOver),
            ("heb ik u op 3 maart de antwoorden gestuurd", .handedOver),
            ("In antwoord op de vragen deel ik u mee", .inReply), ("heb ik in mijn eerdere antwoorden gemeld", nil),
            ("heb ik bij de beantwoording gemeld", nil), ("zend ik u het rapport", nil),
        ] as [(String, Answering?)])
    func `answers are handed over, given in reply, or cited`(clause: String, answering: Answering?) {
        #expect(Answering(clause) == answering)
    }

    /// An Aanhangsel names its questions by nothing but its own number.
    @Test func `questions without a number are met by the answers in their document`() throws {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(
            try Core.account(
                "ah-tk-20232024-1432", "2024-04-05",
                """
                Aanhangsel van de Handelingen

                Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden

                1432
                Vragen van het lid Van Zanten (BBB) aan de Staatssecretaris van Onderwijs, Cultuur en Wetenschap over \
                cultuursubsidies (ingezonden 7 maart 2024).
                Antwoord van Staatssecretaris Gräper-van Koolwijk (ontvangen 5 april 2024).
                Vraag 1
                Kent u het bericht?
                Antwoord 1
                Ja.

                """), at: at("2024-06-01"))
        #expect(ledger.lines == ["met-late 2024-04-05 by 2024-03-28"])
    }
}
