import Deadlines
import Documents

/// All that one document contributes to the account of promises; what the tracker takes in.
public struct Account: Hashable, Sendable {
    /// "2025D38246", or the digest of the bytes.
    public var document: String
    /// Of the source bytes; other bytes under the same number are a new version of the document.
    public var digest: String
    /// When it was written.
    public var date: DateWindow
    public var statements: [Statement]
    public var terms: [Term]
    /// The questions that the document answers: "2025Z14497".
    public var answers: [String]
    /// What it reports to have taken place, on which others may wait.
    public var happenings: [Happening]
    /// Who signed it, by his office: "Minister van Justitie en Veiligheid"; nil when nobody did.
    public var office: String?

    public init(
        document: String, digest: String, date: DateWindow, statements: [Statement], terms: [Term],
        answers: [String] = [], happenings: [Happening] = [], office: String? = nil
    ) {
        self.document = document
        self.digest = digest
        self.date = date
        self.statements = statements
        self.terms = terms
        self.answers = answers
        self.happenings = happenings
        self.office = office
    }
}
