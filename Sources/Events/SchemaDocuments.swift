import Documents

extension DocumentRecord: Published {
    public static let form = Schema.Record(
        "Document", "A document that was read. What later workers need to read it again is all here.",
        [
            .init("id", .text, "Its own number where it has one (2025D38246, kst-28345-285), else the digest."),
            .init("digest", .text, "SHA-256 of the bytes as they came in, 64 hexadecimal digits."),
            .init("format", .words(Manuscript.Format.self), "What the bytes were."),
            .init("kind", .words(DocumentKind.self), "What sort of document it is."),
            .init("title", .text.orNull, "What it is about, on one line; null when it does not say."),
            .init("date", .record(DocumentDatePayload.self), "When it was written, and how that is known."),
            .init("givenDate", .day.orNull, "The day that the sender gave; null when the date is a finding."),
            .init("givenID", .text.orNull, "The number that the sender gave; null when it gave none."),
            .init("reread", .text.orNull, "The re-reading that somebody asked for; null the first time."),
            .init(
                "metadata", .record(MetadataPayload.self).orNull,
                "What its format says of it apart from the text; null when that is nothing."),
            .init("identifiers", .list(.text), "The numbers by which it names itself, most specific first."),
            .answers,
            .init("dossiers", .list(.text), "The dossiers in its head: 28345."),
            .init("parts", .list(PartPayload.self), "In the order of the text."),
            .init(
                "text", .text,
                """
                The text to which all offsets refer: for a text document what came in, without byte order mark and \
                with its own line ends; for other formats the text extracted from it.
                """),
        ])
}

extension MetadataPayload: Published {
    public static let form = Schema.Record(
        "Metadata", "What the format of a document says of it: the head of an official publication.",
        [
            .init("date", .day.orNull, "The day on which it was written, sent or debated."),
            .init("identifiers", .list(.text), "Its numbers: kst-21501-33-1156."),
            .init("dossiers", .list(.text), "Its dossiers: 21501-33."),
            .init("questions", .list(.text), "The written questions that it answers or puts: 2024Z18436."),
            .init("kind", .words(DocumentKind.self).orNull, "What sort of document it is."),
            .init("title", .text.orNull, "What it is about."),
        ])
}

extension PartPayload: Published {
    public static let form = Schema.Record(
        "Part", "A part of a document.",
        [
            .place("Which part: letterhead, letter, question 6, answer 1, 2, footnote 3, signature."),
            .start, .end,
        ])
}

extension DocumentDatePayload: Published {
    public static let form = Schema.Record(
        "DocumentDate", "When a document was written, as days, both included, and how that is known.",
        [
            .init("earliest", .day.orNull, "The first day; null when open."),
            .init("latest", .day.orNull, "The last day, included; null when open."),
            .init(
                "basis", .words(DocumentDate.Basis.self),
                """
                given: told by the sender; stated: written on the document; bounded: follows from days in the text; \
                unknown: the text does not say.
                """),
        ])
}

extension RegisterRecord: Published {
    public static let form = Schema.Record(
        "KnownDocument", "A document that is known, with which later citations by date or name are resolved.",
        [
            .init("identifier", .text, "The canonical identifier: kst-28345-285."),
            .init("date", .day.orNull, "The day it bears; null when not known."),
            .init("kind", .text, "Soort, as the open data of the Tweede Kamer has it: Brief regering, Motie."),
            .init("title", .text, "Titel, as the document has it."),
            .init("names", .list(.text), "Surnames of who signed or moved it."),
        ])
}

extension Schema.Field {
    static let start = Self("start", .position, "Where it begins, in Unicode code points of the document's text.")
    static let end = Self("end", .position, "Where it ends, in Unicode code points of the document's text, exclusive.")
    static let slice = Self("text", .text, "The document's text from start to end, exactly.")

    static func place(
        _ summary: String = "The part in which it stands: letter, question 6, answer 1, 2, footnote 3."
    ) -> Self {
        Self("place", .text, summary)
    }

    static let document = Self("document", .text, "The document's id, the key of its record on documents.")
    static let digest = Self("digest", .text, "SHA-256 of the bytes of the document, 64 hexadecimal digits.")
    static let answers = Self("answers", .list(.text), "The written questions that it answers: 2025Z14497.")
    static let documentDate = Self(
        "date", .record(DocumentDatePayload.self), "When the document was written, and how that is known.")
}
