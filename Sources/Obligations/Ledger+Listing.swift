import Documents

extension Ledger {
    /// Which obligations are asked for; what is nil does not matter.
    public struct Query: Hashable, Sendable {
        /// A part of who owes it, whatever the case of the letters.
        public var who: String?
        /// One of its subjects, or the dossier of one: "36410" finds what hangs on kst-36410-12.
        public var subject: String?
        /// Its last day lies in this window, ends included. What has no last day is never found by it.
        public var due: DateWindow?
        public var states: Set<Obligation.State>?
        public var origin: Obligation.Origin?

        public init(
            who: String? = nil, subject: String? = nil, due: DateWindow? = nil, states: Set<Obligation.State>? = nil,
            origin: Obligation.Origin? = nil
        ) {
            self.who = who
            self.subject = subject
            self.due = due
            self.states = states
            self.origin = origin
        }

        func matches(_ obligation: Obligation) -> Bool {
            if let who, !(obligation.who?.lowercased().contains(who.lowercased()) ?? false) { return false }
            if let subject,
                !obligation.subjects.contains(where: { $0 == subject || Subject.dossier(of: $0) == subject })
            {
                return false
            }
            if let due {
                guard let latest = obligation.due.window.latest else { return false }
                if let first = due.earliest, latest < first { return false }
                if let last = due.latest, latest > last { return false }
            }
            if let states, !states.contains(obligation.state) { return false }
            if let origin, origin != obligation.origin { return false }
            return true
        }
    }

    /// What is asked for, by due date; what has none comes last.
    public func obligations(matching query: Query = Query()) -> [Obligation] {
        var found: [Obligation] = []
        obligations.forEach { _, obligation in
            if query.matches(obligation) { found.append(obligation) }
        }
        return found.sorted { left, right in
            let days = (left.due.window.latest?.daysSinceEpoch, right.due.window.latest?.daysSinceEpoch)
            return (days.0 ?? Int.max, left.id) < (days.1 ?? Int.max, right.id)
        }
    }

    /// By its id, or by an id that it had before it turned out to be the same as another.
    public func obligation(_ id: String) -> Obligation? {
        if let obligation = obligations[id] { return obligation }
        guard !promises(of: id).isEmpty, let first = matter(of: id)?.groups.first else { return nil }
        return obligations[first]
    }

    /// What waits for a person, by obligation.
    public var candidates: [Candidate] {
        obligations(matching: Query()).sorted { $0.id < $1.id }.flatMap(\.candidates)
    }

    public func candidates(of obligation: String) -> [Candidate] {
        obligations[obligation]?.candidates ?? []
    }

    /// What people said about an obligation, oldest first: who, when, why.
    public func corrections(to obligation: String) -> [Corrections.Entry] {
        corrections(of: obligation)?.entries ?? []
    }
}
