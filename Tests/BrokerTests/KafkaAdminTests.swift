import Glibc
import Kafka
import Testing

/// Making and describing topics, on a real broker.
@Suite(.bounded) struct KafkaAdminTests {
    let broker: Broker
    let admin: Admin

    init() throws {
        broker = try .shared()
        admin = try Admin(broker.configuration(), timeout: .seconds(10))
    }

    @Test func `a topic is made as defined, and an existing one is left as it is`() throws {
        let name = broker.name("state")
        let definition = TopicDefinition(
            name: name, partitions: 3, replicationFactor: 1,
            settings: [Property("cleanup.policy", "compact"), Property("retention.ms", "-1")])
        #expect(try admin.create([definition]) == [name: .created])
        #expect(try admin.create([definition]) == [name: .existed])
        #expect(try admin.partitionCounts(of: [name]) == [name: 3])
        #expect(try admin.topics()[name] == 3)
        let description = try admin.describe([name, "no-such-topic"])
        #expect(description.keys.sorted() == [name])
        #expect(description[name]?.partitions == 3)
        #expect(description[name]?.settings["cleanup.policy"] == "compact")
        #expect(description[name]?.settings["retention.ms"] == "-1")
    }

    @Test func `a topic that cannot be is refused and the others are made`() throws {
        let name = broker.name("good")
        let made = try admin.create([
            TopicDefinition(name: name, partitions: 1, replicationFactor: 1),
            TopicDefinition(name: "bad name", partitions: 1, replicationFactor: 1),
            TopicDefinition(name: broker.name("none"), partitions: 0, replicationFactor: 1),
        ])
        #expect(made[name] == .created)
        #expect(made.values.filter { $0 != .created }.count >= 1)
    }

    @Test func `a topic that does not exist is named`() throws {
        let error = #expect(throws: KafkaError.self) { try admin.partitionCounts(of: ["no-such-topic"]) }
        #expect(error?.isUnknownTopicOrPartition == true)
        #expect(error?.reason.contains("no-such-topic") == true)
    }

    @Test func `groups are listed with what they have committed`() throws {
        let topic = try broker.topic("in", partitions: 2)
        let group = broker.name("group")
        let member = try GroupMember(broker.configuration(), group: group, instance: "one", topics: [topic])
        _ = try member.join(2)
        let producer = try TransactionalProducer(broker.configuration(), id: broker.name("writer"), topics: [topic])
        try producer.begin()
        for partition in [0, 0, 0, 1] as [Int32] { try producer.send(OutgoingRecord(topic, "v", partition: partition)) }
        try producer.sendOffsets([TopicPartition(topic: topic, partition: 0, offset: 2)], of: member.groupMetadata)
        try producer.commit()
        #expect(try admin.groups().contains(group))
        #expect(
            try admin.committed(by: group).filter { $0.offset != nil } == [
                TopicPartition(topic: topic, partition: 0, offset: 2)
            ])
        let lag = try admin.lag(of: group, in: [topic])
        #expect(lag.map(\.end) == [4, 2], "records and a marker")
        #expect(lag.map(\.records) == [2, 2])
        #expect(member.close())
    }

    @Test func `a cluster that is not there is told`() throws {
        let nowhere = try ClientConfiguration(brokers: "127.0.0.1:1")
        let error = #expect(throws: KafkaError.self) {
            _ = try Admin(nowhere, timeout: .seconds(2)).create([TopicDefinition(name: "t", partitions: 1)])
        }
        #expect(error?.isUnreachable == true, "\(String(describing: error))")
        let other = #expect(throws: KafkaError.self) { try Admin(nowhere, timeout: .seconds(2)).topics() }
        #expect(other?.isUnreachable == true, "\(String(describing: other))")
    }

    @Test func `whoever asks a broker that hangs where its logs end hears of it in time`() async throws {
        try await onThread {
            let own = try Broker(onItsOwn: ())
            defer { own.remove() }
            let topic = try own.topic("hanging", partitions: 3)
            let admin = try Admin(own.configuration(), timeout: .seconds(2))
            let reader = try LogReader(own.configuration(), isolation: .committed)
            let partitions = try reader.partitions(of: [topic])
            #expect(try admin.lag(of: "none", in: [topic]).map(\.end) == [0, 0, 0])
            own.signal(SIGSTOP)
            defer { own.signal(SIGCONT) }
            let begin = SuspendingClock.now
            #expect(throws: KafkaError.self) { try admin.lag(of: "none", in: [topic]) }
            #expect(throws: KafkaError.self) { try reader.start(partitions, within: .seconds(2)) }
            #expect(throws: KafkaError.self) { try reader.start(partitions, from: .end, within: .seconds(2)) }
            #expect(SuspendingClock.now - begin < .seconds(30))
        }
    }
}
