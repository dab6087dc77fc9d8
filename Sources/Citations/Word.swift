import Documents

/// A word of letters, a number, or a bracket, where a citation may begin.
struct Word {
    var start: Int
    var end: Int
    /// The first letters, in lower case; 0 for what is no word of letters.
    var key: UInt64

    /// So many letters are looked at.
    static let keyLength = 6
    static let hashes = 4096

    static func hash(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    /// The key of a keyword in lower case: its letters up to the first other sign.
    static func key(_ keyword: StaticString) -> UInt64 {
        keyword.withUTF8Buffer { bytes in
            var key: UInt64 = 0
            for byte in bytes.prefix(keyLength) {
                guard byte.isLowerCaseLetter else { break }
                key = key << 8 | UInt64(byte)
            }
            return key
        }
    }

    /// Of "…brief" and "…brieven".
    func isOfLetters(_ text: borrowing Span<UInt8>) -> Bool {
        let brief: StaticString = "brief"
        let brieven: StaticString = "brieven"
        let ending = text[end - 1] == UInt8(ascii: "f") ? brief : brieven
        let count = ending.utf8CodeUnitCount
        guard end - start >= count else { return false }
        let first = end - count
        for index in 0..<count where text[first + index] != ending.utf8Start[index] { return false }
        return true
    }

    /// The key of the word behind a blank behind this one; 0 when there is none.
    func nextKey(_ cursor: Cursor) -> UInt64 {
        var ahead = cursor
        ahead.position = end
        guard ahead.space() else { return 0 }
        return Word.key(at: ahead)
    }

    static func key(at cursor: Cursor) -> UInt64 {
        var key: UInt64 = 0
        for distance in 0..<keyLength {
            guard let byte = cursor.byte(ahead: distance), byte.isLowerCaseLetter else { break }
            key = key << 8 | UInt64(byte)
        }
        return key
    }
}

/// Words, by their keys.
struct WordKeys: Sendable {
    private let keys: Set<UInt64>

    init(_ words: [StaticString]) {
        keys = Set(words.map { Word.key($0) })
    }

    func contains(_ key: UInt64) -> Bool { keys.contains(key) }
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
