import Documents

/// What a sender may say about a document beside its bytes; every header is optional.
///
///     ce_id, ce_source, ce_time   CloudEvents
///     content-type                text/plain; charset=utf-8
///     documentdate                2025-09-10
///     documentid                  2025D38246
///     reread                      2026-11-23T18:00:00Z
public struct IngestHeaders: Hashable, Sendable {
    public var id: String?
    public var source: String?
    public var time: String?
    public var contentType: String?
    public var documentDate: CivilDate?
    public var documentID: String?
    /// Asks that bytes which were read before be read again; the name of the asking, which counts once.
    public var reread: String?

    /// A header that is there but cannot be used: the document is refused rather than read with a wrong date.
    public struct Unusable: Error, Hashable, Sendable, CustomStringConvertible {
        public var header: String
        public var problem: String

        public init(header: String, problem: String) {
            self.header = header
            self.problem = problem
        }

        public var description: String { "the header \"\(header)\" \(problem)" }
    }

    public init() {}

    /// Reads the headers that concern us; others are of no interest.
    public init(_ headers: [(name: String, value: String)]) throws(Unusable) {
        for (name, value) in headers {
            switch name.lowercased() {
            case "ce_id", "ce-id": id = value
            case "ce_source", "ce-source": source = value
            case "ce_time", "ce-time": time = value
            case "content-type": contentType = value
            case "documentdate", "ce_documentdate":
                guard let date = CivilDate(value) else {
                    throw Unusable(header: name, problem: "is \"\(value)\"; it must be a day as YYYY-MM-DD")
                }
                documentDate = date
            case "documentid", "ce_documentid":
                guard IngestHeaders.isDocumentID(value) else {
                    throw Unusable(
                        header: name,
                        problem: "is \"\(value)\"; an identifier has 1 to 128 letters, digits, '-', '_', '.', ':'")
                }
                documentID = value
            case "reread", "ce_reread":
                guard IngestHeaders.isDocumentID(value) else {
                    throw Unusable(
                        header: name,
                        problem:
                            "is \"\(value)\"; the name of a re-reading has 1 to 128 letters, digits, '-', '_', '.', ':'"
                    )
                }
                reread = value
            default: break
            }
        }
    }

    /// Whether a text can name a document: it becomes a key, a file name and part of a link.
    public static func isDocumentID(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0.isLetterOrDigit || [0x2D, 0x5F, 0x2E, 0x3A].contains($0) }
    }
}
