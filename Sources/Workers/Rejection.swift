import Events
import Kafka

extension Output {
    /// A record that was refused, whole, for `rejects`.
    init(
        rejecting record: borrowing Record, on topic: String, for refusal: Refusal, worker: WorkerName, group: String
    ) {
        let reject = RejectRecord(
            RejectRecord.Original(
                topic: topic, partition: record.partition, offset: record.offset,
                key: record.withKey { $0.map { Array($0) } }, value: record.withValue { $0.map { Array($0) } },
                headers: record.headers.map { RejectRecord.Header(name: $0.name, value: $0.value) }),
            reason: refusal.reason, worker: worker, group: group, message: refusal.problem)
        self.init(
            topic: .rejects, key: Array(reject.key.utf8), value: reject.value,
            headers: reject.headers.map { RecordHeader(name: $0.name, value: $0.value) }, route: .key)
    }
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
