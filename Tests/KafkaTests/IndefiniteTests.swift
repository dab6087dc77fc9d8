import CRDKafka
import Kafka
import Testing

/// What happens when repeating does not help.
@Suite(.bounded) struct IndefiniteTests {
    let cluster: MockCluster
    let configuration: ClientConfiguration

    init() throws {
        cluster = try MockCluster()
        try cluster.createTopic("in")
        try cluster.createTopic("out")
        configuration = try quick(
            cluster, [Property("transaction.timeout.ms", "1500"), Property("retry.backoff.ms", "50")])
    }

    static let notAvailable = [ErrorCode](repeating: ErrorCode(rawValue: 15), count: 1000)

    @Test func `a commit that never gets an answer is indefinite, and a new producer goes on`() throws {
        let producer = try TransactionalProducer(configuration, id: "writer", topics: ["out"])
        try producer.begin()
        try producer.send(OutgoingRecord(topic: "out", value: [1]))
        cluster.fail(.endTransaction, with: Self.notAvailable)
        let error = #expect(throws: KafkaError.self) { try producer.commit() }
        #expect(error?.verdict == .indefinite)
        #expect(error?.call == .commit)
        cluster.stopFailing(.endTransaction)

        let successor = try TransactionalProducer(configuration, id: "writer", topics: ["out"])
        try successor.begin()
        try successor.send(OutgoingRecord(topic: "out", value: [2]))
        try successor.commit()
    }

    @Test func `offsets that cannot be sent are indefinite`() throws {
        let producer = try TransactionalProducer(configuration, id: "writer", topics: ["out"])
        let member = try GroupMember(configuration, group: "group", topics: ["in"])
        try producer.begin()
        cluster.fail(.addOffsetsToTransaction, with: Self.notAvailable)
        let error = #expect(throws: KafkaError.self) {
            try producer.sendOffsets([TopicPartition(topic: "in", partition: 0, offset: 1)], of: member.groupMetadata)
        }
        #expect(error?.verdict == .indefinite || error?.verdict == .abort, "\(String(describing: error))")
    }

    @Test func `an abort that never gets an answer is indefinite`() throws {
        let producer = try TransactionalProducer(configuration, id: "writer", topics: ["out"])
        try producer.begin()
        try producer.send(OutgoingRecord(topic: "out", value: [1]))
        try producer.sendOffsets(
            [TopicPartition(topic: "in", partition: 0, offset: 1)],
            of: GroupMember(configuration, group: "group", topics: ["in"]).groupMetadata)
        cluster.fail(.endTransaction, with: Self.notAvailable)
        let error = #expect(throws: KafkaError.self) { try producer.abort() }
        #expect(error?.verdict == .indefinite)
        #expect(error?.call == .abort)
    }

    @Test func `without a broker the transaction cannot be taken over, and the error says so`() throws {
        try cluster.stop(broker: 1)
        let error = #expect(throws: KafkaError.self) {
            _ = try TransactionalProducer(configuration, id: "writer", topics: ["out"], patience: .seconds(2))
        }
        #expect(error?.isUnreachable == true, "\(String(describing: error))")
        #expect(error?.verdict == .indefinite)
        try cluster.start(broker: 1)
        _ = try TransactionalProducer(configuration, id: "writer", topics: ["out"])
    }

    @Test func `a broker that is down for a while only delays the commit`() throws {
        let producer = try TransactionalProducer(
            try quick(cluster, [Property("transaction.timeout.ms", "10000")]), id: "writer", topics: ["out"])
        try producer.begin()
        try producer.send(OutgoingRecord(topic: "out", value: [1]))
        cluster.fail(.endTransaction, with: [ErrorCode(RD_KAFKA_RESP_ERR__TRANSPORT), ErrorCode(rawValue: 16)])
        try producer.commit()
        #expect(!producer.isInTransaction)
    }

    @Test func `a call at the wrong moment is a bug`() throws {
        let producer = try TransactionalProducer(configuration, id: "writer", topics: ["out"])
        for call in [
            { try producer.commit() }, { try producer.abort() },
            { try producer.send(OutgoingRecord(topic: "out", value: [1])) },
        ] {
            let error = #expect(throws: KafkaError.self) { try call() }
            #expect(error?.verdict == .bug)
        }
        try producer.begin()
        let error = #expect(throws: KafkaError.self) { try producer.begin() }
        #expect(error?.verdict == .bug)
        // That did no harm.
        try producer.commit()
    }
}

extension ErrorCode {
    init(_ code: rd_kafka_resp_err_t) { self.init(rawValue: code.rawValue) }
}
