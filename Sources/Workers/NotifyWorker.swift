import Events
import Notifications

/// Tells subscribers who do not speak Kafka what became due and what changed.
///
/// Messages are handed over just before the batch is committed: an outbox that remembers what it was given
/// (``FileOutbox``) tells each once, whenever the process dies.
public final class NotifyWorker: RecordWorker {
    public let name = WorkerName.notify
    private let outbox: any Outbox
    private let language: Language

    public init(outbox: any Outbox, language: Language) {
        self.outbox = outbox
        self.language = language
    }

    public func emptyState() -> Undelivered { Undelivered() }

    public func answer(
        _ record: borrowing Record, at now: Timestamp, state: inout Undelivered
    ) throws(Refusal) -> [Output] {
        guard let id = record.header("ce_id") else {
            throw Refusal(.badHeader, "the header \"ce_id\" is missing; without it nothing can be told just once")
        }
        let message =
            switch record.topic {
            case .reminders: Message(try record.payload(ReminderPayload.self), id: id, in: language)
            default: Message(try record.payload(StatusChangeRecord.self), id: id, in: language)
            }
        state.messages.append(message)
        return []
    }

    public func settle(_ state: inout Undelivered) throws(Halt) {
        guard !state.messages.isEmpty else { return }
        do throws(OutboxFailure) {
            for message in state.messages { try outbox.deliver(message) }
            try outbox.settle()
        } catch {
            throw Halt(.tryAgain, error.description)
        }
    }

    /// The messages of the running batch.
    public struct Undelivered: WorkerState {
        var messages: [Message] = []

        public mutating func restore(_ record: borrowing Record) throws(Refusal) {}
        public mutating func restored() {}
        public func changes() throws(Refusal) -> [Output] { [] }

        public mutating func keep() {
            messages = []
        }

        public mutating func discard() {
            messages = []
        }
    }
}
