import Kafka
import Testing

@Suite(.bounded) struct ProducerTests {
    let cluster: MockCluster

    init() throws {
        cluster = try MockCluster()
        try cluster.createTopic("out")
    }

    @Test func `a record that is too large is told at once and the transaction goes on`() throws {
        let producer = try TransactionalProducer(
            quick(cluster, [Property("message.max.bytes", "10000")]), id: "writer", topics: ["out"])
        try producer.begin()
        let error = #expect(throws: KafkaError.self) {
            try producer.send(OutgoingRecord(topic: "out", value: [UInt8](repeating: 7, count: 20_000)))
        }
        #expect(error?.isTooLarge == true)
        #expect(error?.reason.hasPrefix("out:") == true)
        try producer.send(OutgoingRecord(topic: "out", value: [1]))
        try producer.commit()
        #expect(try values("out").count == 1)
    }

    @Test func `a partition that does not exist loses the transaction and nothing else`() throws {
        let producer = try TransactionalProducer(quick(cluster), id: "writer", topics: ["out"])
        try producer.begin()
        // With headers: given one by one, librdkafka 2.0.2 frees them twice here.
        let error = #expect(throws: KafkaError.self) {
            try producer.send(
                OutgoingRecord(topic: "out", partition: 99, value: [1], headers: [RecordHeader("ce_id", "1")]))
        }
        #expect(error?.verdict == .abort)
        #expect(error?.isUnknownTopicOrPartition == true)
        try producer.abort()
        try producer.begin()
        try producer.send(OutgoingRecord(topic: "out", partition: 0, value: [2]))
        try producer.commit()
        #expect(try values("out") == [[2]])
    }

    @Test func `a full queue is waited for`() throws {
        let producer = try TransactionalProducer(
            quick(cluster, [Property("queue.buffering.max.messages", "10")]), id: "writer", topics: ["out"])
        try producer.begin()
        for index in 0..<500 { try producer.send(OutgoingRecord(topic: "out", value: [UInt8(index % 256)])) }
        try producer.commit()
        #expect(try values("out").count == 500)
    }

    @Test func `a queue that stays full loses the transaction`() throws {
        let producer = try TransactionalProducer(
            quick(
                cluster, [Property("queue.buffering.max.messages", "2"), Property("transaction.timeout.ms", "1500")]),
            id: "writer", topics: ["out"])
        try producer.begin()
        try cluster.stop(broker: 1)
        let error = #expect(throws: KafkaError.self) {
            for _ in 0..<10 { try producer.send(OutgoingRecord(topic: "out", value: [1])) }
            // Later libraries make room by giving up the oldest records: that is found here.
            try producer.commit()
        }
        #expect(error?.verdict == .abort || error?.verdict == .indefinite, "\(String(describing: error))")
    }

    @Test func `each record of a publication has its own answer`() throws {
        let producer = try Producer(quick(cluster, [Property("message.max.bytes", "10000")]))
        let deliveries = producer.publish([
            OutgoingRecord(topic: "out", value: [1]),
            OutgoingRecord(topic: "out", value: [UInt8](repeating: 0, count: 20_000)),
            OutgoingRecord(topic: "out", partition: 0, value: [2]),
        ])
        #expect(deliveries.count == 3)
        #expect(try deliveries[0].get() == TopicPartition(topic: "out", partition: 0, offset: 0))
        let error = #expect(throws: KafkaError.self) { try deliveries[1].get() }
        #expect(error?.isTooLarge == true)
        #expect(try deliveries[2].get().offset == 1)
        #expect(producer.publish([]).isEmpty)
    }

    @Test func `what a broker refuses is told for the record it refused`() throws {
        let producer = try Producer(quick(cluster))
        cluster.fail(.produce, with: [ErrorCode(rawValue: 29)])
        let error = #expect(throws: KafkaError.self) {
            try producer.publish([OutgoingRecord(topic: "out", value: [1])])[0].get()
        }
        #expect(error?.isUnauthorised == true)
    }

    @Test func `without a broker a publication ends in time and says why`() throws {
        try cluster.stop(broker: 1)
        let producer = try Producer(quick(cluster))
        let begin = SuspendingClock.now
        let deliveries = producer.publish(
            (0..<3).map { OutgoingRecord(topic: "out", value: [$0]) }, within: .seconds(1))
        #expect(SuspendingClock.now - begin < .seconds(5))
        for delivery in deliveries {
            let error = #expect(throws: KafkaError.self) { try delivery.get() }
            #expect(error?.isUnreachable == true, "\(String(describing: error))")
        }
    }

    /// All values of a topic, in order.
    private func values(_ topic: String) throws -> [[UInt8]] {
        let reader = try LogReader(quick(cluster), isolation: .committed)
        var values: [[UInt8]] = []
        try reader.readToEnd(of: reader.partitions(of: [topic])) { record in
            record.withUnsafeValue { bytes in values.append(bytes.map(Array.init) ?? []) }
        }
        return values
    }
}
