import Events

/// All that the pipeline needs of a log: wait for what comes next, read a memory back, and commit what was made of a
/// batch in one transaction, all of it or nothing.
///
/// There are two: Kafka (``KafkaLog``), and one file for one office (``LocalWorkerLog``). One thread drives it.
public protocol WorkerLog {
    /// What happened next; waits for it at most so long.
    mutating func next(within timeout: Duration) throws(LogFailure) -> LogEvent

    /// Takes the partitions of ``LogEvent/assigned(_:)``; call it when their memory is restored.
    mutating func accept() throws(LogFailure)

    /// Gives the partitions of ``LogEvent/revoked(_:lost:)`` back.
    mutating func release() throws(LogFailure)

    /// Shows every committed record of one partition of these topics, from the beginning to the end, in the order of
    /// each topic.
    mutating func restore(
        _ topics: [Topic], partition: Int32, _ body: (borrowing Record) throws(LogFailure) -> Void
    ) throws(LogFailure)

    /// Shows what is new on topics that are read whole beside the inputs; the first time, everything.
    mutating func follow(_ body: (borrowing Record) throws(LogFailure) -> Void) throws(LogFailure)

    /// Commits the outputs, together with how far ``next(within:)`` has been read, as one transaction.
    ///
    /// - Parameter outputs: in order; each with the partition of the input it answers.
    mutating func commit(_ outputs: [Answer]) throws(LogFailure)

    /// Goes back to what was last committed, after ``LogFailure/aborted(_:)``.
    mutating func rewind() throws(LogFailure)

    /// Starts afresh after ``LogFailure/lost(_:)``, at what was last committed, whatever that turns out to be.
    mutating func recover() throws(LogFailure)

    /// What ``note(_:)`` left beside the places where these partitions go on; asked for when they are accepted.
    mutating func attempts(partitions: [Int32]) throws(LogFailure) -> [Attempts]

    /// Notes durably, outside any transaction, how often a record has been begun; the next commit of its partition wipes
    /// the note. Does without when the log cannot take it just now.
    mutating func note(_ attempts: Attempts) throws(LogFailure)

    /// Fetches no records until ``resume()``: nobody will ask for them. What else happens is still handed out.
    mutating func hold() throws(LogFailure)

    /// Takes the inputs up again after ``hold()``.
    mutating func resume() throws(LogFailure)

    /// Called when nothing is in flight, so that a group at rest has no lag.
    mutating func rest() throws(LogFailure)

    /// Stops taking part. With `leaving` others get the partitions at once; without, they are kept for a restart.
    ///
    /// - Returns: false when the client hangs and the process must end without it.
    mutating func close(leaving: Bool) -> Bool
}

extension WorkerLog {
    public mutating func attempts(partitions: [Int32]) throws(LogFailure) -> [Attempts] { [] }
    public mutating func note(_ attempts: Attempts) throws(LogFailure) {}
    public mutating func hold() throws(LogFailure) {}
    public mutating func resume() throws(LogFailure) {}
}

/// An output and the partition of the input that it answers.
public struct Answer: Sendable {
    public var output: Output
    public var input: Int32

    public init(_ output: Output, input: Int32) {
        self.output = output
        self.input = input
    }
}

/// What came out of a log.
public enum LogEvent: ~Copyable {
    case record(Record)
    /// These partitions are ours now: restore their memory, then ``WorkerLog/accept()``.
    case assigned([Int32])
    /// These partitions are taken back: commit, then ``WorkerLog/release()``. Lost ones are somebody else's already:
    /// commit nothing.
    case revoked([Int32], lost: Bool)
    case idle
}

/// What went wrong with a log, by what the pipeline does about it.
public enum LogFailure: Error, Hashable, Sendable {
    /// The transaction was aborted; nothing of it happened. Forget the batch, ``WorkerLog/rewind()``, do it again.
    case aborted(String)
    /// Nobody knows what was committed. Forget everything, ``WorkerLog/recover()``, restore.
    case lost(String)
    /// The process has to end.
    case stop(Halt)
}

/// Why a worker ends, other than because it was asked to.
public struct Halt: Error, Hashable, Sendable, CustomStringConvertible {
    /// Each has its exit code.
    public enum Cause: Hashable, Sendable {
        /// A newer process carries our name.
        case fenced
        /// The broker refuses our credentials or our rights.
        case unauthorised
        /// The disk under the local log is full, read-only or broken.
        case storage
        /// No broker answers.
        case unreachable
        /// Topics or settings are not as they must be.
        case configuration
        /// A memory that cannot be read.
        case badData
        /// It may pass: start again.
        case tryAgain
        /// A mistake in this program.
        case `internal`
    }

    public var cause: Cause
    /// What happened, and what to do.
    public var reason: String

    public init(_ cause: Cause, _ reason: String) {
        self.cause = cause
        self.reason = reason
    }

    public var description: String { reason }
}
