import Deadlines

extension DeadlinesRecord: Published {
    public static let form = Schema.Record(
        "Deadlines", "What one document says about time; empty lists are an answer too.",
        [
            .document, .digest,
            .init("jurisdiction", .text, "The parliament it belongs to: nl."),
            .documentDate, .answers,
            .init("dates", .list(DatePayload.self), "Every date, period and recurrence, in the order of the text."),
            .init(
                "commitments", .list(CommitmentPayload.self), "Who commits himself to what, in the order of the text."),
            .init("terms", .list(TermPayload.self), "The terms that rules of procedure set."),
            .init(
                "happenings", .list(HappeningPayload.self).orNull,
                "What it reports to have taken place, on which promises may wait; null when nothing."),
            .init("office", .text.orNull, "The office of who signed it; null when nobody did."),
        ])
}

extension DatePayload: Published {
    public static let form = Schema.Record(
        "Date", "A date, period or recurrence as the text has it, with the days it covers, both included.",
        [
            .start, .end, .slice,
            .init(
                "earliest", .day.orNull,
                "The first day; null when open or vague. Not clamped to the date of the document."),
            .init("latest", .day.orNull, "The last day, included; null when open or vague."),
            .init(
                "direction", .words(DateExpression.Direction.self),
                "How the words bound it: in januari, voor de zomer, na het reces, uiterlijk, vanaf, tot."),
            .init(
                "certainty", .words(DateExpression.Certainty.self),
                """
                exact: the words name the days; rule: a house rule says which (begin 2026); event: the parliamentary \
                calendar does; vague: nobody can say.
                """),
            .init(
                "role", .words(DateExpression.Role.self),
                """
                due: by when something is to happen; done: when it happened; document: the date of a document; period: \
                during which something runs.
                """),
            .init("repeats", .duration.orNull, "How often, as an ISO 8601 duration (P1Y); null when once."),
            .init("anchor", .text.orNull, "The event on which it hangs, as the text has it; null when none."),
            .init(
                "duration", .duration.orNull, "How long after or before the anchor, as an ISO 8601 duration (P2M)."),
        ])
}

extension CommitmentPayload: Published {
    public static let form = Schema.Record(
        "Commitment",
        "What somebody says he will do, has done, or will not do. The span is the clause, without its stop.",
        [
            .start, .end, .slice,
            .init("status", .words(Commitment.Status.self), "What he says of it, at the date of the document."),
            .init("who", .text.orNull, "Who commits himself, in the document's words; null when it does not say."),
            .init("to", .text.orNull, "To whom, in the document's words; null when nobody is named."),
            .init("due", .record(DatePayload.self).orNull, "By when; null when no time is named."),
            .init("doneOn", .day.orNull, "The day on which it was delivered; null when it was not or no day is named."),
            .init("about", .list(.text), "The canonical identifiers cited in the sentence."),
            .init(
                "documentDates", .list(.day), "Days of documents that the sentence speaks of: de brief van 10 juli jl."),
            .init(
                "question", .text.orNull, "The question it answers, in the document's words; null when it is no answer."
            ),
            .init(
                "givenUp", .list(.day).orNull,
                "The last days that it gives up: niet op 15 januari maar in februari; null when none."),
            .init(
                "putsOff", .text.orNull,
                "What the sentences before tell of the older promise that it puts off; null when it puts off none."),
            .init("subjects", .list(.text), "Under what an obligation made of it is found, home subject first."),
            .place(),
            .init("sentence", .record(SpanPayload.self), "The whole sentence, as evidence."),
        ])
}

extension SpanPayload: Published {
    public static let form = Schema.Record("Span", "A stretch of the document's text.", [.start, .end, .slice])
}

extension HappeningPayload: Published {
    public static let form = Schema.Record(
        "Happening", "Something that is reported to have taken place on one known day.",
        [
            .start, .end, .slice,
            .init("day", .day, "The day."),
            .place(),
            .init("subjects", .list(.text), "The questions and dossiers that its document is at home with."),
        ])
}

extension TermPayload: Published {
    public static let form = Schema.Record(
        "Term", "A term that a rule of procedure sets, without anybody's promise.",
        [
            .init("rule", .text, "The rule, as an identifier of the configuration: tk-written-question."),
            .start, .end, .slice,
            .init("subject", .text.orNull, "The question, motion or paper for which it runs: 2025Z14497."),
            .init("from", .day, "The day on which it starts."),
            .init("due", .day, "The last day, included."),
            .init("metOn", .day.orNull, "The day on which this document meets it; null when it does not."),
        ])
}
