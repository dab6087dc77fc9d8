import Events
import Kafka

/// What a worker has answered already, so that the same bytes have no second effect.
///
/// One entry for each name (a digest or a document id): the event that was answered. The same event again is dropped;
/// another event under the same name is a new version of the document and replaces it.
public struct KnownDocuments: WorkerState {
    private let topic: Topic
    private var known: [String: Entry] = [:]
    private var changed: [String: Entry] = [:]

    /// What the changelog keeps.
    public struct Entry: Codable, Hashable, Sendable {
        public var document: String
        public var event: String

        public init(document: String, event: String) {
            self.document = document
            self.event = event
        }

        /// An entry as the changelog has it; nil for what is none.
        public init?(_ record: borrowing Record) {
            guard let entry = try? record.payload(Entry.self) else { return nil }
            self = entry
        }
    }

    public init(topic: Topic) {
        self.topic = topic
    }

    subscript(name: String) -> Entry? {
        get { changed[name] ?? known[name] }
        set { changed[name] = newValue }
    }

    public mutating func restore(_ record: borrowing Record) throws(Refusal) {
        guard let name = record.keyText else { throw Refusal(.badPayload, "the key is missing or not UTF-8") }
        known[name] = try record.payload(Entry.self)
    }

    public mutating func restored() {}

    public func changes() throws(Refusal) -> [Output] {
        var outputs: [Output] = []
        for (name, entry) in changed.sorted(by: { $0.key < $1.key }) {
            outputs.append(try Output(remembering: entry, as: name, on: topic))
        }
        return outputs
    }

    public mutating func keep() {
        known.merge(changed) { _, new in new }
        changed = [:]
    }

    public mutating func discard() {
        changed = [:]
    }
}

extension Record {
    /// The JSON payload; a null value is refused.
    public func payload<Payload: Decodable>(_ type: Payload.Type) throws(Refusal) -> Payload {
        do throws(JSON.Unreadable) {
            return try withValue { (bytes) throws(JSON.Unreadable) in
                guard let bytes else { throw JSON.Unreadable(problem: "the payload is null") }
                return try JSON.value(type, from: bytes)
            }
        } catch {
            throw Refusal(.badPayload, error.problem)
        }
    }
}

extension Output {
    /// A memory for a changelog topic; nil forgets it.
    init(remembering entry: (some Encodable)?, as name: String, on topic: Topic) throws(Refusal) {
        var value: [UInt8]?
        if let entry {
            do {
                value = try JSON.bytes(of: entry)
            } catch {
                throw Refusal(.badPayload, "what is remembered as \(name) cannot be written as JSON: \(error)")
            }
        }
        self.init(
            topic: topic, key: Array(name.utf8), value: value,
            headers: [RecordHeader("content-type", "application/json")], route: .input)
    }
}
