import Documents

/// What decides whether words that could tell a time do tell one here.
extension DateReader {
    /// A bare year or month counts only where the words around ask for a time: "Voorjaarsnota 2025" names a paper.
    func isWanted(_ moment: Moment, _ at: Int, _ hasArticle: Bool, _ end: Int) -> Bool {
        let isWhole = at == 0 && end + 1 >= context.tokens.count
        switch moment.base {
        case .fixed where moment.unit == .year && moment.year != nil:
            if isWhole || context.tokens.at(at, isOneOf: "jaar", "kalenderjaar", "het", "de") || moment.part != nil {
                return true
            }
            if context.tokens[at]?.kind == .word { return context.tokens[at - 1] == nil || isYearCue(at - 1) }
            return isYearCue(at - 1) || isYearCue(end)
        case .rule(_), .recess: return true
        case .dayOfMonth:
            if moment.weekday != nil { return true }
            // "de 2e fase", "de 4e tranche": a noun behind it makes it no day.
            guard context.tokens.at(at, is: "de") || context.tokens.at(at - 1, isOneOf: "op", "voor", "na", "tot")
            else {
                return false
            }
            return isLoose(end)
        case .season:
            // "zomer" as part of a name, "winter" as a noun without article: read, but only in lower case.
            return !context.tokens.isCapitalised(at) || at == 0
        case .weekday:
            return true
        default: return true
        }
    }

    private func isYearCue(_ at: Int) -> Bool {
        Cues.yearCues.contains(context.tokens, at)
    }

    /// Nothing follows that the ordinal could belong to.
    private func isLoose(_ end: Int) -> Bool {
        guard let next = context.tokens[end], next.kind == .word else { return true }
        return context.tokens.at(
            end, isOneOf: "terug", "weg", "van", "om", "in", "met", "tot", "en", "is", "wordt", "moet", "naar")
    }

    /// "voor" as "for": "voor 2026-2030", "voor de jaren", "voor dit kwartaal", "de begroting voor 2026".
    func isFor(_ stretch: Stretch, _ at: Int, _ content: Int) -> Bool {
        guard context.tokens.at(content - 1, is: "voor"), content - 1 == at || context.tokens.at(at, is: "nog") else {
            return false
        }
        if isAccented(at) { return false }
        if stretch.last != nil { return true }
        // "geagendeerd voor 3 oktober"; "gepland voor de zomer" may as well be before it.
        if Cues.plannedFor.contains(context.tokens, at - 1),
            [.day, .week, .month, .quarter, .half, .year].contains(stretch.first.unit)
        {
            switch stretch.first.base {
            // Before the summer there is a recess; before spring there is nothing.
            case .season(.zomer), .recess: break
            default: return stretch.first.part == nil
            }
        }
        if context.tokens.at(
            content,
            isOneOf: "dit", "deze", "komend", "komende", "huidig", "volgend", "jaar", "voorafgaande", "voorgaande")
            || context.tokens.at(content, isOneOf: "het", "de")
                && context.tokens.at(
                    content + 1, isOneOf: "jaar", "jaren", "komende", "aankomende", "maand", "maanden", "week")
        {
            return stretch.first.unit != .day
        }
        if at > 0, Cues.forNouns.contains(context.tokens, at - 1) || context.tokens.at(at - 1, endsWith: "regeling") {
            return true
        }
        if case .rule(let name) = stretch.first.base {
            // "voor het schooljaar" is for it, "voor de start van het schooljaar" before that.
            return name != "jaarwisseling" && stretch.first.part == nil
        }
        guard stretch.first.unit == .year, stretch.first.part == nil else { return false }
        if case .unit? = context.tokens[at - 1]?.word { return false }
        // "voor 2010 of na 2018", "na 2010 en voor 2018": two sides of the same thing.
        if context.tokens.at(content + 1, is: "of") && context.tokens.at(content + 2, is: "na")
            || context.tokens.at(at - 1, isOneOf: "of", "en", "van")
        {
            return false
        }
        // A year: plans and money are for it; only what is to be ready is ready before it.
        for other in content + 1..<min(context.tokens.count, content + 6) where isReady(other) { return false }
        return true
    }

    private func isReady(_ at: Int) -> Bool {
        context.tokens.at(
            at,
            isOneOf: "gereed", "afgerond", "klaar", "gerealiseerd", "ingevoerd", "voltooid", "beschikbaar",
            "operationeel")
    }

    /// "vóór" can only be before.
    private func isAccented(_ at: Int) -> Bool {
        guard let token = context.tokens[at], let bytes = context.tokens.reading.sourceBytes(token.range) else {
            return false
        }
        return bytes.count > token.count
    }

    /// "over drie weken": the day so long after the document's; "over" as "about" or "spread over" is none.
    func lengthAhead(_ at: Int) -> FoundDate? {
        let isIn = context.tokens.at(at, is: "in")
        guard isIn || context.tokens.at(at, is: "over"), let today = context.today else { return nil }
        if context.tokens.at(
            at - 1,
            isOneOf: "verdeeld", "gespreid", "uitgesmeerd", "spreiden", "verdelen", "looptijd", "periode", "gemiddeld",
            "bericht", "berichten", "gegevens", "informatie", "cijfers", "rapportage", "gesprek", "lenen")
        {
            return nil
        }
        var parser = TimeParser(context, at: at + 1)
        let hasLess = parser.words("minder", "dan")
        guard let length = parser.length(), parser.isAtBoundary else { return nil }
        // "in 7 dagen" is what takes a week as often as what comes after it.
        if isIn, at > 0 || parser.index < context.tokens.count || length.months > 0 { return nil }
        let unitEnd = parser.index
        var from = today
        if let start = parser.attempt({ parser -> CivilDate? in
            guard parser.word("vanaf") || parser.word("na") || parser.word("sedert") else { return nil }
            if parser.word("nu") { return today }
            return parser.attempt { $0.moment() }.flatMap { parser.context.days(of: $0, .future)?.day }
        }) {
            from = start
        } else {
            parser.index = unitEnd
        }
        var date = FoundDate(tokens: at..<parser.index)
        date.boundary = .on
        date.unit = .day
        let day = length.added(to: from)
        if hasLess {
            date.window = DateWindow(earliest: from, latest: day.adding(days: -1))
        } else if length.unit == .year, !length.isCompound, from == today,
            let year = context.pointed(.year, shift: length.count, today), length.months % 12 == 0
        {
            // Told in years, it is the year.
            date.window = year
            date.unit = .year
            date.certainty = .rule
        } else {
            date.window = DateWindow(day)
        }
        return date
    }

    /// "meer dan 2 weken na vandaag", "minder dan 3 dagen na morgen".
    func comparedLength(_ at: Int) -> FoundDate? {
        var parser = TimeParser(context, at: at)
        let isMore = parser.words("meer", "dan") || parser.word("ruim")
        guard isMore || parser.words("minder", "dan"), let length = parser.length() else { return nil }
        let isAfter = parser.word("na") || parser.word("vanaf")
        guard isAfter || parser.word("voor") || parser.words("eerder", "dan"),
            let start = parser.moment(), start.unit == .day, let day = context.days(of: start, .nearest)?.day
        else { return nil }
        let other = length.added(to: day, times: isAfter ? 1 : -1)
        var date = FoundDate(tokens: at..<parser.index)
        date.boundary = .on
        switch (isMore, isAfter) {
        case (true, true): date.window = DateWindow(earliest: other, latest: nil)
        case (true, false): date.window = DateWindow(earliest: nil, latest: other.adding(days: -1))
        case (false, true): date.window = DateWindow(earliest: day, latest: other.adding(days: -1))
        case (false, false): date.window = DateWindow(earliest: other, latest: day)
        }
        return date
    }

    /// Neighbours that tell one thing: "vanaf 2025 jaarlijks", "maart of april 2026", "volgende week tussen woensdag en
    /// vrijdag".
    func merged(_ found: [FoundDate]) -> [FoundDate] {
        let isNear = found.indices.dropLast().contains {
            found[$0 + 1].tokens.lowerBound - found[$0].tokens.upperBound <= 1
        }
        guard isNear else { return found }
        var result: [FoundDate] = []
        for date in withSharedYears(withYearsBefore(found)) {
            if let last = result.last, let one = joined(last, date) {
                result[result.count - 1] = one
            } else {
                result.append(date)
            }
        }
        return result
    }

    /// "volgend jaar in maart", "dit jaar weer op de derde dinsdag van september": the year that stands before.
    private func withYearsBefore(_ found: [FoundDate]) -> [FoundDate] {
        var found = found
        for index in found.indices.dropFirst() {
            let before = found[index - 1]
            guard before.unit == .year, !before.isStretch, before.stretch?.first.part == nil,
                before.boundary == nil || before.boundary == .on, let first = before.window.earliest,
                let last = before.window.latest, first.year == last.year,
                var stretch = found[index].stretch, stretch.last == nil, stretch.first.wantsYear,
                stretch.first.side == nil,
                context.tokens.isResumed(before.tokens, by: found[index].tokens)
            else { continue }
            stretch.first.year = first.year
            found[index].stretch = stretch
            found[index] = resolved(found[index])
        }
        return found
    }

    /// The year that stands once, at the end of a list, counts for all of it.
    private func withSharedYears(_ found: [FoundDate]) -> [FoundDate] {
        var found = found
        for index in found.indices.dropLast().reversed() {
            let next = found[index + 1]
            guard isListed(found[index], next), let year = next.stretch?.first.year,
                var stretch = found[index].stretch, stretch.last == nil, stretch.first.wantsYear,
                stretch.first.side == nil
            else { continue }
            stretch.first.year = year
            found[index].stretch = stretch
            found[index] = resolved(found[index])
            // "december of januari 2026"
            if let from = found[index].window.earliest, let to = next.window.earliest,
                from.daysSinceEpoch - to.daysSinceEpoch > 180
            {
                found[index].stretch?.first.year = year - 1
                found[index] = resolved(found[index])
            }
        }
        return found
    }

    /// One "en", "of", comma or stroke between them.
    private func isListed(_ first: FoundDate, _ second: FoundDate) -> Bool {
        let end = first.tokens.upperBound
        return second.tokens.lowerBound - end == 1 && context.tokens.at(end, isOneOf: "en", ",", "of", "/")
    }

    /// Two dates as the one they tell together; nil when they tell two.
    private func joined(_ first: FoundDate, _ second: FoundDate) -> FoundDate? {
        let end = first.tokens.upperBound
        let tokens = first.tokens.lowerBound..<second.tokens.upperBound
        if end == second.tokens.lowerBound {
            if first.isRecurrence != second.isRecurrence {
                let recurrence = first.isRecurrence ? first : second
                var other = first.isRecurrence ? second : first
                guard other.boundary?.direction == .from, recurrence.repeats != nil else { return nil }
                other.tokens = tokens
                other.repeats = recurrence.repeats
                return other
            }
            // "volgende week tussen woensdag en vrijdag"
            guard first.unit == .week, !first.isStretch, let monday = first.window.earliest,
                case .weekday(let from)? = second.stretch?.first.base,
                case .weekday(let to)? = second.stretch?.last?.base, from < to
            else { return nil }
            var days = first
            days.tokens = tokens
            days.isStretch = true
            days.window = DateWindow(earliest: monday.adding(days: from - 1), latest: monday.adding(days: to - 1))
            return days
        }
        guard isListed(first, second), second.boundary == nil, first.boundary == nil || first.boundary == .on,
            let from = first.window.earliest, let last = first.window.latest, let next = second.window.earliest,
            let to = second.window.latest, last.adding(days: 1) == next
        else { return nil }
        if first.isPlainYear || second.isPlainYear {
            guard first.isPlainYear, second.isPlainYear, context.tokens.at(end, is: "en") else { return nil }
        } else {
            // "in maart of april 2026": the last day is that of April.
            let isTurn = first.stretch?.first.part == .eind && second.stretch?.first.part == .begin
            guard isTurn || !context.tokens.at(end, isOneOf: "en", ","), let begin = first.stretch?.first,
                let stop = second.stretch?.first, second.stretch?.last == nil,
                begin.unit != .day, stop.unit != .day, begin.side == nil
            else { return nil }
        }
        var one = first
        if first.stretch?.first.part != nil { one.unit = .month }
        one.tokens = tokens
        one.window = DateWindow(earliest: from, latest: to)
        one.certainty = max(first.certainty, second.certainty)
        one.isStretch = true
        return one
    }
}

extension TimeParser {
    /// "of later", "en hoger", "of eerder" behind a moment.
    mutating func openEnd() -> Boundary? {
        attempt { parser in
            guard parser.word("of") || parser.word("en") else { return nil }
            if parser.word("later") || parser.word("hoger") || parser.word("verder") || parser.word("daarna") {
                return .from
            }
            return parser.word("eerder") ? .by : nil
        }
    }
}

extension Tokens {
    /// "dit jaar weer | op de derde dinsdag", "nog dit jaar, | in december": one time told twice, the second time more
    /// narrowly.
    func isResumed(_ first: Range<Int>, by second: Range<Int>) -> Bool {
        first.upperBound <= second.lowerBound && second.lowerBound - first.upperBound < 2
            && (first.upperBound..<second.lowerBound).allSatisfy {
                at($0, isOneOf: "weer", "opnieuw", "wederom", "nog", "al", "pas", ",")
            }
    }
}
