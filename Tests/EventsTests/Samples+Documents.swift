import Citations
import Deadlines
import Documents
import Events
import Obligations

extension Sample {
    static let documentRecord = DocumentRecord(
        id: "2025D38246", digest: digest, format: "xml", kind: "answers", title: "Aanpak femicide",
        date: DocumentDatePayload(given), givenDate: "2025-09-10",
        givenID: "2025D38246", reread: "2026-11-23T18:00:00Z",
        metadata: MetadataPayload(
            Document.Metadata(
                date: CivilDate("2025-09-10"), identifiers: ["ah-tk-20242025-1028"], dossiers: ["28345"],
                questions: ["2025Z14497"], kind: .answers, title: "Aanpak femicide")),
        identifiers: ["2025D38246", "ah-tk-20242025-1028"],
        answers: ["2025Z14497"],
        dossiers: ["28345"], parts: [PartPayload(place: Place.answer([1, 2]).description, start: 0, end: 75)],
        text: text)

    static let minimalDocumentRecord = DocumentRecord(
        id: digest, digest: digest, format: "text", date: DocumentDatePayload(unknown), givenDate: nil, givenID: nil,
        identifiers: [], answers: [], dossiers: [], parts: [], text: "")

    static let citations = [
        Citation(
            span: TextSpan(start: 3082, end: 3124, text: "Kamerstukken II, 2024-2025, 28345, nr. 285"), range: 0..<42,
            place: .footnote(1), kind: .kamerstuk, form: .full, resolution: .resolved("kst-28345-285"), by: .number,
            url: "https://zoek.officielebekendmakingen.nl/kst-28345-285.html"),
        Citation(
            span: TextSpan(start: 40, end: 65, text: "de brief van 10 juli jl."), range: 0..<24, place: .letter,
            kind: .kamerstuk, form: .named, resolution: .unresolved(candidates: ["kst-28345-285", "kst-28345-286"]),
            by: .none, url: nil),
    ]

    static let citationsRecord = CitationsRecord(
        document: "2025D38246", digest: digest, date: DocumentDatePayload(given),
        citations: citations.map { CitationPayload($0) })

    static let minimalCitationsRecord = CitationsRecord(
        document: digest, digest: digest, date: DocumentDatePayload(unknown), citations: [])

    /// "binnen twee maanden na het advies", every year: more than one text would say at once.
    static let date = DateExpression(
        span: TextSpan(start: 42, end: 60, text: "in januari \r\n2026"), range: 0..<18,
        window: window("2026-01-01", "2026-01-31"), direction: .in, certainty: .exact, role: .due, repeats: "P1Y",
        anchor: "het advies van de Raad van State", duration: "P2M")

    static let vague = DateExpression(
        span: TextSpan(start: 0, end: 17, text: "zo snel mogelijk "), range: 0..<17,
        window: DateWindow(earliest: nil, latest: nil), direction: .by, certainty: .vague, role: .due)

    static let statement = Statement(
        commitment: Commitment(
            span: TextSpan(start: 25, end: 74, text: "\"Wij\" komen na/in januari \r\n2026 met een brief 𝄞"),
            range: 0..<49,
            sentence: TextSpan(start: 25, end: 75, text: "\"Wij\" komen na/in januari \r\n2026 met een brief 𝄞."),
            sentenceRange: 0..<50, place: .answer([7]), status: .promised,
            who: "de Staatssecretaris van Justitie en Veiligheid", to: "uw Kamer", due: date,
            doneOn: day("2026-01-15")),
        cites: ["kst-28345-285"], subjects: ["2025Z14497", "28345"], documentDates: [day("2025-07-10")],
        question: "Wanneer kan de Kamer de beleidsreactie verwachten?", givenUp: [day("2025-12-31")],
        putsOff: "De beleidsreactie zou u dit jaar ontvangen. Dit lukt niet.")

    static let minimalStatement = Statement(
        commitment: Commitment(
            span: TextSpan(start: 0, end: 3, text: "Wij"), range: 0..<3,
            sentence: TextSpan(start: 0, end: 4, text: "Wij."), sentenceRange: 0..<4, place: .letter,
            status: .expected),
        cites: [], subjects: [])

    static let term = Term(
        rule: "tk-written-question", span: TextSpan(start: 0, end: 23, text: "ingezonden 10 juli 2025"),
        subject: "2025Z14497", from: day("2025-07-10"), due: day("2025-07-31"), metOn: day("2025-09-10"))

    static let minimalTerm = Term(
        rule: "tk-motion", span: TextSpan(start: 0, end: 5, text: "motie"), subject: nil, from: day("2025-07-10"),
        due: day("2025-07-31"))

    static let happening = Happening(
        span: TextSpan(start: 80, end: 118, text: "Op 3 juli heb ik het advies ontvangen."), day: day("2025-07-03"),
        place: .letter, subjects: ["28345"])

    static let deadlinesRecord = DeadlinesRecord(
        document: "2025D38246", digest: digest, jurisdiction: "nl", date: DocumentDatePayload(given),
        answers: ["2025Z14497"], dates: [DatePayload(date), DatePayload(vague)],
        commitments: [CommitmentPayload(statement), CommitmentPayload(minimalStatement)],
        terms: [TermPayload(term), TermPayload(minimalTerm)], happenings: [HappeningPayload(happening)],
        office: "Minister van Justitie en Veiligheid")

    static let minimalDeadlinesRecord = DeadlinesRecord(
        document: digest, digest: digest, jurisdiction: "nl", date: DocumentDatePayload(unknown), answers: [],
        dates: [],
        commitments: [], terms: [])

    static let knownDocument = RegisterRecord(
        identifier: "kst-28345-285", date: "2025-07-10", kind: "Brief regering", title: "Huiselijk geweld",
        names: ["Van Bruggen"])

    static let minimalKnownDocument = RegisterRecord(
        identifier: "kst-28345-285", date: nil, kind: "", title: "", names: [])

    static let readAnswer = answer(
        "2025D38246", Document.Given(date: day("2025-09-10")), citations,
        TimeReading(dates: [date], commitments: [statement.commitment], terms: [term]), [statement])

    static let minimalReadAnswer = answer(
        "", Document.Given(), [], TimeReading(dates: [], commitments: [], terms: []), [])

    private static func answer(
        _ id: String, _ given: Document.Given, _ citations: [Citation], _ time: TimeReading, _ statements: [Statement]
    ) -> ReadAnswer {
        ReadAnswer(
            id: id, document: Document(SourceText(""), given: given), citations: citations, time: time,
            statements: statements)
    }
}
