import Citations
import Documents

/// One thing that a document refers to.
public struct CitationPayload: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var kind: String
    public var form: String
    @Nullable public var target: String?
    @Nullable public var url: String?
    /// "resolved" or "unresolved".
    public var status: String
    public var by: String
    public var place: String
    /// What it may be, when it is unresolved.
    public var candidates: [String]

    public init(_ citation: Citation) {
        start = citation.span.start
        end = citation.span.end
        text = citation.span.text
        kind = citation.kind.rawValue
        form = citation.form.rawValue
        url = citation.url
        by = citation.by.rawValue
        place = citation.place.description
        switch citation.resolution {
        case .resolved(let identifier):
            target = identifier
            status = "resolved"
            candidates = []
        case .unresolved(let others):
            target = nil
            status = "unresolved"
            candidates = others
        }
    }
}
