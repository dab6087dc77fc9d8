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
            for instance in Set(former.map(\.standing.instance)).union([0]) {
                let id = ObligationIdentity.id(of: group, instance: instance, scheme)
                guard let corrections = corrections(of: id) else { continue }
                matter.corrections[instance] = matter.corrections[instance]?.merged(with: corrections) ?? corrections
            }
        }

        var events: [LedgerEvent] = []
        var standing: Set<String> = []
        for outcome in matter.outcomes(today: now.date) {
            let id = ObligationIdentity.id(of: matter.groups[0], instance: outcome.instance, scheme)
            standing.insert(id)
            let others = former.filter { $0.standing.instance == outcome.instance && $0.obligation.id != id }
            events += write(outcome, of: matter, as: id, joining: others, at: now)
        }
        for known in former where !standing.contains(known.obligation.id) {
            events += remove(known, for: standing.min(), of: matter, at: now)
        }
        return events
    }

    /// The obligations that were made of some groups, by id.
    private func formerObligations(of groups: [String]) -> [Matter.Known] {
        var known: [String: Matter.Known] = [:]
        for group in groups {
            for id in directory.obligations[group] ?? [] {
                guard let obligation = obligations[id], let standing = standing(of: id), standing.group == group else {
                    continue
                }
                known[id] = Matter.Known(obligation: obligation, standing: standing)
            }
        }
        return known.values.sorted { $0.obligation.id < $1.obligation.id }
    }

    private mutating func write(
        _ outcome: Matter.Outcome, of matter: Matter, as id: String, joining others: [Matter.Known], at now: LocalTime
    ) -> [LedgerEvent] {
        let before = obligations[id]
        let known = standing(of: id)
        let corrections = matter.corrections(of: outcome.instance)
        let isMoved = before.map { $0.due.window.latest != outcome.due.window.latest } ?? false
        let inherited = others.map(\.standing)
        let firstRead = ([known].compactMap(\.self) + inherited).map(\.firstRead).min() ?? now.date
        let sameDue = others.first { $0.obligation.due.window.latest == outcome.due.window.latest }?.standing.dueSince
        let dueSince = known.flatMap { isMoved ? nil : $0.dueSince } ?? sameDue ?? now.date
        let standing = Standing(
            obligation: id, group: matter.groups[0], instance: outcome.instance, firstRead: firstRead,
            dueSince: dueSince, snoozedUntil: corrections.snoozedUntil)

        guard let first = outcome.sources.first else { return [] }
        let plan = policy.plan(for: first.utterance.origin, who: first.utterance.who)
        var after = Obligation(
            id: id, origin: first.utterance.origin, who: first.utterance.who, to: first.utterance.to,
            what: first.utterance.what, due: outcome.due, state: outcome.state,
            subjects: outcome.sources.reduce(into: []) { subjects, said in
                subjects += said.utterance.subjects.filter { !subjects.contains($0) }
            },
            sources: outcome.sources.map(\.source), history: before?.history ?? [],
            reminded: Set((before?.reminded ?? []) + others.flatMap(\.obligation.reminded)).sorted(),
            settledOn: outcome.settledOn)
        if outcome.due.window.latest == nil, !outcome.state.isClosed {
            let words = max(
                outcome.lastWords ?? firstRead, outcome.due.window.earliest ?? outcome.lastWords ?? firstRead)
            after.reviewOn = words.adding(months: plan.reviewMonths)
        }
        var cause = outcome.cause
        let formerly = isMoved || (before?.state.isClosed ?? false) ? nil : before?.state
        let clock = Clock(plan: plan, firstRead: firstRead)
        if let told = clock.phase(of: after, formerly: formerly, today: now.date) {
            after.state = told.state
            if before?.state != told.state, !isMoved || told.state == .overdue { cause = told.cause }
        }
        if let before, before.state.isClosed, !after.state.isClosed {
            cause =
                corrections.reopened.map {
                    Matter.Cause(rule: "reopened-by-person", reason: Sentence.corrected("reopened", $0), evidence: nil)
                } ?? Matter.Cause(rule: "evidence-withdrawn", reason: Sentence.unsettled, evidence: nil)
        }

        propose(outcome.candidates, for: id)
        remember(.standing(standing))
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

    /// Replaces the candidates of an obligation.
    private mutating func propose(_ candidates: [Candidate], for id: String) {
        var wanted: Set<String> = []
        for candidate in candidates {
            var candidate = candidate
            candidate.obligation = id
            let memory = Memory.candidate(candidate)
            wanted.insert(memory.key)
            remember(memory)
        }
        for key in directory.candidates[id] ?? [] where !wanted.contains(key) && memories[key] != nil {
            memories[key] = nil
        }
    }

    /// It turned out to be the same as another: its last word says which, and it is no more.
    private mutating func remove(
        _ known: Matter.Known, for other: String?, of matter: Matter, at now: LocalTime
    ) -> [LedgerEvent] {
        let id = known.obligation.id
        propose([], for: id)
        memories[Memory.standingKey(id)] = nil
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
