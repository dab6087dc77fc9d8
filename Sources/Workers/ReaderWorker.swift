import Documents
import Events

/// Reads what is dropped, in any format: bytes in, a document with its text, parts, numbers and date out.
///
/// Nothing is asked of the sender: a record without headers is normal, the document says what it is. The same bytes
/// with the same date and number given have no second effect.
public final class ReaderWorker: RecordWorker {
    public let name = WorkerName.reader

    private let converter: PDFText

    /// - Parameter converter: what takes the text out of a PDF.
    public init(converter: PDFText = PDFText()) {
        self.converter = converter
    }

    public func emptyState() -> KnownDocuments {
        KnownDocuments(topic: .readerChangelog)
    }

    public func answer(
        _ record: borrowing Record, at now: Timestamp, state: inout KnownDocuments
    ) throws(Refusal) -> [Output] {
        let delivery = try Delivery(record)
        let name = delivery.name
        let known = state[name]
        let isKnown = known?.event.hasSuffix("/\(extractorVersion)") ?? false
        if isKnown && delivery.headers.reread == nil { return [] }
        let payload = DocumentRecord(delivery, try delivery.manuscript(by: converter))
        let event = payload.event(.documentRead)
        if isKnown, known?.event.hasPrefix("\(event)/") ?? false { return [] }
        let outputs = try [
            Output(
                topic: .documents, key: payload.id, payload,
                Envelope(
                    id: event, type: .documentRead, source: "/griffier/reader", subject: payload.id, time: now))
        ].withinLimits(payload.id)
        state[name] = KnownDocuments.Entry(document: payload.id, event: "\(event)/\(extractorVersion)")
        return outputs
    }
}
