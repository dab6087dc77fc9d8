import Documents

/// What the clock on the wall says where the subscribers live. Made by the caller, who knows zones and summer time.
///
/// Reminders compare these and record what they fired, so an hour that comes twice fires nothing twice and an hour that
/// is skipped skips nothing.
public struct LocalTime: Hashable, Comparable, Sendable, Codable {
    public var date: CivilDate
    /// 0…1439.
    public var minute: Int

    public init(date: CivilDate, minute: Int = 0) {
        self.date = date
        self.minute = minute
    }

    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.date, left.minute) < (right.date, right.minute)
    }
}
