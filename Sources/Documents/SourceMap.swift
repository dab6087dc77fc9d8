/// The way from folded text back to the source, as runs: a letter that was copied maps to its own byte, a letter that
/// was folded ("e" for "e" with an accent, one blank for a line break) maps to all the bytes it came from.
struct SourceMap: Sendable {
    /// Begins at `text` in the folded text and at `source` in the source. `length` 0: byte for byte up to the next
    /// piece; `nothing`: from nowhere; otherwise every byte of the piece comes from the whole of `length` source bytes.
    private struct Piece: Sendable {
        var text: UInt32
        var source: UInt32
        var length: UInt32
    }

    private static let nothing = UInt32.max
    private var pieces: [Piece] = []

    /// Of its pieces.
    var count: Int { pieces.count }

    mutating func reserveCapacity(_ count: Int) {
        pieces.reserveCapacity(count)
    }

    /// From `text` on, bytes were copied from `source` on.
    mutating func appendCopy(text: Int, source: Int) {
        if let last = pieces.last, last.length == 0, Int(last.source) + text - Int(last.text) == source { return }
        pieces.append(Piece(text: UInt32(text), source: UInt32(source), length: 0))
    }

    /// The bytes from `text` on stand for the whole range of the source; for nothing when it is empty.
    mutating func appendFolded(text: Int, source: Range<Int>) {
        pieces.append(
            Piece(
                text: UInt32(text), source: UInt32(source.lowerBound),
                length: source.isEmpty ? SourceMap.nothing : UInt32(source.count)))
    }

    /// The last byte before `text` also stands for the source up to `end`: a combining mark belongs to its letter.
    mutating func extendLast(before text: Int, to end: Int) {
        guard text > 0, let last = pieces.last else { return }
        if last.length == SourceMap.nothing { return }
        if last.length > 0 {
            if end > Int(last.source) { pieces[pieces.count - 1].length = UInt32(end - Int(last.source)) }
            return
        }
        let at = Int(last.source) + text - 1 - Int(last.text)
        guard at < end else { return }
        if Int(last.text) == text - 1 { pieces.removeLast() }
        appendFolded(text: text - 1, source: at..<end)
    }

    /// Forgets everything from `text` on.
    mutating func truncate(to text: Int) {
        while let last = pieces.last, Int(last.text) >= text { pieces.removeLast() }
    }

    /// Appends the part of another map that covers `range` of its text, to stand at `text` in this one.
    mutating func append(_ other: SourceMap, _ range: Range<Int>, at text: Int, near: inout Place) {
        guard !range.isEmpty, !other.pieces.isEmpty else { return }
        other.find(range.lowerBound, &near)
        var index = near.piece
        var from = range.lowerBound
        while from < range.upperBound {
            let piece = other.pieces[index]
            let next = index + 1 < other.pieces.count ? Int(other.pieces[index + 1].text) : range.upperBound
            if piece.length == 0 {
                appendCopy(text: text + from - range.lowerBound, source: Int(piece.source) + from - Int(piece.text))
            } else {
                pieces.append(
                    Piece(
                        text: UInt32(text + from - range.lowerBound), source: piece.source, length: piece.length))
            }
            from = next
            index += 1
        }
    }

    /// Where in a map was looked last: what is looked for next stands near it.
    struct Place {
        fileprivate var piece = 0
    }

    /// The source bytes behind one byte of the text.
    func source(at position: Int) -> Range<Int> {
        var place = Place()
        return source(at: position, near: &place)
    }

    func source(at position: Int, near: inout Place) -> Range<Int> {
        guard !pieces.isEmpty else { return 0..<0 }
        find(position, &near)
        let piece = pieces[near.piece]
        if piece.length == SourceMap.nothing { return Int(piece.source)..<Int(piece.source) }
        if piece.length > 0 { return Int(piece.source)..<Int(piece.source) + Int(piece.length) }
        let at = Int(piece.source) + position - Int(piece.text)
        return at..<at + 1
    }

    /// Goes to the last piece that begins at or before the position.
    private func find(_ position: Int, _ place: inout Place) {
        var low = 0
        var high = pieces.count
        if place.piece < high, Int(pieces[place.piece].text) <= position {
            low = place.piece
            // A few pieces on, as a rule.
            for next in low + 1..<max(low + 1, min(low + 6, high)) {
                if Int(pieces[next].text) > position {
                    high = next
                    break
                }
                low = next
            }
        }
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(pieces[middle].text) <= position { low = middle } else { high = middle }
        }
        place.piece = low
    }
}
