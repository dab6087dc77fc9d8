import Documents
import Testing

@testable import Obligations

/// Letters as ministers write them, after a promise that was made in other words; every row is read in both orders.
@Suite struct FollowUpTests {
    enum From: String {
        case climate = "Klimaat en Groene Groei"
        case justice = "Justitie en Veiligheid"
        case health = "Volksgezondheid, Welzijn en Sport"
    }

    struct Letter {
        var id: String
        var on: String
        var from: From
        var dossier: Bool
        var body: String

        func account() throws -> Account {
            let head = """
                32 813\tKlimaatbeleid

                Nr. 7\tBRIEF VAN DE MINISTER

                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, \(day(on).inWords)


                """
            return try Core.account(
                id, on, (dossier ? head : "") + "Geachte voorzitter,\n\n\(body)\n\nDe Minister van \(from.rawValue),\n")
        }
    }

    struct Row: CustomTestStringConvertible {
        var first: Letter
        var later: Letter
        var lines: [String]
        /// What a person is asked: proposal, day, why it is doubtful.
        var asks: [String] = []
        var testDescription: String { later.body }
    }

    static let pumps =
        "Ik stuur uw Kamer voor 1 juni 2026 een brief over de geluidsoverlast van warmtepompen in woonwijken."
    static let advice =
        "Binnen twee maanden na ontvangst van het advies van de Gezondheidsraad over hitteplannen stuur ik uw Kamer "
        + "mijn reactie."

    static func kept(
        _ body: String, _ lines: [String], asks: [String] = [], from: From = .climate, dossier: Bool = false,
        on: String = "2026-05-10", after first: String = pumps
    ) -> Row {
        Row(
            first: Letter(id: "2026D100001", on: "2026-03-10", from: .climate, dossier: dossier, body: first),
            later: Letter(id: "2026D100002", on: on, from: from, dossier: dossier, body: body), lines: lines, asks: asks
        )
    }

    static func told(
        _ body: String, _ lines: [String], asks: [String] = [], from: From = .health, after first: String = advice
    ) -> Row {
        Row(
            first: Letter(id: "2026D100001", on: "2026-09-10", from: .health, dossier: false, body: first),
            later: Letter(id: "2026D100002", on: "2026-12-10", from: from, dossier: false, body: body), lines: lines,
            asks: asks)
    }

    static let isOpen = ["open by 2026-05-31"]
    static let five = ["windturbines op zee", "kernreactoren", "aardwarmte", "waterstofnetten", "zonneparken"]
        .map { "Ik stuur uw Kamer voor 1 juni 2026 een brief over \($0)." }.joined(separator: " ")

    static let rows: [Row] = [
        // The same words.
        kept(
            "Hierbij stuur ik uw Kamer de brief over de geluidsoverlast van warmtepompen in woonwijken.",
            ["met 2026-05-10 by 2026-05-31"], dossier: true),
        // Other words: somebody is asked, nothing is closed.
        kept(
            "Met deze brief voldoe ik aan mijn toezegging om de Kamer te informeren over hinder door buitenunits.",
            isOpen,
            asks: ["met 2026-05-10 few-words"], dossier: true),
        kept(
            "Met deze brief voldoe ik aan mijn toezegging om de Kamer te informeren over hinder door buitenunits.",
            isOpen,
            asks: ["met 2026-05-10 few-words"]),
        kept("Hiermee doe ik mijn toezegging aan het lid Kröger gestand.", isOpen, asks: ["met 2026-05-10 few-words"]),
        kept(
            "Hierbij ontvangt u, zoals toegezegd, de meetgegevens van het RIVM.", isOpen,
            asks: ["met 2026-05-10 few-words"]),
        // Nobody says that a promise is kept.
        kept("Hierbij ontvangt u de meetgegevens van het RIVM.", isOpen),
        // Another ministry, before the promise, years after it.
        kept("Hiermee doe ik mijn toezegging aan het lid Van Nispen gestand.", isOpen, from: .justice),
        kept("Hiermee doe ik mijn toezegging aan het lid Kröger gestand.", isOpen, on: "2026-03-05"),
        kept("Hiermee doe ik mijn toezegging aan het lid Kröger gestand.", ["open by 2026-05-31"], on: "2029-05-20"),
        // A part of it.
        kept(
            "Hierbij stuur ik u, zoals toegezegd, een voorlopige brief over de geluidsoverlast van warmtepompen in "
                + "woonwijken.", isOpen, asks: ["met 2026-05-10 partly"], dossier: true),
        // Five are as likely: three are asked about.
        kept(
            "Hiermee doe ik mijn toezegging aan het lid Kröger gestand.",
            Array(repeating: "open by 2026-05-31", count: 5),
            asks: Array(repeating: "met 2026-05-10 few-words", count: 3), after: five),
        // The sentence before says which.
        kept(
            "Hierbij stuur ik uw Kamer de brief over aardwarmte en warmtenetten. Hiermee doe ik mijn toezegging gestand.",
            ["met 2026-05-10 by 2026-05-31"], dossier: true,
            after: "Ik stuur uw Kamer voor 1 juni 2026 een brief over aardwarmte en warmtenetten."),
        // A day that is given up.
        kept(
            "De brief over buitenunits ontvangt u niet voor 1 juni maar uiterlijk 15 juli 2026.",
            isOpen + ["open by 2026-07-15"], asks: ["moved 2026-07-15 few-words"]),
        kept(
            "De brief over de geluidsoverlast van warmtepompen ontvangt u niet voor 1 juni maar uiterlijk 15 juli 2026.",
            ["open by 2026-07-15"]),
        kept(
            "De eerder genoemde datum van 1 juni wordt niet gehaald; u ontvangt de brief over warmtepompen voor 15 juli.",
            ["open by 2026-07-14"], dossier: true),
        kept(
            "De datum van 1 juni 2026 is niet haalbaar gebleken. Ik streef ernaar u de brief over de warmtepompen voor "
                + "15 juli te sturen.", ["open by 2026-07-14"], dossier: true),
        // Another ministry's day, and a day of something else.
        kept(
            "De brief over buitenunits ontvangt u niet voor 1 juni maar uiterlijk 15 juli 2026.",
            isOpen + ["open by 2026-07-15"], from: .justice),
        kept(
            "Ik kan niet vooruitlopen op de zitting van 1 juni, maar ik informeer u voor 15 juli over de uitkomst daarvan.",
            isOpen + ["open by 2026-07-14"]),
        // An event.
        told(
            "Op 3 december heb ik het advies van de Gezondheidsraad over hitteplannen ontvangen.",
            ["open by 2027-02-03"]),
        told(
            "Op 3 december heb ik het advies van de Gezondheidsraad over hitteplannen ontvangen en op 5 december is het "
                + "rapport van TNO verschenen.", ["open by 2027-02-03"]),
        told(
            "Op 3 december heb ik het advies van de Gezondheidsraad ontvangen.", ["open by -"],
            asks: ["moved 2027-02-03 few-words"]),
        told(
            "Op 3 december heb ik het advies van de Gezondheidsraad over vaccinaties ontvangen.", ["open by -"],
            asks: ["moved 2027-02-03 few-words"]),
        // Another ministry tells of it.
        told(
            "Op 3 december heeft de Gezondheidsraad zijn advies over hitteplannen uitgebracht.", ["open by -"],
            asks: ["moved 2027-02-03 few-words"], from: .justice),
        told(
            "Op 3 december heeft de Gezondheidsraad zijn advies over vaccinaties uitgebracht.", ["open by -"],
            from: .justice),
        told(
            "Op 3 december had ik het advies van de Gezondheidsraad over hitteplannen nog niet ontvangen.",
            ["open by -"]),
        told("Op 3 december heb ik de Gezondheidsraad gevraagd naar het advies over hitteplannen.", ["open by -"]),
        // Which of its many advices?
        told(
            "Op 3 december heb ik het advies van de Raad van State ontvangen.", ["open by -"],
            asks: ["moved 2027-02-03 few-words"],
            after: "Binnen twee maanden na ontvangst van het advies van de Raad van State stuur ik uw Kamer een brief."),
    ]

    static func asks(_ ledger: Ledger) -> [String] {
        ledger.candidates.map {
            "\($0.proposal.rawValue) \($0.day?.description ?? "-") \($0.doubt?.rawValue ?? "")"
        }
    }

    @Test(arguments: rows)
    func `a later letter closes only what it clearly delivers, and never passes without a word`(row: Row) throws {
        let accounts = try [row.first.account(), row.later.account()]
        for order in [accounts, accounts.reversed()] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-03-11"))
            #expect(ledger.lines.sorted() == row.lines.sorted())
            #expect(Self.asks(ledger) == row.asks, "\(ledger.candidates.map(\.reason))")
            ledger.keep()
            #expect(ledger.takeAll(accounts, at: at("2026-03-12")).isEmpty)
            #expect(ledger.changes.obligations.isEmpty)
        }
    }

    @Test func `what was delivered before is no longer asked about`() throws {
        let first = Letter(id: "2026D100001", on: "2026-03-10", from: .climate, dossier: true, body: Self.pumps)
        let delivered = Letter(
            id: "2026D100002", on: "2026-04-10", from: .climate, dossier: true,
            body: "Hierbij stuur ik uw Kamer de brief over de geluidsoverlast van warmtepompen in woonwijken.")
        let other = Letter(
            id: "2026D100003", on: "2026-03-12", from: .climate, dossier: false,
            body: "Ik stuur uw Kamer voor 1 juli 2026 een brief over getijdencentrales.")
        let kept = Letter(
            id: "2026D100004", on: "2026-05-10", from: .climate, dossier: false,
            body: "Hiermee doe ik mijn toezegging aan het lid Kröger gestand.")
        let accounts = try [first, delivered, other, kept].map { try $0.account() }
        for order in PermutationTests.permutations(accounts) {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-03-11"))
            #expect(ledger.lines == ["met 2026-04-10 by 2026-05-31", "open by 2026-06-30"])
            #expect(ledger.candidates.count == 1)
        }
    }

    static let question = """
        2026Z10001
        (ingezonden 15 oktober 2026)

        Vragen van het lid Kröger (GroenLinks) aan de Minister van Klimaat en Groene Groei over warmtepompen

        Vraag 1
        Kent u het bericht?

        """
    static let named = "de vragen van het lid Kröger over warmtepompen (kenmerk 2026Z10001, ingezonden 15 oktober 2026)"

    static func answer(_ body: String, _ more: String = "") -> String {
        "Geachte voorzitter,\n\n\(body)\n\nDe Minister van Klimaat en Groene Groei,\nS. Hermans\n\(more)"
    }

    static let answers = """

        Vraag 1
        Kent u het bericht?

        Antwoord op vraag 1
        Ja.

        """

    /// After the notice of 4 November; what comes on the day in front.
    static let answered: [(String, String, lines: [String], asks: [String])] = [
        // In time for the rule's six weeks and for the promised day.
        (
            "2026-11-25", answer("Hierbij zend ik u de antwoorden op \(named).", answers),
            ["met 2026-11-25 by 2026-11-26", "met 2026-11-25 by 2026-11-27"], []
        ),
        // Too late for the rule, in time for the promise.
        (
            "2026-11-27", answer("Hierbij zend ik u de antwoorden op \(named).", answers),
            ["met-late 2026-11-27 by 2026-11-26", "met 2026-11-27 by 2026-11-27"], []
        ),
        // A part.
        (
            "2026-11-20", answer("Hierbij zend ik u een deel van de antwoorden op \(named)."),
            ["open by 2026-11-26", "open by 2026-11-27"], ["met 2026-11-20 partly", "met 2026-11-20 partly"]
        ),
        // Answers that are merely cited.
        (
            "2026-11-20", answer("Bij de beantwoording van \(named) heb ik u de cijfers gestuurd."),
            ["open by 2026-11-26", "open by 2026-11-27"], []
        ),
    ]

    @Test(arguments: answered.indices)
    func `the same answers meet the term and the minister's own day`(row: Int) throws {
        let (on, text, lines, asks) = Self.answered[row]
        let accounts = try [
            Core.account("kv-tk-2026Z10001", "2026-10-15", Self.question),
            Core.account(
                "ah-tk-20262027-300", "2026-11-04",
                Self.answer(
                    "D\(Self.named.dropFirst()) kunnen niet binnen de gebruikelijke termijn worden beantwoord. Ik streef "
                        + "ernaar de vragen uiterlijk 27 november te beantwoorden.")),
            Core.account("2026D200000", on, text),
        ]
        for order in PermutationTests.permutations(accounts) {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-10-16"))
            #expect(ledger.lines == lines)
            #expect(Self.asks(ledger) == asks)
        }
    }

    /// Its end is reckoned from the day on which the questions were put, and the notice does not tell.
    @Test func `a notice by number alone is asked about, under whatever number it is published`() throws {
        let accounts = try [
            Core.account("kv-tk-2026Z10001", "2026-10-15", Self.question),
            Core.account(
                "ah-tk-20262027-300", "2026-11-04",
                """
                AH 300
                2026Z10001
                Mededeling van minister Hermans (Klimaat en Groene Groei) (ontvangen 4 november 2026)

                De vragen van het lid Kröger over warmtepompen (2026Z10001) kunnen niet binnen de gebruikelijke termijn \
                worden beantwoord, omdat de benodigde afstemming meer tijd behoeft.

                """),
        ]
        for order in [accounts, accounts.reversed()] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-10-16"))
            #expect(ledger.lines == ["open by 2026-11-05"])
            #expect(Self.asks(ledger) == ["moved - "])
        }
    }
}
