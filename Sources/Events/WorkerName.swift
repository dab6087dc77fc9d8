/// Every worker of Griffier, and the topics it reads and writes: its consumer group, its access rights, its operations
/// in AsyncAPI and its place in the pipeline are all made from this declaration.
public enum WorkerName: String, Hashable, Sendable, CaseIterable {
    case reader, citations, deadlines, tracker, notify

    /// What it consumes as a group: each partition by one instance.
    public var inputs: [Topic] {
        switch self {
        case .reader: [.ingest]
        case .citations, .deadlines: [.documents]
        case .tracker: [.deadlines, .commands]
        case .notify: [.reminders, .statusChanges]
        }
    }

    /// What every instance reads whole, outside the group.
    public var tables: [Topic] {
        switch self {
        case .citations: [.register]
        case .reader, .deadlines, .tracker, .notify: []
        }
    }

    /// What it has to say to others.
    public var outputs: [Topic] {
        switch self {
        case .reader: [.documents]
        case .citations: [.citations, .register]
        case .deadlines: [.deadlines]
        case .tracker: [.obligations, .statusChanges, .reminders]
        case .notify: []
        }
    }

    /// What it remembers: written in the transaction of its outputs, read again when it is given the partition.
    public var changelogs: [Topic] {
        switch self {
        case .reader: [.readerChangelog]
        case .citations: [.citationsChangelog]
        case .deadlines: [.deadlinesChangelog]
        case .tracker: [.trackerChangelog, .obligations]
        case .notify: []
        }
    }

    /// Every topic that it reads, each once.
    public var reads: [Topic] { distinct(inputs + tables + changelogs) }

    /// Every topic that it writes, each once.
    public var writes: [Topic] { distinct(outputs + changelogs + [.rejects]) }

    /// Its consumer group, and the name under which the broker knows it: "griffier.reader".
    public func group(prefix: String = "griffier.") -> String {
        prefix + rawValue
    }

    /// "griffier.citations.2"; two processes with the same one: the older is fenced.
    public func transactionalID(prefix: String = "griffier.", instance: Int) -> String {
        "\(group(prefix: prefix)).\(instance)"
    }

    /// The `ce_source` of what it writes.
    public var source: String { "/griffier/\(rawValue)" }

    private func distinct(_ topics: [Topic]) -> [Topic] {
        var seen: Set<Topic> = []
        return topics.filter { seen.insert($0).inserted }
    }
}
