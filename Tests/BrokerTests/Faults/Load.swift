import Events
import Foundation
import Kafka
import Synchronization
import Testing

/// Drops documents all the while, on a thread of its own; and watches how long nothing is written.
final class Load: @unchecked Sendable {
    private let office: PipelineOffice
    private let acknowledged = Mutex<[(id: String, text: String)]>([])
    private let isPaused = Atomic(false)
    private let isIdle = Atomic(false)
    private let isEnding = Atomic(false)
    private let isOver = Atomic(false)
    private let isGivenUp = Atomic(false)
    private let isSeen = Atomic(false)
    private let failures = Mutex<[String]>([])
    /// When something was last written, and the longest that nothing was, in milliseconds.
    private let stalls = Mutex<(last: SuspendingClock.Instant, longest: Duration)>((.now, .zero))

    /// - Parameters:
    ///   - perSecond: documents, in bunches of ten a second.
    ///   - proxy: nil: straight to the broker, whatever befalls the others.
    ///   - keys: documents of which these are versions.
    init(
        on office: PipelineOffice, through proxy: Proxy? = nil, perSecond: Int = 60, keys: Int = 20
    ) throws {
        let configuration = try office.broker.configuration(
            [Property("reconnect.backoff.max.ms", "500")], at: proxy?.address)
        self.office = office
        let watch = Watch(
            reader: try LogReader(configuration, isolation: .uncommitted),
            topic: office.name(.documents))
        Thread.detachNewThread { [self] in
            do {
                var producer = try Producer(configuration)
                var number = 0
                while !isEnding.load(ordering: .relaxed) {
                    isIdle.store(isPaused.load(ordering: .acquiring), ordering: .releasing)
                    guard !isIdle.load(ordering: .relaxed) else {
                        usleep(10_000)
                        continue
                    }
                    let documents = (0..<max(1, perSecond / 10)).map { _ in
                        number += 1
                        return (id: "k\(number % keys)", text: "Versie \(number) van stuk k\(number % keys).\n")
                    }
                    // A broker that was away may no longer know this producer; the same bytes again have no effect.
                    while producer.publish(office.records(of: documents), within: .seconds(5)).contains(
                        where: \.isFailure)
                    {
                        guard !isGivenUp.load(ordering: .relaxed) else {
                            throw BrokerFailure(description: "the broker takes nothing")
                        }
                        producer = try Producer(configuration)
                    }
                    acknowledged.withLock { $0 += documents }
                    usleep(100_000)
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
            isOver.store(true, ordering: .releasing)
        }
        Thread.detachNewThread { [self] in
            do {
                try watch.reader.start(
                    watch.reader.partitions(of: [watch.topic]), from: .end, until: .never)
                while !isSeen.load(ordering: .relaxed) {
                    guard case .record = watch.reader.poll(.milliseconds(50)) else { continue }
                    stalls.withLock {
                        $0.longest = max($0.longest, SuspendingClock.now - $0.last)
                        $0.last = .now
                    }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
    }

    private struct Watch: @unchecked Sendable {
        var reader: LogReader
        var topic: String
    }

    /// How many documents the broker has taken.
    var count: Int { acknowledged.withLock { $0.count } }

    func run(for duration: Duration) {
        usleep(
            UInt32(duration.components.seconds * 1_000_000)
                + UInt32(duration.components.attoseconds / 1_000_000_000_000))
    }

    /// Drops nothing until `resume`; returns when what it was dropping is acknowledged.
    func pause() {
        isPaused.store(true, ordering: .releasing)
        #expect(wait(within: .seconds(60)) { isIdle.load(ordering: .acquiring) })
    }

    func resume() { isPaused.store(false, ordering: .releasing) }

    /// Ends it, and returns what was dropped.
    func end() -> [(id: String, text: String)] {
        isEnding.store(true, ordering: .relaxed)
        #expect(wait(within: .seconds(60)) { isOver.load(ordering: .acquiring) })
        isGivenUp.store(true, ordering: .relaxed)
        let failures = failures.withLock { $0 }
        #expect(failures.isEmpty, "\(failures)")
        return acknowledged.withLock { $0 }
    }

    /// The longest that nothing was written; ask when everything has come.
    var stall: Duration {
        isSeen.store(true, ordering: .relaxed)
        return stalls.withLock { $0.longest }
    }
}

extension Producer.Delivery {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
