import Documents

extension Ledger {
    /// Takes a correction. It is remembered with who, when and why, and holds whatever is read afterwards.
    ///
    /// The same command twice has one effect. A refusal changes nothing.
    public mutating func apply(_ command: Command, at now: LocalTime) throws(Command.Refusal) -> [LedgerEvent] {
        guard let obligation = obligation(command.obligation), let standing = standing(of: obligation.id) else {
            throw .unknown(command.obligation)
        }
        let id = obligation.id
        var corrections =
            corrections(of: id) ?? Corrections(obligation: id, group: standing.group, instance: standing.instance)
        if corrections.entries.contains(where: { $0.command.id == command.id }) { return [] }
        try check(command, on: obligation, at: now)
        // What a confirmation puts together, or the lack of one takes apart, is looked at on both sides.
        var touched = matters(around: standing.group)

        corrections.entries.append(Corrections.Entry(command: command, at: now))
        switch command.action {
        case .confirm(let evidence?):
            corrections.confirmed = Set(corrections.confirmed + [evidence]).sorted()
            corrections.overruled.removeAll { $0 == evidence }
        case .dismiss(let evidence?):
            corrections.overruled = Set(corrections.overruled + [evidence]).sorted()
        case .reopen:
            let standing = matter(of: standing.group)
            let names =
                (standing?.evidence ?? []).filter { $0.said.utterance.delivers }.filter {
                    $0.match.doubt == nil || corrections.confirmed.contains($0.said.utterance.name)
                }.map(\.said.utterance.name) + corrections.confirmed
            corrections.overruled = Set(corrections.overruled + names).sorted()
            corrections.confirmed = []
        case .confirm, .dismiss, .settle, .reschedule, .replan, .withdraw, .snooze: break
        }
        remember(.corrections(corrections))
        touched.formUnion(matters(around: standing.group))
        return review(touched, at: now)
    }

    /// The groups of a matter, and those that may be told of by the same delays.
    private func matters(around group: String) -> Set<String> {
        guard let matter = matter(of: group) else { return [group] }
        var groups = Set(matter.groups + [group])
        let delays = matter.promises + matter.evidence.map(\.said)
        for said in delays where said.utterance.kind == .delayed {
            if let own = said.utterance.group { groups.insert(own) }
            groups.formUnion(verdicts(of: said).keys)
            groups.formUnion(guesses(of: said).keys)
        }
        return groups
    }

    private func check(
        _ command: Command, on obligation: Obligation, at now: LocalTime
    ) throws(Command.Refusal) {
        let id = obligation.id
        switch command.action {
        case .confirm(let evidence?), .dismiss(let evidence?):
            guard obligation.candidates.contains(where: { $0.evidence == evidence }) else {
                throw .noCandidate(id, evidence: evidence)
            }
        case .reopen:
            guard obligation.state.isClosed else { throw .notClosed(id, obligation.state) }
        case .settle(let day):
            guard !obligation.state.isClosed else { throw .closed(id, obligation.state) }
            guard day <= now.date else { throw .notYet(id, day) }
        case .reschedule, .withdraw, .snooze, .dismiss:
            guard !obligation.state.isClosed else { throw .closed(id, obligation.state) }
        case .replan(let was, _):
            guard !obligation.state.isClosed else { throw .closed(id, obligation.state) }
            guard obligation.due.window.latest == was else { throw .otherDay(id, obligation.due.window.latest) }
        case .confirm: break
        }
    }
}
