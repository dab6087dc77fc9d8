import Documents

/// `commands`: a person corrects what Griffier made of an obligation. The key is the obligation's id.
///
///     {"obligation": "nl-abcdefghij", "action": "settle", "by": "j.jansen", "at": "2025-09-10T08:00:00Z",
///      "why": "De brief is binnen.", "on": "2025-09-09", "until": null, "evidence": "2025D38246"}
///
/// Checked when it is made and when it is read: a command that says too little, or names a day that its action has no
/// use for, is refused and not guessed at.
public struct CommandRecord: Hashable, Sendable {
    /// Raw values are the words of the contract.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// It is an obligation indeed; with `evidence`, what that evidence proposes is so.
        case confirm
        /// It never was one, and a later reading does not bring it back; with `evidence`, what that proposes is not so.
        case dismiss
        /// It was met, on the day `on`.
        case settle
        /// It is not closed after all.
        case reopen
        /// It is due by `until` from now on, not before `on` where that is given.
        case reschedule
        /// A rule or calendar of the configuration changed: where its last day is `was`, it is now due by `until`, not
        /// before `on` where that is given.
        case replan
        /// It is no longer owed.
        case withdraw
        /// No reminders before the day `until`.
        case snooze
    }

    public var obligation: String
    public var action: Action
    /// Who gives it.
    public var by: String
    public var at: Timestamp
    /// For whoever reads the history.
    public var why: String
    public var on: CivilDate?
    public var until: CivilDate?
    /// replan: the last day that is replaced; nil when there was none.
    public var was: CivilDate?
    /// What shows it: a document, or the evidence that the tracker named when it proposed it.
    public var evidence: String?

    /// What is wrong with a command, naming the field.
    public struct Invalid: Error, Hashable, Sendable, CustomStringConvertible {
        public var field: String
        /// What to write instead.
        public var problem: String
        public var description: String { "\"\(field)\" \(problem)" }
    }

    public init(
        obligation: String, action: Action, by: String, at: Timestamp, why: String, on: CivilDate? = nil,
        until: CivilDate? = nil, was: CivilDate? = nil, evidence: String? = nil
    ) throws(Invalid) {
        self.obligation = obligation
        self.action = action
        self.by = by
        self.at = at
        self.why = why
        self.on = on
        self.until = until
        self.was = was
        self.evidence = evidence
        try check()
    }

    private func check() throws(Invalid) {
        guard IngestHeaders.isDocumentID(obligation) else {
            throw Invalid(field: "obligation", problem: "is \"\(obligation)\"; write the id of an obligation")
        }
        for (field, text) in [("by", by), ("why", why)] where text.allSatisfy({ $0.isWhitespace }) {
            throw Invalid(field: field, problem: "is empty; say \(field == "by" ? "who gives the command" : "why")")
        }
        // Evidence is named by document, place and words: "2025D38246/answer 6/qwerty".
        if let evidence, evidence.isEmpty || evidence.utf8.contains(where: { $0 < 0x20 }) {
            throw Invalid(
                field: "evidence", problem: "is empty or has line ends; write the name of a document or evidence")
        }
        if action == .settle, on == nil {
            throw Invalid(field: "on", problem: "is missing; settle needs the day on which it was met, as YYYY-MM-DD")
        }
        if ![.settle, .reschedule, .replan].contains(action), on != nil {
            throw Invalid(field: "on", problem: "has no meaning for \(action.rawValue); leave it out")
        }
        // A day's grace: it may be tomorrow already where the command is given.
        if action == .settle, let on, on > at.day.adding(days: 1) {
            throw Invalid(field: "on", problem: "is \(on), after the day on which the command is given")
        }
        if action != .replan, was != nil {
            throw Invalid(field: "was", problem: "has no meaning for \(action.rawValue); leave it out")
        }
        let needsUntil = [.reschedule, .replan, .snooze].contains(action)
        if needsUntil, until == nil {
            let meaning = action == .snooze ? "the day on which reminders start again" : "the new last day"
            throw Invalid(
                field: "until", problem: "is missing; \(action.rawValue) needs \(meaning), as YYYY-MM-DD")
        }
        if let on, let until, on > until {
            throw Invalid(field: "until", problem: "is \(until), before \"on\"; write the last day")
        }
        if !needsUntil, until != nil {
            throw Invalid(field: "until", problem: "has no meaning for \(action.rawValue); leave it out")
        }
    }
}

extension CommandRecord: Codable {
    private struct Wire: Codable {
        var obligation: String
        var action: String
        var by: String
        var at: String
        var why: String
        @Nullable var on: String?
        @Nullable var until: String?
        @Nullable var was: String?
        @Nullable var evidence: String?
    }

    public init(from decoder: any Decoder) throws {
        let wire = try Wire(from: decoder)
        do {
            try self.init(wire)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.description))
        }
    }

    private init(_ wire: Wire) throws(Invalid) {
        guard let action = Action(rawValue: wire.action) else {
            let words = Action.allCases.map(\.rawValue).joined(separator: ", ")
            throw Invalid(field: "action", problem: "is \"\(wire.action)\"; write one of \(words)")
        }
        guard let at = Timestamp(rfc3339: wire.at) else {
            throw Invalid(
                field: "at", problem: "is \"\(wire.at)\"; write a moment with its zone, as 2025-09-10T08:00:00Z")
        }
        func day(_ text: String?, _ field: String) throws(Invalid) -> CivilDate? {
            guard let text else { return nil }
            guard let day = CivilDate(text) else {
                throw Invalid(field: field, problem: "is \"\(text)\"; write the day as YYYY-MM-DD")
            }
            return day
        }
        try self.init(
            obligation: wire.obligation, action: action, by: wire.by, at: at, why: wire.why, on: day(wire.on, "on"),
            until: day(wire.until, "until"), was: day(wire.was, "was"), evidence: wire.evidence)
    }

    public func encode(to encoder: any Encoder) throws {
        try Wire(
            obligation: obligation, action: action.rawValue, by: by, at: at.description, why: why,
            on: on?.description, until: until?.description, was: was?.description, evidence: evidence
        ).encode(to: encoder)
    }
}

extension CommandRecord: Published {
    public static let form = Schema.Record(
        "Command", "A person corrects what Griffier made of an obligation.",
        [
            .init("obligation", .text, "The obligation's id; the key of the record."),
            .init(
                "action", .words(Action.self),
                """
                confirm: it stands; dismiss: it never was one; settle: it was met; reopen: it is not closed after all; \
                reschedule: it has another last day; replan: a rule of the configuration gives it other days; withdraw: it is no longer owed; snooze: no reminders for a while.
                """),
            .init("by", .text, "Who gives the command; not empty."),
            .init("at", .moment, "When it is given, with its zone."),
            .init("why", .text, "For whoever reads the history; not empty."),
            .init(
                "on", .day.orNull,
                "settle: the day on which it was met (needed); reschedule, replan: the new first day, if any.",
                isRequired: false),
            .init(
                "until", .day.orNull,
                "reschedule, replan: the new last day; snooze: the day on which reminders start again (needed for all).",
                isRequired: false),
            .init(
                "was", .day.orNull, "replan: the last day that is replaced; where it is another, nothing happens.",
                isRequired: false),
            .init(
                "evidence", .text.orNull,
                "What shows it: a document's id, or the evidence that confirm or dismiss is about.", isRequired: false),
        ])
}
