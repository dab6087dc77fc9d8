import Events
import Kafka
import Logging
import Notifications
import Workers

/// Everything an operator can set, checked and ready. `config/griffier.yaml` explains each.
struct Settings: Sendable {
    var brokers = "127.0.0.1:9092"
    /// librdkafka's own.
    var properties: [Property] = []
    var prefix = "griffier."
    var sizes = TopicSizes()
    var jurisdiction = "nl"
    var zoneName = "Europe/Amsterdam"
    var language = Language.nl
    var limits = BatchLimits()
    /// A path, or "-" to print.
    var outbox = "-"
    var logLevel = Logger.Level.info
    /// The log of one office, in place of brokers.
    var local: LocalPlace?
    /// Where the tables are.
    var directory = ""

    /// The keys, other than librdkafka's properties under `kafka.`.
    static let keys = [
        "kafka.brokers", "topics.prefix", "topics.partitions", "topics.jurisdictions", "topics.replication",
        "jurisdiction", "zone", "language", "batch.records", "batch.bytes", "batch.linger", "batch.attempts",
        "notify.outbox", "log.level", "log.local",
    ]

    func client(as name: String) throws(Halt) -> ClientConfiguration {
        try ClientConfiguration(named: name, brokers: brokers, properties: properties)
    }
}
