import Documents

/// A day of the year that has a name, from `config/calendar.tsv`: "Prinsjesdag", "tweede paasdag", "Voorjaarsnota".
struct NamedDay: Sendable {
    enum Rule: Hashable, Sendable {
        case fixed(month: Int, day: Int, onSunday: Int)
        case easter(plus: Int)
        /// 1…5, or -1 for the last.
        case weekday(Int, nth: Int, month: Int, plus: Int)
    }

    var rule: Rule
    /// Not later than that day, instead of on it.
    var isLimit: Bool
    /// Called by the year it is about, a year later: "Miljoenennota 2027" appears in September 2026.
    var isBudget = false

    func day(in year: Int) -> CivilDate? {
        switch rule {
        case .fixed(let month, let day, let onSunday):
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            return date.weekday == 7 ? CivilDate(year: year, month: month, day: onSunday) : date
        case .easter(let plus): return CivilDate.easter(of: year)?.adding(days: plus)
        case .weekday(let weekday, let nth, let month, let plus):
            return CivilDate.nth(nth, weekday: weekday, month, of: year)?.adding(days: plus)
        }
    }
}

extension NamedDay.Rule {
    /// Reads "04-27/04-26", "easter+39", "3 tuesday 09", "last saturday 06", "4 thursday 11 +1".
    init?(_ text: Substring) {
        if text.hasPrefix("easter") {
            let shift = text.dropFirst(6)
            guard let plus = shift.isEmpty ? 0 : Int(shift), (-200...200).contains(plus) else { return nil }
            self = .easter(plus: plus)
            return
        }
        let words = text.split(separator: " ")
        if words.count == 3 || words.count == 4 {
            let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            guard let weekday = names.firstIndex(of: String(words[1])), let month = Int(words[2]),
                (1...12).contains(month), let nth = words[0] == "last" ? -1 : Int(words[0]),
                nth == -1 || (1...5).contains(nth),
                let plus = words.count == 4 ? Int(words[3]) : 0, (-31...31).contains(plus)
            else { return nil }
            self = .weekday(weekday + 1, nth: nth, month: month, plus: plus)
            return
        }
        let days = text.split(separator: "/").map { $0.split(separator: "-").compactMap { Int($0) } }
        guard let first = days.first, first.count == 2, days.count <= 2, days.allSatisfy({ $0.count == 2 }),
            CivilDate(year: 2000, month: first[0], day: first[1]) != nil
        else { return nil }
        self = .fixed(month: first[0], day: first[1], onSunday: days.count == 2 ? days[1][1] : first[1])
    }
}

extension CivilDate {
    /// Easter Sunday, by Gauss's rule in the form of Butcher; nil outside the Gregorian calendar.
    static func easter(of year: Int) -> CivilDate? {
        guard (1583...9999).contains(year) else { return nil }
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let total = h + l - 7 * m + 114
        return CivilDate(year: year, month: total / 31, day: total % 31 + 1)
    }

    /// The nth such weekday of a month; the last when nth is -1; nil when the month has no fifth.
    static func nth(_ nth: Int, weekday: Int, _ month: Int, of year: Int) -> CivilDate? {
        guard (1...12).contains(month), let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let length = daysInMonth(month, of: year)
        let offset = (weekday - first.weekday + 7) % 7
        if nth == -1 {
            return first.adding(days: offset + (length - 1 - offset) / 7 * 7)
        }
        let day = offset + (nth - 1) * 7
        return nth >= 1 && day < length ? first.adding(days: day) : nil
    }

    /// Saturday, Sunday or a holiday of the Algemene termijnenwet (art. 3).
    var isFree: Bool {
        if weekday > 5 { return true }
        switch (month, day) {
        case (1, 1), (5, 5), (12, 25), (12, 26): return true
        case (4, 26): return weekday == 6
        case (4, 27): return weekday != 7
        default: break
        }
        guard let easter = CivilDate.easter(of: year) else { return false }
        return [-2, 1, 39, 50].contains(daysSinceEpoch - easter.daysSinceEpoch)
    }

    /// The Monday of the week (ISO 8601).
    var monday: CivilDate { adding(days: 1 - weekday) }

    /// The Monday of an ISO week; nil when the year has no such week.
    static func monday(ofWeek week: Int, _ year: Int) -> CivilDate? {
        guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth.monday.adding(days: (week - 1) * 7)
        return monday.adding(days: 3).year == year ? monday : nil
    }
}
