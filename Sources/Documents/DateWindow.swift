/// The days between which something lies, both included; nil is open on that side.
///
///     voor de zomer van 2026       ->  …         – 2026-07-02
///     in januari 2026              ->  2026-01-01 – 2026-01-31
///     na de zomer van 2025         ->  2025-09-02 – …
public struct DateWindow: Hashable, Sendable {
    public var earliest: CivilDate?
    public var latest: CivilDate?

    public init(earliest: CivilDate?, latest: CivilDate?) {
        self.earliest = earliest
        self.latest = latest
    }

    /// One day.
    public init(_ day: CivilDate) {
        self.init(earliest: day, latest: day)
    }

    /// The day, when it is exactly one.
    public var day: CivilDate? {
        earliest == latest ? earliest : nil
    }
}
