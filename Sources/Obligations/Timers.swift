import HeapModule

/// When each obligation next needs attention, the earliest first.
///
/// Entries are never taken out of the middle: when an obligation changes, another entry is put in and the old one no
/// longer holds. Whoever takes an entry asks the obligation whether this is still its time.
struct Timers: Sendable {
    struct Entry: Comparable, Sendable {
        var at: LocalTime
        var obligation: String

        static func < (left: Entry, right: Entry) -> Bool {
            (left.at, left.obligation) < (right.at, right.obligation)
        }
    }

    private var heap: Heap<Entry>

    init(_ entries: [Entry] = []) {
        heap = Heap(entries)
    }

    var first: Entry? { heap.min }

    mutating func insert(_ entry: Entry) {
        heap.insert(entry)
    }

    mutating func removeFirst() {
        _ = heap.popMin()
    }

    /// Most entries no longer hold: time to build anew.
    func isCrowded(for obligations: Int) -> Bool {
        heap.count > 4 * obligations + 64
    }
}
