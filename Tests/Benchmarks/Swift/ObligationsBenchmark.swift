import Documents
import Events
import Foundation
import Kafka
import Logging
import Notifications
import Obligations
import Synchronization
import Workers

/// Open obligations by the million: restored as the tracker restores them, looked up, and fired.
///
/// In memory the seconds are the processor's, through a broker the clock's.
///
/// Each is two records of some 500 and 150 bytes, on `obligations` and on the tracker's changelog; all are due on one of
/// four hundred days from 2026 on.
struct ObligationsBenchmark {
    private let count: Int
    private let tracker: TrackerWorker
    private let policy: ReminderPolicy
    private let zone: Zone

    init(count: Int) throws {
        self.count = count
        policy = ReminderPolicy()
        guard let zone = Zone("Europe/Amsterdam") else { throw Halt(.configuration, "no zone Europe/Amsterdam") }
        self.zone = zone
        tracker = TrackerWorker(policy: policy, zone: zone)
    }

    // MARK: In memory

    func run() throws {
        var state = tracker.emptyState()
        let before = ObligationsBenchmark.residentBytes()
        var bytes = 0
        var seconds = 0.0
        for start in stride(from: 0, to: count, by: 10_000) {
            let records = (start..<min(start + 10_000, count)).map { ObligationsBenchmark.records($0) }
            bytes += records.reduce(0) { $0 + ($1.obligation.value?.count ?? 0) }
            seconds += try ObligationsBenchmark.seconds {
                for record in records {
                    try state.restore(Record(topic: .obligations, partition: 0, offset: 0, record.obligation))
                    try state.restore(Record(topic: .trackerChangelog, partition: 0, offset: 0, record.standing))
                }
            }
        }
        seconds += ObligationsBenchmark.seconds { state.restored() }
        let memory = ObligationsBenchmark.residentBytes() - before
        print("\(count) obligations of \(bytes / count) bytes")
        print("  restored: \(Int(Double(count) / seconds)) a second; \(memory / count) bytes of memory each")

        // Nothing is due yet: what a second costs that changes nothing.
        let idle = Timestamp(rfc3339: "2025-11-01T09:00:00Z") ?? Timestamp(milliseconds: 0)
        let looks = 10_000
        let look = try ObligationsBenchmark.seconds {
            for _ in 0..<looks { _ = try tracker.handle(.tick, at: idle, state: &state) }
        }
        print(String(format: "  next due: %.4f ms a look-up", look * 1000 / Double(looks)))

        let late = Timestamp(rfc3339: "2026-01-01T09:00:00Z") ?? Timestamp(milliseconds: 0)
        var fired = 0
        let firing = try ObligationsBenchmark.seconds {
            for minute in 0..<100 {
                let now = Timestamp(milliseconds: late.milliseconds + Int64(minute) * 60_000)
                let outputs = try tracker.handle(.tick, at: now, state: &state)
                fired += outputs.count
                _ = try state.changes()
                state.keep()
            }
        }
        print("  fired, with its records: \(Int(Double(fired) / firing)) events a second (\(fired))")
    }

    // MARK: Through a broker

    /// Fills the two topics, lets a tracker restore them and fire all that is due, and then reads what it said.
    ///
    /// While the clock runs nobody else reads: how far the tracker has come, the ends of the topics tell.
    func run(through brokers: String) throws {
        let prefix = "bench\(getpid())."
        let client = try ClientConfiguration(brokers: brokers)
        let topics = [
            Topic.obligations, .trackerChangelog, .deadlines, .commands, .statusChanges, .reminders, .rejects,
        ]
        let admin = try Admin(client)
        _ = try admin.create(topics.map { TopicDefinition(name: $0.name(prefix: prefix), partitions: 1) })
        try fill(client, prefix: prefix)
        // The day on which the first reminder of every one is due: nothing is late.
        let clock = HandMovedClock(Timestamp(rfc3339: "2026-01-07T12:00:00Z") ?? Timestamp(milliseconds: 0))
        var tables = try Tables(directory: ObligationsBenchmark.config)
        tables.policy = policy
        let milestones = Milestones()
        let workplace = Workplace(
            brokers: brokers, prefix: prefix, tables: tables, zone: zone, clock: clock,
            outbox: { () throws(OutboxFailure) in throw OutboxFailure("none") },
            logger: Logger(label: "bench") { _ in milestones })
        let signal = StopSignal()
        let started = Date()
        let worker = Thread {
            do { _ = try workplace.run(.tracker, instance: nil, until: signal) } catch { print("tracker: \(error)") }
        }
        worker.stackSize = 8 << 20
        worker.start()
        let end = try committed(to: [.statusChanges, .reminders], prefix: prefix, admin)
        let used = Usage.process
        signal.raise()
        guard let restored = milestones.time(of: "memory restored") else {
            throw Halt(.internal, "no memory was restored")
        }
        print("\(count) obligations through \(brokers)")
        print("  restored: \(rate(from: started, to: restored)) a second, joining the group counted")
        let fired = rate(from: restored, to: end)
        print("  fired: \(fired) a second, \(2 * fired) events: each a change of status and a reminder")
        print(String(format: "  CPU of this process since it began: %.1f s", used))
        print("  \(try verified(client, prefix: prefix))")
    }

    private func rate(from begin: Date, to end: Date) -> Int {
        Int(Double(count) / max(0.001, end.timeIntervalSince(begin)))
    }

    private func fill(_ client: ClientConfiguration, prefix: String) throws {
        let producer = try Producer(client)
        for start in stride(from: 0, to: count, by: 5000) {
            let records = (start..<min(start + 5000, count)).map { ObligationsBenchmark.records($0, on: 20) }
            let deliveries = producer.publish(
                records.flatMap { record in
                    [(Topic.obligations, record.obligation), (.trackerChangelog, record.standing)].map {
                        topic, stored in
                        OutgoingRecord(
                            topic: topic.name(prefix: prefix), partition: 0, key: stored.key, value: stored.value)
                    }
                }, within: .seconds(120))
            for delivery in deliveries { _ = try delivery.get() }
        }
    }

    /// Waits until each of these topics has a committed record for every obligation and nothing more comes.
    ///
    /// - Returns: when the last of them was committed, seen within a twentieth of a second.
    private func committed(to topics: [Topic], prefix: String, _ admin: Admin) throws -> Date {
        var (ends, changed) = ([Int64](), Date())
        while true {
            usleep(50_000)
            let now = try admin.lag(of: prefix + "nobody", in: topics.map { $0.name(prefix: prefix) }).map(\.stableEnd)
            if now != ends { (ends, changed) = (now, Date()) }
            let rest = Date().timeIntervalSince(changed)
            // A transaction's marker stands among the records.
            if now.allSatisfy({ $0 > Int64(count) }), rest > 1 { return changed }
            guard rest < 60 else { throw Halt(.internal, "for a minute nothing was committed; the ends are \(ends)") }
        }
    }

    /// Reads everything the tracker committed: each obligation has changed, been reminded of and been written down
    /// exactly once.
    private func verified(_ client: ClientConfiguration, prefix: String) throws -> String {
        let reader = try LogReader(client, isolation: .committed)
        // The obligations were written by us before.
        for (topic, times) in [(Topic.statusChanges, 1), (.reminders, 1), (.obligations, 2)] {
            var seen: [String: Int] = [:]
            let partitions = try reader.partitions(of: [topic.name(prefix: prefix)])
            try reader.readToEnd(of: partitions) { (record) throws(KafkaError) in
                let id = record.withUnsafeKey { $0.map { String(decoding: $0, as: UTF8.self) } }
                seen[id ?? "", default: 0] += 1
            }
            guard seen.count == count, seen.values.allSatisfy({ $0 == times }) else {
                throw Halt(
                    .internal, "\(topic.rawValue) tells of \(seen.count) obligations, not \(times) times of \(count)")
            }
        }
        return "verified: of each obligation one change, one reminder and one new state"
    }

    // MARK: Records

    private static let config = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../config")
        .standardized.path

    /// The records of one obligation; due on a day of January 2026, else spread over four hundred days.
    private static func records(
        _ number: Int, on day: Int? = nil
    ) -> (obligation: Record.StoredRecord, standing: Record.StoredRecord) {
        let id = "nl-" + letters(number)
        let first = CivilDate(year: 2026, month: 1, day: 1) ?? CivilDate(daysSinceEpoch: 20_454)
        let due = first.adding(days: day ?? number % 400)
        let obligation = """
            {"candidates":[],"due":{"certainty":"exact","earliest":null,"latest":"\(due)","repeats":null,"text":\
            "voor de zomer"},"history":[],"id":"\(id)","origin":"promised","reminded":[],"reviewOn":null,\
            "settledOn":null,"sources":[{"document":"2025D\(10_000 + number % 90_000)","documentDate":{"earliest":\
            "2025-09-10","latest":"2025-09-10"},"end":74,"place":"answer 7","sentence":"Ik stuur uw Kamer voor de \
            zomer de verkenning.","start":25,"text":"stuur uw Kamer voor de zomer de verkenning"}],"state":"open",\
            "subjects":["2025Z14497","28345"],"to":"uw Kamer","what":"stuur uw Kamer voor de zomer de verkenning",\
            "who":"de Minister"}
            """
        let standing = """
            {"standing":{"_0":{"dueSince":"2025-09-10","firstRead":"2025-09-10","group":"\(id)","instance":0,\
            "obligation":"\(id)"}}}
            """
        return (
            Record.StoredRecord(key: Array(id.utf8), value: Array(obligation.utf8)),
            Record.StoredRecord(key: Array("standing/\(id)".utf8), value: Array(standing.utf8))
        )
    }

    /// Ten letters, another ten for every number.
    private static func letters(_ number: Int) -> String {
        // Multiplication by an odd number spreads them as a hash would.
        var rest = (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 17
        var letters: [UInt8] = []
        for _ in 0..<10 {
            letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Of the processor: other processes do not count.
    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = Usage.thread
        try body()
        return Usage.thread - start
    }

    /// What the process holds of the machine's memory.
    private static func residentBytes() -> Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    }
}

/// When something was logged for the first time.
private final class Milestones: LogHandler {
    private let times = Mutex<[String: Date]>([:])
    var logLevel: Logger.Level {
        get { .info }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: Logging.LogEvent) {
        let message = "\(event.message)"
        times.withLock { $0[message] = $0[message] ?? Date() }
        if event.level > .info { print("\(event.level): \(event.message) \(event.metadata ?? [:])") }
    }

    func time(of message: String) -> Date? { times.withLock { $0[message] } }
}
