/// `rejects`: a record that a worker could not take in, byte for byte, with in its headers where it came from, why it
/// stands here and what to do.
///
/// The headers of the original come first, untouched; ours follow, all of them, always:
///
///     __dlq.errors.topic       griffier.ingest.v1
///     __dlq.errors.partition   3
///     __dlq.errors.offset      1042
///     __dlq.errors.group       griffier.reader
///     __dlq.errors.message     the header "documentdate" is "10-9-2025"; it must be a day as YYYY-MM-DD
///     griffier-reason          bad-header
///     griffier-worker          reader
///     griffier-advice          Correct the header that the message names, or leave it out; then send it again.
///     griffier-key             the original's key; null when it had none
///
/// An original may carry such headers itself (it came out of somebody's dead letters): the last of each name is ours, and
/// a replay restores the others.
public struct RejectRecord: Hashable, Sendable {
    public struct Header: Hashable, Sendable {
        public var name: String
        /// nil is Kafka's null.
        public var value: [UInt8]?

        public init(name: String, value: [UInt8]?) {
            self.name = name
            self.value = value
        }
    }

    /// The record as it was read, and where.
    public struct Original: Hashable, Sendable {
        public var topic: String
        public var partition: Int32
        public var offset: Int64
        public var key: [UInt8]?
        public var value: [UInt8]?
        public var headers: [Header]

        public init(
            topic: String, partition: Int32, offset: Int64, key: [UInt8]?, value: [UInt8]?, headers: [Header]
        ) {
            self.topic = topic
            self.partition = partition
            self.offset = offset
            self.key = key
            self.value = value
            self.headers = headers
        }

        /// The text of a header, the last of its name.
        public func header(_ name: String) -> String? {
            headers.last { $0.name == name }?.value.flatMap { String(validating: $0, as: UTF8.self) }
        }
    }

    public var original: Original
    public var reason: RejectReason
    public var worker: WorkerName
    /// The consumer group that read it.
    public var group: String
    /// What is wrong with this one.
    public var message: String
    /// What to do about it.
    public var advice: String

    /// A longer message is cut: a header is no place for a document.
    public static let longestMessage = 1000

    /// - Parameter advice: where more can be said than the reason's own.
    public init(
        _ original: Original, reason: RejectReason, worker: WorkerName, group: String, message: String,
        advice: String? = nil
    ) {
        self.original = original
        self.reason = reason
        self.worker = worker
        self.group = group
        self.message = RejectRecord.cut(message)
        self.advice = RejectRecord.cut(advice ?? reason.advice)
    }

    /// The key of the record on `rejects`: "griffier.ingest.v1/3/1042".
    public var key: String { "\(original.topic)/\(original.partition)/\(original.offset)" }

    /// The value of the record on `rejects`: the original's, exactly.
    public var value: [UInt8]? { original.value }

    /// The headers of the record on `rejects`.
    public var headers: [Header] {
        func text(_ name: Name, _ value: String) -> Header { Header(name: name.rawValue, value: Array(value.utf8)) }
        return original.headers + [
            text(.topic, original.topic), text(.partition, String(original.partition)),
            text(.offset, String(original.offset)), text(.group, group), text(.message, message),
            text(.reason, reason.rawValue), text(.worker, worker.rawValue), text(.advice, advice),
            Header(name: Name.key.rawValue, value: original.key),
        ]
    }

    enum Name: String, CaseIterable {
        case topic = "__dlq.errors.topic"
        case partition = "__dlq.errors.partition"
        case offset = "__dlq.errors.offset"
        case group = "__dlq.errors.group"
        case message = "__dlq.errors.message"
        case reason = "griffier-reason"
        case worker = "griffier-worker"
        case advice = "griffier-advice"
        case key = "griffier-key"
    }

    /// At most so many bytes of UTF-8, whole code points.
    private static func cut(_ text: String) -> String {
        guard text.utf8.count > longestMessage else { return text }
        var kept = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            count += UTF8.width(scalar)
            guard count <= longestMessage - 3 else { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}
