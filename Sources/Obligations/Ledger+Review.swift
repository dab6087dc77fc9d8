import Documents

extension Ledger {
    /// Works out anew how matters stand that some groups belong to, and tells what changed.
    mutating func review(_ groups: Set<String>, at now: LocalTime) -> [LedgerEvent] {
        var events: [LedgerEvent] = []
        var reviewed: Set<String> = []
        // In an order that does not depend on hashing: who replays gets the same events.
        for group in groups.sorted() where !reviewed.contains(group) {
            guard let matter = matter(of: group) else {
                // All its words are gone and nobody kept them: cannot be by reading alone.
                reviewed.insert(group)
                continue
            }
            reviewed.formUnion(matter.groups)
            events += settle(matter, at: now)
        }
        trimTimers()
        return events
    }

    private mutating func settle(_ bare: Matter, at now: LocalTime) -> [LedgerEvent] {
        var matter = bare
        let former = formerObligations(of: matter.groups)
        for known in former {
            let instance = known.standing.instance
            // The same under two names: what is known of the older name counts first.
            if matter.known[instance] == nil || known.standing.group == matter.groups[0] {
                matter.known[instance] = known
            }
        }
        for group in matter.groups {
            for id in (directory.corrections[group] ?? []).sorted() {
                guard let corrections = corrections(of: id), corrections.group == group else { continue }
                let known = matter.corrections[corrections.instance]
                matter.corrections[corrections.instance] = known?.merged(with: corrections) ?? corrections
            }
        }

        let outcomes = matter.outcomes(today: now.date).map { outcome in
            (ObligationIdentity.id(of: matter.groups[0], instance: outcome.instance, scheme), outcome)
        }
        let standing = Set(outcomes.map(\.0))
        let removed = former.filter { !standing.contains($0.obligation.id) }
        var events: [LedgerEvent] = []
        for (id, outcome) in outcomes {
            events += write(outcome, of: matter, as: id, after: removed, at: now)
        }
        for known in removed {
            events += remove(known, for: standing.min(), of: matter, at: now)
        }
        return events
    }

    /// The obligations that were made of some groups, by id.
    private func formerObligations(of groups: [String]) -> [Matter.Known] {
        var known: [String: Matter.Known] = [:]
        for group in groups {
            for id in (directory.obligations[group] ?? []).union([group]) {
                guard let obligation = obligations[id], let standing = standing(of: id), standing.group == group else {
                    continue
                }
                known[id] = Matter.Known(obligation: obligation, standing: standing)
            }
        }
        return known.values.sorted { $0.obligation.id < $1.obligation.id }
    }

    private mutating func write(
        _ outcome: Matter.Outcome, of matter: Matter, as id: String, after removed: [Matter.Known],
        at now: LocalTime
    ) -> [LedgerEvent] {
        guard let first = outcome.sources.first?.utterance else { return [] }
        let before = obligations[id]
        let corrections = matter.corrections(of: outcome.instance)
        let plan = plans.plan(for: first.origin, who: first.who)
        let others = removed.map(\.standing).filter { $0.instance == outcome.instance }
        let firstRead = ([standing(of: id)] + others).compactMap(\.self).map(\.firstRead).min() ?? now.date
        let clock = Clock(plan: plan, firstRead: firstRead)

        var after = Obligation(
            id: id, origin: first.origin, who: first.who, to: first.to, what: first.what, due: outcome.due,
            state: outcome.state, subjects: outcome.subjects, sources: outcome.sources.map(\.source),
            history: before?.history ?? [], reminded: before?.reminded ?? [], settledOn: outcome.settledOn,
            candidates: outcome.candidates(of: id))
        after.reviewOn = clock.review(of: after, lastWords: outcome.lastWords)
        // Who was told under another name was told.
        let told = removed.flatMap(\.obligation.reminded).filter { $0.due == after.dueDay }
        after.reminded = Set(after.reminded + told).sorted()
        let isMoved = before.map { $0.due.window.latest != after.due.window.latest } ?? false
        var cause = outcome.cause
        let isFresh = isMoved || (before?.state.isClosed ?? false) || before?.history.last?.rule == "missed"
        if let told = clock.phase(of: after, formerly: isFresh ? nil : before?.state, today: now.date) {
            after.state = told.state
            // New or moved and due soon: what made or moved it says enough.
            let isSelfEvident = (before == nil || isMoved) && told.state != .overdue
            if before?.state != told.state, !isSelfEvident { cause = told.cause }
        }
        if let before, before.state.isClosed, !after.state.isClosed {
            cause =
                corrections.reopened.map {
                    Matter.Cause(rule: "reopened-by-person", reason: Sentence.corrected("reopened", $0), evidence: nil)
                } ?? Matter.Cause(rule: "evidence-withdrawn", reason: Sentence.unsettled, evidence: nil)
        }

        let sameDay = ([before] + removed.map(\.obligation)).compactMap(\.self).filter { $0.dueDay == after.dueDay }
        let standing = Standing(
            obligation: id, group: matter.groups[0], instance: outcome.instance, firstRead: firstRead,
            dueSince: sameDay.compactMap { self.standing(of: $0.id)?.dueSince }.min() ?? now.date,
            snoozedUntil: corrections.snoozedUntil)
        remember(standing)
        var events: [LedgerEvent] = []
        if before == nil || before?.state != after.state || isMoved && !after.state.isClosed {
            let change = StatusChange(
                obligation: id, before: before?.state, after: after.state, on: now.date, rule: cause.rule,
                reason: cause.reason, evidence: cause.evidence)
            after.history.append(change)
            events.append(.statusChanged(change))
        }
        if before != after { obligations[id] = after }
        schedule(id)
        return events
    }

    /// It turned out to be the same as another: its last word says which, and it is no more.
    private mutating func remove(
        _ known: Matter.Known, for other: String?, of matter: Matter, at now: LocalTime
    ) -> [LedgerEvent] {
        let id = known.obligation.id
        standings[id] = nil
        obligations[id] = nil
        guard let other, let after = Obligation.State.after(known.obligation.state, .joined) else { return [] }
        let source = matter.promises.first?.source
        return [
            .statusChanged(
                StatusChange(
                    obligation: id, before: known.obligation.state, after: after, on: now.date, rule: "same-promise",
                    reason: Sentence.joined(other, by: source), evidence: source))
        ]
    }
}

extension Obligation {
    /// The day that reminders are counted from: the last one, or when to look at it again.
    var dueDay: CivilDate? { due.window.latest ?? reviewOn }
}

extension Utterance {
    var origin: Obligation.Origin {
        switch kind {
        case .expected: .expected
        case .recurring: .recurring
        case .term: .term
        default: .promised
        }
    }
}
