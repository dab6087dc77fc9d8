/// Every topic of Griffier, in one place: name, key, partitioning, retention, who writes it. Creating topics, access
/// rights, AsyncAPI and the README's table are all made from this declaration.
public enum Topic: String, Hashable, Sendable, CaseIterable {
    case ingest, documents, citations, register, deadlines, obligations
    case statusChanges = "status-changes"
    case reminders, commands, rejects
    case readerChangelog = "reader-changelog"
    case citationsChangelog = "citations-changelog"
    case deadlinesChangelog = "deadlines-changelog"
    case trackerChangelog = "tracker-changelog"

    /// The name on the broker: "griffier.documents.v1".
    public func name(prefix: String = "griffier.") -> String {
        "\(prefix)\(rawValue).v\(version)"
    }

    /// Changes when a reader of the old topic could misunderstand the new one.
    public var version: Int { 1 }

    /// What the record key is.
    public enum Key: String, Hashable, Sendable {
        case any = "any or none"
        case document = "document id"
        case obligation = "obligation id"
        case origin = "source topic/partition/offset"
        case entry = "name of what is remembered"
    }

    public var key: Key {
        switch self {
        case .ingest: .any
        case .documents, .citations, .register, .deadlines: .document
        case .obligations, .statusChanges, .reminders, .commands: .obligation
        case .rejects: .origin
        case .readerChangelog, .citationsChangelog, .deadlinesChangelog, .trackerChangelog: .entry
        }
    }

    /// What decides the partition.
    public enum Partitioning: String, Hashable, Sendable {
        /// murmur2 of the key, as Kafka's own clients do it.
        case key
        /// murmur2 of the jurisdiction: all that one tracker must see together is together.
        case jurisdiction
        /// The partition of the input it belongs to.
        case input = "as its input"
    }

    public var partitioning: Partitioning {
        switch self {
        case .ingest, .documents, .citations, .register, .rejects: .key
        case .deadlines, .obligations, .statusChanges, .reminders, .commands: .jurisdiction
        case .readerChangelog, .citationsChangelog, .deadlinesChangelog, .trackerChangelog: .input
        }
    }

    /// Only the last record of a key is kept.
    public var isCompacted: Bool {
        switch self {
        case .register, .obligations, .readerChangelog, .citationsChangelog, .deadlinesChangelog, .trackerChangelog:
            true
        case .ingest, .documents, .citations, .deadlines, .statusChanges, .reminders, .commands, .rejects: false
        }
    }

    /// For Griffier's own memory: nobody else should read it.
    public var isInternal: Bool { key == .entry }

    /// What its records are; nil for raw bytes and for what is internal.
    public var type: EventType? {
        switch self {
        case .ingest: .dropped
        case .documents: .documentRead
        case .citations: .citationsFound
        case .register: .documentKnown
        case .deadlines: .deadlinesFound
        case .obligations: .obligationState
        case .statusChanges: .statusChanged
        case .reminders: .reminderDue
        case .commands: .commandGiven
        case .rejects, .readerChangelog, .citationsChangelog, .deadlinesChangelog, .trackerChangelog:
            nil
        }
    }

    public var writers: String {
        switch self {
        case .ingest: "anyone"
        case .documents, .readerChangelog: "reader"
        case .citations, .citationsChangelog: "citations"
        case .register: "citations; people, through `griffier register load`"
        case .deadlines, .deadlinesChangelog: "deadlines"
        case .obligations, .statusChanges, .reminders, .trackerChangelog: "tracker"
        case .commands: "people, through `griffier obligations`"
        case .rejects: "any worker"
        }
    }

    public var summary: String {
        switch self {
        case .ingest: "Documents as they come: bytes of a text, with or without CloudEvents headers."
        case .documents: "A document read: its text, parts, numbers and date."
        case .citations: "All citations of a document, each with its span, canonical identifier and reason."
        case .register: "The documents that are known, with which later citations are resolved."
        case .deadlines: "What a document promises by when, its dates, and the terms that rules of procedure set."
        case .obligations: "What is owed, as it stands now."
        case .statusChanges: "An obligation came into being or went from one state to another, and why."
        case .reminders: "Something is due or overdue; each once."
        case .commands: "What people correct."
        case .rejects: "What a worker could not read, byte for byte, with the reason in its headers."
        case .readerChangelog: "What the reader has read."
        case .citationsChangelog: "The documents whose citations were found."
        case .deadlinesChangelog: "The documents whose deadlines were found."
        case .trackerChangelog: "What the tracker remembers beside the obligations."
        }
    }

    /// The largest record: a document of 8 MiB, escaped as JSON, with room for its parts.
    public static let largestRecord = 12 * 1024 * 1024

    /// The largest record on `rejects`: whatever was read, with our headers, the longest message and the key once more.
    public static let largestReject = largestRecord + 64 * 1024

    /// The largest document that is taken in.
    public static let largestDocument = 8 * 1024 * 1024

    /// The broker's settings for it.
    public var settings: [(name: String, value: String)] {
        var settings = [
            ("cleanup.policy", isCompacted ? "compact" : "delete"), ("compression.type", "producer"),
            ("max.message.bytes", String(self == .rejects ? Topic.largestReject : Topic.largestRecord)),
        ]
        if isCompacted {
            settings.append(("min.cleanable.dirty.ratio", "0.1"))
            settings.append(("delete.retention.ms", "604800000"))
        } else {
            settings.append(("retention.ms", "-1"))
        }
        return settings
    }
}
