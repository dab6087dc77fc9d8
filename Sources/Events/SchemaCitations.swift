import Citations

extension CitationsRecord: Published {
    public static let form = Schema.Record(
        "Citations", "All citations of one document; an empty list is an answer too.",
        [
            .document, .digest, .documentDate,
            .init("citations", .list(CitationPayload.self), "In the order of the text."),
        ])
}

extension CitationPayload: Published {
    public static let form = Schema.Record(
        "Citation", "One thing that a document refers to; one per target, each with its own span.",
        [
            .start, .end, .slice,
            .init(
                "kind", .words(Citation.Kind.self),
                "What is cited; kamerstuk includes attachments, law includes local law (CVDR)."),
            .init(
                "form", .words(Citation.Form.self),
                "full: with its number; named: by name, date or mover; internal: something in this document."),
            .init(
                "target", .text.orNull,
                """
                The canonical identifier: kst-28345-285, 2025Z14497, BWBR0001854/artikel/285b, 32016R0679/artikel/12a, \
                #vraag-6. null unless resolved.
                """),
            .init("url", .uri.orNull, "Where the target can be read; null when it has no public address."),
            .init("status", .words("resolved", "unresolved"), "Ambiguous is unresolved."),
            .init(
                "by", .words(Citation.Reason.self),
                "How it was resolved, so that a reader can check it: number, footnote, register, none."),
            .place(),
            .init("candidates", .list(.text), "What it may be, best first; empty when resolved."),
        ])
}
