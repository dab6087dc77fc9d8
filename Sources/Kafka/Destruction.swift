import CRDKafka
import Glibc
import Synchronization

/// Destroys a client without waiting for ever.
///
/// librdkafka 2.0.2 waits for all that still refers to a client: after a topic was deleted under a member that is for
/// ever, and a process that wants to end with a reason would never do so. So it is done on a thread of its own, which is
/// left behind when it hangs.
enum Destruction {
    private final class Work: Sendable {
        let handle: OpaqueHandle
        let isDone = Atomic(false)

        init(_ handle: OpaquePointer) { self.handle = OpaqueHandle(pointer: handle) }

        func run() {
            rd_kafka_destroy_flags(handle.pointer, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE)
            isDone.store(true, ordering: .releasing)
        }
    }

    /// librdkafka's clients may be used from any thread.
    private struct OpaqueHandle: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    /// - Returns: false when it is not done in time; it may be later.
    @discardableResult
    static func of(_ handle: OpaquePointer, within timeout: Duration) -> Bool {
        let work = Work(handle)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { raw in
                if let raw { Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().run() }
                return nil
            }, Unmanaged.passRetained(work).toOpaque())
        guard code == 0 else {
            Unmanaged.passUnretained(work).release()
            return false
        }
        pthread_detach(thread)
        let deadline = Deadline(in: timeout)
        while !work.isDone.load(ordering: .acquiring) {
            guard !deadline.hasPassed else { return false }
            pause(.milliseconds(1))
        }
        return true
    }
}
