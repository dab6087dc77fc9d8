import Documents
import Testing

@testable import Obligations

@Suite struct PolicyTests {
    static func policy(_ rows: String) throws -> ReminderPolicy {
        try ReminderPolicy(TabSeparated("setting\torigin\twho\tvalue\n" + rows, columns: ReminderPolicy.columns))
    }

    @Test func `without a table the house rules hold`() {
        let plan = ReminderPolicy().plan(for: .promised, who: nil)
        #expect(plan.offsets == [-14, -3, 0, 7, 14, 21, 28])
        #expect(plan.minute == 480 && plan.reviewMonths == 3)
    }

    @Test func `later rows win, for their origin and who owes it`() throws {
        let policy = try Self.policy(
            """
            before\t*\t*\t30 7
            times\tterm\t*\t0
            hour\t*\tjustitie\t09:30
            before\t*\tJustitie\t-
            on-the-day\trecurring\t*\tno
            every\t*\t*\t10
            review-months\texpected\t*\t6
            catch-up\t*\t*\t25

            """)
        #expect(policy.plan(for: .promised, who: nil).offsets == [-30, -7, 0, 10, 20, 30, 40])
        #expect(policy.plan(for: .term, who: nil).offsets == [-30, -7, 0])
        #expect(policy.plan(for: .term, who: "de Minister van Justitie en Veiligheid").offsets == [0])
        #expect(policy.plan(for: .promised, who: "de Minister van Justitie en Veiligheid").minute == 570)
        #expect(policy.plan(for: .promised, who: "de Minister van Financiën").minute == 480)
        #expect(policy.plan(for: .recurring, who: nil).offsets == [-30, -7, 10, 20, 30, 40])
        #expect(policy.plan(for: .expected, who: nil).reviewMonths == 6)
        #expect(policy.catchUpLimit == 25)
    }

    @Test(arguments: [
        "before\t*\t*\t0", "before\t*\t*\tsoon", "before\t*\t*\t", "every\t*\t*\t0", "times\t*\t*\t-1",
        "hour\t*\t*\t24:00",
        "hour\t*\t*\t8", "quiet\t*\t*\tzondag", "quiet\t*\t*\tmonday tuesday wednesday thursday friday saturday sunday",
        "on-the-day\t*\t*\tja", "review-months\t*\t*\t0", "catch-up\t*\t*\t0", "before\tmotion\t*\t3",
        "remind\t*\t*\t3",
        "every\t*\t*\t99999999999999999999",
    ])
    func `a row that says nothing sensible is named by its line`(row: String) {
        #expect { try Self.policy(row + "\n") } throws: { ($0 as? TabSeparated.Malformed)?.line == 2 }
    }
}
