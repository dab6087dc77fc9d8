import Events
import Kafka

/// Reads topics whole, and then whatever is added to them: a table that every worker of a name has of its own.
struct Follower {
    private let reader: LogReader
    private let topics: [String: Topic]
    private let partitions: [TopicPartition]
    private var isAtEnd = false

    init(_ client: ClientConfiguration, topics: [Topic], prefix: String) throws(KafkaError) {
        reader = try LogReader(client, isolation: .committed)
        self.topics = Dictionary(uniqueKeysWithValues: topics.map { ($0.name(prefix: prefix), $0) })
        partitions = try reader.partitions(of: Array(self.topics.keys))
    }

    /// The first time to the end, then what has arrived since.
    mutating func read(_ body: (borrowing Record) throws(LogFailure) -> Void) throws(LogFailure) {
        if !isAtEnd {
            var places = Dictionary(uniqueKeysWithValues: partitions.map { ($0, Int64(0)) })
            try reader.read(partitions, named: topics) { (record) throws(LogFailure) in
                try body(record)
            } seen: {
                places[$0.anywhere] = ($0.offset ?? 0) + 1
            }
            do throws(KafkaError) {
                try reader.start(places.map { $0.key.at($0.value) }, from: .given, until: .never)
            } catch {
                throw .stop(Halt(atStart: error))
            }
            isAtEnd = true
        }
        reading: while true {
            switch reader.poll(.zero) {
            case .record(let record):
                guard let topic = topics[record.topic] else { continue }
                try body(Record(topic: topic, record))
            default: break reading
            }
        }
    }
}

extension LogReader {
    /// Shows the committed records of these partitions from the beginning to the end.
    func read(
        _ partitions: [TopicPartition], named topics: [String: Topic],
        _ body: (borrowing Record) throws(LogFailure) -> Void, seen: (TopicPartition) -> Void = { _ in }
    ) throws(LogFailure) {
        do throws(KafkaError) {
            try start(partitions, from: .beginning, until: .end)
        } catch {
            throw .stop(Halt(atStart: error))
        }
        defer { stop() }
        var idle = 0
        while true {
            switch poll(.milliseconds(100)) {
            case .record(let record):
                idle = 0
                seen(record.place)
                guard let topic = topics[record.topic] else { continue }
                try body(Record(topic: topic, record))
            case .finished: return
            case .failed(let error):
                if error.isFatal || error.isUnauthorised || error.isUnknownTopicOrPartition {
                    throw .stop(Halt(atStart: error))
                }
            case .log: break
            case .nothing:
                idle += 1
                // An open transaction of somebody else ends by its timeout, and with it this wait.
                if idle > 600 {
                    throw .stop(Halt(.tryAgain, "the end of \(partitions) was not reached within a minute"))
                }
            }
        }
    }
}
