import Events
import LocalLog
import Workers

/// Reads topics of the local log for the command line.
struct LocalTopicReader {
    let place: LocalPlace
    let prefix: String

    /// Shows every record of a topic, in the order of each partition.
    func readAll(_ topic: Topic, _ body: (borrowing Record) throws(Halt) -> Void) throws(Halt) {
        let log = try place.open(.read)
        for partition in try partitions(of: topic, in: log) {
            try log.readToEnd(of: partition, orElse: { Halt($0) }) { (offset, record) throws(Halt) in
                try body(Record(topic: topic, partition: partition.number, offset: offset, record))
            }
        }
    }

    /// Shows records as they come, until `body` says that it has seen enough.
    func follow(
        _ topic: Topic, fromBeginning: Bool, _ body: (borrowing Record) throws(Halt) -> Bool, while goesOn: () -> Bool
    ) throws(Halt) {
        let log = try place.open(.read)
        var positions: [(LocalPartition, Int64)] = []
        for partition in try partitions(of: topic, in: log) {
            let range = try local { () throws(LocalLogError) in try log.range(of: partition) }
            positions.append((partition, fromBeginning ? range.lowerBound : range.upperBound))
        }
        var seen: LocalLog.Version?
        while goesOn() {
            let version = try local { () throws(LocalLogError) in try log.version() }
            guard version != seen else {
                WorkerThread.sleep(milliseconds: 50)
                continue
            }
            for index in positions.indices {
                let (partition, position) = positions[index]
                var enough = false
                positions[index].1 = try log.readToEnd(of: partition, from: position, orElse: { Halt($0) }) {
                    (offset, record) throws(Halt) in
                    if enough { return }
                    enough = !(try body(Record(topic: topic, partition: partition.number, offset: offset, record)))
                }
                if enough { return }
            }
            seen = version
        }
    }

    private func partitions(of topic: Topic, in log: LocalLog) throws(Halt) -> [LocalPartition] {
        let name = topic.name(prefix: prefix)
        let count = try local { () throws(LocalLogError) in try log.partitionCount(of: name) }
        guard let count else {
            throw Halt(LocalLogError(.unknown, "\(place.file) has no topic \(name)"))
        }
        return (0..<count).map { LocalPartition(topic: name, number: $0) }
    }
}
