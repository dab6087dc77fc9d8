import Documents

/// What a document says about time: its dates, who commits himself to what, and the terms that rules set.
public struct TimeReading: Hashable, Sendable {
    public var dates: [DateExpression]
    public var commitments: [Commitment]
    public var terms: [Term]

    public init(dates: [DateExpression], commitments: [Commitment], terms: [Term]) {
        self.dates = dates
        self.commitments = commitments
        self.terms = terms
    }
}

/// Reads the dates, commitments and terms of a document, each in the order of the text.
public func deadlines(
    in document: Document, calendar: ParliamentaryCalendar = ParliamentaryCalendar()
) -> TimeReading {
    let tokens = Tokens(document.reading, calendar)
    let reader = DateReader(document, tokens, calendar)
    let dates = reader.dates()
    let commitments = CommitmentReader(
        document: document, context: reader.context, dates: dates, writer: Writer(document)
    ).commitments()
    var expressions = dates.compactMap { DateReader.expression($0, $0.role, document, tokens) }
    // What somebody commits himself by is due, whatever the verb beside it.
    let due = Set(commitments.compactMap { $0.status == .missed ? nil : $0.due?.range })
    for index in expressions.indices where due.contains(expressions[index].range) && expressions[index].repeats == nil {
        expressions[index].role = .due
    }
    return TimeReading(
        dates: expressions, commitments: commitments,
        terms: WrittenQuestionTerm(document: document, rules: calendar.terms, house: reader.context.house).terms())
}
