/// A source in plain letters, still line by line: what the layout is read from.
///
/// Blanks are one blank, lines are trimmed and end with "\n", blank lines are gone but remembered by the line behind
/// them. The text is kept as a reading, so that the same cursor parses both.
struct FoldedText {
    private(set) var reading = Reading()
    private(set) var lines: [Line] = []

    /// One line of the source that has text.
    struct Line {
        /// Offsets into the folded text, without blanks around and without the line end.
        var range: Range<Int>
        /// There is at least one blank line before it.
        var isAfterBlank = false
        /// There is a form feed before it.
        var isAfterFormFeed = false
        /// It begins with a blank.
        var isIndented = false
        /// It ends with a soft hyphen: its last word goes on in the next line.
        var endsInSoftHyphen = false
        /// It stood between the bars of a drawn table.
        var isCell = false
    }

    private var next = Line(range: 0..<0)
    private var lineStart = 0
    private var sawLineEnd = true

    init(_ source: SourceText) {
        reading.bytes.reserveCapacity(source.utf8.count + 1)
        reading.map.reserveCapacity(source.utf8.count / 24)
        lines.reserveCapacity(source.utf8.count / 60)
        fold(source.utf8)
        endLine()
        reading.lowerCase()
        if let flat = FlatText(self) { lines = flat.lines }
    }

    private mutating func fold(_ utf8: [UInt8]) {
        let count = utf8.count
        var at = 0
        while at < count {
            let byte = utf8[at]
            if byte > 0x20 && byte < 0x7F && byte != 0x60 {
                var end = at + 1
                while end < count {
                    let here = utf8[end]
                    if here > 0x20 && here < 0x7F && here != 0x60 {
                        end += 1
                    } else if here == 0x20, end + 1 < count, utf8[end + 1] > 0x20, utf8[end + 1] < 0x7F {
                        end += 1
                    } else {
                        break
                    }
                }
                reading.map.appendCopy(text: reading.bytes.count, source: at)
                reading.bytes.append(contentsOf: utf8[at..<end])
                next.endsInSoftHyphen = false
                at = end
            } else if byte < 0x80 {
                at = foldControl(utf8, at)
            } else {
                at = foldScalar(utf8, at)
            }
        }
    }

    /// Blanks, line ends and the grave accent; where to go on.
    private mutating func foldControl(_ utf8: [UInt8], _ at: Int) -> Int {
        switch utf8[at] {
        case 0x0A: endLine()
        case 0x0D:
            endLine()
            if at + 1 < utf8.count, utf8[at + 1] == 0x0A { return at + 2 }
        case 0x0C:
            if reading.bytes.count > lineStart { endLine() }
            next.isAfterFormFeed = true
        case 0x60: append(0x27, from: at..<at + 1)
        default: appendBlank(at..<at + 1)
        }
        return at + 1
    }

    private mutating func foldScalar(_ utf8: [UInt8], _ at: Int) -> Int {
        let first = utf8[at]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let end = min(at + length, utf8.count)
        var scalar = UInt32(first) & (first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F)
        for byte in utf8[at + 1..<end] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        switch Folding.fold(scalar) {
        case .letter(let byte): append(byte, from: at..<end)
        case .plain(let text):
            reading.map.appendFolded(text: reading.bytes.count, source: at..<end)
            text.withUTF8Buffer { reading.bytes.append(contentsOf: $0) }
            next.endsInSoftHyphen = false
        case .mark:
            if reading.bytes.count > lineStart, reading.bytes.last != 0x20 {
                reading.map.extendLast(before: reading.bytes.count, to: end)
            }
        case .nothing: break
        case .softHyphen: next.endsInSoftHyphen = reading.bytes.count > lineStart
        case .blank: appendBlank(at..<end)
        case .lineEnd: endLine()
        case .kept:
            reading.map.appendFolded(text: reading.bytes.count, source: at..<end)
            reading.bytes.append(contentsOf: utf8[at..<end])
            next.endsInSoftHyphen = false
        }
        return end
    }

    private mutating func append(_ byte: UInt8, from source: Range<Int>) {
        reading.map.appendFolded(text: reading.bytes.count, source: source)
        reading.bytes.append(byte)
        next.endsInSoftHyphen = false
    }

    private mutating func appendBlank(_ source: Range<Int>) {
        if reading.bytes.count == lineStart {
            next.isIndented = true
        } else if reading.bytes.last == 0x20 {
            reading.map.extendLast(before: reading.bytes.count, to: source.upperBound)
        } else {
            reading.map.appendFolded(text: reading.bytes.count, source: source)
            reading.bytes.append(0x20)
        }
    }

    private mutating func endLine() {
        var range = lineStart..<reading.bytes.count
        if reading.bytes.count > lineStart, reading.bytes.last == 0x20 { range = lineStart..<reading.bytes.count - 1 }
        let content = TableFrame.content(of: range, in: reading.bytes)
        if content.isEmpty {
            next.isAfterBlank = true
            next.isIndented = false
            if !range.isEmpty { finishLine() }
            return
        }
        next.isCell = content != range
        if next.isCell {
            for at in content where reading.bytes[at] == 0x7C { reading.bytes[at] = 0x20 }
        }
        next.range = content
        lines.append(next)
        finishLine()
        next = Line(range: 0..<0)
    }

    private mutating func finishLine() {
        reading.bytes.append(0x0A)
        reading.map.appendFolded(text: reading.bytes.count - 1, source: 0..<0)
        lineStart = reading.bytes.count
        next.endsInSoftHyphen = false
    }
}

/// The lines that a converter draws around table cells.
///
///     | Ons kenmerk    |          ->  "Ons kenmerk"
///     +-------+--------+          ->  nothing
enum TableFrame {
    /// What is left of a line without bars; empty when it is only drawing.
    static func content(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return range }
        // A picture.
        if range.count == 2, bytes[first] == 0x5B, bytes[last] == 0x5D { return first..<first }
        var start = range.lowerBound
        var end = range.upperBound
        if bytes[first] == 0x7C || bytes[last] == 0x7C {
            while start < end, bytes[start] == 0x7C || bytes[start] == 0x20 { start += 1 }
            while end > start, bytes[end - 1] == 0x7C || bytes[end - 1] == 0x20 { end -= 1 }
        }
        let isDrawing =
            (bytes[first] == 0x2B || bytes[first] == 0x2D || bytes[first] == 0x3D || bytes[first] == 0x7C)
            && end - start != 1
            && bytes[start..<end].allSatisfy {
                $0 == 0x2D || $0 == 0x2B || $0 == 0x3D || $0 == 0x7C || $0 == 0x20
            }
        return isDrawing ? start..<start : start..<end
    }
}
