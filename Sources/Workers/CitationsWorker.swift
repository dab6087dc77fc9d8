import Citations
import Documents
import Events

/// Finds what a document cites, and makes the document known to later ones.
public final class CitationsWorker: RecordWorker {
    public let name = WorkerName.citations
    private let laws: LawNames
    /// Every known document; read whole from `register` by every citations worker.
    private var register: Register

    public init(laws: LawNames, register: Register = Register()) {
        self.laws = laws
        self.register = register
    }

    public func emptyState() -> KnownDocuments {
        KnownDocuments(topic: .citationsChangelog)
    }

    public func learn(_ record: borrowing Record) throws(Refusal) {
        register.insert(try record.payload(RegisterRecord.self).entry)
    }

    public func answer(
        _ record: borrowing Record, at now: Timestamp, state: inout KnownDocuments
    ) throws(Refusal) -> [Output] {
        let read = try record.payload(DocumentRecord.self)
        let event = read.event(.citationsFound)
        let entry = KnownDocuments.Entry(document: read.id, event: event.description)
        guard state[read.id] != entry else { return [] }
        let document = read.document
        let found = citations(in: document, laws: laws, register: register)
        let payload = CitationsRecord(
            document: read.id, digest: read.digest, date: DocumentDatePayload(document.date),
            citations: found.map { CitationPayload($0) })
        var outputs = [
            try Output(
                topic: .citations, key: read.id, payload,
                Envelope(
                    id: event, type: .citationsFound, source: "/griffier/citations", subject: read.id, time: now))
        ]
        if let known = RegisterRecord(document) {
            let id = read.event(.documentKnown)
            outputs.append(
                try Output(
                    topic: .register, key: known.identifier, known,
                    Envelope(
                        id: id, type: .documentKnown, source: "/griffier/citations", subject: known.identifier,
                        time: now)))
        }
        outputs = try outputs.withinLimits(read.id)
        state[read.id] = entry
        return outputs
    }
}
