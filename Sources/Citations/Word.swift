import Documents

/// A word of letters, a number, or a bracket, where a citation may begin.
struct Word {
    var start: Int
    var end: Int
    /// The first letters, in lower case, the first one lowest; 0 for what is no word of letters.
    var key: UInt64

    /// So many letters are looked at.
    static let keyLength = 6
    static let hashes = 4096

    @inline(__always)
    static func hash(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    /// The key of a keyword in lower case: its letters up to the first other sign.
    static func key(_ keyword: StaticString) -> UInt64 {
        keyword.withUTF8Buffer { bytes in
            var key: UInt64 = 0
            for (index, byte) in bytes.prefix(keyLength).enumerated() {
                guard byte.isLowerCaseLetter else { break }
                key |= UInt64(byte) << UInt64(8 * index)
            }
            return key
        }
    }

    /// The key of the word that begins at a position of the text.
    @inline(__always)
    static func key(at start: Int, _ text: borrowing Span<UInt8>) -> UInt64 {
        if start + 8 <= text.count {
            let eight = text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
            return Eight.prefix(eight, min(Eight.letters(eight), keyLength))
        }
        var key: UInt64 = 0
        for index in 0..<keyLength where start + index < text.count {
            guard text[start + index].isLowerCaseLetter else { break }
            key |= UInt64(text[start + index]) << UInt64(8 * index)
        }
        return key
    }

    /// The key of the word behind the blanks behind this one; 0 when there is none.
    func nextKey(_ text: borrowing Span<UInt8>) -> UInt64 {
        Word.key(at: next(text), text)
    }

    /// Where the blanks behind this word end; the end of the text when there are none.
    func next(_ text: borrowing Span<UInt8>) -> Int {
        var at = end
        while at < text.count, text[at] == 0x20 { at += 1 }
        return at > end ? at : text.count
    }

    /// Of "…brief" and "…brieven".
    @inline(__always)
    func isOfLetters(_ text: borrowing Span<UInt8>) -> Bool {
        let last = text[end - 1]
        if last == UInt8(ascii: "f") {
            return text[end - 2] == UInt8(ascii: "e") && text[end - 3] == UInt8(ascii: "i")
                && text[end - 4] == UInt8(ascii: "r") && text[end - 5] == UInt8(ascii: "b")
        }
        guard last == UInt8(ascii: "n"), end - start >= 7, text[end - 2] == UInt8(ascii: "e") else { return false }
        return text[end - 3] == UInt8(ascii: "v") && text[end - 4] == UInt8(ascii: "e")
            && text[end - 5] == UInt8(ascii: "i") && text[end - 6] == UInt8(ascii: "r")
            && text[end - 7] == UInt8(ascii: "b")
    }
}

/// Eight bytes of a text at once, the first one lowest.
enum Eight {
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// How many small letters it begins with.
    @inline(__always)
    static func letters(_ bytes: UInt64) -> Int {
        let low = bytes & ~high
        let isAtLeastA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let isBeyondZ = low &+ 0x0505_0505_0505_0505
        let others = ~(isAtLeastA & ~isBeyondZ & ~bytes) & high
        return others.trailingZeroBitCount >> 3
    }

    /// Its first bytes, and zeros.
    @inline(__always)
    static func prefix(_ bytes: UInt64, _ count: Int) -> UInt64 {
        count >= 8 ? bytes : bytes & (1 << UInt64(8 * count) &- 1)
    }
}

/// Words, by their keys.
struct WordKeys: Sendable {
    private let keys: [UInt64]
    /// A bit for each of them, which most other words do not have.
    private let bits: UInt64

    init(_ words: [StaticString]) {
        keys = words.map { Word.key($0) }
        bits = keys.reduce(0) { $0 | 1 << UInt64(Word.hash(of: $1) & 63) }
    }

    func contains(_ key: UInt64) -> Bool {
        bits & 1 << UInt64(Word.hash(of: key) & 63) != 0 && keys.contains(key)
    }
}

/// What a recogniser begins with besides the keywords that it names.
struct Beginnings: OptionSet, Hashable {
    let rawValue: UInt8

    /// "…brief", "…brieven".
    static let letter = Beginnings(rawValue: 1)
    /// A word with a capital with which the name of a law begins.
    static let capital = Beginnings(rawValue: 2)
    /// A number.
    static let number = Beginnings(rawValue: 4)
    /// An opening bracket.
    static let bracket = Beginnings(rawValue: 8)
    /// A word that a colon is glued to.
    static let colon = Beginnings(rawValue: 16)
}
