/// Where a finding stands in the text as it came in.
public struct TextSpan: Hashable, Sendable {
    /// Code points, end exclusive.
    public var start: Int
    public var end: Int
    /// Exactly the slice start..<end, line breaks and all.
    public var text: String

    public init(start: Int, end: Int, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }

    public func overlaps(_ other: TextSpan) -> Bool {
        start < other.end && other.start < end
    }
}
