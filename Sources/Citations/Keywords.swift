/// Which recognisers know a word, as bits, by its key.
///
/// Nearly every word of a text is asked for, and few are known: a table of one byte for each hash, small enough to stay
/// near, says no to the others, and no two keywords have one hash, so that one comparison says yes.
struct Keywords: Sendable {
    private struct Entry {
        var key: UInt64
        var bits: UInt32
    }

    /// 0 is of no keyword.
    private var entries = [Entry(key: 0, bits: 0)]
    private var byHash = [UInt8](repeating: 0, count: 1 << Keywords.bits)
    private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static let bits = 12

    /// Of every keyword its key and the bits of those who know it; a key may come again.
    init(_ keywords: [(key: UInt64, bits: UInt32)]) {
        for keyword in keywords {
            if let known = entries.firstIndex(where: { $0.key == keyword.key && keyword.key != 0 }) {
                entries[known].bits |= keyword.bits
            } else {
                entries.append(Entry(key: keyword.key, bits: keyword.bits))
            }
        }
        precondition(entries.count <= 256, "more keywords than a byte can tell")
        // One multiplier in ten or so does; the next is as good as a random one.
        while !spread() { multiplier = multiplier &* 0xD134_2543_DE82_EF95 | 1 }
    }

    /// Whether no two keywords have one hash with this multiplier.
    private mutating func spread() -> Bool {
        for hash in byHash.indices { byHash[hash] = 0 }
        for index in entries.indices.dropFirst() {
            let hash = hash(of: entries[index].key)
            if byHash[hash] != 0 { return false }
            byHash[hash] = UInt8(truncatingIfNeeded: index)
        }
        return true
    }

    @inline(__always)
    private func hash(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* multiplier) >> UInt64(64 - Keywords.bits))
    }

    /// No is certain.
    @inline(__always)
    func mayKnow(_ key: UInt64) -> Bool {
        byHash.span[unchecked: hash(of: key)] != 0
    }

    @inline(__always)
    func recognisers(of key: UInt64) -> UInt32 {
        let index = Int(byHash.span[unchecked: hash(of: key)])
        return index == 0 || entries[index].key != key ? 0 : entries[index].bits
    }
}
