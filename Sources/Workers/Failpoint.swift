#if DEBUG && canImport(Glibc)
    import Glibc
    import Synchronization
#endif

/// A place in the pipeline where a test may end, stop or hold up the process. There are none in a release.
///
///     GRIFFIER_TEST_FAILPOINT=between-produce-and-offsets:3:kill    the third time it comes there
///     GRIFFIER_TEST_FAILPOINT=handling:1:crash:BOEM                 at the first record whose value has that word
///     GRIFFIER_TEST_FAILPOINT=handled:2:sleep=8000                  milliseconds
///     GRIFFIER_TEST_FAILPOINT=between-offsets-and-commit:1:stop     as SIGSTOP does, until SIGCONT
///     GRIFFIER_TEST_FAILPOINT=committing:4:kill=900                 so many microseconds later, whatever is done by then
enum Failpoint {
    /// Partitions are ours, their memory is not restored yet.
    case assigned
    /// A record is about to be handled.
    case handling
    /// A record was handled, nothing of it is written.
    case handled
    /// The outside world was told, nothing is committed.
    case settled
    /// A transaction is open, nothing was written in it.
    case begun
    /// The answers are on the broker, the offsets are not.
    case produced
    /// Answers and offsets are on the broker, the transaction is open.
    case offsetsSent
    /// The commit is about to be asked for.
    case committing
    /// The commit is done, we have not taken note of it.
    case committed

    #if DEBUG && canImport(Glibc)
        private var name: String {
            switch self {
            case .assigned: "assigned"
            case .handling: "handling"
            case .handled: "handled"
            case .settled: "settled"
            case .begun: "between-begin-and-produce"
            case .produced: "between-produce-and-offsets"
            case .offsetsSent: "between-offsets-and-commit"
            case .committing: "committing"
            case .committed: "committed"
            }
        }

        /// What `GRIFFIER_TEST_FAILPOINT` asks for.
        private struct Order {
            var name: String
            var times: Int
            var action: String
            var amount: UInt32
            var word: [UInt8]
        }

        private static let order: Order? = getenv("GRIFFIER_TEST_FAILPOINT").flatMap { text in
            let parts = String(cString: text).split(separator: ":").map(String.init)
            guard parts.count >= 3, let times = Int(parts[1]) else { return nil }
            let action = parts[2].split(separator: "=")
            return Order(
                name: parts[0], times: times, action: String(action.first ?? ""),
                amount: action.count > 1 ? UInt32(action[1]) ?? 0 : 0,
                word: parts.count > 3 ? Array(parts[3].utf8) : [])
        }

        private static let reached = Atomic(0)

        /// Whether a test waits here.
        var isSet: Bool { Failpoint.order?.name == name }

        /// Does what a test asks for here; nothing as a rule.
        func reach(with input: borrowing Input) {
            guard isSet, let word = Failpoint.order?.word else { return }
            switch input {
            case .record(let record):
                let isMeant = record.withValue { bytes in
                    guard let bytes, !word.isEmpty else { return word.isEmpty }
                    return bytes.indices.dropLast(word.count - 1).contains { bytes[$0...].starts(with: word) }
                }
                if isMeant { reach() }
            case .tick: break
            }
        }

        func reach() {
            guard isSet, let order = Failpoint.order else { return }
            guard Failpoint.reached.add(1, ordering: .relaxed).newValue == order.times else { return }
            switch order.action {
            case "kill" where order.amount > 0:
                let delay = order.amount
                WorkerThread.start {
                    usleep(delay)
                    kill(getpid(), SIGKILL)
                }
            case "kill": kill(getpid(), SIGKILL)
            case "stop": kill(getpid(), SIGSTOP)
            case "sleep": WorkerThread.sleep(milliseconds: Int64(order.amount))
            case "crash": fatalError("a failpoint was reached")
            default: break
            }
        }
    #else
        @inline(__always) var isSet: Bool { false }
        @inline(__always) func reach(with input: borrowing Input) {}
        @inline(__always) func reach() {}
    #endif
}
