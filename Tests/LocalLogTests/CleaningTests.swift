import LocalLog
import Testing

/// Compaction and retention: what goes, and what stays whatever happens.
@Suite(.bounded) struct CleaningTests {
    private func keeping(_ change: (inout LocalLog.Keeping) -> Void = { _ in }) -> LocalLog.Keeping {
        var keeping = LocalLog.Keeping()
        keeping.least = 1
        keeping.replaced = 100
        keeping.tombstones = 1000
        change(&keeping)
        return keeping
    }

    /// Each row: what was written (key, text, time), the moment of cleaning, what is left.
    static let rows: [([(String?, String?, Int64)], Int64, [String])] = [
        // The last of each key stays, where it is.
        ([("a", "1", 0), ("b", "2", 0), ("a", "3", 0)], 500, ["1 2", "2 3"]),
        // What is young is not touched, and replaces nothing yet.
        ([("a", "1", 0), ("a", "2", 450)], 500, ["0 1", "1 2"]),
        ([("a", "1", 0), ("a", "2", 350), ("a", "3", 450)], 500, ["1 2", "2 3"]),
        // A tombstone removes what it replaces at once, and goes itself later.
        ([("a", "1", 0), ("a", nil, 10)], 500, ["1 -"]),
        ([("a", "1", 0), ("a", nil, 10)], 5000, []),
        ([("a", nil, 0), ("a", "1", 10)], 5000, ["1 1"]),
        // Without a key nothing replaces it.
        ([(nil, "1", 0), (nil, "2", 0)], 5000, ["0 1", "1 2"]),
        ([("", "1", 0), ("", "2", 0)], 5000, ["1 2"]),
    ]

    @Test(arguments: rows.indices) func `compaction keeps the last of each key`(index: Int) throws {
        let (records, moment, left) = Self.rows[index]
        let log = try TemporaryLog().withTopic(compacted: true)
        try log.append(records.map { LocalRecord($0.0, $0.1, at: $0.2) })
        let cleaning = try log.clean(at: moment, keeping: keeping())
        #expect(try log.all() == left)
        #expect(cleaning.compacted == records.count - left.count)
        // Done again, it does nothing; and offsets go on.
        #expect(try log.clean(at: moment, keeping: keeping()) == Cleaning())
        try log.append([LocalRecord("z", "new")])
        #expect(try log.all() == left + ["\(records.count) new"])
    }

    @Test(arguments: [1, 2, 3, 7, 1000]) func `compaction in stretches comes to the same`(stretch: Int) throws {
        let log = try TemporaryLog().withTopic(compacted: true)
        try log.append((0..<100).map { LocalRecord("k\($0 * $0 % 13)", "\($0)", at: 0) })
        try log.clean(at: 500, keeping: keeping { $0.stretch = stretch })
        var last: [Int: Int] = [:]
        for number in 0..<100 { last[number * number % 13] = number }
        #expect(try log.all() == last.values.sorted().map { "\($0) \($0)" })
    }

    @Test func `nothing goes that a group has still to read`() throws {
        let log = try TemporaryLog().withTopic(compacted: true, retention: 100)
        try log.append((0..<6).map { LocalRecord("k", "\($0)", at: 0) })
        try log.write { (transaction) throws(LocalLogError) in
            try transaction.setOffset(2, of: "g", in: t)
            try transaction.setOffset(4, of: "h", in: t)
        }
        try log.clean(at: 10_000, keeping: keeping())
        #expect(try log.all() == ["2 2", "3 3", "4 4", "5 5"])
        #expect(try log.range(of: t) == 2..<6)
    }

    @Test func `retention takes the oldest, up to the first that is young enough`() throws {
        let log = try TemporaryLog().withTopic(retention: 100)
        try log.append(([10, 20, 950, 30, 990] as [Int64]).map { LocalRecord("k", "\($0)", at: $0) })
        let cleaning = try log.clean(at: 1000, keeping: keeping())
        #expect(cleaning.expired == 2)
        #expect(try log.all() == ["2 950", "3 30", "4 990"])
        #expect(try log.range(of: t) == 2..<5)
    }

    @Test func `what has no retention stays for ever`() throws {
        let log = try TemporaryLog().withTopic()
        try log.append([LocalRecord("k", "1", at: 0), LocalRecord("k", "2", at: 0)])
        #expect(try log.clean(at: .max / 4, keeping: keeping()) == Cleaning())
        #expect(try log.all().count == 2)
    }
}
