import Citations
import Deadlines
import Documents
import Events
import Obligations

/// Finds what a document promises by when, with what it cites in the same sentence.
public final class DeadlinesWorker: Worker {
    public let name = WorkerName.deadlines
    private let laws: LawNames
    private let calendar: ParliamentaryCalendar
    private let jurisdiction: String

    /// - Parameter jurisdiction: the parliament whose documents these are: "nl".
    public init(laws: LawNames, calendar: ParliamentaryCalendar, jurisdiction: String = "nl") {
        self.laws = laws
        self.calendar = calendar
        self.jurisdiction = jurisdiction
    }

    public func emptyState() -> KnownDocuments {
        KnownDocuments(topic: .deadlinesChangelog)
    }

    public func handle(
        _ input: borrowing Input, at now: Timestamp, state: inout KnownDocuments
    ) throws(Refusal) -> [Output] {
        guard case .record(let record) = input else { return [] }
        let read = try record.payload(DocumentRecord.self)
        let event = EventID(.deadlinesFound, read.id, read.digest, extractorVersion, read.givenDate ?? "")
        let entry = KnownDocuments.Entry(document: read.id, event: event.description)
        guard state[read.id] != entry else { return [] }
        let document = read.document
        let time = deadlines(in: document, calendar: calendar)
        let found = statements(of: time, citing: citations(in: document, laws: laws), in: document)
        let payload = DeadlinesRecord(
            document: read.id, digest: read.digest, jurisdiction: jurisdiction,
            date: DocumentDatePayload(document.date), dates: time.dates.map { DatePayload($0) },
            commitments: found.map { CommitmentPayload($0) }, terms: time.terms.map { TermPayload($0) })
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
