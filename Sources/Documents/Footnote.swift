/// A footnote: its number, its text, and where the running text refers to it.
///
/// A document may have two series with the same numbers, the member's notes under the questions ("1)") and the
/// minister's under the answers ("[1]"); a footnote is therefore known by its index, not by its number.
public struct Footnote: Hashable, Sendable {
    public var number: Int
    /// From 0 in reading order: the series of notes it belongs to.
    public var series: Int
    /// Its text: the index of its passage in `Document.passages`.
    public var passage: Int
    /// Where the running text refers to it: indices into `Reading.notes`.
    public var markers: [Int]

    public init(number: Int, series: Int, passage: Int, markers: [Int] = []) {
        self.number = number
        self.series = series
        self.passage = passage
        self.markers = markers
    }
}

extension Document {
    /// The footnote that a marker leads to; nil when the document has none, or it is not clear which.
    public func footnote(_ marker: NoteMarker) -> Footnote? {
        guard let index = marker.footnote, footnotes.indices.contains(index) else { return nil }
        return footnotes[index]
    }

    /// The footnote in which a position of the reading stands.
    public func footnote(at position: Int) -> Footnote? {
        guard let passage = passageIndex(at: position) else { return nil }
        return footnotes.first { $0.passage == passage }
    }

    /// The text of a footnote.
    public func passage(of footnote: Footnote) -> Passage? {
        passages.indices.contains(footnote.passage) ? passages[footnote.passage] : nil
    }

    /// Where the running text refers to a footnote, in reading order.
    public func markers(of footnote: Footnote) -> [NoteMarker] {
        footnote.markers.compactMap { reading.notes.indices.contains($0) ? reading.notes[$0] : nil }
    }

    /// The markers in a range of the reading, those directly behind its end included.
    public func notes(in range: Range<Int>) -> [NoteMarker] {
        var low = 0
        var high = reading.notes.count
        while low < high {
            let middle = (low + high) / 2
            if reading.notes[middle].position <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return Array(reading.notes[low...].prefix { $0.position <= range.upperBound })
    }
}
