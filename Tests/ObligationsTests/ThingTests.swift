import Documents
import Testing

@testable import Obligations

/// Letters of the same dossier that have most of a promise's words: those that bring what was promised, and those that
/// bring something about it, or the same for something else. Every row is read in both orders.
@Suite struct ThingTests {
    struct Row: CustomTestStringConvertible {
        var first: String
        var later: String
        var isMet: Bool
        /// Whether a person is asked, when it is not met.
        var isAsked = true
        var testDescription: String { later }
    }

    static let noise =
        "Ik stuur uw Kamer uiterlijk 1 december 2026 een beleidsreactie op het rapport over geluidsoverlast van "
        + "warmtepompen."
    static let toll = "Ik stuur uw Kamer voor 1 december 2026 het evaluatierapport van de spitsheffing op de ringweg."
    static let monitor = "De monitor leefomgeving over 2025 stuur ik uw Kamer voor 1 december 2026."
    static let trains = "Ik stuur uw Kamer voor 1 december 2026 een brief over de bekostiging van regionale treinen."
    static let bill =
        "Ik verwacht het wetsvoorstel handhaving fietsparkeren voor 1 december 2026 bij uw Kamer in te dienen."

    static func met(_ first: String, _ later: String) -> Row { Row(first: first, later: later, isMet: true) }
    static func asked(_ first: String, _ later: String) -> Row { Row(first: first, later: later, isMet: false) }

    static let things: [Row] = [
        met(
            noise,
            "Hierbij bied ik uw Kamer de beleidsreactie op het rapport over geluidsoverlast van warmtepompen aan."),
        met(
            noise,
            "Hierbij bied ik uw Kamer, mede namens de minister van Klimaat en Groene Groei, de integrale beleidsreactie op "
                + "het rapport over geluidsoverlast van warmtepompen aan, zoals toegezegd tijdens het commissiedebat Bouw."
        ),
        met(
            noise,
            "De beleidsreactie op het rapport over geluidsoverlast van warmtepompen is op 12 november 2026 met uw Kamer "
                + "gedeeld."),
        met(toll, "Hierbij stuur ik uw Kamer het evaluatierapport van de spitsheffing op de ringweg."),
        met(toll, "Met deze brief informeer ik uw Kamer over het evaluatierapport van de spitsheffing op de ringweg."),
        met(
            toll, "Hierbij stuur ik uw Kamer de uitkomsten van het evaluatierapport van de spitsheffing op de ringweg."),
        met(monitor, "Hierbij bied ik uw Kamer de monitor leefomgeving over 2025 aan."),
        met(trains, "Met deze brief informeer ik uw Kamer over de bekostiging van regionale treinen."),
        // For something else.
        asked(
            noise,
            "Hierbij bied ik uw Kamer de beleidsreactie op het rapport over geluidsoverlast van airconditioners aan."),
        asked(trains, "Met deze brief informeer ik uw Kamer over de bekostiging van regionale bussen."),
        asked(monitor, "Hierbij bied ik uw Kamer de monitor leefomgeving over 2024 aan."),
        // Something about it.
        asked(
            noise,
            "Hierbij stuur ik uw Kamer de planning van de beleidsreactie op het rapport over geluidsoverlast van "
                + "warmtepompen."),
        asked(
            noise,
            "Hierbij informeer ik uw Kamer over de voortgang van de beleidsreactie op het rapport over geluidsoverlast van "
                + "warmtepompen."),
        asked(
            noise,
            "Hierbij informeer ik uw Kamer waarom de beleidsreactie op het rapport over geluidsoverlast van warmtepompen "
                + "langer op zich laat wachten."),
        asked(
            noise,
            "Hierbij bied ik uw Kamer het rapport over geluidsoverlast van warmtepompen aan. De beleidsreactie volgt later."
        ),
        asked(
            toll,
            "Hierbij stuur ik uw Kamer een samenvatting van het evaluatierapport van de spitsheffing op de ringweg."),
        asked(
            toll,
            "Hierbij stuur ik uw Kamer de opdrachtbrief voor het evaluatierapport van de spitsheffing op de ringweg."),
        asked(toll, "Hierbij stuur ik uw Kamer de reactie op het evaluatierapport van de spitsheffing op de ringweg."),
        asked(
            bill,
            "Hierbij stuur ik uw Kamer de consultatieversie van het wetsvoorstel handhaving fietsparkeren."),
        // A line for each thing.
        met(
            toll,
            "Met deze brief stuur ik uw Kamer:\n- de monitor leefomgeving;\n- het evaluatierapport van de spitsheffing op "
                + "de ringweg;\n- het jaarverslag."),
        met(
            toll,
            "Hierbij bied ik uw Kamer de volgende stukken aan:\n\n1. de monitor leefomgeving;\n2. het evaluatierapport "
                + "van de spitsheffing op de ringweg."),
        Row(
            first: toll,
            later: "Met deze brief stuur ik uw Kamer:\n- de monitor leefomgeving;\n- het jaarverslag.", isMet: false,
            isAsked: false),
        Row(
            first: toll,
            later: "Hierbij bied ik uw Kamer de volgende stukken aan:\n1. de monitor leefomgeving;\n\nDaarna volgt:\n"
                + "- het evaluatierapport van de spitsheffing op de ringweg.", isMet: false, isAsked: false),
        // It will not come.
        asked(toll, "Ik zal uw Kamer het evaluatierapport van de spitsheffing op de ringweg niet sturen."),
        // Nobody says that it came.
        Row(
            first: noise,
            later:
                "De leden van de fractie van D66 vragen of de beleidsreactie op het rapport over geluidsoverlast van "
                + "warmtepompen op 12 november 2026 aan de Kamer is gestuurd. Dat is niet het geval.", isMet: false,
            isAsked: false),
    ]

    @Test(arguments: things) func `a promise is met by what was promised, and by nothing about it`(row: Row) throws {
        let accounts = try [
            LinkTests.letter("2026D41001", "2026-10-02", from: .climate, dossier: "31 305", row.first),
            LinkTests.letter("2026D52000", "2026-11-20", from: .climate, dossier: "31 305", row.later),
        ]
        for order in [accounts, accounts.reversed()] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-10-03"))
            let states = ledger.lines
            #expect(states.first?.hasPrefix("met ") == row.isMet, "\(states)")
            if !row.isMet { #expect(ledger.candidates.isEmpty != row.isAsked, "\(states)") }
        }
    }

    static let plan = "Ik stuur uw Kamer voor 1 maart 2027 het plan fietsparkeren."

    @Test(
        arguments: [
            (plan, 1), ("Zoals toegezegd stuur ik uw Kamer voor 1 maart 2027 het plan fietsparkeren.", 1),
            (
                "In antwoord op vragen van de leden heb ik toegezegd uw Kamer het plan fietsparkeren voor 1 maart 2027 te "
                    + "sturen.", 1
            ),
            ("Ik stuur uw Kamer voor 1 april 2027 het plan fietsparkeren.", 2),
            ("Ik stuur uw Kamer voor 1 maart 2027 het plan autoparkeren.", 2),
        ])
    func `few words of one dossier and one day are one promise`(again: String, count: Int) throws {
        let accounts = try [
            LinkTests.letter("2026D41001", "2026-10-02", from: .climate, dossier: "29 023", Self.plan),
            LinkTests.letter("2026D52000", "2026-11-20", from: .climate, dossier: "29 023", again),
        ]
        for order in [accounts, accounts.reversed()] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2026-10-03"))
            #expect(ledger.lines.count == count, "\(ledger.lines)")
        }
    }

    @Test(
        arguments: [
            ("zend ik u de antwoorden op de vragen van het lid Bushoff", Answering.handedOver),
            ("zend ik u de antwoorden op de vragen 1 tot en met 4 van het lid Bushoff", .part),
            ("zend ik u de antwoorden op de vragen van 3 september 2026", .handedOver),
            ("heb ik vraag 2 beantwoord", .part),
        ])
    func `numbered questions may be a part of them`(clause: String, answers: Answering) {
        #expect(Answering(clause) == answers)
    }
}
