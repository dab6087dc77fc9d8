import Kafka
import Testing

/// Reading a log without a group, on a real broker: how state is restored.
@Suite(.bounded) struct KafkaLogReaderTests {
    let broker: Broker
    let configuration: ClientConfiguration
    let topic: String
    let producer: TransactionalProducer

    init() throws {
        broker = try .shared()
        configuration = try broker.configuration()
        topic = try broker.topic("log", partitions: 2)
        producer = try TransactionalProducer(configuration, id: broker.name("writer"), topics: [topic])
    }

    private func write(_ values: [String], partition: Int32 = 0, keep: Bool = true) throws {
        try producer.begin()
        for value in values { try producer.send(OutgoingRecord(topic, value, partition: partition)) }
        // An abort would drop what has not gone out yet.
        try producer.flush()
        if keep { try producer.commit() } else { try producer.abort() }
    }

    private func reader(_ isolation: LogReader.Isolation = .committed) throws -> LogReader {
        try LogReader(configuration, isolation: isolation)
    }

    @Test func `restoring ends at the high watermark, over an aborted tail`() throws {
        try write(["1", "2"])
        try write(["x", "y"], keep: false)
        try write(["3"], partition: 1)
        try write(["z"], partition: 1, keep: false)
        let all = try reader().all(of: topic)
        #expect(all.filter { $0.partition == 0 }.map(\.value) == ["1", "2"])
        #expect(all.filter { $0.partition == 1 }.map(\.value) == ["3"])
        #expect(try reader(.uncommitted).all(of: topic).count == 6)
    }

    @Test func `nothing but aborted records is nothing`() throws {
        try write(["x"], keep: false)
        #expect(try reader().all(of: topic) == [])
    }

    @Test func `restoring waits for an open transaction before the end, and gives up when it stays open`() throws {
        try write(["1"])
        try producer.begin()
        try producer.send(OutgoingRecord(topic, "2", partition: 0))
        try producer.flush()
        let error = #expect(throws: KafkaError.self) { try reader().all(of: topic, patience: .seconds(2)) }
        #expect(error?.name == "_TIMED_OUT")
        #expect(error?.reason.contains(topic) == true)
        try producer.commit()
        #expect(try reader().all(of: topic).map(\.value) == ["1", "2"])
    }

    @Test func `records written after the start are not waited for`() throws {
        try write(["1", "2"])
        let reader = try reader()
        try reader.start(reader.partitions(of: [topic]))
        try write(["3"])
        var values: [String?] = []
        reading: while true {
            switch reader.poll(.seconds(5)) {
            case .record(let record): values.append(Seen(record).value)
            case .finished: break reading
            case .nothing:
                Issue.record("no end")
                break reading
            default: break
            }
        }
        #expect(values == ["1", "2"])
    }

    @Test func `reading begins where it is told to`() throws {
        let before = OutgoingRecord(topic: topic, partition: 0, value: [1], timestamp: 1_000_000_000_000)
        let after = OutgoingRecord(topic: topic, partition: 0, value: [2], timestamp: 1_800_000_000_000)
        try producer.begin()
        for record in [before, before, after, after] { try producer.send(record) }
        try producer.commit()
        let reader = try reader()
        func offsets(_ partitions: [TopicPartition], _ start: LogReader.Start) throws -> [Int64] {
            var offsets: [Int64] = []
            try reader.readToEnd(of: partitions, from: start) { record in offsets.append(record.offset) }
            return offsets
        }
        let zero = TopicPartition(topic: topic, partition: 0)
        #expect(try offsets([zero], .beginning) == [0, 1, 2, 3])
        #expect(try offsets([zero.at(3)], .given) == [3])
        #expect(try offsets([zero.at(5)], .given) == [])
        #expect(try offsets([zero], .time(1_500_000_000_000)) == [2, 3])
        #expect(try offsets([zero], .time(1_900_000_000_000)) == [])
        #expect(try offsets([zero], .end) == [])
        // Further than the log goes: it is not the log that the offset was taken from.
        let error = #expect(throws: KafkaError.self) { try offsets([zero.at(50)], .given) }
        #expect(error?.isOutOfRange == true)
    }

    @Test func `a watcher from the end sees what is written from then on`() throws {
        try write(["old"])
        let reader = try reader()
        try reader.start(reader.partitions(of: [topic]), from: .end, until: .never)
        try write(["new"], partition: 1)
        var seen: String?
        for _ in 0..<100 where seen == nil {
            switch reader.poll(.milliseconds(100)) {
            case .record(let record): seen = Seen(record).value
            default: break
            }
        }
        #expect(seen == "new")
    }

    @Test func `a topic that does not exist is named`() throws {
        let error = #expect(throws: KafkaError.self) { try reader().partitions(of: ["no-such-topic"]) }
        #expect(error?.isUnknownTopicOrPartition == true)
    }
}
