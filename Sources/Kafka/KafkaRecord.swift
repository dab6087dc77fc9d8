import CRDKafka

/// A record as it came from the broker, not copied: key, value and headers are librdkafka's own bytes, valid as long as
/// this value lives.
///
///     griffier.documents.v1 [3] @ 1042   key "2025D38246", value 18 kB, 7 headers
///
/// A null value (a tombstone) is nil, which an empty one is not. A record that is kept pins the whole batch it came in
/// (a megabyte or more): take what is needed and let go.
public struct KafkaRecord: ~Copyable, @unchecked Sendable {
    public let topic: String
    private let event: OpaquePointer
    private let message: UnsafePointer<rd_kafka_message_t>
    private let client: Client

    /// Takes a fetch event over; nil, and the event destroyed, if it holds no record. Such an event never holds two.
    init?(taking event: OpaquePointer, topics: TopicNames, client: Client) {
        guard let message = rd_kafka_event_message_next(event), let topic = message.pointee.rkt else {
            rd_kafka_event_destroy(event)
            return nil
        }
        self.topic = topics.name(of: topic)
        self.event = event
        self.message = message
        self.client = client
    }

    deinit { rd_kafka_event_destroy(event) }

    public var partition: Int32 { message.pointee.partition }
    public var offset: Int64 { message.pointee.offset }

    /// Where the record stands; the next one to read is at `offset + 1`.
    public var place: TopicPartition { TopicPartition(topic: topic, partition: partition, offset: offset) }

    /// Milliseconds since 1970, set by whoever wrote it or by the broker, as the topic is configured.
    public var timestamp: Int64? {
        var type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
        let milliseconds = rd_kafka_message_timestamp(message, &type)
        return type == RD_KAFKA_TIMESTAMP_NOT_AVAILABLE || milliseconds < 0 ? nil : milliseconds
    }

    public var key: RawSpan? {
        @_lifetime(borrow self) get {
            guard let bytes = rawKey else { return nil }
            return _overrideLifetime(bytes.bytes, borrowing: self)
        }
    }

    public var value: RawSpan? {
        @_lifetime(borrow self) get {
            guard let bytes = rawValue else { return nil }
            return _overrideLifetime(bytes.bytes, borrowing: self)
        }
    }

    /// Bytes of the value, nil for a null one. Asking does not tie the record down as `value` does.
    public var valueSize: Int? { rawValue?.count }
    public var keySize: Int? { rawKey?.count }

    /// Lends the value's bytes, nil for a null value. They must not escape `body`.
    public func withUnsafeValue<Result: ~Copyable, Failure: Error>(
        _ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(rawValue)
    }

    /// Lends the key's bytes, nil for a null key. They must not escape `body`.
    public func withUnsafeKey<Result: ~Copyable, Failure: Error>(
        _ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(rawKey)
    }

    private var rawKey: UnsafeRawBufferPointer? {
        message.pointee.key.map { UnsafeRawBufferPointer(start: $0, count: message.pointee.key_len) }
    }

    private var rawValue: UnsafeRawBufferPointer? {
        message.pointee.payload.map { UnsafeRawBufferPointer(start: $0, count: message.pointee.len) }
    }

    var rawHeaders: OpaquePointer? {
        var headers: OpaquePointer?
        let code = rd_kafka_message_headers(message, &headers)
        return code == RD_KAFKA_RESP_ERR_NO_ERROR ? headers : nil
    }
}

/// Topic names as Swift strings, made once per topic and not once per record.
final class TopicNames {
    private var names: [OpaquePointer: String] = [:]

    func name(of topic: OpaquePointer) -> String {
        guard let current = rd_kafka_topic_name(topic) else { return "" }
        // A handle may be freed and its address given to another topic: the characters decide.
        if let known = names[topic], known.isSame(as: current) { return known }
        let name = String(cString: current)
        names[topic] = name
        return name
    }
}

extension String {
    fileprivate func isSame(as other: UnsafePointer<CChar>) -> Bool {
        var index = 0
        for byte in utf8 {
            guard CChar(bitPattern: byte) == other[index] else { return false }
            index += 1
        }
        return other[index] == 0
    }
}
