import Kafka
import Testing

/// What transactions promise, on a real broker.
@Suite(.bounded) struct KafkaTransactionTests {
    let broker: Broker
    let configuration: ClientConfiguration
    let input: String
    let output: String

    init() throws {
        broker = try .shared()
        configuration = try broker.configuration()
        input = try broker.topic("in")
        output = try broker.topic("out")
    }

    private func producer(_ id: String? = nil) throws -> TransactionalProducer {
        try TransactionalProducer(configuration, id: id ?? broker.name("writer"), topics: [output])
    }

    private func committed() throws -> [String?] {
        try LogReader(configuration, isolation: .committed).all(of: output).map(\.value)
    }

    @Test func `what is committed is seen, what is aborted is not`() throws {
        let producer = try producer()
        for (value, keep) in [("a", true), ("b", false), ("c", true), ("d", false)] {
            try producer.begin()
            try producer.send(OutgoingRecord(output, value))
            if keep { try producer.commit() } else { try producer.abort() }
        }
        #expect(try committed() == ["a", "c"])
    }

    @Test func `an open transaction is hidden from readers of committed records and shown to others`() throws {
        let producer = try producer()
        try producer.begin()
        try producer.send(OutgoingRecord(output, "first"))
        try producer.commit()
        try producer.begin()
        try producer.send(OutgoingRecord(output, "second"))
        try producer.flush()

        let reader = try LogReader(configuration, isolation: .committed)
        try reader.start(reader.partitions(of: [output]), until: .end)
        var values: [String?] = []
        for _ in 0..<10 {
            switch reader.poll(.milliseconds(100)) {
            case .record(let record): values.append(Seen(record).value)
            case .finished: Issue.record("the end is the high watermark, past the open transaction")
            default: break
            }
        }
        #expect(values == ["first"])
        try #expect(
            LogReader(configuration, isolation: .uncommitted).all(of: output).map(\.value) == ["first", "second"])
        try producer.commit()
        reading: while true {
            switch reader.poll(.seconds(10)) {
            case .record(let record): values.append(Seen(record).value)
            case .finished: break reading
            case .nothing:
                Issue.record("the reader does not come to its end")
                break reading
            default: break
            }
        }
        #expect(values == ["first", "second"])
    }

    @Test func `offsets are committed with the records or not at all`() throws {
        let source = try producer()
        try source.warmUp([input])
        try source.begin()
        for value in ["1", "2", "3"] { try source.send(OutgoingRecord(input, value)) }
        try source.commit()

        let group = broker.name("group")
        let member = try GroupMember(configuration, group: group, instance: "one", topics: [input])
        let producer = try producer()
        #expect(try member.collect(3).count == 3)
        #expect(try member.committed().map(\.offset) == [nil])

        try producer.begin()
        try producer.send(OutgoingRecord(output, "lost"))
        try producer.sendOffsets([TopicPartition(topic: input, partition: 0, offset: 3)], of: member.groupMetadata)
        try producer.abort()
        #expect(try member.committed().map(\.offset) == [nil])

        try member.rewindToCommitted()
        #expect(try member.collect(3).map(\.value) == ["1", "2", "3"])
        try producer.begin()
        try producer.send(OutgoingRecord(output, "kept"))
        try producer.sendOffsets([TopicPartition(topic: input, partition: 0, offset: 2)], of: member.groupMetadata)
        try producer.commit()
        #expect(try member.committed().map(\.offset) == [2])
        #expect(try committed() == ["kept"])

        try member.rewindToCommitted()
        #expect(try member.collect(1).map(\.value) == ["3"])
        #expect(member.close())
    }

    @Test func `a producer whose id was taken over is fenced`() throws {
        let id = broker.name("writer")
        let zombie = try producer(id)
        try zombie.begin()
        try zombie.send(OutgoingRecord(output, "zombie"))
        try zombie.flush()
        let successor = try producer(id)
        let error = #expect(throws: KafkaError.self) {
            try zombie.send(OutgoingRecord(output, "more"))
            try zombie.commit()
        }
        #expect(error?.verdict == .fatal, "\(String(describing: error))")
        #expect(error?.isFenced == true, "\(String(describing: error))")
        try successor.begin()
        try successor.send(OutgoingRecord(output, "successor"))
        try successor.commit()
        #expect(try committed() == ["successor"])
    }

    @Test(.enabled(if: Broker.isGiven, "needs Apache Kafka: noida-db enforces no transaction timeout"))
    func `a transaction left open is aborted after its timeout`() throws {
        let hasty = try broker.configuration([Property("transaction.timeout.ms", "2000")])
        let producer = try TransactionalProducer(hasty, id: broker.name("writer"), topics: [output])
        try producer.begin()
        try producer.send(OutgoingRecord(output, "late"))
        try producer.flush()
        #expect(try LogReader(configuration, isolation: .committed).all(of: output, patience: .seconds(40)) == [])
        let error = #expect(throws: KafkaError.self) { try producer.commit() }
        #expect(error?.verdict == .fatal || error?.verdict == .abort, "\(String(describing: error))")
    }
}
