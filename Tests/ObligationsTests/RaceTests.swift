import Documents
import Testing

@testable import Obligations

/// Whoever cancels, settles or moves something while its reminder is due races the clock; either comes first, and what
/// subscribers hear is what they would have heard had everything happened one after the other.
@Suite struct RaceTests {
    private enum Step {
        case take(Account)
        case tick(LocalTime)
        case settle(LocalTime)
    }

    private static let promise = paper(
        "2025D1", "2025-09-10", [promised("Ik stuur uw Kamer de verkenning getijdencentrales", due: "/2025-10-31")])
    private static let delivery = paper(
        "2025D2", "2025-10-28", [done("Hierbij bied ik uw Kamer de verkenning getijdencentrales aan")])
    private static let delay = paper(
        "2025D3", "2025-10-28",
        [delayed("De verkenning getijdencentrales is uitgesteld tot december", due: "/2025-12-31", "december")])

    /// Does a step; what a person cannot do any more is not done.
    private static func run(_ step: Step, on ledger: inout Ledger) -> [LedgerEvent] {
        switch step {
        case .take(let account): return ledger.take(account, at: at("2025-10-28", 8))
        case .tick(let time): return ledger.tick(at: time, limit: 1)
        case .settle(let time):
            guard let id = ledger.obligations(matching: Ledger.Query()).first?.id else { return [] }
            let command = Command(
                id: "c\(time.minute)", obligation: id, action: .settle(on: time.date), by: "j", why: "")
            return (try? ledger.apply(command, at: time)) ?? []
        }
    }

    @Test(arguments: 0..<10)
    func `batches that are dropped and done again in another order tell what a sequence would have told`(block: Int) {
        for seed in 0..<Seeds.perBlock {
            var random = SeededRandom(seed: UInt64(block * 1_000_000 + seed))
            var ledger = Ledger(policy: ReminderPolicy())
            _ = ledger.take(Self.promise, at: at("2025-09-11"))
            ledger.keep()
            var waiting: [Step] = [
                .take(Self.delivery), .take(Self.delay), .settle(at("2025-10-28", 8)),
                .tick(at("2025-10-28", 7, 59)), .tick(at("2025-10-28", 8)), .tick(at("2025-10-28", 8)),
                .tick(at("2025-10-28", 8, 1)), .tick(at("2025-10-28", 7)), .tick(at("2025-11-08", 9)),
            ]
            var kept: [Step] = []
            var told: [LedgerEvent] = []
            while !waiting.isEmpty {
                waiting.shuffle(using: &random)
                let batch = Array(waiting.prefix(1 + random.below(4)))
                let events = batch.flatMap { Self.run($0, on: &ledger) }
                guard random.below(3) > 0 else {
                    ledger.discard()
                    continue
                }
                ledger.keep()
                kept += batch
                told += events
                waiting.removeFirst(batch.count)
            }

            var sequential = Ledger(policy: ReminderPolicy())
            _ = sequential.take(Self.promise, at: at("2025-09-11"))
            let expected = kept.flatMap { Self.run($0, on: &sequential) }
            #expect(told == expected, "seed \(block * 1_000_000 + seed)")
            var stages: Set<ReminderStage> = []
            var isClosed = false
            for event in told {
                if let change = event.change { isClosed = change.after.isClosed }
                guard let reminder = event.reminder else { continue }
                #expect(!isClosed && stages.insert(reminder.stage).inserted, "seed \(block * 1_000_000 + seed)")
            }
        }
    }
}
