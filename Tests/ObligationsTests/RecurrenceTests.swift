import Deadlines
import Documents
import Testing

@testable import Obligations

@Suite struct RecurrenceTests {
    static func yearly(_ due: String?, repeats: String? = "P1Y") -> Account {
        paper(
            "kst-28345-1", "2024-01-10",
            [
                Words(
                    status: .recurring, text: "Ik informeer uw Kamer jaarlijks over de monitor strandvonderij",
                    due: due, repeats: repeats)
            ])
    }

    static func delivery(_ date: String, _ number: Int) -> Account {
        paper("kst-28345-\(number)", date, [done("Hierbij ontvangt u de monitor strandvonderij")])
    }

    @Test func `the next occurrence begins when one is met`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.yearly("2024-05-01/2024-05-31"), at: at("2024-01-11"))
        #expect(ledger.lines == ["open by 2024-05-31"])
        let events = ledger.take(Self.delivery("2024-05-20", 2), at: at("2024-05-21"))
        #expect(ledger.lines == ["met 2024-05-20 by 2024-05-31", "open by 2025-05-31"])
        #expect(events.compactMap(\.change).map(\.rule) == ["dossier-and-words", "next-occurrence"])
        // A little early is early, not late.
        _ = ledger.take(Self.delivery("2025-04-20", 3), at: at("2025-04-21"))
        #expect(ledger.lines.suffix(2) == ["met 2025-04-20 by 2025-05-31", "open by 2026-05-31"])
    }

    @Test func `the next occurrence begins when the last day of one is over`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.yearly("2024-05-01/2024-05-31"), at: at("2024-01-11"))
        _ = ledger.tick(at: at("2024-06-01"), limit: 10)
        #expect(ledger.lines == ["overdue by 2024-05-31", "open by 2025-05-31"])
        // Two months late is late for the first one.
        _ = ledger.take(Self.delivery("2024-08-01", 2), at: at("2024-08-02"))
        #expect(ledger.lines == ["met-late 2024-08-01 by 2024-05-31", "open by 2025-05-31"])
    }

    @Test func `of what was over before the first reading only the last is listed`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.yearly("2014-05-01/2014-05-31"), at: at("2025-09-11"))
        #expect(ledger.lines == ["overdue by 2025-05-31", "open by 2026-05-31"])
    }

    @Test(arguments: [(nil, "P1Y"), ("2024-05-01/", "P1Y")] as [(String?, String?)])
    func `without a known day it stays open, whatever is delivered`(due: String?, repeats: String?) {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.takeAll([Self.yearly(due, repeats: repeats), Self.delivery("2024-05-20", 2)], at: at("2024-05-21"))
        #expect(ledger.lines == ["open by -"])
        #expect(ledger.obligations(matching: Ledger.Query()).first?.origin == .recurring)
    }

    @Test func `who withdraws one withdraws the series`() throws {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.yearly("2024-05-01/2024-05-31"), at: at("2024-01-11"))
        let id = try #require(ledger.obligations(matching: Ledger.Query()).first?.id)
        _ = try ledger.apply(
            Command(id: "1", obligation: id, action: .withdraw, by: "griffie", why: ""), at: at("2024-01-12"))
        _ = ledger.tick(at: at("2026-06-01"), limit: 10)
        #expect(ledger.lines == ["withdrawn 2024-01-12 by 2024-05-31"])
    }

    @Test(arguments: [
        ("P1Y", "2025-02-28", "2024-02-29"), ("P6M", "2024-08-31", "2024-02-29"), ("P2W", "2024-03-14", "2024-02-29"),
        ("P8D", "2024-03-08", "2024-02-29"), ("P3M", "2024-04-15", "2024-01-15"),
    ])
    func `periods are counted in months or days, the end of a month stays the end`(
        repeats: String, next: String, last: String
    ) {
        #expect(
            Recurrence(Obligation.Due(text: nil, window: window("/\(last)"), certainty: nil, repeats: repeats))?.window(
                1
            ).latest == day(next))
    }

    @Test(arguments: ["", "P", "P0Y", "P-1Y", "1Y", "P1Y6M", "PT1H", "P99999999999999999999D"])
    func `what is no period makes no series`(repeats: String) {
        #expect(
            Recurrence(Obligation.Due(text: nil, window: window("/2024-01-31"), certainty: nil, repeats: repeats))?
                .latest == nil)
    }
}
