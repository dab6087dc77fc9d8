import Documents

/// Reads one moment of time from the tokens, one expectation at a time.
///
/// Every method either reads what it names and moves behind it, or returns nil and stays.
struct TimeParser {
    let context: TimeContext
    var index: Int
    /// Moments inside moments ("twee weken na de derde dinsdag na kerst"), as deep as sense goes.
    private var depth = 0

    init(_ context: TimeContext, at index: Int) {
        self.context = context
        self.index = index
    }

    var token: Token? { context.tokens[index] }

    func token(ahead distance: Int) -> Token? { context.tokens[index + distance] }

    @inline(always)
    mutating func word(_ text: StaticString) -> Bool {
        guard context.tokens.at(index, is: text) else { return false }
        index += 1
        return true
    }

    /// Which of these words stands here.
    @inline(always)
    mutating func word(
        oneOf a: StaticString, _ b: StaticString, _ c: StaticString = "", _ d: StaticString = "",
        _ e: StaticString =
            "", _ f: StaticString = "", _ g: StaticString = "", _ h: StaticString = "", _ i: StaticString = "",
        _ j:
            StaticString = "", _ k: StaticString = "", _ l: StaticString = "", _ m: StaticString = "",
        _ n: StaticString =
            "", _ o: StaticString = "", _ p: StaticString = "", _ q: StaticString = ""
    ) -> Int? {
        if word(a) { return 0 }
        if word(b) { return 1 }
        if c.utf8CodeUnitCount > 0, word(c) { return 2 }
        if d.utf8CodeUnitCount > 0, word(d) { return 3 }
        if e.utf8CodeUnitCount > 0, word(e) { return 4 }
        if f.utf8CodeUnitCount > 0, word(f) { return 5 }
        if g.utf8CodeUnitCount > 0, word(g) { return 6 }
        if h.utf8CodeUnitCount > 0, word(h) { return 7 }
        if i.utf8CodeUnitCount > 0, word(i) { return 8 }
        if j.utf8CodeUnitCount > 0, word(j) { return 9 }
        if k.utf8CodeUnitCount > 0, word(k) { return 10 }
        if l.utf8CodeUnitCount > 0, word(l) { return 11 }
        if m.utf8CodeUnitCount > 0, word(m) { return 12 }
        if n.utf8CodeUnitCount > 0, word(n) { return 13 }
        if o.utf8CodeUnitCount > 0, word(o) { return 14 }
        if p.utf8CodeUnitCount > 0, word(p) { return 15 }
        if q.utf8CodeUnitCount > 0, word(q) { return 16 }
        return nil
    }

    @inline(always)
    mutating func words(_ first: StaticString, _ second: StaticString) -> Bool {
        guard context.tokens.at(index, is: first), context.tokens.at(index + 1, is: second) else { return false }
        index += 2
        return true
    }

    @inline(always)
    mutating func words(_ first: StaticString, _ second: StaticString, _ third: StaticString) -> Bool {
        guard context.tokens.at(index, is: first), context.tokens.at(index + 1, is: second),
            context.tokens.at(index + 2, is: third)
        else { return false }
        index += 3
        return true
    }

    @inline(always)
    mutating func words(
        _ first: StaticString, _ second: StaticString, _ third: StaticString, _ fourth: StaticString,
        _ fifth: StaticString = ""
    ) -> Bool {
        guard context.tokens.at(index, is: first), context.tokens.at(index + 1, is: second),
            context.tokens.at(index + 2, is: third), context.tokens.at(index + 3, is: fourth)
        else { return false }
        if fifth.utf8CodeUnitCount > 0 {
            guard context.tokens.at(index + 4, is: fifth) else { return false }
            index += 5
        } else {
            index += 4
        }
        return true
    }

    mutating func article() {
        if word(oneOf: "de", "het") != nil { return }
        _ = words("'", "t")
    }

    /// A number of one to four digits that is not part of a longer code.
    mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        guard let token, token.kind == .number, count.contains(token.count), token.value >= 0 else { return nil }
        index += 1
        return token.value
    }

    /// Reads with a closure, and stays where it was when that yields nothing.
    mutating func attempt<Value>(_ read: (inout TimeParser) -> Value?) -> Value? {
        let before = index
        if let value = read(&self) { return value }
        index = before
        return nil
    }

    /// Whether an expression may end before this token: no letter or digit is glued to what was read.
    var isAtBoundary: Bool {
        guard let token, token.joined else { return true }
        if token.kind != .mark { return false }
        let byte = context.tokens.reading.lower[token.start]
        // "10-11", "5/12", "3.4": the next number belongs to it.
        if byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x3A, let next = self.token(ahead: 1), next.joined,
            next.kind == .number
        {
            return false
        }
        return true
    }

    // MARK: - Moments

    /// A day, month, season, year … with its year where one stands beside it.
    mutating func moment() -> Moment? {
        guard depth < 3 else { return nil }
        depth += 1
        defer { depth -= 1 }
        // "voor d e zomer": a converter splits words.
        _ = words("d", "e") || words("he", "t")
        guard let token else { return nil }
        switch token.word {
        case .other where token.kind == .word:
            return token.mayName ? attempt { $0.named() } : nil
        default: break
        }
        guard var moment = unmarked() else { return nil }
        sideMark(&moment)
        return moment
    }

    /// Tries what can begin with the word that stands here, behind its article.
    private mutating func unmarked() -> Moment? {
        var start = index
        if context.tokens.at(start, isOneOf: "de", "het", "t") { start += 1 }
        if context.tokens.at(start, is: "'") { start += 2 }
        guard let token = context.tokens[start] else { return nil }
        var isNumber = token.kind == .number
        var isMonth = false
        var isPeriod = false
        switch token.word {
        case .part: if let moment = attempt({ $0.partOfPeriod() }) { return moment }
        case .weekday, .shortWeekday: if let moment = attempt({ $0.weekdayMoment() }) { return moment }
        case .month, .shortMonth: isMonth = true
        case .number, .ordinal: isNumber = true
        case .pointer, .unit: isPeriod = true
        default: break
        }
        if isNumber || isMonth {
            if let moment = attempt({ $0.numericDate() }) { return moment }
            if let moment = attempt({ $0.calendarDay() }) { return moment }
        }
        if token.mayName, let moment = attempt({ $0.named() }) { return moment }
        if isNumber || token.marks.meets(Cues.relativeStarts.marks), let moment = attempt({ $0.relativeDay() }) {
            return moment
        }
        let isPointed = isNumber || isPeriod || token.marks.meets(Cues.pointedStarts.marks)
        if isPointed {
            if let moment = attempt({ $0.ordinalPeriod() }) { return moment }
            if token.kind == .number, let moment = attempt({ $0.dayOfMonth() }) { return moment }
            if let moment = attempt({ $0.pointedPeriod() }) { return moment }
        }
        if isNumber || isMonth || isPeriod, let moment = attempt({ $0.monthMoment() }) { return moment }
        switch token.word {
        case .season, .sign: if let moment = attempt({ $0.seasonOrRecess() }) { return moment }
        default: break
        }
        // No year begins with any of these.
        switch token.word {
        case .month, .shortMonth, .weekday, .shortWeekday, .weekdays, .pointer, .season, .part, .opener: return nil
        default: return attempt { $0.yearMoment() }
        }
    }

    /// "jl.", "jongstleden", "a.s.", "aanstaande", behind a day or month.
    private mutating func sideMark(_ moment: inout Moment) {
        let before = index
        if word("jl") || words("j", ".", "l") || word("l") && words(".", "l") {
            _ = endOfAbbreviation()
            moment.side = .past
        } else if words("a", ".", "s") {
            _ = endOfAbbreviation()
            moment.side = .future
        } else if word("jongstleden") {
            moment.side = .past
        } else if word("aanstaande") || word("eerstkomende") {
            moment.side = .future
        } else {
            index = before
        }
        guard index > before, !isAtBoundary else { return }
        index = before
        moment.side = nil
    }

    private mutating func endOfAbbreviation() -> Bool {
        guard let token, token.joined else { return false }
        return word(".")
    }

    /// A day of the calendar table, with its year where one follows.
    mutating func named() -> Moment? {
        article()
        guard let token, token.mayName,
            let (day, end) = context.calendar.namedDay(
                in: context.tokens.reading, at: token.start, hash: token.hash)
        else { return nil }
        while let next = self.token, next.start < end { index += 1 }
        guard isAtBoundary else { return nil }
        var moment = Moment(.named(day), .day)
        moment.isLimit = day.isLimit
        if day.isLimit { moment.certainty = .event }
        moment.year = yearBehind().map { day.isBudget ? $0 - 1 : $0 }
        return moment
    }
}
