/// The first eight bytes of a name, as they are read; less of a shorter name.
struct NamePrefix {
    private(set) var key: UInt64 = 0
    private(set) var count: UInt64 = 0

    var isFull: Bool { count == 8 }

    mutating func append(_ byte: UInt8) {
        key |= UInt64(byte) << (8 * count)
        count += 1
    }
}

/// Which of the sorted names begin with eight bytes, or are the whole of less.
struct NameIndex: Sendable {
    private struct Slot {
        var key: UInt64
        var low: Int32
        var high: Int32
    }

    /// Open addressing; a key of 0 is a free slot.
    private var slots: [Slot]
    private let shift: UInt64
    /// A bit for each key, and one for the first four bytes of each: small enough to stay near, unlike the slots.
    private var known = [UInt64](repeating: 0, count: 1024)
    private var beginnings = [UInt64](repeating: 0, count: 1024)
    /// A bit for the first twelve bytes of each name, and one for the first eight of those that have less than twelve:
    /// "Minister" begins a few names, "Minister van" others, "minister Van Weel" none.
    private var continuations = [UInt64](repeating: 0, count: 4096)

    /// From the keys of the names in one block, and where each begins.
    init(_ keys: [UInt8], _ starts: [Int]) {
        var bits: UInt64 = 4
        while 1 << bits < starts.count * 2 { bits += 1 }
        shift = 64 - bits
        slots = Array(repeating: Slot(key: 0, low: 0, high: 0), count: 1 << Int(bits))
        var last: (key: UInt64, low: Int)?
        for name in 0..<max(0, starts.count - 1) {
            let key = keys[starts[name]..<starts[name + 1]]
            var prefix = NamePrefix()
            for byte in key.prefix(8) { prefix.append(byte) }
            var next = NamePrefix()
            if key.count >= 12 { for byte in key.dropFirst(8).prefix(4) { next.append(byte) } }
            let bit = NameIndex.bit(prefix.key, next.key)
            continuations[bit >> 6] |= 1 << UInt64(bit & 63)
            if last?.key != prefix.key {
                if let last { insert(last.key, last.low..<name) }
                last = (prefix.key, name)
            }
        }
        if let last { insert(last.key, last.low..<starts.count - 1) }
    }

    private mutating func insert(_ key: UInt64, _ names: Range<Int>) {
        known[NameIndex.bit(key) >> 6] |= 1 << UInt64(NameIndex.bit(key) & 63)
        let four = NameIndex.bit(key & 0xFFFF_FFFF)
        beginnings[four >> 6] |= 1 << UInt64(four & 63)
        var at = place(of: key)
        while slots[at].key != 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = Slot(
            key: key, low: Int32(truncatingIfNeeded: names.lowerBound),
            high: Int32(truncatingIfNeeded: names.upperBound))
    }

    func range(of key: UInt64) -> Range<Int>? {
        let bit = NameIndex.bit(key)
        guard key != 0, known[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return nil }
        var at = place(of: key)
        while slots[at].key != 0 {
            if slots[at].key == key { return Int(slots[at].low)..<Int(slots[at].high) }
            at = (at + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether some name begins with these four bytes: no is certain.
    @inline(__always)
    func hasBeginning(_ four: UInt64) -> Bool {
        let bit = NameIndex.bit(four)
        return beginnings[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }

    /// Whether some name begins with these eight bytes and goes on with these four, or has less: no is certain.
    func mayGoOn(_ eight: UInt64, _ four: UInt64) -> Bool {
        hasContinuation(eight, four) || hasContinuation(eight, 0)
    }

    private func hasContinuation(_ eight: UInt64, _ four: UInt64) -> Bool {
        let bit = NameIndex.bit(eight, four)
        return continuations[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }

    private static func bit(_ eight: UInt64, _ four: UInt64) -> Int {
        let mixed = (eight ^ four &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 46)
    }

    @inline(__always)
    private static func bit(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0xD6E8_FEB8_6659_FD93) >> 48)
    }

    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
