import Documents
import HeapModule

extension Ledger {
    /// Lets the clock have its say: what is due soon, what is overdue, what is to be reminded of, in the order in which
    /// it should have happened; at most `limit` events (one more when a series goes on, or a change and a reminder
    /// belong together), the rest at the next tick.
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
        /// A change of state, and the reminder that is due by now on the same day, when there is one.
        case phase(Obligation.State, Matter.Cause, at: LocalTime, reminding: ReminderStage?)
        case remind(ReminderStage, at: LocalTime)

        var time: LocalTime {
            switch self {
            case .phase(_, _, let time, _), .remind(_, let time): time
            }
        }
    }

    /// What is to be done about an obligation by now, if anything: first its state, then the last reminder that still
    /// means something.
    ///
    /// What became of an obligation and the reminder of the same day, when its hour has come too, are one step: the
    /// obligation is written once. That step has the time of the change, as the timer has: a later one would bring up
    /// all timers of that day at every tick. So within a day a reminder that comes with a change may come before one
    /// of an earlier hour.
    private func action(on obligation: Obligation, at now: LocalTime) -> Action? {
        guard !obligation.state.isClosed, let standing = standing(of: obligation.id) else { return nil }
        let plan = plans.plan(for: obligation.origin, who: obligation.who)
        let clock = Clock(plan: plan, firstRead: standing.firstRead)
        func reminder(of obligation: Obligation) -> (stage: ReminderStage, at: LocalTime)? {
            Timing(obligation).reminders(standing, plan).last { $0.at <= now }.map { ($0.stage, $0.at) }
        }
        if let due = obligation.due.window.latest,
            let told = clock.phase(of: obligation, formerly: nil, today: now.date)
        {
            let day = told.state == .overdue ? due.adding(days: 1) : plan.dueSoon(before: due) ?? due
            var changed = obligation
            changed.state = told.state
            let reminder = changed.givesWayToNext ? nil : reminder(of: changed)
            return .phase(
                told.state, told.cause, at: LocalTime(date: day),
                reminding: reminder?.at.date == day ? reminder?.stage : nil)
        }
        return reminder(of: obligation).map { .remind($0.stage, at: $0.at) }
    }

    private mutating func act(on id: String, at now: LocalTime) -> [LedgerEvent] {
        guard var obligation = obligations[id], let action = action(on: obligation, at: now) else { return [] }
        var events: [LedgerEvent] = []
        var reminded: ReminderStage?
        switch action {
        case .phase(let state, let cause, _, let stage):
            let change = StatusChange(
                obligation: id, before: obligation.state, after: state, on: now.date, rule: cause.rule,
                reason: cause.reason, evidence: cause.evidence)
            obligation.state = state
            obligation.history.append(change)
            events.append(.statusChanged(change))
            reminded = stage
        case .remind(let stage, _): reminded = stage
        }
        if let reminded {
            obligation.reminded = (obligation.reminded + [reminded]).sorted()
            events.append(
                .reminder(
                    Reminder(
                        obligation: obligation, stage: reminded, on: now.date, late: now.date > action.time.date)))
        }
        obligations[id] = obligation
        guard case .phase = action, obligation.givesWayToNext, let standing = standing(of: id) else { return events }
        return events + review([standing.group], at: now)
    }
}

extension Obligation {
    /// The last day of one occurrence is over: the next one begins.
    fileprivate var givesWayToNext: Bool { state == .overdue && due.repeats != nil }
}
