import Glibc

extension Duration {
    /// Whole milliseconds as librdkafka takes them: rounded up, never negative (which means "for ever" there).
    var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        if seconds < 0 || attoseconds < 0 { return 0 }
        if seconds > 2_000_000 { return 2_000_000_000 }
        return Int32(seconds) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}

/// A moment on the monotonic clock after which something is given up.
struct Deadline {
    private let moment: SuspendingClock.Instant

    init(in duration: Duration) { moment = SuspendingClock.now.advanced(by: duration) }

    var hasPassed: Bool { SuspendingClock.now >= moment }

    /// What is left, zero when it has passed.
    var remaining: Duration { max(.zero, SuspendingClock.now.duration(to: moment)) }

    /// The part of what is left that may be slept or polled in one go.
    func remaining(atMost step: Duration) -> Duration { min(step, remaining) }
}

/// Sleeps. The calling thread is the caller's own, never one of Swift's pool.
func pause(_ duration: Duration) { usleep(UInt32(duration.milliseconds) * 1000) }
