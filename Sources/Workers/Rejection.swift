import Events
extension Output {
    init(rejecting record: borrowing Record, for refusal: Refusal, worker: WorkerName, group: String) {
        let place = "\(record.topic.rawValue)/\(record.partition)/\(record.offset)"
        self.init(topic: .rejects, key: Array(place.utf8), value: record.withValue { $0.map { Array($0) } }, headers: record.headers, route: .key)
    }
}
