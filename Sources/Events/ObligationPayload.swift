import Deadlines
import Documents
import Obligations

/// `obligations`: what is owed, as it stands now.
public struct ObligationPayload: Codable, Hashable, Sendable {
    public var id: String
    public var origin: String
    public var state: String
    @Nullable public var who: String?
    @Nullable public var to: String?
    public var what: String
    public var due: DuePayload
    public var subjects: [String]
    public var sources: [SourcePayload]
    public var history: [StatusChangePayload]
    public var reminded: [StagePayload]
    /// The day on which it was met or withdrawn; null while it is owed.
    @Nullable public var settledOn: String?
    /// For what has no last day: when to look at it again. Never promised by anybody.
    @Nullable public var reviewOn: String?
    /// What waits for a person to confirm or dismiss it.
    public var candidates: [CandidatePayload]

    public init(_ obligation: Obligation) {
        id = obligation.id
        origin = obligation.origin.rawValue
        state = obligation.state.rawValue
        who = obligation.who
        to = obligation.to
        what = obligation.what
        due = DuePayload(obligation.due)
        subjects = obligation.subjects
        sources = obligation.sources.map { SourcePayload($0) }
        history = obligation.history.map { StatusChangePayload($0) }
        reminded = obligation.reminded.map { StagePayload($0) }
        settledOn = obligation.settledOn?.description
        reviewOn = obligation.reviewOn?.description
        candidates = obligation.candidates.map { CandidatePayload($0) }
    }

    /// As the tracker restores it.
    public func obligation() throws(JSON.Unreadable) -> Obligation {
        try Obligation(
            id: id, origin: .known(origin, "origin"), who: who, to: to, what: what, due: due.due,
            state: .known(state, "state"), subjects: subjects,
            sources: sources.map { source throws(JSON.Unreadable) in try source.source },
            history: history.map { change throws(JSON.Unreadable) in try change.change() },
            reminded: reminded.map { stage throws(JSON.Unreadable) in try stage.stage },
            settledOn: .known(settledOn), reviewOn: .known(reviewOn),
            candidates: candidates.map { candidate throws(JSON.Unreadable) in try candidate.candidate(of: id) })
    }
}

/// By when, in the document's words and in days.
public struct DuePayload: Codable, Hashable, Sendable {
    @Nullable public var text: String?
    @Nullable public var earliest: String?
    @Nullable public var latest: String?
    @Nullable public var certainty: String?
    @Nullable public var repeats: String?

    public init(_ due: Obligation.Due) {
        text = due.text
        earliest = due.window.earliest?.description
        latest = due.window.latest?.description
        certainty = due.certainty?.rawValue
        repeats = due.repeats
    }

    public var due: Obligation.Due {
        get throws(JSON.Unreadable) {
            try Obligation.Due(
                text: text, window: DateWindow(earliest: .known(earliest), latest: .known(latest)),
                certainty: .known(certainty, "certainty"), repeats: repeats)
        }
    }
}

/// Where a document says so.
public struct SourcePayload: Codable, Hashable, Sendable {
    public var document: String
    public var documentDate: WindowPayload
    public var place: String
    public var start: Int
    public var end: Int
    public var text: String
    public var sentence: String

    public init(_ source: Obligation.Source) {
        document = source.document
        documentDate = WindowPayload(source.documentDate)
        place = source.place
        start = source.span.start
        end = source.span.end
        text = source.span.text
        sentence = source.sentence
    }

    public var source: Obligation.Source {
        get throws(JSON.Unreadable) {
            try Obligation.Source(
                document: document, documentDate: documentDate.window, place: place,
                span: TextSpan(start: start, end: end, text: text), sentence: sentence)
        }
    }
}

/// What a document may show about an obligation, but not surely enough to act on.
public struct CandidatePayload: Codable, Hashable, Sendable {
    /// Names the evidence; give it back to confirm or dismiss.
    public var evidence: String
    public var proposal: String
    @Nullable public var day: String?
    @Nullable public var score: Int?
    @Nullable public var doubt: String?
    public var reason: String
    public var source: SourcePayload

    public init(_ candidate: Candidate) {
        evidence = candidate.evidence
        proposal = candidate.proposal.rawValue
        day = candidate.day?.description
        score = candidate.score
        doubt = candidate.doubt?.rawValue
        reason = candidate.reason
        source = SourcePayload(candidate.source)
    }

    public func candidate(of obligation: String) throws(JSON.Unreadable) -> Candidate {
        try Candidate(
            obligation: obligation, evidence: evidence, proposal: .known(proposal, "proposal"), day: .known(day),
            source: source.source, score: score, doubt: .known(doubt, "doubt"), reason: reason)
    }
}

/// A reminder that was given.
public struct StagePayload: Codable, Hashable, Sendable {
    public var due: String
    /// Days from the due date: -14, -3, 0, 7 ….
    public var offset: Int

    public init(_ stage: ReminderStage) {
        due = stage.due.description
        offset = stage.offset
    }

    public var stage: ReminderStage {
        get throws(JSON.Unreadable) { try ReminderStage(due: .known(due), offset: offset) }
    }
}

/// `status-changes`: an obligation came into being or went from one state to another.
public struct StatusChangePayload: Codable, Hashable, Sendable {
    public var obligation: String
    /// null when it is new.
    @Nullable public var before: String?
    public var after: String
    public var on: String
    public var rule: String
    public var reason: String
    @Nullable public var evidence: SourcePayload?

    public init(_ change: StatusChange) {
        obligation = change.obligation
        before = change.before?.rawValue
        after = change.after.rawValue
        on = change.on.description
        rule = change.rule
        reason = change.reason
        evidence = change.evidence.map { SourcePayload($0) }
    }

    public func change() throws(JSON.Unreadable) -> StatusChange {
        try StatusChange(
            obligation: obligation, before: .known(before, "before"), after: .known(after, "after"), on: .known(on),
            rule: rule, reason: reason, evidence: evidence?.source)
    }
}

/// The record on `status-changes`: the change, with what a subscriber needs to understand it without a look-up.
public struct StatusChangeRecord: Codable, Hashable, Sendable {
    public var change: StatusChangePayload
    @Nullable public var who: String?
    public var what: String
    public var due: DuePayload
    public var subjects: [String]

    public init(_ change: StatusChange, of obligation: Obligation) {
        self.change = StatusChangePayload(change)
        who = obligation.who
        what = obligation.what
        due = DuePayload(obligation.due)
        subjects = obligation.subjects
    }
}

/// `reminders`: something is due, or overdue.
public struct ReminderPayload: Codable, Hashable, Sendable {
    public var obligation: String
    public var stage: StagePayload
    public var on: String
    /// It should have been given on an earlier day.
    public var late: Bool
    public var state: String
    @Nullable public var who: String?
    public var what: String
    public var due: DuePayload
    public var subjects: [String]
    public var sources: [SourcePayload]
    /// What may have happened to it, when that waits for a person: who is reminded should know that it may be done.
    @Nullable public var candidates: [CandidatePayload]?

    public init(_ reminder: Reminder) {
        obligation = reminder.obligation.id
        stage = StagePayload(reminder.stage)
        on = reminder.on.description
        late = reminder.late
        state = reminder.obligation.state.rawValue
        who = reminder.obligation.who
        what = reminder.obligation.what
        due = DuePayload(reminder.obligation.due)
        subjects = reminder.obligation.subjects
        sources = reminder.obligation.sources.map { SourcePayload($0) }
        let candidates = reminder.obligation.candidates.map { CandidatePayload($0) }
        self.candidates = candidates.isEmpty ? nil : candidates
    }
}
