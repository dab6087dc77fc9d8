import Documents

/// What words of time mean that no rule defines ("begin 2026", "voorjaar"), from `config/house-rules.tsv`.
///
/// Without the table nothing is known, and such words stay vague.
struct HouseRules: Sendable {
    private var parts: [String: (first: Int, last: Int)] = [:]
    private var spans: [String: YearSpan] = [:]

    /// Two days of a year; the last may lie in the next one.
    private struct YearSpan: Sendable {
        var first: (month: Int, day: Int)
        var last: (month: Int, day: Int)
        var runsOver: Bool
    }

    init() {}

    init(_ table: TabSeparated) throws(TabSeparated.Malformed) {
        for row in table.rows {
            let word = String(row["word"])
            if let first = HouseRules.dayOfYear(row["first"]), let last = HouseRules.dayOfYear(row["last"]) {
                spans[word] = YearSpan(first: first.day, last: last.day, runsOver: last.next)
            } else if let first = Int(row["first"]), let last = row["last"] == "last" ? 31 : Int(row["last"]),
                (1...31).contains(first), (first...31).contains(last)
            {
                parts[word] = (first, last)
            } else {
                throw TabSeparated.Malformed(
                    line: row.line, problem: "first and last of \"\(word)\" must both be MM-DD or both be numbers")
            }
        }
    }

    private static func dayOfYear(_ text: Substring) -> (day: (month: Int, day: Int), next: Bool)? {
        let isNext = text.hasPrefix("+")
        let numbers = text.drop { $0 == "+" }.split(separator: "-")
        guard numbers.count == 2, let month = Int(numbers[0]), let day = Int(numbers[1]),
            CivilDate(year: 2000, month: month, day: day) != nil
        else { return nil }
        return ((month, day), isNext)
    }

    func window(of season: Season, in year: Int) -> DateWindow? { window(of: season.rawValue, in: year) }

    func window(of name: String, in year: Int) -> DateWindow? {
        guard let span = spans[name],
            let first = CivilDate(year: year, month: span.first.month, day: span.first.day),
            let last = CivilDate(year: span.runsOver ? year + 1 : year, month: span.last.month, day: span.last.day)
        else { return nil }
        return DateWindow(earliest: first, latest: last)
    }

    /// "begin", "medio" or "eind" of a month, year, week or quarter.
    func part(_ part: Part, of window: DateWindow, _ unit: TimeUnit) -> DateWindow? {
        guard let start = window.earliest, let end = window.latest else { return nil }
        switch unit {
        case .year:
            guard let days = self.window(of: "\(part.rawValue) year", in: start.year) else { return nil }
            // A school year has its beginning where it begins.
            let shift = start.daysSinceEpoch - (CivilDate(year: start.year, month: 1, day: 1) ?? start).daysSinceEpoch
            return DateWindow(
                earliest: days.earliest?.adding(days: shift),
                latest: days.latest.map { min($0.adding(days: shift), end) })
        case .month:
            guard let days = parts["\(part.rawValue) month"] else { return nil }
            return DateWindow(
                earliest: start.adding(days: days.first - 1), latest: min(start.adding(days: days.last - 1), end))
        case .week:
            guard let days = parts["\(part.rawValue) week"] else { return nil }
            return DateWindow(earliest: start.adding(days: days.first - 1), latest: start.adding(days: days.last - 1))
        case .quarter:
            guard let months = parts["\(part.rawValue) quarter"] else { return nil }
            return DateWindow(
                earliest: start.adding(months: months.first - 1),
                latest: start.adding(months: months.last).adding(days: -1))
        default: return nil
        }
    }
}
