import Documents

/// A term that a rule of procedure sets, without anybody's promise.
///
///     "(ingezonden 10 juli 2025, 2025Z14497)"  ->  answer due 2025-07-31, Reglement van Orde: three weeks
public struct Term: Hashable, Sendable {
    /// The rule, as an identifier of `config/`: "tk-written-question".
    public var rule: String
    /// Where the event that starts it is told.
    public var span: TextSpan
    /// The question, motion or paper it runs for: "2025Z14497".
    public var subject: String?
    public var from: CivilDate
    /// The last day.
    public var due: CivilDate
    /// The day on which it was met, when this document meets it: an answer meets the term of its question.
    public var metOn: CivilDate?

    public init(
        rule: String, span: TextSpan, subject: String?, from: CivilDate, due: CivilDate, metOn: CivilDate? = nil
    ) {
        self.rule = rule
        self.span = span
        self.subject = subject
        self.from = from
        self.due = due
        self.metOn = metOn
    }
}
