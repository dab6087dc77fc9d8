import Glibc

/// The tables of the file.
///
/// A record's place is its partition's number in the file, shifted by forty bits, plus its offset: so a partition lies
/// together and in order, and no further index is needed.
enum Schema {
    /// "Griffier's log", in the file's header.
    static let application: Int64 = 0x4752_4C47
    static let version: Int64 = 1

    static let offsetBits: Int64 = 40
    static let largestOffset: Int64 = (1 << offsetBits) - 1

    static func place(of partition: Int64, offset: Int64) -> Int64 {
        partition << offsetBits | offset
    }

    static func offset(at place: Int64) -> Int64 { place & largestOffset }

    static let tables = """
        CREATE TABLE topics (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, partitions INTEGER NOT NULL,
            compacted INTEGER NOT NULL, retention INTEGER) STRICT;
        -- "first" is the oldest offset that may still be there, "next" the one that the next record gets;
        -- what lies before "cleaned" has been compacted.
        CREATE TABLE partitions (
            id INTEGER PRIMARY KEY, topic INTEGER NOT NULL, number INTEGER NOT NULL, first INTEGER NOT NULL DEFAULT 0,
            next INTEGER NOT NULL DEFAULT 0, cleaned INTEGER NOT NULL DEFAULT 0, UNIQUE (topic, number)) STRICT;
        CREATE TABLE records (
            place INTEGER PRIMARY KEY, time INTEGER NOT NULL, key BLOB, headers BLOB NOT NULL, value BLOB) STRICT;
        -- Each start of a member takes a number of its own; the owner of a slot is such a number.
        CREATE TABLE starts (last INTEGER NOT NULL) STRICT;
        INSERT INTO starts VALUES (0);
        CREATE TABLE members (
            team TEXT NOT NULL, name TEXT NOT NULL, owner INTEGER NOT NULL, boot TEXT NOT NULL, lease INTEGER NOT NULL,
            away INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (team, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE slots (
            team TEXT NOT NULL, slot INTEGER NOT NULL, owner INTEGER, PRIMARY KEY (team, slot)) STRICT, WITHOUT ROWID;
        CREATE TABLE offsets (
            team TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL, PRIMARY KEY (team, partition)
            ) STRICT, WITHOUT ROWID;
        CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}

extension Database {
    /// Makes the tables, unless they are there; refuses a file that is something else.
    func prepareLog(creating: Bool) throws(LocalLogError) {
        if creating, try number("PRAGMA user_version") == 0, try number("SELECT count(*) FROM sqlite_schema") == 0 {
            // These hold only as long as there is no table.
            try execute("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL")
            try useWAL()
            do throws(LocalLogError) {
                try execute("BEGIN IMMEDIATE")
                if try number("SELECT count(*) FROM sqlite_schema") == 0 {
                    try execute(Schema.tables)
                    try execute("PRAGMA application_id = \(Schema.application)")
                    try execute("PRAGMA user_version = \(Schema.version)")
                }
                try execute("COMMIT")
            } catch {
                rollBack()
                throw error
            }
        }
        let application = try number("PRAGMA application_id")
        if application == 0, try number("SELECT count(*) FROM sqlite_schema") == 0 {
            throw LocalLogError(.missing, "the log at \(path) is not made yet")
        }
        guard application == Schema.application else {
            throw LocalLogError(.foreign, "\(path) is not a log of ours")
        }
        let version = try number("PRAGMA user_version") ?? 0
        guard version == Schema.version else {
            throw LocalLogError(
                .foreign,
                "\(path) has version \(version) and this program reads \(Schema.version): use the newer program")
        }
    }

    /// Several may make the file at the same moment; for this, SQLite lets nobody wait.
    private func useWAL() throws(LocalLogError) {
        var tries = 0
        while true {
            do throws(LocalLogError) {
                return try execute("PRAGMA journal_mode = WAL")
            } catch {
                tries += 1
                guard error.kind == .busy, tries < 200 else { throw error }
                usleep(10_000)
            }
        }
    }

    /// What a connection needs before it is used.
    func prepareConnection() throws(LocalLogError) {
        // FULL: what is committed is on the disk. A reader keeps few pages; the log is read from one end to the other.
        try execute(
            """
            PRAGMA synchronous = FULL; PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;
            PRAGMA journal_size_limit = 67108864
            """)
    }
}
