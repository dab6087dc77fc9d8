/// JSON as bytes, written from front to back.
struct JSONBytes {
    var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(2048)
    }

    mutating func sign(_ sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    // MARK: Values

    mutating func writeNull() { append("null") }

    mutating func write(_ value: Bool) { append(value ? "true" : "false") }

    mutating func write(_ number: some FixedWidthInteger) {
        guard let number = Int(exactly: number), number >= 0 else {
            return bytes.append(contentsOf: number.description.utf8)
        }
        // Most are offsets of a few digits.
        var divisor = 1
        while number / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            var start = 0
            for index in text.indices {
                let byte = text[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }

    // MARK: Members in order

    /// An object; `members` must name its members in the order of the alphabet, since readers compare bytes.
    mutating func object(_ members: (inout JSONBytes) -> Void) {
        sign("{")
        members(&self)
        sign("}")
    }

    /// The name of a member; its value is written next.
    private mutating func name(_ name: StaticString) {
        // No value ends with a bracket that opens.
        if bytes.last != UInt8(ascii: "{") { sign(",") }
        sign("\"")
        append(name)
        append("\":")
    }

    mutating func member(_ name: StaticString, _ text: String) {
        self.name(name)
        write(text)
    }

    mutating func member(_ name: StaticString, _ number: Int) {
        self.name(name)
        write(number)
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        write(value)
    }

    mutating func member(_ name: StaticString, _ value: some QuicklyWritten) {
        self.name(name)
        value.write(to: &self)
    }

    mutating func member(_ name: StaticString, _ values: [some QuicklyWritten]) {
        self.name(name)
        sign("[")
        for (index, value) in values.enumerated() {
            if index > 0 { sign(",") }
            value.write(to: &self)
        }
        sign("]")
    }

    /// null for nil: a payload has all its fields.
    mutating func member(_ name: StaticString, _ value: (some QuicklyWritten)?) {
        self.name(name)
        if let value { value.write(to: &self) } else { writeNull() }
    }

    mutating func member(_ name: StaticString, _ values: [some QuicklyWritten]?) {
        guard let values else { return member(name, String?.none) }
        member(name, values)
    }
}

/// What is written by the million: it puts its members down itself, without ``JSONEncoding`` between.
///
/// Its `Encodable` says the same, more slowly.
protocol QuicklyWritten: Encodable {
    func write(to json: inout JSONBytes)
}

extension String: QuicklyWritten {
    func write(to json: inout JSONBytes) { json.write(self) }
}

extension Int: QuicklyWritten {
    func write(to json: inout JSONBytes) { json.write(self) }
}
