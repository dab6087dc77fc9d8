import Deadlines
import Documents
import Testing

@testable import Obligations

@Suite struct PermutationTests {
    /// Everything but how it came about: the same whatever came first.
    static func outcome(_ accounts: [Account], at now: LocalTime) -> [String] {
        var ledger = Ledger(policy: ReminderPolicy())
        for account in accounts { _ = ledger.take(account, at: now) }
        let obligations = ledger.obligations(matching: Ledger.Query()).map { obligation in
            "\(obligation.id) \(obligation.state.rawValue) \(obligation.due) \(obligation.settledOn?.description ?? "") "
                + "\(obligation.reviewOn?.description ?? "") \(obligation.subjects) \(obligation.sources.map(\.document)) "
                + obligation.what
        }
        return obligations + ledger.candidates.map { "\($0.obligation) \($0.evidence) \($0.proposal)" } + [
            "\(ledger.nextDue.debugDescription)"
        ]
    }

    static func permutations(_ list: [Account]) -> [[Account]] {
        guard list.count > 1 else { return [list] }
        return list.indices.flatMap { index in
            var rest = list
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    static let sets: [[Account]] = [
        // A promise with its repetition elsewhere, a delay, a delivery.
        [
            paper(
                "2025D1", "2025-07-10", home: ["2025Z14497", "28345"],
                [
                    promised(
                        "Ik stuur uw Kamer in oktober de verkenning getijdencentrales", due: "2025-10-01/2025-10-31",
                        "in oktober", place: .answer([6]))
                ]),
            paper(
                "kst-28345-290", "2025-08-20",
                [
                    promised(
                        "Ik stuur uw Kamer in november de verkenning getijdencentrales", due: "2025-11-01/2025-11-30",
                        "in november")
                ]),
            paper(
                "kst-28345-295", "2025-11-20",
                [
                    delayed(
                        "De verkenning getijdencentrales is uitgesteld tot januari 2026", due: "2026-01-01/2026-01-31",
                        "januari 2026")
                ]),
            paper(
                "kst-28345-300", "2026-02-02", [done("Hierbij bied ik uw Kamer de verkenning getijdencentrales aan")]),
            paper(
                "kst-28345-301", "2026-02-03", [done("Hierbij bied ik uw Kamer de verkenning eikenprocessierups aan")]),
        ],
        // A question, its notice of delay and its answer, and a letter that sends the answers.
        [
            paper(
                "2025D2", "2025-07-10", home: ["2025Z14497"],
                terms: [term("2025Z14497", from: "2025-07-10", due: "2025-07-31")]),
            paper(
                "2025D3", "2025-07-30", home: ["2025Z14497"],
                terms: [term("2025Z14497", from: "2025-07-10", due: "2025-08-21")]),
            paper(
                "2025D4", "2025-09-10", home: ["2025Z14497"],
                terms: [term("2025Z14497", from: "2025-07-10", due: "2025-07-31", metOn: "2025-09-10")],
                answers: ["2025Z14497"]),
            paper(
                "2025D5", "2025-09-10", home: ["28345"],
                [done("Hierbij zend ik u de antwoorden op de Kamervragen", subjects: ["2025Z14497"])]),
        ],
        // Promised, kept, and promised again.
        [
            paper(
                "kst-28345-1", "2025-01-10", [promised("Ik stuur uw Kamer de monitor zandmotor", due: "/2025-03-31")]),
            paper("kst-28345-2", "2025-03-01", [done("Hierbij ontvangt uw Kamer de monitor zandmotor")]),
            paper(
                "kst-28345-3", "2025-06-10", [promised("Ik stuur uw Kamer de monitor zandmotor", due: "/2026-03-31")]),
            paper("kst-28345-4", "2026-04-01", [done("Hierbij ontvangt uw Kamer de monitor zandmotor")]),
            paper(
                "kst-28345-5", "2026-05-01",
                [Words(status: .missed, text: "De toezegging over de monitor zandmotor is niet nagekomen")]),
        ],
        // Two that are nearly the same, and deliveries of one, of either and of part of one.
        [
            paper(
                "kst-28345-1", "2025-01-10",
                [
                    promised(
                        "Ik stuur uw Kamer de evaluatie van de pilot wijkrechtspraak in Rotterdam", due: "/2025-06-30")
                ]),
            paper(
                "kst-28345-2", "2025-01-12",
                [
                    promised(
                        "Ik stuur uw Kamer de evaluatie van de pilot wijkrechtspraak in Eindhoven", due: "/2025-06-30")
                ]),
            paper(
                "kst-28345-3", "2025-05-01",
                [done("Hierbij ontvangt u de evaluatie van de pilot wijkrechtspraak in Eindhoven")]),
            paper("kst-28345-4", "2025-05-02", [done("Hierbij ontvangt u de evaluatie van de pilot wijkrechtspraak")]),
            paper(
                "kst-28345-5", "2025-05-03",
                [done("Hierbij ontvangt u een voorlopige evaluatie van de pilot wijkrechtspraak in Rotterdam")]),
        ],
        // Kept and moved in other words: who is asked about depends on all that is as likely.
        [
            paper(
                "kst-28345-1", "2025-01-10",
                [
                    promised("Ik stuur uw Kamer een brief over grutto's", due: "/2025-05-31"),
                    promised("Ik stuur uw Kamer een brief over wulpen", due: "/2025-06-10"),
                ]),
            paper("2025D1", "2025-01-11", home: [], [promised("Ik stuur u een brief over otters", due: "/2025-05-20")]),
            paper("2025D2", "2025-01-12", home: [], [promised("Ik stuur u een brief over dassen", due: "/2025-05-30")]),
            {
                var letter = done("Hiermee doe ik mijn toezegging over vogels gestand")
                letter.who = "de Minister van Justitie en Veiligheid"
                return paper("kst-28345-2", "2025-05-22", [letter])
            }(),
            {
                var letter = delayed("U ontvangt de brief over dieren niet op 30 mei maar in juli", due: "/2025-07-31")
                letter.givenUp = ["2025-05-30"]
                return paper("2025D3", "2025-05-21", home: [], [letter])
            }(),
            paper("kst-28345-3", "2025-05-20", [done("Hierbij bied ik uw Kamer de brief over wulpen aan")]),
        ],
        // Without a dossier, so that only the ministry and the words tell: a delay, a part, the thing itself, another.
        [
            paper(
                "2025D1", "2025-01-10", home: [],
                [
                    promised("Ik stuur u de raming van dijken in Zeeland", due: "/2025-05-31"),
                    promised("Ik stuur u een brief over otters", due: "/2025-05-31"),
                ]),
            paper(
                "2025D2", "2025-05-10", home: [],
                [delayed("De raming van dijken in Zeeland komt later, uiterlijk in juli", due: "/2025-07-31")]),
            paper("2025D3", "2025-05-20", home: [], [done("Hierbij ontvangt u een deel van de raming van dijken")]),
            paper("2025D4", "2025-07-20", home: [], [done("Hierbij ontvangt u de raming van dijken in Zeeland")]),
            paper("2025D5", "2025-07-21", home: [], [done("Hiermee doe ik mijn toezegging over otters gestand")]),
        ],
        // Waiting for an event that two letters tell of.
        [
            paper(
                "2025D1", "2025-02-01", home: [],
                [
                    Words(
                        status: .promised,
                        text:
                            "Binnen twee maanden na ontvangst van het advies van de Gezondheidsraad stuur ik een brief",
                        waits: ("ontvangst van het advies van de Gezondheidsraad", "P2M"))
                ]),
            paper(
                "2025D2", "2025-03-10", home: [],
                happened: [("Op 3 maart heb ik het advies van de Gezondheidsraad ontvangen", "2025-03-03")]),
            paper(
                "2025D3", "2025-03-20", home: [],
                happened: [("Op 4 maart ontving ik het advies van de Gezondheidsraad", "2025-03-04")]),
            paper(
                "2025D4", "2025-04-20", home: [],
                [delayed("De brief na het advies van de Gezondheidsraad is uitgesteld tot juni", due: "/2025-06-30")]),
        ],
        // Every year.
        [
            paper(
                "kst-28345-1", "2024-01-10",
                [
                    Words(
                        status: .recurring,
                        text: "Ik informeer uw Kamer jaarlijks in mei over de monitor strandvonderij",
                        due: "2024-05-01/2024-05-31", dueText: "jaarlijks in mei", repeats: "P1Y")
                ]),
            paper("kst-28345-2", "2024-05-20", [done("Hierbij ontvangt u de monitor strandvonderij")]),
            paper("kst-28345-3", "2025-06-20", [done("Hierbij ontvangt u de monitor strandvonderij")]),
            paper("kst-28345-4", "2025-09-20", [promised("Ik stuur u jaarlijks de monitor strandvonderij")]),
        ],
    ]

    @Test(arguments: sets.indices)
    func `the order in which documents arrive makes no difference`(set: Int) {
        for now in [at("2025-06-01"), at("2026-03-01")] {
            let expected = Self.outcome(Self.sets[set], at: now)
            for order in Self.permutations(Self.sets[set]) {
                let found = Self.outcome(order, at: now)
                guard found == expected else {
                    Issue.record("\(order.map(\.document)): \(found.filter { !expected.contains($0) })")
                    return
                }
            }
        }
    }

    @Test(arguments: 0..<8)
    func `nor does it for random sets of papers`(block: Int) {
        for seed in 0..<12 {
            var random = SeededRandom(seed: UInt64(block * 100 + seed))
            let papers = (0..<9).map { Sheet.random($0, around: day("2025-12-01"), using: &random).account }
            let expected = Self.outcome(papers, at: at("2025-12-02"))
            for _ in 0..<5 {
                let order = papers.shuffled(using: &random)
                let found = Self.outcome(order, at: at("2025-12-02"))
                #expect(found == expected, "seed \(block * 100 + seed)")
            }
        }
    }

    @Test func `everything read once more changes nothing and says nothing`() {
        var random = SeededRandom(seed: 7)
        let papers = (0..<40).map { Sheet.random($0, around: day("2025-12-01"), using: &random).account }
        var ledger = Ledger(policy: ReminderPolicy())
        for paper in papers { _ = ledger.take(paper, at: at("2025-12-02")) }
        _ = ledger.tick(at: at("2025-12-02"), limit: 1000)
        ledger.keep()
        for paper in papers + papers.reversed() { #expect(ledger.take(paper, at: at("2025-12-02")).isEmpty) }
        #expect(ledger.changes.obligations.isEmpty)
        #expect(ledger.changes.memories.isEmpty)
        #expect(ledger.tick(at: at("2025-12-02"), limit: 1000).isEmpty)
    }
}
