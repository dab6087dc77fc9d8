import Documents

extension TimeLength {
    init?(count: Int, unit: TimeUnit) {
        guard (0...5000).contains(count) else { return nil }
        self.unit = unit
        self.count = count
        switch unit {
        case .day: days = count
        case .workday: workdays = count
        case .week: days = 7 * count
        case .month: months = count
        case .quarter: months = 3 * count
        case .half: months = 6 * count
        case .year: months = 12 * count
        case .decade: months = 120 * count
        default: return nil
        }
    }

    mutating func add(_ other: TimeLength) {
        months += other.months
        days += other.days
        workdays += other.workdays
        isCompound = true
    }
}

/// Lengths of time and the days they lead to.
///
///     over drie dagen · twee jaar geleden · 2 weken voor 13 mei 1999 · vier dagen gerekend vanaf gisteren
extension TimeParser {
    /// "drie weken", "een half jaar", "anderhalf jaar", "2 jaar, 1 maand en 21 dagen".
    mutating func length() -> TimeLength? {
        guard var total = attempt({ $0.simpleLength() }) else { return nil }
        while let more = attempt({ parser -> TimeLength? in
            _ = parser.word(",") || parser.word("en")
            return parser.simpleLength()
        }) { total.add(more) }
        return total
    }

    private mutating func simpleLength() -> TimeLength? {
        if word("anderhalf"), word("jaar") { return TimeLength(count: 18, unit: .month) }
        if word("tweeenhalf"), word("jaar") { return TimeLength(count: 30, unit: .month) }
        if words("een", "half", "jaar") || words("half", "jaar") || word("halfjaar") || words("een", "halfjaar") {
            return TimeLength(count: 6, unit: .month)
        }
        let count: Int
        if words("een", "paar") {
            count = 2
        } else if context.tokens.at(index, is: "een"),
            context.tokens.at(index + 1, isOneOf: "dag", "week", "maand", "kwartaal", "jaar")
        {
            index += 1
            count = 1
        } else if let number = self.count() {
            count = number
        } else {
            return nil
        }
        guard case .unit(let unit)? = token?.word, unit != .weekend, unit != .century else { return nil }
        index += 1
        return isAtBoundary ? TimeLength(count: count, unit: unit) : nil
    }

    /// Yesterday, today, tomorrow, and what is so long before or after a day.
    mutating func relativeDay() -> Moment? {
        guard let today = context.today else { return nil }
        if let day = attempt({ $0.namedRelativeDay(today) }) {
            var moment = Moment(.fixed(DateWindow(day)), .day)
            moment.isRelative = true
            return moment
        }
        return attempt { $0.countedDay(today) }
    }

    private mutating func namedRelativeDay(_ today: CivilDate) -> CivilDate? {
        if words("de", "dag", "na", "morgen") || words("dag", "na", "morgen") { return today.adding(days: 2) }
        if words("de", "volgende", "dag") || words("volgende", "dag") { return today.adding(days: 1) }
        if words("nu", "toe") { return today }
        guard
            let found = word(
                oneOf: "eergisteren", "gisteren", "gisteravond", "gistermiddag", "gisterenmiddag", "gisterennamiddag",
                "vandaag", "vanavond", "vanmiddag", "vanochtend", "vannacht", "heden",
                "morgen", "morgenochtend", "morgenmiddag", "morgenavond", "overmorgen")
        else { return nil }
        // "'s morgens", "in de morgen", "goede morgen".
        if context.tokens.at(index - 2, isOneOf: "de", "elke", "iedere", "goede", "deze") { return nil }
        switch found {
        case 0: return today.adding(days: -2)
        case 1...5: return today.adding(days: -1)
        case 6...11: return today
        case 12...15: return today.adding(days: 1)
        default: return today.adding(days: 2)
        }
    }

    private mutating func countedDay(_ today: CivilDate) -> Moment? {
        if let weekdays = attempt({ $0.countedWeekday(today) }) { return weekdays }
        guard let length = length() else { return nil }
        if word("geleden") {
            let day = length.added(to: today, times: -1)
            // "twee jaar geleden" is the year, not the day.
            if length.unit == .year, !length.isCompound, let year = context.pointed(.year, shift: -length.count, today)
            {
                var moment = Moment(.fixed(year), .year)
                moment.certainty = .rule
                return moment
            }
            return Moment(.fixed(DateWindow(day)), .day)
        }
        _ = word("gerekend")
        let isLater = word("na") || word("vanaf") || word("sedert") || words("later", "dan")
        let isEarlier = !isLater && (word("voor") || words("eerder", "dan"))
        guard isLater || isEarlier else { return nil }
        if word("nu") { return Moment(.fixed(DateWindow(length.added(to: today, times: isLater ? 1 : -1))), .day) }
        let isFromEnd = attempt { $0.edge() }
        guard let start = moment(), isFromEnd != nil || start.unit == .day || start.recess != nil, start.part == nil
        else { return nil }
        let distance = Moment.Distance(length: length, isLater: isLater, isFromEnd: isFromEnd ?? isLater)
        if start.side == nil, start.weekday == nil, start.year != nil || start.wantsYear, !start.isFixed {
            var moment = Moment(.counted(distance, from: start.base), .day, year: start.year)
            moment.certainty = start.certainty
            return moment
        }
        guard let days = context.days(of: start, isLater ? .future : .nearest),
            let edge = distance.isFromEnd ? days.latest : days.earliest
        else { return nil }
        return Moment(.fixed(DateWindow(length.added(to: edge, times: isLater ? 1 : -1))), .day)
    }

    /// "het begin van", "aanvang van", "afloop van": whether it is the end of what follows.
    private mutating func edge() -> Bool? {
        article()
        guard let found = word(oneOf: "begin", "start", "aanvang", "einde", "eind", "afloop"), word("van") else {
            return nil
        }
        return found >= 3
    }

    /// "twee zondagen vanaf nu", "twee maandagen later".
    private mutating func countedWeekday(_ today: CivilDate) -> Moment? {
        guard let count = count(), (1...10).contains(count), case .weekdays(let weekday)? = token?.word else {
            return nil
        }
        index += 1
        guard words("vanaf", "nu") || word("later") else { return nil }
        let first = today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        return Moment(.fixed(DateWindow(first.adding(days: 7 * (count - 1)))), .day)
    }
}
