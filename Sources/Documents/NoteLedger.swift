/// Which note numbers have been marked in the text so far, and which bodies have been read: a body is believed when
/// its number is the next one and a marker with that number went before.
struct NoteLedger {
    /// For each style and number: how many markers are waiting for a body; nil before the first.
    private var seen: [Int32?] = []
    private(set) var last: [Int] = Array(repeating: 0, count: NoteStyle.allCases.count)

    func hasMarker(_ number: Int, _ style: NoteStyle) -> Bool {
        guard let index = index(number, style), index < seen.count else { return false }
        return seen[index] ?? 0 > 0
    }

    mutating func readBody(_ number: Int, _ style: NoteStyle) {
        last[style.rawValue] = number
        // A second series may begin at one again: it needs a marker of its own.
        add(-1, number, style, first: 1)
    }

    mutating func mark(_ number: Int, _ style: NoteStyle) {
        add(1, number, style, first: 0)
    }

    private func index(_ number: Int, _ style: NoteStyle) -> Int? {
        number > 0 && number < 1000 ? number * NoteStyle.allCases.count + style.rawValue : nil
    }

    private mutating func add(_ change: Int32, _ number: Int, _ style: NoteStyle, first: Int32) {
        guard let index = index(number, style) else { return }
        if index >= seen.count { seen.append(contentsOf: repeatElement(nil, count: index + 1 - seen.count)) }
        seen[index] = (seen[index] ?? first) &+ change
    }

    /// Notes whatever in a line may be a marker.
    mutating func scan(_ text: Reading, _ range: Range<Int>) {
        let bytes = text.bytes
        let span = bytes.span.bytes
        var at = range.lowerBound
        var hasSigns = false
        while at < range.upperBound {
            at = span.first(in: at..<range.upperBound) { $0.within(0x30, 0x39) | $0.equal(0xE2) }
            guard at < range.upperBound else { break }
            guard bytes[at].isDigit else {
                hasSigns = true
                at += 1
                continue
            }
            let start = at
            while at < range.upperBound, bytes[at].isDigit { at += 1 }
            let before = start > range.lowerBound ? bytes[start - 1] : 0x0A
            let after = at < range.upperBound ? bytes[at] : 0x0A
            if after.isLetter { continue }
            let count = at - start
            if before == 0x5B, after == 0x5D, count < 4 {
                mark(value(bytes[start..<at]), .bracket)
            } else if after == 0x29, count < 4 {
                mark(value(bytes[start..<at]), .paren)
            }
            if count == 5 || count == 6, bytes[start] == 0x31 || bytes[start] == 0x32 {
                mark(value(bytes[start + 4..<at]), .plain)
            } else if count < 4, before != 0x20 || start == range.lowerBound {
                mark(value(bytes[start..<at]), .plain)
            } else if count < 4, before == 0x20, start > range.lowerBound + 2,
                bytes[start - 2] == 0x2C || bytes[start - 2] == 0x6E && bytes[start - 3] == 0x65
            {
                // "?1, 2", "2, 3 en 4": the others of a list.
                mark(value(bytes[start..<at]), .plain)
            }
        }
        // "⟦" begins with this byte.
        guard hasSigns else { return }
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        while !cursor.isAtEnd {
            if let number = NoteBody.bracketed(&cursor) { mark(number, .bracket) } else { cursor.skip() }
        }
    }

    private func value(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
