import Glibc

/// What is written together; lives as long as the body of ``LocalLog/write(evenSealed:_:)``.
public final class LocalTransaction {
    let log: LocalLog
    /// The next offsets of the partitions that were written to.
    private var next: [Int64: Int64] = [:]
    private let insert: Statement
    private let now: Int64

    init(_ log: LocalLog) throws(LocalLogError) {
        self.log = log
        insert = try log.database.statement(
            "INSERT INTO records (place, time, key, headers, value) VALUES (?, ?, ?, ?, ?)")
        now = Moment.milliseconds()
    }

    /// Puts a record at the end of a partition.
    ///
    /// - Returns: its offset.
    @discardableResult
    public func append(_ record: LocalRecord, to partition: LocalPartition) throws(LocalLogError) -> Int64 {
        let id = try log.id(of: partition)
        let offset: Int64
        if let known = next[id] {
            offset = known
        } else {
            offset = try log.database.number("SELECT next FROM partitions WHERE id = ?", .number(id)) ?? 0
        }
        guard offset < Schema.largestOffset else { throw LocalLogError(.bug, "\(partition) is full") }
        insert.reset()
        try insert.bind(.number(Schema.place(of: id, offset: offset)), at: 1)
        try insert.bind(.number(record.time ?? now), at: 2)
        try insert.bind(.bytes(record.key), at: 3)
        try insert.bind(.bytes(HeaderCoding.bytes(of: record.headers)), at: 4)
        try insert.bind(.bytes(record.value), at: 5)
        _ = try insert.step()
        insert.reset()
        next[id] = offset + 1
        return offset
    }

    /// Notes how far a group has read: the next offset.
    public func setOffset(_ offset: Int64, of group: String, in partition: LocalPartition) throws(LocalLogError) {
        try log.database.run(
            """
            INSERT INTO offsets (team, partition, next) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET next = excluded.next
            """, .text(group), .number(try log.id(of: partition)), .number(offset))
    }

    /// Notes something under a name; nil forgets it.
    public func mark(_ name: String, _ value: String?) throws(LocalLogError) {
        if let value {
            try log.database.run("INSERT OR REPLACE INTO marks VALUES (?, ?)", .text(name), .text(value))
        } else {
            try log.database.run("DELETE FROM marks WHERE name = ?", .text(name))
        }
    }

    func finish() throws(LocalLogError) {
        for (id, offset) in next {
            try log.database.run("UPDATE partitions SET next = ? WHERE id = ?", .number(offset), .number(id))
        }
    }
}

/// The machine's clocks.
enum Moment {
    /// Since 1970; somebody may set it.
    static func milliseconds() -> Int64 { read(CLOCK_REALTIME) }

    /// Since the machine was started; the same for all processes, and nobody sets it.
    static func sinceBoot() -> Int64 { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Names this start of the machine; empty where the system does not say.
    static let boot: String = {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return "" }
        defer { fclose(file) }
        var line = [UInt8](repeating: 0, count: 64)
        let count = fread(&line, 1, line.count, file)
        return String(decoding: line.prefix(count).prefix { $0 > 0x20 }, as: UTF8.self)
    }()
}
