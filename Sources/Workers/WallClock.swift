import Events
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Tells the time to workers; the only thing in a process that does.
public protocol WallClock: Sendable {
    func now() -> Timestamp
}

/// The machine's clock.
public struct SystemClock: WallClock {
    public init() {}

    public func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that stands still until somebody moves it; for showing and testing what time does.
public final class HandMovedClock: WallClock {
    private let time: Mutex<Timestamp>

    public init(_ start: Timestamp) {
        time = Mutex(start)
    }

    public func now() -> Timestamp {
        time.withLock { $0 }
    }

    public func move(to moment: Timestamp) {
        time.withLock { $0 = moment }
    }
}

/// Milliseconds of a clock that no one sets: for intervals, never for dates.
enum Monotonic {
    static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
