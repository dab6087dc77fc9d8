import Events
import LocalLog
import Logging

/// Keeps the local log small: compaction and retention, now and then, beside the workers. Any number of processes may
/// do it at once.
public struct LocalUpkeep: Sendable {
    private let place: LocalPlace
    private let clock: any WallClock
    private let logger: Logger
    private let every: Int64

    public init(_ place: LocalPlace, clock: any WallClock, logger: Logger, every: Duration = .seconds(300)) {
        self.place = place
        self.clock = clock
        self.logger = logger
        self.every = Int64(every / .milliseconds(1))
    }

    /// Runs on this thread until the signal is raised. What fails is tried again: the workers do not wait for it.
    public func run(until signal: StopSignal) throws(Halt) {
        let log = try place.open(.write)
        var next: Int64 = 0
        while !signal.isRaised {
            WorkerThread.sleep(milliseconds: 100)
            guard Monotonic.milliseconds() >= next else { continue }
            do throws(LocalLogError) {
                let cleaning = try log.clean(at: clock.now().milliseconds)
                if cleaning != Cleaning() {
                    logger.info(
                        "log cleaned",
                        metadata: ["compacted": "\(cleaning.compacted)", "expired": "\(cleaning.expired)"])
                }
            } catch {
                logger.warning("log not cleaned", metadata: ["reason": "\(error)"])
            }
            next = Monotonic.milliseconds() + every
        }
    }
}
