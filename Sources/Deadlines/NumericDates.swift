import Documents

/// Dates in figures.
///
///     31.10.1974 · 31-10-74 · 22/04/2016 · 2016-11-07 · 01-aug-2019 · 2020/23/Sep · 11-2016 · 2016/11
///
/// A day and month without year ("22-4", "10.10") count only behind a word that asks for a date, since "vragen 3-5",
/// "pagina 8-9" and "24/7" look the same.
extension TimeParser {
    mutating func numericDate() -> Moment? {
        guard let token, token.kind == .number || isMonthWord else { return nil }
        if let previous = context.tokens[index - 1], token.joined {
            guard previous.kind == .mark, context.tokens.at(index - 1, isOneOf: "(", "\"", "'", "-") else {
                return nil
            }
        }
        return attempt { $0.threePart() } ?? attempt { $0.monthAndYear() } ?? attempt { $0.dayAndMonth() }
    }

    private var isMonthWord: Bool {
        switch token?.word {
        case .month, .shortMonth: true
        default: false
        }
    }

    private enum Field {
        case number(Int, digits: Int)
        case month(Int)
    }

    private mutating func field() -> Field? {
        guard let token else { return nil }
        switch token.word {
        case .month(let month), .shortMonth(let month):
            index += 1
            return .month(month)
        default: break
        }
        guard token.kind == .number, token.count <= 4, token.value >= 0 else { return nil }
        index += 1
        return .number(token.value, digits: token.count)
    }

    private mutating func separator() -> UInt8? {
        guard let token, token.joined, token.kind == .mark, self.token(ahead: 1)?.joined == true else { return nil }
        let byte = context.tokens.reading.lower[token.start]
        guard byte == 0x2D || byte == 0x2F || byte == 0x2E else { return nil }
        index += 1
        return byte
    }

    private mutating func threePart() -> Moment? {
        guard let first = field(), let mark = separator(), let second = field() else { return nil }
        let third: Field
        if separator() == mark, let field = field() {
            third = field
        } else if word(","), let year = digits(4...4) {
            third = .number(year, digits: 4)
        } else {
            return nil
        }
        guard isAtBoundary || opensRange, let moment = ordered(first, second, third) else { return nil }
        return moment
    }

    private func ordered(_ first: Field, _ second: Field, _ third: Field) -> Moment? {
        func year(_ value: Int, _ digits: Int) -> Int? {
            digits == 4 ? TimeParser.plausible(value) : digits == 2 ? TimeParser.century(value) : nil
        }
        func made(_ day: Int, _ month: Int, _ year: Int?) -> Moment? {
            guard let year, let date = CivilDate(year: year, month: month, day: day) else { return nil }
            return Moment(.day(month: date.month, day: date.day), .day, year: year)
        }
        /// "31-02-2027": no day of any year, but meant as one.
        func impossible(_ day: Int, _ month: Int, _ year: Int?) -> Moment? {
            guard let year, year > 1900, (1...12).contains(month), (1...31).contains(day) else { return nil }
            return Moment(.day(month: month, day: day), .day, year: year)
        }
        switch (first, second, third) {
        case (.number(let y, 4), .number(let m, let digits), .number(let d, _)) where digits <= 2:
            return made(d, m, year(y, 4)) ?? impossible(d, m, year(y, 4))
        case (.number(let y, 4), .number(let d, _), .month(let m)): return made(d, m, year(y, 4))
        case (.number(let y, 4), .month(let m), .number(let d, _)): return made(d, m, year(y, 4))
        case (.number(let d, let digits), .number(let m, _), .number(let y, let count)) where digits <= 2:
            return made(d, m, year(y, count)) ?? made(m, d, year(y, count))
                ?? (count == 4 ? impossible(d, m, year(y, count)) : nil)
        case (.number(let d, _), .month(let m), .number(let y, let count)): return made(d, m, year(y, count))
        case (.month(let m), .number(let d, let digits), .number(let y, let count)) where digits <= 2:
            return made(d, m, year(y, count))
        case (.month(let m), .number(let y, 4), .number(let d, _)): return made(d, m, year(y, 4))
        default: return nil
        }
    }

    /// "11-2016", "2016/11", "dec-2018", "11 /2016"; not "2015-86", "2024-2025".
    private mutating func monthAndYear() -> Moment? {
        let before = index
        guard let first = field(), word("-") || word("/") || word("."), let second = field(), isAtBoundary else {
            return nil
        }
        let year: Int
        let month: Int
        switch (first, second) {
        case (.number(let m, let digits), .number(let y, 4)) where digits <= 2: (year, month) = (y, m)
        case (.number(let y, 4), .number(let m, let digits)) where digits <= 2:
            // "2024/11" may as well be a session year or an amount: only 1 to 12, and not after a name of papers.
            (year, month) = (y, m)
        case (.month(let m), .number(let y, 4)): (year, month) = (y, m)
        default: return nil
        }
        guard (1...12).contains(month), TimeParser.plausible(year) != nil, year > 1900 else { return nil }
        if case .number = first, isNumbered(before) { return nil }
        return Moment(.month(month), .month, year: year)
    }

    /// Whether a name of papers, pages or articles stands before: what follows is their number.
    func isNumbered(_ position: Int) -> Bool {
        var at = position - 1
        while at >= 0, context.tokens.at(at, isOneOf: ".", "(", ":", "§") { at -= 1 }
        return Cues.numbered.contains(context.tokens, at)
    }

    /// "22-4", "22/04", "10.10": only where a date is asked for.
    private mutating func dayAndMonth() -> Moment? {
        let before = index
        guard case .number(let day, let dayDigits)? = field(), dayDigits <= 2 else {
            index = before
            guard case .month(let month)? = field(), !opensDay, separator() == 0x2F || separator() == 0x2D,
                case .number(let day, let digits)? = field(), digits <= 2, isAtBoundary
            else { return nil }
            return CivilDate(year: 2000, month: month, day: day).map { _ in
                Moment(.day(month: month, day: day), .day)
            }
        }
        guard let mark = separator(), let second = field(), isAtBoundary || opensRange else { return nil }
        let moment: Moment
        switch second {
        case .month(let month):
            guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
            return Moment(.day(month: month, day: day), .day)
        case .number(let month, let digits):
            guard digits <= 2 else { return nil }
            if mark == 0x2F, month <= 12, day <= 12, endsMonthFirst {
                moment = Moment(.day(month: day, day: month), .day)
            } else if CivilDate(year: 2000, month: month, day: day) != nil {
                moment = Moment(.day(month: month, day: day), .day)
            } else if CivilDate(year: 2000, month: day, day: month) != nil {
                moment = Moment(.day(month: day, day: month), .day)
            } else {
                return nil
            }
        }
        return opensRange || isDateExpected(before, mark) ? moment : nil
    }

    /// "van 5/12 tot 5/20": the other end of the range has its month in front, so this one has too.
    private var endsMonthFirst: Bool {
        guard context.tokens.at(index, isOneOf: "tot", "-", "t", "en") else { return false }
        for at in index + 1..<index + 6 {
            guard let month = context.tokens[at], let day = context.tokens[at + 2] else { return false }
            if month.kind == .number, context.tokens.at(at + 1, is: "/"), day.kind == .number, day.joined {
                return (1...12).contains(month.value) && (13...31).contains(day.value) && day.count <= 2
            }
        }
        return false
    }

    /// "1/10-2/11/2017", "1-10-2018-7-10-2018": behind the dash stands a date with its year.
    private var opensRange: Bool {
        func mark(_ ahead: Int) -> Bool {
            token(ahead: ahead)?.joined == true && context.tokens.at(index + ahead, isOneOf: "-", "/")
        }
        func isNumber(_ ahead: Int, _ digits: ClosedRange<Int>) -> Bool {
            guard let token = token(ahead: ahead) else { return false }
            return token.kind == .number && digits.contains(token.count)
        }
        return context.tokens.at(index, is: "-") && isNumber(1, 1...2) && mark(2) && isNumber(3, 1...2) && mark(4)
            && isNumber(5, 4...4)
    }

    private func isDateExpected(_ start: Int, _ mark: UInt8) -> Bool {
        if isNumbered(start) { return false }
        // "24/7", "50/50" and fractions.
        if context.tokens.at(start, is: "24"), context.tokens.at(start + 2, is: "7") { return false }
        switch token?.word {
        case .unit, .month, .shortMonth: return false
        default: break
        }
        if isMeasured(index) { return false }
        if case .weekday? = context.tokens[start - 1]?.word { return true }
        if context.tokens.at(
            start - 1,
            isOneOf: "op", "sinds", "vanaf", "uiterlijk", "per", "dd", "elke", "iedere", "volgende", "datum")
        {
            return mark != 0x2E || !context.tokens.at(start - 1, is: "per")
        }
        let isWhole = start == 0 && index >= context.tokens.count
        if isWhole && mark != 0x2E { return true }
        // "Ik kom 22-4 terug", "van 25-10 tot 25-1"
        if context.tokens.at(index, is: "terug") { return true }
        if mark != 0x2E,
            context.tokens.at(start - 1, isOneOf: "van", "tussen", "tot", "voor", "en", "zondag", "vrijdag")
        {
            return isRangeWithDate(start)
        }
        return false
    }

    private func isMeasured(_ at: Int) -> Bool {
        context.tokens.at(
            at, isOneOf: "procent", "%", "miljoen", "miljard", "euro", "uur", "jaar", "personen", "keer")
    }

    /// "van 25-10 tot 25-1": on the other side of "tot", "en" or "t/m" stands a day and month too.
    private func isRangeWithDate(_ start: Int) -> Bool {
        func isPair(_ at: Int) -> Bool {
            guard let day = context.tokens[at], let mark = context.tokens[at + 1], let month = context.tokens[at + 2]
            else { return false }
            return day.kind == .number && day.count <= 2 && mark.joined && mark.kind == .mark && month.kind == .number
                && month.joined && month.count <= 2
        }
        if context.tokens.at(index, isOneOf: "tot", "en"), isPair(index + 1) { return true }
        if context.tokens.at(start - 1, isOneOf: "tot", "en"), isPair(start - 4) { return true }
        return context.tokens.at(start - 1, is: "voor") && index >= context.tokens.count
    }
}
