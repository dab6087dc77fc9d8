import CSQLite

/// What is put into a statement's question mark.
enum Value {
    case number(Int64)
    case text(String)
    case bytes([UInt8]?)
    case null
}

/// A prepared statement; its rows are read one after the other.
final class Statement {
    private let raw: OpaquePointer
    private unowned let database: Database

    init(_ raw: OpaquePointer, of database: Database) {
        self.raw = raw
        self.database = database
    }

    deinit { sqlite3_finalize(raw) }

    /// SQLite copies what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ value: Value, at index: Int32) throws(LocalLogError) {
        let code: Int32
        switch value {
        case .number(let number): code = sqlite3_bind_int64(raw, index, number)
        case .text(var text):
            code = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let start = characters.baseAddress else {
                        return sqlite3_bind_text(raw, index, "", 0, Statement.copied)
                    }
                    return sqlite3_bind_text64(
                        raw, index, start, UInt64(characters.count), Statement.copied, UInt8(SQLITE_UTF8))
                }
            }
        case .bytes(let bytes?):
            code = bytes.withUnsafeBytes { buffer in
                // An empty array has no address, and SQLite takes none for null.
                buffer.baseAddress == nil
                    ? sqlite3_bind_zeroblob(raw, index, 0)
                    : sqlite3_bind_blob64(raw, index, buffer.baseAddress, UInt64(buffer.count), Statement.copied)
            }
        case .bytes(nil), .null: code = sqlite3_bind_null(raw, index)
        }
        guard code == SQLITE_OK else { throw database.error(code) }
    }

    /// Goes to the next row; false when there is none.
    func step() throws(LocalLogError) -> Bool {
        switch sqlite3_step(raw) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let error = database.error(code)
            sqlite3_reset(raw)
            throw error
        }
    }

    /// Lets go of the rows, and of the snapshot they were read from.
    func reset() {
        sqlite3_reset(raw)
    }

    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(raw, column) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(raw, column) == SQLITE_NULL }

    /// A copy of a column's bytes; nil for null.
    func bytes(_ column: Int32) -> [UInt8]? {
        guard !isNull(column) else { return nil }
        let count = Int(sqlite3_column_bytes(raw, column))
        guard count > 0, let start = sqlite3_column_blob(raw, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func text(_ column: Int32) -> String {
        String(decoding: bytes(column) ?? [], as: UTF8.self)
    }
}
