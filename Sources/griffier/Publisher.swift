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
        switch way {
        case .kafka(let producer):
            return try kafka { () throws(KafkaError) in try producer.publish([record])[0].get() }
        case .local(let log):
            let partition = LocalPartition(topic: record.topic, number: record.partition ?? 0)
            let offset = try local { () throws(LocalLogError) in
                try log.write { (transaction) throws(LocalLogError) in
                    try transaction.append(LocalRecord(record), to: partition)
                }
            }
            return TopicPartition(topic: record.topic, partition: partition.number, offset: offset)
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
