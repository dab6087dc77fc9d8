import Documents
import Events
import Foundation
import Obligations

/// The time zone in which subscribers live: turns moments into what their clocks say.
public struct Zone: Sendable {
    private let zone: TimeZone

    /// nil for a name that the machine's time-zone database does not know ("Europe/Amsterdam" it does).
    public init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    public func localTime(at moment: Timestamp) -> LocalTime {
        let offset = zone.secondsFromGMT(
            for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
        let local = moment.milliseconds + Int64(offset) * 1000
        let days = local >= 0 ? local / 86_400_000 : -((-local + 86_399_999) / 86_400_000)
        return LocalTime(
            date: CivilDate(daysSinceEpoch: Int(days)), minute: Int((local - days * 86_400_000) / 60_000))
    }

    /// The moment at which clocks there say this; the earlier one when they say it twice, and when they skip it the one
    /// at which they would have said it.
    public func moment(of time: LocalTime) -> Timestamp {
        let naive = Timestamp(time.date, secondsIntoDay: time.minute * 60)
        // A change of the clocks lies between these two, if there is one near.
        let former = naive.adding(seconds: -offset(at: naive.adding(seconds: -86_400)))
        let later = naive.adding(seconds: -offset(at: naive.adding(seconds: 86_400)))
        return localTime(at: former) == time || localTime(at: later) != time ? former : later
    }

    private func offset(at moment: Timestamp) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)))
    }
}
