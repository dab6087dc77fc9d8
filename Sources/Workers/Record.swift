import Events
import Kafka

/// One record of a topic as a worker sees it: borrowed from the log, readable only while it is handled.
///
/// The bytes stay where the log has them (librdkafka's fetch buffer); who needs them longer copies what he needs.
public struct Record: ~Copyable {
    public let topic: Topic
    public let partition: Int32
    public let offset: Int64
    private let body: Body

    private enum Body: ~Copyable {
        case kafka(KafkaRecord)
        case stored(StoredRecord)
    }

    /// A record that owns its bytes: for logs that have no buffers of their own to lend.
    public struct StoredRecord: Sendable {
        public var key: [UInt8]?
        public var value: [UInt8]?
        public var headers: [RecordHeader]
        public var timestamp: Timestamp?

        public init(
            key: [UInt8]? = nil, value: [UInt8]?, headers: [RecordHeader] = [], timestamp: Timestamp? = nil
        ) {
            self.key = key
            self.value = value
            self.headers = headers
            self.timestamp = timestamp
        }
    }

    public init(topic: Topic, _ record: consuming KafkaRecord) {
        self.topic = topic
        partition = record.partition
        offset = record.offset
        body = .kafka(record)
    }

    public init(topic: Topic, partition: Int32, offset: Int64, _ record: StoredRecord) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
        body = .stored(record)
    }

    /// When the record was written, by its producer's clock.
    public var timestamp: Timestamp? {
        switch body {
        case .kafka(let record): record.timestamp.map { Timestamp(milliseconds: $0) }
        case .stored(let record): record.timestamp
        }
    }

    /// Lends the value; nil is a null value (a tombstone), not an empty one.
    public func withValue<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch self.body {
        case .kafka(let record): return try record.withUnsafeValue(body)
        case .stored(let record): return try Record.lend(record.value, to: body)
        }
    }

    /// Lends the key; nil when there is none.
    public func withKey<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch self.body {
        case .kafka(let record): return try record.withUnsafeKey(body)
        case .stored(let record): return try Record.lend(record.key, to: body)
        }
    }

    /// The headers, in their order; a header of that name may stand there more than once.
    public var headers: [RecordHeader] {
        switch body {
        case .kafka(let record): record.headers
        case .stored(let record): record.headers
        }
    }

    /// A header as text; nil when it is not there or not UTF-8.
    public func header(_ name: String) -> String? {
        switch body {
        case .kafka(let record): return record.header(name)
        case .stored(let record):
            guard let bytes = record.headers.last(where: { $0.name == name })?.value else { return nil }
            return String(validating: bytes, as: UTF8.self)
        }
    }

    public var keyText: String? {
        withKey { bytes in bytes.flatMap { String(validating: $0, as: UTF8.self) } }
    }

    private static func lend<Result, Failure: Error>(
        _ bytes: [UInt8]?, to body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let bytes else { return try body(nil) }
        return try bytes.span.withUnsafeBytes { (buffer) throws(Failure) in try body(buffer) }
    }
}
