/// Something a document says about itself, with where it says so.
public struct Told<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    /// Offsets into the reading.
    public var range: Range<Int>
    public var span: TextSpan

    public init(value: Value, range: Range<Int>, span: TextSpan) {
        self.value = value
        self.range = range
        self.span = span
    }
}

/// Who signed a letter or gave an answer.
///
///     De Staatssecretaris van Justitie en Veiligheid, / mr. A.C.L. Rutte
///     Antwoord van Staatssecretaris Heijnen (Infrastructuur en Waterstaat)
public struct Signatory: Hashable, Sendable {
    public var office: Cursor.Office
    /// The words of the office, without an article: "Staatssecretaris van Justitie en Veiligheid".
    public var title: String
    public var titleSpan: TextSpan
    /// "mr. A.C.L. Rutte", "Heijnen", as it stands in the text.
    public var name: String?
    public var nameSpan: TextSpan?
}

/// What sort of document it is, coarsely; the first rule that fits.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
    /// It says that questions cannot be answered within the usual term, and answers none: a title or heading
    /// "Mededeling", or "niet binnen de gebruikelijke termijn" in the letter.
    case delayNotice = "delay-notice"
    /// It has answers to questions, or a title "Antwoord van …".
    case answers
    /// It has questions and no answers, or a title "Vragen van …".
    case questions
    /// Its head says "MOTIE VAN …", or it says "gehoord de beraadslaging".
    case motion
    /// It has an addressee, a date line, or a signature.
    case letter
    case other
}
