import Documents
import Testing

@testable import Obligations

@Suite struct ReminderTests {
    static let promise = paper(
        "2025D1", "2025-09-10",
        [
            promised(
                "Ik stuur uw Kamer uiterlijk 31 oktober de verkenning getijdencentrales", due: "/2025-10-31",
                "uiterlijk 31 oktober")
        ])

    /// A ledger that read the promise on a day, and what it says at some times: "-14 late", "0", "overdue".
    static func told(
        _ times: [LocalTime], read: LocalTime = at("2025-09-11"), of account: Account = promise,
        policy: ReminderPolicy = ReminderPolicy(), limit: Int = 100
    ) -> [[String]] {
        var ledger = Ledger(policy: policy)
        _ = ledger.take(account, at: read)
        return times.map { time in
            ledger.tick(at: time, limit: limit).map { event in
                switch event {
                case .statusChanged(let change): change.after.rawValue
                case .reminder(let reminder): "\(reminder.stage.offset)\(reminder.late ? " late" : "")"
                }
            }
        }
    }

    @Test func `reminders come fourteen and three days before, on the day, then weekly four times`() {
        let days = (0..<120).map { day("2025-09-11").adding(days: $0).description }
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.promise, at: at("2025-09-11"))
        var said: [String] = []
        for iso in days {
            for (hour, minute) in [(0, 0), (7, 59), (8, 0), (23, 59)] {
                for event in ledger.tick(at: at(iso, hour, minute), limit: 100) {
                    let what = event.reminder.map { "\($0.stage.offset)" } ?? event.change?.after.rawValue ?? ""
                    said.append("\(iso.dropFirst(5)) \(hour):\(minute) \(what)")
                }
            }
        }
        #expect(
            said == [
                "10-17 0:0 due-soon", "10-17 8:0 -14", "10-28 8:0 -3", "10-31 8:0 0", "11-01 0:0 overdue",
                "11-07 8:0 7",
                "11-14 8:0 14", "11-21 8:0 21", "11-28 8:0 28",
            ])
        #expect(ledger.nextDue == nil)
    }

    @Test func `after an interruption only the last reminder that still means something is given, late`() {
        #expect(Self.told([at("2025-10-30")]) == [["due-soon", "-3 late"]])
        // On the day at nine, for the reminder of eight: not late.
        #expect(Self.told([at("2025-10-31", 9)]) == [["due-soon", "0"]])
        // Nobody wants to hear that it is due in three days when it is over.
        #expect(Self.told([at("2025-11-03")]) == [["overdue", "0 late"]])
        #expect(Self.told([at("2026-06-01"), at("2026-06-08")]) == [["overdue", "28 late"], []])
    }

    @Test func `what was over before it was first read of is listed, and nobody is reminded`() {
        var ledger = Ledger(policy: ReminderPolicy())
        let events = ledger.take(Self.promise, at: at("2025-11-05"))
        #expect(events.compactMap(\.change).map(\.rule) == ["due-before-first-read"])
        #expect(ledger.lines == ["overdue by 2025-10-31"])
        #expect(ledger.nextDue == nil)
        #expect(ledger.tick(at: at("2025-12-05"), limit: 10).isEmpty)
    }

    @Test func `what is read shortly before its last day is not announced for days gone by`() {
        #expect(Self.told([at("2025-10-30"), at("2025-10-31")], read: at("2025-10-30")) == [[], ["0"]])
    }

    @Test func `a clock that steps to and fro repeats nothing and skips nothing`() {
        // An hour that comes twice.
        #expect(
            Self.told([at("2025-10-28", 8), at("2025-10-28", 7), at("2025-10-28", 8)]) == [["due-soon", "-3"], [], []])
        // A day too far and back again.
        #expect(
            Self.told([at("2025-11-01", 9), at("2025-10-31", 9), at("2025-11-07", 9)]) == [
                ["overdue", "0 late"], [], ["7"],
            ])
        // An hour that never was.
        #expect(Self.told([at("2025-10-17", 7), at("2025-10-17", 9)]) == [["due-soon"], ["-14"]])
    }

    @Test func `what was settled a moment before is not reminded of`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.promise, at: at("2025-09-11"))
        #expect(ledger.nextDue == at("2025-10-17", 0))
        _ = ledger.take(
            paper("2025D2", "2025-10-16", [done("Hierbij bied ik uw Kamer de verkenning getijdencentrales aan")]),
            at: at("2025-10-17", 7))
        #expect(ledger.nextDue == nil)
        #expect(ledger.tick(at: at("2025-10-17", 8), limit: 10).isEmpty)
    }

    @Test func `another last day cancels the old reminders and brings new ones`() {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(Self.promise, at: at("2025-09-11"))
        _ = ledger.tick(at: at("2025-10-17"), limit: 10)
        let events = ledger.take(
            paper(
                "2025D2", "2025-10-20",
                [
                    delayed(
                        "De verkenning getijdencentrales is uitgesteld tot 15 december", due: "/2025-12-15",
                        "15 december")
                ]), at: at("2025-10-21"))
        #expect(
            events.compactMap(\.change).map { "\($0.before?.rawValue ?? "") \($0.after.rawValue) \($0.rule)" } == [
                "due-soon open delayed"
            ])
        #expect(ledger.tick(at: at("2025-11-15"), limit: 10).isEmpty)
        #expect(
            ledger.tick(at: at("2025-12-01"), limit: 10).compactMap(\.reminder).map(\.stage) == [
                ReminderStage(due: day("2025-12-15"), offset: -14)
            ])
    }

    @Test func `what has no last day is looked at again after three months, and is never overdue`() {
        let vague = paper(
            "2025D1", "2025-09-10", [promised("Ik stuur uw Kamer binnenkort de verkenning getijdencentrales")])
        #expect(Self.told([at("2025-12-09"), at("2025-12-10"), at("2026-12-10")], of: vague) == [[], ["0"], []])
        // Not before it can have begun.
        let later = paper(
            "2025D1", "2025-09-10",
            [
                promised(
                    "Ik stuur uw Kamer na de zomer van 2026 de verkenning getijdencentrales", due: "2026-09-01/",
                    "na de zomer van 2026")
            ])
        #expect(Self.told([at("2025-12-10"), at("2026-12-01")], of: later) == [[], ["0"]])
    }

    @Test func `no more is told at once than the limit, in the order in which it was due`() {
        let many = paper(
            "2025D1", "2025-09-10",
            (1...9).map { number in
                promised("Ik stuur uw Kamer deel \(number) van de monitor zandmotor", due: "/2025-10-0\(10 - number)")
            })
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(many, at: at("2025-09-11"))
        var told: [LedgerEvent] = []
        var rounds = 0
        while let due = ledger.nextDue, due <= at("2025-12-31") {
            let events = ledger.tick(at: at("2025-12-31"), limit: 4)
            #expect((1...4).contains(events.count))
            told += events
            rounds += 1
        }
        #expect(rounds == 5)
        let reminders = told.compactMap(\.reminder)
        #expect(reminders.count == 9)
        #expect(reminders.map(\.stage.due) == reminders.map(\.stage.due).sorted())
        #expect(reminders.allSatisfy { $0.late && $0.stage.offset == 28 })
    }

    @Test func `nobody is reminded on a quiet day`() throws {
        let policy = try ReminderPolicy(
            TabSeparated("setting\torigin\twho\tvalue\nquiet\t*\t*\tsaturday sunday\n", columns: ReminderPolicy.columns)
        )
        // Due on a Sunday: told on the Friday before, and on the Monday after when it is overdue.
        let sunday = paper(
            "2025D1", "2025-09-10", [promised("Ik stuur uw Kamer de verkenning getijdencentrales", due: "/2025-11-02")])
        #expect(
            Self.told(
                [at("2025-10-17"), at("2025-10-31"), at("2025-11-02"), at("2025-11-09"), at("2025-11-10")], of: sunday,
                policy: policy)
                == [["-14"], ["due-soon", "0"], [], ["overdue"], ["7"]])
    }
}
