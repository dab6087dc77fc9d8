import Documents

/// One thing that the ledger must remember beside the obligations themselves; goes to a compacted changelog under its
/// key.
public enum Memory: Codable, Sendable, Equatable {
    /// What a document said, in its newest version; also what settles promises that are yet to be read.
    case document(DocumentMemory)
    case corrections(Corrections)
    case standing(Standing)

    /// Stable: "document/2025D38246", "standing/nl-…".
    public var key: String {
        switch self {
        case .document(let memory): Memory.documentKey(memory.document)
        case .corrections(let corrections): Memory.correctionsKey(corrections.obligation)
        case .standing(let standing): Memory.standingKey(standing.obligation)
        }
    }

    static func documentKey(_ document: String) -> String { "document/\(document)" }
    static func correctionsKey(_ obligation: String) -> String { "corrections/\(obligation)" }
    static func standingKey(_ obligation: String) -> String { "standing/\(obligation)" }

    /// The obligation whose standing has this key; nil for any other key.
    static func standing(in key: String) -> String? {
        key.hasPrefix("standing/") ? String(key.dropFirst("standing/".count)) : nil
    }
}

/// What a document said: all versions that were read by their fingerprints, the newest in full.
public struct DocumentMemory: Codable, Sendable, Equatable {
    public var document: String
    public var date: DateWindow
    /// Of every account taken of it: source bytes and what was found in them. The newest stands last.
    public var readings: [String]
    public var utterances: [Utterance]

    public init(document: String, date: DateWindow, readings: [String], utterances: [Utterance]) {
        self.document = document
        self.date = date
        self.readings = readings
        self.utterances = utterances
    }
}

/// What the ledger knows about an obligation that nobody else needs.
public struct Standing: Codable, Sendable, Equatable {
    public var obligation: String
    /// The group of utterances that it is made of, by the id of its first.
    public var group: String
    /// 0, or which one of a series.
    public var instance: Int
    /// The day of the clock on which Griffier first read of it.
    public var firstRead: CivilDate
    /// The day of the clock on which it learned of the present due date: no reminder is older than this.
    public var dueSince: CivilDate
    /// No reminders before this day.
    public var snoozedUntil: CivilDate?

    public init(
        obligation: String, group: String, instance: Int, firstRead: CivilDate, dueSince: CivilDate,
        snoozedUntil: CivilDate? = nil
    ) {
        self.obligation = obligation
        self.group = group
        self.instance = instance
        self.firstRead = firstRead
        self.dueSince = dueSince
        self.snoozedUntil = snoozedUntil
    }
}
