/// Why bytes are no text that can be read; says what they look like and what can be done.
public enum UnreadableText: Error, Hashable, Sendable {
    /// No bytes, or nothing but blanks and marks.
    case empty
    /// Another format, recognised by its content: it needs another reader.
    case unsupported(TextFormat)
    /// Binary data or an unknown encoding.
    case notText
    /// More than `SourceText.largest` bytes.
    case tooLarge
    /// Encrypted, so that only who knows the password can read it.
    case passwordProtected(TextFormat)
    /// Scanned or photographed pages: there are no letters in it.
    case imageOnly(TextFormat)
    /// It broke off, or bytes in it changed.
    case damaged(TextFormat)
    /// Made, or broken, in such a way that reading it would take more than it is given.
    case excessive(TextFormat, Excess)

    /// What a document has too much of.
    public enum Excess: String, Hashable, Sendable, CaseIterable {
        /// It unpacks to far more than it is.
        case unpacked = "it unpacks to far more bytes than a document has"
        /// XML entities, that may stand for any number of others.
        case entities = "it declares XML entities"
        case depth = "its elements stand too deep inside each other"
        case attributes = "an element has too many attributes"
        case text = "its text is too long"
        /// It takes a converter longer than a document takes, or more memory.
        case work = "reading it takes too much time or memory"
    }
}

extension UnreadableText: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .unsupported(.xml): "the document is XML, but no official publication; send the publication or its text"
        case .unsupported(let format): "the document is \(format.rawValue); send it as PDF, DOCX, HTML or plain text"
        case .notText: "the document is not text: binary data or an unknown encoding"
        case .tooLarge: "the document is larger than \(SourceText.largest) bytes"
        case .passwordProtected(let format):
            "the document is \(format.rawValue), password-protected; send it without a password"
        case .imageOnly(let format):
            "the document is \(format.rawValue) with pictures and no text; send it with its text recognised (OCR)"
        case .damaged(let format):
            "the document is \(format.rawValue), but truncated or damaged; send it again, whole"
        case .excessive(let format, let excess):
            "the document is \(format.rawValue), but \(excess.rawValue); send it as PDF or plain text"
        }
    }
}
