import Events
import Kafka
import Obligations

/// The tracker's memory of one partition: the obligations, which everybody may read, and what else it must remember.
public struct LedgerState: WorkerState {
    var ledger: Ledger
    /// When it was last told something; the time of what it writes down.
    var now = Timestamp(milliseconds: 0)
    /// How much was told late within which minute.
    var caughtUp: (minute: LocalTime?, count: Int) = (nil, 0)

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    public mutating func restore(_ record: borrowing Record) throws(Refusal) {
        if record.topic == .obligations {
            guard let (id, obligation) = try read(record, ObligationPayload.packed) else {
                return ledger.forget(obligation: try key(of: record))
            }
            ledger.restore(obligation, id: id)
        } else {
            guard let memory = try read(record, Memory.memory) else {
                return ledger.forget(memory: try key(of: record))
            }
            ledger.restore(memory: memory)
        }
    }

    /// nil for a tombstone.
    private func read<Value>(
        _ record: borrowing Record, _ value: (UnsafeRawBufferPointer) throws(JSON.Unreadable) -> Value
    ) throws(Refusal) -> Value? {
        do throws(JSON.Unreadable) {
            return try record.withValue { (bytes) throws(JSON.Unreadable) -> Value? in
                guard let bytes else { return nil }
                return try value(bytes)
            }
        } catch {
            throw Refusal(.badPayload, error.problem)
        }
    }

    private func key(of record: borrowing Record) throws(Refusal) -> String {
        guard let key = record.keyText else { throw Refusal(.badPayload, "the key is missing or not UTF-8") }
        return key
    }

    public mutating func restored() {
        ledger.restored()
    }

    public func changes() throws(Refusal) -> [Output] {
        var outputs: [Output] = []
        let changes = ledger.changes
        outputs.reserveCapacity(changes.obligations.count + changes.memories.count)
        // Only the names change places: an obligation is large.
        for id in changes.obligations.keys.sorted() {
            if let change = changes.obligations[id] { outputs.append(try output(id, change)) }
        }
        for (key, change) in changes.memories.sorted(by: { $0.key < $1.key }) {
            outputs.append(try Output(remembering: change, as: key, on: .trackerChangelog))
        }
        return outputs
    }

    private func output(_ id: String, _ obligation: Obligation?) throws(Refusal) -> Output {
        guard let obligation else {
            return Output(topic: .obligations, key: Array(id.utf8), value: nil, headers: [], route: .input)
        }
        let payload = ObligationPayload(obligation)
        let last = obligation.history.last.map { "\($0.after.rawValue) \($0.on)" } ?? ""
        let event = EventID(
            .obligationState, id, String(obligation.history.count), String(obligation.reminded.count),
            String(obligation.sources.count), last, payload.due.latest ?? "",
            obligation.candidates.map(\.evidence).joined(separator: " "))
        return try Output(
            topic: .obligations, key: id, payload,
            Envelope(
                id: event, type: .obligationState, source: WorkerName.tracker.source, subject: id, time: now),
            route: .input)
    }

    public mutating func keep() {
        ledger.keep()
    }

    public mutating func discard() {
        ledger.discard()
    }
}
