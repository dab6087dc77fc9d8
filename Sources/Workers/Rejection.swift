import Events
import Kafka

extension Output {
    /// A record that was refused, whole, for `rejects`; one that fits in no record there without its bytes, as
    /// ``RejectReason/tooLarge``.
    init(
        rejecting record: borrowing Record, on topic: String, for refusal: Refusal, worker: WorkerName, group: String
    ) {
        let original = RejectRecord.Original(
            topic: topic, partition: record.partition, offset: record.offset,
            key: record.withKey { $0.map { Array($0) } }, value: record.withValue { $0.map { Array($0) } },
            headers: record.headers.map { RejectRecord.Header(name: $0.name, value: $0.value) })
        self.init(
            RejectRecord(original, reason: refusal.reason, worker: worker, group: group, message: refusal.problem))
        guard !fitsInReject else { return }
        // A small record on the wire may be large when it is unpacked. Without a reject it would be tried for ever.
        var cut = original
        cut.value = nil
        let size = original.value?.count ?? 0
        let reject = RejectRecord(
            cut, reason: .tooLarge, worker: worker, group: group,
            message: "\(refusal.problem); it is too large for a reject: its \(size) bytes stand only where it came from"
        )
        self.init(reject)
        guard !fitsInReject else { return }
        cut.key = nil
        cut.headers = []
        self.init(
            RejectRecord(cut, reason: .tooLarge, worker: worker, group: group, message: reject.message))
    }

    private init(_ reject: RejectRecord) {
        self.init(
            topic: .rejects, key: Array(reject.key.utf8), value: reject.value,
            headers: reject.headers.map { RecordHeader(name: $0.name, value: $0.value) }, route: .key)
    }

    private var fitsInReject: Bool { size + 16 * headers.count <= Topic.largestReject }
}

extension RejectRecord {
    /// A record of `rejects`; nil for one that somebody else put there.
    public init?(_ record: borrowing Record) {
        let headers = record.headers.map { Header(name: $0.name, value: $0.value) }
        let value = record.withValue { $0.map { Array($0) } }
        guard let reject = try? RejectRecord(headers: headers, value: value) else { return nil }
        self = reject
    }
}
