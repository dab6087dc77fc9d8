import Documents
import Testing

@testable import Obligations

@Suite struct RereadingTests {
    static let first = paper(
        "2025D1", "2025-09-10",
        [
            promised(
                "Ik stuur uw Kamer in mei de verkenning getijdencentrales", due: "2026-05-01/2026-05-31", "in mei"),
            promised(
                "Ik stuur uw Kamer in juni het plan van aanpak eikenprocessierups", due: "2026-06-01/2026-06-30",
                "in juni"),
        ])

    static func reread(_ said: [Words]) -> Account { paper("2025D1", "2025-09-10", digest: "b", said) }

    @Test func `the same account twice says nothing and changes nothing`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.first, at: at("2025-09-11"))
        ledger.keep()
        #expect(ledger.take(Self.first, at: at("2025-09-12")).isEmpty)
        #expect(ledger.changes.obligations.isEmpty)
        #expect(ledger.changes.memories.isEmpty)
    }

    @Test func `an older version that comes again is passed over`() {
        var ledger = Ledger(policy: ReminderPolicy())
        let newer = Self.reread([
            promised("Ik stuur uw Kamer in mei de verkenning getijdencentrales", due: "2026-05-01/2026-05-31", "in mei")
        ])
        _ = ledger.takeAll([Self.first, newer], at: at("2025-09-11"))
        ledger.keep()
        #expect(ledger.takeAll([Self.first, newer], at: at("2025-09-12")).isEmpty)
        #expect(ledger.changes.obligations.isEmpty && ledger.changes.memories.isEmpty)
    }

    @Test func `a promise that is worded a little differently keeps its id`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.first, at: at("2025-09-11"))
        let ids = ledger.obligations(matching: Ledger.Query()).map(\.id)
        let events = ledger.take(
            Self.reread([
                promised(
                    "Ik stuur uw Kamer in mei de nieuwe verkenning getijdencentrales", due: "2026-05-01/2026-05-31",
                    "in mei"),
                promised("In juli volgt het plan eikenprocessierups", due: "2026-07-01/2026-07-31", "In juli"),
            ]), at: at("2025-09-12"))
        #expect(ledger.obligations(matching: Ledger.Query()).map(\.id) == ids)
        // The second one has another day now.
        #expect(
            events.compactMap(\.change).map { "\($0.before?.rawValue ?? "") \($0.after.rawValue)" } == ["open open"])
    }

    @Test func `a promise that vanished is asked about, not dropped`() throws {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.first, at: at("2025-09-11"))
        let events = ledger.take(
            Self.reread([
                promised(
                    "Ik stuur uw Kamer in mei de verkenning getijdencentrales", due: "2026-05-01/2026-05-31", "in mei")
            ]),
            at: at("2025-09-12"))
        #expect(events.isEmpty)
        #expect(ledger.lines == ["open by 2026-05-31", "open by 2026-06-30"])
        let candidate = try #require(ledger.candidates.first)
        #expect(candidate.proposal == .withdrawn)
        let command = Command(
            id: "1", obligation: candidate.obligation, action: .confirm(evidence: candidate.evidence), by: "griffie",
            why: "herdruk")
        _ = try ledger.apply(command, at: at("2025-09-13"))
        #expect(ledger.lines == ["open by 2026-05-31", "withdrawn 2025-09-13 by 2026-06-30"])
        #expect(ledger.candidates.isEmpty)
    }

    @Test func `a correction survives a re-reading`() throws {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.first, at: at("2025-09-11"))
        let ids = ledger.obligations(matching: Ledger.Query()).map(\.id)
        _ = try ledger.apply(
            Command(id: "1", obligation: ids[0], action: .withdraw, by: "griffie", why: ""), at: at("2025-09-12"))
        _ = try ledger.apply(
            Command(
                id: "2", obligation: ids[1], action: .reschedule(window("/2026-12-31")), by: "griffie",
                why: "afgesproken"),
            at: at("2025-09-12"))
        _ = ledger.take(
            Self.reread([
                promised(
                    "Ik stuur uw Kamer in april de verkenning getijdencentrales", due: "2026-04-01/2026-04-30",
                    "in april"),
                promised(
                    "Ik stuur uw Kamer in juli het plan van aanpak eikenprocessierups", due: "2026-07-01/2026-07-31",
                    "in juli"),
            ]), at: at("2025-09-14"))
        #expect(ledger.lines == ["withdrawn 2025-09-12 by 2026-04-30", "open by 2026-12-31"])
        // A document that is younger than the correction counts again.
        _ = ledger.take(
            paper(
                "2025D9", "2026-01-10",
                [
                    promised(
                        "Ik stuur uw Kamer in maart 2027 het plan van aanpak eikenprocessierups",
                        due: "2027-03-01/2027-03-31", "in maart 2027")
                ]), at: at("2026-01-11"))
        #expect(ledger.lines == ["withdrawn 2025-09-12 by 2026-04-30", "open by 2027-03-31"])
        #expect(ledger.corrections(to: ids[1]).map(\.command.by) == ["griffie"])
    }
}
