import Events
import Kafka
import Synchronization
import Workers

/// What came out of the topics since the last time one looked.
struct Seen {
    var documents: [DocumentRecord] = []
    var citations: [CitationsRecord] = []
    var obligations: [ObligationPayload] = []
    var changes: [StatusChangeRecord] = []
    var reminders: [ReminderPayload] = []
    var rejects: [String] = []
}

/// Follows several topics at once, like any consumer would.
final class TopicObserver {
    private let reader: LogReader
    private let topics: [String: Topic]
    private let staff: Staff
    /// The obligations as they stand.
    private(set) var current: [String: ObligationPayload] = [:]

    init(_ settings: Settings, topics: [Topic], staff: Staff) throws(Halt) {
        self.topics = Dictionary(uniqueKeysWithValues: topics.map { ($0.name(prefix: settings.prefix), $0) })
        self.staff = staff
        let client = try settings.client(as: "griffier.observer")
        let names = Array(self.topics.keys)
        reader = try kafka { () throws(KafkaError) in
            let reader = try LogReader(client, isolation: .committed)
            try reader.start(try reader.partitions(of: names), from: .beginning, until: .never)
            return reader
        }
    }

    /// Waits until there is what is wanted and then nothing new for half a second.
    func collect(until isEnough: (Seen) -> Bool = { _ in true }) throws(Halt) -> Seen {
        var seen = Seen()
        var quiet = 0
        var waited = 0
        while quiet < 5 || !isEnough(seen) {
            if let halt = staff.halt { throw halt }
            switch reader.poll(.milliseconds(100)) {
            case .record(let record):
                quiet = 0
                guard let topic = topics[record.topic] else { continue }
                try note(Record(topic: topic, record), in: &seen)
            case .failed(let error): if error.isFatal { throw Halt(atStart: error) }
            case .log: break
            case .finished: break
            case .nothing:
                quiet += 1
                waited += 1
                if waited > 300 { throw Halt(.tryAgain, "nothing came out of the topics for half a minute") }
            }
        }
        return seen
    }

    private func note(_ record: consuming Record, in seen: inout Seen) throws(Halt) {
        let bytes = record.withValue { $0.map { Array($0) } }
        guard let bytes else {
            if let key = record.keyText { current[key] = nil }
            return
        }
        do throws(JSON.Unreadable) {
            switch record.topic {
            case .documents: seen.documents.append(try JSON.value(DocumentRecord.self, from: bytes))
            case .citations: seen.citations.append(try JSON.value(CitationsRecord.self, from: bytes))
            case .obligations:
                let obligation = try JSON.value(ObligationPayload.self, from: bytes)
                seen.obligations.append(obligation)
                current[obligation.id] = obligation
            case .statusChanges: seen.changes.append(try JSON.value(StatusChangeRecord.self, from: bytes))
            case .reminders: seen.reminders.append(try JSON.value(ReminderPayload.self, from: bytes))
            case .rejects: seen.rejects.append(RejectRecord(record)?.message ?? "?")
            default: break
            }
        } catch {
            throw Halt(.internal, "a record on \(record.topic.rawValue) cannot be read: \(error)")
        }
    }
}

/// A number that several threads count up.
final class AtomicCount: Sendable {
    private let number = Atomic<Int>(0)

    func increment() {
        number.add(1, ordering: .relaxed)
    }

    var value: Int { number.load(ordering: .relaxed) }
}
