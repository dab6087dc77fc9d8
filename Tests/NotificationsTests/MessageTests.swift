import Documents
import Events
import Notifications
import Obligations
import Testing

@Suite struct MessageTests {
    private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }

    private static let obligation = Obligation(
        id: "nl-abcdefghij", origin: .promised, who: "de Minister van Justitie en Veiligheid", to: "uw Kamer",
        what: "een brief over \nhet toezicht",
        due: Obligation.Due(
            text: "in januari \n2026",
            window: DateWindow(earliest: day("2026-01-01"), latest: day("2026-01-31")), certainty: nil),
        state: .dueSoon, subjects: ["28345"],
        sources: [
            Obligation.Source(
                document: "2025D38246",
                documentDate: DateWindow(earliest: day("2025-09-10"), latest: day("2025-09-10")),
                place: "answer 6", span: TextSpan(start: 0, end: 1, text: "x"),
                sentence: "Ik stuur uw Kamer in januari \n2026 een brief over \nhet toezicht.")
        ])

    private func reminder(_ offset: Int, late: Bool = false, of obligation: Obligation = obligation) -> ReminderPayload
    {
        ReminderPayload(
            Reminder(
                obligation: obligation, stage: ReminderStage(due: Self.day("2026-01-31"), offset: offset),
                on: Self.day(late ? "2026-02-10" : "2026-01-17"), late: late))
    }

    @Test func `a reminder says when, what, who, and where it was promised`() {
        let message = Message(reminder(-14), id: "e1", in: .nl)
        #expect(message.id == "e1" && message.kind == "reminder" && message.obligation == "nl-abcdefghij")
        #expect(message.on == "2026-01-17")
        #expect(message.subject == "over 14 dagen: een brief over het toezicht")
        #expect(
            message.body == """
                Wie: de Minister van Justitie en Veiligheid
                Wat: een brief over het toezicht
                Wanneer: 1 januari 2026 tot en met 31 januari 2026 ("in januari 2026")
                Bron: 2025D38246 van 10 september 2025, antwoord 6: "Ik stuur uw Kamer in januari 2026 een brief over het toezicht."
                """)
    }

    @Test func `in English everything but the quotes is English`() {
        let message = Message(reminder(7, late: true), id: "e1", in: .en)
        #expect(message.subject == "10 days late, told late: een brief over het toezicht")
        #expect(message.body.hasPrefix("Who: de Minister"))
        #expect(
            message.body.contains(
                "\nWhen: 1 January 2026 to 31 January 2026 (\"in januari 2026\")\nSource: 2025D38246 of 10 September 2025, answer 6:"
            ))
    }

    @Test func `a reminder of what may be done says so, and how to decide it`() {
        var doubtful = Self.obligation
        var source = Self.obligation.sources[0]
        source.document = "2026D00123"
        source.place = "letter"
        source.sentence = "Een brief over het \ntoezicht is verzonden."
        doubtful.candidates = [
            Candidate(
                obligation: doubtful.id, evidence: "2026D00123/letter/qwerty", proposal: .met,
                day: Self.day("2026-01-15"),
                source: source, score: 67, doubt: .partly, reason: "It may be only a part or a beginning.")
        ]
        #expect(
            Message(reminder(-14, of: doubtful), id: "e1", in: .nl).body.hasSuffix(
                """
                een brief over het toezicht."
                Let op: mogelijk geleverd op 15 januari 2026 (67 % van de woorden), maar misschien is het een deel of een begin
                  2026D00123 van 10 september 2025, brief: "Een brief over het toezicht is verzonden."
                  Klopt het? griffier obligations confirm nl-abcdefghij --evidence "2026D00123/letter/qwerty" --why "…"; zo niet: dismiss
                """))
        #expect(
            Message(reminder(-14, of: doubtful), id: "e1", in: .en).body.contains(
                "\nNote: may have been delivered on 15 January 2026 (67 % of the words): It may be only a part"))
    }

    @Test func `a reminder that comes before a quiet day counts from the day on which it comes`() {
        let early = Reminder(
            obligation: Self.obligation, stage: ReminderStage(due: Self.day("2026-01-31"), offset: 0),
            on: Self.day("2026-01-29"), late: false)
        #expect(
            Message(ReminderPayload(early), id: "e1", in: .nl).subject == "over 2 dagen: een brief over het toezicht")
    }

    @Test func `what has no last day is to be looked at again`() {
        var undated = Self.obligation
        undated.due = Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: nil), certainty: nil)
        undated.who = nil
        undated.sources = []
        let message = Message(reminder(0, of: undated), id: "e1", in: .nl)
        #expect(message.subject == "opnieuw bekijken (zonder einddatum): een brief over het toezicht")
        #expect(message.body == "Wie: niet genoemd\nWat: een brief over het toezicht\nWanneer: geen datum genoemd")
    }

    /// From one state to another, in Dutch and in English.
    static let changes: [(Obligation.State?, Obligation.State, [String])] = [
        (nil, .open, ["nieuw, open: ", "new, open: "]),
        (.open, .dueSoon, ["open -> bijna aan de beurt: ", "open -> due soon: "]),
        (.overdue, .metLate, ["te laat -> te laat nagekomen: ", "overdue -> met late: "]),
    ]

    @Test(arguments: changes) func `a change says from what to what`(
        before: Obligation.State?, after: Obligation.State, expected: [String]
    ) {
        let change = StatusChange(
            obligation: "nl-abcdefghij", before: before, after: after, on: Self.day("2026-01-17"), rule: "r",
            reason: "why",
            evidence: Self.obligation.sources.first)
        let record = StatusChangeRecord(change, of: Self.obligation)
        let messages = Language.allCases.map { Message(record, id: "e2", in: $0) }
        #expect(messages.map(\.subject) == expected.map { $0 + "een brief over het toezicht" })
        #expect(
            messages.allSatisfy {
                $0.kind == "status-change" && $0.on == "2026-01-17" && $0.body.contains("2025D38246")
            })
    }

    @Test func `a moved day is told with the one before it, and by whom`() {
        let change = StatusChange(
            obligation: "nl-abcdefghij", before: .open, after: .open, on: Self.day("2026-01-17"), rule: "rescheduled",
            reason: "Rescheduled; was due by 2026-01-31, is now due by 2026-03-01; griffie on 2026-01-17: telefoon.",
            evidence: nil)
        let record = StatusChangeRecord(change, of: Self.obligation)
        #expect(
            Message(record, id: "e3", in: .nl).body.hasSuffix(
                "\nWaarom: door iemand verplaatst: was uiterlijk 31 januari 2026, nu uiterlijk 1 maart 2026"))
        #expect(
            Message(record, id: "e3", in: .nl).subject
                == "nu 1 januari 2026 tot en met 31 januari 2026: een brief over het toezicht")
        #expect(Message(record, id: "e3", in: .en).body.hasSuffix("\nWhy: \(change.reason)"))
    }
}
