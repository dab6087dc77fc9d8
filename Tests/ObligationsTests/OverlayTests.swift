import Documents
import Testing

@testable import Obligations

@Suite struct OverlayTests {
    static func filled() -> Overlay<String, Int> {
        var table = Overlay<String, Int>()
        table.restore(1, for: "a")
        table.restore(2, for: "b")
        return table
    }

    static func all(_ table: Overlay<String, Int>) -> [String: Int] {
        var all: [String: Int] = [:]
        table.forEach { all[$0] = $1 }
        return all
    }

    @Test func `changes are seen before they are kept`() {
        var table = Self.filled()
        table["a"] = nil
        table["b"] = 3
        table["c"] = 4
        #expect(table["a"] == nil && table["b"] == 3 && table["c"] == 4)
        #expect(Self.all(table) == ["b": 3, "c": 4])
        #expect(table.changes.count == 3)
    }

    @Test func `what is dropped never happened`() {
        var table = Self.filled()
        table["a"] = nil
        table["c"] = 4
        #expect(Set(table.discard()) == ["a", "c"])
        #expect(Self.all(table) == ["a": 1, "b": 2])
        #expect(table.changes.isEmpty)
    }

    @Test func `what is kept can no longer be dropped`() {
        var table = Self.filled()
        table["a"] = nil
        table["c"] = 4
        table.keep()
        _ = table.discard()
        #expect(Self.all(table) == ["b": 2, "c": 4])
    }

    @Test func `an aborted batch leaves the ledger and its timers as they were`() {
        let first = paper(
            "kst-28345-10", "2025-09-10",
            [promised("Ik stuur uw Kamer de verkenning getijdencentrales", due: "/2025-11-30")])
        let second = paper("kst-28345-11", "2025-10-10", [done("Hierbij ontvangt u de verkenning getijdencentrales")])
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.take(first, at: at("2025-09-11"))
        ledger.keep()
        let (lines, next) = (ledger.lines, ledger.nextDue)
        _ = ledger.tick(at: at("2025-11-17"), limit: 10)
        _ = ledger.take(second, at: at("2025-11-17"))
        #expect(ledger.lines == ["met 2025-10-10 by 2025-11-30"] && ledger.nextDue == nil)
        ledger.discard()
        #expect(ledger.lines == lines && ledger.nextDue == next)
        // Taken once more it says the same once more.
        #expect(ledger.tick(at: at("2025-11-17"), limit: 10).count == 2)
        #expect(ledger.take(second, at: at("2025-11-17")).count == 1)
    }
}
