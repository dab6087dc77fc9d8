/// Folds a text to plain letters, one line after the other.
///
/// Most of a text is copied as it is, in runs: only what is no ASCII, blanks behind blanks and line ends are looked at
/// one by one.
struct LineFolding {
    private var draft = ReadingDraft()
    private(set) var lines: [FoldedText.Line] = []

    private var next = FoldedText.Line(range: 0..<0)
    private var lineStart = 0

    init(_ utf8: [UInt8]) {
        draft.bytes.reserveCapacity(utf8.count + 1)
        draft.map.reserveCapacity(utf8.count / 20 + 16)
        lines.reserveCapacity(utf8.count / 50 + 16)
        fold(utf8)
        endLine()
    }

    mutating func finish() -> Reading {
        draft.finish()
    }

    private mutating func fold(_ utf8: [UInt8]) {
        let text = utf8.span.bytes
        var at = 0
        while at < utf8.count {
            let byte = utf8[at]
            if byte > 0x20 && byte < 0x7F && byte != 0x60 {
                let (end, hasNumbers) = LineFolding.runEnd(text, at)
                draft.map.appendCopy(text: draft.bytes.count, source: at)
                utf8.withUnsafeBufferPointer { source in
                    draft.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[at..<end]))
                }
                next.endsInSoftHyphen = false
                next.mayHaveNumbers = next.mayHaveNumbers || hasNumbers
                at = end
            } else if byte < 0x80 {
                at = foldControl(utf8, at)
            } else {
                at = foldScalar(utf8, at)
            }
        }
    }

    /// Where bytes stop being copied as they are: at what is no visible ASCII and no single blank, at a grave accent.
    /// Also whether there may be a digit or a square bracket in them.
    private static func runEnd(_ text: RawSpan, _ from: Int) -> (end: Int, hasNumbers: Bool) {
        var at = from
        var numbers: UInt32 = 0
        var isBehindBlank: UInt32 = 0
        while at < text.byteCount {
            let bytes = Sixteen(text, at: at)
            let found = bytes.within(0x30, 0x39) | bytes.equal(0x5B)
            let blanks = bytes.equal(0x20)
            let stops = bytes.outside(0x20, 0x7E) | blanks & (blanks << 1 | isBehindBlank) | bytes.equal(0x60)
            if stops != 0 {
                numbers |= found & (stops - 1)
                return (min(at + stops.trailingZeroBitCount, text.byteCount), numbers != 0)
            }
            numbers |= found
            isBehindBlank = blanks >> 15
            at += Sixteen.size
        }
        return (text.byteCount, numbers != 0)
    }

    /// Blanks, line ends and the grave accent; where to go on.
    private mutating func foldControl(_ utf8: [UInt8], _ at: Int) -> Int {
        switch utf8[at] {
        case 0x0A: endLine()
        case 0x0D:
            endLine()
            if at + 1 < utf8.count, utf8[at + 1] == 0x0A { return at + 2 }
        case 0x0C:
            if draft.bytes.count > lineStart { endLine() }
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
        case .letter(let byte):
            append(byte, from: at..<end)
            if !byte.isLetter { next.mayHaveNumbers = true }
        case .plain(let text):
            draft.map.appendFolded(text: draft.bytes.count, source: at..<end)
            text.withUTF8Buffer { draft.bytes.append(contentsOf: $0) }
            next.endsInSoftHyphen = false
        case .mark:
            if draft.bytes.count > lineStart, draft.bytes.last != 0x20 {
                draft.map.extendLast(before: draft.bytes.count, to: end)
            }
        case .nothing: break
        case .softHyphen: next.endsInSoftHyphen = draft.bytes.count > lineStart
        case .blank: appendBlank(at..<end)
        case .lineEnd: endLine()
        case .kept:
            draft.map.appendFolded(text: draft.bytes.count, source: at..<end)
            draft.bytes.append(contentsOf: utf8[at..<end])
            next.endsInSoftHyphen = false
            next.mayHaveNumbers = true
        }
        return end
    }

    private mutating func append(_ byte: UInt8, from source: Range<Int>) {
        draft.map.appendFolded(text: draft.bytes.count, source: source)
        draft.bytes.append(byte)
        next.endsInSoftHyphen = false
    }

    private mutating func appendBlank(_ source: Range<Int>) {
        if draft.bytes.count == lineStart {
            next.isIndented = true
        } else if draft.bytes.last == 0x20 {
            draft.map.extendLast(before: draft.bytes.count, to: source.upperBound)
        } else {
            draft.map.appendFolded(text: draft.bytes.count, source: source)
            draft.bytes.append(0x20)
        }
    }

    private mutating func endLine() {
        var range = lineStart..<draft.bytes.count
        if draft.bytes.count > lineStart, draft.bytes.last == 0x20 { range = lineStart..<draft.bytes.count - 1 }
        let content = TableFrame.content(of: range, in: draft.bytes)
        if content.isEmpty {
            next.isAfterBlank = true
            next.isIndented = false
            if !range.isEmpty { finishLine() }
            return
        }
        next.isCell = content != range
        if next.isCell {
            for at in content where draft.bytes[at] == 0x7C { draft.bytes[at] = 0x20 }
        }
        next.range = content
        lines.append(next)
        finishLine()
        next = FoldedText.Line(range: 0..<0)
    }

    private mutating func finishLine() {
        draft.bytes.append(0x0A)
        draft.map.appendFolded(text: draft.bytes.count - 1, source: 0..<0)
        lineStart = draft.bytes.count
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
