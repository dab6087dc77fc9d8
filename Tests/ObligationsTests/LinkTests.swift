import Documents
import Testing

@testable import Obligations

/// Later letters that name their promise by a number in another sentence, or by nothing but its words: whether the old
/// one is found. Every row is read in both orders.
@Suite struct LinkTests {
    enum From: String {
        case justice = "Justitie en Veiligheid"
        case health = "Volksgezondheid, Welzijn en Sport"
        case climate = "Klimaat en Groene Groei"
    }

    static func letter(_ id: String, _ on: String, from: From, dossier: String? = nil, _ body: String) throws -> Account
    {
        let head = dossier.map { "\($0)\tNoodopvang\n\nNr. 7\tBRIEF VAN DE MINISTER\n\n" } ?? ""
        return try Core.account(
            id, on,
            """
            \(head)Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, \(day(on).inWords)

            Geachte voorzitter,

            \(body)

            De Minister van \(from.rawValue),

            """)
    }

    struct Row: CustomTestStringConvertible {
        var first: String
        var from: From = .justice
        var dossiers: (String?, String?) = (nil, nil)
        var later: String
        var by: From = .justice
        var lines: [String]
        var asks: [String] = []
        var testDescription: String { later }
    }

    static let band = "Ik zeg toe uw Kamer voor het einde van het jaar te informeren over de halsband."
    static let number =
        "In mijn brief van 2 oktober 2026 (2026D41001) heb ik toegezegd uw Kamer voor het einde van het jaar"
    static let study = """
        Naar aanleiding van de motie van het lid Veldman (Kamerstuk 31765, nr. 900) stuur ik uw Kamer uiterlijk 11 \
        december 2026 het onderzoek naar mantelzorg.
        """
    static let told = """
        Naar aanleiding van de motie van het lid Veldman (Kamerstuk 31765, nr. 900) zou uw Kamer uiterlijk 11 december \
        2026 het onderzoek naar mantelzorg ontvangen.
        """
    static let force =
        "Ik informeer uw Kamer voor 1 januari 2027 over de bezetting van de brandweer in de regio Zeeland."
    static let three = """
        Ik stuur uw Kamer voor 1 januari 2027 een brief over spookfacturen. Ik stuur uw Kamer voor 1 januari 2027 een \
        brief over dwangsommen. Ik informeer uw Kamer voor 1 januari 2027 over de halsband.
        """
    static let review = "Ik stuur uw Kamer voor 1 januari 2027 de evaluatie van de halsband."
    static let queue = """
        Ik zeg het lid Veldman toe uw Kamer voor 1 januari 2027 te informeren over de wachttijden in de kraamzorg.
        """
    static let isOpen = ["open by 2026-12-31"]
    static let twice = isOpen + ["open by 2027-03-01"]

    /// In more than one sentence: the number or the motion stands in one, the new day in another.
    static let moves: [Row] = [
        Row(
            first: band,
            later: "\(number) te informeren over de halsband. Dit is niet haalbaar. Ik informeer uw Kamer hierover "
                + "uiterlijk 1 februari 2027.", lines: ["open by 2027-02-01"]),
        Row(
            first: band,
            later:
                "\(number) te informeren over de halsband. Dit is niet haalbaar. De proef vergt meer tijd. Ik informeer "
                + "uw Kamer hierover uiterlijk 1 februari 2027.", lines: ["open by 2027-02-01"]),
        Row(
            first: study, from: .health,
            later: "\(told) Dit lukt niet. Ik streef ernaar het onderzoek naar mantelzorg uiterlijk 1 februari 2027 te "
                + "sturen.", by: .health, lines: ["open by 2027-02-01"]),
        // What comes on the new day is something else.
        Row(
            first: band,
            later: "\(number) te informeren over de halsband. Dit is niet haalbaar. Ik stuur uw Kamer uiterlijk 1 "
                + "maart 2027 een brief over de huisvesting van kantongerechten.", lines: twice),
        // Nothing is said to fail.
        Row(
            first: band,
            later: "In mijn brief van 2 oktober 2026 (2026D41001) ben ik ingegaan op de halsband. Ik stuur uw Kamer "
                + "uiterlijk 1 maart 2027 een brief over de huisvesting van kantongerechten.", lines: twice),
        // What is not possible is no old day.
        Row(
            first: band,
            later: "Het lid Veldman vraagt om een proef. Dit is niet mogelijk. Ik informeer uw Kamer "
                + "uiterlijk 1 maart 2027 over de kantongerechten.", lines: twice),
    ]

    /// By ministry and words: never sure, and asked about.
    static let words: [Row] = [
        Row(
            first: force,
            later: "De toegezegde informatie over de bezetting van de brandweer in de regio Zeeland zal uw Kamer later "
                + "ontvangen dan toegezegd, namelijk uiterlijk 1 maart 2027.", lines: twice,
            asks: ["moved 2027-03-01 few-words"]),
        Row(
            first: force,
            later:
                "De informatie over de bezetting van de brandweer in de regio Zeeland, die ik uw Kamer voor 1 januari "
                + "2027 had toegezegd, zal uw Kamer uiterlijk 1 maart 2027 ontvangen.", lines: twice,
            asks: ["moved 2027-03-01 few-words"]),
        Row(
            first: force,
            later:
                "De eerder genoemde termijn wordt niet gehaald. Ik informeer uw Kamer uiterlijk 1 maart 2027 over de "
                + "bezetting van de brandweer in de regio Zeeland.", lines: twice, asks: ["moved 2027-03-01 few-words"]),
        // Other words, another region, another ministry, an earlier day.
        Row(
            first: force,
            later:
                "De eerder genoemde termijn wordt niet gehaald. Ik informeer uw Kamer uiterlijk 1 maart 2027 over de "
                + "huisvesting van kantongerechten.", lines: twice),
        Row(
            first: force,
            later:
                "De eerder genoemde termijn wordt niet gehaald. Ik informeer uw Kamer uiterlijk 1 maart 2027 over de "
                + "bezetting van de brandweer in de regio Drenthe.", lines: twice),
        Row(
            first: force,
            later:
                "De eerder genoemde termijn wordt niet gehaald. Ik informeer uw Kamer uiterlijk 1 maart 2027 over de "
                + "bezetting van de brandweer in de regio Zeeland.", by: .climate, lines: twice),
        Row(
            first:
                "Ik stuur uw Kamer voor 1 januari 2027 de evaluatie van de Wet bodemdaling door "
                + "zoutwinning.", later: "Bijgaand treft u de evaluatie van de Wet bodemdaling door zoutwinning aan.",
            lines: isOpen, asks: ["met 2026-12-01 few-words"]),
        Row(
            first: "Ik stuur uw Kamer voor 1 januari 2027 het Landelijk Beeld Havens.",
            later: "Hierbij zend ik uw Kamer het Landelijk Beeld Havens.", lines: isOpen,
            asks: ["met 2026-12-01 few-words"]),
        Row(
            first: force,
            later: "Met deze brief informeer ik uw Kamer over de bezetting van de brandweer in de regio Zeeland.",
            lines: isOpen, asks: ["met 2026-12-01 few-words"]),
        Row(
            first: "Ik stuur uw Kamer voor 1 januari 2027 een brief over spookfacturen.",
            later: "De brief over spookfacturen is vandaag aan uw Kamer verzonden.", lines: isOpen,
            asks: ["met 2026-12-01 few-words"]),
        // Half of the words, another region, another ministry, another dossier.
        Row(first: review, later: "Hierbij zend ik uw Kamer de evaluatie van de kantongerechten.", lines: isOpen),
        Row(
            first: force,
            later: "Met deze brief informeer ik uw Kamer over de bezetting van de brandweer in de regio Drenthe.",
            lines: isOpen),
        Row(
            first: force,
            later: "Met deze brief informeer ik uw Kamer over de bezetting van de brandweer in de regio Zeeland.",
            by: .climate, lines: isOpen),
        Row(
            first: force, dossiers: ("29 628", "32 813"),
            later: "Met deze brief informeer ik uw Kamer over de bezetting van de brandweer in de regio Zeeland.",
            lines: isOpen),
        // The words that it has leave no room for guesses without any, and what it names must be somewhere.
        Row(
            first: three, later: "Hiermee doe ik mijn toezegging over de halsband gestand.",
            lines: isOpen + isOpen + isOpen, asks: ["met 2026-12-01 few-words"]),
        Row(
            first: three, later: "Hiermee doe ik mijn toezegging over kunstroof gestand.",
            lines: isOpen + isOpen + isOpen),
        // For another ministry as well.
        Row(
            first: queue, from: .health,
            later: "Hierbij stuur ik uw Kamer, mede namens de minister van VWS, de brief over kraamzorg. Hiermee is de "
                + "toezegging aan het lid Veldman over de wachttijden in de kraamzorg afgedaan.", lines: isOpen,
            asks: ["met 2026-12-01 few-words"]),
        Row(
            first: queue, from: .health,
            later:
                "Hierbij stuur ik uw Kamer, mede namens de minister van Volksgezondheid, Welzijn en Sport, de brief over "
                + "kraamzorg. Hiermee is de toezegging aan het lid Veldman over de wachttijden in de kraamzorg afgedaan.",
            lines: isOpen, asks: ["met 2026-12-01 few-words"]),
        Row(
            first: queue, from: .health,
            later: "Hierbij stuur ik uw Kamer, mede namens de minister van OCW, de brief over kraamzorg. Hiermee is de "
                + "toezegging aan het lid Veldman over de wachttijden in de kraamzorg afgedaan.", lines: isOpen),
    ]

    /// What was announced is told back, and is no beginning.
    static let announced: [Row] = [
        Row(
            first: review,
            later: "Hierbij bied ik uw Kamer de evaluatie van de halsband aan, zoals aangekondigd in mijn brief van 2 "
                + "oktober 2026 (2026D41001).", lines: ["met 2026-12-01 by 2026-12-31"]),
        Row(
            first: review,
            later:
                "Hierbij bied ik uw Kamer, zoals gemeld in mijn brief van 2 oktober 2026 (2026D41001), de evaluatie van "
                + "de halsband aan.", lines: ["met 2026-12-01 by 2026-12-31"]),
        Row(
            first: review,
            later: "Hierbij bied ik uw Kamer, zoals aangekondigd in mijn brief van 2 oktober 2026 (2026D41001), een "
                + "voorlopige evaluatie van de halsband aan.", lines: isOpen, asks: ["met 2026-12-01 partly"]),
    ]

    @Test(arguments: moves + words + announced)
    func `a later letter is joined to its promise, or asked about, or has nothing to do with it`(row: Row) throws {
        let accounts = try [
            Self.letter("2026D41001", "2026-10-02", from: row.from, dossier: row.dossiers.0, row.first),
            Self.letter("2026D52000", "2026-12-01", from: row.by, dossier: row.dossiers.1, row.later),
        ]
        for order in [accounts, accounts.reversed()] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-10-03"))
            #expect(ledger.lines == row.lines)
            #expect(FollowUpTests.asks(ledger) == row.asks, "\(ledger.candidates.map(\.reason))")
            ledger.keep()
            #expect(ledger.takeAll(accounts, at: at("2026-10-04")).isEmpty)
            #expect(ledger.changes.obligations.isEmpty)
        }
    }

    @Test(
        arguments: [
            ("zoals aangekondigd in mijn brief", false), ("zoals ik in mijn brief van 2 mei heb aangekondigd", false),
            ("de eerder aangekondigde evaluatie", false), ("conform de aankondiging in mijn brief", false),
            ("is een evaluatie aangekondigd", true), ("zoals toegezegd is de evaluatie aangekondigd", true),
        ])
    func `what is told back is no part`(clause: String, isPart: Bool) {
        #expect(ContentWords(clause).partly == isPart)
    }

    /// The delay made an obligation of its own, since nobody knew; who confirms says that they are one.
    @Test func `a move that is confirmed leaves one obligation, and comes apart when that is taken back`() throws {
        let accounts = try [
            Self.letter("2026D41001", "2026-10-02", from: .justice, Self.force),
            Self.letter("2026D52000", "2026-12-01", from: .justice, Self.words[2].later),
        ]
        for order in [accounts, accounts.reversed()] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-10-03"))
            let candidate = try #require(ledger.candidates.first)
            func command(_ action: Command.Action, _ id: String) -> Command {
                Command(id: id, obligation: candidate.obligation, action: action, by: "griffier A", why: "gelezen")
            }
            let events = try ledger.apply(command(.confirm(evidence: candidate.evidence), "c1"), at: at("2026-12-02"))
            #expect(ledger.lines == ["open by 2027-03-01"])
            #expect(ledger.candidates.isEmpty)
            #expect(Set(events.compactMap(\.change?.rule)) == ["delayed", "same-promise"])
            ledger.keep()
            // Also for who starts again from what was kept, and reads it all once more.
            #expect(ledger.takeAll(accounts, at: at("2026-12-03")).isEmpty)
            var again = accounts[1]
            again.digest = "b"
            _ = ledger.take(again, at: at("2026-12-03"))
            #expect(ledger.lines == ["open by 2027-03-01"])
            _ = try ledger.apply(command(.settle(on: day("2026-12-04")), "c2"), at: at("2026-12-04"))
            _ = try ledger.apply(command(.reopen, "c3"), at: at("2026-12-05"))
            #expect(ledger.lines == Self.twice)
        }
    }
}
