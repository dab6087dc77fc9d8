import Documents

/// What people said about one obligation; outlives every re-reading of its documents.
public struct Corrections: Hashable, Sendable, Codable {
    public struct Entry: Hashable, Sendable, Codable {
        public var command: Command
        public var at: LocalTime
    }

    public var obligation: String
    /// The group of utterances it was made of then, and which one of a series: as in ``Standing``.
    public var group: String
    public var instance: Int
    /// In the order in which they were taken.
    public var entries: [Entry] = []
    /// Evidence that no longer counts, in order of the alphabet.
    public var overruled: [String] = []
    /// Evidence that counts, whatever the words say, in order of the alphabet.
    public var confirmed: [String] = []

    init(obligation: String, group: String, instance: Int) {
        self.obligation = obligation
        self.group = group
        self.instance = instance
    }

    /// With those of another name of the same obligation.
    func merged(with other: Corrections) -> Corrections {
        var merged = self
        merged.entries += other.entries.filter { entry in !entries.contains { $0.command.id == entry.command.id } }
        merged.entries.sort { ($0.at, $0.command.id) < ($1.at, $1.command.id) }
        merged.overruled = Set(overruled + other.overruled).sorted()
        merged.confirmed = Set(confirmed + other.confirmed).sorted()
        return merged
    }

    /// The word that closes it: settle, withdraw or dismiss, unless it was reopened since.
    var closing: Entry? {
        var closing: Entry?
        for entry in entries {
            switch entry.command.action {
            case .settle, .withdraw, .dismiss(evidence: nil): closing = entry
            case .reopen: closing = nil
            default: break
            }
        }
        return closing
    }

    /// The last day that a person set.
    var rescheduled: (entry: Entry, window: DateWindow)? {
        for entry in entries.reversed() {
            if case .reschedule(let window) = entry.command.action { return (entry, window) }
        }
        return nil
    }

    /// The days that changed rules gave it, in the order in which they were published.
    var replanned: [(entry: Entry, was: CivilDate?, window: DateWindow)] {
        entries.compactMap { entry in
            if case .replan(let was, let window) = entry.command.action { (entry, was, window) } else { nil }
        }
    }

    func day(confirming evidence: String) -> CivilDate? {
        entries.last { $0.command.action == .confirm(evidence: evidence) }?.at.date
    }

    var snoozedUntil: CivilDate? {
        for entry in entries.reversed() {
            if case .snooze(let day) = entry.command.action { return day }
        }
        return nil
    }

    /// It was reopened, and by whom.
    var reopened: Entry? {
        entries.last {
            switch $0.command.action {
            case .settle, .withdraw, .dismiss(evidence: nil), .reopen: true
            default: false
            }
        }.flatMap { $0.command.action == .reopen ? $0 : nil }
    }
}
