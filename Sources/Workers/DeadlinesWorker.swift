import Deadlines
import Documents
import Events

/// Finds what a document promises by when, with what it cites in the same sentence.
public final class DeadlinesWorker: RecordWorker {
    public let name = WorkerName.deadlines
    private let tables: Tables
    private let jurisdiction: String

    /// - Parameter jurisdiction: the parliament whose documents these are: "nl".
    public init(tables: Tables, jurisdiction: String = "nl") {
        self.tables = tables
        self.jurisdiction = jurisdiction
    }

    public func emptyState() -> KnownDocuments {
        KnownDocuments(topic: .deadlinesChangelog)
    }

    public func answer(
        _ record: borrowing Record, at now: Timestamp, state: inout KnownDocuments
    ) throws(Refusal) -> [Output] {
        let read = try record.payload(DocumentRecord.self)
        let event = read.event(.deadlinesFound)
        let entry = KnownDocuments.Entry(document: read.id, event: event.description)
        guard state[read.id] != entry else { return [] }
        let findings = Findings(in: read.document, named: read.id, tables: tables)
        let payload = DeadlinesRecord(
            document: read.id, digest: read.digest, jurisdiction: jurisdiction,
            date: DocumentDatePayload(findings.document.date), answers: findings.document.answersGiven,
            dates: findings.time.dates.map { DatePayload($0) },
            commitments: findings.statements.map { CommitmentPayload($0) },
            terms: findings.time.terms.map { TermPayload($0) },
            happenings: findings.happenings.map { HappeningPayload($0) },
            office: findings.document.signatories.first?.title)
        let outputs = try [
            Output(
                topic: .deadlines, key: read.id, payload,
                Envelope(
                    id: event, type: .deadlinesFound, source: "/griffier/deadlines", subject: read.id, time: now),
                route: .jurisdiction(jurisdiction))
        ].withinLimits(read.id)
        state[read.id] = entry
        return outputs
    }
}
