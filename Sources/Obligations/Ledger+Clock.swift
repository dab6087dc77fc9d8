import Documents
import HeapModule

extension Ledger {
    /// Lets the clock have its say: what is due soon, what is overdue, what is to be reminded of, in the order in which
    /// it should have happened; at most `limit` events (one more when a series goes on), the rest at the next tick.
    ///
    /// Of reminders that were missed only the last is given, flagged late: nobody wants to hear today that something
    /// was due in fourteen days a week ago.
    public mutating func tick(at now: LocalTime, limit: Int) -> [LedgerEvent] {
        // An obligation's timer says when it first needs attention; what is then to be done may belong to a later
        // time, when reminders were missed. So timers are taken up only as far as the next thing to be done.
        var queue = Heap<Timers.Entry>()
        var taken: Set<String> = []
        var events: [LedgerEvent] = []
        while events.count < limit {
            while let first = timers.first, first.at <= now, queue.min.map({ first.at <= $0.at }) ?? true {
                timers.removeFirst()
                guard holds(first), taken.insert(first.obligation).inserted else { continue }
                if let entry = entry(for: first.obligation, at: now) { queue.insert(entry) }
            }
            guard let next = queue.popMin() else { break }
            events += act(on: next.obligation, at: now)
            if let again = entry(for: next.obligation, at: now) { queue.insert(again) }
        }
        for id in taken { schedule(id) }
        trimTimers()
        return events
    }

    private func entry(for id: String, at now: LocalTime) -> Timers.Entry? {
        guard let obligation = obligations[id], let action = action(on: obligation, at: now) else { return nil }
        return Timers.Entry(at: action.time, obligation: id)
    }

    private enum Action {
        case phase(Obligation.State, Matter.Cause, at: LocalTime)
        case remind(ReminderStage, at: LocalTime)

        var time: LocalTime {
            switch self {
            case .phase(_, _, let time), .remind(_, let time): time
            }
        }
    }

    /// What is to be done about an obligation by now, if anything: first its state, then the last reminder that still
    /// means something.
    private func action(on obligation: Obligation, at now: LocalTime) -> Action? {
        guard !obligation.state.isClosed, let standing = standing(of: obligation.id) else { return nil }
        let plan = policy.plan(for: obligation.origin, who: obligation.who)
        let clock = Clock(plan: plan, firstRead: standing.firstRead)
        if let due = obligation.due.window.latest,
            let told = clock.phase(of: obligation, formerly: nil, today: now.date)
        {
            let day = told.state == .overdue ? due.adding(days: 1) : plan.dueSoon(before: due) ?? due
            return .phase(told.state, told.cause, at: LocalTime(date: day))
        }
        let missed = Reminding(of: obligation, standing, plan).stages.filter { $0.at <= now }
        return missed.last.map { .remind($0.stage, at: $0.at) }
    }

    private mutating func act(on id: String, at now: LocalTime) -> [LedgerEvent] {
        guard var obligation = obligations[id], let action = action(on: obligation, at: now) else { return [] }
        switch action {
        case .phase(let state, let cause, _):
            let change = StatusChange(
                obligation: id, before: obligation.state, after: state, on: now.date, rule: cause.rule,
                reason: cause.reason, evidence: cause.evidence)
            obligation.state = state
            obligation.history.append(change)
            obligations[id] = obligation
            let events = [LedgerEvent.statusChanged(change)]
            // The last day of one occurrence is over: the next one begins.
            guard state == .overdue, obligation.due.repeats != nil, let standing = standing(of: id) else {
                return events
            }
            return events + review([standing.group], at: now)
        case .remind(let stage, let at):
            obligation.reminded = (obligation.reminded + [stage]).sorted()
            obligations[id] = obligation
            return [
                .reminder(Reminder(obligation: obligation, stage: stage, on: now.date, late: now.date > at.date))
            ]
        }
    }

    /// When the clock next matters to an obligation.
    func nextTime(of obligation: Obligation) -> LocalTime? {
        guard !obligation.state.isClosed, let standing = standing(of: obligation.id) else { return nil }
        let plan = policy.plan(for: obligation.origin, who: obligation.who)
        var next = Reminding(of: obligation, standing, plan).stages.first?.at
        func consider(_ day: CivilDate) {
            let time = LocalTime(date: day)
            next = next.map { min($0, time) } ?? time
        }
        if let due = obligation.due.window.latest, obligation.state != .overdue {
            consider(due.adding(days: 1))
            if obligation.state == .open, let soon = plan.dueSoon(before: due) { consider(soon) }
        }
        return next
    }
}

/// The reminders of an obligation that are still to be given, first one first.
struct Reminding {
    var stages: [(stage: ReminderStage, at: LocalTime)] = []

    init(of obligation: Obligation, _ standing: Standing, _ plan: ReminderPolicy.Plan) {
        guard !obligation.state.isClosed else { return }
        let due: CivilDate
        let offsets: [Int]
        if let latest = obligation.due.window.latest {
            due = latest
            offsets = plan.offsets
        } else if let review = obligation.reviewOn {
            due = review
            offsets = [0]
        } else {
            return
        }
        // What was over before it was known is listed, and nobody is told that he is late to hear of it.
        guard due >= standing.dueSince else { return }
        let told = obligation.reminded.filter { $0.due == due }.map(\.offset).max() ?? Int.min
        for offset in offsets where offset > told {
            // What is overdue is no longer announced.
            if offset < 0, obligation.state == .overdue { continue }
            let stage = ReminderStage(due: due, offset: offset)
            var at = plan.time(of: stage)
            guard at.date >= standing.dueSince else { continue }
            if let snoozed = standing.snoozedUntil, at.date < snoozed { at.date = snoozed }
            stages.append((stage, at))
        }
    }
}
