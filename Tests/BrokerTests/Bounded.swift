import Foundation
import Synchronization
import Testing

/// Ends the run, by name, when a test of a suite does not end in time: a client, a broker or a process that hangs would
/// otherwise hold up all of it, and nobody would know what it was.
struct Bounded: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        let isOver = Over()
        Thread.detachNewThread {
            guard !isOver.comes(within: Self.limit) else { return }
            FileHandle.standardError.write(
                Data("✘ Test \(test.id) has not ended within \(Self.limit): the run ends here\n".utf8))
            _exit(70)
        }
        defer { isOver.set() }
        try await body()
    }

    /// Of each test; those of the long form take minutes.
    static let limit: Duration =
        ProcessInfo.processInfo.environment["GRIFFIER_TEST_FAULTS"] == "long" ? .seconds(3600) : .seconds(600)
}

extension Trait where Self == Bounded {
    static var bounded: Bounded { Bounded() }
}

/// Whether a test is over, for the thread that watches it.
private final class Over: Sendable {
    private let isSet = Atomic(false)

    func set() { isSet.store(true, ordering: .releasing) }

    /// Waits for it; false when it does not come.
    func comes(within limit: Duration) -> Bool {
        let latest = SuspendingClock.now + limit
        while !isSet.load(ordering: .acquiring) {
            guard SuspendingClock.now < latest else { return false }
            usleep(20_000)
        }
        return true
    }
}
