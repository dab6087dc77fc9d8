import CRDKafka

/// One partition of a topic, and a place in it where one is meant.
///
///     griffier.documents.v1 [3]          any place
///     griffier.documents.v1 [3] @ 1042   the record with offset 1042 is the next to read
public struct TopicPartition: Hashable, Sendable, CustomStringConvertible {
    public var topic: String
    public var partition: Int32
    /// The next record to read; nil where no place is meant or none is known.
    public var offset: Int64?

    public init(topic: String, partition: Int32, offset: Int64? = nil) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
    }

    /// The same partition, no place meant: what dictionaries are keyed by.
    public var anywhere: TopicPartition { TopicPartition(topic: topic, partition: partition) }

    public func at(_ offset: Int64?) -> TopicPartition {
        TopicPartition(topic: topic, partition: partition, offset: offset)
    }

    /// An offset that means the oldest record there is.
    public static let beginning = Int64(RD_KAFKA_OFFSET_BEGINNING)
    /// An offset that means: only what is written from now on.
    public static let end = Int64(RD_KAFKA_OFFSET_END)

    public var description: String {
        switch offset {
        case nil: "\(topic) [\(partition)]"
        case Self.beginning: "\(topic) [\(partition)] @ beginning"
        case Self.end: "\(topic) [\(partition)] @ end"
        case let offset?: "\(topic) [\(partition)] @ \(offset)"
        }
    }
}

/// Owns an `rd_kafka_topic_partition_list_t`.
struct PartitionList: ~Copyable {
    private let raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

    init(_ partitions: [TopicPartition]) {
        raw = rd_kafka_topic_partition_list_new(Int32(clamping: partitions.count))
        for partition in partitions {
            let entry = rd_kafka_topic_partition_list_add(raw, partition.topic, partition.partition)
            entry?.pointee.offset = partition.offset ?? Int64(RD_KAFKA_OFFSET_INVALID)
        }
    }

    /// Takes a list over that librdkafka allocated for us.
    init(taking raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) { self.raw = raw }

    deinit { rd_kafka_topic_partition_list_destroy(raw) }

    /// Lends the list to a call of librdkafka, and keeps it alive as long.
    func lend<Result>(_ call: (UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) -> Result) -> Result {
        call(raw)
    }

    var isEmpty: Bool { raw.pointee.cnt == 0 }

    var partitions: [TopicPartition] { Self.partitions(of: raw) }

    /// The first entry that failed on its own, if any.
    var firstError: KafkaError? {
        for index in 0..<Int(raw.pointee.cnt) where raw.pointee.elems[index].err != RD_KAFKA_RESP_ERR_NO_ERROR {
            let entry = raw.pointee.elems[index]
            let code = ErrorCode(entry.err)
            return KafkaError(code, "\(String(cString: entry.topic)) [\(entry.partition)]: \(code.meaning)")
        }
        return nil
    }

    static func partitions(of raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) -> [TopicPartition] {
        (0..<Int(raw.pointee.cnt)).map { TopicPartition(raw.pointee.elems[$0]) }
    }
}

extension TopicPartition {
    /// librdkafka's entry; its negative offsets other than beginning and end mean "none".
    init(_ entry: rd_kafka_topic_partition_t) {
        let known = entry.offset >= 0 || entry.offset == Self.beginning || entry.offset == Self.end
        self.init(
            topic: String(cString: entry.topic), partition: entry.partition, offset: known ? entry.offset : nil)
    }
}
