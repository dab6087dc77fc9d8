import Documents
import Events
import Kafka

/// What was dropped on the ingest topic, unwrapped: the bytes, what their sender said about them, and their digest.
public struct Delivery: Sendable {
    public let bytes: [UInt8]
    public let headers: IngestHeaders
    /// SHA-256 of the record's value as it came in, hexadecimal.
    public let digest: String

    /// Headers without which a document would be read as another; what is in the others harms nobody.
    private static let decisive: Set<String> = [
        "documentdate", "ce_documentdate", "documentid", "ce_documentid", "reread", "ce_reread",
    ]

    /// Refuses what has no bytes, or headers that cannot be used.
    public init(_ record: borrowing Record) throws(Refusal) {
        var fields: [(name: String, value: String)] = []
        for header in record.headers {
            guard let value = header.value else { continue }
            if let text = String(validating: value, as: UTF8.self) {
                fields.append((header.name, text))
            } else if Delivery.decisive.contains(header.name.lowercased()) {
                throw Refusal(
                    .badHeader,
                    IngestHeaders.Unusable(header: header.name, problem: "is not a text in UTF-8").description)
            }
        }
        let headers: IngestHeaders
        do throws(IngestHeaders.Unusable) {
            headers = try IngestHeaders(fields)
        } catch {
            throw Refusal(.badHeader, error.description)
        }
        let bytes = try record.withValue { (bytes) throws(Refusal) in
            guard let bytes else { throw Refusal(.null, "the value is null; a document has bytes") }
            guard !bytes.isEmpty else { throw Refusal(.empty, "the value is empty; a document has bytes") }
            guard bytes.count <= Topic.largestDocument else {
                throw Refusal(
                    .tooLarge, "the document has \(bytes.count) bytes; at most \(Topic.largestDocument) are read")
            }
            return Array(bytes)
        }
        digest = Digest.hex(bytes)
        guard StructuredEvent.isAnnounced(by: headers.contentType) else {
            self.bytes = bytes
            self.headers = headers
            return
        }
        let event: StructuredEvent
        do throws(JSON.Unreadable) {
            event = try StructuredEvent(bytes, record: headers)
        } catch {
            throw Refusal(.badPayload, error.problem)
        }
        self.headers = event.headers
        self.bytes = event.bytes
    }

    /// Reads the document, or says what the bytes are instead. The content is what counts, not the content type.
    public func manuscript(by converter: PDFText) throws(Refusal) -> Manuscript {
        try Delivery.manuscript(of: bytes, by: converter)
    }

    public static func manuscript(of bytes: [UInt8], by converter: PDFText) throws(Refusal) -> Manuscript {
        do throws(PDFText.Failure) {
            return try converter.manuscript(of: bytes)
        } catch {
            switch error {
            case .document(let problem): throw Refusal(RejectReason(problem), problem.description)
            case .converter(let problem): throw Refusal(.noConverter, problem)
            }
        }
    }

    /// Under what it is remembered: the same bytes with another date or number given are another reading.
    public var name: String {
        [digest, headers.documentDate?.description, headers.documentID].compactMap { $0 }.joined(separator: " ")
    }
}

extension Document {
    /// Its parts by name and where they stand in the text.
    public var parts: [PartPayload] {
        passages.map { passage in
            let span = span(passage.range)
            return PartPayload(place: passage.place.description, start: span.start, end: span.end)
        }
    }
}

extension DocumentRecord {
    /// What a document says of itself.
    public init(_ delivery: Delivery, _ manuscript: Manuscript) {
        let headers = delivery.headers
        let digest = delivery.digest
        let document = Document(
            manuscript.source,
            given: .init(
                date: headers.documentDate, identifier: headers.documentID, metadata: manuscript.metadata))
        self.init(
            id: document.identifiers.first ?? digest, digest: digest, format: manuscript.format.rawValue,
            kind: document.kind.rawValue, title: document.title, date: DocumentDatePayload(document.date),
            givenDate: headers.documentDate?.description,
            givenID: headers.documentID, reread: headers.reread,
            metadata: MetadataPayload(manuscript.metadata), identifiers: document.identifiers,
            answers: document.answers,
            dossiers: document.dossiers,
            parts: document.parts,
            text: document.source.text(0..<document.source.utf8.count))
    }

    /// The document again, as every later worker reads it: the same text with the same facts gives the same parts.
    var document: Document {
        Document(
            SourceText(text),
            given: .init(
                date: givenDate.flatMap { CivilDate($0) }, identifier: givenID,
                metadata: metadata?.metadata ?? Document.Metadata()))
    }

    /// The identity of what is found in it: the same bytes with the same facts, read by the same version, give the same
    /// event, unless somebody asks for another reading.
    func event(_ type: EventType) -> EventID {
        EventID(type, parts: [id, digest, extractorVersion, givenDate ?? ""] + (reread.map { [$0] } ?? []))
    }
}

extension RejectReason {
    init(_ problem: UnreadableText) {
        self =
            switch problem {
            case .empty: .empty
            case .unsupported: .unsupportedFormat
            case .notText: .notText
            case .tooLarge: .tooLarge
            case .passwordProtected: .passwordProtected
            case .imageOnly: .imageOnly
            case .damaged: .damaged
            case .excessive: .excessive
            }
    }
}
