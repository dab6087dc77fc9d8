import Events
import Logging
import Synchronization
import Testing

@testable import Workers

/// What a pipeline asks of its log while a worker has much to tell.
@Suite(.bounded) struct PipelineTickTests {
    @Test func `ticks that tell follow at once, inputs are held meanwhile, and no commit copies the memory`() throws {
        let signal = StopSignal()
        let diary = Diary()
        var limits = BatchLimits()
        limits.tickMilliseconds = 10
        limits.lingerMilliseconds = 0
        var pipeline = Pipeline(
            Teller(ticks: 3, done: signal), log: DiaryLog(diary), clock: SystemClock(), limits: limits, prefix: "test.",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        _ = try pipeline.run(until: signal)
        // One tick that tells holds nothing; the first that has nothing to say takes the inputs up again.
        #expect(
            diary.entries.filter { $0 != "waits" } == [
                "commits 1", "hurries", "holds", "commits 1", "hurries", "holds", "commits 1", "hurries", "resumes",
            ])
    }
}

private final class Diary: Sendable {
    private let lines = Mutex<[String]>([])
    var entries: [String] { lines.withLock { $0 } }

    func note(_ entry: String) { lines.withLock { $0.append(entry) } }
}

/// Hands out one partition and writes down what it is asked.
private struct DiaryLog: WorkerLog {
    let diary: Diary
    private var isAssigned = false

    init(_ diary: Diary) { self.diary = diary }

    mutating func next(within timeout: Duration) throws(LogFailure) -> Workers.LogEvent {
        guard isAssigned else {
            isAssigned = true
            return .assigned([0])
        }
        diary.note(timeout == .zero ? "hurries" : "waits")
        return .idle
    }

    func accept() {}
    func release() {}
    func restore(_ topics: [Topic], partition: Int32, _ body: (borrowing Record) throws(LogFailure) -> Void) {}
    func follow(_ body: (borrowing Record) throws(LogFailure) -> Void) {}
    func commit(_ outputs: [Answer]) { diary.note("commits \(outputs.count)") }
    func rewind() {}
    func recover() {}
    func hold() { diary.note("holds") }
    func resume() { diary.note("resumes") }
    func rest() {}
    func close(leaving: Bool) -> Bool { true }
}

/// Has something to say at each of so many ticks, and then is done.
private final class Teller: Worker {
    let name = WorkerName.tracker
    let wantsTicks = true
    private var ticks: Int
    private let done: StopSignal

    init(ticks: Int, done: StopSignal) {
        self.ticks = ticks
        self.done = done
    }

    func emptyState() -> Memory { Memory() }

    func handle(_ input: borrowing Input, at now: Timestamp, state: inout Memory) throws(Refusal) -> [Output] {
        guard ticks > 0 else {
            done.raise()
            return []
        }
        ticks -= 1
        state.isChanged = true
        return [Output(topic: .reminders, key: nil, value: nil, headers: [], route: .input)]
    }

    /// Notices when somebody else holds it too while it is kept.
    struct Memory: WorkerState {
        private final class Content {}
        private var content = Content()
        var isChanged = false

        func restore(_ record: borrowing Record) {}
        func restored() {}
        func changes() -> [Output] { [] }

        mutating func keep() {
            isChanged = false
        }

        mutating func discard() { isChanged = false }
    }
}
