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
        // time, when reminders were missed. So timers are taken up only as far as the next thing to be done: a hundred
        // thousand may be due at the same minute.
        var queue = Heap<Timers.Entry>()
        var taken: Set<String> = []
        var events: [LedgerEvent] = []
        while events.count < limit {
            while let first = timers.first, first.at <= now, queue.min.map({ first < $0 }) ?? true {
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
        let plan = plans.plan(for: obligation.origin, who: obligation.who)
        let clock = Clock(plan: plan, firstRead: standing.firstRead)
        if let due = obligation.due.window.latest,
            let told = clock.phase(of: obligation, formerly: nil, today: now.date)
        {
            let day = told.state == .overdue ? due.adding(days: 1) : plan.dueSoon(before: due) ?? due
            return .phase(told.state, told.cause, at: LocalTime(date: day))
        }
        let missed = Timing(obligation).reminders(standing, plan).last { $0.at <= now }
        return missed.map { .remind($0.stage, at: $0.at) }
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
}
