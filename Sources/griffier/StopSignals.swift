import Foundation
import UnixSignals

/// SIGTERM and SIGINT as they come, from now on; the second one ends the process at once.
struct StopSignals {
    let stream: AsyncStream<UnixSignal>

    init() async {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        stream = AsyncStream { continuation in
            let task = Task {
                var count = 0
                for await signal in signals {
                    count += 1
                    if count > 1 { _exit(128 + signal.rawValue) }
                    continuation.yield(signal)
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}
