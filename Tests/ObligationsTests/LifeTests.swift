import Deadlines
import Documents
import Testing

@testable import Obligations

/// What becomes of a promise when more is said about it.
@Suite struct LifeTests {
    static let promise = paper(
        "kst-28345-10", "2025-09-10",
        [
            promised(
                "Ik stuur uw Kamer in november de verkenning getijdencentrales", due: "2025-11-01/2025-11-30",
                "in november")
        ])

    struct Row: CustomTestStringConvertible {
        var about: String
        var more: [Account]
        var lines: [String]
        var changes: [String]
        var testDescription: String { about }
    }

    static func later(_ said: Words, _ date: String = "2025-10-10", home: [String] = ["28345"], number: Int = 11)
        -> Account
    {
        paper("kst-28345-\(number)", date, home: home, [said])
    }

    static let rows: [Row] = [
        Row(
            about: "a delay gives it another last day",
            more: [
                later(
                    delayed(
                        "De verkenning getijdencentrales komt later, namelijk in maart 2026",
                        due: "2026-03-01/2026-03-31", "in maart 2026"))
            ],
            lines: ["open by 2026-03-31"], changes: ["new open promised", "open open delayed"]),
        Row(
            about: "a delay that names the old day once more moves nothing",
            more: [
                later(
                    delayed(
                        "Het is niet haalbaar de verkenning getijdencentrales in november te sturen",
                        due: "2025-11-01/2025-11-30", "in november"))
            ],
            lines: ["open by 2025-11-30"], changes: ["new open promised"]),
        Row(
            about: "a delay without a last day leaves it waiting",
            more: [
                later(
                    delayed(
                        "De verkenning getijdencentrales ontvangt u niet voor maar na het zomerreces",
                        due: "2026-09-01/", "na het zomerreces"))
            ],
            lines: ["open by -"], changes: ["new open promised", "open open delayed"]),
        Row(
            about: "a delay of something that nobody promised makes it owed",
            more: [
                later(
                    delayed(
                        "De oplevering van de databank rivierdijken is uitgesteld tot maart 2026",
                        due: "2026-03-01/2026-03-31", "maart 2026"))
            ],
            lines: ["open by 2025-11-30", "open by 2026-03-31"], changes: ["new open promised", "new open delayed"]),
        Row(
            about: "a delay of something that nobody promised, without a day, makes nothing",
            more: [later(delayed("De oplevering van de databank rivierdijken is uitgesteld"))],
            lines: ["open by 2025-11-30"], changes: ["new open promised"]),
        Row(
            about: "who says that it was not kept makes it overdue",
            more: [
                later(
                    Words(
                        status: .missed,
                        text: "Waarom is de toezegging over de verkenning getijdencentrales niet nagekomen",
                        place: .question([3])))
            ],
            lines: ["overdue by 2025-11-30"], changes: ["new open promised", "open overdue missed"]),
        Row(
            about: "the same in another dossier says nothing about it",
            more: [
                later(
                    Words(
                        status: .missed,
                        text: "Waarom is de toezegging over de verkenning getijdencentrales niet nagekomen"),
                    home: ["36410"])
            ],
            lines: ["open by 2025-11-30"], changes: ["new open promised"]),
        Row(
            about: "refused and asked make nothing",
            more: [
                later(
                    Words(
                        status: .refused, text: "Ik stuur uw Kamer in mei geen databank rivierdijken",
                        due: "2026-05-01/2026-05-31", dueText: "in mei")),
                later(
                    Words(
                        status: .asked, text: "Kunt u de Kamer in mei de databank rivierdijken sturen",
                        due: "2026-05-01/2026-05-31", dueText: "in mei"), number: 12),
            ],
            lines: ["open by 2025-11-30"], changes: ["new open promised"]),
        Row(
            about: "promised again for another day, it moves",
            more: [
                later(
                    promised(
                        "In december stuur ik uw Kamer de verkenning getijdencentrales", due: "2025-12-01/2025-12-31",
                        "In december"))
            ],
            lines: ["open by 2025-12-31"], changes: ["new open promised", "open open promised-again"]),
        Row(
            about: "promised again without a day, it does not",
            more: [later(promised("Binnenkort stuur ik uw Kamer de verkenning getijdencentrales"))],
            lines: ["open by 2025-11-30"], changes: ["new open promised"]),
        Row(
            about: "promised again after it was met, it is another",
            more: [
                later(done("Hierbij bied ik uw Kamer de verkenning getijdencentrales aan")),
                later(
                    promised(
                        "In 2026 stuur ik uw Kamer de verkenning getijdencentrales", due: "2026-01-01/2026-12-31",
                        "In 2026"), "2025-12-01", number: 12),
            ],
            lines: ["met 2025-10-10 by 2025-11-30", "open by 2026-12-31"],
            changes: ["new open promised", "open met dossier-and-words", "new open promised"]),
        Row(
            about: "what the same document says is done, is done when the words are the same",
            more: [
                paper(
                    "kst-28345-11", "2025-10-10",
                    [
                        promised("Ik stuur uw Kamer het logboek zeegrasherstel", due: "/2025-12-31"),
                        done("Het logboek zeegrasherstel is als bijlage met uw Kamer gedeeld"),
                        promised("Ik stuur uw Kamer de agenda waterkwaliteit", due: "/2025-12-31"),
                        done("De brief over waterkwaliteit is met uw Kamer gedeeld"),
                    ])
            ],
            lines: ["open by 2025-11-30", "met 2025-10-10 by 2025-12-31", "open by 2025-12-31"],
            changes: ["new open promised", "new met same-document-and-words", "new open promised"]),
    ]

    @Test(arguments: rows)
    func `later words change what is owed`(row: Row) {
        var ledger = Ledger(policy: ReminderPolicy())
        let events = ledger.takeAll([Self.promise] + row.more, at: at("2025-10-11"))
        #expect(Set(ledger.lines) == Set(row.lines))
        let changes = events.compactMap(\.change).map { change in
            "\(change.before?.rawValue ?? "new") \(change.after.rawValue) \(change.rule)"
        }
        #expect(changes.sorted() == row.changes.sorted())
        #expect(events.compactMap(\.change).allSatisfy { !$0.reason.isEmpty && $0.reason.hasSuffix(".") })
    }

    @Test func `a term is met in one go, late or in time, and nobody is reminded`() {
        for (metOn, line) in [
            ("2025-07-31", "met 2025-07-31 by 2025-07-31"), ("2025-08-01", "met-late 2025-08-01 by 2025-07-31"),
        ] {
            var ledger = Ledger(policy: ReminderPolicy())
            let events = ledger.take(
                paper(
                    "2025D1", metOn, home: ["2025Z1"],
                    terms: [term("2025Z1", from: "2025-07-10", due: "2025-07-31", metOn: metOn)], answers: ["2025Z1"]),
                at: at("2025-07-12"))
            #expect(ledger.lines == [line])
            #expect(events.count == 1)
            #expect(events.first?.change?.rule == "answer-to-question")
            #expect(ledger.nextDue == nil)
        }
    }

    @Test func `a term runs until a document answers, and a notice of delay gives three weeks more`() {
        var ledger = Ledger(policy: ReminderPolicy())
        let asked = term("2025Z1", from: "2025-07-10", due: "2025-07-31")
        _ = ledger.take(paper("2025D1", "2025-07-10", terms: [asked]), at: at("2025-07-11"))
        #expect(ledger.lines == ["open by 2025-07-31"])
        _ = ledger.tick(at: at("2025-08-01"), limit: 10)
        #expect(ledger.lines == ["overdue by 2025-07-31"])
        _ = ledger.take(
            paper("2025D2", "2025-07-31", terms: [term("2025Z1", from: "2025-07-10", due: "2025-08-21")]),
            at: at("2025-08-02"))
        #expect(ledger.lines == ["open by 2025-08-21"])
        // The answer says the first term once more.
        _ = ledger.take(paper("2025D3", "2025-08-19", terms: [asked], answers: ["2025Z1"]), at: at("2025-08-20"))
        #expect(ledger.lines == ["met 2025-08-19 by 2025-08-21"])
    }

    @Test func `the same promise under another name becomes one, and the other name still leads to it`() throws {
        let words = promised("Ik stuur uw Kamer de verkenning getijdencentrales", due: "/2025-11-30")
        let older = paper("2025D1", "2025-09-01", home: ["2025Z1", "28345"], [words])
        let younger = paper("kst-28345-10", "2025-09-10", [words])
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(younger, at: at("2025-09-11"))
        let before = try #require(ledger.obligations(matching: Ledger.Query()).first)
        let events = ledger.take(older, at: at("2025-09-12"))
        let after = try #require(ledger.obligations(matching: Ledger.Query()).first)
        #expect(before.id != after.id)
        #expect(
            events.compactMap(\.change).contains {
                $0.obligation == before.id && $0.after == .superseded && $0.rule == "same-promise"
            })
        #expect(ledger.obligation(before.id)?.id == after.id)
        #expect(ledger.changes.obligations[before.id] == .some(.none))
        #expect(after.sources.map(\.document) == ["2025D1", "kst-28345-10"])
        // A correction under the old name reaches it.
        _ = try ledger.apply(
            Command(id: "1", obligation: before.id, action: .withdraw, by: "griffie", why: ""), at: at("2025-09-13"))
        #expect(ledger.lines == ["withdrawn 2025-09-13 by 2025-11-30"])
    }
}
