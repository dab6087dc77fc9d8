import Documents

/// A date, period or recurrence as the text has it, with the days it covers.
///
///     "in januari 2026"           in      2026-01-01 – 2026-01-31   exact
///     "voor de zomer van 2026"    before  … – 2026-07-02            event
///     "zo snel mogelijk"          in      … – …                     vague
public struct DateExpression: Hashable, Sendable {
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case `in`, before, after, by, from, until
    }

    /// How sure the days are; raw values are the words of the contract.
    public enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// The words name the days.
        case exact
        /// A house rule says which days ("begin 2026"), see `config/`.
        case rule
        /// An event of the parliamentary calendar says which days.
        case event
        /// Nobody can say.
        case vague
    }

    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// By when something is to happen.
        case due
        /// When something happened.
        case done
        /// The date of a document: "d.d. 7 juni 2024", "de brief van 10 juli jl.".
        case document
        /// During which something runs or holds.
        case period
        case other
    }

    /// What speaks against the days, raw values as in the contract.
    public enum Doubt: String, Hashable, Sendable, CaseIterable {
        /// "maandag 20 november 2026" is a Friday.
        case weekday
    }

    public var span: TextSpan
    /// Offsets into the reading.
    public var range: Range<Int>
    public var window: DateWindow
    public var direction: Direction
    public var certainty: Certainty
    public var role: Role
    /// How often, as an ISO 8601 duration ("P1Y"); nil when once.
    public var repeats: String?
    /// The event it hangs on, as the text has it: "het advies van de Raad van State".
    public var anchor: String?
    /// How long after (or before) the anchor, as an ISO 8601 duration: "P2M".
    public var duration: String?
    /// Why the days are less sure than the words; such an expression is never exact.
    public var doubt: Doubt?

    public init(
        span: TextSpan, range: Range<Int>, window: DateWindow, direction: Direction, certainty: Certainty, role: Role,
        repeats: String? = nil, anchor: String? = nil, duration: String? = nil,
        doubt: Doubt? = nil
    ) {
        self.span = span
        self.range = range
        self.window = window
        self.direction = direction
        self.certainty = certainty
        self.role = role
        self.repeats = repeats
        self.anchor = anchor
        self.duration = duration
        self.doubt = doubt
    }
}
