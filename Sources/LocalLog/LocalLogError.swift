import CSQLite

/// Why the log could not do what it was asked.
///
///     /var/lib/griffier/log.sqlite: database or disk is full
public struct LocalLogError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Each asks for something else of whoever called.
    public enum Kind: Hashable, Sendable {
        /// There is no log here yet.
        case missing
        /// What is there is no log of ours, or one that a newer program made.
        case foreign
        /// A topic or partition that the log does not have, or has otherwise than is asked for.
        case unknown
        /// Others kept the log locked for all the time that we were willing to wait. Nothing was written.
        case busy
        /// The disk is full. Nothing was written; it works again when there is space.
        case full
        /// The file, its folder or its disk may not be written to. Nothing was written.
        case readOnly
        /// The file contradicts itself.
        case damaged
        /// The system failed to read or write. Nothing was written.
        case io
        /// The system failed in the middle of a commit: all of the transaction is there, or nothing.
        case indefinite
        /// Somebody joined the group under our name.
        case fenced
        /// Partitions that we thought ours are somebody else's by now. Nothing was written.
        case lost
        /// The log was closed to writers, because its records live elsewhere now.
        case sealed
        /// A mistake of the caller's, or ours.
        case bug
    }

    public var kind: Kind
    public var reason: String

    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }

    /// What SQLite says.
    init(code: Int32, message: String, path: String) {
        let kind: Kind =
            switch code & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_FULL: .full
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: .readOnly
            case SQLITE_CORRUPT: .damaged
            case SQLITE_NOTADB: .foreign
            case SQLITE_CANTOPEN: .missing
            case SQLITE_IOERR, SQLITE_NOMEM, SQLITE_NOLFS, SQLITE_PROTOCOL, SQLITE_INTERRUPT: .io
            default: .bug
            }
        // SQLite does not tell what the system said.
        let hint = code & 0xFF == SQLITE_IOERR ? "; is there room on the disk, and is it sound?" : ""
        self.init(kind, "\(path): \(message) (SQLite \(code))\(hint)")
    }

    public var description: String { reason }
}
