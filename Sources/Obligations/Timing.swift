import Documents

/// What decides when the clock next matters to an obligation; the rest of it need not be known for that.
struct Timing: Sendable {
    var origin: Obligation.Origin
    var state: Obligation.State
    /// The last day; nil when none is known.
    var latest: CivilDate?
    var reviewOn: CivilDate?
    var reminded: [ReminderStage]
    /// nil also when nobody asked.
    var who: String?

    /// When the clock next matters: a reminder, the day on which it is due soon, the day after its last.
    func next(_ standing: Standing, _ plan: ReminderPolicy.Plan) -> LocalTime? {
        guard !state.isClosed else { return nil }
        var next = reminders(standing, plan).first?.at
        func consider(_ day: CivilDate) {
            let time = LocalTime(date: day)
            next = next.map { min($0, time) } ?? time
        }
        if let latest, state != .overdue {
            consider(latest.adding(days: 1))
            if state == .open, let soon = plan.dueSoon(before: latest) { consider(soon) }
        }
        return next
    }

    /// The reminders that are still to be given, in order; each is worked out only when it is asked for.
    func reminders(
        _ standing: Standing, _ plan: ReminderPolicy.Plan
    ) -> some LazySequenceProtocol & BidirectionalCollection<Reminding> {
        // What has no last day is looked at once, on its day.
        let offsets = state.isClosed ? [] : latest != nil ? plan.offsets : [0]
        let due = latest ?? reviewOn
        let told = reminded.reduce(Int.min) { $1.due == due ? max($0, $1.offset) : $0 }
        return offsets.lazy.compactMap { offset in
            // What was over before it was known is listed, and nobody is told that he is late to hear of it.
            guard let due, due >= standing.dueSince, offset > told else { return nil }
            // What is overdue is no longer announced.
            if offset < 0, state == .overdue { return nil }
            let stage = ReminderStage(due: due, offset: offset)
            var at = plan.time(of: stage)
            guard at.date >= standing.dueSince else { return nil }
            if let snoozed = standing.snoozedUntil, at.date < snoozed { at.date = snoozed }
            return Reminding(stage: stage, at: at)
        }
    }
}

/// A reminder that is to be given, and when.
struct Reminding: Sendable {
    var stage: ReminderStage
    var at: LocalTime
}

extension Timing {
    init(_ obligation: Obligation) {
        self.init(
            origin: obligation.origin, state: obligation.state, latest: obligation.due.window.latest,
            reviewOn: obligation.reviewOn, reminded: obligation.reminded, who: obligation.who)
    }
}
