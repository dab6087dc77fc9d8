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
    public let policy: ReminderPolicy
    let scheme: ObligationIdentity.Scheme

    var obligations = Overlay<String, Obligation>()
    var memories = Overlay<String, Memory>()
    var directory = Directory()
    var timers = Timers()

    /// `jurisdiction` is the parliament, the first part of every obligation's id.
    public init(policy: ReminderPolicy, jurisdiction: String = "nl") {
        self.init(policy: policy, scheme: ObligationIdentity.Scheme(jurisdiction: jurisdiction))
    }

    init(policy: ReminderPolicy, scheme: ObligationIdentity.Scheme) {
        self.policy = policy
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
        Changes(obligations: obligations.changes, memories: memories.changes)
    }

    /// After the commit: what was changed stands.
    public mutating func keep() {
        obligations.keep()
        memories.keep()
        if timers.isCrowded(for: obligations.keptCount) { plan() }
    }

    /// After an abort: what was changed never happened.
    public mutating func discard() {
        let dropped =
            obligations.discard()
            + memories.discard().compactMap { key in
                key.hasPrefix("standing/") ? String(key.dropFirst("standing/".count)) : nil
            }
        for id in Set(dropped) { schedule(id) }
        trimTimers()
    }

    // MARK: Restoring

    /// Puts back an obligation that was kept before a restart.
    public mutating func restore(_ obligation: Obligation) {
        obligations.restore(obligation, for: obligation.id)
    }

    public mutating func restore(memory: Memory) {
        memories.restore(memory, for: memory.key)
        directory.insert(memory)
    }

    /// Everything was put back: from here on the clock counts. Nothing is told before.
    public mutating func restored() {
        plan()
    }

    // MARK: Timers

    /// When ``tick(at:limit:)`` next has something to do; nil when nothing waits.
    public var nextDue: LocalTime? { timers.first?.at }

    /// Builds all timers anew.
    private mutating func plan() {
        var entries: [Timers.Entry] = []
        obligations.forEach { id, obligation in
            if let at = nextTime(of: obligation) { entries.append(Timers.Entry(at: at, obligation: id)) }
        }
        timers = Timers(entries)
    }

    /// Sets the timer of an obligation as it now is. An older one stays in the heap until its time comes, and is
    /// recognised by its time.
    mutating func schedule(_ id: String) {
        guard let obligation = obligations[id], let at = nextTime(of: obligation) else { return }
        timers.insert(Timers.Entry(at: at, obligation: id))
    }

    /// Takes timers off the top that no longer hold, so that ``nextDue`` is true.
    mutating func trimTimers() {
        while let first = timers.first, !holds(first) { timers.removeFirst() }
    }

    func holds(_ entry: Timers.Entry) -> Bool {
        obligations[entry.obligation].flatMap(nextTime(of:)) == entry.at
    }

    // MARK: Memories

    func document(_ id: String) -> DocumentMemory? {
        if case .document(let memory)? = memories[Memory.documentKey(id)] { memory } else { nil }
    }

    func standing(of id: String) -> Standing? {
        if case .standing(let standing)? = memories[Memory.standingKey(id)] { standing } else { nil }
    }

    func corrections(of id: String) -> Corrections? {
        if case .corrections(let corrections)? = memories[Memory.correctionsKey(id)] { corrections } else { nil }
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
