import Documents

/// A moment, in milliseconds since 1970-01-01T00:00:00Z; what a worker is told the time is.
public struct Timestamp: Hashable, Comparable, Sendable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A moment of a day in UTC.
    public init(_ day: CivilDate, secondsIntoDay: Int = 0) {
        milliseconds = (Int64(day.daysSinceEpoch) * 86_400 + Int64(secondsIntoDay)) * 1000
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    public func adding(seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds + seconds * 1000)
    }
}

extension Timestamp: CustomStringConvertible {
    /// RFC 3339, in UTC: "2025-09-10T08:00:00Z", with milliseconds where there are any.
    public var description: String {
        let days = milliseconds.quotientFloored(by: 86_400_000)
        let rest = milliseconds - days * 86_400_000
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let seconds = rest / 1000
        let clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        let fraction = rest % 1000
        let digits = String(fraction)
        let tail = fraction == 0 ? "" : "." + String(repeating: "0", count: 3 - digits.count) + digits
        return "\(CivilDate(daysSinceEpoch: Int(days)))T\(clock)\(tail)Z"
    }
}

extension Int64 {
    fileprivate func quotientFloored(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
