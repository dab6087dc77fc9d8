import Events
import Kafka
import LocalLog
import Workers

/// Puts records on topics for the command line, on the cluster or in the local log.
final class Publisher {
    private enum Way {
        case kafka(Producer)
        case local(LocalLog)
    }

    private let way: Way
    private let prefix: String

    /// - Parameter name: how the brokers know us.
    init(_ settings: Settings, as name: String) throws(Halt) {
        prefix = settings.prefix
        if let place = settings.local {
            way = .local(try place.create(prefix: settings.prefix, sizes: settings.sizes))
        } else {
            let client = try settings.client(as: name)
            way = .kafka(try kafka { () throws(KafkaError) in try Producer(client) })
        }
    }

    /// How many partitions a topic has.
    func partitions(of topic: Topic) throws(Halt) -> Int32 {
        let name = topic.name(prefix: prefix)
        switch way {
        case .kafka(let producer):
            return try kafka { () throws(KafkaError) in try producer.partitionCounts(of: [name])[name] ?? 1 }
        case .local(let log):
            return try local { () throws(LocalLogError) in try log.partitionCount(of: name) ?? 1 }
        }
    }

    /// Puts one record on its topic; when this returns it is there for good.
    func publish(_ record: OutgoingRecord) throws(Halt) -> TopicPartition {
        try publish([record])[0]
    }

    /// Puts records on their topics, in order; those without a partition go where their key leads. When it fails, the
    /// first of them may be there.
    func publish(_ records: [OutgoingRecord]) throws(Halt) -> [TopicPartition] {
        switch way {
        case .kafka(let producer):
            return try kafka { () throws(KafkaError) in
                var places: [TopicPartition] = []
                for delivery in producer.publish(records) { places.append(try delivery.get()) }
                return places
            }
        case .local(let log):
            return try local { () throws(LocalLogError) in
                var counts: [String: Int32] = [:]
                for topic in Set(records.map(\.topic)) { counts[topic] = try log.partitionCount(of: topic) ?? 1 }
                return try log.write { (transaction) throws(LocalLogError) in
                    var places: [TopicPartition] = []
                    for record in records {
                        let number =
                            record.partition ?? partition(forKey: record.key ?? [], of: counts[record.topic] ?? 1)
                        let offset = try transaction.append(
                            LocalRecord(record), to: LocalPartition(topic: record.topic, number: number))
                        places.append(TopicPartition(topic: record.topic, partition: number, offset: offset))
                    }
                    return places
                }
            }
        }
    }
}

/// Turns an error of the local log into one with an exit code.
func local<Result>(_ body: () throws(LocalLogError) -> Result) throws(Halt) -> Result {
    do throws(LocalLogError) {
        return try body()
    } catch {
        throw Halt(error)
    }
}
