/// Words by their first four bytes, told from other words with a few operations and no branch: most words of a text are
/// none of them, and which they are not is as good as random.
struct Beginnings: Sendable {
    /// The bits of the hashes of the words.
    private var mask: UInt64 = 0
    private var words: [UInt32] = []

    /// The first four bytes of each, in small letters.
    init(_ words: [StaticString]) {
        for word in words {
            let beginning = word.withUTF8Buffer { bytes in
                bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            }
            mask |= 1 << Beginnings.hash(beginning)
            self.words.append(beginning)
        }
    }

    /// The multiplier is one of many that scatter the words of Dutch well.
    @inline(__always)
    private static func hash(_ beginning: UInt32) -> UInt64 {
        UInt64(truncatingIfNeeded: (beginning &* 0x3716_E7EB) >> 26)
    }

    @inline(__always)
    func contains(_ beginning: UInt32) -> Bool {
        (mask >> Beginnings.hash(beginning)) & 1 != 0 && words.contains(beginning)
    }
}
