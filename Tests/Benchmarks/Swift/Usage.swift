import Foundation

/// What has been used so far: CPU seconds, memory.
enum Usage {
    /// Of this thread.
    static var thread: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Of the processes that were started and have ended.
    static var children: Double { seconds(of: RUSAGE_CHILDREN) }

    /// Of this process, all its threads.
    static var process: Double { seconds(of: RUSAGE_SELF) }

    private static func seconds(of whom: __rusage_who) -> Double {
        var usage = rusage()
        getrusage(whom.rawValue, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The most memory that this process has had, in MB.
    static var peak: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return Int(usage.ru_maxrss) / 1024
    }
}
