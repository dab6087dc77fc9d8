import Testing

@testable import Obligations

@Suite struct TransitionTests {
    /// Before, occasion, after; every pair that is not here does nothing.
    static let table: [(before: Obligation.State?, occasion: Obligation.Occasion, after: Obligation.State)] = [
        (nil, .made, .open),
        (.open, .nearing, .dueSoon),
        (.open, .passed, .overdue),
        (.open, .missed, .overdue),
        (.open, .moved, .open),
        (.open, .delivered, .met),
        (.open, .deliveredLate, .metLate),
        (.open, .withdrawn, .withdrawn),
        (.open, .joined, .superseded),
        (.dueSoon, .passed, .overdue),
        (.dueSoon, .missed, .overdue),
        (.dueSoon, .moved, .open),
        (.dueSoon, .delivered, .met),
        // Moved back to an earlier day by the same letter that delivers.
        (.dueSoon, .deliveredLate, .metLate),
        (.dueSoon, .withdrawn, .withdrawn),
        (.dueSoon, .joined, .superseded),
        (.overdue, .moved, .open),
        // The letter was written in time and read late.
        (.overdue, .delivered, .met),
        (.overdue, .deliveredLate, .metLate),
        (.overdue, .withdrawn, .withdrawn),
        (.overdue, .joined, .superseded),
        (.met, .reopened, .open),
        (.met, .joined, .superseded),
        (.metLate, .reopened, .open),
        (.metLate, .joined, .superseded),
        (.withdrawn, .reopened, .open),
        (.withdrawn, .joined, .superseded),
    ]

    @Test func `every state answers every occasion as the table says`() {
        let states: [Obligation.State?] = [nil] + Obligation.State.allCases.map { $0 }
        for before in states {
            for occasion in Obligation.Occasion.allCases {
                let row = Self.table.first { $0.before == before && $0.occasion == occasion }
                #expect(
                    Obligation.State.after(before, occasion) == row?.after,
                    "\(before?.rawValue ?? "new"), \(occasion.rawValue)")
            }
        }
    }

    @Test func `what is closed is opened again by nothing but a reopening`() {
        for before in Obligation.State.allCases where before.isClosed {
            for occasion in Obligation.Occasion.allCases where occasion != .reopened {
                #expect(Obligation.State.after(before, occasion)?.isClosed ?? true)
            }
        }
    }
}
