import Documents

/// What the recognisers know beside the words: the document's day, the calendar, which House is written to.
final class TimeContext: Sendable {
    let tokens: Tokens
    let calendar: ParliamentaryCalendar
    /// The day from which "volgende maand" and "10 juli jl." are reckoned; nil when the document's date is not known.
    let today: CivilDate?
    let house: Recesses.House

    init(tokens: Tokens, calendar: ParliamentaryCalendar, today: CivilDate?, house: Recesses.House) {
        self.tokens = tokens
        self.calendar = calendar
        self.today = today
        self.house = house
    }

    /// The days of a moment; nil when it needs a date that is not known, or when there is no such day.
    func days(of moment: Moment, _ side: Moment.Side) -> DateWindow? {
        if moment.isThis, moment.part == nil, side == .future, let today, let coming = whole(moment, .future),
            coming.earliest?.year == today.year
        {
            return coming
        }
        guard let whole = whole(moment, moment.side ?? side) else { return nil }
        guard let part = moment.part else { return whole }
        if moment.isWholeEnd { return whole }
        return calendar.rules.part(part, of: whole, moment.unit)
    }

    /// The days of a moment in a given year.
    func days(of base: Moment.Base, in year: Int) -> DateWindow? {
        guard (1...9990).contains(year) else { return nil }
        switch base {
        case .day(let month, let day): return CivilDate(year: year, month: month, day: day).map { DateWindow($0) }
        case .month(let month): return months(month, 1, year)
        case .quarter(let quarter): return months(quarter * 3 - 2, 3, year)
        case .half(let half): return months(half * 6 - 5, 6, year)
        case .season(let season): return calendar.rules.window(of: season, in: year)
        case .week(let week):
            let monday = CivilDate.monday(ofWeek: week == -1 ? 53 : week, year) ?? CivilDate.monday(ofWeek: 52, year)
            guard let monday, week != 53 || CivilDate.monday(ofWeek: 53, year) != nil else { return nil }
            return DateWindow(earliest: monday, latest: monday.adding(days: 6))
        case .nthWeekday(let weekday, let nth, let month):
            return CivilDate.nth(nth, weekday: weekday, month, of: year).map { DateWindow($0) }
        case .weekOfMonth(let nth, let month):
            // A week belongs to the month of its Thursday, as in ISO 8601.
            guard let thursday = CivilDate.nth(nth, weekday: 4, month, of: year) else { return nil }
            return DateWindow(earliest: thursday.monday, latest: thursday.monday.adding(days: 6))
        case .named(let day): return day.day(in: year).map { DateWindow($0) }
        case .recess(let name): return calendar.recesses.window(name, of: house, in: year)?.days
        case .rule(let name):
            if name == "vergaderjaar" {
                return DateWindow(
                    earliest: ParliamentaryCalendar.prinsjesdag(year),
                    latest: ParliamentaryCalendar.prinsjesdag(year + 1)?.adding(days: -1))
            }
            return calendar.rules.window(of: name, in: year)
        case .fixed(let window): return window
        case .counted(let distance, let base):
            let days = days(of: base, in: year)
            guard let day = distance.isFromEnd ? days?.latest : days?.earliest else { return nil }
            return DateWindow(distance.length.added(to: day, times: distance.isLater ? 1 : -1))
        case .weekBeside(let nth, let base):
            guard let days = days(of: base, in: year), let first = days.earliest, let last = days.latest else {
                return nil
            }
            if nth < 0 {
                let day = first.adding(days: -1)
                return DateWindow(earliest: day.monday, latest: day)
            }
            let day = last.adding(days: 1)
            let monday = day.monday.adding(days: 7 * (nth - 1))
            return DateWindow(earliest: max(day, monday), latest: monday.adding(days: 6))
        case .dayOfMonth, .weekday: return nil
        }
    }

    private func months(_ first: Int, _ count: Int, _ year: Int) -> DateWindow? {
        guard let start = CivilDate(year: year, month: first, day: 1) else { return nil }
        return DateWindow(earliest: start, latest: start.adding(months: count).adding(days: -1))
    }

    private func whole(_ moment: Moment, _ side: Moment.Side) -> DateWindow? {
        if case .fixed(let window) = moment.base { return window }
        if let year = moment.year { return days(of: moment.base, in: year) }
        guard let today else { return nil }
        switch moment.base {
        case .dayOfMonth(let day):
            let months = (-13...13).compactMap { shift -> DateWindow? in
                let month = today.adding(days: 1 - today.day).adding(months: shift)
                guard let date = CivilDate(year: month.year, month: month.month, day: day) else { return nil }
                return moment.weekday.map { $0 == date.weekday } ?? true ? DateWindow(date) : nil
            }
            return chosen(months, side, today)
        case .weekday(let weekday):
            let same = today.monday.adding(days: weekday - 1)
            switch side {
            case .past: return DateWindow(same < today ? same : same.adding(days: -7))
            case .future, .nearest: return DateWindow(same > today ? same : same.adding(days: 7))
            }
        default:
            let years = (-8...8).compactMap { shift -> DateWindow? in
                guard let days = days(of: moment.base, in: today.year + shift) else { return nil }
                if moment.recess != nil, let first = days.earliest, !Recesses.isNear(first, today) { return nil }
                return days
            }
            // "een jaar na kerst" told in February: the first one whose term is not over.
            if case .counted(let distance, _) = moment.base, distance.isLater, side == .nearest {
                return chosen(years, .future, today)
            }
            // The weekday tells the year, unless it fits no year nearby: then it is a slip of the pen.
            if let weekday = moment.weekday,
                let fitting = chosen(years.filter { $0.earliest?.weekday == weekday }, .nearest, today)?.earliest,
                abs(fitting.daysSinceEpoch - today.daysSinceEpoch) < 366
            {
                return DateWindow(fitting)
            }
            if case .week = moment.base { return chosen(years, .nearest, today) }
            return chosen(years, side, today)
        }
    }

    /// The day itself counts as past for "jl.", as future for "a.s.".
    func chosen(_ windows: [DateWindow], _ side: Moment.Side, _ today: CivilDate) -> DateWindow? {
        func distance(_ window: DateWindow) -> Int {
            guard let first = window.earliest, let last = window.latest else { return .max }
            if first > today { return first.daysSinceEpoch - today.daysSinceEpoch }
            return last < today ? today.daysSinceEpoch - last.daysSinceEpoch : 0
        }
        switch side {
        case .past: return windows.last { ($0.earliest ?? today) <= today }
        case .future: return windows.first { ($0.latest ?? today) >= today }
        case .nearest: return windows.min { distance($0) < distance($1) }
        }
    }
}
