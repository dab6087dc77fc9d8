import Documents
import Testing

@testable import Obligations

@Suite struct ListingTests {
    static let ledger: Ledger = {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.takeAll(
            [
                paper(
                    "kst-28345-10", "2025-09-10",
                    [
                        promised(
                            "Ik stuur uw Kamer de verkenning getijdencentrales", due: "/2025-11-30",
                            who: "de Minister van Financiën"),
                        promised("Ik stuur uw Kamer de databank rivierdijken", due: "/2025-12-31"),
                        promised("Ik stuur uw Kamer binnenkort de monitor zandmotor"),
                    ]),
                paper(
                    "2025D9", "2025-09-10", home: ["2025Z1"],
                    [
                        promised(
                            "Ik stuur uw Kamer de evaluatie wijkrechtspraak", due: "/2025-10-01",
                            subjects: ["kst-36410-VII-12"])
                    ]),
            ], at: at("2025-09-11"))
        _ = ledger.tick(at: at("2025-10-02"), limit: 100)
        return ledger
    }()

    @Test(
        arguments: [
            (Ledger.Query(), ["evaluatie", "verkenning", "databank", "monitor"]),
            (Ledger.Query(who: "financiën"), ["verkenning"]),
            (Ledger.Query(who: "Landbouw"), []),
            (Ledger.Query(subject: "28345"), ["verkenning", "databank", "monitor"]),
            (Ledger.Query(subject: "36410-VII"), ["evaluatie"]),
            (Ledger.Query(subject: "kst-36410-VII-12"), ["evaluatie"]),
            (Ledger.Query(due: window("2025-11-01/2025-12-31")), ["verkenning", "databank"]),
            (Ledger.Query(due: window("/2025-10-01")), ["evaluatie"]),
            (Ledger.Query(states: [.overdue]), ["evaluatie"]),
            (Ledger.Query(states: [.met]), []),
            (Ledger.Query(origin: .term), []),
        ] as [(Ledger.Query, [String])])
    func `what is asked for is listed by its last day`(query: Ledger.Query, found: [String]) {
        let words = Self.ledger.obligations(matching: query).map { obligation in
            found.first { obligation.what.contains($0) } ?? obligation.what
        }
        #expect(words == found)
    }
}
