import Documents

/// Finds the expressions of time in a document, in the order of the text, none inside another.
struct DateReader {
    let document: Document
    let context: TimeContext

    init(_ document: Document, _ tokens: Tokens, _ calendar: ParliamentaryCalendar) {
        self.document = document
        let house = DateReader.house(document.reading)
        context = TimeContext(tokens: tokens, calendar: calendar, today: document.date.reference, house: house)
    }

    /// Reads what a member wrote: his "vorige week" is reckoned from the day he submitted his questions.
    private init(member reader: DateReader) {
        document = reader.document
        let outer = reader.context
        context = TimeContext(
            tokens: outer.tokens, calendar: outer.calendar, today: document.submitted ?? outer.today, house: outer.house
        )
    }

    /// Reads what was promised on a day, reckoned from it.
    init(_ day: CivilDate, _ reader: DateReader) {
        document = reader.document
        let outer = reader.context
        context = TimeContext(tokens: outer.tokens, calendar: outer.calendar, today: day, house: outer.house)
    }

    /// The House a letter is addressed to; its recesses are the ones meant.
    private static func house(_ reading: Reading) -> Recesses.House {
        let address = Array("voorzitter van de eerste kamer".utf8)
        let last = min(1500, reading.lower.count) - address.count
        guard last >= 0 else { return .tk }
        for start in 0...last where reading.lower[start] == address[0] && reading.lower[start + 1] == address[1] {
            if reading.lower[start..<start + address.count].elementsEqual(address) { return .ek }
        }
        return .tk
    }

    func dates() -> [FoundDate] {
        let member = DateReader(member: self)
        var dates: [FoundDate] = []
        dates.reserveCapacity(context.tokens.count / 100)
        var end = 0
        for passage in document.passages {
            let start = context.tokens.index(at: passage.range.lowerBound, near: end)
            end = max(start, context.tokens.index(at: passage.range.upperBound, near: start))
            let range = start..<end
            let isMember = if case .question = passage.place { true } else { false }
            if isMember { dates += member.dates(in: range) } else { dates += self.dates(in: range) }
        }
        return dates
    }

    private func dates(in range: Range<Int>) -> [FoundDate] {
        var found: [FoundDate] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard context.tokens.list[at].traits.contains(.mayBegin) else {
                at += 1
                continue
            }
            let last = found.last?.tokens.upperBound
            guard let date = read(at, behind: last) ?? undated(at, behind: last),
                date.tokens.upperBound <= range.upperBound
            else {
                at += 1
                continue
            }
            found.append(date)
            at = date.tokens.upperBound
        }
        if found.isEmpty { return found }
        found = reckonedFromPromise(Anchors.resolved(merged(found), context.tokens))
        for index in found.indices { found[index].role = role(found[index]) }
        return found
    }

    /// "volgende week", "morgen" in a document whose own day is not known: a time, though nobody can say which days.
    private func undated(_ at: Int, behind end: Int?) -> FoundDate? {
        guard context.today == nil, let day = CivilDate(year: 2000, month: 1, day: 1),
            var date = DateReader(day, self).read(at, behind: end)
        else { return nil }
        date.window = DateWindow(earliest: nil, latest: nil)
        date.certainty = .vague
        date.stretch = nil
        date.doubt = nil
        return date
    }

    /// The date that begins at a token; `end` is where the last one ended.
    func read(_ at: Int, behind end: Int?) -> FoundDate? {
        guard let token = context.tokens[at] else { return nil }
        if token.joined, let before = context.tokens[at - 1] {
            // Inside "2025Z14497", "ex-mei", "ABC-12".
            if before.kind != .mark {
                // "van4 november": the converter lost the blank.
                guard token.kind == .number, before.word == .opener, before.count > 1, !before.joined else {
                    return nil
                }
            }
            let inWord = context.tokens.at(at - 1, isOneOf: "-", "/", ".", "_", "@") && before.joined
            // "Q1/Q2 2026", "eind 2025/begin 2026"
            let isListed = end == at - 1 && token.kind == .word && context.tokens.at(at - 1, is: "/")
            if inWord, !isListed { return nil }
        }
        var parser = TimeParser(context, at: at)
        if token.traits.contains(.isFar) {
            // Only an event may have its day so far behind: "voor het debat over de jeugdzorg van 3 oktober".
            guard let boundary = parser.boundary() else { return nil }
            return parser.datedEvent(boundary).flatMap { event($0, at..<parser.index) }
        }
        let isCount = token.isCount
        let follows = context.tokens[at + 1]
        if token.marks.meets(Cues.recurrenceStarts.marks) || isCount && follows?.word == .sign,
            let date = recurring(at)
        {
            return date
        }
        if token.marks.meets(Cues.vagueStarts.marks), let date = vague(at) { return date }
        let isBoundary = token.marks.meets(Cues.boundaryStarts.marks)
        let boundary = isBoundary ? parser.boundary() : nil
        let content = parser.index
        if isBoundary || token.marks.meets(Cues.eventStarts.marks) || isCount && follows?.word.isMeasure == true,
            let event = parser.eventMoment(boundary, from: at), let date = self.event(event, at..<parser.index)
        {
            return date
        }
        parser.index = content
        return bounded(at, boundary, &parser)
    }

    private func recurring(_ at: Int) -> FoundDate? {
        var parser = TimeParser(context, at: at)
        guard let recurrence = parser.recurrence(), parser.isAtBoundary else { return nil }
        var date = FoundDate(tokens: at..<parser.index)
        date.isRecurrence = true
        date.repeats = recurrence.repeats
        date.certainty = recurrence.repeats == nil ? .vague : .exact
        return date
    }

    private func vague(_ at: Int) -> FoundDate? {
        var parser = TimeParser(context, at: at)
        guard parser.vagueMoment(), parser.isAtBoundary else { return nil }
        var date = FoundDate(tokens: at..<parser.index)
        date.certainty = .vague
        return date
    }

    // MARK: - Events

    private func event(_ event: EventMoment, _ range: Range<Int>) -> FoundDate? {
        var date = FoundDate(tokens: range)
        date.boundary = event.boundary
        date.anchor = event.anchor.map { context.tokens.text($0) }
        date.anchorTokens = event.anchor
        date.duration = event.length?.iso
        date.length = event.length
        date.certainty = .event
        if let day = event.day {
            let told = Tense.side(of: date.tokens, in: context.tokens)
            // "Zoals besproken in het debat van 4 juni" looks back, whatever the verb; "in het debat van 12 mei kom ik
            // hierop terug" to the nearest.
            let isBehind = told != .future || Retold.isAside(date.tokens.lowerBound, context.tokens)
            let side: Moment.Side = event.boundary.direction == .in ? isBehind ? .past : .nearest : told ?? .future
            guard let window = context.days(of: day, side) else { return nil }
            if let length = event.length {
                date.settle(length, from: window)
                return date
            }
            // "kort, enkele weken voor het debat van 3 mei" is another day.
            if event.boundary == .before || event.boundary == .after,
                case .unit? = context.tokens[range.lowerBound - 1]?.word
            {
                date.certainty = .vague
                return date
            }
            date.window = event.boundary.applied(to: window, today: context.today)
            date.certainty = .exact
            return date
        }
        if let rule = event.rule {
            guard let today = context.today else { return date }
            var moment = Moment(.rule(rule), .month)
            moment.side = .future
            guard let window = context.days(of: moment, .future), today <= window.latest ?? today else { return date }
            // When it will be is not known, only by when it must have been.
            date.window = DateWindow(earliest: nil, latest: event.boundary.direction == .after ? nil : window.latest)
            return date
        }
        if let length = event.length {
            guard let today = context.today, event.anchor == nil, event.boundary.direction == .by,
                OwnTerm.isOwn(date.tokens, context.tokens)
            else {
                if event.anchor == nil { date.certainty = .vague }
                return date
            }
            if let awaited = AwaitedEvents.event(of: date.tokens, context.tokens) {
                date.anchor = context.tokens.text(awaited.tokens)
                date.anchorTokens = awaited.tokens
                date.isThereafter = awaited.isSaid
                return date
            }
            date.window = DateWindow(earliest: nil, latest: length.added(to: today))
            date.certainty = length.workdays > 0 ? .rule : .exact
        }
        return date
    }

    // MARK: - Moments and stretches, with the word that bounds them

    private func bounded(_ at: Int, _ boundary: Boundary?, _ parser: inout TimeParser) -> FoundDate? {
        var boundary = boundary
        let content = parser.index
        if let length = comparedLength(at) { return length }
        if boundary != nil || context.tokens.at(at, is: "over"), let ahead = lengthAhead(at) { return ahead }
        guard var stretch = parser.stretch() else { return nil }
        if stretch.first.unit == .year, stretch.last?.unit == .year, parser.isCitedYears(content, parser.index) {
            return nil
        }
        guard stretch.isOpened || parser.isAtBoundary || stretch.first.year != nil else { return nil }
        let hasArticle = context.tokens.at(content, isOneOf: "de", "het")
        if boundary == nil, stretch.last == nil, !isWanted(stretch.first, at, hasArticle, parser.index) { return nil }
        if boundary == .on || boundary == .before, isFor(stretch, at, content) { boundary = .on }
        if let later = parser.openEnd() { boundary = later }
        // "op de voor 1 maart toegezegde brief kom ik terug": the verb tells nothing of that day.
        let isPromised = context.tokens.at(parser.index, isOneOf: "toegezegde", "beloofde", "aangekondigde")
        let told = isPromised ? .nearest : Tense.side(of: at..<parser.index, in: context.tokens)
        let start =
            boundary == .on && stretch.last == nil && stretch.first.unit == .day && told != .past
            ? parser.startBehind(at) : nil
        if start != nil { boundary = .before }
        var date = FoundDate(tokens: at..<parser.index)
        date.boundary = boundary
        date.unit = stretch.first.unit
        date.certainty = stretch.last.map { max(stretch.first.certainty, $0.certainty) } ?? stretch.first.certainty
        date.isStretch = stretch.last != nil
        date.isPlainYear =
            stretch.last == nil && stretch.first.unit == .year && stretch.first.year != nil && stretch.first.part == nil
        // "voor het einde van", "uiterlijk eind": the last day of all counts.
        if stretch.last == nil, stretch.first.part == .eind, [.before, .by, .until, .around].contains(boundary) {
            let isNamedEnd = context.tokens.at(content, is: "het") || context.tokens.at(content, is: "einde")
            if boundary != .around || isNamedEnd {
                stretch.first.isWholeEnd = true
                boundary = .by
                date.boundary = boundary == .by ? .by : boundary
                date.certainty = isNamedEnd ? .exact : .rule
            }
        }
        date.told = (date.tokens, told)
        let isPutOff = told == .past && isPutOffThisYear(stretch.first, at)
        let side = isPutOff ? .future : told ?? boundary?.usualSide ?? defaultSide(date.tokens)
        date.side = side
        date.stretch = stretch
        if let length = start?.length, let day = stretch.days(context, side) {
            date.stretch = nil
            date.settle(length, from: day)
        } else {
            resolve(&date)
        }
        return date
    }

    /// "werd uitgesteld tot | na de zomer", told before that summer: it was put off to what is still to come.
    private func isPutOffThisYear(_ moment: Moment, _ at: Int) -> Bool {
        guard moment.year == nil, context.tokens.at(at, is: "na"), context.tokens.at(at - 1, is: "tot"),
            let today = context.today, today.month < 8,
            TimeParser(context, at: at - 1).isPostponed(at - 1)
        else { return false }
        switch moment.base {
        case .season(.zomer), .recess("zomerreces"): return true
        default: return false
        }
    }

    /// Computes the days; again when a year has been learnt from the neighbour.
    func resolved(_ date: FoundDate) -> FoundDate {
        var date = date
        resolve(&date)
        return date
    }

    private func resolve(_ date: inout FoundDate) {
        guard let stretch = date.stretch else { return }
        if stretch.last == nil, let recess = recessWindow(stretch.first, date.boundary, date.side) {
            // "drie weken voor het zomerreces" is another day, and not one of those behind it; "volgend jaar voor het
            // zomerreces" is one.
            if case .unit? = context.tokens[date.tokens.lowerBound - 1]?.word, stretch.first.year == nil {
                date.certainty = .vague
                return
            }
            date.window = recess.days
            date.certainty = recess.isListed ? .event : .rule
            return
        }
        guard var window = stretch.days(context, date.side) else {
            date.certainty = .vague
            return
        }
        if case .rule("jaarwisseling") = stretch.first.base, stretch.last == nil {
            window = turnOfYear(window, date.boundary)
        }
        // "voor de herfst" told in the autumn is the next one.
        if date.boundary == .before, date.side == .future, stretch.last == nil, stretch.first.isLongAndYearly,
            let today = context.today, let first = window.earliest, first <= today,
            let next = context.days(of: stretch.first.base, in: first.year + 1)
        {
            window = next
        }
        if stretch.first.isLimit, stretch.last == nil, date.boundary == nil || date.boundary == .on {
            date.window = DateWindow(earliest: nil, latest: window.latest)
            date.boundary = .by
            return
        }
        if let recess = stretch.first.recess, stretch.last == nil, !isListed(recess, stretch.first.base, window) {
            date.certainty = .rule
        }
        if hasOtherWeekday(stretch, date.side) {
            date.doubt = .weekday
            date.certainty = max(date.certainty, .rule)
        }
        date.window = date.boundary?.applied(to: window, today: context.today) ?? window
        if date.boundary == .around, date.certainty == .exact { date.certainty = .rule }
    }

    /// "voor de jaarwisseling" is up to the last day of the old year, after it comes the first of the new; how far
    /// around it, a house rule says.
    private func turnOfYear(_ days: DateWindow, _ boundary: Boundary?) -> DateWindow {
        switch boundary {
        case .before, .until: DateWindow(earliest: days.latest, latest: days.latest)
        case .after, .from: DateWindow(earliest: days.latest, latest: days.earliest)
        case .around:
            days.earliest.flatMap { context.calendar.rules.window(of: "rond jaarwisseling", in: $0.year) } ?? days
        default: days
        }
    }

    /// Whether the days of a recess, or a day reckoned from it, rest on the table and not on a rule.
    private func isListed(_ name: String, _ base: Moment.Base, _ window: DateWindow) -> Bool {
        guard let near = window.earliest?.year else { return false }
        return (near - 1...near + 1).contains { year in
            context.days(of: base, in: year) == window
                && context.calendar.recesses.window(name, of: context.house, in: year)?.isListed == true
        }
    }

    /// "maandag 20 november 2026", which is a Friday: one of the two is a slip of the pen. The day stays.
    private func hasOtherWeekday(_ stretch: Stretch, _ side: Moment.Side) -> Bool {
        [stretch.first, stretch.last].contains { moment in
            guard let moment, let weekday = moment.weekday, let day = context.days(of: moment, side)?.day else {
                return false
            }
            return day.weekday != weekday
        }
    }

    /// "voor de zomer" is before the recess begins, "na de zomer" after it has ended.
    private func recessWindow(
        _ moment: Moment, _ boundary: Boundary?, _ side: Moment.Side
    ) -> (days: DateWindow, isListed: Bool)? {
        let name: String
        switch moment.base {
        case .season(.zomer): name = "zomerreces"
        case .recess(let recess): name = recess
        default: return nil
        }
        guard moment.part == nil, let boundary,
            boundary == .before || boundary == .after || boundary == .until || boundary == .by
        else { return nil }
        func recess(_ year: Int) -> (days: DateWindow, isListed: Bool)? {
            context.calendar.recesses.window(name, of: context.house, in: year)
        }
        if let year = moment.year {
            return recess(year).map { (boundary.applied(to: $0.days, today: context.today), $0.isListed) }
        }
        guard let today = context.today else { return nil }
        let years = (-2...2).compactMap { recess(today.year + $0) }
        let chosen: (days: DateWindow, isListed: Bool)?
        switch (boundary.direction, moment.side ?? side) {
        case (.after, .past): chosen = years.last { ($0.days.latest ?? today) < today }
        case (.after, _):
            // Two months into the autumn "na de zomer" still means the summer just past.
            chosen = years.first { ($0.days.latest ?? today).adding(days: 61) >= today }
        case (_, .past): chosen = years.last { ($0.days.earliest ?? today) <= today }
        default: chosen = years.first { ($0.days.earliest ?? today) > today }
        }
        // The one that is meant may not be listed.
        if let days = chosen?.days.earliest, !Recesses.isNear(days, today) { return nil }
        let meant = boundary == .by ? Boundary.before : boundary
        return chosen.map { (meant.applied(to: $0.days, today: today), $0.isListed) }
    }

    private func defaultSide(_ range: Range<Int>) -> Moment.Side {
        // A bare expression is looked forward to; in a sentence without a telling verb the nearest is meant.
        range.count + 1 >= context.tokens.count ? .future : .nearest
    }
}

/// An expression as it was read, before it becomes part of the reading.
struct FoundDate {
    var tokens: Range<Int>
    var window = DateWindow(earliest: nil, latest: nil)
    var boundary: Boundary?
    var certainty: DateExpression.Certainty = .exact
    var unit: TimeUnit = .day
    var side: Moment.Side = .nearest
    /// What the words around these tokens say of it.
    var told: (tokens: Range<Int>, side: Moment.Side?)?
    var repeats: String?
    var anchor: String?
    var anchorTokens: Range<Int>?
    var duration: String?
    var length: TimeLength?
    /// "binnen acht weken daarna": runs from the day told before.
    var isThereafter = false
    var isRecurrence = false
    var isStretch = false
    var isPlainYear = false
    /// Hangs on a promise told again.
    var isRetold = false
    var stretch: Stretch?
    var doubt: DateExpression.Doubt?
    var role: DateExpression.Role = .other
}

extension DateExpression.Certainty: Comparable {
    private var rank: Int { DateExpression.Certainty.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

extension Boundary {
    /// "voor", "uiterlijk" and "vanaf" look forward unless a verb says otherwise; "sinds" looks back.
    var usualSide: Moment.Side? {
        switch self {
        case .before, .by, .until, .after: .future
        default: nil
        }
    }
}
