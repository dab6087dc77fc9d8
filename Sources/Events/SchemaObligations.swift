import Deadlines
import Obligations

extension ObligationPayload: Published {
    public static let form = Schema.Record(
        "Obligation", "Something that somebody owes the House, as it stands now.",
        [
            .init("id", .text, "nl- and ten letters; the key of the record."),
            .init(
                "origin", .words(Obligation.Origin.self), "What made it; term: a rule of procedure, nobody's promise."),
            .state("Where it stands; due-soon and overdue follow the clock."),
            .who,
            .init("to", .text.orNull, "To whom, in the document's words; null when nobody is named."),
            .what, .due, .subjects,
            .init("sources", .list(SourcePayload.self), "Where it was promised or repeated, oldest document first."),
            .init("history", .list(StatusChangePayload.self), "How it came to where it is, oldest first."),
            .init("reminded", .list(StagePayload.self), "The reminders that were given; none is given twice."),
            .init("settledOn", .day.orNull, "The day on which it was met or withdrawn; null while it is owed."),
            .init(
                "reviewOn", .day.orNull,
                "For what has no last day: when to look at it again. Promised by nobody; null for all else."),
            .init(
                "candidates", .list(CandidatePayload.self), "What may have happened to it, for a person to decide."),
        ])
}

extension CandidatePayload: Published {
    public static let form = Schema.Record(
        "Candidate", "What a document may show about an obligation, but not surely enough to act on.",
        [
            .init("evidence", .text, "Names the evidence; give it back in a command to confirm or dismiss it."),
            .init(
                "proposal", .words(Candidate.Proposal.self),
                "met: it may be delivered; moved: it may have another last day; missed: it may not have been kept; "
                    + "withdrawn: the document no longer has it, or another says that it will not come."),
            .init("day", .day.orNull, "The day that the evidence names: delivered on, or the new last day."),
            .init(
                "score", .integer.orNull,
                "How much of what was promised the evidence says, in percent of its words; null when words were not "
                    + "compared."),
            .init(
                "doubt", .words(Candidate.Doubt.self).orNull, "Why it is not clear; null when it only waits for a word."
            ),
            .init("reason", .text, "What speaks for it and what is in doubt, in one sentence for people."),
            .init("source", .record(SourcePayload.self), "Where it says so."),
        ])
}

extension DuePayload: Published {
    public static let form = Schema.Record(
        "Due", "By when, in the document's words and in days, both included.",
        [
            .init("text", .text.orNull, "In the document's words; null when no time is named."),
            .init("earliest", .day.orNull, "The first day; null when open or vague."),
            .init("latest", .day.orNull, "The last day, included; null when open or vague."),
            .init(
                "certainty", .words(DateExpression.Certainty.self).orNull,
                "How sure the days are; null when no time is named."),
            .init("repeats", .duration.orNull, "How often, as an ISO 8601 duration (P1Y); null when once."),
        ])
}

extension SourcePayload: Published {
    public static let form = Schema.Record(
        "Source", "Where a document says so.",
        [
            .document,
            .init("documentDate", .record(WindowPayload.self), "When that document was written."),
            .place(), .start, .end, .slice,
            .init("sentence", .text, "The whole sentence."),
        ])
}

extension WindowPayload: Published {
    public static let form = Schema.Record(
        "Window", "Days, both included.",
        [
            .init("earliest", .day.orNull, "The first day; null when open."),
            .init("latest", .day.orNull, "The last day, included; null when open."),
        ])
}

extension StagePayload: Published {
    public static let form = Schema.Record(
        "Stage", "Which of its reminders: each is given once for an obligation and a due date.",
        [
            .init("due", .day, "The due date for which it was given."),
            .init("offset", .integer, "Days from the due date, negative before it: -14, -3, 0, 7."),
        ])
}

extension StatusChangePayload: Published {
    public static let form = Schema.Record(
        "StatusChange",
        "An obligation came into being, went from one state to another, or (before and after the same) got other days.",
        [
            .init("obligation", .text, "The obligation's id."),
            .init("before", .words(Obligation.State.self).orNull, "null when it is new."),
            .init("after", .words(Obligation.State.self), "The state from now on."),
            .init("on", .day, "The day on which it was noted."),
            .init("rule", .text, "The rule that fired: answer-to-question, due-date-passed."),
            .init("reason", .text, "Why, in one sentence for people."),
            .init("evidence", .record(SourcePayload.self).orNull, "What shows it; null when only time passed."),
        ])
}

extension StatusChangeRecord: Published {
    public static let form = Schema.Record(
        "ObligationStatusChanged",
        "A status change, with what a subscriber needs to understand it without a look-up.",
        [
            .init("change", .record(StatusChangePayload.self), "The change."),
            .who, .what, .due, .subjects,
        ])
}

extension ReminderPayload: Published {
    public static let form = Schema.Record(
        "Reminder", "Something is due, or overdue; each is given once.",
        [
            .init("obligation", .text, "The obligation's id."),
            .init("stage", .record(StagePayload.self), "Which of its reminders."),
            .init("on", .day, "The day on which it was given."),
            .init("late", .boolean, "It should have been given on an earlier day."),
            .state("Where the obligation stands."),
            .who, .what, .due, .subjects,
            .init("sources", .list(SourcePayload.self), "Where it was promised or repeated, first read first."),
            .init(
                "candidates", .list(CandidatePayload.self).orNull,
                "What may have happened to it and waits for a person to decide; null when nothing does."),
        ])
}

extension Schema.Field {
    fileprivate static let who = Self("who", .text.orNull, "Who owes it, in the document's words; null when not known.")
    fileprivate static let what = Self("what", .text, "What is owed: the clause, or the rule's words for a term.")
    fileprivate static let due = Self("due", .record(DuePayload.self), "By when.")
    fileprivate static let subjects = Self("subjects", .list(.text), "What it is about, home subject first.")

    fileprivate static func state(_ summary: String) -> Self {
        Self("state", .words(Obligation.State.self), summary)
    }
}
