import Deadlines
import Documents

/// An obligation whose texts lie somewhere else, in bytes that are lent: a record that is being restored, of which a
/// million are put away without making strings of them.
///
/// Each text is where it stands in those bytes, UTF-8 that was checked.
public struct LentObligation {
    public typealias Text = Range<Int>

    public var origin: Obligation.Origin
    public var state: Obligation.State
    public var who: Text?
    public var to: Text?
    public var what: Text
    public var due: Due
    public var subjects: [Text]
    public var sources: [Source]
    public var history: [Change]
    public var reminded: [ReminderStage]
    public var settledOn: CivilDate?
    public var reviewOn: CivilDate?
    var candidates: [Doubtful] = []

    public struct Due {
        public var text: Text?
        public var window: DateWindow
        public var certainty: DateExpression.Certainty?
        public var repeats: Text?

        public init(text: Text?, window: DateWindow, certainty: DateExpression.Certainty?, repeats: Text?) {
            self.text = text
            self.window = window
            self.certainty = certainty
            self.repeats = repeats
        }
    }

    public struct Source {
        public var document: Text
        public var documentDate: DateWindow
        public var place: Text
        /// As of ``TextSpan``.
        public var start: Int
        public var end: Int
        public var text: Text
        public var sentence: Text

        public init(
            document: Text, documentDate: DateWindow, place: Text, start: Int, end: Int, text: Text, sentence: Text
        ) {
            self.document = document
            self.documentDate = documentDate
            self.place = place
            self.start = start
            self.end = end
            self.text = text
            self.sentence = sentence
        }
    }

    public struct Change {
        public var obligation: Text
        public var before: Obligation.State?
        public var after: Obligation.State
        public var on: CivilDate
        public var rule: Text
        public var reason: Text
        public var evidence: Source?

        public init(
            obligation: Text, before: Obligation.State?, after: Obligation.State, on: CivilDate, rule: Text,
            reason: Text, evidence: Source?
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

    /// A ``Candidate``.
    struct Doubtful {
        var obligation: Text
        var evidence: Text
        var proposal: Candidate.Proposal
        var day: CivilDate?
        var source: Source
        var score: Int?
        var doubt: Text?
        var reason: Text
    }

    /// One that nothing waits for: of what has candidates there are never many.
    public init(
        origin: Obligation.Origin, state: Obligation.State, who: Text?, to: Text?, what: Text, due: Due,
        subjects: [Text], sources: [Source], history: [Change], reminded: [ReminderStage], settledOn: CivilDate?,
        reviewOn: CivilDate?
    ) {
        self.origin = origin
        self.state = state
        self.who = who
        self.to = to
        self.what = what
        self.due = due
        self.subjects = subjects
        self.sources = sources
        self.history = history
        self.reminded = reminded
        self.settledOn = settledOn
        self.reviewOn = reviewOn
    }
}

/// Lays the texts of an obligation down one behind the other.
struct Lender {
    private(set) var bytes: [UInt8] = []

    mutating func lend(_ text: String) -> LentObligation.Text {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return start..<bytes.count
    }

    private mutating func lend(_ text: String?) -> LentObligation.Text? { text.map { lend($0) } }

    private mutating func lend(_ source: Obligation.Source) -> LentObligation.Source {
        LentObligation.Source(
            document: lend(source.document), documentDate: source.documentDate, place: lend(source.place),
            start: source.span.start, end: source.span.end, text: lend(source.span.text),
            sentence: lend(source.sentence))
    }

    mutating func lend(_ obligation: Obligation) -> LentObligation {
        let due = obligation.due
        var lent = LentObligation(
            origin: obligation.origin, state: obligation.state, who: lend(obligation.who), to: lend(obligation.to),
            what: lend(obligation.what),
            due: LentObligation.Due(
                text: lend(due.text), window: due.window, certainty: due.certainty, repeats: lend(due.repeats)),
            subjects: obligation.subjects.map { lend($0) }, sources: obligation.sources.map { lend($0) },
            history: obligation.history.map { change in
                LentObligation.Change(
                    obligation: lend(change.obligation), before: change.before, after: change.after, on: change.on,
                    rule: lend(change.rule), reason: lend(change.reason), evidence: change.evidence.map { lend($0) })
            }, reminded: obligation.reminded, settledOn: obligation.settledOn, reviewOn: obligation.reviewOn)
        lent.candidates = obligation.candidates.map { candidate in
            LentObligation.Doubtful(
                obligation: lend(candidate.obligation), evidence: lend(candidate.evidence),
                proposal: candidate.proposal, day: candidate.day, source: lend(candidate.source),
                score: candidate.score, doubt: lend(candidate.doubt?.rawValue), reason: lend(candidate.reason))
        }
        return lent
    }
}
