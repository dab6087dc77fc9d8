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

    mutating func word(_ text: StaticString) -> Bool {
        guard context.tokens.at(index, is: text) else { return false }
        index += 1
        return true
    }

    mutating func word(oneOf texts: [StaticString]) -> Int? {
        for (offset, text) in texts.enumerated() where word(text) { return offset }
        return nil
    }

    mutating func words(_ texts: StaticString...) -> Bool {
        for (offset, text) in texts.enumerated() where !context.tokens.at(index + offset, is: text) { return false }
        index += texts.count
        return true
    }

    mutating func article() {
        if word(oneOf: ["de", "het"]) != nil { return }
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
            return context.calendar.mayName(token.hash) ? attempt { $0.named() } : nil
        default: break
        }
        guard var moment = unmarked() else { return nil }
        sideMark(&moment)
        return moment
    }

    private mutating func unmarked() -> Moment? {
        if let moment = attempt({ $0.partOfPeriod() }) { return moment }
        if let moment = attempt({ $0.weekdayMoment() }) { return moment }
        if let moment = attempt({ $0.numericDate() }) { return moment }
        if let moment = attempt({ $0.calendarDay() }) { return moment }
        if let moment = attempt({ $0.named() }) { return moment }
        if let moment = attempt({ $0.relativeDay() }) { return moment }
        if let moment = attempt({ $0.ordinalPeriod() }) { return moment }
        if let moment = attempt({ $0.dayOfMonth() }) { return moment }
        if let moment = attempt({ $0.pointedPeriod() }) { return moment }
        if let moment = attempt({ $0.monthMoment() }) { return moment }
        if let moment = attempt({ $0.seasonOrRecess() }) { return moment }
        if let moment = attempt({ $0.yearMoment() }) { return moment }
        return nil
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
        guard let token, context.calendar.mayName(token.hash),
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
