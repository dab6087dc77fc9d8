import Events
import Kafka
import Obligations

/// The tracker's memory of one partition: the obligations, which everybody may read, and what else it must remember.
public struct LedgerState: WorkerState {
    var ledger: Ledger
    /// When it was last told something; the time of what it writes down.
    var now = Timestamp(milliseconds: 0)

    /// While restoring: the last value of each key wins, so it is put in only at the end.
    private var obligations: [String: Obligation] = [:]
    private var memories: [String: Memory] = [:]

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    public mutating func restore(_ record: borrowing Record) throws(Refusal) {
        guard let key = record.keyText else { throw Refusal(.badPayload, "the key is missing or not UTF-8") }
        let isTombstone = record.withValue { $0 == nil }
        if record.topic == .obligations {
            obligations[key] = isTombstone ? nil : try obligation(record)
        } else {
            memories[key] = isTombstone ? nil : try record.payload(Memory.self)
        }
    }

    private func obligation(_ record: borrowing Record) throws(Refusal) -> Obligation {
        let payload = try record.payload(ObligationPayload.self)
        do throws(JSON.Unreadable) {
            return try payload.obligation()
        } catch {
            throw Refusal(.badPayload, error.problem)
        }
    }

    public mutating func restored() {
        for obligation in obligations.values { ledger.restore(obligation) }
        for memory in memories.values { ledger.restore(memory: memory) }
        obligations = [:]
        memories = [:]
        ledger.restored()
    }

    public func changes() throws(Refusal) -> [Output] {
        var outputs: [Output] = []
        let changes = ledger.changes
        for (id, change) in changes.obligations.sorted(by: { $0.key < $1.key }) {
            outputs.append(try output(id, change))
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
            String(obligation.sources.count), last, payload.due.latest ?? "")
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
