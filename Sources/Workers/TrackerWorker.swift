import Deadlines
import Documents
import Events
import Kafka
import Obligations

/// Keeps account of what is owed: takes in what documents say and what people correct, lets time pass, and tells what
/// changed and what is due.
public final class TrackerWorker: Worker {
    public let name = WorkerName.tracker
    public let wantsTicks = true
    private let policy: ReminderPolicy
    private let zone: Zone
    private let jurisdiction: String

    public init(policy: ReminderPolicy, zone: Zone, jurisdiction: String = "nl") {
        self.policy = policy
        self.zone = zone
        self.jurisdiction = jurisdiction
    }

    public func emptyState() -> LedgerState {
        LedgerState(Ledger(policy: policy, jurisdiction: jurisdiction))
    }

    public func handle(
        _ input: borrowing Input, at now: Timestamp, state: inout LedgerState
    ) throws(Refusal) -> [Output] {
        let local = zone.localTime(at: now)
        let events: [LedgerEvent]
        switch input {
        case .record(let record):
            if record.topic == .commands {
                events = try apply(try Command(record, on: local.date), at: local, to: &state.ledger)
            } else {
                events = state.ledger.take(try Account(try record.payload(DeadlinesRecord.self)), at: local)
            }
        case .tick:
            events = tick(at: local, &state)
        }
        state.now = now
        var outputs: [Output] = []
        for event in events { outputs.append(try output(event, state.ledger, now)) }
        return outputs
    }

    /// What is due today is told at once, in pieces that a transaction can carry. What should have been told on an
    /// earlier day is told minute by minute, so many a minute: whoever was away is not buried.
    private func tick(at local: LocalTime, _ state: inout LedgerState) -> [LedgerEvent] {
        guard let due = state.ledger.nextDue, due <= local else { return [] }
        guard due.date < local.date else { return state.ledger.tick(at: local, limit: TrackerWorker.piece) }
        let told = state.caughtUp.minute == local ? state.caughtUp.count : 0
        let limit = min(policy.catchUpLimit - told, TrackerWorker.piece)
        guard limit > 0 else { return [] }
        let events = state.ledger.tick(at: local, limit: limit)
        state.caughtUp = (local, told + events.count)
        return events
    }

    /// Events of one tick.
    private static let piece = 2000

    private func apply(
        _ command: Command, at local: LocalTime, to ledger: inout Ledger
    ) throws(Refusal) -> [LedgerEvent] {
        do throws(Command.Refusal) {
            return try ledger.apply(command, at: local)
        } catch {
            throw Refusal(.badPayload, error.description)
        }
    }

    private func output(_ event: LedgerEvent, _ ledger: Ledger, _ now: Timestamp) throws(Refusal) -> Output {
        switch event {
        case .statusChanged(let change):
            guard let obligation = ledger.obligation(change.obligation) else {
                throw Refusal(.crashed, "the status of \(change.obligation) changed, and it does not exist")
            }
            // The same change may come again after others; which one it is stands in the history.
            let ordinal = obligation.history.lastIndex(of: change) ?? obligation.history.count
            let id = EventID(
                .statusChanged, change.obligation, String(ordinal), change.after.rawValue, change.on.description,
                change.rule, change.evidence?.document ?? "")
            return try Output(
                topic: .statusChanges, key: change.obligation, StatusChangeRecord(change, of: obligation),
                Envelope(id: id, type: .statusChanged, source: name.source, subject: change.obligation, time: now),
                route: .input)
        case .reminder(let reminder):
            let id = EventID(
                .reminderDue, reminder.obligation.id, reminder.stage.due.description, String(reminder.stage.offset))
            return try Output(
                topic: .reminders, key: reminder.obligation.id, ReminderPayload(reminder),
                Envelope(
                    id: id, type: .reminderDue, source: name.source, subject: reminder.obligation.id, time: now),
                route: .input)
        }
    }
}

extension Account {
    /// As the deadlines worker told it.
    init(_ record: DeadlinesRecord) throws(Refusal) {
        do throws(JSON.Unreadable) {
            var statements: [Statement] = []
            for commitment in record.commitments { statements.append(try commitment.statement()) }
            var terms: [Term] = []
            for term in record.terms { terms.append(try term.term()) }
            var happenings: [Happening] = []
            for happening in record.happenings ?? [] { happenings.append(try happening.happening()) }
            self.init(
                document: record.document, digest: record.digest, date: try record.date.window, statements: statements,
                terms: terms, answers: record.answers, happenings: happenings, office: record.office)
        } catch {
            throw Refusal(.badPayload, error.problem)
        }
    }
}

extension Command {
    /// As a person gave it.
    init(_ record: borrowing Record, on today: CivilDate) throws(Workers.Refusal) {
        let payload = try record.payload(CommandRecord.self)
        let action: Action
        switch payload.action {
        case .confirm: action = .confirm(evidence: payload.evidence)
        case .dismiss: action = .dismiss(evidence: payload.evidence)
        case .settle: action = .settle(on: payload.on ?? today)
        case .reopen: action = .reopen
        case .withdraw: action = .withdraw
        case .reschedule: action = .reschedule(DateWindow(earliest: payload.on, latest: payload.until))
        case .replan:
            action = .replan(was: payload.was, DateWindow(earliest: payload.on, latest: payload.until))
        case .snooze:
            guard let until = payload.until else {
                throw Workers.Refusal(.badPayload, "\"until\" is missing; a snooze needs it")
            }
            action = .snooze(until: until)
        }
        let id = record.header("ce_id") ?? "\(record.partition)/\(record.offset)"
        self.init(id: id, obligation: payload.obligation, action: action, by: payload.by, why: payload.why)
    }
}
