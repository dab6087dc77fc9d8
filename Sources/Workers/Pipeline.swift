import Events
import Logging

/// Runs one worker over one log: poll, handle, commit, in one transaction per batch.
///
/// A batch is whatever arrives within `linger`, at most so many records and bytes. What the worker says, what it
/// remembers, what it refused and how far it has read are committed together; the state's changes are kept only after
/// that. So a record has its effect exactly once, whenever the process dies.
///
/// One thread runs it from beginning to end.
public struct Pipeline<W: Worker, Log: WorkerLog> {
    private let worker: W
    private var log: Log
    private let clock: any WallClock
    private let limits: BatchLimits
    private let logger: Logger
    private let meter: Meter
    private let prefix: String
    private let pulse: Pulse

    /// The memory of each partition that is ours.
    private var states: [Int32: W.State] = [:]
    private var batch = Batch()
    private var lastTick: Int64 = 0
    /// How many ticks in a row had something to say.
    private var tellingTicks = 0
    private var abortsInARow = 0
    private var quarantine = Quarantine()

    public init(
        _ worker: W, log: Log, clock: any WallClock, limits: BatchLimits = BatchLimits(), prefix: String,
        logger: Logger, pulse: Pulse = Pulse()
    ) {
        self.worker = worker
        self.log = log
        self.clock = clock
        self.limits = limits
        self.prefix = prefix
        self.logger = logger
        self.pulse = pulse
        meter = Meter(worker: worker.name)
    }

    /// Runs until the signal is raised, then finishes the running batch and closes.
    ///
    /// - Returns: false when the log's client hung while closing: the process must end without waiting for it.
    public mutating func run(until signal: StopSignal, leaving: Bool = false) throws(Halt) -> Bool {
        do {
            while !signal.isRaised {
                try heal { (pipeline) throws(LogFailure) in try pipeline.step() }
            }
            try finish()
        } catch {
            withdraw(for: error)
            _ = log.close(leaving: false)
            throw error
        }
        return log.close(leaving: leaving)
    }

    /// Does a piece of work; when the log fails, does what that failure asks for.
    private mutating func heal(_ work: (inout Self) throws(LogFailure) -> Void) throws(Halt) {
        var failure: LogFailure?
        do throws(LogFailure) {
            try work(&self)
            return
        } catch {
            failure = error
        }
        while let current = failure {
            if case .stop(let halt) = current { throw halt }
            failure = nil
            do throws(LogFailure) {
                try mend(current)
            } catch {
                failure = error
            }
        }
    }

    private mutating func mend(_ failure: LogFailure) throws(LogFailure) {
        pulse.beat()
        forget()
        switch failure {
        case .stop: throw failure
        case .aborted(let reason):
            try countAbort(reason)
            try log.rewind()
        case .lost(let reason):
            try countAbort(reason)
            // What is ours is not forgotten, in case this has to be done again.
            for partition in states.keys { states[partition] = worker.emptyState() }
            try log.recover()
            for partition in states.keys { states[partition] = try restored(partition) }
        }
    }

    private mutating func countAbort(_ reason: String) throws(LogFailure) {
        abortsInARow += 1
        meter.aborted()
        logger.warning("transaction aborted", metadata: ["reason": "\(reason)", "in-a-row": "\(abortsInARow)"])
        guard abortsInARow < limits.abortsInARow else {
            throw .stop(Halt(.tryAgain, "\(abortsInARow) transactions in a row were aborted; the last: \(reason)"))
        }
        // The first is usually a rebalance and passes at once.
        WorkerThread.sleep(milliseconds: min(5000, 50 << min(abortsInARow - 1, 7)))
    }

    private mutating func forget() {
        batch = Batch()
        for partition in Array(states.keys) { states[partition]?.discard() }
    }

    private mutating func step() throws(LogFailure) {
        pulse.beat()
        if batch.isEmpty { try learn() }
        switch try log.next(within: .milliseconds(wait())) {
        case .record(let record):
            try handle(record)
        case .assigned(let partitions):
            try commit()
            Failpoint.assigned.reach()
            for partition in partitions { states[partition] = try restored(partition) }
            try log.accept()
            try watch(partitions)
            logger.info("partitions assigned", metadata: ["partitions": "\(partitions.sorted())"])
        case .revoked(let partitions, let lost):
            try giveUp(partitions, lost: lost)
        case .idle:
            if batch.isEmpty { try log.rest() }
        }
        if worker.wantsTicks { try tick() }
        if batch.isFull(limits, at: Monotonic.milliseconds()) { try commit() }
    }

    /// How long to wait for the next record: not at all past the end of the batch, not past the next tick.
    private func wait() -> Int64 {
        // The last tick had something to say, and may have more.
        if worker.wantsTicks, lastTick == 0 { return 0 }
        var wait: Int64 = 100
        if let end = batch.startedAt.map({ $0 + limits.lingerMilliseconds }) {
            wait = min(wait, max(0, end - Monotonic.milliseconds()))
        }
        if worker.wantsTicks { wait = min(wait, limits.tickMilliseconds) }
        return wait
    }

    private mutating func handle(_ record: consuming Record) throws(LogFailure) {
        let partition = record.partition
        let treatment = quarantine.isEmpty ? Quarantine.Treatment() : try begin(record)
        guard var state = states.removeValue(forKey: partition) else {
            throw .stop(Halt(.internal, "a record of partition \(partition), which is not assigned, was delivered"))
        }
        let now = clock.now()
        let answers: [Output]
        let input = Input.record(record)
        do throws(Refusal) {
            if let times = treatment.rejectedAfter {
                throw Refusal(.crashed, "\(times) processes began it and did not survive it")
            }
            Failpoint.handling.reach(with: input)
            answers = try worker.handle(input, at: now, state: &state)
        } catch {
            answers = [rejected(input, for: error)]
        }
        states[partition] = state
        meter.handled()
        batch.add(answers, input: partition, at: Monotonic.milliseconds())
        Failpoint.handled.reach()
        if treatment.isAlone { try commit() }
    }

    /// Notes the first records after a start; see ``Quarantine``.
    private mutating func begin(_ record: borrowing Record) throws(LogFailure) -> Quarantine.Treatment {
        let treatment = quarantine.treatment(
            topic: record.topic, partition: record.partition, offset: record.offset, limit: limits.attempts)
        if let note = treatment.note { try log.note(note) }
        return treatment
    }

    private mutating func watch(_ partitions: [Int32]) throws(LogFailure) {
        guard limits.attempts > 0 else { return }
        let found = try log.attempts(partitions: partitions)
        for attempts in found where attempts.count > 0 {
            logger.warning(
                "a process before this one did not survive its batch: going on record by record",
                metadata: [
                    "topic": "\(attempts.topic.rawValue)", "partition": "\(attempts.partition)",
                    "times": "\(attempts.count)",
                ])
        }
        quarantine.watch(
            worker.name.inputs, partitions: partitions, found: found, batch: limits.records)
    }

    /// Takes the notes back: it is no record that ends us, but what the halt says.
    private mutating func withdraw(for halt: Halt) {
        guard halt.cause != .internal, halt.cause != .fenced else { return }
        for attempts in quarantine.open { try? log.note(attempts) }
    }

    private func rejected(_ input: borrowing Input, for refusal: Refusal) -> Output {
        meter.rejected()
        switch input {
        case .record(let record):
            var metadata: Logger.Metadata = [
                "topic": "\(record.topic.rawValue)", "partition": "\(record.partition)",
                "offset": "\(record.offset)", "reason": "\(refusal.reason.rawValue)",
                "problem": "\(refusal.problem)",
            ]
            if let subject = record.header("ce_subject") { metadata["subject"] = "\(subject)" }
            logger.warning("record rejected", metadata: metadata)
            return Output(
                rejecting: record, on: record.topic.name(prefix: prefix), for: refusal, worker: worker.name,
                group: worker.name.group(prefix: prefix))
        case .tick: preconditionFailure("only records are rejected")
        }
    }

    private mutating func tick() throws(LogFailure) {
        let time = Monotonic.milliseconds()
        guard time - lastTick >= limits.tickMilliseconds else { return }
        lastTick = time
        let now = clock.now()
        var isTelling = false
        for partition in states.keys.sorted() {
            guard var state = states.removeValue(forKey: partition) else { continue }
            do throws(Refusal) {
                let answers = try worker.handle(.tick, at: now, state: &state)
                states[partition] = state
                if !answers.isEmpty {
                    batch.add(answers, input: partition, at: time)
                    // There may be more than one tick's worth.
                    lastTick = 0
                    isTelling = true
                }
            } catch {
                throw .stop(Halt(.internal, "a tick was refused: \(error.problem)"))
            }
        }
        try hold(while: isTelling)
    }

    /// Whoever has more to tell than one tick takes tells it first: inputs fetched meanwhile would only lie there.
    private mutating func hold(while isTelling: Bool) throws(LogFailure) {
        if isTelling {
            tellingTicks += 1
            // Again and again: partitions that came meanwhile are held too.
            if tellingTicks > 1 { try log.hold() }
        } else {
            if tellingTicks > 1 { try log.resume() }
            tellingTicks = 0
        }
    }

    /// Commits what there is, and only then keeps what was changed.
    private mutating func commit() throws(LogFailure) {
        guard !batch.isEmpty else { return }
        var answers = batch.takeAnswers()
        for partition in states.keys.sorted() {
            guard var state = states[partition] else { continue }
            do throws(Halt) {
                try worker.settle(&state)
            } catch {
                throw .stop(error)
            }
            states[partition] = state
        }
        for (partition, state) in states {
            do throws(Refusal) {
                for change in try state.changes() { answers.append(Answer(change, input: partition)) }
            } catch {
                throw .stop(Halt(.internal, "a memory cannot be written: \(error.problem)"))
            }
        }
        Failpoint.settled.reach()
        let started = Monotonic.milliseconds()
        try log.commit(answers)
        // A list of its own: while the dictionary's keys are looked at, changing a memory would copy all of it.
        for partition in Array(states.keys) { states[partition]?.keep() }
        quarantine.committed()
        meter.committed(answers: answers.count, nanoseconds: (Monotonic.milliseconds() - started) * 1_000_000)
        batch = Batch()
        abortsInARow = 0
    }

    private mutating func giveUp(_ partitions: [Int32], lost: Bool) throws(LogFailure) {
        var failure: LogFailure?
        if lost {
            forget()
        } else {
            do throws(LogFailure) {
                try commit()
            } catch {
                if case .stop = error { throw error }
                // Whoever gets the partitions does it again.
                logger.info("last batch left to the next owner", metadata: ["reason": "\(error)"])
                forget()
                if case .lost = error { failure = error }
            }
        }
        for partition in partitions { states[partition] = nil }
        quarantine.forget(partitions: partitions)
        // Also when the commit was lost: the whole group stands still until the partitions are given back.
        try log.release()
        logger.info("partitions revoked", metadata: ["partitions": "\(partitions.sorted())", "lost": "\(lost)"])
        if let failure { throw failure }
    }

    private mutating func restored(_ partition: Int32) throws(LogFailure) -> W.State {
        var state = worker.emptyState()
        var count = 0
        let topics = worker.name.changelogs
        let pulse = pulse
        if !topics.isEmpty {
            try log.restore(topics, partition: partition) { (record) throws(LogFailure) in
                count += 1
                pulse.beat()
                do throws(Refusal) {
                    try state.restore(record)
                } catch {
                    let place = "\(record.topic.rawValue) [\(record.partition)] @ \(record.offset)"
                    throw .stop(Halt(.badData, "the memory at \(place) cannot be read: \(error.problem)"))
                }
            }
        }
        state.restored()
        if count > 0 { logger.info("memory restored", metadata: ["partition": "\(partition)", "records": "\(count)"]) }
        return state
    }

    private mutating func learn() throws(LogFailure) {
        guard !worker.name.tables.isEmpty else { return }
        let learner = worker
        let logger = logger
        try log.follow { (record) throws(LogFailure) in
            do throws(Refusal) {
                try learner.learn(record)
            } catch {
                logger.warning(
                    "record of a global table ignored",
                    metadata: [
                        "topic": "\(record.topic.rawValue)", "partition": "\(record.partition)",
                        "offset": "\(record.offset)", "problem": "\(error.problem)",
                    ])
            }
        }
    }

    private mutating func finish() throws(Halt) {
        do throws(LogFailure) {
            try commit()
        } catch {
            if case .stop(let stop) = error { throw stop }
            // What was not committed is done again after the restart.
            withdraw(for: Halt(.tryAgain, "\(error)"))
            logger.info("last batch left to the next start", metadata: ["reason": "\(error)"])
        }
    }
}
