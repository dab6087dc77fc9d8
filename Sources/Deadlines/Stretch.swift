import Documents

/// One moment, or two with what lies between them.
///
///     1 oktober tot en met 15 november 2025 · 3 en 4 oktober · 10-11 juli · tussen mei 2015 en juni 2018 · 2026-2030
///
/// A month or year that stands once counts for both ends. "tot" leaves the last day out, every other joint takes it in.
struct Stretch: Sendable {
    enum Joint: Sendable { case through, upTo, listed }

    var first: Moment
    var last: Moment?
    var joint: Joint = .through
    /// "tot het einde van juni": the whole of the last one.
    var isOpened = false
}

extension TimeParser {
    mutating func stretch() -> Stretch? {
        if let stretch = attempt({ $0.openedStretch() }) { return stretch }
        if let stretch = attempt({ $0.sharedDays() }) { return stretch }
        if let stretch = attempt({ $0.sharedWeeks() }) { return stretch }
        guard let first = moment() else { return nil }
        return joined(first, opened: false) ?? Stretch(first: first)
    }

    /// "van A tot B", "tussen A en B", "van A - B".
    private mutating func openedStretch() -> Stretch? {
        let between = word("tussen")
        guard between || word("van") || word("vanaf") else { return nil }
        article()
        if var shared = attempt({ $0.sharedDays(between: between) }) ?? attempt({ $0.sharedWeeks(between: between) }) {
            shared.isOpened = true
            return shared
        }
        guard let first = edge() else { return nil }
        return joined(first, opened: true, between: between)
    }

    /// A moment, or "nu".
    private mutating func edge() -> Moment? {
        if word("nu"), let today = context.today { return Moment(.fixed(DateWindow(today)), .day) }
        _ = word(oneOf: "op", "in")
        return moment()
    }

    private mutating func joint(between: Bool) -> Stretch.Joint? {
        if words("tot", "en", "met") || words("t", "/", "m") || words("tot", "aan", "met") { return .through }
        // "uitgesteld van 1 juli tot 1 januari": two days, the second instead of the first.
        if context.tokens.at(index, is: "tot"), isPostponed(index) { return nil }
        if word("tot") || words("tot", "aan") { return .upTo }
        if word("-") || word("--") { return .through }
        if between, word("en") { return .through }
        return nil
    }

    private mutating func listing() -> Stretch.Joint? { word("en") || word("of") || word("/") ? .listed : nil }

    private mutating func joined(_ first: Moment, opened: Bool, between: Bool = false) -> Stretch? {
        attempt { parser in
            guard let joint = parser.joint(between: between) else { return nil }
            guard let last = parser.end(), parser.isAtBoundary || last.year != nil else { return nil }
            // "maandag tot 12 mei" and "mei tot maart" are ranges; "2025 - 3 vragen" is none.
            if case .fixed = first.base, first.year != nil, last.year == nil, last.unit == .day, joint == .through,
                !opened
            {
                return nil
            }
            var stretch = Stretch(first: first, last: last, joint: joint, isOpened: opened)
            stretch.shareYear(parser.context)
            return stretch
        }
    }

    private mutating func end() -> Moment? {
        if word("nu") || word("heden") || words("op", "heden"), let today = context.today {
            var moment = Moment(.fixed(DateWindow(today)), .day)
            moment.isRelative = true
            return moment
        }
        _ = word("uiterlijk")
        _ = word("in")
        return moment()
    }

    /// "week 40 en 41", "weken 40-42", "week 40 tot en met 42".
    private mutating func sharedWeeks(between: Bool = false) -> Stretch? {
        article()
        guard word("week") || word("weken"), let first = digits(1...2), first > 0 else { return nil }
        guard let joint = joint(between: between) ?? listing() else { return nil }
        _ = word("week")
        guard let last = digits(1...2), first < last, last <= 53, isAtBoundary else { return nil }
        if joint == .listed, last != first + 1 { return nil }
        let year = yearBehind()
        return Stretch(
            first: Moment(.week(first), .week, year: year), last: Moment(.week(last), .week, year: year), joint: joint)
    }

    /// "3 en 4 oktober", "13 - 15 juli", "van 3 tot 12 van sept", "tussen 4 en 22 januari".
    private mutating func sharedDays(between: Bool = false) -> Stretch? {
        article()
        guard let token, token.isCount || token.isOrdinal, let first = dayNumber() else { return nil }
        guard let joint = joint(between: between) ?? listing() else { return nil }
        guard var last = attempt({ $0.calendarDay() }), case .day(let month, let day) = last.base, first < day else {
            return nil
        }
        // Days that do not follow each other are two days, not a period.
        if joint == .listed, day != first + 1 { return nil }
        let after = index
        if word("jl") || words("j", ".", "l") {
            last.side = .past
            _ = word(".")
        } else if word("aanstaande") || words("a", ".", "s") {
            last.side = .future
            _ = word(".")
        } else {
            index = after
        }
        guard first <= CivilDate.daysInMonth(month, of: last.year ?? 2000) else { return nil }
        var begin = last
        begin.base = .day(month: month, day: first)
        return Stretch(first: begin, last: last, joint: joint)
    }
}

extension Stretch {
    /// The year that stands at one end counts for both; the first end is not after the last.
    fileprivate mutating func shareYear(_ context: TimeContext) {
        guard var end = last else { return }
        if first.wantsYear, let year = end.year {
            first.year = year
            if let from = context.days(of: first, .nearest)?.earliest, let to = context.days(of: end, .nearest)?.latest,
                from > to
            {
                first.year = year - 1
            }
        } else if end.wantsYear, let year = first.year {
            end.year = year
            if let from = context.days(of: first, .nearest)?.earliest, let to = context.days(of: end, .nearest)?.latest,
                from > to
            {
                end.year = year + 1
            }
            last = end
        }
    }

    /// The days from the first moment to the last, both included unless "tot" stands between.
    func days(_ context: TimeContext, _ side: Moment.Side) -> DateWindow? {
        guard let last else { return context.days(of: first, side) }
        var begin = first
        var end = last
        if begin.side == nil { begin.side = end.side }
        // "van maart tot heden": the beginning lies before an end that is known.
        if begin.wantsYear, case .fixed(let known) = end.base, let stop = known.latest {
            begin =
                (-3...0).lazy.map { $0 + stop.year }.compactMap { year -> Moment? in
                    var candidate = begin
                    candidate.year = year
                    guard let first = context.days(of: candidate, .past)?.earliest, first <= stop else { return nil }
                    return candidate
                }.last ?? begin
        }
        // "tussen augustus en oktober", told in September: the whole stretch is looked at, not its first month.
        if begin.wantsYear, end.wantsYear, side != .past, begin.side == nil, begin.weekday == nil,
            let today = context.today
        {
            for year in today.year - 1...today.year {
                var candidate = begin
                candidate.year = year
                guard let first = context.days(of: candidate, side)?.earliest,
                    let until = following(end, first, context), let last = context.days(of: until, side)?.latest
                else { continue }
                if first <= today, last >= today {
                    begin = candidate
                    break
                }
            }
        }
        guard let start = context.days(of: begin, side) else { return nil }
        if end.wantsYear || end.unit == .day && end.year == nil, let from = start.earliest {
            end = following(end, from, context) ?? end
        }
        guard let stop = context.days(of: end, side), let from = start.earliest else { return nil }
        let isWhole = joint != .upTo && !(isOpened && last.isRelative) || last.part == .eind
        let to = isWhole ? stop.latest : stop.earliest?.adding(days: -1)
        guard let to, from <= to else { return nil }
        return DateWindow(earliest: from, latest: to)
    }

    /// The end comes after the beginning, whatever the tense.
    private func following(_ end: Moment, _ from: CivilDate, _ context: TimeContext) -> Moment? {
        switch end.base {
        case .weekday(let weekday):
            return Moment(.fixed(DateWindow(from.adding(days: (weekday - from.weekday + 6) % 7 + 1))), .day)
        case .dayOfMonth(let day):
            for shift in 0...12 {
                let month = from.adding(days: 1 - from.day).adding(months: shift)
                if let date = CivilDate(year: month.year, month: month.month, day: day), date > from {
                    return Moment(.fixed(DateWindow(date)), .day)
                }
            }
            return nil
        case .fixed: return nil
        default:
            for year in from.year...from.year + 8 {
                var candidate = end
                candidate.year = year
                if let stop = context.days(of: candidate, .nearest)?.latest, stop > from { return candidate }
            }
            return nil
        }
    }
}
