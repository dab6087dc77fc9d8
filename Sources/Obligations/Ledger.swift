import Documents

/// The account of what is owed: takes what documents say, what people correct and what the clock reads, and answers
/// with what changed and whom to remind.
///
///     var ledger = Ledger(policy: policy)
///     let events = ledger.take(account, at: now) + ledger.tick(at: now, limit: 500)
///     // write events, ledger.changes.obligations, ledger.changes.memories in one transaction, then
///     ledger.keep()
///
/// Where things stand follows from all that was ever said, whatever the order in which it was read: see ``Matter``.
/// Changes are visible at once and can be dropped until they are kept.
public struct Ledger: Sendable {
    let plans: ReminderPolicy.Plans
    let scheme: ObligationIdentity.Scheme

    var obligations = PackedTable<PackedObligation>()
    var standings = PackedTable<PackedStanding>()
    var memories = Overlay<String, Memory>()
    var directory = Directory()
    var timers = Timers()

    /// `jurisdiction` is the parliament, the first part of every obligation's id.
    public init(policy: ReminderPolicy, jurisdiction: String = "nl") {
        self.init(policy: policy, scheme: ObligationIdentity.Scheme(jurisdiction: jurisdiction))
    }

    init(policy: ReminderPolicy, scheme: ObligationIdentity.Scheme) {
        plans = ReminderPolicy.Plans(policy)
        self.scheme = scheme
    }

    // MARK: Changes

    /// What is different from what was last kept.
    public struct Changes: Sendable {
        /// By id; nil where it is no more: it was the same as another.
        public var obligations: [String: Obligation?]
        /// By ``Memory/key``; nil where there is nothing left to remember.
        public var memories: [String: Memory?]
    }

    public var changes: Changes {
        var memories = memories.changes
        for (id, standing) in standings.changes {
            memories.updateValue(standing.map(Memory.standing), forKey: Memory.standingKey(id))
        }
        return Changes(obligations: obligations.changes, memories: memories)
    }

    /// After the commit: what was changed stands.
    public mutating func keep() {
        obligations.keep()
        standings.keep()
        memories.keep()
        if timers.isCrowded(for: obligations.keptCount) { plan() }
    }

    /// After an abort: what was changed never happened.
    public mutating func discard() {
        _ = memories.discard()
        for id in Set(obligations.discard() + standings.discard()) { schedule(id) }
        trimTimers()
    }

    // MARK: Restoring

    /// Puts back an obligation that was kept before a restart; a later one of the same id takes its place.
    public mutating func restore(_ obligation: Obligation) {
        restore(PackedObligation(obligation), id: obligation.id)
    }

    /// As ``restore(_:)``, of the record of an obligation.
    public mutating func restore(_ packed: PackedObligation, id: String) {
        obligations.restore(packed, for: id)
    }

    /// Puts back what was remembered; a later one of the same key takes its place.
    public mutating func restore(memory: Memory) {
        switch memory {
        case .standing(let standing): standings.restore(PackedStanding(standing), for: standing.obligation)
        case .document, .corrections: memories.restore(memory, for: memory.key)
        }
    }

    /// An obligation is no more: its record was followed by a tombstone.
    public mutating func forget(obligation id: String) {
        obligations.restore(nil, for: id)
    }

    /// As ``forget(obligation:)``, by ``Memory/key``.
    public mutating func forget(memory key: String) {
        if let id = Memory.standing(in: key) {
            standings.restore(nil, for: id)
        } else {
            memories.restore(nil, for: key)
        }
    }

    /// Everything was put back: from here on the clock counts. Nothing is told before.
    public mutating func restored() {
        directory = Directory()
        memories.forEach { directory.insert($1) }
        standings.forEach { directory.insert($1) }
        plan()
    }

    // MARK: Timers

    /// When ``tick(at:limit:)`` next has something to do; nil when nothing waits.
    public var nextDue: LocalTime? { timers.first?.at }

    /// Builds all timers anew, when nothing is changed that is not kept.
    private mutating func plan() {
        var entries: [Timers.Entry] = []
        entries.reserveCapacity(obligations.keptCount)
        obligations.forEachKept { id, form in
            let timing = form.timing(withOwner: plans.asksForOwner)
            guard !timing.state.isClosed, let standing = standings[id] else { return }
            if let at = timing.next(standing, plans.plan(for: timing.origin, who: timing.who)) {
                entries.append(Timers.Entry(at: at, obligation: id))
            }
        }
        timers = Timers(entries)
    }

    /// Sets the timer of an obligation as it now is. An older one stays in the heap until its time comes, and is
    /// recognised by its time.
    mutating func schedule(_ id: String) {
        guard let at = nextTime(of: id) else { return }
        timers.insert(Timers.Entry(at: at, obligation: id))
    }

    /// Takes timers off the top that no longer hold, so that ``nextDue`` is true.
    mutating func trimTimers() {
        while let first = timers.first, !holds(first) { timers.removeFirst() }
    }

    func holds(_ entry: Timers.Entry) -> Bool {
        nextTime(of: entry.obligation) == entry.at
    }

    /// When the clock next matters to an obligation.
    private func nextTime(of id: String) -> LocalTime? {
        let withOwner = plans.asksForOwner
        guard let timing = obligations.ask(id, { $0.timing(withOwner: withOwner) }, { Timing($0) }),
            !timing.state.isClosed, let standing = standings[id]
        else { return nil }
        return timing.next(standing, plans.plan(for: timing.origin, who: timing.who))
    }

    // MARK: Memories

    func document(_ id: String) -> DocumentMemory? {
        if case .document(let memory)? = memories[Memory.documentKey(id)] { memory } else { nil }
    }

    func standing(of id: String) -> Standing? {
        standings[id]
    }

    func corrections(of id: String) -> Corrections? {
        if case .corrections(let corrections)? = memories[Memory.correctionsKey(id)] { corrections } else { nil }
    }

    /// Remembers how an obligation stands, if it is new.
    mutating func remember(_ standing: Standing) {
        guard standings[standing.obligation] != standing else { return }
        standings[standing.obligation] = standing
        directory.insert(standing)
    }

    /// Remembers something, if it is new.
    mutating func remember(_ memory: Memory) {
        guard memories[memory.key] != memory else { return }
        memories[memory.key] = memory
        directory.insert(memory)
    }
}

/// What subscribers are told.
public enum LedgerEvent: Hashable, Sendable {
    case statusChanged(StatusChange)
    case reminder(Reminder)
}
