import Deadlines
import Documents
import Testing

@testable import Obligations

/// A rule or calendar of the configuration changed, and with it what the same words mean.
@Suite struct ReplanTests {
    static let promise = paper(
        "kst-28345-10", "2025-09-10",
        [
            promised(
                "Ik stuur uw Kamer voor het kerstreces de verkenning getijdencentrales", due: "/2025-12-18",
                "voor het kerstreces")
        ])

    var ledger = Ledger(policy: ReminderPolicy())
    let id: String

    init() throws {
        _ = ledger.take(Self.promise, at: at("2025-09-11"))
        id = try #require(ledger.obligations(matching: Ledger.Query()).first?.id)
    }

    private mutating func replan(
        _ was: String, _ until: String, id command: String = "r1", on day: String = "2025-09-20"
    ) throws(Command.Refusal) -> [LedgerEvent] {
        try ledger.apply(
            Command(
                id: command, obligation: id, action: .replan(was: CivilDate(was), window("/\(until)")),
                by: "griffie", why: "kerstreces verschoven"), at: at(day))
    }

    @Test mutating func `it moves once, with a history, and the reminders with it`() throws {
        let change = try #require(try replan("2025-12-18", "2025-12-11").first?.change)
        #expect(change.rule == "rule-changed" && change.reason.contains("kerstreces verschoven"))
        #expect(ledger.lines == ["open by 2025-12-11"])
        #expect(ledger.obligations(matching: Ledger.Query()).first?.due.text == "voor het kerstreces")
        #expect(ledger.nextDue == at("2025-11-27", 0))
        #expect(try replan("2025-12-18", "2025-12-11").isEmpty)
        #expect(ledger.obligation(id)?.history.count == 2)
    }

    @Test mutating func `what has another day by then keeps it`() throws {
        _ = try ledger.apply(
            Command(id: "p1", obligation: id, action: .reschedule(window("/2026-02-01")), by: "j", why: ""),
            at: at("2025-09-12"))
        #expect(throws: Command.Refusal.otherDay(id, day("2026-02-01"))) {
            try replan("2025-12-18", "2025-12-11")
        }
        #expect(ledger.lines == ["open by 2026-02-01"])
    }

    @Test mutating func `a person has the last word over a rule, whichever came first`() throws {
        _ = try replan("2025-12-18", "2025-12-11")
        _ = try ledger.apply(
            Command(id: "p1", obligation: id, action: .reschedule(window("/2026-02-01")), by: "j", why: ""),
            at: at("2025-09-22"))
        #expect(ledger.lines == ["open by 2026-02-01"])
    }

    @Test mutating func `a calendar that is set back is another change`() throws {
        _ = try replan("2025-12-18", "2025-12-11")
        #expect(try replan("2025-12-11", "2025-12-18", id: "r2", on: "2025-09-21").isEmpty == false)
        #expect(ledger.lines == ["open by 2025-12-18"])
    }

    @Test mutating func `it survives a re-reading, and younger words win`() throws {
        _ = try replan("2025-12-18", "2025-12-11")
        // The document is read anew by a version that knows the new calendar.
        var reread = Self.promise
        reread.digest = "b"
        reread.statements[0].commitment.due?.window = window("/2025-12-11")
        _ = ledger.take(reread, at: at("2025-09-25"))
        #expect(ledger.lines == ["open by 2025-12-11"])
        _ = ledger.take(
            paper(
                "kst-28345-11", "2025-10-10",
                [delayed("De verkenning getijdencentrales is uitgesteld tot maart", due: "/2026-03-31", "maart")]),
            at: at("2025-10-11"))
        #expect(ledger.lines == ["open by 2026-03-31"])
    }

    @Test mutating func `what is closed is not moved`() throws {
        _ = try ledger.apply(
            Command(id: "p1", obligation: id, action: .withdraw, by: "j", why: ""), at: at("2025-09-12"))
        #expect(throws: Command.Refusal.closed(id, .withdrawn)) { try replan("2025-12-18", "2025-12-11") }
    }
}
