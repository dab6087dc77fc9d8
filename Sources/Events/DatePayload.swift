import Deadlines
import Documents

/// The days of something, inclusive; null is open on that side.
public struct WindowPayload: Codable, Hashable, Sendable {
    @Nullable public var earliest: String?
    @Nullable public var latest: String?

    public init(_ window: DateWindow) {
        earliest = window.earliest?.description
        latest = window.latest?.description
    }

    public var window: DateWindow {
        get throws(JSON.Unreadable) { try DateWindow(earliest: .known(earliest), latest: .known(latest)) }
    }
}

/// A document's date, and how it is known.
public struct DocumentDatePayload: Codable, Hashable, Sendable {
    @Nullable public var earliest: String?
    @Nullable public var latest: String?
    public var basis: String

    public init(_ date: DocumentDate) {
        earliest = date.window.earliest?.description
        latest = date.window.latest?.description
        basis = date.basis.rawValue
    }

    public var window: DateWindow {
        get throws(JSON.Unreadable) { try DateWindow(earliest: .known(earliest), latest: .known(latest)) }
    }
}

/// A date, period or recurrence as the text has it.
public struct DatePayload: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    @Nullable public var earliest: String?
    @Nullable public var latest: String?
    public var direction: String
    public var certainty: String
    public var role: String
    @Nullable public var repeats: String?
    @Nullable public var anchor: String?
    @Nullable public var duration: String?

    public init(_ date: DateExpression) {
        start = date.span.start
        end = date.span.end
        text = date.span.text
        earliest = date.window.earliest?.description
        latest = date.window.latest?.description
        direction = date.direction.rawValue
        certainty = date.certainty.rawValue
        role = date.role.rawValue
        repeats = date.repeats
        anchor = date.anchor
        duration = date.duration
    }

    /// As the tracker takes it in.
    public var expression: DateExpression {
        get throws(JSON.Unreadable) {
            try DateExpression(
                span: TextSpan(start: start, end: end, text: text), range: 0..<0,
                window: DateWindow(earliest: .known(earliest), latest: .known(latest)),
                direction: .known(direction, "direction"), certainty: .known(certainty, "certainty"),
                role: .known(role, "role"), repeats: repeats, anchor: anchor, duration: duration)
        }
    }
}
