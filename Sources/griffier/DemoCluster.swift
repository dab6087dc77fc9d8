import Events
import Kafka
import Workers

/// The Kafka cluster inside the process, with Griffier's topics.
final class DemoCluster {
    private let cluster: MockCluster
    let brokers: String

    /// Starts it and points the settings at it.
    init(_ settings: inout Settings) throws(Halt) {
        settings.sizes = TopicSizes(documents: 2, jurisdictions: 1)
        let wanted = settings
        cluster = try kafka { () throws(KafkaError) in
            let cluster = try MockCluster()
            for topic in Topic.allCases {
                try cluster.createTopic(
                    topic.name(prefix: wanted.prefix), partitions: Int32(wanted.sizes.partitions(of: topic)))
            }
            return cluster
        }
        brokers = cluster.brokers
        settings.brokers = brokers
        // An empty fetch of this cluster waits its whole time; nothing wakes it.
        settings.properties = [Property("fetch.wait.max.ms", "10")]
        settings.limits.lingerMilliseconds = 20
        settings.limits.tickMilliseconds = 50
    }

    func close() {
        withExtendedLifetime(cluster) {}
    }
}
