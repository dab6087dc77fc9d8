/// Why a record was not taken in; raw values are the words of the contract.
public enum RejectReason: String, Hashable, Sendable, CaseIterable {
    case empty
    case null
    /// Meant as text, but in no character set that we can tell.
    case notText = "not-text"
    case unsupportedFormat = "unsupported-format"
    case passwordProtected = "password-protected"
    /// Scanned pages: there are no letters in it.
    case imageOnly = "image-only"
    /// It broke off, or bytes in it changed.
    case damaged
    /// Reading it would take more time, memory or text than a document takes: a bomb, or broken.
    case excessive
    /// What turns it into text is missing here; the document is not at fault.
    case noConverter = "no-converter"
    case tooLarge = "too-large"
    case badHeader = "bad-header"
    case badPayload = "bad-payload"
    /// It was read, but what came of it fits in no record.
    case outputTooLarge = "output-too-large"
    /// The worker fell over it.
    case crashed

    /// What whoever sent it, or the operator, can do.
    public var advice: String {
        switch self {
        case .empty: "Send the document again, with its bytes as the value of the record."
        case .null: "A record without a value says nothing on this topic; send the bytes as its value."
        case .notText: "Convert it to plain text in UTF-8 and send it again."
        case .unsupportedFormat: "Convert it to PDF, DOCX, HTML or text and send it again."
        case .passwordProtected: "Send it without a password."
        case .imageOnly: "Have its text recognised (OCR), then send it again."
        case .damaged: "Send it again, whole."
        case .excessive: "Send it as PDF or plain text, written anew by another program."
        case .noConverter: "Install what the message names, then put it back (griffier rejects replay)."
        case .tooLarge: "Send it in parts: a document has at most \(Topic.largestDocument / 1_048_576) MiB."
        case .badHeader: "Correct the header that the message names, or leave it out; then send it again."
        case .badPayload: "Correct the field that the message names; then send it again."
        case .outputTooLarge:
            "Send it in parts: what it says does not fit in a record of \(Topic.largestRecord / 1_048_576) MiB."
        case .crashed: "Replay it after an upgrade (griffier rejects replay); report it if that fails too."
        }
    }
}
