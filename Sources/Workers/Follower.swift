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
            try reader.readToEnd(of: partitions, named: topics, orElse: { .stop($0) }) { (record) throws(LogFailure) in
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
