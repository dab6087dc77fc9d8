import Events
import Kafka

extension LogReader {
    /// Shows the committed records of these partitions from the beginning to the end.
    ///
    /// - Parameters:
    ///   - topics: ours, by the names they have there; records of others are passed over.
    ///   - failure: makes an error of whoever reads out of one with an exit code.
    ///   - body: what to do with a record; what it throws ends the reading.
    ///   - seen: is told of every record, before the body.
    public func readToEnd<Failure: Error>(
        of partitions: [TopicPartition], named topics: [String: Topic], orElse failure: (Halt) -> Failure,
        _ body: (borrowing Record) throws(Failure) -> Void, seen: (TopicPartition) -> Void = { _ in }
    ) throws(Failure) {
        do throws(KafkaError) {
            try start(partitions, from: .beginning, until: .end)
        } catch {
            throw failure(Halt(atStart: error))
        }
        defer { stop() }
        var idle = 0
        while true {
            switch poll(.milliseconds(100)) {
            case .record(let record):
                idle = 0
                seen(record.place)
                guard let topic = topics[record.topic] else { continue }
                try body(Record(topic: topic, record))
            case .finished: return
            case .failed(let error):
                if error.isFatal || error.isUnauthorised || error.isUnknownTopicOrPartition {
                    throw failure(Halt(atStart: error))
                }
            case .log: break
            case .nothing:
                idle += 1
                // An open transaction of somebody else ends by its timeout, and with it this wait.
                if idle > 600 {
                    throw failure(Halt(.tryAgain, "the end of \(partitions) was not reached within a minute"))
                }
            }
        }
    }
}
