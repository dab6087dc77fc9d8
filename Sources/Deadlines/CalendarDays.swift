import Documents

/// Days with a month in words.
///
///     10 juli 2025 · 4e jan 2019 · de tweede van augustus · 12 januari van 2016 · juli 13 · April 14, 2015
extension TimeParser {
    mutating func month() -> Int? {
        switch token?.word {
        case .month(let month):
            index += 1
            return month
        case .shortMonth(let month):
            index += 1
            // The stop of the abbreviation, unless the sentence ends with it.
            if let token, token.joined, context.tokens.at(index, is: ".") { index += 1 }
            return month
        default: return nil
        }
    }

    /// "10", "4e", "negenentwintig", "tweede".
    mutating func dayNumber() -> Int? {
        attempt { parser in
            if let ordinal = parser.ordinal() { return (1...31).contains(ordinal) ? ordinal : nil }
            if let number = parser.digits(1...2) { return (1...31).contains(number) ? number : nil }
            if case .number(let number)? = parser.token?.word, (1...31).contains(number) {
                parser.index += 1
                return number
            }
            return nil
        }
    }

    mutating func calendarDay() -> Moment? {
        article()
        if let moment = attempt({ $0.dayThenMonth() }) { return moment }
        if let moment = attempt({ $0.listedDay() }) { return moment }
        return attempt { $0.monthThenDay() }
    }

    /// Where the list of numbers begins that this one belongs to.
    private var listStart: Int {
        var at = index
        while context.tokens.at(at - 1, isOneOf: ",", "en", "of"), context.tokens[at - 2]?.kind == .number { at -= 2 }
        return at
    }

    /// The "3" of "op 3, 10 en 17 oktober 2025": its month and year stand behind the last of the list.
    private mutating func listedDay() -> Moment? {
        guard token?.kind == .number, context.tokens.at(index + 1, isOneOf: ",", "en", "of"), !isNumbered(listStart),
            context.tokens.at(
                index - 1, isOneOf: "op", "van", "per", "voor", "na", "tot", "vanaf", "data", "dd", ",", "en", "of"),
            let day = digits(1...2), day > 0
        else { return nil }
        let end = index
        var before = day
        for _ in 0..<12 {
            guard word(",") || word("en") || word("of") else { return nil }
            if let last = attempt({ $0.dayThenMonth() }) {
                guard case .day(let month, let lastDay) = last.base, before < lastDay,
                    day <= CivilDate.daysInMonth(month, of: last.year ?? 2000)
                else { return nil }
                index = end
                return Moment(.day(month: month, day: day), .day, year: last.year)
            }
            guard let next = digits(1...2), before < next else { return nil }
            before = next
        }
        return nil
    }

    private mutating func dayThenMonth() -> Moment? {
        guard let day = dayNumber() else { return nil }
        if !word("van") { _ = word("-") }
        // "31 november" is a slip of the pen for a day that nobody knows: read, but no day of any year.
        guard let month = month() else { return nil }
        return finished(month, day)
    }

    private mutating func monthThenDay() -> Moment? {
        guard let month = month() else { return nil }
        if word("de") {
            guard let day = ordinal(), (1...31).contains(day) else { return nil }
            return finished(month, day)
        }
        guard let first = token, first.kind == .number, let day = digits(1...2), (1...31).contains(day),
            day <= CivilDate.daysInMonth(month, of: 2000)
        else { return nil }
        _ = word(oneOf: "e", "de", "ste")
        // "mei 12 jaar": twelve years.
        if case .unit? = token?.word { return nil }
        guard isAtBoundary else { return nil }
        return finished(month, day)
    }

    private mutating func finished(_ month: Int, _ day: Int) -> Moment? {
        let end = index
        if word("-") || word("/"), let year = digits(4...4).flatMap(TimeParser.plausible), isAtBoundary {
            return Moment(.day(month: month, day: day), .day, year: year)
        }
        index = end
        var moment = Moment(.day(month: month, day: day), .day)
        moment.year = yearBehind()
        // "4 augustus 1678 zaterdag"
        if moment.year != nil, case .weekday? = token?.word { index += 1 }
        return isAtBoundary || moment.year != nil ? moment : nil
    }

    /// "de 15e", "de 20ste van de volgende maand": in figures, since "de tweede" is rarely a day.
    mutating func dayOfMonth() -> Moment? {
        article()
        guard token?.kind == .number, let day = ordinal() ?? attempt({ $0.bareDay() }), (1...31).contains(day),
            isAtBoundary,
            !context.tokens.at(index, is: "eeuw")
        else { return nil }
        if let month = attempt({ parser -> DateWindow? in
            guard parser.word("van"), let month = parser.attempt({ $0.pointedPeriod() }), month.unit == .month else {
                return nil
            }
            return parser.context.days(of: month, .nearest)
        }), let first = month.earliest {
            if let date = CivilDate(year: first.year, month: first.month, day: day) {
                return Moment(.fixed(DateWindow(date)), .day)
            }
            // "de 31ste van deze maand", in November.
            var never = Moment(.fixed(DateWindow(earliest: nil, latest: nil)), .day)
            never.certainty = .vague
            return never
        }
        return Moment(.dayOfMonth(day), .day)
    }

    /// "op 15 terug"
    private mutating func bareDay() -> Int? {
        guard context.tokens.at(index - 1, is: "op"), context.tokens.at(index + 1, isOneOf: "terug", "weg") else {
            return nil
        }
        return digits(1...2)
    }

    /// "maandag 12 januari 2016", "Vr., 18 Juli 2014", "donderdag de 21ste", "volgende week dinsdag" is a pointed period.
    mutating func weekdayMoment() -> Moment? {
        article()
        guard let weekday = weekday() else { return nil }
        let end = index
        _ = word(",")
        _ = word("de")
        if var date = attempt({ $0.numericDate() }) ?? attempt({ $0.calendarDay() }) {
            date.weekday = weekday
            return date
        }
        index = end
        if let day = attempt({ parser -> Int? in
            _ = parser.word("de")
            return parser.ordinal() ?? parser.digits(1...2)
        }), (1...31).contains(day), isAtBoundary {
            var moment = Moment(.dayOfMonth(day), .day)
            moment.weekday = weekday
            return moment
        }
        index = end
        if let week = attempt({ parser -> DateWindow? in
            _ = parser.word("van")
            return parser.pointedWeek()
        }) {
            return Moment(.fixed(DateWindow(day(weekday, of: week))), .day)
        }
        return isAtBoundary ? Moment(.weekday(weekday), .day) : nil
    }

    func day(_ weekday: Int, of week: DateWindow) -> CivilDate {
        (week.earliest ?? CivilDate(daysSinceEpoch: 0)).adding(days: weekday - 1)
    }

    /// A weekday in full, or short with its stop or comma where the sentence goes on: "do." but not "wo en hbo".
    mutating func weekday() -> Int? {
        switch token?.word {
        case .weekday(let weekday):
            index += 1
            return weekday
        case .shortWeekday(let weekday):
            guard let mark = self.token(ahead: 1), mark.joined,
                context.tokens.at(index + 1, is: ".") || context.tokens.at(index + 1, is: ",")
            else { return nil }
            let follows = self.token(ahead: 2)
            let comma = context.tokens.at(index + 2, is: ",")
            guard
                follows == nil && index == 0 || comma || follows?.kind == .number
                    || follows?.word == .ordinal(1) || follows.map({ isNumberWord($0.word) }) == true
                    || context.tokens.at(index - 1, isOneOf: "ga", "op", "kom", "tot")
                        && !context.tokens.isCapitalised(index + 2)
            else { return nil }
            index += 2
            return weekday
        default: return nil
        }
    }

    private func isNumberWord(_ word: Word) -> Bool {
        switch word {
        case .number, .ordinal: true
        default: false
        }
    }
}
