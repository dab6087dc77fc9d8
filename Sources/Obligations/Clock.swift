import Documents

/// What the passing of days does to an obligation: it comes near, it passes. Never back: a clock that is set back
/// makes nothing undue.
struct Clock {
    var plan: ReminderPolicy.Plan
    /// What was over on this day was over before anybody could be told.
    var firstRead: CivilDate

    /// The state that the calendar gives something that is owed, and why; nil when the calendar has no say.
    ///
    /// `formerly` is the state it had for the same last day.
    func phase(
        of obligation: Obligation, formerly: Obligation.State?, today: CivilDate
    ) -> (state: Obligation.State, cause: Matter.Cause)? {
        guard !obligation.state.isClosed, let due = obligation.due.window.latest else { return nil }
        var state = obligation.state
        var cause: Matter.Cause?
        if today > due || formerly == .overdue {
            if let after = Obligation.State.after(state, .passed) {
                state = after
                cause = passed(due)
            }
        } else if let soon = plan.dueSoon(before: due), today >= soon || formerly == .dueSoon {
            if let after = Obligation.State.after(state, .nearing) {
                state = after
                cause = nearing(due)
            }
        }
        return cause.map { (state, $0) }
    }

    /// When to look again at something that is owed without a last day: some months after the last words about it,
    /// and not before it can have begun.
    func review(of obligation: Obligation, lastWords: CivilDate?) -> CivilDate? {
        guard !obligation.state.isClosed, obligation.due.window.latest == nil else { return nil }
        let words = lastWords ?? firstRead
        return max(words, obligation.due.window.earliest ?? words).adding(months: plan.reviewMonths)
    }

    func passed(_ due: CivilDate) -> Matter.Cause {
        due < firstRead
            ? Matter.Cause(
                rule: "due-before-first-read", reason: Sentence.passedBefore(due, read: firstRead), evidence: nil)
            : Matter.Cause(rule: "due-date-passed", reason: Sentence.passed(due), evidence: nil)
    }

    func nearing(_ due: CivilDate) -> Matter.Cause {
        Matter.Cause(rule: "due-soon", reason: Sentence.nearing(due), evidence: nil)
    }
}
