extension LocalLog {
    /// Makes topics; those that are there are left as they are.
    ///
    /// - Returns: the names of those it made.
    @discardableResult
    public func create(_ topics: [LocalTopic]) throws(LocalLogError) -> Set<String> {
        let known = Set(try self.topics().map(\.name))
        let wanted = topics.filter { !known.contains($0.name) }
        guard !wanted.isEmpty else { return [] }
        return try write { (transaction) throws(LocalLogError) in
            var made: Set<String> = []
            for topic in wanted {
                guard (1...100_000).contains(topic.partitions) else {
                    throw LocalLogError(.bug, "\(topic.name) cannot have \(topic.partitions) partitions")
                }
                let added = try database.run(
                    "INSERT OR IGNORE INTO topics (name, partitions, compacted, retention) VALUES (?, ?, ?, ?)",
                    .text(topic.name), .number(Int64(topic.partitions)), .number(topic.isCompacted ? 1 : 0),
                    topic.retention.map { .number($0) } ?? .null)
                guard added == 1 else { continue }
                made.insert(topic.name)
                for number in 0..<topic.partitions {
                    try database.run(
                        "INSERT INTO partitions (topic, number) SELECT id, ? FROM topics WHERE name = ?",
                        .number(Int64(number)), .text(topic.name))
                }
            }
            return made
        }
    }

    /// The topics that there are, by name.
    public func topics() throws(LocalLogError) -> [LocalTopic] {
        let statement = try database.statement(
            "SELECT name, partitions, compacted, retention FROM topics ORDER BY name")
        defer { statement.reset() }
        var topics: [LocalTopic] = []
        while try statement.step() {
            topics.append(
                LocalTopic(
                    name: statement.text(0), partitions: Int32(clamping: statement.number(1)),
                    isCompacted: statement.number(2) != 0, retention: statement.isNull(3) ? nil : statement.number(3)))
        }
        return topics
    }

    /// How many partitions a topic has; nil when there is no such topic.
    public func partitionCount(of topic: String) throws(LocalLogError) -> Int32? {
        try database.number("SELECT partitions FROM topics WHERE name = ?", .text(topic)).map { Int32(clamping: $0) }
    }

    /// The offsets of a partition: of the oldest record that may be there, and of the next to be written.
    public func range(of partition: LocalPartition) throws(LocalLogError) -> Range<Int64> {
        let statement = try database.statement(
            "SELECT first, next FROM partitions WHERE id = ?", .number(try id(of: partition)))
        defer { statement.reset() }
        guard try statement.step(), statement.number(0) <= statement.number(1) else {
            throw LocalLogError(.damaged, "\(path): the offsets of \(partition) contradict each other")
        }
        return statement.number(0)..<statement.number(1)
    }

    /// How many records of a partition stand before an offset.
    public func count(of partition: LocalPartition, before offset: Int64) throws(LocalLogError) -> Int {
        let id = try id(of: partition)
        let count = try database.number(
            "SELECT count(*) FROM records WHERE place >= ? AND place < ?", .number(Schema.place(of: id, offset: 0)),
            .number(Schema.place(of: id, offset: min(max(0, offset), Schema.largestOffset))))
        return Int(count ?? 0)
    }

    /// How far each group has read: the next offset of each partition that it has read from.
    public func offsets() throws(LocalLogError) -> [String: [LocalPartition: Int64]] {
        let statement = try database.statement(
            """
            SELECT offsets.team, topics.name, partitions.number, offsets.next FROM offsets
            JOIN partitions ON partitions.id = offsets.partition JOIN topics ON topics.id = partitions.topic
            """)
        defer { statement.reset() }
        var offsets: [String: [LocalPartition: Int64]] = [:]
        while try statement.step() {
            let partition = LocalPartition(topic: statement.text(1), number: Int32(clamping: statement.number(2)))
            offsets[statement.text(0), default: [:]][partition] = statement.number(3)
        }
        return offsets
    }

    /// How far a group has read in a partition; nil when it never has.
    public func offset(of group: String, in partition: LocalPartition) throws(LocalLogError) -> Int64? {
        try database.number(
            "SELECT next FROM offsets WHERE team = ? AND partition = ?", .text(group), .number(try id(of: partition)))
    }
}
