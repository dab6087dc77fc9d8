import Documents

/// Periods told from the document's day.
///
///     deze week · volgend jaar juni · komend voorjaar · vorige dinsdag · afgelopen twee weken · de week die 4 februari begint
extension TimeParser {
    mutating func pointedPeriod() -> Moment? {
        let hasArticle = context.tokens.at(index, isOneOf: "het", "de")
        article()
        guard let today = context.today else { return nil }
        let isCounted = attempt { $0.countBeforePointer() }
        if let next = attempt({ $0.afterTheNext(today) }) { return next }
        if context.tokens.at(index, is: "laatste"),
            let last = attempt({ parser -> Moment? in
                parser.index += 1
                guard let count = parser.count(), count > 0 else { return nil }
                if parser.context.tokens.at(parser.index, isOneOf: "decennia", "eeuwen") {
                    return parser.several(.previous, count, today)
                }
                return parser.several(.past, count, today)
            })
        {
            return last
        }
        if words("mijn", "week") { return context.pointed(.week, shift: 0, today).map { Moment(.fixed($0), .week) } }
        if words("mijn", "dag") { return Moment(.fixed(DateWindow(today)), .day) }
        if words("dat", "weekend") {
            return context.pointed(.weekend, shift: 0, today).map { Moment(.fixed($0), .weekend) }
        }
        if let rest = attempt({ $0.rest(today) }) { return rest }
        guard var pointer = pointer() else { return isCounted == nil ? barePeriod(today) ?? bareWeek(today) : nil }
        // "deze aankomende vrijdag"
        if let second = self.pointer() { pointer = second }
        if isCounted == nil, let moment = attempt({ $0.several(pointer, nil, today) }) { return moment }
        if let count = isCounted { return several(pointer, count, today) }
        if let rule = attempt({ $0.schoolRule() }) {
            var moment = Moment(.rule(rule), .year)
            moment.certainty = rule == "vergaderjaar" ? .event : .rule
            moment.side = .nearest
            return pointer == .this ? moment : strictly(pointer, moment, today)
        }
        guard let token else { return nil }
        switch token.word {
        case .unit(let unit): return single(pointer, unit, hasArticle, today)
        case .weekday(let weekday):
            index += 1
            if let date = attempt({ $0.numericDate() }) ?? attempt({ $0.calendarDay() }) { return date }
            let week = context.pointed(.week, shift: pointer == .next ? 1 : 0, today)
            switch pointer {
            case .this, .next: return week.map { Moment(.fixed(DateWindow(day(weekday, of: $0))), .day) }
            case .coming: return Moment(.fixed(DateWindow(following(weekday, today))), .day)
            case .previous, .past: return Moment(.fixed(DateWindow(preceding(weekday, today))), .day)
            }
        case .month, .season, .number, .ordinal, .other, .shortMonth: break
        default:
            guard token.kind == .number else { return nil }
        }
        // "wordt dit 15 februari": "dit" is what is told of.
        if pointer == .this, token.isCount { return nil }
        guard
            var moment = attempt({ $0.numericDate() }) ?? attempt({ $0.calendarDay() })
                ?? attempt({ $0.seasonOrRecess() }) ?? attempt({ $0.ordinalPeriod() }) ?? attempt({ $0.named() })
                ?? attempt({ $0.pointedMonth() })
        else { return nil }
        if moment.year == nil {
            if pointer == .this {
                if case .season = moment.base {
                    moment.side = .nearest
                    moment.isThis = true
                } else {
                    moment.year = today.year
                }
            } else {
                moment = strictly(pointer, moment, today)
            }
        }
        return moment
    }

    /// "de rest van de week", "de rest van dit jaar": from the day itself on.
    private mutating func rest(_ today: CivilDate) -> Moment? {
        guard words("rest", "van") else { return nil }
        _ = word(oneOf: "de", "het", "deze", "dit", "mijn")
        guard case .unit(let unit)? = token?.word, !isPlural(index), let whole = context.pointed(unit, shift: 0, today)
        else { return nil }
        index += 1
        return Moment(.fixed(DateWindow(earliest: today, latest: whole.latest)), unit)
    }

    /// "de week na de volgende".
    private mutating func afterTheNext(_ today: CivilDate) -> Moment? {
        guard case .unit(let unit)? = token?.word else { return nil }
        index += 1
        guard words("na", "de", "volgende") || words("na", "het", "volgende") else { return nil }
        return context.pointed(unit, shift: 2, today).map { Moment(.fixed($0), unit) }
    }

    private mutating func pointedMonth() -> Moment? {
        guard let month = month() else { return nil }
        var moment = Moment(.month(month), .month)
        moment.year = yearBehind()
        return isAtBoundary ? moment : nil
    }

    /// Not the one the day is in: "komend voorjaar" in spring is next year's.
    private func strictly(_ pointer: Pointer, _ moment: Moment, _ today: CivilDate) -> Moment {
        let windows = (-2...3).compactMap { context.days(of: moment.base, in: today.year + $0) }
        let found =
            pointer.isPast
            ? windows.last { ($0.latest ?? today) < today } : windows.first { ($0.earliest ?? today) > today }
        guard let found else { return moment }
        var moment = moment
        moment.year = found.earliest?.year
        return moment
    }

    mutating func pointer() -> Pointer? {
        if case .pointer(let pointer)? = token?.word, !context.tokens.at(index, is: "jongstleden") {
            index += 1
            return pointer
        }
        return nil
    }

    private mutating func countBeforePointer() -> Int? {
        guard let number = count(), case .pointer? = token?.word else { return nil }
        return number
    }

    /// "3", "twee".
    mutating func count() -> Int? {
        attempt { parser in
            if let number = parser.digits(1...3) { return number }
            if case .number(let number)? = parser.token?.word, number < 1000 {
                parser.index += 1
                return number
            }
            return nil
        }
    }

    private func following(_ weekday: Int, _ today: CivilDate) -> CivilDate {
        today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
    }

    private func preceding(_ weekday: Int, _ today: CivilDate) -> CivilDate {
        today.adding(days: -((today.weekday - weekday + 6) % 7 + 1))
    }

    private mutating func single(
        _ pointer: Pointer, _ unit: TimeUnit, _ hasArticle: Bool, _ today: CivilDate
    ) -> Moment? {
        guard !isPlural(index) else { return nil }
        index += 1
        if unit == .week {
            guard let week = context.pointed(.week, shift: pointer.shift, today) else { return nil }
            if let weekday = attempt({ parser -> Int? in
                _ = parser.word("op") || parser.word("-")
                return parser.weekday()
            }) {
                return Moment(.fixed(DateWindow(day(weekday, of: week))), .day)
            }
            return Moment(.fixed(week), .week)
        }
        if unit == .year {
            // "het komende jaar" is the next twelve months, "komend jaar" the next calendar year.
            if hasArticle, pointer == .coming {
                let last = today.adding(months: 12)
                return Moment(.fixed(DateWindow(earliest: today.adding(days: 1), latest: last)), .year)
            }
            if hasArticle, pointer == .past {
                let first = today.adding(months: -12)
                return Moment(.fixed(DateWindow(earliest: first, latest: today)), .year)
            }
            let year = today.year + pointer.shift
            if let inner = attempt({ $0.innerPeriod(year) }) { return inner }
            // "het huidige jaar 2008"
            if let stated = attempt({ $0.fourDigits() }) {
                return context.days(of: .half(1), in: stated).flatMap { first in
                    context.days(of: .half(2), in: stated).map {
                        Moment(.fixed(DateWindow(earliest: first.earliest, latest: $0.latest)), .year, year: stated)
                    }
                }
            }
        }
        guard let whole = context.pointed(unit, shift: pointer.shift, today) else { return nil }
        if unit == .month, let days = attempt({ $0.daysOfMonth(whole) }) { return Moment(.fixed(days), unit) }
        return Moment(.fixed(whole), unit)
    }

    /// "deze maand 4 tot 23", "volgende maand van 4 t/m 23".
    private mutating func daysOfMonth(_ month: DateWindow) -> DateWindow? {
        let isBetween = word("tussen")
        _ = word("van")
        guard let start = month.earliest, let last = month.latest, let from = digits(1...2), from > 0 else {
            return nil
        }
        var isOpen = false
        if word("tot") {
            isOpen = !words("en", "met")
        } else if !words("t", "/", "m"), !word("-"), !(isBetween && word("en")) {
            return nil
        }
        guard let to = digits(1...2), from < to, to <= last.day, isAtBoundary else { return nil }
        return DateWindow(
            earliest: start.adding(days: from - 1), latest: start.adding(days: isOpen ? to - 2 : to - 1))
    }

    private mutating func innerPeriod(_ year: Int) -> Moment? {
        guard isMonthWord(index), var moment = attempt({ $0.calendarDay() }) ?? attempt({ $0.pointedMonth() }),
            moment.year == nil
        else { return nil }
        moment.year = year
        return moment
    }

    func isPlural(_ at: Int) -> Bool {
        context.tokens.at(
            at, isOneOf: "dagen", "dgn", "weken", "maanden", "kwartalen", "jaren", "weekenden", "decennia", "eeuwen")
    }

    /// "komende 3 maanden", "afgelopen twee weken", "de laatste 2 decennia".
    private mutating func several(_ pointer: Pointer, _ given: Int?, _ today: CivilDate) -> Moment? {
        guard let count = given ?? count(), count > 0, case .unit(let unit)? = token?.word else { return nil }
        index += 1
        switch pointer {
        case .next, .previous:
            guard unit != .day else { return rolling(pointer, count, unit, today) }
            let forward = pointer == .next
            guard let first = context.pointed(unit, shift: forward ? 1 : -count, today)?.earliest,
                let last = context.pointed(unit, shift: forward ? count : -1, today)?.latest
            else { return nil }
            return Moment(.fixed(DateWindow(earliest: first, latest: last)), unit)
        case .coming, .past: return rolling(pointer, count, unit, today)
        case .this: return nil
        }
    }

    private func rolling(_ pointer: Pointer, _ count: Int, _ unit: TimeUnit, _ today: CivilDate) -> Moment? {
        guard let length = TimeLength(count: count, unit: unit) else { return nil }
        let window =
            pointer.isFuture
            ? DateWindow(earliest: today.adding(days: 1), latest: length.added(to: today))
            : DateWindow(earliest: length.added(to: today, times: -1), latest: today.adding(days: -1))
        return Moment(.fixed(window), unit)
    }

    /// "later in het jaar", and "in de week" where the sentence ends with it: the one the day is in. "Drie dagen in de
    /// week" is a rate.
    private mutating func barePeriod(_ today: CivilDate) -> Moment? {
        guard case .unit(let unit)? = token?.word, [.week, .month, .quarter, .year].contains(unit), !isPlural(index),
            context.tokens.at(index - 1, isOneOf: "de", "het"),
            context.tokens.at(index - 2, is: "in"), index > 2
        else { return nil }
        if !context.tokens.at(index - 3, isOneOf: "later", "eerder") {
            // "laat in het jaar": of any year.
            if context.tokens.at(index - 3, isOneOf: "laat", "vroeg") { return nil }
            guard token(ahead: 1) == nil || Tense.isSentenceEnd(index + 1, context.tokens) else { return nil }
            for at in max(0, index - 6)..<index - 2 {
                switch context.tokens[at]?.word {
                case .unit, .number, .ordinal, .weekday, .weekdays, .part: return nil
                default: break
                }
                if context.tokens[at]?.kind == .number
                    || context.tokens.at(
                        at, isOneOf: "keer", "maal", "uur", "uren", "vaak", "vaker", "vaakst", "eens", "euro", "moment",
                        "momenten", "ergens", "door", "midden", "tijdstip")
                {
                    return nil
                }
            }
        }
        guard let days = context.pointed(unit, shift: 0, today) else { return nil }
        index += 1
        return Moment(.fixed(days), unit)
    }

    /// "de week die 4 februari begint", "de week van 30 november".
    private mutating func bareWeek(_ today: CivilDate) -> Moment? {
        if index == 1, context.tokens.count == 2, word("week") {
            return context.pointed(.week, shift: 0, today).map { Moment(.fixed($0), .week) }
        }
        guard word("week"), word("die") || word("van") || word("beginnend") || word("startend") else { return nil }
        _ = word("op")
        guard let day = attempt({ $0.calendarDay() }), let date = context.days(of: day, .future)?.earliest else {
            return nil
        }
        _ = word(oneOf: "begint", "start", "aanvangt")
        return Moment(.fixed(DateWindow(earliest: date.monday, latest: date.monday.adding(days: 6))), .week)
    }

    mutating func pointedWeek() -> DateWindow? {
        attempt { parser in
            parser.article()
            guard let today = parser.context.today, let pointer = parser.pointer(), parser.word("week") else {
                return nil
            }
            return parser.context.pointed(.week, shift: pointer.shift, today)
        }
    }
}

extension Pointer {
    var shift: Int {
        switch self {
        case .this: 0
        case .next, .coming: 1
        case .previous, .past: -1
        }
    }
}

extension TimeContext {
    /// The week, month, quarter, year … so many after the one a day is in.
    func pointed(_ unit: TimeUnit, shift: Int, _ today: CivilDate) -> DateWindow? {
        func span(_ first: CivilDate?, months: Int) -> DateWindow? {
            first.map { DateWindow(earliest: $0, latest: $0.adding(months: months).adding(days: -1)) }
        }
        switch unit {
        case .day: return DateWindow(today.adding(days: shift))
        case .workday: return nil
        case .week:
            let monday = today.monday.adding(days: 7 * shift)
            return DateWindow(earliest: monday, latest: monday.adding(days: 6))
        case .workweek:
            let monday = today.monday.adding(days: 7 * shift)
            return DateWindow(earliest: monday, latest: monday.adding(days: 4))
        case .weekend:
            let saturday = today.monday.adding(days: 5 + (shift > 0 ? 7 * (shift - 1) : 7 * shift))
            return DateWindow(earliest: saturday, latest: saturday.adding(days: 1))
        case .month:
            return span(CivilDate(year: today.year, month: today.month, day: 1)?.adding(months: shift), months: 1)
        case .quarter:
            let month = (today.month - 1) / 3 * 3 + 1
            return span(CivilDate(year: today.year, month: month, day: 1)?.adding(months: 3 * shift), months: 3)
        case .half:
            let month = today.month > 6 ? 7 : 1
            return span(CivilDate(year: today.year, month: month, day: 1)?.adding(months: 6 * shift), months: 6)
        case .year: return span(CivilDate(year: today.year + shift, month: 1, day: 1), months: 12)
        case .decade: return span(CivilDate(year: today.year / 10 * 10 + 10 * shift, month: 1, day: 1), months: 120)
        case .century:
            return span(CivilDate(year: max(1, today.year / 100 * 100 + 100 * shift), month: 1, day: 1), months: 1200)
        }
    }
}
