import Documents
import Events
import Kafka

/// What was dropped on the ingest topic, unwrapped: the text, what its sender said about it, and the digest of its bytes.
public struct Delivery: Sendable {
    public let text: SourceText
    public let headers: IngestHeaders
    /// SHA-256 of the bytes as they came in, hexadecimal.
    public let digest: String

    /// Headers without which a document would be read as another; what is in the others harms nobody.
    private static let decisive: Set<String> = [
        "documentdate", "ce_documentdate", "documentid", "ce_documentid", "reread", "ce_reread",
    ]

    /// Refuses what is no text that can be read, saying what it is instead.
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
            text = try Delivery.text(bytes, declared: headers.contentType)
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
        text = try Delivery.text(event.bytes, declared: event.headers.contentType)
    }

    /// Decodes a text, or says what the bytes are instead.
    ///
    /// - Parameter declared: the content type that the sender gave; one that is no text is taken at its word.
    public static func text(_ bytes: [UInt8], declared: String? = nil) throws(Refusal) -> SourceText {
        let media = declared.map { $0.lowercased().prefix { $0 != ";" && $0 != " " } } ?? ""
        let isText = media.isEmpty || media == "application/octet-stream" || media == "text/plain"
        let text: SourceText
        do throws(UnreadableText) {
            text = try SourceText(decoding: bytes)
        } catch {
            switch error {
            case .empty: throw Refusal(.empty, error.description)
            case .unsupported: throw Refusal(.unsupportedFormat, error.description)
            case .notText: throw Refusal(.notText, error.description)
            case .tooLarge: throw Refusal(.tooLarge, error.description)
            }
        }
        guard isText else {
            throw Refusal(
                .unsupportedFormat,
                "the content type is \"\(media)\", but the bytes are plain text; send text/plain or no content type")
        }
        return text
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
    public init(_ delivery: Delivery) {
        let headers = delivery.headers
        let digest = delivery.digest
        let document = Document(
            delivery.text, given: .init(date: headers.documentDate, identifier: headers.documentID))
        self.init(
            id: document.identifiers.first ?? digest, digest: digest, format: "text",
            date: DocumentDatePayload(document.date), givenDate: headers.documentDate?.description,
            givenID: headers.documentID, reread: headers.reread, identifiers: document.identifiers,
            answers: document.answers,
            dossiers: document.dossiers,
            parts: document.parts,
            text: document.source.text(0..<document.source.utf8.count))
    }

    /// The document again, as every later worker reads it: the same text with the same facts gives the same parts.
    var document: Document {
        Document(
            SourceText(text), given: .init(date: givenDate.flatMap { CivilDate($0) }, identifier: givenID))
    }

    /// The identity of what is found in it: the same bytes with the same facts, read by the same version, give the same
    /// event, unless somebody asks for another reading.
    func event(_ type: EventType) -> EventID {
        EventID(type, parts: [id, digest, extractorVersion, givenDate ?? ""] + (reread.map { [$0] } ?? []))
    }
}
