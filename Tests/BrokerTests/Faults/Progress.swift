import Events
import Glibc
import Kafka
import Testing
import Workers

/// How far the reader has come with what was dropped, and how much of it everybody may see: what tells slow from stuck
/// from lost.
///
///     slow     it moves: wait
///     stuck    it does not, though there is something to read, or a transaction stays open
///     lost     all was read, no transaction is open, and the documents are not there
struct Progress: Hashable, CustomStringConvertible {
    /// Records on ingest that the reader has not committed.
    var unread: Int64 = 0
    /// Records and markers on documents behind the first open transaction.
    var hidden: Int64 = 0
    /// Records and markers on documents before it.
    var visible: Int64 = 0
    private var places: [String] = []

    init(of office: PipelineOffice) throws {
        let admin = try Admin(office.broker.configuration())
        for lag in try admin.lag(of: WorkerName.reader.group(prefix: office.prefix), in: [office.name(.ingest)]) {
            let left = max(0, lag.end - max(lag.committed ?? lag.oldest, lag.oldest))
            unread += left
            guard left > 0 else { continue }
            places.append("ingest [\(lag.partition.partition)] read to \(lag.committed ?? 0) of \(lag.end)")
        }
        for lag in try admin.lag(of: "none", in: [office.name(.documents)]) {
            hidden += lag.end - lag.stableEnd
            visible += lag.stableEnd - lag.oldest
            if lag.end > lag.stableEnd {
                places.append("documents [\(lag.partition.partition)] open from \(lag.stableEnd) to \(lag.end)")
            }
        }
    }

    var isAtRest: Bool { unread == 0 && hidden == 0 }

    var description: String { isAtRest ? "all was read" : places.joined(separator: ", ") }

    /// Waits until everything was read and nothing is open, as long as anything moves.
    ///
    /// - Parameter patience: how long nothing may move.
    static func rest(of office: PipelineOffice, patience: Duration) throws -> Progress {
        var last = try Progress(of: office)
        var since = SuspendingClock.now
        while !last.isAtRest, SuspendingClock.now - since < patience {
            usleep(100_000)
            let now = try Progress(of: office)
            if now != last { since = .now }
            last = now
        }
        return last
    }
}
