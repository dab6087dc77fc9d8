import Events
import Kafka
import Workers

/// The topics of an installation on a cluster, as one who only looks sees them.
struct KafkaOffice {
    var configuration: ClientConfiguration
    var prefix: String

    /// What is committed, partition by partition.
    func records(on topic: Topic) throws -> [SeenRecord] {
        let reader = try LogReader(configuration, isolation: .committed)
        let name = topic.name(prefix: prefix)
        var records: [SeenRecord] = []
        try reader.readToEnd(of: reader.partitions(of: [name]), named: [name: topic], orElse: { $0 }) {
            (record) throws(Halt) in records.append(SeenRecord(record))
        }
        return records.sorted { ($0.partition, $0.offset) < ($1.partition, $1.offset) }
    }
}
