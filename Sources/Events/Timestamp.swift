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

    /// Stays at the last (or first) moment that can be written down.
    public func adding(seconds: Int64) -> Timestamp {
        let (step, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, further) = milliseconds.addingReportingOverflow(step)
        guard overflow || further else { return Timestamp(milliseconds: sum) }
        return Timestamp(milliseconds: seconds < 0 ? .min : .max)
    }

    /// The day in UTC.
    public var day: CivilDate {
        CivilDate(daysSinceEpoch: Int(milliseconds.flooredQuotient(by: 86_400_000)))
    }
}

extension Timestamp: CustomStringConvertible {
    /// RFC 3339, in UTC: "2025-09-10T08:00:00Z", with milliseconds where there are any.
    public var description: String {
        let remainder = milliseconds % 86_400_000
        let rest = remainder < 0 ? remainder + 86_400_000 : remainder
        let seconds = rest / 1000
        let clock = String(unsafeUninitializedCapacity: 8) { text in
            for (place, number) in [seconds / 3600, seconds / 60 % 60, seconds % 60].enumerated() {
                text[3 * place] = UInt8(ascii: "0") + UInt8(number / 10)
                text[3 * place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
                if place < 2 { text[3 * place + 2] = UInt8(ascii: ":") }
            }
            return 8
        }
        let fraction = rest % 1000
        let digits = String(fraction)
        let tail = fraction == 0 ? "" : "." + String(repeating: "0", count: 3 - digits.count) + digits
        return "\(day)T\(clock)\(tail)Z"
    }
}

extension Int64 {
    /// Any producer may write any number as a record's time, so the smallest is not negated.
    fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
        self % divisor < 0 ? self / divisor - 1 : self / divisor
    }
}
