import Documents

/// All that was ever said about one thing that is owed, from which it follows how matters stand.
///
/// The outcome is computed from the whole every time, oldest words first, and never from the order in which documents
/// happened to arrive: the letter that delivers may be read before the one that promised.
struct Matter {
    /// The group that gave it its name, then those that turned out to be the same.
    var groups: [String]
    /// What obliges, oldest first.
    var promises: [Said]
    /// What bears on it, oldest first.
    var evidence: [Evidence]

    struct Evidence: Hashable {
        var said: Said
        var match: Match
    }

    /// What people said, by instance; empty for most.
    var corrections: [Int: Corrections]
    /// How it stood before: for what only the clock or the first reading can tell.
    var known: [Int: Known]

    struct Known {
        var obligation: Obligation
        var standing: Standing
    }

    /// Why it came to the state it is in.
    struct Cause: Hashable {
        var rule: String
        var reason: String
        var evidence: Obligation.Source?
    }

    /// One obligation as it follows from the words, before the clock has its say.
    struct Outcome {
        var instance: Int
        var due: Obligation.Due
        var state: Obligation.State
        var settledOn: CivilDate?
        /// What made or last moved it; for a closed one what closed it.
        var cause: Cause
        var sources: [Said]
        /// The last words about it.
        var lastWords: CivilDate?
        /// In doubt, for a person.
        var candidates: [Candidate] = []

        /// A person said that nobody owes this, now or later.
        var isDropped = false
        /// The command whose day was applied.
        var rescheduledBy: String?
        /// The commands whose changed rule was applied or had nothing to say.
        var replannedBy: Set<String> = []

        /// Of all its sources, the home subject of the first in front.
        var subjects: [String] {
            sources.reduce(into: []) { subjects, said in
                for subject in said.utterance.subjects where !subjects.contains(subject) { subjects.append(subject) }
            }
        }

        /// One for each piece of evidence, by its name.
        func candidates(of obligation: String) -> [Candidate] {
            var last: [String: Candidate] = [:]
            for var candidate in candidates {
                candidate.obligation = obligation
                last[candidate.evidence] = candidate
            }
            return last.values.sorted { $0.evidence < $1.evidence }
        }

        mutating func apply(_ occasion: Obligation.Occasion, _ cause: Cause) {
            guard let after = Obligation.State.after(state, occasion) else { return }
            state = after
            self.cause = cause
        }
    }

    /// The obligations that follow, one unless it is a series or was promised again after it was met.
    func outcomes(today: CivilDate) -> [Outcome] {
        guard let first = promises.first else { return [] }
        if let series = Recurrence(promises) { return occurrences(of: series, today: today) }
        return instances(from: first)
    }

    func corrections(of instance: Int) -> Corrections {
        corrections[instance] ?? Corrections(obligation: "", group: "", instance: instance)
    }

    // MARK: One after another

    private enum Step {
        case promise(Said)
        case evidence(Evidence)

        var said: Said {
            switch self {
            case .promise(let said): said
            case .evidence(let evidence): evidence.said
            }
        }

        /// On the same day and in the same document: first what is promised, then what is done.
        var rank: Int {
            switch self {
            case .promise: 0
            case .evidence(let evidence): evidence.said.utterance.delivers ? 2 : 1
            }
        }
    }

    private func instances(from first: Said) -> [Outcome] {
        let steps = (promises.map(Step.promise) + evidence.map(Step.evidence)).sorted { left, right in
            let days = (left.said.day?.daysSinceEpoch ?? Int.min, right.said.day?.daysSinceEpoch ?? Int.min)
            return (days.0, left.rank, left.said.document, left.said.number)
                < (days.1, right.rank, right.said.document, right.said.number)
        }
        var done: [Outcome] = []
        var current = Outcome(made: 0, by: first)
        var isFirst = true
        for step in steps {
            reschedule(&current, before: step.said)
            switch step {
            case .promise(let said):
                if isFirst {
                    isFirst = false
                } else if begins(again: said, after: current) {
                    close(&current)
                    done.append(current)
                    current = Outcome(made: done.count, by: said)
                } else {
                    current.repeated(by: said)
                }
            case .evidence(let evidence):
                current.weigh(evidence, corrections: corrections(of: current.instance))
            }
        }
        reschedule(&current)
        close(&current)
        done.append(current)
        return done
    }

    /// The same words after it was closed make a new promise, unless a person said that they are none.
    private func begins(again said: Said, after current: Outcome) -> Bool {
        guard let day = said.day, said.utterance.kind != .term, said.utterance.kind != .delayed else { return false }
        if let closing = corrections(of: current.instance).closing {
            if case .dismiss = closing.command.action { return false }
            return closing.at.date < day
        }
        guard let settled = current.settledOn else { return false }
        return settled < day && current.state.isClosed
    }
}
