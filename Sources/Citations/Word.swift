import Documents

/// A word of letters, a number, or a bracket, where a citation may begin.
struct Word {
    var start: Int
    var end: Int
    /// The first letters, in lower case, the first one lowest; 0 for what is no word of letters.
    var key: UInt64

    /// So many letters are looked at.
    static let keyLength = 6

    /// The keys of the articles; written out, so that nothing has to be made before it is asked for.
    static let de: UInt64 = 0x65_64
    static let het: UInt64 = 0x74_65_68

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
        let eight = Eight.load(start, text)
        return Eight.prefix(eight, min(Eight.letters(eight), keyLength))
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

    /// Goes to the end of its letters, where more of them were behind what has been looked at.
    mutating func readOn(_ text: borrowing Span<UInt8>) {
        while end < text.count, text[end].isLowerCaseLetter { end += 1 }
    }

    /// Of "…brief" and "…brieven".
    @inline(__always)
    func isOfLetters(_ text: borrowing Span<UInt8>) -> Bool {
        let last = Eight.load(before: end, text)
        return last >> 24 == Word.brief || last >> 8 == Word.brieven
    }

    /// Whether "brief" stands before this position.
    @inline(__always)
    static func endsInBrief(_ end: Int, _ text: borrowing Span<UInt8>) -> Bool {
        Eight.load(before: end, text) >> 24 == brief
    }

    static let brief: UInt64 = 0x66_6569_7262
    static let brieven: UInt64 = 0x6E_6576_6569_7262
}

/// Eight bytes of a text at once, the first one lowest.
enum Eight {
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The bytes from a position on; zeros behind the end.
    @inline(__always)
    static func load(_ at: Int, _ text: borrowing Span<UInt8>) -> UInt64 {
        if at &+ 8 <= text.count { return loadUnchecked(at, text) }
        return part(min(at, text.count)..<text.count, text)
    }

    /// The same, where eight bytes are known to be.
    @inline(__always)
    static func loadUnchecked(_ at: Int, _ text: borrowing Span<UInt8>) -> UInt64 {
        UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self))
    }

    /// The bytes before a position, the last one highest; zeros before the beginning.
    @inline(__always)
    static func load(before end: Int, _ text: borrowing Span<UInt8>) -> UInt64 {
        end >= 8 ? load(end - 8, text) : part(0..<end, text) << UInt64(8 * (8 - end))
    }

    /// Less than eight.
    @inline(never)
    private static func part(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> UInt64 {
        range.reversed().reduce(0) { $0 << 8 | UInt64(text[$1]) }
    }

    /// The highest bit of every byte from `first` to `last`, both below 0x80.
    @inline(__always)
    static func within(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = bytes & ~high
        let isAtLeast = low &+ ones &* UInt64(0x80 - first)
        let isBeyond = low &+ ones &* UInt64(0x7F - last)
        return isAtLeast & ~isBeyond & ~bytes & high
    }

    /// How many small letters it begins with.
    @inline(__always)
    static func letters(_ bytes: UInt64) -> Int {
        (within(bytes, 0x61, 0x7A) ^ high).trailingZeroBitCount >> 3
    }

    /// The first position in a range whose byte `mask` means; its end when there is none.
    @inline(__always)
    static func first(in range: Range<Int>, _ text: borrowing Span<UInt8>, _ mask: (UInt64) -> UInt64) -> Int {
        var at = range.lowerBound
        while at < range.upperBound {
            let hits = mask(load(at, text))
            if hits != 0 { return min(at + (hits.trailingZeroBitCount >> 3), range.upperBound) }
            at += 8
        }
        return range.upperBound
    }

    /// The last position in a range whose byte `mask` means; nil when there is none.
    @inline(__always)
    static func last(in range: Range<Int>, _ text: borrowing Span<UInt8>, _ mask: (UInt64) -> UInt64) -> Int? {
        var at = range.upperBound
        while at > range.lowerBound {
            let hits = mask(load(before: at, text))
            if hits != 0 {
                let found = at - 1 - (hits.leadingZeroBitCount >> 3)
                return found >= range.lowerBound ? found : nil
            }
            at -= 8
        }
        return nil
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
        bits = keys.reduce(0) { $0 | WordKeys.bit($1) }
    }

    private static func bit(_ key: UInt64) -> UInt64 {
        1 << ((key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    func contains(_ key: UInt64) -> Bool {
        bits & WordKeys.bit(key) != 0 && keys.contains(key)
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
