/// A worker, by its name: what it reads, what it writes, what it remembers.
public enum WorkerName: String, Hashable, Sendable, CaseIterable {
    case reader, citations, deadlines, tracker, notify
    public var inputs: [Topic] {
        switch self {
        case .reader: [.ingest]
        case .citations, .deadlines: [.documents]
        case .tracker: [.deadlines, .commands]
        case .notify: [.reminders, .statusChanges]
        }
    }
    public var memory: [Topic] {
        switch self {
        case .reader: [.readerChangelog]
        case .citations: [.citationsChangelog]
        case .deadlines: [.deadlinesChangelog]
        case .tracker: [.obligations, .trackerChangelog]
        case .notify: []
        }
    }
    public var globals: [Topic] { self == .citations ? [.register] : [] }
    public var writes: [Topic] {
        switch self {
        case .reader: [.documents, .readerChangelog, .rejects]
        case .citations: [.citations, .register, .citationsChangelog, .rejects]
        case .deadlines: [.deadlines, .deadlinesChangelog, .rejects]
        case .tracker: [.obligations, .statusChanges, .reminders, .trackerChangelog, .rejects]
        case .notify: [.rejects]
        }
    }
    public func group(prefix: String) -> String { prefix + rawValue }
    public func transactionalID(prefix: String, instance: Int) -> String { "\(prefix)\(rawValue).\(instance)" }
}
public enum RejectReason: String, Hashable, Sendable, CaseIterable {
    case empty, null
    case notText = "not-text"
    case unsupportedFormat = "unsupported-format"
    case tooLarge = "too-large"
    case badHeader = "bad-header"
    case badPayload = "bad-payload"
    case outputTooLarge = "output-too-large"
    case crashed
}
