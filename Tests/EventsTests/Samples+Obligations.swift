import Deadlines
import Documents
import Events
import Obligations

extension Sample {
    static let source = Obligation.Source(
        document: "2025D38246", documentDate: DateWindow(day("2025-09-10")), place: "answer 7",
        span: TextSpan(start: 25, end: 74, text: "\"Wij\" komen na/in januari \r\n2026 met een brief 𝄞"),
        sentence: "\"Wij\" komen na/in januari \r\n2026 met een brief 𝄞.")

    static let statusChange = StatusChange(
        obligation: "nl-abcdefghij", before: .dueSoon, after: .metLate, on: day("2026-02-03"),
        rule: "cited-and-delivered",
        reason: "Brief 2026D01234 meldt de nakoming.", evidence: source)

    static let minimalStatusChange = StatusChange(
        obligation: "nl-zyxwvutsrq", before: nil, after: .open, on: day("2025-09-10"), rule: "promised",
        reason: "Nieuw.")

    static let obligation = Obligation(
        id: "nl-abcdefghij", origin: .promised, who: "de Staatssecretaris van Justitie en Veiligheid", to: "uw Kamer",
        what: "\"Wij\" komen met een brief",
        due: Obligation.Due(
            text: "in januari \r\n2026", window: window("2026-01-01", "2026-01-31"), certainty: .exact, repeats: "P1Y"),
        state: .metLate, subjects: ["2025Z14497", "28345"], sources: [source],
        history: [
            StatusChange(
                obligation: "nl-abcdefghij", before: nil, after: .open, on: day("2025-09-10"), rule: "promised",
                reason: "Nieuw."),
            statusChange,
        ],
        reminded: [
            ReminderStage(due: day("2026-01-31"), offset: -14), ReminderStage(due: day("2026-01-31"), offset: 7),
        ], settledOn: day("2026-02-02"), reviewOn: day("2026-03-01"),
        candidates: [
            Candidate(
                obligation: "nl-abcdefghij", evidence: "2026D01235/letter/qwerty", proposal: .met,
                day: day("2026-02-04"), source: source, score: 67, doubt: .fewWords,
                reason: "Letter of 2026D01235 is not clear.")
        ])

    static let minimalObligation = Obligation(
        id: "nl-zyxwvutsrq", origin: .term, who: nil, to: nil, what: "",
        due: Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: nil), certainty: nil), state: .open,
        subjects: [], sources: [])

    static let reminder = Reminder(
        obligation: obligation, stage: ReminderStage(due: day("2026-01-31"), offset: -3), on: day("2026-01-29"),
        late: true)

    static let minimalReminder = Reminder(
        obligation: minimalObligation, stage: ReminderStage(due: day("2026-01-31"), offset: 0), on: day("2026-01-31"),
        late: false)

    static let command = makeCommand(
        .replan, on: day("2026-02-01"), until: day("2026-02-28"), was: day("2026-01-31"), evidence: "2025D38246")
    static let minimalCommand = makeCommand(.snooze, until: day("2025-12-01"))

    private static func makeCommand(
        _ action: CommandRecord.Action, on: CivilDate? = nil, until: CivilDate? = nil, was: CivilDate? = nil,
        evidence: String? = nil
    ) -> CommandRecord {
        do throws(CommandRecord.Invalid) {
            return try CommandRecord(
                obligation: "nl-abcdefghij", action: action, by: "j.jansen",
                at: Timestamp(day("2025-09-10"), secondsIntoDay: 28_800), why: "De brief is binnen.", on: on,
                until: until, was: was, evidence: evidence)
        } catch {
            preconditionFailure("the sample is invalid: \(error)")
        }
    }
}
