import Events

/// How often a record was begun by processes that did not live to commit it.
///
///     ingest [3] @ 1042, begun 2 times
public struct Attempts: Hashable, Sendable {
    public var topic: Topic
    public var partition: Int32
    /// Of the record, or of the markers before it.
    public var offset: Int64
    public var count: Int

    public init(topic: Topic, partition: Int32, offset: Int64, count: Int) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
        self.count = count
    }
}

/// Finds the record that its worker does not survive, so that it goes to `rejects` and not round for ever.
///
/// A handler that crashes takes its process with it; the next one reads the same record, and so on. So the first record
/// of a partition after a start is noted in the log before it is handled, beside the committed offset; whatever is
/// committed next wipes the note. Who finds a note knows that somebody died there. From then on records are handled one
/// a transaction, each noted first, until as many have passed as a batch may hold: so the note comes to stand at the
/// very record. One that was begun `limit` times is not begun again.
///
/// A start costs one note a partition, a record in the normal way nothing. A process that ends in order takes its notes
/// back; one that is killed as often at one record, whyever, makes it a suspect all the same: a reject can be replayed.
struct Quarantine {
    /// What to do with a record.
    struct Treatment: Hashable {
        /// To be written down before; nil when it is already, or need not be.
        var note: Attempts?
        /// Whether it is committed before the next record is begun.
        var isAlone = false
        /// Not to be begun, after so many times.
        var rejectedAfter: Int?
    }

    private struct Place: Hashable {
        var topic: Topic
        var partition: Int32
    }

    private struct Watch {
        /// How often the record at `offset` was begun by those before us.
        var past: Int
        /// nil: the first that comes.
        var offset: Int64?
        /// Records still to be handled alone.
        var left: Int
    }

    private var watched: [Place: Watch] = [:]
    /// What we wrote, as it was before; until the next commit.
    private(set) var open: [Attempts] = []

    /// Whether nothing is watched: always, but for the first records after a start.
    var isEmpty: Bool { watched.isEmpty }

    /// Begins to watch partitions that were just assigned.
    mutating func watch(_ topics: [Topic], partitions: [Int32], found: [Attempts], batch: Int) {
        for topic in topics {
            for partition in partitions {
                let past = found.first { $0.topic == topic && $0.partition == partition }?.count ?? 0
                watched[Place(topic: topic, partition: partition)] = Watch(past: past, left: past > 0 ? batch : 0)
            }
        }
    }

    mutating func forget(partitions: [Int32]) {
        watched = watched.filter { !partitions.contains($0.key.partition) }
        open.removeAll { partitions.contains($0.partition) }
    }

    /// How to treat the record at this place, which is about to be handled.
    mutating func treatment(topic: Topic, partition: Int32, offset: Int64, limit: Int) -> Treatment {
        let place = Place(topic: topic, partition: partition)
        guard var watch = watched[place] else { return Treatment() }
        let isAlone = watch.left > 0
        var treatment = Treatment(isAlone: isAlone)
        // The same one again, after an abort: we have survived it, and it is noted.
        let isNew = watch.offset != offset
        if isNew {
            if watch.offset != nil {
                watch.past = 0
                watch.left -= 1
            }
            watch.offset = offset
        }
        if watch.past >= limit {
            treatment.rejectedAfter = watch.past
        } else if isNew {
            var attempts = Attempts(topic: topic, partition: partition, offset: offset, count: watch.past)
            open.append(attempts)
            attempts.count += 1
            treatment.note = attempts
        }
        watched[place] = isAlone ? watch : nil
        return treatment
    }

    /// The notes are wiped: what was begun is committed.
    mutating func committed() {
        if !open.isEmpty { open = [] }
    }
}
