import Synchronization
import Workers

/// The running workers of one process: when one ends, all do, and the first reason is the process's own.
final class Staff: Sendable {
    let signal = StopSignal()
    private let notes = Mutex(Notes())

    private struct Notes {
        var halt: Halt?
        var hasHung = false
    }

    func note(_ halt: Halt) {
        notes.withLock { if $0.halt == nil { $0.halt = halt } }
        signal.raise()
    }

    func noteHanging() {
        notes.withLock { $0.hasHung = true }
    }

    var halt: Halt? { notes.withLock { $0.halt } }
    var hasHung: Bool { notes.withLock { $0.hasHung } }
}
