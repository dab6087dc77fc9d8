import Documents

/// Reads JSON whose form is known from front to back, without building anything but the values that are asked for: the
/// tracker restores a million obligations before it does anything else.
///
/// It is quick, and it explains nothing: whoever gets ``Strange`` reads the same bytes again with ``JSON``, which does.
struct JSONPull: ~Copyable {
    /// It is not the JSON that was expected, or none at all.
    struct Strange: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The members of an object; `member` must read or skip the value of each.
    mutating func object(_ member: (inout JSONPull, Key) throws(Strange) -> Void) throws(Strange) {
        try expect("{")
        if skips("}") { return }
        repeat {
            let key = try key()
            try expect(":")
            try member(&self, key)
        } while skips(",")
        try expect("}")
    }

    mutating func list<Value>(_ item: (inout JSONPull) throws(Strange) -> Value) throws(Strange) -> [Value] {
        var items: [Value] = []
        try expect("[")
        if skips("]") { return items }
        repeat { items.append(try item(&self)) } while skips(",")
        try expect("]")
        return items
    }

    /// nil for null.
    mutating func optional<Value>(_ value: (inout JSONPull) throws(Strange) -> Value) throws(Strange) -> Value? {
        if peek() == UInt8(ascii: "n") {
            try word("null")
            return nil
        }
        return try value(&self)
    }

    mutating func text() throws(Strange) -> String {
        let (range, isPlain) = try string()
        let slice = UnsafeRawBufferPointer(rebasing: bytes[range])
        guard isPlain else { return try JSONPull.unescaped(slice) }
        guard let text = String(validating: slice, as: UTF8.self) else { throw Strange() }
        return text
    }

    /// "2025-09-10".
    mutating func day() throws(Strange) -> CivilDate {
        let (range, isPlain) = try string()
        guard isPlain, range.count == 10, bytes[range.lowerBound + 4] == 0x2D, bytes[range.lowerBound + 7] == 0x2D
        else { throw Strange() }
        func number(_ part: Range<Int>) throws(Strange) -> Int {
            var value = 0
            for index in part {
                let digit = bytes[range.lowerBound + index] &- 0x30
                guard digit < 10 else { throw Strange() }
                value = value * 10 + Int(digit)
            }
            return value
        }
        guard let day = CivilDate(year: try number(0..<4), month: try number(5..<7), day: try number(8..<10)) else {
            throw Strange()
        }
        return day
    }

    /// One of some words; `words` are all there are, `names` their spellings.
    mutating func word<Word>(_ words: [Word], _ names: [[UInt8]]) throws(Strange) -> Word {
        let (range, isPlain) = try string()
        guard isPlain else { throw Strange() }
        for (index, name) in names.enumerated() where name.count == range.count {
            if name.elementsEqual(bytes[range]) { return words[index] }
        }
        throw Strange()
    }

    mutating func integer() throws(Strange) -> Int {
        skipBlanks()
        var isNegative = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }
        let start = position
        var value = 0
        while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
            value = value &* 10 &+ Int(digit)
            position += 1
        }
        // Eighteen digits fit; a fraction or an exponent is no whole number.
        guard position > start, position - start < 19, position == start + 1 || bytes[start] != 0x30 else {
            throw Strange()
        }
        if position < bytes.count, case let sign = bytes[position], sign == 0x2E || sign | 0x20 == 0x65 {
            throw Strange()
        }
        return isNegative ? -value : value
    }

    /// Nothing but blanks is left.
    mutating func finish() throws(Strange) {
        skipBlanks()
        guard position == bytes.count else { throw Strange() }
    }

    /// Passes over a value that nobody asks for, nested so deep at most.
    mutating func skip(within depth: Int = 16) throws(Strange) {
        guard depth > 0 else { throw Strange() }
        switch peek() {
        case UInt8(ascii: "{"): try object { (pull, _) throws(Strange) in try pull.skip(within: depth - 1) }
        case UInt8(ascii: "["): _ = try list { (pull) throws(Strange) in try pull.skip(within: depth - 1) }
        case UInt8(ascii: "\""): _ = try text()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        // A number of whatever form: none is in what the tracker wrote.
        default: _ = try integer()
        }
    }

    // MARK: Names

    /// The name of a member, as it stands in the bytes.
    struct Key {
        fileprivate let bytes: UnsafeRawBufferPointer

        static func ~= (name: StaticString, key: Key) -> Bool {
            guard name.utf8CodeUnitCount == key.bytes.count else { return false }
            for (index, byte) in key.bytes.enumerated() where name.utf8Start[index] != byte { return false }
            return true
        }
    }

    private mutating func key() throws(Strange) -> Key {
        let (range, isPlain) = try string()
        guard isPlain, bytes[range].allSatisfy({ $0 < 0x80 }) else { throw Strange() }
        return Key(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    // MARK: Bytes

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func peek() -> UInt8 {
        skipBlanks()
        return position < bytes.count ? bytes[position] : 0
    }

    private mutating func skips(_ sign: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(Strange) {
        guard skips(sign) else { throw Strange() }
    }

    private mutating func word(_ word: StaticString) throws(Strange) {
        skipBlanks()
        guard position + word.utf8CodeUnitCount <= bytes.count else { throw Strange() }
        for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
            throw Strange()
        }
        position += word.utf8CodeUnitCount
    }

    /// The inside of a string, and whether it has no escapes.
    private mutating func string() throws(Strange) -> (Range<Int>, isPlain: Bool) {
        try expect("\"")
        let start = position
        var isPlain = true
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                defer { position += 1 }
                return (start..<position, isPlain)
            }
            if byte < 0x20 { throw Strange() }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                position += 1
            }
            position += 1
        }
        throw Strange()
    }

    private static func unescaped(_ slice: UnsafeRawBufferPointer) throws(Strange) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(slice.count)
        var index = 0
        while index < slice.count {
            let byte = slice[index]
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                output.append(byte)
                continue
            }
            guard index < slice.count else { throw Strange() }
            let sign = slice[index]
            index += 1
            switch sign {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(sign)
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            // \u and what is no escape at all: rare enough to be left to the other reader.
            default: throw Strange()
            }
        }
        guard let text = String(validating: output, as: UTF8.self) else { throw Strange() }
        return text
    }
}
