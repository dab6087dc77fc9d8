import CRDKafka

/// A record to send, with bytes of its own.
public struct OutgoingRecord: Hashable, Sendable {
    public var topic: String
    /// nil: murmur2 of the key, as Java's client does; any partition without a key.
    public var partition: Int32?
    public var key: [UInt8]?
    /// nil is a null value: on a compacted topic it deletes the key.
    public var value: [UInt8]?
    public var headers: [RecordHeader]
    /// Milliseconds since 1970; nil for now.
    public var timestamp: Int64?

    public init(
        topic: String, partition: Int32? = nil, key: [UInt8]? = nil, value: [UInt8]? = nil,
        headers: [RecordHeader] = [], timestamp: Int64? = nil
    ) {
        self.topic = topic
        self.partition = partition
        self.key = key
        self.value = value
        self.headers = headers
        self.timestamp = timestamp
    }
}

/// The topics a producer writes to, as librdkafka's handles: looking a name up for each record costs more than the
/// record. Goes before the client does.
final class OutputTopics {
    private let client: Client
    private var handles: [String: OpaquePointer] = [:]

    init(of client: Client) { self.client = client }

    deinit { for handle in handles.values { rd_kafka_topic_destroy(handle) } }

    /// nil for a name no topic can have; librdkafka keeps the reason as its last error.
    func handle(of topic: String) -> OpaquePointer? {
        if let known = handles[topic] { return known }
        // No configuration of its own: setting one crashes transactional producers (librdkafka 4710).
        guard let handle = rd_kafka_topic_new(client.handle, topic, nil) else { return nil }
        handles[topic] = handle
        return handle
    }
}

extension Client {
    /// Copies a record into the producer's queue. A null key or value is nil; what is empty has an address.
    ///
    /// Headers go as one list of ours, which stays ours on an error: given one by one, 2.0.2 frees them twice when the
    /// partition does not exist.
    func enqueue(
        topic: OpaquePointer, partition: Int32?, key: UnsafeRawBufferPointer?, value: UnsafeRawBufferPointer?,
        headers: OpaquePointer?, timestamp: Int64?, ticket: UnsafeMutableRawPointer? = nil
    ) -> OpaquePointer? {
        withUnsafeTemporaryAllocation(of: rd_kafka_vu_t.self, capacity: 8) { arguments in
            var count = 0
            func add(_ type: rd_kafka_vtype_t, _ value: rd_kafka_vu_s.__Unnamed_union_u) {
                arguments.initializeElement(at: count, to: rd_kafka_vu_t(vtype: type, u: value))
                count += 1
            }
            add(RD_KAFKA_VTYPE_RKT, .init(rkt: topic))
            add(RD_KAFKA_VTYPE_PARTITION, .init(i32: partition ?? RD_KAFKA_PARTITION_UA))
            add(RD_KAFKA_VTYPE_MSGFLAGS, .init(i: RD_KAFKA_MSG_F_COPY))
            add(RD_KAFKA_VTYPE_KEY, .init(bytes: key))
            add(RD_KAFKA_VTYPE_VALUE, .init(bytes: value))
            if let headers { add(RD_KAFKA_VTYPE_HEADERS, .init(headers: headers)) }
            if let timestamp { add(RD_KAFKA_VTYPE_TIMESTAMP, .init(i64: timestamp)) }
            if let ticket { add(RD_KAFKA_VTYPE_OPAQUE, .init(ptr: ticket)) }
            return rd_kafka_produceva(handle, arguments.baseAddress, count)
        }
    }
}

extension rd_kafka_vu_s.__Unnamed_union_u {
    fileprivate init(bytes: UnsafeRawBufferPointer?) {
        let bytes = bytes?.withAddress
        self.init(
            mem: .init(ptr: UnsafeMutableRawPointer(mutating: bytes?.baseAddress), size: bytes?.count ?? 0))
    }
}
