/// What a cleaning removed.
public struct Cleaning: Hashable, Sendable {
    /// Records that a later one of the same key replaced, and tombstones that have had their time.
    public var compacted = 0
    /// Records past their retention.
    public var expired = 0

    public init() {}
}

extension LocalLog {
    /// When records may go.
    public struct Keeping: Hashable, Sendable {
        /// A record of a compacted topic stays at least so many milliseconds, so that whoever follows the topic sees
        /// every value and not only the last.
        public var replaced: Int64 = 3_600_000
        /// A tombstone stays at least so long, so that whoever reads a memory back learns that a key is gone.
        public var tombstones: Int64 = 604_800_000
        /// A partition is compacted when so many records came to it since: each time it is read from its beginning.
        public var least = 1000
        /// Records of a partition that are compacted at once: bounds the memory it takes.
        public var stretch = 100_000

        public init() {}
    }

    /// Removes what compaction and retention allow to go, in small transactions between those of others.
    ///
    /// Compaction keeps the last record of each key. Neither it nor retention ever removes a record that a group which
    /// has read in that partition has still to read; and a record's offset is never given to another. Killed halfway,
    /// it has removed nothing that must stay.
    ///
    /// - Parameter moment: now, in milliseconds since 1970.
    @discardableResult
    public func clean(at moment: Int64, keeping: Keeping = Keeping()) throws(LocalLogError) -> Cleaning {
        var cleaning = Cleaning()
        for topic in try topics() {
            for number in 0..<topic.partitions {
                let partition = LocalPartition(topic: topic.name, number: number)
                let unread = try firstUnread(in: partition)
                if let retention = topic.retention {
                    cleaning.expired += try expire(partition, before: moment - retention, unread: unread)
                }
                if topic.isCompacted {
                    cleaning.compacted += try compact(partition, at: moment, keeping, unread: unread)
                }
            }
        }
        // Gives the space back to the disk; what is left over goes next time.
        if cleaning != Cleaning() { try database.execute("PRAGMA incremental_vacuum(4096)") }
        return cleaning
    }

    /// The first offset that some group has still to read.
    private func firstUnread(in partition: LocalPartition) throws(LocalLogError) -> Int64 {
        let statement = try database.statement(
            "SELECT min(next) FROM offsets WHERE partition = ?", .number(try id(of: partition)))
        defer { statement.reset() }
        return try statement.step() && !statement.isNull(0) ? statement.number(0) : .max
    }

    private func expire(
        _ partition: LocalPartition, before moment: Int64, unread: Int64
    ) throws(LocalLogError) -> Int {
        let id = try id(of: partition)
        var removed = 0
        while true {
            let range = try range(of: partition)
            // From the oldest on, up to the first that has to stay.
            var last: Int64?
            let statement = try database.statement(
                "SELECT place, time FROM records WHERE place >= ? AND place < ? ORDER BY place LIMIT 1000",
                .number(Schema.place(of: id, offset: range.lowerBound)),
                .number(Schema.place(of: id, offset: min(range.upperBound, unread))))
            while try statement.step(), statement.number(1) < moment { last = statement.number(0) }
            statement.reset()
            guard let last else { return removed }
            removed += try write(evenSealed: true) { (_) throws(LocalLogError) in
                try database.run(
                    "UPDATE partitions SET first = ? WHERE id = ?", .number(Schema.offset(at: last) + 1), .number(id))
                return try database.run(
                    "DELETE FROM records WHERE place >= ? AND place <= ?", .number(Schema.place(of: id, offset: 0)),
                    .number(last))
            }
        }
    }

    private func compact(
        _ partition: LocalPartition, at moment: Int64, _ keeping: Keeping, unread: Int64
    ) throws(LocalLogError) -> Int {
        let id = try id(of: partition)
        var removed = 0
        while true {
            let begin = try database.number("SELECT cleaned FROM partitions WHERE id = ?", .number(id)) ?? 0
            let (last, end) = try lastOfEachKey(in: id, from: begin, unread, moment - keeping.replaced, keeping.stretch)
            guard end - begin >= Int64(max(1, keeping.least)) else { return removed }
            removed += try removeReplaced(in: id, before: end, last, tombstonesBefore: moment - keeping.tombstones)
            try write(evenSealed: true) { (_) throws(LocalLogError) in
                try database.run("UPDATE partitions SET cleaned = ? WHERE id = ?", .number(end), .number(id))
            }
        }
    }

    /// The offset of the last record of each key, in the stretch that was not compacted yet, and where that ends.
    private func lastOfEachKey(
        in id: Int64, from begin: Int64, _ unread: Int64, _ moment: Int64, _ stretch: Int
    ) throws(LocalLogError) -> ([[UInt8]: Int64], end: Int64) {
        let statement = try database.statement(
            "SELECT place, time, key FROM records WHERE place >= ? AND place < ? ORDER BY place LIMIT ?",
            .number(Schema.place(of: id, offset: begin)),
            .number(Schema.place(of: id, offset: min(unread, Schema.largestOffset))), .number(Int64(stretch)))
        defer { statement.reset() }
        var last: [[UInt8]: Int64] = [:]
        var end = begin
        while try statement.step(), statement.number(1) <= moment {
            end = Schema.offset(at: statement.number(0)) + 1
            if let key = statement.bytes(2) { last[key] = end - 1 }
        }
        return (last, end)
    }

    private func removeReplaced(
        in id: Int64, before end: Int64, _ last: [[UInt8]: Int64], tombstonesBefore moment: Int64
    ) throws(LocalLogError) -> Int {
        var removed = 0
        var next: Int64 = 0
        while next < end {
            let statement = try database.statement(
                """
                SELECT place, time, key, value IS NULL FROM records WHERE place >= ? AND place < ?
                ORDER BY place LIMIT 2000
                """, .number(Schema.place(of: id, offset: next)), .number(Schema.place(of: id, offset: end)))
            var replaced: [Int64] = []
            var seen = false
            while try statement.step() {
                seen = true
                let place = statement.number(0)
                next = Schema.offset(at: place) + 1
                guard let key = statement.bytes(2) else { continue }
                let isOldTombstone = statement.number(3) != 0 && statement.number(1) <= moment
                if let newest = last[key], newest > next - 1 {
                    replaced.append(place)
                } else if isOldTombstone {
                    replaced.append(place)
                }
            }
            statement.reset()
            if !replaced.isEmpty {
                removed += try write(evenSealed: true) { (_) throws(LocalLogError) in
                    for place in replaced {
                        try database.run("DELETE FROM records WHERE place = ?", .number(place))
                    }
                    return replaced.count
                }
            }
            guard seen else { break }
        }
        return removed
    }
}
