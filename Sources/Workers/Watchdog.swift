import Synchronization

/// Knows when each loop of this process last moved, and tells when one hangs.
///
///     reader       0.1 s ago
///     deadlines    300 s ago: a handler that never returns, a library that waits for ever
///
/// A loop that stands still for longer than its group waits has lost its partitions: nothing it holds can be committed
/// any more, and nobody can end it from within. What helps is another process, which whoever supervises this one starts
/// when it ends. Time during which the whole process was stopped does not count.
public final class Watchdog: Sendable {
    private let pulses = Mutex<[Pulse]>([])

    public init() {}

    func watch(_ pulse: Pulse) { pulses.withLock { $0.append(pulse) } }

    func forget(_ pulse: Pulse) { pulses.withLock { $0.removeAll { $0 === pulse } } }

    /// Looks at each loop every second, on a thread of its own, as long as the process lives.
    ///
    /// - Parameter hangs: called with what hangs and for how long; is not expected to return.
    public func start(_ hangs: @escaping @Sendable (_ name: String, _ milliseconds: Int64) -> Void) {
        WorkerThread.start { [self] in
            var last = Monotonic.milliseconds()
            while true {
                WorkerThread.sleep(milliseconds: 1000)
                let now = Monotonic.milliseconds()
                for pulse in pulses.withLock({ $0 }) {
                    // A second of ours may have been a night of the machine's.
                    if let idle = pulse.look(after: min(now - last, 2000)) { hangs(pulse.name, idle) }
                }
                last = now
            }
        }
    }
}

/// Says of one loop that it moves.
public final class Pulse: Sendable {
    let name: String
    private let limit: Int64
    private let hasBeaten = Atomic(false)
    private let idle = Atomic<Int64>(0)

    /// - Parameter limit: how long it may stand still.
    init(_ name: String, limit: Duration) {
        self.name = name
        self.limit = Int64(limit / .milliseconds(1))
    }

    /// Of a loop that nobody watches.
    public convenience init() { self.init("", limit: .seconds(1_000_000)) }

    func beat() { hasBeaten.store(true, ordering: .relaxed) }

    /// How long it has stood still, when that is too long.
    func look(after elapsed: Int64) -> Int64? {
        guard !hasBeaten.exchange(false, ordering: .relaxed) else {
            idle.store(0, ordering: .relaxed)
            return nil
        }
        let sum = idle.add(elapsed, ordering: .relaxed).newValue
        return sum > limit ? sum : nil
    }
}
