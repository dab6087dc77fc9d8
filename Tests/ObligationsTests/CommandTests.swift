import Documents
import Testing

@testable import Obligations

@Suite struct CommandTests {
    static let promise = paper(
        "kst-28345-10", "2025-09-10",
        [
            promised("Ik stuur uw Kamer de verkenning getijdencentrales", due: "2025-11-01/2025-11-30")
        ])
    /// In doubt: it may be a part only.
    static let partial = paper(
        "kst-28345-11", "2025-10-10", [done("Hierbij ontvangt u een voorlopige verkenning getijdencentrales")])
    static let delivery = paper(
        "kst-28345-12", "2025-12-10", [done("Hierbij ontvangt u de verkenning getijdencentrales")])

    var ledger = Ledger(policy: ReminderPolicy())
    let id: String

    init() throws {
        _ = ledger.take(Self.promise, at: at("2025-09-11"))
        id = try #require(ledger.obligations(matching: Ledger.Query()).first?.id)
    }

    func command(_ action: Command.Action, _ number: Int = 1, of id: String? = nil) -> Command {
        Command(id: "c\(number)", obligation: id ?? self.id, action: action, by: "griffier A", why: "brief ontvangen")
    }

    @Test mutating func `who settles it says when, and whether that was late follows`() throws {
        let events = try ledger.apply(command(.settle(on: day("2025-09-20"))), at: at("2025-10-01"))
        #expect(ledger.lines == ["met 2025-09-20 by 2025-11-30"])
        let change = try #require(events.first?.change)
        #expect(change.rule == "settled-by-person")
        #expect(change.reason == "Settled by person, griffier A on 2025-10-01: brief ontvangen.")
        #expect(ledger.nextDue == nil)
        #expect(
            ledger.corrections(to: id) == [
                Corrections.Entry(command: command(.settle(on: day("2025-09-20"))), at: at("2025-10-01"))
            ])
    }

    @Test mutating func `a candidate that is confirmed settles, one that is dismissed never comes back`() throws {
        _ = ledger.take(Self.partial, at: at("2025-10-11"))
        let candidate = try #require(ledger.candidates.first)
        #expect(candidate.reason.hasSuffix("it may be only a part or a beginning."))
        var other = ledger
        _ = try ledger.apply(command(.confirm(evidence: candidate.evidence)), at: at("2025-10-12"))
        #expect(ledger.lines == ["met 2025-10-10 by 2025-11-30"])
        _ = try other.apply(command(.dismiss(evidence: candidate.evidence)), at: at("2025-10-12"))
        #expect(other.lines == ["open by 2025-11-30"])
        #expect(other.candidates.isEmpty)
        var again = Self.partial
        again.digest = "b"
        #expect(other.take(again, at: at("2025-10-13")).isEmpty)
        #expect(other.candidates.isEmpty)
    }

    @Test mutating func `what is reopened stays open, whatever closed it before`() throws {
        _ = ledger.take(Self.delivery, at: at("2025-12-11"))
        #expect(ledger.lines == ["met-late 2025-12-10 by 2025-11-30"])
        let events = try ledger.apply(command(.reopen), at: at("2025-12-12"))
        #expect(events.compactMap(\.change).map(\.after) == [.overdue])
        var again = Self.delivery
        again.digest = "b"
        _ = ledger.take(again, at: at("2025-12-13"))
        #expect(ledger.lines == ["overdue by 2025-11-30"])
        // What is new counts.
        var newer = Self.delivery
        newer.document = "kst-28345-13"
        _ = ledger.take(newer, at: at("2025-12-14"))
        #expect(ledger.lines == ["met-late 2025-12-10 by 2025-11-30"])
    }

    @Test mutating func `what is dismissed is no obligation, also when it is said again`() throws {
        _ = try ledger.apply(command(.dismiss(evidence: nil)), at: at("2025-10-01"))
        var again = Self.promise
        again.document = "kst-28345-20"
        again.date = window("2025-10-20")
        #expect(ledger.take(again, at: at("2025-10-21")).isEmpty)
        #expect(ledger.lines == ["withdrawn 2025-10-01 by 2025-11-30"])
    }

    @Test mutating func `what is withdrawn and promised again is another`() throws {
        _ = try ledger.apply(command(.withdraw), at: at("2025-10-01"))
        var again = Self.promise
        again.document = "kst-28345-20"
        again.date = window("2025-10-20")
        _ = ledger.take(again, at: at("2025-10-21"))
        #expect(ledger.lines.sorted() == ["open by 2025-11-30", "withdrawn 2025-10-01 by 2025-11-30"])
    }

    @Test mutating func `who snoozes hears nothing until that day, and then the last that he missed`() throws {
        _ = try ledger.apply(command(.snooze(until: day("2025-11-28"))), at: at("2025-11-01"))
        _ = ledger.tick(at: at("2025-11-16"), limit: 10)
        #expect(ledger.nextDue == at("2025-11-28", 8))
        let told = ledger.tick(at: at("2025-11-28"), limit: 10).compactMap(\.reminder)
        #expect(told.map(\.stage.offset) == [-3])
        #expect(told.map(\.late) == [false])
    }

    @Test mutating func `confirming an obligation is noted and changes nothing`() throws {
        #expect(try ledger.apply(command(.confirm(evidence: nil)), at: at("2025-10-01")).isEmpty)
        #expect(ledger.corrections(to: id).count == 1)
    }

    @Test mutating func `the same command twice has one effect`() throws {
        _ = try ledger.apply(command(.withdraw), at: at("2025-10-01"))
        ledger.keep()
        #expect(try ledger.apply(command(.withdraw), at: at("2025-10-02")).isEmpty)
        #expect(ledger.changes.memories.isEmpty)
    }

    @Test mutating func `what cannot be done is refused and changes nothing`() throws {
        ledger.keep()
        func refusal(_ action: Command.Action, of id: String? = nil, number: Int = 9) -> Command.Refusal? {
            var ledger = ledger
            do {
                _ = try ledger.apply(command(action, number, of: id), at: at("2025-10-01"))
                return nil
            } catch {
                #expect(ledger.changes.memories.isEmpty && ledger.changes.obligations.isEmpty)
                return error
            }
        }
        #expect(refusal(.withdraw, of: "nl-aaaaaaaaaa") == .unknown("nl-aaaaaaaaaa"))
        #expect(refusal(.reopen) == .notClosed(id, .open))
        #expect(refusal(.settle(on: day("2025-10-02"))) == .notYet(id, day("2025-10-02")))
        #expect(refusal(.confirm(evidence: "no such")) == .noCandidate(id, evidence: "no such"))
        #expect(refusal(.dismiss(evidence: "no such")) == .noCandidate(id, evidence: "no such"))
        _ = try ledger.apply(command(.withdraw), at: at("2025-10-01"))
        ledger.keep()
        for action in [
            .withdraw, .settle(on: day("2025-09-30")), .reschedule(window("2025-12-31")),
            .snooze(until: day("2025-12-31")),
        ] as [Command.Action] {
            #expect(refusal(action) == .closed(id, .withdrawn))
        }
        #expect(refusal(.withdraw, of: "")?.description == "there is no obligation ")
    }
}
