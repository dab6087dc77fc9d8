import Events
import Kafka
import Workers

/// Reads topics for the command line: all that is there, or what comes.
struct TopicReader {
    let settings: Settings

    /// Shows every committed record of a topic, in the order of each partition.
    func readAll(_ topic: Topic, _ body: (borrowing Record) throws(Halt) -> Void) throws(Halt) {
        if let office { return try office.readAll(topic, body) }
        let reader = try open()
        let name = topic.name(prefix: settings.prefix)
        let partitions = try kafka { () throws(KafkaError) in try reader.partitions(of: [name]) }
        try reader.readToEnd(of: partitions, named: [name: topic], orElse: { $0 }, body)
    }

    /// Shows records as they come, until `body` says that it has seen enough.
    func follow(
        _ topic: Topic, from start: LogReader.Start, _ body: (borrowing Record) throws(Halt) -> Bool,
        while goesOn: () -> Bool
    ) throws(Halt) {
        if let office { return try office.follow(topic, fromBeginning: start == .beginning, body, while: goesOn) }
        let reader = try open()
        let name = topic.name(prefix: settings.prefix)
        try kafka { () throws(KafkaError) in
            try reader.start(try reader.partitions(of: [name]), from: start, until: .never)
        }
        while goesOn() {
            switch reader.poll(.milliseconds(200)) {
            case .record(let record): if !(try body(Record(topic: topic, record))) { return }
            case .failed(let error): if error.isFatal || error.isUnauthorised { throw Halt(atStart: error) }
            case .finished: return
            case .log: break
            case .nothing: break
            }
        }
    }

    /// The log of one office, when there is no cluster.
    private var office: LocalTopicReader? {
        settings.local.map { LocalTopicReader(place: $0, prefix: settings.prefix) }
    }

    private func open() throws(Halt) -> LogReader {
        let client = try settings.client(as: "griffier.reader-of-topics")
        return try kafka { () throws(KafkaError) in try LogReader(client, isolation: .committed) }
    }
}
