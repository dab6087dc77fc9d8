/// The partition Java's client, and librdkafka's `murmur2`, give to a key: `toPositive(murmur2(key)) % count`.
///
///     partition(forKey: "nl", of: 12)
///
/// An empty key has a partition too; a record without a key may go anywhere, so that there is none to ask for.
public func partition(forKey key: some Sequence<UInt8>, of count: Int32) -> Int32 {
    precondition(count > 0, "a topic has at least one partition")
    return Int32(bitPattern: murmur2(Array(key)) & 0x7fff_ffff) % count
}

/// MurmurHash2 with the seed of Kafka's Java client.
func murmur2(_ bytes: [UInt8]) -> UInt32 {
    let factor: UInt32 = 0x5bd1_e995
    var hash: UInt32 = 0x9747_b28c ^ UInt32(truncatingIfNeeded: bytes.count)
    var index = 0
    while bytes.count - index >= 4 {
        var word =
            UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
            | UInt32(bytes[index + 3]) << 24
        word &*= factor
        word ^= word >> 24
        word &*= factor
        hash &*= factor
        hash ^= word
        index += 4
    }
    let rest = bytes.count - index
    if rest > 0 {
        for place in (0..<rest).reversed() { hash ^= UInt32(bytes[index + place]) << UInt32(8 * place) }
        hash &*= factor
    }
    hash ^= hash >> 13
    hash &*= factor
    return hash ^ (hash >> 15)
}
