import Documents

/// What somebody says he will do, has done, or will not do.
///
///     "komen wij na de zomer van 2025 met een beleidsreactie"      promised, wij, due after 2025-09-01
///     "Dit onderzoek is op 28 augustus jl. met de Kamer gedeeld"   done on 2025-08-28
public struct Commitment: Hashable, Sendable {
    /// Raw values are the words of the contract.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case promised, expected, done, delayed, missed, refused, recurring, asked
    }

    /// The clause, without its final stop.
    public var span: TextSpan
    /// Offsets of the clause into the reading.
    public var range: Range<Int>
    /// The whole sentence, for evidence.
    public var sentence: TextSpan
    /// Offsets of the sentence into the reading; the citations in it belong to the commitment.
    public var sentenceRange: Range<Int>
    public var place: Place
    /// The questions it answers: those of its own answer, and those whose answer says "Zie het antwoord op vraag 6".
    public var questions: [Int]
    public var status: Status
    /// Who binds himself, in the document's words: "de Staatssecretaris van Justitie en Veiligheid", "De Universiteit
    /// Leiden"; nil when the text does not say and nobody signed.
    public var who: String?
    /// To whom: "uw Kamer"; nil when nobody is named.
    public var to: String?
    public var due: DateExpression?
    /// For what is delayed: the day that is given up, where the same sentence tells it.
    public var was: DateExpression?
    /// For what was delivered: when.
    public var doneOn: CivilDate?

    public init(
        span: TextSpan, range: Range<Int>, sentence: TextSpan, sentenceRange: Range<Int>, place: Place, status: Status,
        who: String? = nil, to: String? = nil, due: DateExpression? = nil, doneOn: CivilDate? = nil,
        questions: [Int] = [], was: DateExpression? = nil
    ) {
        self.span = span
        self.range = range
        self.sentence = sentence
        self.sentenceRange = sentenceRange
        self.place = place
        self.questions = questions
        self.status = status
        self.who = who
        self.to = to
        self.due = due
        self.doneOn = doneOn
        self.was = was
    }
}
