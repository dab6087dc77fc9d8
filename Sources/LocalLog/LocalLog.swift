import Glibc

/// A log in one SQLite file, for one machine: topics, partitions, keys, headers and offsets as Kafka has them, and
/// everything that belongs together in one transaction.
///
///     let log = try LocalLog(path: "/var/lib/griffier/log.sqlite", access: .create)
///     try log.create([LocalTopic(name: "letters", partitions: 2)])
///     try log.write { (transaction) throws(LocalLogError) in
///         _ = try transaction.append(LocalRecord(key: key, value: bytes), to: LocalPartition(topic: "letters", number: 0))
///     }
///
/// Any number of processes may use the file side by side, each thread through a `LocalLog` of its own. One writes at a
/// time and the others wait for it; readers wait for nobody and see only what is committed. What is committed is on the
/// disk. Never put the file on a network disk: SQLite's locks do not hold there.
public final class LocalLog {
    public enum Access: Hashable, Sendable {
        /// Makes the file when it is not there.
        case create
        case write
        /// Also where nothing may be written.
        case read
    }

    let database: Database
    private var partitions: [LocalPartition: Int64] = [:]
    private var writes: Int64 = 0

    public let path: String
    /// Whether it was opened to be written to.
    public let isWritable: Bool

    /// - Parameter patience: how long to wait for others who write, before ``LocalLogError/Kind/busy``.
    public init(path: String, access: Access, patience: Duration = .seconds(20)) throws(LocalLogError) {
        self.path = path
        isWritable = access != .read
        database = try LocalLog.open(path, access, patience)
    }

    private static func open(_ path: String, _ access: Access, _ patience: Duration) throws(LocalLogError) -> Database {
        if access != .create, Glibc.access(path, F_OK) != 0 {
            throw LocalLogError(.missing, "there is no log at \(path): \(String(cString: strerror(errno)))")
        }
        do throws(LocalLogError) {
            let wanted: Database.Access = access == .create ? .create : access == .write ? .write : .read
            let database = try Database(path: path, access: wanted, patience: patience)
            try database.prepareLog(creating: access == .create)
            if access != .read { try database.prepareConnection() }
            return database
        } catch {
            // A reader of a log in WAL mode needs a file for its locks beside it, unless nobody can be writing.
            let mayNot = error.kind == .readOnly || error.kind == .missing
            guard access == .read, mayNot, Glibc.access(path, R_OK) == 0, fileSize(path + "-wal") == 0 else {
                throw LocalLog.explained(error, path: path)
            }
            let database = try Database(path: path, access: .readImmutable, patience: patience)
            try database.prepareLog(creating: false)
            return database
        }
    }

    /// SQLite says "unable to open" for most things; the system knows why.
    private static func explained(_ error: LocalLogError, path: String) -> LocalLogError {
        guard error.kind == .missing || error.kind == .readOnly else { return error }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let place = Glibc.access(path, F_OK) == 0 ? path : folder
        guard Glibc.access(place, R_OK | W_OK) != 0 else { return LocalLogError(.readOnly, error.reason) }
        return LocalLogError(
            errno == ENOENT ? .missing : .readOnly, "\(place): \(String(cString: strerror(errno))); \(error.reason)")
    }

    private static func fileSize(_ path: String) -> Int {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
    }

    /// What changes with every transaction, ours and those of others; cheap enough to be asked many times a second.
    public struct Version: Hashable, Sendable {
        var others: Int64
        var own: Int64
    }

    public func version() throws(LocalLogError) -> Version {
        Version(others: try database.number("PRAGMA data_version") ?? 0, own: writes)
    }

    /// Runs one transaction: all that the body writes, or nothing when it throws.
    ///
    /// - Parameter evenSealed: also when the log is closed to writers.
    @discardableResult
    public func write<Result>(
        evenSealed: Bool = false, _ body: (LocalTransaction) throws(LocalLogError) -> Result
    ) throws(LocalLogError) -> Result {
        do throws(LocalLogError) {
            try database.execute("BEGIN IMMEDIATE")
            if !evenSealed, let reason = try mark(LocalLog.seal) { throw LocalLogError(.sealed, reason) }
            let transaction = try LocalTransaction(self)
            let result = try body(transaction)
            try transaction.finish()
            try commit()
            return result
        } catch {
            database.rollBack()
            throw error
        }
    }

    private func commit() throws(LocalLogError) {
        do throws(LocalLogError) {
            try database.execute("COMMIT")
            writes += 1
        } catch {
            // What was written to the WAL may be found there after a crash.
            throw error.kind == .io ? LocalLogError(.indefinite, error.reason) : error
        }
    }

    /// The mark that closes a log to writers; its value is the reason they are told.
    public static let seal = "sealed"

    /// What was noted under a name (``LocalTransaction/mark(_:_:)``).
    public func mark(_ name: String) throws(LocalLogError) -> String? {
        let statement = try database.statement("SELECT value FROM marks WHERE name = ?", .text(name))
        defer { statement.reset() }
        return try statement.step() ? statement.text(0) : nil
    }

    /// The number of a partition in the file.
    func id(of partition: LocalPartition) throws(LocalLogError) -> Int64 {
        if let known = partitions[partition] { return known }
        let found = try database.number(
            """
            SELECT partitions.id FROM partitions JOIN topics ON topics.id = partitions.topic
            WHERE topics.name = ? AND partitions.number = ?
            """, .text(partition.topic), .number(Int64(partition.number)))
        guard let found else { throw LocalLogError(.unknown, "\(path) has no \(partition)") }
        partitions[partition] = found
        return found
    }
}
