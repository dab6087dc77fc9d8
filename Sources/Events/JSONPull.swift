import Documents

/// Reads JSON whose form is known from front to back, without building anything but the values that are asked for: the
/// tracker restores a million obligations before it does anything else.
///
/// It expects what our own writer writes: every member, in the order of the alphabet, without blanks. It is quick, and
/// it explains nothing: whoever gets ``Strange`` reads the same bytes again with ``JSON``, which bears every form and
/// says what is wrong.
struct JSONPull: ~Copyable {
    /// It is not the JSON that was expected, or none at all.
    struct Strange: Error {}

    typealias Text = Range<Int>

    /// Ours to write in: a text with escapes is put down without them, where it stands.
    private let bytes: UnsafeMutableRawBufferPointer
    private var position = 0

    /// Lends a reader of a copy of `bytes`, whose texts stay valid within `body`.
    static func read<Value>(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (inout JSONPull, UnsafeRawBufferPointer) throws(Strange) -> Value
    ) throws(Strange) -> Value {
        guard JSONPull.isUTF8(bytes) else { throw Strange() }
        let result = withUnsafeTemporaryAllocation(byteCount: bytes.count, alignment: 8) { copy in
            Result { () throws(Strange) -> Value in
                copy.copyMemory(from: bytes)
                var pull = JSONPull(copy)
                let value = try body(&pull, UnsafeRawBufferPointer(copy))
                guard pull.position == copy.count else { throw Strange() }
                return value
            }
        }
        return try result.get()
    }

    private init(_ bytes: UnsafeMutableRawBufferPointer) {
        self.bytes = bytes
    }

    private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
        (try? UTF8Span(validating: bytes.bindMemory(to: UInt8.self).span)) != nil
    }

    // MARK: Structure

    /// The next bytes are these.
    mutating func expect(_ literal: StaticString) throws(Strange) {
        guard takes(literal) else { throw Strange() }
    }

    /// Passes over these bytes if they are next.
    mutating func takes(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        let expected = UnsafeRawPointer(literal.utf8Start)
        var index = 0
        // Eight at a time: half of a record is names.
        while index + 8 <= count {
            let next = bytes.loadUnaligned(fromByteOffset: position + index, as: UInt64.self)
            guard next == expected.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
            index += 8
        }
        while index < count {
            guard bytes[position + index] == literal.utf8Start[index] else { return false }
            index += 1
        }
        position += count
        return true
    }

    mutating func list<Value>(_ item: (inout JSONPull) throws(Strange) -> Value) throws(Strange) -> [Value] {
        var items: [Value] = []
        try expect("[")
        if takes("]") { return items }
        repeat { items.append(try item(&self)) } while takes(",")
        try expect("]")
        return items
    }

    /// nil for null.
    mutating func optional<Value>(_ value: (inout JSONPull) throws(Strange) -> Value) throws(Strange) -> Value? {
        takes("null") ? nil : try value(&self)
    }

    // MARK: Values

    /// Where a text stands in the bytes.
    mutating func text() throws(Strange) -> Text {
        try expect("\"")
        let start = position
        skipPlain()
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                defer { position += 1 }
                return start..<position
            }
            if byte == UInt8(ascii: "\\") { return try unescaped(from: start) }
            if byte < 0x20 { throw Strange() }
            position += 1
        }
        throw Strange()
    }

    /// Passes over bytes that only stand for themselves, eight at a time; what ends them is among the next eight.
    private mutating func skipPlain() {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while position + 8 <= bytes.count {
            let next = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let (quotes, escapes) = (next ^ ones &* 0x22, next ^ ones &* 0x5C)
            // The top bit of every byte that is zero, or less than a space, and perhaps of some behind it.
            let ends =
                ((quotes &- ones) & ~quotes) | ((escapes &- ones) & ~escapes) | ((next &- ones &* 0x20) & ~next)
            if ends & tops != 0 { return }
            position += 8
        }
    }

    /// Goes on with a text that begins at `start` and has its first escape here.
    private mutating func unescaped(from start: Int) throws(Strange) -> Text {
        var end = position
        while position < bytes.count {
            var byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return start..<end }
            if byte < 0x20 { throw Strange() }
            if byte == UInt8(ascii: "\\") {
                guard position < bytes.count else { throw Strange() }
                switch bytes[position] {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte = bytes[position]
                case UInt8(ascii: "n"): byte = 0x0A
                case UInt8(ascii: "r"): byte = 0x0D
                case UInt8(ascii: "t"): byte = 0x09
                case UInt8(ascii: "b"): byte = 0x08
                case UInt8(ascii: "f"): byte = 0x0C
                // \u and what is no escape at all: rare enough to be left to the other reader.
                default: throw Strange()
                }
                position += 1
            }
            bytes[end] = byte
            end += 1
        }
        throw Strange()
    }

    mutating func optionalText() throws(Strange) -> Text? {
        takes("null") ? nil : try text()
    }

    /// A text as a string.
    func string(_ text: Text) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[text]), as: UTF8.self)
    }

    /// "2025-09-10".
    mutating func day() throws(Strange) -> CivilDate {
        let start = position + 1
        guard bytes.count - position >= 12, bytes[position] == UInt8(ascii: "\""),
            bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            bytes[start + 10] == UInt8(ascii: "\"")
        else { throw Strange() }
        let year = try digits(start..<(start + 4))
        let month = try digits((start + 5)..<(start + 7))
        guard let day = CivilDate(year: year, month: month, day: try digits((start + 8)..<(start + 10))) else {
            throw Strange()
        }
        position += 12
        return day
    }

    private func digits(_ range: Range<Int>) throws(Strange) -> Int {
        var value = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { throw Strange() }
            value = value * 10 + Int(digit)
        }
        return value
    }

    mutating func optionalDay() throws(Strange) -> CivilDate? {
        takes("null") ? nil : try day()
    }

    /// One of some words; `words` are all there are, `names` their spellings.
    mutating func word<Word>(_ words: [Word], _ names: [[UInt8]]) throws(Strange) -> Word {
        let text = try text()
        for (index, name) in names.enumerated() where name.count == text.count {
            if name.elementsEqual(bytes[text]) { return words[index] }
        }
        throw Strange()
    }

    mutating func integer() throws(Strange) -> Int {
        let isNegative = takes("-")
        let start = position
        var value = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
            value = value &* 10 &+ Int(digit)
            position += 1
        }
        // Eighteen digits fit; what follows must be the end of the member, so neither a fraction nor an exponent.
        guard position > start, position - start < 19, position == start + 1 || bytes[start] != UInt8(ascii: "0")
        else { throw Strange() }
        return isNegative ? -value : value
    }
}
