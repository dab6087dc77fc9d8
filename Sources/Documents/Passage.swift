/// A stretch of the reading that stands in one place of the document.
public struct Passage: Hashable, Sendable {
    public var place: Place
    /// Offsets into the reading.
    public var range: Range<Int>

    public init(place: Place, range: Range<Int>) {
        self.place = place
        self.range = range
    }
}
