import Documents

/// A stretch of time as words tell it, before the document's date is brought in.
///
///     "10 juli"             a day of every year
///     "de zomer van 2026"   a season, its year known
///     "donderdag"           a day of every week
///     "volgende maand"      days known at once
struct Moment: Sendable {
    enum Base: Sendable {
        case fixed(DateWindow)
        case day(month: Int, day: Int)
        case month(Int)
        case quarter(Int)
        case half(Int)
        case season(Season)
        case week(Int)
        case nthWeekday(Int, nth: Int, month: Int)
        case weekOfMonth(Int, month: Int)
        case named(NamedDay)
        case recess(String)
        /// A period of the house rules that begins every year: "schooljaar".
        case rule(String)
        case dayOfMonth(Int)
        case weekday(Int)
        /// "drie weken voor het zomerreces", "een week na Prinsjesdag".
        indirect case counted(Distance, from: Base)
        /// "de eerste week na het kerstreces", "de laatste week voor het zomerreces": so many weeks after, or -1.
        indirect case weekBeside(Int, Base)
    }

    /// How far a day lies from the first or the last one of something that comes every year.
    struct Distance: Sendable {
        var length: TimeLength
        var isLater: Bool
        var isFromEnd: Bool
    }

    /// Which of several possible years, months or weeks.
    enum Side: Sendable { case past, future, nearest }

    var base: Base
    var unit: TimeUnit
    var year: Int?
    var part: Part?
    /// What the words themselves say: "jl.", "a.s.", "afgelopen".
    var side: Side?
    /// "donderdag de 21ste": the day must be this one.
    var weekday: Int?
    var certainty: DateExpression.Certainty = .exact
    /// "voor het einde van": the last day counts, wherever the part begins.
    var isWholeEnd = false
    /// "dit najaar": in a promise the one of this year that is still to come.
    var isThis = false
    /// "nu", "vandaag", "gisteren": as the end of a stretch the moment, not the whole day.
    var isRelative = false
    /// Names a limit itself: "Voorjaarsnota" is not later than 1 June.
    var isLimit = false

    init(_ base: Base, _ unit: TimeUnit, year: Int? = nil) {
        self.base = base
        self.unit = unit
        self.year = year
    }

    /// A recess, by its name, or a day reckoned from one.
    var recess: String? {
        switch base {
        case .recess(let name), .counted(_, from: .recess(let name)), .weekBeside(_, .recess(let name)): name
        default: nil
        }
    }

    /// A whole month or season without a year.
    var isLongAndYearly: Bool {
        guard year == nil, part == nil, side == nil else { return false }
        switch base {
        case .month, .season: return true
        default: return false
        }
    }

    /// Its days are known, whatever the year.
    var isFixed: Bool { if case .fixed = base { true } else { false } }

    /// Whether a year can still be given to it.
    var wantsYear: Bool {
        guard year == nil else { return false }
        switch base {
        case .fixed, .dayOfMonth, .weekday: return false
        default: return true
        }
    }
}

/// A written length of time: "2 jaar, 1 maand en 21 dagen", "anderhalf jaar".
struct TimeLength: Sendable {
    var months = 0
    var days = 0
    var workdays = 0
    /// The coarsest unit named, and the number of it when it is the only one.
    var unit: TimeUnit = .day
    var count = 0
    var isCompound = false

    /// The day so much later (or earlier) than another.
    func added(to day: CivilDate, times sign: Int = 1) -> CivilDate {
        var day = day.adding(months: sign * months).adding(days: sign * days)
        for _ in 0..<workdays {
            repeat { day = day.adding(days: sign) } while day.isFree
        }
        return day
    }

    /// ISO 8601: "P3W", "P1Y6M"; nil for working days, which it does not know.
    var iso: String? {
        if workdays > 0 { return nil }
        if !isCompound {
            switch unit {
            case .week: return "P\(count)W"
            case .quarter: return "P\(count * 3)M"
            case .half: return "P\(count * 6)M"
            default: break
            }
        }
        let years = months / 12
        let rest = months % 12
        return "P" + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "") + (days > 0 ? "\(days)D" : "")
    }
}
