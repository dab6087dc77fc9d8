extension ReadAnswer: Published {
    public static let form = Schema.Record(
        "ReadAnswer",
        "What griffier read --jsonl answers for one line. A line that cannot be read is answered by id and error.",
        [
            .init("id", .text, "As the line gave it."),
            .documentDate,
            .init("citations", .list(CitationPayload.self), "In the order of the text."),
            .init("dates", .list(DatePayload.self), "Every date, period and recurrence, in the order of the text."),
            .init(
                "commitments", .list(CommitmentPayload.self), "Who commits himself to what, in the order of the text."),
            .init("terms", .list(TermPayload.self), "The terms that rules of procedure set."),
        ])
}

extension ReadRequest: Published {
    public static let form = Schema.Record(
        "ReadRequest", "A line for griffier read --jsonl.",
        [
            .init("id", .text, "Comes back in the answer."),
            .init("text", .text, "The document; offsets in the answer count its Unicode code points."),
            .init("date", .day.orNull, "The day on which it was written, when it is known.", isRequired: false),
        ])
}

extension ReadFailure: Published {
    public static let form = Schema.Record(
        "ReadFailure", "The answer to a line that could not be read, in its place.",
        [
            .init("id", .text.orNull, "As the line gave it; null when it does not even say which it is."),
            .init("error", .text, "What is wrong with the line."),
        ])
}
