import Events

/// What one subscriber is told: a line to see at a glance, and the text with its source.
public struct Message: Codable, Hashable, Sendable {
    /// The event's own id: whoever sees it twice drops it.
    public var id: String
    /// "reminder" or "status-change".
    public var kind: String
    /// The obligation.
    public var obligation: String
    /// The day it speaks of.
    public var on: String
    public var subject: String
    public var body: String

    public init(id: String, kind: String, obligation: String, on: String, subject: String, body: String) {
        self.id = id
        self.kind = kind
        self.obligation = obligation
        self.on = on
        self.subject = subject
        self.body = body
    }
}

extension Message {
    public init(_ reminder: ReminderPayload, id: String, in language: Language) {
        let words = Wording(language)
        let candidates = (reminder.candidates ?? []).flatMap { words.candidate($0, of: reminder.obligation) }
        self.init(
            id: id, kind: "reminder", obligation: reminder.obligation, on: reminder.on,
            subject: words.subject(of: reminder),
            body: ([
                words.body(
                    what: reminder.what, who: reminder.who, due: reminder.due, subjects: reminder.subjects,
                    source: reminder.sources.first)
            ] + candidates).joined(separator: "\n"))
    }

    public init(_ record: StatusChangeRecord, id: String, in language: Language) {
        let words = Wording(language)
        self.init(
            id: id, kind: "status-change", obligation: record.change.obligation, on: record.change.on,
            subject: words.subject(of: record),
            body: words.body(
                what: record.what, who: record.who, due: record.due, subjects: record.subjects,
                source: record.change.evidence, why: words.reason(record.change)))
    }
}
