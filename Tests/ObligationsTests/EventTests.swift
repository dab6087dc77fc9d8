import Deadlines
import Documents
import Testing

@testable import Obligations

/// Promises that wait for something to happen: "binnen twee maanden na ontvangst van het advies".
@Suite struct EventTests {
    static func waiting(for anchor: String, duration: String? = "P2M", paper: String? = nil) -> Account {
        var account = ObligationsTests.paper(
            "2025D1", "2025-09-10", home: ["36410"],
            [
                promised(
                    "Na de \(anchor) stuur ik uw Kamer het nader rapport over de Wet toezicht", due: "/",
                    "Na de \(anchor)", subjects: paper.map { [$0] })
            ])
        account.statements[0].commitment.due?.anchor = anchor
        account.statements[0].commitment.due?.duration = duration
        account.statements[0].commitment.due?.certainty = .event
        return account
    }

    static func letter(
        _ said: String, on: String? = "2025-11-03", home: [String] = ["36410"], _ date: String = "2025-11-05",
        subjects: [String]? = nil
    ) -> Account {
        paper("2025D2", date, home: home, [done(said, on: on, subjects: subjects)])
    }

    struct Row: CustomTestStringConvertible {
        var anchor: String = "ontvangst van het advies van de Raad van State"
        var duration: String? = "P2M"
        var paper: String?
        var letter: Account
        var lines: [String]
        var candidates: [String] = []
        var testDescription: String { letter.statements.first?.commitment.span.text ?? "" }
    }

    static let rows: [Row] = [
        Row(
            letter: letter("Het advies van de Raad van State is op 3 november ontvangen"),
            lines: ["open by 2026-01-03"]),
        // Weeks; and without a length nothing follows but that it has begun.
        Row(
            duration: "P6W", letter: letter("Het advies van de Raad van State is op 3 november ontvangen"),
            lines: ["open by 2025-12-15"]),
        Row(
            duration: nil, letter: letter("Het advies van de Raad van State is op 3 november ontvangen"),
            lines: ["open by -"]),
        // Not all of the words, another dossier, before it was promised: it goes on waiting.
        Row(letter: letter("Het advies is op 3 november ontvangen"), lines: ["open by -"]),
        Row(
            letter: letter("Het advies van de Raad van State is op 3 november ontvangen", home: ["28345"]),
            lines: ["open by -"]),
        Row(
            letter: letter("Het advies van de Raad van State is op 3 september ontvangen", on: "2025-09-03"),
            lines: ["open by -"]),
        // Only a part of it: somebody has to look.
        Row(
            letter: letter("Het voorlopige advies van de Raad van State is op 3 november ontvangen"),
            lines: ["open by -"], candidates: ["moved 2026-01-03"]),
        // "Het advies" by itself says little, but both name the same paper.
        Row(
            anchor: "ontvangst van het advies", paper: "kst-36410-4",
            letter: letter("Het advies is op 3 november ontvangen", subjects: ["kst-36410-4"]), lines: ["open by -"],
            candidates: ["moved 2026-01-03"]),
    ]

    @Test(arguments: rows)
    func `a promise waits until a document says when its event was`(row: Row) {
        let promise = Self.waiting(for: row.anchor, duration: row.duration, paper: row.paper)
        for order in [[promise, row.letter], [row.letter, promise]] {
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.takeAll(order, at: at("2025-11-06"))
            #expect(ledger.lines == row.lines)
            #expect(
                ledger.candidates.map { "\($0.proposal.rawValue) \($0.day?.description ?? "")" } == row.candidates)
        }
    }

    @Test func `while it waits it is looked at again and never overdue, afterwards it is reminded of`() throws {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.waiting(for: "ontvangst van het advies van de Raad van State"), at: at("2025-09-11"))
        #expect(ledger.nextDue == at("2025-12-10", 8))
        let events = ledger.take(
            Self.letter("Het advies van de Raad van State is op 3 november ontvangen"), at: at("2025-11-06"))
        let change = try #require(events.first?.change)
        #expect(change.rule == "event-happened" && change.evidence?.document == "2025D2")
        #expect(ledger.nextDue == at("2025-12-20", 0))
        #expect(ledger.tick(at: at("2026-01-04"), limit: 9).compactMap(\.change).map(\.after) == [.overdue])
    }
}
