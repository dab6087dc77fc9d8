import Documents

/// Writes a value into bytes that nobody reads but ``Unpacking``: a million of them are kept in memory.
///
/// Numbers take as many bytes as they need (seven bits each, signs folded in), texts their length and their UTF-8. No
/// names, no order of bytes, no version: it never leaves the process.
struct Packing {
    private var buffer: [UInt8] = []
    /// Where the texts stand that are written.
    private let source: UnsafeRawBufferPointer

    init(_ source: UnsafeRawBufferPointer) {
        self.source = source
        buffer.reserveCapacity(source.count + 64)
    }

    /// What was written, without room for more.
    var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: buffer.count) { room, count in
            count = room.update(fromContentsOf: buffer)
        }
    }

    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        buffer.append(UInt8(rest))
    }

    mutating func write(_ text: Range<Int>) {
        write(text.count)
        buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[text]))
    }

    mutating func write(_ text: Range<Int>?) {
        guard let text else { return write(-1) }
        write(text)
    }

    func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left == right || left.count == right.count && source[left].elementsEqual(source[right])
    }

    /// The day before time stands for none.
    mutating func write(_ day: CivilDate?) {
        write(day?.daysSinceEpoch ?? Packing.noDay)
    }

    mutating func write(_ window: DateWindow) {
        write(window.earliest)
        write(window.latest)
    }

    mutating func write<Value>(_ values: [Value], _ each: (inout Packing, Value) -> Void) {
        write(values.count)
        for value in values { each(&self, value) }
    }

    static let noDay = Int(Int32.min)
}

/// Reads what ``Packing`` wrote, in the same order.
struct Unpacking {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func number() -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    mutating func optionalText() -> String? {
        let count = number()
        guard count >= 0 else { return nil }
        defer { position += count }
        return bytes.withUnsafeBufferPointer { buffer in
            String(decoding: UnsafeBufferPointer(rebasing: buffer[position..<(position + count)]), as: UTF8.self)
        }
    }

    mutating func text() -> String { optionalText() ?? "" }

    mutating func day() -> CivilDate? {
        let days = number()
        return days == Packing.noDay ? nil : CivilDate(daysSinceEpoch: days)
    }

    mutating func window() -> DateWindow { DateWindow(earliest: day(), latest: day()) }

    mutating func span() -> TextSpan { TextSpan(start: number(), end: number(), text: text()) }

    mutating func list<Value>(_ each: (inout Unpacking) -> Value) -> [Value] {
        let count = number()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(each(&self)) }
        return values
    }
}
