import Documents

/// Months, quarters, halves, weeks, seasons and parts of them.
///
///     in januari 2026 · het vierde kwartaal van 2025 · Q3 2019 · de eerste helft van 2026 · week 40
///     begin volgend jaar · medio september · eind 2025 · de zomer van 2026 · het kerstreces
extension TimeParser {
    /// "begin", "medio" or "eind" of something; the article and "van" are read past.
    mutating func partOfPeriod() -> Moment? {
        article()
        guard case .part(let part)? = token?.word else { return nil }
        // "start" is a verb more often than a beginning.
        if context.tokens.at(index, is: "start"),
            !context.tokens.at(index - 1, is: "de") || !context.tokens.at(index + 1, is: "van")
        {
            return nil
        }
        let isHalf = context.tokens.at(index, is: "half")
        let isNoun =
            context.tokens.at(index, is: "einde")
            || context.tokens.at(index - 1, isOneOf: "het", "de")
        index += 1
        if context.tokens.at(index, is: "-") { index += 1 }
        let linked = word("van") || !isHalf && word("in")
        if !linked, !isNoun, context.tokens.at(index, is: "de") { return nil }
        if var moment = thisPeriod() ?? attempt({ $0.unpartedPeriod() }) {
            guard moment.unit != .day, moment.unit != .half, moment.part == nil else { return nil }
            moment.part = part
            if moment.certainty == .exact { moment.certainty = .rule }
            return moment
        }
        return nil
    }

    /// "de maand", "het jaar", "deze maand": the one the document's day is in.
    private mutating func thisPeriod() -> Moment? {
        attempt { parser in
            guard parser.word(oneOf: "de", "het") != nil, case .unit(let unit)? = parser.token?.word,
                let today = parser.context.today, [.month, .year, .week, .quarter].contains(unit),
                parser.context.tokens.at(parser.index, isOneOf: "maand", "jaar", "week", "kwartaal")
            else { return nil }
            parser.index += 1
            guard parser.isAtBoundary, parser.attempt({ $0.yearBehind() }) == nil else { return nil }
            return parser.context.pointed(unit, shift: 0, today).map { Moment(.fixed($0), unit) }
        }
    }

    private mutating func unpartedPeriod() -> Moment? {
        if let moment = attempt({ $0.ordinalPeriod() }) { return moment }
        if let moment = attempt({ $0.pointedPeriod() }) { return moment }
        if let moment = attempt({ $0.monthMoment() }) { return moment }
        if let moment = attempt({ $0.numericDate() }), moment.unit == .month { return moment }
        return attempt { $0.yearMoment() }
    }

    /// A month without a day; a short or a capitalised one needs a year ("jan" and "Mei" are names too).
    mutating func monthMoment() -> Moment? {
        article()
        if word("maand") { _ = word("van") }
        if let year = attempt({ parser -> Int? in
            guard let year = parser.fourDigits() ?? parser.pointedYear() else { return nil }
            _ = parser.word(",")
            return parser.isMonth ? year : nil
        }) {
            return month().map { Moment(.month($0), .month, year: year) }
        }
        let start = index
        guard let month = month() else { return nil }
        var moment = Moment(.month(month), .month)
        moment.year = yearBehind()
        if moment.year == nil, word("'"), let short = digits(2...2) { moment.year = TimeParser.century(short) }
        if moment.year == nil,
            let short = attempt({ parser -> Int? in
                guard let short = parser.digits(2...2), short > 31, parser.isAtBoundary else { return nil }
                return short
            })
        {
            moment.year = TimeParser.century(short)
        }
        guard isAtBoundary || opensDay else { return nil }
        if moment.year == nil {
            let isShort = if case .shortMonth? = context.tokens[start]?.word { true } else { false }
            let isName = context.tokens.isCapitalised(start) && start > 0
            if isName
                || (isShort && context.tokens.at(start, isOneOf: "jan", "dec") && start > 0
                    && context.tokens.isCapitalised(start))
            {
                return nil
            }
            // "mei" after a capitalised first name, "maart" as a verb do not occur in lower case.
            if context.tokens.at(index, is: "-"), token(ahead: 1)?.joined == true,
                token(ahead: 1)?.kind == .word, !isMonthWord(index + 1)
            {
                return nil
            }
        }
        return moment
    }

    private var isMonth: Bool { isMonthWord(index) }

    /// "maart-15 april 2026": behind the dash stands the day with which it ends.
    var opensDay: Bool {
        guard context.tokens.at(index, is: "-"), let day = token(ahead: 1) else { return false }
        return day.kind == .number && day.count <= 2 && isMonthWord(index + 2)
    }

    func isMonthWord(_ at: Int) -> Bool {
        switch context.tokens[at]?.word {
        case .month, .shortMonth: true
        default: false
        }
    }

    /// "het vierde kwartaal van 2025", "K3 2016", "2019-Q1", "de tweede helft van 2025", "week 40", "de eerste vrijdag
    /// van juli", "de laatste week van september 2014", "laatste dag van oktober 2015".
    mutating func ordinalPeriod() -> Moment? {
        let yearBefore = attempt { parser -> Int? in
            let year = parser.fourDigits() ?? parser.pointedYear()
            _ = parser.word("-") || parser.word(",")
            return year
        }
        article()
        if let moment = attempt({ $0.letterPeriod(yearBefore) }) { return moment }
        if context.tokens.at(index, is: "week"), let week = attempt({ $0.weekBeside(1) }) { return week }
        if word("week"), let week = digits(1...2), (1...53).contains(week), isAtBoundary {
            var moment = Moment(.week(week), .week)
            moment.year = yearBefore ?? yearBehind()
            return moment
        }
        guard let ordinal = ordinal(), ordinal == -1 || (1...53).contains(ordinal) else { return nil }
        if word("half"), word("jaar") { return halfYear(ordinal, yearBefore) }
        if context.tokens.at(index, isOneOf: "helft", "halfjaar") {
            index += 1
            return halfYear(ordinal, yearBefore)
        }
        switch token?.word {
        case .unit(.quarter):
            guard context.tokens.at(index, is: "kwartaal") else { return nil }
            index += 1
            let quarter = ordinal == -1 ? 4 : ordinal
            guard (1...4).contains(quarter) else { return nil }
            return withYear(Moment(.quarter(quarter), .quarter), yearBefore)
        case .unit(.week):
            guard context.tokens.at(index, is: "week") else { return nil }
            if let week = attempt({ $0.weekBeside(ordinal) }) { return week }
            index += 1
            return weekOf(ordinal, yearBefore)
        case .unit(.day):
            index += 1
            return dayOf(ordinal)
        case .weekday(let weekday):
            index += 1
            return weekdayOf(weekday, ordinal)
        default: return nil
        }
    }

    private mutating func withYear(_ moment: Moment, _ before: Int?) -> Moment {
        var moment = moment
        moment.year = before ?? yearBehind()
        return moment
    }

    private mutating func halfYear(_ ordinal: Int, _ before: Int?) -> Moment? {
        let half = ordinal == -1 ? 2 : ordinal
        guard half == 1 || half == 2 else { return nil }
        // "de eerste helft van de maand" and "van de bevolking" are no half year.
        if word("van"),
            let year = attempt({ parser -> Int? in
                guard let moment = parser.thisPeriod(), moment.unit == .year, case .fixed(let days) = moment.base else {
                    return nil
                }
                return days.earliest?.year
            })
        {
            return Moment(.half(half), .half, year: year)
        }
        if context.tokens.at(index - 1, is: "van") {
            // "de tweede helft van oktober"
            if var month = thisPeriod() ?? attempt({ $0.monthMoment() }), month.unit == .month {
                month.part = half == 1 ? .firstHalf : .secondHalf
                month.certainty = .rule
                return month
            }
            index -= 1
        }
        let moment = withYear(Moment(.half(half), .half), before)
        let isNamed = context.tokens.at(index - 1, isOneOf: "jaar", "halfjaar")
        return moment.year != nil || isNamed ? moment : nil
    }

    private mutating func letterPeriod(_ before: Int?) -> Moment? {
        guard let letter = token, letter.count == 1, letter.kind == .word, context.tokens.isCapitalised(index),
            let kind = word(oneOf: "q", "k", "h"), token?.joined == true, let number = digits(1...1),
            (1...(kind == 2 ? 2 : 4)).contains(number)
        else { return nil }
        var moment = Moment(kind == 2 ? .half(number) : .quarter(number), kind == 2 ? .half : .quarter)
        moment.year = before
        if before == nil {
            if let year = attempt({ parser -> Int? in
                guard parser.word("-") || parser.word("/") else { return nil }
                return parser.fourDigits()
            }) {
                moment.year = year
            } else {
                moment.year = yearBehind()
            }
        }
        return isAtBoundary ? moment : nil
    }

    /// "(eerste) week na het kerstreces", "(laatste) week voor het zomerreces".
    private mutating func weekBeside(_ nth: Int) -> Moment? {
        guard word("week") else { return nil }
        let isAfter = word("na")
        guard isAfter ? (1...4).contains(nth) : word("voor") && abs(nth) == 1,
            let recess = attempt({ $0.seasonOrRecess() }), case .recess = recess.base
        else { return nil }
        var moment = Moment(.weekBeside(isAfter ? nth : -1, recess.base), .week, year: recess.year)
        moment.certainty = .event
        return moment
    }

    /// The nth week of a month or year; a week belongs to the month or year of its Thursday.
    private mutating func weekOf(_ ordinal: Int, _ before: Int?) -> Moment? {
        if let before { return Moment(.week(ordinal), .week, year: before) }
        guard word("van") || word("in") else { return nil }
        if let year = pointedYear() ?? fourDigits() ?? spokenYear() { return Moment(.week(ordinal), .week, year: year) }
        article()
        guard let month = month() else { return nil }
        return withYear(Moment(.weekOfMonth(ordinal, month: month), .week), nil)
    }

    /// "laatste dag van oktober 2015", "de 15e dag van juni", "de zesentwintigste dag van de maand".
    private mutating func dayOf(_ ordinal: Int) -> Moment? {
        guard word("van") else { return nil }
        if words("de", "maand") { return ordinal > 0 ? Moment(.dayOfMonth(ordinal), .day) : nil }
        guard let month = attempt({ $0.monthMoment() }), case .month(let number) = month.base else { return nil }
        let day = ordinal == -1 ? CivilDate.daysInMonth(number, of: month.year ?? 2001) : ordinal
        guard (1...31).contains(day) else { return nil }
        return Moment(.day(month: number, day: day), .day, year: month.year)
    }

    private mutating func weekdayOf(_ weekday: Int, _ nth: Int) -> Moment? {
        guard nth <= 5 else { return nil }
        let end = index
        if word("van") || word("in") {
            if let month = attempt({ $0.monthMoment() }), case .month(let number) = month.base {
                return Moment(.nthWeekday(weekday, nth: nth, month: number), .day, year: month.year)
            }
            if let month = attempt({ $0.pointedPeriod() }), month.unit == .month,
                case .fixed(let window) = month.base, let first = window.earliest
            {
                return Moment(.nthWeekday(weekday, nth: nth, month: first.month), .day, year: first.year)
            }
        }
        index = end
        // "derde dinsdag na kerst 2014"
        if word("na"), nth > 0, let after = attempt({ $0.moment() }),
            let day = context.days(of: after, .future)?.latest
        {
            let first = day.adding(days: 1)
            let date = first.adding(days: (weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
            return Moment(.fixed(DateWindow(date)), .day)
        }
        index = end
        guard nth != -1, let today = context.today else {
            guard let today = context.today else { return nil }
            return Moment(.fixed(DateWindow(today.adding(days: -((today.weekday - weekday + 6) % 7 + 1)))), .day)
        }
        return Moment(.nthWeekday(weekday, nth: nth, month: today.month), .day, year: today.year)
    }

    /// "de zomer van 2026", "voorjaar 2026", "het zomerreces".
    mutating func seasonOrRecess() -> Moment? {
        article()
        if case .season(let season)? = token?.word {
            // "De Zomer" is a surname.
            if context.tokens.isCapitalised(index), context.tokens.isCapitalised(index - 1) || index > 0 { return nil }
            index += 1
            var moment = Moment(.season(season), .month)
            moment.certainty = .rule
            moment.year = yearBehind()
            return isAtBoundary ? moment : nil
        }
        if word("jaarwisseling") {
            var moment = Moment(.rule("jaarwisseling"), .week)
            moment.certainty = .rule
            moment.year = yearBehind()
            guard let year = moment.year else { return isAtBoundary ? moment : nil }
            // "de jaarwisseling 2025-2026"; "de jaarwisseling 2025" may be that at either end.
            guard word("-") || word("/"), let next = digits(2...4), next == year + 1 || next == (year + 1) % 100 else {
                return nil
            }
            return moment
        }
        guard
            let found = word(oneOf: "zomerreces", "kerstreces", "herfstreces", "voorjaarsreces", "meireces", "reces"),
            isAtBoundary
        else { return nil }
        let names = ["zomerreces", "kerstreces", "herfstreces", "voorjaarsreces", "meireces", "reces"]
        // Which one a bare "het reces" is, nobody can say: the calendar knows none of that name.
        var moment = Moment(.recess(names[found]), .month)
        moment.certainty = .event
        moment.year = yearBehind()
        return moment
    }
}
