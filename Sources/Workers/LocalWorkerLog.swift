import Events
import LocalLog

/// The log of one office as the pipeline's log: one member of the worker's group, on a connection of its own, on one
/// thread.
///
/// Outputs, memory and offsets are one SQLite transaction, which first makes sure that the partitions are still ours.
/// Whoever has nothing to do asks every few milliseconds, at most every fifty, whether anything was committed.
public struct LocalWorkerLog: WorkerLog {
    /// Which worker, where, as whom.
    public struct Settings: Sendable {
        public var worker: WorkerName
        public var place: LocalPlace
        /// Of topics and groups: "griffier.".
        public var prefix: String
        /// nil: a member without a name that a twin could take; it leaves its group when it closes.
        public var instance: Int?
        /// How long partitions are kept for a member that is silent.
        public var lease: Duration
        /// How much is read at once.
        public var page: PageLimits

        public init(
            worker: WorkerName, place: LocalPlace, prefix: String, instance: Int?, lease: Duration = .seconds(30),
            page: PageLimits = PageLimits()
        ) {
            self.worker = worker
            self.place = place
            self.prefix = prefix
            self.instance = instance
            self.lease = lease
            self.page = page
        }
    }

    private struct Place: Hashable {
        var topic: Topic
        var partition: Int32
    }

    private let settings: Settings
    private let group: String
    private let log: LocalLog
    private let member: LocalMember
    private let names: [Topic: String]
    private let outlets: [Topic: Int32]
    /// What is handed to us and not accepted yet.
    private var assigned: [Int32] = []
    private var revoked: [Int32] = []
    /// The next record to fetch of each input partition that is ours.
    private var positions: [Place: Int64] = [:]
    private var order: [Place] = []
    private var turn = 0
    /// Fetched, in reverse order, not handed out yet.
    private var page: [(place: Place, offset: Int64, record: LocalRecord)] = []
    /// Behind the last record handed out; committed with the next transaction.
    private var read: [Place: Int64] = [:]
    /// What was committed when there was nothing more to fetch.
    private var caughtUp: LocalLog.Version?
    /// Partitions beside which a note may stand.
    private var noted: Set<Place> = []
    private var followed: [Place: Int64]?
    private var followedTo: LocalLog.Version?
    private var nextLook: Int64 = 0
    private var pause: Int64 = 2

    public init(_ settings: Settings) throws(Halt) {
        self.settings = settings
        group = settings.worker.group(prefix: settings.prefix)
        log = try settings.place.open(.write)
        let worker = settings.worker
        names = Dictionary(
            uniqueKeysWithValues: Set(worker.reads + worker.writes).map { ($0, $0.name(prefix: settings.prefix)) })
        do throws(LocalLogError) {
            var counts: [Topic: Int32] = [:]
            for (topic, name) in names {
                guard let count = try log.partitionCount(of: name) else {
                    throw LocalLogError(.unknown, "\(settings.place.file) has no topic \(name)")
                }
                counts[topic] = count
            }
            outlets = counts
            let slots = Set(worker.inputs.map { counts[$0] ?? 0 })
            guard slots.count == 1, let slots = slots.first else {
                throw LocalLogError(.unknown, "the inputs of \(worker.rawValue) must have equally many partitions")
            }
            member = try LocalMember(
                log, group: group,
                name: settings.instance.map { worker.transactionalID(prefix: settings.prefix, instance: $0) },
                slots: slots, lease: settings.lease)
        } catch {
            throw Halt(error)
        }
    }

    public mutating func next(within timeout: Duration) throws(LogFailure) -> LogEvent {
        let deadline = Monotonic.milliseconds() + max(0, Int64(timeout / .milliseconds(1)))
        while true {
            let now = Monotonic.milliseconds()
            if now >= nextLook {
                nextLook = now + 200
                if let event = try change() { return event }
            }
            if let next = page.popLast() {
                read[next.place] = next.offset + 1
                pause = 2
                return .record(
                    Record(
                        topic: next.place.topic, partition: next.place.partition, offset: next.offset, next.record))
            }
            if try fetch() { continue }
            guard now < deadline else { return .idle }
            WorkerThread.sleep(milliseconds: min(pause, deadline - now))
            pause = min(50, pause * 3 / 2)
        }
    }

    private mutating func change() throws(LogFailure) -> LogEvent? {
        switch try checked({ () throws(LocalLogError) in try member.look() }) {
        case .assigned(let slots):
            assigned = slots
            nextLook = 0
            return .assigned(slots)
        case .revoked(let slots, let lost):
            revoked = slots
            nextLook = 0
            return .revoked(slots, lost: lost)
        case nil: return nil
        }
    }

    /// Fetches a page from the next partition that has anything; false when none has.
    private mutating func fetch() throws(LogFailure) -> Bool {
        let version = try checked { () throws(LocalLogError) in try log.version() }
        guard version != caughtUp else { return false }
        for _ in order.indices {
            let place = order[turn % order.count]
            turn = (turn + 1) % order.count
            guard let position = positions[place] else { continue }
            var fetched: [(place: Place, offset: Int64, record: LocalRecord)] = []
            let partition = partition(place)
            positions[place] = try checked { () throws(LocalLogError) in
                try log.read(partition, from: position, limits: settings.page) { fetched.append((place, $0, $1)) }
            }
            if !fetched.isEmpty {
                page = fetched.reversed()
                return true
            }
        }
        caughtUp = version
        return false
    }

    public mutating func accept() throws(LogFailure) {
        member.accept(assigned)
        for slot in assigned { try seek(slot) }
        assigned = []
    }

    public mutating func release() throws(LogFailure) {
        let gone = Set(revoked)
        revoked = []
        positions = positions.filter { !gone.contains($0.key.partition) }
        order = order.filter { !gone.contains($0.partition) }
        // What was handed out and not committed is forgotten by now, of every partition.
        try rewind()
        try checked { () throws(LocalLogError) in try member.release(Array(gone)) }
    }

    /// Goes on behind what is committed.
    private mutating func seek(_ slot: Int32) throws(LogFailure) {
        for topic in settings.worker.inputs {
            let place = Place(topic: topic, partition: slot)
            let partition = partition(place)
            positions[place] = try checked { () throws(LocalLogError) in
                if let committed = try log.offset(of: group, in: partition) { return committed }
                return try log.range(of: partition).lowerBound
            }
            if !order.contains(place) { order.append(place) }
        }
        caughtUp = nil
    }

    public mutating func restore(
        _ topics: [Topic], partition: Int32, _ body: (borrowing Record) throws(LogFailure) -> Void
    ) throws(LogFailure) {
        for topic in topics {
            let place = Place(topic: topic, partition: partition)
            var count = 0
            try log.readToEnd(of: self.partition(place), orElse: LogFailure.init) {
                (offset, record) throws(LogFailure) in
                try body(Record(topic: topic, partition: partition, offset: offset, record))
                count += 1
                if count % 256 == 0 { try checked { () throws(LocalLogError) in try member.stayAlive() } }
            }
        }
    }

    public mutating func follow(_ body: (borrowing Record) throws(LogFailure) -> Void) throws(LogFailure) {
        let version = try checked { () throws(LocalLogError) in try log.version() }
        guard version != followedTo else { return }
        var positions = followed ?? [:]
        for topic in settings.worker.tables {
            for number in 0..<(outlets[topic] ?? 0) {
                let place = Place(topic: topic, partition: number)
                positions[place] = try log.readToEnd(
                    of: partition(place), from: positions[place] ?? 0, orElse: LogFailure.init
                ) { (offset, record) throws(LogFailure) in
                    try body(Record(topic: topic, partition: number, offset: offset, record))
                }
            }
        }
        followed = positions
        followedTo = version
    }

    public mutating func commit(_ outputs: [Answer]) throws(LogFailure) {
        guard !outputs.isEmpty || !read.isEmpty else { return }
        try checked { () throws(LocalLogError) in
            try log.write { (transaction) throws(LocalLogError) in
                try member.check(transaction)
                Failpoint.begun.reach()
                for answer in outputs {
                    let topic = answer.output.topic
                    let number = answer.output.partition(of: outlets[topic] ?? 1, input: answer.input)
                    try transaction.append(
                        LocalRecord(answer.output), to: partition(Place(topic: topic, partition: number)))
                }
                Failpoint.produced.reach()
                for (place, offset) in read {
                    try transaction.setOffset(offset, of: group, in: partition(place))
                    if noted.contains(place) { try transaction.mark(note(of: place), nil) }
                }
                Failpoint.offsetsSent.reach()
                Failpoint.committing.reach()
            }
        }
        Failpoint.committed.reach()
        noted.subtract(read.keys)
        read = [:]
    }

    public mutating func rewind() throws(LogFailure) {
        read = [:]
        page = []
        nextLook = 0
        for slot in Set(positions.keys.map(\.partition)) { try seek(slot) }
    }

    public mutating func recover() throws(LogFailure) {
        do throws(LogFailure) {
            try rewind()
        } catch {
            // Without a memory nothing can go on.
            if case .aborted(let reason) = error { throw .stop(Halt(.tryAgain, reason)) }
            throw error
        }
    }

    public mutating func attempts(partitions: [Int32]) throws(LogFailure) -> [Attempts] {
        var found: [Attempts] = []
        for topic in settings.worker.inputs {
            for number in partitions {
                let place = Place(topic: topic, partition: number)
                let text = try checked { () throws(LocalLogError) in try log.mark(note(of: place)) }
                let numbers = text?.split(separator: " ").compactMap { Int64($0) } ?? []
                guard numbers.count == 2 else { continue }
                noted.insert(place)
                found.append(
                    Attempts(
                        topic: topic, partition: number, offset: numbers[0], count: Int(clamping: numbers[1])))
            }
        }
        return found
    }

    public mutating func note(_ attempts: Attempts) throws(LogFailure) {
        let place = Place(topic: attempts.topic, partition: attempts.partition)
        let text = attempts.count > 0 ? "\(attempts.offset) \(attempts.count)" : nil
        do throws(LocalLogError) {
            try log.write { (transaction) throws(LocalLogError) in
                try member.check(transaction)
                try transaction.mark(note(of: place), text)
            }
            if text == nil { noted.remove(place) } else { noted.insert(place) }
        } catch {
            // What is lost or fenced shows at the commit; without a note a record is begun all the same.
            guard case .stop = LogFailure(error) else { return }
            throw LogFailure(error)
        }
    }

    /// Under what it is noted that a record of this partition was begun: "begun griffier.reader griffier.ingest.v1 [0]".
    private func note(of place: Place) -> String { "begun \(group) \(partition(place))" }

    /// Nothing stands behind the last record here.
    public mutating func rest() throws(LogFailure) {}

    public mutating func close(leaving: Bool) -> Bool {
        // Who cannot say that it leaves is missed when its lease ends.
        try? member.close(leaving: leaving)
        return true
    }

    private func partition(_ place: Place) -> LocalPartition {
        LocalPartition(topic: names[place.topic] ?? place.topic.name(prefix: settings.prefix), number: place.partition)
    }

    @discardableResult
    private func checked<Result>(_ body: () throws(LocalLogError) -> Result) throws(LogFailure) -> Result {
        do throws(LocalLogError) {
            return try body()
        } catch {
            throw LogFailure(error)
        }
    }
}
