import Documents
import Testing

@testable import Deadlines

/// A term runs from the event that the words tell of, and only else from the letter; written on Tuesday 10 March 2026.
@Suite struct AwaitedEventTests {
    @Test(
        arguments: [
            (
                "Zodra ik de evaluatie heb ontvangen, zend ik u binnen vier weken een nota.", "P4W",
                "ik de evaluatie heb"
            ),
            ("Ik zend u binnen vier weken een nota nadat de evaluatie is afgerond.", "P4W", "de evaluatie is afgerond"),
            ("Wanneer de evaluatie is verschenen, bericht ik u binnen twee maanden.", "P2M", "de evaluatie is"),
            ("Na publicatie van de evaluatie ontvangt uw Kamer binnen twee maanden een nota.", "P2M", "publicatie van"),
            ("Ik bericht uw Kamer na afronding van de verkenning binnen drie weken.", "P3W", "afronding van"),
            ("De verkenning verschijnt in mei en uw Kamer ontvangt binnen een maand een nota.", "P1M", "De verkenning"),
            ("De verkenning verschijnt in mei. Binnen een maand volgt mijn reactie.", "P1M", "De verkenning"),
            ("Het onderzoek wordt in mei afgerond. Mijn reactie ontvangt u binnen een maand.", "P1M", "Het onderzoek"),
            ("Binnen zes weken daarna ontvangt u een nota.", "P6W", "daarna"),
            ("Na het algemeen overleg bericht ik u binnen twee weken.", "P2W", "overleg"),
            ("De verkenning volgt in mei. Binnen zes weken daarna bericht ik uw Kamer.", "P6W", "De verkenning"),
            ("Ik ontvang de cijfers in juni en bericht u daarna binnen een maand.", "P1M", "Ik ontvang"),
            (
                "De regeling treedt op 1 juli 2026 in werking en wordt binnen vijf jaar geëvalueerd.", "P5Y",
                "De regeling"
            ),
        ])
    func `counts a term from what it waits for`(text: String, length: String, anchor: String) throws {
        let term = try #require(read(text, on: "2026-03-10").dates.first { $0.duration != nil })
        #expect(term.days == ".." && term.duration == length && term.certainty == .event)
        #expect(term.anchor?.hasPrefix(anchor) == true, "\(term.anchor ?? "")")
        #expect(read(text, on: "2026-03-10").commitments.last?.due?.duration == length)
    }

    @Test func `begins a term behind a recess and does not end it`() {
        let due = read("Na het zomerreces ontvangt u binnen drie weken een nota.", on: "2026-03-10").commitments.last?
            .due
        #expect(due?.days == "2026-09-01..")
    }

    @Test(
        arguments: [
            ("Ik zend uw Kamer binnen vier weken een nota.", "..2026-04-07"),
            ("Na overleg met de provincies zend ik uw Kamer binnen vier weken een nota.", "..2026-04-07"),
            ("De evaluatie verscheen in februari. Binnen vier weken ontvangt u mijn reactie.", "..2026-04-07"),
            ("Ik zend u binnen vier weken een nota over de evaluatie die in mei verschijnt.", "..2026-04-07"),
            ("De evaluatie is op 3 februari 2026 verschenen; binnen een maand daarna bericht ik u.", "..2026-03-03"),
            ("De cijfers volgen in mei. Over de jeugdzorg bericht ik u binnen vier weken.", "..2026-04-07"),
        ])
    func `counts a term from the letter or the day that is told`(text: String, days: String) {
        #expect(read(text, on: "2026-03-10").dates.first { $0.duration != nil }?.days == days)
    }
}
