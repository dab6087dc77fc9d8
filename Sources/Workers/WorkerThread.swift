import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A thread of the operating system for one pipeline: it waits for the broker, which the threads of Swift's concurrency
/// must not.
public enum WorkerThread {
    /// Runs the body on a thread of its own and waits for it without blocking the caller's.
    public static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            start { continuation.resume(returning: body()) }
        }
    }

    /// Starts the body on a thread of its own; it ends with the body.
    static func start(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { raw in
                guard let raw else { return nil }
                Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        precondition(code == 0, "no thread could be started: \(code)")
        pthread_detach(thread)
    }

    public static func sleep(milliseconds: Int64) {
        usleep(UInt32(clamping: milliseconds * 1000))
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}

/// Asks running pipelines to stop; raised once, seen by all.
public final class StopSignal: Sendable {
    private let raised = Atomic<Bool>(false)

    public init() {}

    public func raise() {
        raised.store(true, ordering: .relaxed)
    }

    public var isRaised: Bool { raised.load(ordering: .relaxed) }
}
