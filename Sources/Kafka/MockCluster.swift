import CRDKafka

/// A Kafka cluster inside this process, for trying things out and for tests of the client.
///
/// It is librdkafka's own and a rough one: 5 MB or 100,000 batches a partition, the oldest dropped silently; nothing is
/// compacted; transactions are neither isolated nor fenced, and offsets sent in them are dropped; an empty fetch waits
/// for the whole `fetch.wait.max.ms` (set 10); the first member of a group waits three seconds. There is no admin API:
/// topics are made here.
///
/// Any thread may call it: librdkafka hands each call to the cluster's own.
public final class MockCluster: @unchecked Sendable {
    private let client: Client
    private let raw: OpaquePointer
    /// What clients connect to.
    public let brokers: String

    public init(brokers count: Int32 = 1) throws(KafkaError) {
        let client = try Client(RD_KAFKA_PRODUCER, [.quiet], events: 0)
        guard let raw = rd_kafka_mock_cluster_new(client.handle, count),
            let brokers = rd_kafka_mock_cluster_bootstraps(raw)
        else { throw KafkaError(RD_KAFKA_RESP_ERR__FAIL, "no mock cluster could be made") }
        self.client = client
        self.raw = raw
        self.brokers = String(cString: brokers)
    }

    deinit { rd_kafka_mock_cluster_destroy(raw) }

    public func createTopic(_ name: String, partitions: Int32 = 1) throws(KafkaError) {
        try check(rd_kafka_mock_topic_create(raw, name, partitions, 1), "topic \(name)")
    }

    /// Answers the next requests of that kind with these errors, one each; `_TRANSPORT` breaks the connection.
    public func fail(_ request: Request, with codes: [ErrorCode]) {
        rd_kafka_mock_push_request_errors_array(raw, request.rawValue, codes.count, codes.map(\.response))
    }

    /// Forgets the errors that were not given yet.
    public func stopFailing(_ request: Request) { rd_kafka_mock_clear_request_errors(raw, request.rawValue) }

    /// Brokers are numbered from 1.
    public func stop(broker: Int32) throws(KafkaError) { try check(rd_kafka_mock_broker_set_down(raw, broker)) }

    public func start(broker: Int32) throws(KafkaError) { try check(rd_kafka_mock_broker_set_up(raw, broker)) }

    /// Delays every answer of the broker.
    public func delay(broker: Int32, by delay: Duration) throws(KafkaError) {
        try check(rd_kafka_mock_broker_set_rtt(raw, broker, delay.milliseconds))
    }

    public enum Coordinator: String, Sendable { case group, transaction }

    /// Moves the coordinator of a group or a transactional id to another broker.
    public func moveCoordinator(_ kind: Coordinator, of key: String, to broker: Int32) throws(KafkaError) {
        try check(rd_kafka_mock_coordinator_set(raw, kind.rawValue, key, broker))
    }

    /// Gives a partition another leader, or none.
    public func moveLeader(of partition: TopicPartition, to broker: Int32?) throws(KafkaError) {
        try check(rd_kafka_mock_partition_set_leader(raw, partition.topic, partition.partition, broker ?? -1))
    }

    /// The requests of Kafka's protocol that can be made to fail, by their numbers.
    public enum Request: Int16, Sendable, CaseIterable {
        case produce = 0
        case fetch = 1
        case listOffsets = 2
        case metadata = 3
        case offsetCommit = 8
        case offsetFetch = 9
        case findCoordinator = 10
        case joinGroup = 11
        case heartbeat = 12
        case syncGroup = 14
        case initProducerID = 22
        case addPartitionsToTransaction = 24
        case addOffsetsToTransaction = 25
        case endTransaction = 26
        case transactionOffsetCommit = 28
    }

    private func check(_ code: rd_kafka_resp_err_t, _ what: String = "mock cluster") throws(KafkaError) {
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, "\(what): \(ErrorCode(code).meaning)") }
    }
}
