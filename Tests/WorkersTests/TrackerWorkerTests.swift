import Documents
import Events
import Kafka
import Obligations
import Testing

@testable import Workers

/// The tracker on records made by hand; that the letter leads to them is shown by the pipeline's tests.
@Suite(.bounded) struct TrackerWorkerTests {
    let tracker: TrackerWorker
    var state: LedgerState

    init() throws {
        tracker = TrackerWorker(policy: ReminderPolicy(), zone: try #require(Zone("Europe/Amsterdam")))
        state = tracker.emptyState()
    }

    private static let undated = WindowPayload(DateWindow(earliest: nil, latest: nil))

    /// What the deadlines worker would say of a letter of 10 September 2025 that answers a question late, and promises
    /// something for January.
    private static func letter(
        _ document: String = "2025D38246", promise: String? = "komen wij in januari 2026 met een beleidsreactie",
        withTerm: Bool = true
    ) throws -> Stored {
        let reader = ReaderWorker()
        var memory = reader.emptyState()
        let text = """
            Betreft Beantwoording Kamervragen

            Hierbij zend ik u de antwoorden op de vragen van het lid Becker (VVD) over het toezicht \
            (kenmerk 2025Z14497, ingezonden 10 juli 2025).

            De Staatssecretaris van Justitie en Veiligheid,

            mr. A.C.L. Rutte
            Vragen van het lid Becker (VVD) aan de Staatssecretaris van Justitie en Veiligheid over het toezicht
            (ingezonden 10 juli 2025, 2025Z14497)

            Vraag 1
            Komt er een reactie?

            Antwoord op vraag 1
            Ja, \(promise ?? "dat is zo").

            """
        let read = try reader.answer(
            Stored(text, [("documentid", document), ("documentdate", "2025-09-10")]), on: .ingest, &memory)
        let worker = DeadlinesWorker(tables: try Config.tables())
        var other = worker.emptyState()
        let account = try worker.answer(Stored(read[0]), on: .documents, &other)
        return Stored(account[0])
    }

    private func changes(_ outputs: [Output]) throws -> [StatusChangeRecord] {
        try outputs.on(.statusChanges).map { try $0.payload(StatusChangeRecord.self) }
    }

    private func reminders(_ outputs: [Output]) throws -> [ReminderPayload] {
        try outputs.on(.reminders).map { try $0.payload(ReminderPayload.self) }
    }

    private func tick(_ state: inout LedgerState, _ time: String) throws -> [Output] {
        try tracker.handle(.tick, at: moment(time), state: &state)
    }

    /// The obligations as the topic has them.
    private func obligations(_ state: LedgerState) throws -> [ObligationPayload] {
        try state.changes().on(.obligations).map { try $0.payload(ObligationPayload.self) }
    }

    /// The id of what is promised.
    private func promise(_ state: LedgerState) throws -> String {
        try #require(try obligations(state).first { $0.due.latest == "2026-01-31" }).id
    }

    @Test mutating func `a letter becomes obligations, and a term that it meets is met late`() throws {
        let outputs = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let obligations = try obligations(state)
        let promised = try #require(obligations.first { $0.due.latest == "2026-01-31" })
        #expect(promised.state == "open" && promised.origin == "promised")
        #expect(promised.sources.first?.document == "2025D38246")
        #expect(promised.id.hasPrefix("nl-") && promised.id.utf8.count == 13)
        let term = try #require(obligations.first { $0.origin == "term" })
        #expect(term.state == "met-late" && term.due.latest == "2025-07-31" && term.settledOn == "2025-09-10")
        let changes = try changes(outputs)
        #expect(changes.contains { $0.change.obligation == promised.id && $0.change.after == "open" })
        #expect(changes.contains { $0.change.obligation == term.id && $0.change.after == "met-late" })
        for output in outputs {
            #expect(output.route == .input)
            #expect(output.header("ce_type") == "nl.griffier.obligation.status-changed.v1")
            #expect(output.header("ce_time") == "2025-09-11T07:00:00Z")
        }
        #expect(Set(outputs.ids).count == outputs.count)
    }

    @Test mutating func `the same account again says nothing`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        state.keep()
        #expect(try tracker.answer(Self.letter(), on: .deadlines, &state).isEmpty)
        #expect(try state.changes().on(.obligations).isEmpty)
    }

    @Test mutating func `time brings reminders, each once, and the last day makes overdue`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let id = try promise(state)
        state.keep()
        var told: [String] = []
        // Seven in the morning is before the hour; the clock goes back over the winter night without telling twice.
        for time in [
            "2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z", "2026-01-17T06:59:00Z", "2026-01-17T07:00:00Z",
            "2026-01-17T09:00:00Z", "2026-01-28T07:00:00Z", "2026-01-31T07:00:00Z", "2026-01-31T22:59:59Z",
            "2026-01-31T23:00:00Z", "2026-02-07T07:00:00Z", "2026-02-07T07:00:01Z",
        ] {
            for output in try tick(&state, time) where output.keyText == id {
                if output.topic == .reminders {
                    let reminder = try output.payload(ReminderPayload.self)
                    told.append("\(reminder.on) \(reminder.stage.offset)")
                } else {
                    let change = try output.payload(StatusChangeRecord.self).change
                    told.append("\(change.on) \(change.after)")
                }
            }
            state.keep()
        }
        #expect(
            told == [
                "2026-01-17 due-soon", "2026-01-17 -14", "2026-01-28 -3", "2026-01-31 0", "2026-02-01 overdue",
                "2026-02-07 7",
            ])
    }

    @Test mutating func `after an interruption only the last reminder is given, flagged late`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let id = try promise(state)
        let given = try reminders(try tick(&state, "2026-01-30T09:00:00Z")).filter { $0.obligation == id }
        #expect(given.map(\.stage.offset) == [-3])
        #expect(given.map(\.late) == [true])
    }

    @Test mutating func `a memory read back is the same, and says nothing again`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        var written = try state.changes()
        state.keep()
        _ = try tick(&state, "2026-01-17T07:00:00Z")
        written += try state.changes()
        state.keep()

        var again = try tracker.restored(from: written)
        #expect(try again.changes().isEmpty)
        #expect(try tick(&again, "2026-01-17T07:00:00Z").isEmpty)
        #expect(try tracker.answer(Self.letter(), on: .deadlines, &again, at: moment("2026-01-17T07:01:00Z")).isEmpty)
        // And from there on both go the same way.
        let (one, two) = (try tick(&state, "2026-02-01T08:00:00Z"), try tick(&again, "2026-02-01T08:00:00Z"))
        #expect(one.isEmpty == false)
        #expect(one.ids == two.ids)
        #expect(one.map(\.value) == two.map(\.value))
        #expect(try state.changes().map(\.value) == again.changes().map(\.value))
    }

    @Test mutating func `an aborted transaction never happened, and done again it is the same`() throws {
        let first = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let remembered = try state.changes()
        state.discard()
        #expect(try state.changes().isEmpty)
        #expect(try tick(&state, "2026-01-17T07:00:00Z").isEmpty)
        let second = try tracker.answer(Self.letter(), on: .deadlines, &state)
        #expect(first.ids == second.ids)
        #expect(try state.changes().map(\.value) == remembered.map(\.value))
        state.keep()
        _ = try tick(&state, "2026-01-17T07:00:00Z")
        state.discard()
        #expect(try reminders(tick(&state, "2026-01-17T07:00:00Z")).map(\.stage.offset) == [-14])
    }

    @Test mutating func `a promise that vanished from the newest version leaves no trace of a second one`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let before = try Set(obligations(state).map(\.id))
        state.keep()
        _ = try tracker.answer(
            Self.letter(promise: "komen wij in januari 2026 met de beleidsreactie"), on: .deadlines, &state)
        #expect(try Set(obligations(state).map(\.id)).isSubset(of: before))
    }

    /// A tracker with overdue or open obligations, each due on a day: "nl-1", "nl-2" ….
    private func tracking(_ days: [String], _ policy: ReminderPolicy) throws -> (TrackerWorker, LedgerState) {
        let tracker = TrackerWorker(policy: policy, zone: try #require(Zone("Europe/Amsterdam")))
        var state = tracker.emptyState()
        for (number, day) in days.enumerated() {
            let due = try #require(CivilDate(day))
            let obligation = Obligation(
                id: "nl-\(number + 1)", origin: .promised, who: nil, to: nil, what: "een brief",
                due: Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: due), certainty: nil),
                state: .dueSoon, subjects: [], sources: [])
            let read = due.adding(days: -60)
            let standing = Standing(
                obligation: obligation.id, group: obligation.id, instance: 0, firstRead: read, dueSince: read)
            state.ledger.restore(obligation)
            state.ledger.restore(memory: .standing(standing))
        }
        state.restored()
        return (tracker, state)
    }

    @Test func `after an interruption no more is told in a minute than the policy allows, the oldest first`() throws {
        var policy = ReminderPolicy()
        policy.catchUpLimit = 4
        let tracked = try tracking(["2025-10-03", "2025-10-01", "2025-10-02"], policy)
        let tracker = tracked.0
        var state = tracked.1
        func tell(_ time: String) throws -> [String] {
            try tracker.handle(.tick, at: moment(time), state: &state).map { "\($0.topic.rawValue) \($0.keyText)" }
        }
        // All became overdue before the last reminder of any was due.
        #expect(
            try tell("2025-12-01T09:00:00Z") == [
                "status-changes nl-2", "status-changes nl-3", "status-changes nl-1", "reminders nl-2",
            ])
        #expect(try tell("2025-12-01T09:00:59Z") == [])
        #expect(try tell("2025-12-01T09:01:00Z") == ["reminders nl-3", "reminders nl-1"])
        #expect(try tell("2025-12-01T09:02:00Z") == [])
    }

    @Test(
        arguments: [
            // Half past two does not exist on the day on which summer begins, and comes twice when it ends.
            ("2026-04-12", ["2026-03-29T00:29:00Z", "2026-03-29T00:59:59Z"], "2026-03-29T01:00:00Z"),
            ("2025-11-09", ["2025-10-26T00:29:59Z"], "2025-10-26T00:30:00Z"),
        ] as [(String, [String], String)])
    func `in the nights in which the clock is set a reminder comes once`(due: String, before: [String], at: String)
        throws
    {
        let table = try TabSeparated(
            "setting\torigin\twho\tvalue\nhour\t*\t*\t02:30\n", columns: ReminderPolicy.columns)
        let tracked = try tracking([due], ReminderPolicy(table))
        let tracker = tracked.0
        var state = tracked.1
        func tell(_ time: Timestamp) throws -> Int {
            try reminders(tracker.handle(.tick, at: time, state: &state)).count
        }
        for time in before { #expect(try tell(moment(time)) == 0) }
        #expect(try tell(moment(at)) == 1)
        // The next six hours, minute by minute.
        for minute in 1...360 {
            #expect(try tell(Timestamp(milliseconds: moment(at).milliseconds + Int64(minute) * 60_000)) == 0)
        }
    }

    private func command(
        _ id: String, _ action: CommandRecord.Action, on: String? = nil, until: String? = nil, event: String = "c1"
    ) throws -> Stored {
        try Stored(
            payload: CommandRecord(
                obligation: id, action: action, by: "j.jansen", at: morning, why: "Zo is het.",
                on: on.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) }), key: id,
            [("ce_id", event)])
    }

    @Test mutating func `a person settles, reopens and moves what is owed`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let id = try promise(state)
        state.keep()
        let settled = try tracker.answer(command(id, .settle, on: "2025-09-11"), on: .commands, &state)
        #expect(try changes(settled).map(\.change.after) == ["met"])
        #expect(try obligations(state).first { $0.id == id }?.settledOn == "2025-09-11")
        // The same command twice has one effect.
        #expect(try tracker.answer(command(id, .settle, on: "2025-09-11"), on: .commands, &state).isEmpty)
        let reopened = try tracker.answer(command(id, .reopen, event: "c2"), on: .commands, &state)
        #expect(try changes(reopened).map(\.change.after) == ["open"])
        _ = try tracker.answer(command(id, .reschedule, until: "2026-03-31", event: "c3"), on: .commands, &state)
        #expect(try obligations(state).first { $0.id == id }?.due.latest == "2026-03-31")
        state.keep()
        #expect(try reminders(tick(&state, "2026-01-17T07:00:00Z")).filter { $0.obligation == id }.isEmpty)
        #expect(
            try reminders(tick(&state, "2026-03-17T08:00:00Z")).filter { $0.obligation == id }.map(\.stage.offset)
                == [-14])
    }

    @Test mutating func `a snoozed obligation is told of when the snooze is over`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let id = try promise(state)
        _ = try tracker.answer(command(id, .snooze, until: "2026-01-20"), on: .commands, &state)
        #expect(try reminders(tick(&state, "2026-01-17T07:00:00Z")).isEmpty)
        #expect(try reminders(tick(&state, "2026-01-20T07:00:00Z")).map(\.obligation) == [id])
    }

    @Test mutating func `a correction survives a restart and a new reading`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let id = try promise(state)
        _ = try tracker.answer(command(id, .withdraw), on: .commands, &state)
        var again = try tracker.restored(from: state.changes())
        _ = try tracker.answer(
            Self.letter(promise: "komen wij in januari 2026 met de beleidsreactie"), on: .deadlines, &again)
        #expect(try tick(&again, "2026-02-20T08:00:00Z").filter { $0.keyText == id }.isEmpty)
    }

    @Test mutating func `a command that can have no effect is refused, and nothing is remembered`() throws {
        _ = try tracker.answer(Self.letter(), on: .deadlines, &state)
        let id = try promise(state)
        state.keep()
        let rows: [(Stored, String)] = [
            (try command("nl-aaaaaaaaaa", .settle, on: "2025-09-11"), "no obligation nl-aaaaaaaaaa"),
            (try command(id, .reopen), "nothing to reopen"),
            (
                Stored(#"{"obligation":"\#(id)","action":"burn","by":"j","at":"2025-09-11T07:00:00Z","why":"x"}"#),
                "burn"
            ),
            (
                Stored(#"{"obligation":"\#(id)","action":"settle","by":"j","at":"2025-09-11T07:00:00Z","why":"x"}"#),
                "on"
            ),
            (
                Stored(
                    #"{"obligation":"\#(id)","action":"snooze","by":"j","at":"2025-09-11T07:00:00Z","why":"x","until":"x"}"#
                ),
                "until"
            ),
            (
                Stored(#"{"obligation":"\#(id)","action":"reopen","by":" ","at":"2025-09-11T07:00:00Z","why":"x"}"#),
                "by"
            ),
            (Stored(nil as [UInt8]?), "null"), (Stored("settle \(id)"), ""),
        ]
        for (record, says) in rows {
            let refusal = #expect(throws: Refusal.self) { try tracker.answer(record, on: .commands, &state) }
            #expect(refusal?.reason == .badPayload)
            #expect(refusal?.problem.contains(says) == true, "\(refusal?.problem ?? "")")
            #expect(try state.changes().isEmpty)
        }
    }

    /// Nothing that the deadlines worker writes.
    static let broken: [(String, Stored)] = [
        ("null", Stored(nil as [UInt8]?)), ("empty", Stored([])), ("text", Stored("x")),
        (
            "a day that is none",
            Stored(
                #"{"document":"a","digest":"b","jurisdiction":"nl","date":{"earliest":"2025-02-30","latest":null,"basis":"given"},"answers":[],"dates":[],"commitments":[],"terms":[]}"#
            )
        ),
        (
            "a term without days",
            Stored(
                #"{"document":"a","digest":"b","jurisdiction":"nl","date":{"earliest":null,"latest":null,"basis":"unknown"},"answers":[],"dates":[],"commitments":[],"terms":[{"rule":"r","start":0,"end":1,"text":"x","subject":null,"from":"soon","due":"2025-01-01","metOn":null}]}"#
            )
        ),
    ]

    @Test(arguments: broken) mutating func `an account that cannot be read is refused`(name: String, record: Stored)
        throws
    {
        let refusal = #expect(throws: Refusal.self) { try tracker.answer(record, on: .deadlines, &state) }
        #expect(refusal?.reason == .badPayload)
        #expect(try state.changes().isEmpty)
    }

    @Test mutating func `a memory that cannot be read is not passed over in silence`() throws {
        let rows: [(Topic, Stored)] = [
            (.obligations, Stored(key: nil, value: Array("{}".utf8))),
            (.obligations, Stored(key: Array("a".utf8), value: Array("{}".utf8))),
            (.trackerChangelog, Stored(key: [0xFF], value: Array("{}".utf8))),
            (.trackerChangelog, Stored(key: Array("a".utf8), value: Array("x".utf8))),
        ]
        for (topic, record) in rows {
            #expect(throws: Refusal.self) {
                try state.restore(Record(topic: topic, partition: 0, offset: 0, record))
            }
        }
        // A tombstone forgets.
        try state.restore(Record(topic: .obligations, partition: 0, offset: 1, Stored(key: [0x61], value: nil)))
        state.restored()
        #expect(try state.changes().isEmpty)
    }
}
