import Kafka
import Testing

@Suite(.bounded) struct RoundTripTests {
    @Test func `a record comes back as it was sent, in a group`() throws {
        let cluster = try MockCluster()
        try cluster.createTopic("letters", partitions: 2)
        let configuration = try quick(cluster)
        let producer = try TransactionalProducer(configuration, id: "writer", topics: ["letters"])
        let sent = [
            OutgoingRecord(
                topic: "letters", partition: 0, key: Array("a".utf8), value: Array("één".utf8),
                headers: [
                    RecordHeader("ce_id", "1"), RecordHeader(name: "none", value: nil), RecordHeader("empty", ""),
                ],
                timestamp: 1_700_000_000_123),
            OutgoingRecord(topic: "letters", partition: 0, key: nil, value: nil, timestamp: 1),
            OutgoingRecord(topic: "letters", partition: 0, key: [], value: [], timestamp: 2),
            OutgoingRecord(topic: "letters", partition: 1, key: [0xff], value: [0, 1, 2], timestamp: 3),
        ]
        try producer.begin()
        for record in sent { try producer.send(record) }
        try producer.commit()

        let member = try GroupMember(configuration, group: "readers", topics: ["letters"])
        let received = try member.collect(4)
        #expect(received.filter { $0.record.partition == 0 }.map(\.record) == Array(sent.prefix(3)))
        #expect(received.filter { $0.record.partition == 1 }.map(\.record) == Array(sent.suffix(1)))
        #expect(received.filter { $0.record.partition == 0 }.map(\.offset) == [0, 1, 2])
        #expect(member.position.sorted { $0.partition < $1.partition }.map(\.offset) == [3, 1])

        try producer.begin()
        try producer.sendOffsets(member.position, of: member.groupMetadata)
        try producer.commit()
        #expect(member.close())
    }

    @Test func `a reader of a log stops at its end and shows null apart from empty`() throws {
        let cluster = try MockCluster()
        try cluster.createTopic("log", partitions: 3)
        let configuration = try quick(cluster)
        let values: [[UInt8]?] = [nil, [], [7]]
        let sent: [OutgoingRecord] = (0..<30).map { (index: Int) -> OutgoingRecord in
            let key = Array("k\(index)".utf8)
            return OutgoingRecord(
                topic: "log", partition: Int32(index % 2), key: key, value: values[index % 3],
                timestamp: Int64(index + 1))
        }
        let deliveries = try Producer(configuration).publish(sent)
        let offsets = deliveries.map { delivery -> Int64? in try? delivery.get().offset }
        #expect(offsets == (0..<30).map { Int64($0 / 2) })

        let reader = try LogReader(configuration, isolation: .committed)
        var read: [OutgoingRecord] = []
        let partitions = try reader.partitions(of: ["log"])
        #expect(partitions.count == 3)
        try reader.readToEnd(of: partitions) { record in read.append(OutgoingRecord(copying: record)) }
        #expect(read.sorted { ($0.timestamp ?? 0) < ($1.timestamp ?? 0) } == sent)
    }
}
