import Events

/// What a worker is told: a record of one of its topics, or that time has passed.
public enum Input: ~Copyable {
    case record(Record)
    case tick
}

/// One step of the way from a document to a reminder.
///
/// A worker is a pure function with a memory: what it is told, the time and its state go in, what it has to say comes
/// out. It knows no broker, no clock, no file. The pipeline runs it, commits what it says and what it remembers together
/// with how far it has read, and takes its memory back when the commit fails. A class, because a global table that it
/// learns is too large to be copied; it lives on the pipeline's thread.
public protocol Worker: AnyObject {
    /// Its memory for one partition of its inputs.
    associatedtype State: WorkerState

    var name: WorkerName { get }

    /// The memory of a partition about which nothing was ever learnt.
    func emptyState() -> State

    /// Handles one input. A record that cannot be read is refused: it goes to `rejects` with the reason, and its
    /// neighbours are handled. Refuse before changing the state: what was changed stays changed.
    func handle(_ input: borrowing Input, at now: Timestamp, state: inout State) throws(Refusal) -> [Output]

    /// Learns from a topic that every worker of this name reads whole, beside its inputs (``WorkerName/tables``).
    func learn(_ record: borrowing Record) throws(Refusal)

    /// Does to the outside world what its answers ask for, just before they are committed; must bear being done twice,
    /// since the commit may fail. The process ends when it cannot be done: nothing is lost, the next start does it.
    func settle(_ state: inout State) throws(Halt)

    /// Whether time passing means anything to it.
    var wantsTicks: Bool { get }
}

extension Worker {
    public func learn(_ record: borrowing Record) throws(Refusal) {}
    public func settle(_ state: inout State) throws(Halt) {}
    public var wantsTicks: Bool { false }
}

/// A worker that answers records, and to which time passing means nothing.
public protocol RecordWorker: Worker {
    /// Answers one record; what ``Worker/handle(_:at:state:)`` says of refusals holds here.
    func answer(_ record: borrowing Record, at now: Timestamp, state: inout State) throws(Refusal) -> [Output]
}

extension RecordWorker {
    public func handle(
        _ input: borrowing Input, at now: Timestamp, state: inout State
    ) throws(Refusal) -> [Output] {
        switch input {
        case .record(let record): return try answer(record, at: now, state: &state)
        case .tick: return []
        }
    }
}

/// What a worker remembers about one partition, restored from its changelog topics, changed only through a transaction.
public protocol WorkerState {
    /// Takes in one record of a changelog topic; a nil value forgets the key.
    mutating func restore(_ record: borrowing Record) throws(Refusal)

    /// The changelog was read to its end.
    mutating func restored()

    /// What changed since the last ``keep()``, as records for the changelog topics.
    func changes() throws(Refusal) -> [Output]

    /// The transaction that carried ``changes()`` is committed.
    mutating func keep()

    /// The transaction was aborted: forget what changed since the last ``keep()``. Costs as much as there are changes.
    mutating func discard()
}

/// Why a record could not be read, and what to do about it.
public struct Refusal: Error, Hashable, Sendable {
    public var reason: RejectReason
    /// For the operator: what is wrong with this record.
    public var problem: String

    public init(_ reason: RejectReason, _ problem: String) {
        self.reason = reason
        self.problem = problem
    }
}
