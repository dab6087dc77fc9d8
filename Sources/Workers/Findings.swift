import Citations
import Deadlines
import Documents
import Events
import Obligations

/// All that is found in one document: the core, without a log.
public struct Findings: Sendable {
    public let document: Document
    public let citations: [Citation]
    public let time: TimeReading
    public let statements: [Statement]
    public let happenings: [Happening]

    /// - Parameter name: the document's id; else its own number, else none.
    public init(in document: Document, named name: String? = nil, tables: Tables, register: Register = Register()) {
        self.document = document
        citations = Citations.citations(in: document, laws: tables.laws, register: register)
        time = deadlines(in: document, calendar: tables.calendar)
        statements = Obligations.statements(
            of: time, citing: citations, document: name ?? document.identifiers.first ?? "",
            answers: document.answers, dossiers: document.dossiers, questions: document.questions,
            text: document)
        happenings = Obligations.happenings(in: document, reading: time, home: document.home)
    }
}

extension ReadAnswer {
    public init(id: String, _ findings: Findings) {
        self.init(
            id: id, document: findings.document, citations: findings.citations, time: findings.time,
            statements: findings.statements)
    }
}
