/// Words of at most eight bytes, in one number each: so that a word is compared with all of them at once.
struct ShortWords: Sendable {
    private let words: [UInt64]

    init(_ words: [StaticString]) {
        self.words = words.map { word in
            precondition(word.utf8CodeUnitCount <= 8, "too long to be one number")
            return word.withUTF8Buffer { ShortWords.number($0) }
        }
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 8 && words.contains(ShortWords.number(word))
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
