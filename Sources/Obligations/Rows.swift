/// Values by their ids, a million of them, in the order in which they came.
///
/// A dictionary of that size costs a miss of every cache at each touch, and all of it is moved whenever it grows. Here
/// what comes in is put behind the rest and stays there, and whoever goes through all goes from front to back. Only the
/// numbers by which a value is found are moved.
struct Rows<Value: Sendable>: Sendable {
    private struct Row: Sendable {
        var id: String
        /// nil when it was taken out: the row waits for the same id to come back.
        var value: Value?
    }

    /// Full but for the last: what is full is never moved.
    private var pages: [ContiguousArray<Row>] = []
    /// 0, or half of the hash of an id and behind it the number of its row, from 1.
    private var slots: [UInt64] = Array(repeating: 0, count: 16)
    private var rowCount = 0
    /// How many values there are.
    private(set) var count = 0

    private static var pageSize: Int { 1024 }

    subscript(id: String) -> Value? {
        get {
            guard let row = row(of: id, hash: hash(id)) else { return nil }
            return pages[row / Rows.pageSize][row % Rows.pageSize].value
        }
        set {
            let hash = hash(id)
            if let row = row(of: id, hash: hash) {
                let former = pages[row / Rows.pageSize][row % Rows.pageSize].value != nil
                pages[row / Rows.pageSize][row % Rows.pageSize].value = newValue
                count += (newValue != nil ? 1 : 0) - (former ? 1 : 0)
                if rowCount > 2 * count + Rows.pageSize { leaveOutEmptyRows() }
            } else if let newValue {
                append(newValue, id, hash: hash)
            }
        }
    }

    func forEach(_ body: (String, Value) -> Void) {
        for page in pages {
            for row in page {
                if let value = row.value { body(row.id, value) }
            }
        }
    }

    private func hash(_ id: String) -> UInt64 {
        UInt64(truncatingIfNeeded: id.hashValue) & 0xFFFF_FFFF_0000_0000
    }

    private func row(of id: String, hash: UInt64) -> Int? {
        var place = place(of: hash)
        while slots[place] != 0 {
            if slots[place] & 0xFFFF_FFFF_0000_0000 == hash {
                let row = Int(slots[place] & 0xFFFF_FFFF) - 1
                if pages[row / Rows.pageSize][row % Rows.pageSize].id == id { return row }
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Where to begin to look; the number of slots is a power of two.
    private func place(of hash: UInt64) -> Int {
        Int(hash >> 32) & (slots.count - 1)
    }

    private mutating func append(_ value: Value, _ id: String, hash: UInt64) {
        if rowCount % Rows.pageSize == 0 {
            pages.append([])
            // The first grows as it must: most tables stay small.
            if rowCount > 0 { pages[pages.count - 1].reserveCapacity(Rows.pageSize) }
        }
        pages[pages.count - 1].append(Row(id: id, value: value))
        rowCount += 1
        count += 1
        if 2 * rowCount > slots.count { widen() }
        fill(hash | UInt64(rowCount))
    }

    private mutating func fill(_ slot: UInt64) {
        var place = place(of: slot)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func widen() {
        let former = slots
        slots = Array(repeating: 0, count: 2 * former.count)
        for slot in former where slot != 0 { fill(slot) }
    }

    private mutating func leaveOutEmptyRows() {
        var rows = Rows()
        forEach { rows[$0] = $1 }
        self = rows
    }
}
