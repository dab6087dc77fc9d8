import Documents
import FoundationEssentials

/// A document on `ingest` as a CloudEvent in structured mode: attributes and document together in one JSON value.
///
///     content-type: application/cloudevents+json
///
///     {"specversion": "1.0", "id": "17", "source": "/registry", "type": "nl.griffier.document.dropped.v1",
///      "datacontenttype": "text/plain", "documentdate": "2025-09-10", "documentid": "2025D38246", "data": "Geachte …"}
///
/// `data` is a text, whatever character set `datacontenttype` names; bytes that are not text go into `data_base64`. The
/// headers of the record itself count only for what the event does not say.
public struct StructuredEvent: Hashable, Sendable {
    public var headers: IngestHeaders
    /// The document.
    public var bytes: [UInt8]

    /// Whether a record with this `content-type` is to be read as a structured event. A batch is one too, if only to
    /// be refused by name.
    public static func isAnnounced(by contentType: String?) -> Bool {
        contentType?.lowercased().hasPrefix("application/cloudevents") ?? false
    }

    /// - Parameters:
    ///   - bytes: the value of the record.
    ///   - record: the headers of the record.
    /// - Throws: what is wrong, naming the field and saying what to do.
    public init(_ bytes: UnsafeRawBufferPointer, record: IngestHeaders) throws(JSON.Unreadable) {
        let media = StructuredEvent.media(record.contentType ?? "")
        guard media == "application/cloudevents" || media == "application/cloudevents+json" else {
            throw JSON.Unreadable(
                problem: "the content type is \"\(media)\"; send one event a record, as application/cloudevents+json")
        }
        let event = try JSON.value(Attributes.self, from: bytes)
        guard event.specversion.hasPrefix("1.") else {
            throw JSON.Unreadable(problem: "\"specversion\" is \"\(event.specversion)\"; write CloudEvents 1.0")
        }
        for (name, value) in [("id", event.id), ("source", event.source), ("type", event.type)] where value.isEmpty {
            throw JSON.Unreadable(problem: "\"\(name)\" is empty; CloudEvents asks for a value")
        }
        headers = record
        headers.id = event.id
        headers.source = event.source
        headers.time = event.time ?? record.time
        if let day = event.documentdate {
            guard let date = CivilDate(day) else {
                throw JSON.Unreadable(problem: "\"documentdate\" is \"\(day)\"; write the day as YYYY-MM-DD")
            }
            headers.documentDate = date
        }
        if let name = event.documentid {
            guard IngestHeaders.isDocumentID(name) else {
                throw JSON.Unreadable(
                    problem: "\"documentid\" is \"\(name)\"; write 1 to 128 letters, digits, '-', '_', '.', ':'")
            }
            headers.documentID = name
        }
        switch (event.data, event.data_base64) {
        case (.text(let text)?, nil):
            self.bytes = Array(text.utf8)
            headers.contentType = StructuredEvent.textual(event.datacontenttype)
        case (nil, let code?):
            guard let data = Data(base64Encoded: code) else {
                throw JSON.Unreadable(
                    problem: "\"data_base64\" is not base64; encode the bytes of the document (RFC 4648)")
            }
            self.bytes = Array(data)
            headers.contentType = event.datacontenttype
        case (.other?, nil):
            throw JSON.Unreadable(
                problem: "\"data\" is not a string; write the text as a string, other bytes as \"data_base64\"")
        case (_?, _?):
            throw JSON.Unreadable(problem: "the event has both \"data\" and \"data_base64\"; write one of them")
        case (nil, nil):
            throw JSON.Unreadable(
                problem: "the event has no document; write its text as \"data\" or its bytes as \"data_base64\"")
        }
    }

    public init(_ bytes: [UInt8], record: IngestHeaders) throws(JSON.Unreadable) {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(JSON.Unreadable) -> Self in try Self(buffer, record: record) }
        }
        self = try result.get()
    }

    private struct Attributes: Decodable {
        var specversion: String
        var id: String
        var source: String
        var type: String
        var time: String?
        var datacontenttype: String?
        var documentdate: String?
        var documentid: String?
        var data: Content?
        var data_base64: String?
    }

    private enum Content: Decodable {
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            self = (try? decoder.singleValueContainer().decode(String.self)).map { .text($0) } ?? .other
        }
    }

    /// A string of JSON is UTF-8 by the time it is read, and without a type (or as JSON) it is plain text.
    private static func textual(_ contentType: String?) -> String {
        let media = media(contentType ?? "")
        let isPlain = media.isEmpty || media == "application/json" || media.hasSuffix("+json")
        return "\(isPlain ? "text/plain" : media); charset=utf-8"
    }

    /// "text/html" of "Text/HTML; charset=iso-8859-1".
    private static func media(_ contentType: String) -> String {
        let head = contentType.prefix { $0 != ";" }
        return String(head.drop { $0 == " " }.prefix { $0 != " " }).lowercased()
    }
}
