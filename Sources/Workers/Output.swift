import Events
import Kafka

/// A record that a worker has to say, or to remember.
public struct Output: Sendable {
    public var topic: Topic
    public var key: [UInt8]?
    /// nil is a tombstone on a compacted topic.
    public var value: [UInt8]?
    public var headers: [RecordHeader]
    public var route: Route

    /// How its partition is found.
    public enum Route: Hashable, Sendable {
        case key
        case jurisdiction(String)
        /// Memory goes where the input is that it belongs to.
        case input
    }

    public init(
        topic: Topic, key: [UInt8]?, value: [UInt8]?, headers: [RecordHeader], route: Route
    ) {
        self.topic = topic
        self.key = key
        self.value = value
        self.headers = headers
        self.route = route
    }

    /// An event: a payload in its envelope.
    public init(
        topic: Topic, key: String, _ payload: some Encodable, _ envelope: Envelope, route: Route = .key
    ) throws(Refusal) {
        do {
            value = try JSON.bytes(of: payload)
        } catch {
            throw Refusal(.badPayload, "the \(topic.rawValue) record of \(key) cannot be written as JSON: \(error)")
        }
        self.topic = topic
        self.key = Array(key.utf8)
        headers = envelope.headers.map { RecordHeader($0.name, $0.value) }
        self.route = route
    }

    /// Roughly what it takes on the wire.
    public var size: Int {
        (key?.count ?? 0) + (value?.count ?? 0)
            + headers.reduce(64) { $0 + $1.name.utf8.count + ($1.value?.count ?? 0) }
    }

    /// The partition, of so many; `input` is the partition of the record it answers.
    func partition(of count: Int32, input: Int32) -> Int32 {
        switch route {
        case .key: Kafka.partition(forKey: key ?? [], of: count)
        case .jurisdiction(let jurisdiction): Kafka.partition(forKey: jurisdiction.utf8, of: count)
        case .input: input
        }
    }
}

extension [Output] {
    /// Refuses an answer that no topic takes, before anything of it is remembered.
    func withinLimits(_ subject: String) throws(Refusal) -> [Output] {
        if let large = first(where: { $0.size > Topic.largestRecord }) {
            throw Refusal(
                .outputTooLarge,
                "what there is to say about \(subject) on \(large.topic.rawValue) takes \(large.size) bytes; a record "
                    + "holds \(Topic.largestRecord): split the document")
        }
        return self
    }
}
