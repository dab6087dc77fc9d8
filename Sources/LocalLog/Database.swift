import CSQLite
import Glibc

/// A connection to the file. One thread uses it.
final class Database {
    let path: String
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    enum Access {
        case create, write, read
        /// The file is on a disk that nobody can write to, so that nobody can be asked for a lock either.
        case readImmutable
    }

    /// - Parameter patience: how long to wait for others who write.
    init(path: String, access: Access, patience: Duration) throws(LocalLogError) {
        self.path = path
        var flags = SQLITE_OPEN_NOMUTEX
        var name = path
        switch access {
        case .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .write: flags |= SQLITE_OPEN_READWRITE
        case .read: flags |= SQLITE_OPEN_READONLY
        case .readImmutable:
            flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            name = "file:\(Database.escaped(path))?immutable=1"
        }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(name, &opened, flags, nil)
        guard let opened else { throw LocalLogError(.io, "\(path): SQLite has no memory for a connection") }
        guard code == SQLITE_OK else {
            let message = String(cString: sqlite3_errmsg(opened))
            sqlite3_close_v2(opened)
            throw LocalLogError(code: code, message: message, path: path)
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        let tries = max(1, Int(patience / .milliseconds(5)))
        sqlite3_busy_handler(handle, Database.waitForOthers, UnsafeMutableRawPointer(bitPattern: tries))
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(handle)
    }

    /// Called while another writes: sleeps a little, until it was called often enough.
    private static let waitForOthers: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { limit, tries in
        guard Int(tries) < Int(bitPattern: limit) else { return 0 }
        usleep(tries < 5 ? 1000 : 5000)
        return 1
    }

    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func error(_ code: Int32) -> LocalLogError {
        LocalLogError(code: code, message: String(cString: sqlite3_errmsg(handle)), path: path)
    }

    /// Runs statements that take nothing and answer nothing.
    func execute(_ sql: String) throws(LocalLogError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code) }
    }

    /// The statement, prepared once; with these values bound, not yet run.
    func statement(_ sql: String, _ values: Value...) throws(LocalLogError) -> Statement {
        let statement: Statement
        if let known = statements[sql] {
            statement = known
            statement.reset()
        } else {
            var raw: OpaquePointer?
            let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &raw, nil)
            guard code == SQLITE_OK, let raw else { throw error(code) }
            statement = Statement(raw, of: self)
            statements[sql] = statement
        }
        for (index, value) in values.enumerated() { try statement.bind(value, at: Int32(index + 1)) }
        return statement
    }

    /// Runs a statement to its end, and says how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: Value...) throws(LocalLogError) -> Int {
        let statement = try statement(sql)
        for (index, value) in values.enumerated() { try statement.bind(value, at: Int32(index + 1)) }
        defer { statement.reset() }
        while try statement.step() {}
        return Int(sqlite3_changes(handle))
    }

    /// The first column of the first row.
    func number(_ sql: String, _ values: Value...) throws(LocalLogError) -> Int64? {
        let statement = try statement(sql)
        for (index, value) in values.enumerated() { try statement.bind(value, at: Int32(index + 1)) }
        defer { statement.reset() }
        return try statement.step() ? statement.number(0) : nil
    }

    /// Rolls back what is open, if anything is.
    func rollBack() {
        if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    }
}
