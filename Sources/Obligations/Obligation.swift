import Deadlines
import Documents

/// Something that somebody owes the House, from the day he said so until it is met.
public struct Obligation: Hashable, Sendable {
    /// "nl-" and ten letters; what it is made of: ``ObligationIdentity``.
    public var id: String
    public var origin: Origin
    /// Who owes it, in the document's words.
    public var who: String?
    public var to: String?
    /// What is owed: the clause, or the rule's words for a term.
    public var what: String
    public var due: Due
    public var state: State
    /// Home subject first.
    public var subjects: [String]
    /// Every place where it was promised or repeated, oldest document first.
    public var sources: [Source]
    /// How it came to where it is, oldest first.
    public var history: [StatusChange]
    /// What was said to subscribers: never said again.
    public var reminded: [ReminderStage]
    /// The day on which it was met or withdrawn, in the world and not by the clock; nil while it is owed.
    public var settledOn: CivilDate?
    /// For what has no last day: when to look at it again. Never shown as promised.
    public var reviewOn: CivilDate?
    /// What may have met, moved or ended it and waits for a person, by the name of its evidence.
    public var candidates: [Candidate]

    public enum Origin: String, Hashable, Sendable, CaseIterable {
        case promised, expected, recurring
        /// A rule of procedure, nobody's promise.
        case term
    }

    /// Raw values are the words of the contract.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case open
        case dueSoon = "due-soon"
        case overdue
        case met
        case metLate = "met-late"
        case withdrawn
        case superseded

        /// Nothing is owed any more.
        public var isClosed: Bool {
            switch self {
            case .open, .dueSoon, .overdue: false
            case .met, .metLate, .withdrawn, .superseded: true
            }
        }
    }

    /// By when, in the document's words and in days.
    public struct Due: Hashable, Sendable, Codable {
        /// "in het vierde kwartaal van 2025"; nil when no time is named.
        public var text: String?
        public var window: DateWindow
        public var certainty: DateExpression.Certainty?
        /// ISO 8601 duration when it recurs.
        public var repeats: String?

        public init(
            text: String?, window: DateWindow, certainty: DateExpression.Certainty?, repeats: String? = nil
        ) {
            self.text = text
            self.window = window
            self.certainty = certainty
            self.repeats = repeats
        }
    }

    /// Where it says so.
    public struct Source: Hashable, Sendable, Codable {
        public var document: String
        public var documentDate: DateWindow
        public var place: String
        /// The clause, in code points of the document's text.
        public var span: TextSpan
        public var sentence: String

        public init(document: String, documentDate: DateWindow, place: String, span: TextSpan, sentence: String) {
            self.document = document
            self.documentDate = documentDate
            self.place = place
            self.span = span
            self.sentence = sentence
        }
    }

    public init(
        id: String, origin: Origin, who: String?, to: String?, what: String, due: Due, state: State, subjects: [String],
        sources: [Source], history: [StatusChange] = [], reminded: [ReminderStage] = [], settledOn: CivilDate? = nil,
        reviewOn: CivilDate? = nil, candidates: [Candidate] = []
    ) {
        self.id = id
        self.origin = origin
        self.who = who
        self.to = to
        self.what = what
        self.due = due
        self.state = state
        self.subjects = subjects
        self.sources = sources
        self.history = history
        self.reminded = reminded
        self.settledOn = settledOn
        self.reviewOn = reviewOn
        self.candidates = candidates
    }
}

/// An obligation went from one state to another, came into being, or (before and after being the same) got another
/// due date.
public struct StatusChange: Hashable, Sendable {
    public var obligation: String
    /// nil when it is new.
    public var before: Obligation.State?
    public var after: Obligation.State
    /// The day of the clock on which the ledger took note; when something was met is ``Obligation/settledOn``.
    public var on: CivilDate
    /// The rule that fired: "answer-to-question", "due-date-passed", "cited-and-delivered" ….
    public var rule: String
    /// For people: why, in one sentence.
    public var reason: String
    /// What shows it; nil when only time passed.
    public var evidence: Obligation.Source?

    public init(
        obligation: String, before: Obligation.State?, after: Obligation.State, on: CivilDate, rule: String,
        reason: String, evidence: Obligation.Source? = nil
    ) {
        self.obligation = obligation
        self.before = before
        self.after = after
        self.on = on
        self.rule = rule
        self.reason = reason
        self.evidence = evidence
    }
}

/// Which of its reminders: each is given once for an obligation and a due date.
public struct ReminderStage: Hashable, Comparable, Sendable {
    public var due: CivilDate
    /// Days from the due date: -14, -3, 0, 7 ….
    public var offset: Int

    public init(due: CivilDate, offset: Int) {
        self.due = due
        self.offset = offset
    }

    public static func < (left: ReminderStage, right: ReminderStage) -> Bool {
        (left.due, left.offset) < (right.due, right.offset)
    }
}

/// Tells subscribers that something is due, or overdue.
public struct Reminder: Hashable, Sendable {
    public var obligation: Obligation
    public var stage: ReminderStage
    public var on: CivilDate
    /// It should have been given on an earlier day; Griffier was not running then.
    public var late: Bool

    public init(obligation: Obligation, stage: ReminderStage, on: CivilDate, late: Bool) {
        self.obligation = obligation
        self.stage = stage
        self.on = on
        self.late = late
    }
}
