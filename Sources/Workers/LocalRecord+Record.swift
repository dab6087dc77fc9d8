import Events
import Kafka
import LocalLog

extension Record {
    /// A record of the local log.
    public init(topic: Topic, partition: Int32, offset: Int64, _ record: LocalRecord) {
        self.init(
            topic: topic, partition: partition, offset: offset,
            StoredRecord(
                key: record.key, value: record.value,
                headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) },
                timestamp: record.time.map { Timestamp(milliseconds: $0) }))
    }
}

extension LocalRecord {
    /// What a worker has to say, as the local log keeps it.
    init(_ output: Output) {
        self.init(key: output.key, value: output.value, headers: output.headers.map(LocalHeader.init))
    }

    /// What a client sends, as the local log keeps it.
    public init(_ record: OutgoingRecord) {
        self.init(
            key: record.key, value: record.value, headers: record.headers.map(LocalHeader.init), time: record.timestamp)
    }
}

extension LocalHeader {
    init(_ header: RecordHeader) {
        self.init(name: header.name, value: header.value)
    }
}
