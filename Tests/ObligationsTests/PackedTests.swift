import Deadlines
import Documents
import Testing

@testable import Obligations

@Suite struct PackedTests {
    static let source = Obligation.Source(
        document: "2025D38246", documentDate: window("/2025-09-10"), place: "answer 7",
        span: TextSpan(start: 25, end: 1_000_000, text: "wij komen 𝄞"), sentence: "")
    static let other = Obligation.Source(
        document: "kst-28345-300", documentDate: DateWindow(earliest: nil, latest: nil), place: "letter",
        span: TextSpan(start: 0, end: 0, text: ""), sentence: "Zin met é.")

    static let full = Obligation(
        id: "nl-abcdefghij", origin: .recurring, who: "", to: "uw Kamer", what: "een brief",
        due: Obligation.Due(
            text: "jaarlijks", window: window("1969-12-31/9999-12-31"), certainty: .vague, repeats: "P1Y"),
        state: .superseded, subjects: ["", "28345"], sources: [source, other],
        history: [
            StatusChange(
                obligation: "nl-abcdefghij", before: nil, after: .open, on: day("2025-09-10"), rule: "promised",
                reason: "", evidence: source),
            StatusChange(
                obligation: "nl-zyxwvutsrq", before: .overdue, after: .metLate, on: day("2025-09-11"), rule: "r",
                reason: "x"),
        ], reminded: [ReminderStage(due: day("2026-01-31"), offset: -14)], settledOn: day("0001-01-01"),
        reviewOn: day("2026-03-01"),
        candidates: [
            Candidate(
                obligation: "nl-abcdefghij", evidence: "e", proposal: .withdrawn, day: nil, source: other, score: nil,
                reason: "r"),
            Candidate(
                obligation: "nl-abcdefghij", evidence: "f", proposal: .moved, day: day("2026-03-01"),
                source: Obligation.Source(
                    document: "x", documentDate: window("2025-09-10"), place: "letter",
                    span: TextSpan(start: 1, end: 2, text: "y"), sentence: "z"), score: 100, doubt: .several, reason: ""
            ),
        ])

    static let empty = Obligation(
        id: "", origin: .promised, who: nil, to: nil, what: "",
        due: Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: nil), certainty: nil), state: .open,
        subjects: [], sources: [])

    @Test(arguments: [full, empty])
    func `what is packed comes back whole`(obligation: Obligation) {
        let packed = PackedObligation(obligation)
        #expect(packed.unpacked(obligation.id) == obligation)
        let timing = packed.timing(withOwner: true)
        #expect(timing.state == obligation.state && timing.who == obligation.who)
        #expect(timing.latest == obligation.due.window.latest && timing.reminded == obligation.reminded)
        #expect(packed.timing(withOwner: false).who == nil)
    }

    @Test(arguments: [0, -1, 1, 63, 64, -64, -65, 127, 128, Int(Int32.max), Int.max, Int.min])
    func `numbers of any size are packed`(number: Int) {
        let bytes = [UInt8(ascii: "a")].withUnsafeBytes { text in
            var packing = Packing(text)
            packing.write(number)
            packing.write(0..<1)
            return packing.bytes
        }
        var reader = Unpacking(bytes)
        #expect(reader.number() == number)
        #expect(reader.text() == "a")
    }

    @Test(
        arguments: [
            ("nl-aaaaaaaaaa", 0, nil), ("nl-bbbbbbbbbb", 199, "2025-12-01"),
        ] as [(String, Int, String?)])
    func `a standing comes back whole`(group: String, instance: Int, snoozed: String?) {
        let standing = Standing(
            obligation: "nl-aaaaaaaaaa", group: group, instance: instance, firstRead: day("2025-09-10"),
            dueSince: day("2025-09-11"), snoozedUntil: snoozed.map(day))
        #expect(PackedStanding(standing).unpacked("nl-aaaaaaaaaa") == standing)
    }
}
