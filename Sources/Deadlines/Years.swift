import Documents

extension TimeParser {
    /// The year behind a day or month: "2026", ", 2026", "van 2026", "van het jaar 2026", "van volgend jaar", "'26".
    mutating func yearBehind() -> Int? {
        attempt { parser in
            if parser.word(",") {
                return parser.digits(4...4).flatMap(TimeParser.plausible) ?? parser.spokenYear()
            }
            let linked = parser.word("van") || parser.word("in")
            if let year = parser.pointedYear() { return year }
            if linked { _ = parser.words("het", "jaar") || parser.word("jaar") }
            if let year = parser.attempt({ $0.fourDigits() }) { return year }
            if let year = parser.spokenYear() { return year }
            if parser.word("'"), let short = parser.digits(2...2) { return TimeParser.century(short) }
            return nil
        }
    }

    /// "2026", when it is no part of a longer number.
    mutating func fourDigits() -> Int? {
        attempt { parser in
            guard let year = parser.digits(4...4), parser.isYearBoundary else { return nil }
            return TimeParser.plausible(year)
        }
    }

    private var isYearBoundary: Bool {
        guard let token, token.joined, token.kind != .mark else { return true }
        return false
    }

    static func plausible(_ year: Int) -> Int? { (1100...2199).contains(year) ? year : nil }

    static func century(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }

    /// "dit jaar", "volgend jaar", "vorig jaar", "komend jaar" behind something of every year.
    mutating func pointedYear() -> Int? {
        attempt { parser in
            parser.article()
            guard case .pointer(let pointer)? = parser.token?.word, let today = parser.context.today else { return nil }
            parser.index += 1
            guard parser.word("jaar") else { return nil }
            switch pointer {
            case .this: return today.year
            case .next, .coming: return today.year + 1
            case .previous, .past: return today.year - 1
            }
        }
    }

    /// "tweeduizend zevenentwintig", "negentien achtenzeventig", "negentienhonderd en een".
    mutating func spokenYear() -> Int? {
        attempt { parser in
            guard case .number(let first)? = parser.token?.word, first >= 17 else { return nil }
            parser.index += 1
            if first >= 1000, first < 2200, first % 100 != 0 { return first }
            guard first == 17 || first == 18 || first == 19 || (first >= 1700 && first < 2200 && first % 100 == 0)
            else {
                return nil
            }
            let base = first < 100 ? first * 100 : first
            let before = parser.index
            _ = parser.word("en") || parser.word("nul")
            if case .number(let rest)? = parser.token?.word, (1...99).contains(rest) {
                parser.index += 1
                return base + rest
            }
            parser.index = before
            return first >= 1000 ? first : nil
        }
    }

    /// A year by itself, or a decade or century: "2026", "het jaar 2026", "de jaren '90", "de 15e eeuw".
    mutating func yearMoment() -> Moment? {
        article()
        if let century = attempt({ $0.centuryMoment() }) { return century }
        if let decade = attempt({ $0.decadeMoment() }) { return decade }
        if let new = attempt({ $0.newYear() }) { return new }
        let named = word("jaar") || word("kalenderjaar") || word("jaren")
        if let years = attempt({ $0.schoolYear() }) { return years }
        let spoken = token?.kind == .word
        guard let year = fourDigits() ?? spokenYear(), !isMeasured else { return nil }
        guard spoken || named || isAtBoundary || opensYearRange else { return nil }
        return context.days(of: .month(1), in: year).map { january in
            let last = january.earliest?.adding(months: 12).adding(days: -1)
            return Moment(.fixed(DateWindow(earliest: january.earliest, latest: last)), .year, year: year)
        }
    }

    /// "het nieuwe jaar", "het nieuwe schooljaar": the next to begin, unless one has just begun.
    private mutating func newYear() -> Moment? {
        guard word("nieuwe") else { return nil }
        if let stated = attempt({ $0.schoolYear() }) { return stated }
        guard let today = context.today else { return nil }
        let rule = schoolRule()
        guard rule != nil || word("jaar") || word("kalenderjaar"), isAtBoundary else { return nil }
        let begun = today.adding(days: -90)
        for year in today.year - 1...today.year + 1 {
            let days: DateWindow?
            if let rule {
                days = context.days(of: .rule(rule), in: year)
            } else {
                days = context.days(of: .half(1), in: year).map {
                    DateWindow(earliest: $0.earliest, latest: $0.earliest?.adding(months: 12).adding(days: -1))
                }
            }
            guard let days, let first = days.earliest, first > begun else { continue }
            var moment = Moment(.fixed(days), .year)
            moment.certainty = rule == "vergaderjaar" ? .event : .rule
            return moment
        }
        return nil
    }

    /// "2026-2030": another year stands behind the dash.
    private var opensYearRange: Bool {
        guard context.tokens.at(index, is: "-"), let year = token(ahead: 1) else { return false }
        return year.kind == .number && year.count == 4
    }

    /// "2026 miljoen", "2026 euro", "2000 personen" are amounts.
    private var isMeasured: Bool {
        guard let token else { return false }
        if context.tokens.at(
            index,
            isOneOf: "miljoen", "miljard", "euro", "duizend", "personen", "mensen", "gevallen", "woningen", "km",
            "kilo",
            "uur")
        {
            return true
        }
        return token.kind == .mark
            && (context.tokens.at(index, is: "%")
                || (token.joined && context.tokens.at(index, is: ".") && self.token(ahead: 1)?.joined == true
                    && self.token(ahead: 1)?.kind == .number))
    }

    private mutating func centuryMoment() -> Moment? {
        guard let ordinal = ordinal(), (1...30).contains(ordinal), word("eeuw"),
            let first = CivilDate(year: max(1, (ordinal - 1) * 100), month: 1, day: 1)
        else { return nil }
        return Moment(
            .fixed(DateWindow(earliest: first, latest: first.adding(months: 1200).adding(days: -1))), .century)
    }

    /// "de jaren '90", "de jaren 1970", "de jaren zeventig".
    private mutating func decadeMoment() -> Moment? {
        guard word("jaren") else { return nil }
        var start: Int?
        if word("'"), let short = digits(2...2), short % 10 == 0 {
            start = short < 30 ? 2000 + short : 1900 + short
        } else if let year = fourDigits(), year % 10 == 0, !context.tokens.at(index, isOneOf: "en", "-", "tot", "t") {
            start = year
        } else if case .number(let tens)? = token?.word, tens >= 20, tens % 10 == 0, tens < 100 {
            index += 1
            start = (tens < 30 ? 2000 : 1900) + tens
        } else if let year = spokenYear(), year % 10 == 0 {
            start = year
        }
        guard let start, let first = CivilDate(year: start, month: 1, day: 1) else { return nil }
        return Moment(.fixed(DateWindow(earliest: first, latest: first.adding(months: 120).adding(days: -1))), .decade)
    }

    /// "schooljaar 2025-2026", "vergaderjaar 2024/25".
    private mutating func schoolYear() -> Moment? {
        guard let rule = schoolRule() else { return nil }
        if rule == "vergaderjaar", isCitedSession(index - 1) { return nil }
        guard let year = digits(4...4).flatMap(TimeParser.plausible) else { return nil }
        if word("-") || word("/") {
            guard let second = digits(2...4), second == year + 1 || second == (year + 1) % 100 else { return nil }
        }
        var moment = Moment(.rule(rule), .year, year: year)
        moment.certainty = rule == "vergaderjaar" ? .event : .rule
        return moment
    }

    /// The years of schools begin in August, those of the parliament on Prinsjesdag.
    mutating func schoolRule() -> String? {
        switch word(oneOf: "schooljaar", "studiejaar", "collegejaar", "vergaderjaar") {
        case 3: return "vergaderjaar"
        case .some: return "schooljaar"
        case nil: return words("parlementaire", "jaar") ? "vergaderjaar" : nil
        }
    }

    /// "Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel", "Kamerstukken II, 2024-2025, 28345": part of a citation.
    func isCitedSession(_ start: Int) -> Bool {
        for distance in 1...4
        where Cues.papers.contains(context.tokens, start - distance)
            && !context.tokens.at(start - distance, is: "vergaderjaar")
        {
            return true
        }
        for distance in 1...8 {
            guard context.tokens[start + distance] != nil else { return false }
            if context.tokens.at(start + distance, isOneOf: "nr", "nrs", "aanhangsel", "handelingen", "blz", "p") {
                return true
            }
            if context.tokens.at(start + distance, is: ","), let number = context.tokens[start + distance + 1],
                number.kind == .number, number.count >= 2
            {
                return true
            }
            if Tense.isSentenceEnd(start + distance, context.tokens) { return false }
        }
        return false
    }

    /// "2024-2025" between the name of papers and their number.
    func isCitedYears(_ start: Int, _ end: Int) -> Bool {
        for distance in 1...4 where Cues.papers.contains(context.tokens, start - distance) { return true }
        return context.tokens.at(end, is: ",") && context.tokens[end + 1]?.kind == .number
            && (context.tokens[end + 1]?.count ?? 0) >= 4
            || context.tokens.at(end, is: ",") && context.tokens.at(end + 1, is: "nr")
    }

    /// "4e", "15de", "tweede", "laatste" (-1).
    mutating func ordinal() -> Int? {
        attempt { parser in
            if case .ordinal(let value)? = parser.token?.word {
                parser.index += 1
                return value
            }
            guard let value = parser.digits(1...2), let suffix = parser.token, suffix.joined,
                parser.word(oneOf: "e", "de", "ste") != nil
            else { return nil }
            return value
        }
    }
}
