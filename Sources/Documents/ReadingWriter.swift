/// Writes a reading from stretches of the source: folds letters, joins lines, ends paragraphs at blank lines.
struct ReadingWriter {
    private let source: SourceText
    private(set) var reading = Reading()

    init(_ source: SourceText) {
        self.source = source
        reading.bytes.reserveCapacity(source.utf8.count)
    }

    /// Appends the flowing text of a range of source bytes, without a paragraph end behind it.
    mutating func append(_ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = source.utf8[at]
            switch byte {
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20:
                at = appendBlank(from: at, to: range.upperBound)
            case 0..<0x80:
                append(byte, at..<at + 1)
                at += 1
            default:
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                let end = min(at + length, range.upperBound)
                appendFolded(at..<end)
                at = end
            }
        }
    }

    private mutating func append(_ byte: UInt8, _ from: Range<Int>) {
        reading.bytes.append(byte)
        reading.lower.append(byte.isUpperCaseLetter ? byte | 0x20 : byte)
        reading.starts.append(UInt32(from.lowerBound))
        reading.ends.append(UInt32(from.upperBound))
    }

    private mutating func appendBlank(from: Int, to limit: Int) -> Int {
        var at = from
        var lines = 0
        while at < limit, [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20].contains(source.utf8[at]) {
            if source.utf8[at] == 0x0A { lines += 1 }
            at += 1
        }
        let end: UInt8 = lines > 1 ? 0x0A : 0x20
        if let last = reading.bytes.last, last != 0x20, last != 0x0A { append(end, from..<at) }
        return at
    }

    private mutating func appendFolded(_ range: Range<Int>) {
        let scalar = String(decoding: source.utf8[range], as: UTF8.self).unicodeScalars.first?.value ?? 0
        if (0x300...0x36F).contains(scalar) {
            // A combining mark belongs to the letter before it.
            if !reading.ends.isEmpty { reading.ends[reading.ends.count - 1] = UInt32(range.upperBound) }
            return
        }
        if scalar == 0xAD || scalar == 0x200B { return }
        if let plain = Folding.plain(scalar) {
            for byte in plain.utf8 { append(byte, range) }
            return
        }
        for at in range { append(source.utf8[at], range) }
    }
}

/// The plain ASCII form of a character, where it has one.
enum Folding {
    static func plain(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        case 0x2010...0x2015, 0x2212: "-"
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x60, 0xB4: "'"
        case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: "\""
        case 0x2026: "..."
        case 0xC0...0xC5: "A"
        case 0xC6: "AE"
        case 0xC7: "C"
        case 0xC8...0xCB: "E"
        case 0xCC...0xCF: "I"
        case 0xD1: "N"
        case 0xD2...0xD6, 0xD8: "O"
        case 0xD9...0xDC: "U"
        case 0xDD, 0x178: "Y"
        case 0xDF: "ss"
        case 0xE0...0xE5: "a"
        case 0xE6: "ae"
        case 0xE7: "c"
        case 0xE8...0xEB: "e"
        case 0xEC...0xEF: "i"
        case 0xF1: "n"
        case 0xF2...0xF6, 0xF8: "o"
        case 0xF9...0xFC: "u"
        case 0xFD, 0xFF: "y"
        case 0x132: "IJ"
        case 0x133: "ij"
        case 0x152: "OE"
        case 0x153: "oe"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0x11E: "G"
        case 0x11F: "g"
        case 0x130: "I"
        case 0x131: "i"
        case 0x15E, 0x160: "S"
        case 0x15F, 0x161: "s"
        case 0x106, 0x10C: "C"
        case 0x107, 0x10D: "c"
        case 0x17D: "Z"
        case 0x17E: "z"
        default: nil
        }
    }
}
