/// How much is read at once: a backlog of any size takes this much memory.
public struct PageLimits: Hashable, Sendable {
    public var records: Int
    /// Of keys and values; one record is read however large it is.
    public var bytes: Int

    public init(records: Int = 512, bytes: Int = 4 * 1024 * 1024) {
        self.records = records
        self.bytes = bytes
    }
}

extension LocalLog {
    /// Shows committed records of a partition, in order, from an offset on; no more than a page of them.
    ///
    /// Offsets have gaps where records were compacted or have had their time.
    ///
    /// - Returns: the offset behind the last record that was shown; the same offset when there was none.
    public func read(
        _ partition: LocalPartition, from offset: Int64, limits: PageLimits = PageLimits(),
        _ body: (Int64, LocalRecord) -> Void
    ) throws(LocalLogError) -> Int64 {
        let id = try id(of: partition)
        let statement = try database.statement(
            """
            SELECT place, time, key, headers, value FROM records
            WHERE place >= ? AND place <= ? ORDER BY place LIMIT ?
            """, .number(Schema.place(of: id, offset: max(0, min(offset, Schema.largestOffset)))),
            .number(Schema.place(of: id, offset: Schema.largestOffset)), .number(Int64(limits.records)))
        // The snapshot goes with the page: it would keep the WAL from being taken up into the file.
        defer { statement.reset() }
        var next = offset
        var bytes = 0
        while bytes < limits.bytes, try statement.step() {
            let record = try record(in: statement)
            bytes += (record.key?.count ?? 0) + (record.value?.count ?? 0)
            let place = Schema.offset(at: statement.number(0))
            body(place, record)
            next = place + 1
        }
        return next
    }

    private func record(in row: Statement) throws(LocalLogError) -> LocalRecord {
        guard let headers = HeaderCoding.headers(in: row.bytes(3) ?? []) else {
            throw LocalLogError(.damaged, "\(path): the headers of the record at \(row.number(0)) cannot be read")
        }
        return LocalRecord(key: row.bytes(2), value: row.bytes(4), headers: headers, time: row.number(1))
    }

    /// Shows what stands in a partition now, from an offset to the end, page by page.
    ///
    /// - Returns: the end, where what comes later begins.
    @discardableResult
    public func readToEnd<Failure: Error>(
        of partition: LocalPartition, from offset: Int64 = 0, orElse failure: (LocalLogError) -> Failure,
        _ body: (Int64, LocalRecord) throws(Failure) -> Void
    ) throws(Failure) -> Int64 {
        let end = try failing(failure) { () throws(LocalLogError) in try range(of: partition).upperBound }
        var next = offset
        while next < end {
            var page: [(Int64, LocalRecord)] = []
            let behind = try failing(failure) { () throws(LocalLogError) in
                try read(partition, from: next) { page.append(($0, $1)) }
            }
            // Compaction may have taken the last ones away.
            if behind == next { break }
            for (place, record) in page where place < end { try body(place, record) }
            next = behind
        }
        return end
    }

    private func failing<Result, Failure: Error>(
        _ failure: (LocalLogError) -> Failure, _ body: () throws(LocalLogError) -> Result
    ) throws(Failure) -> Result {
        do throws(LocalLogError) {
            return try body()
        } catch {
            throw failure(error)
        }
    }
}
