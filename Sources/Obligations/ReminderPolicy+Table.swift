import Documents

extension ReminderPolicy {
    /// Reads `config/reminders.tsv`: columns `setting`, `origin`, `who`, `value`; "*" is everything. A later row wins
    /// over an earlier one.
    ///
    ///     before     *      *          14 3
    ///     times      term   *          2
    ///     hour       *      Justitie   09:30
    public init(_ table: TabSeparated) throws(TabSeparated.Malformed) {
        self.init()
        for row in table.rows {
            let name = String(row["setting"])
            let value = row["value"]
            func malformed(_ problem: String) -> TabSeparated.Malformed {
                TabSeparated.Malformed(line: row.line, problem: problem)
            }
            var origin: Obligation.Origin?
            if row["origin"] != "*" {
                guard let named = Obligation.Origin(rawValue: String(row["origin"])) else {
                    throw malformed("the origin must be promised, expected, recurring, term or *")
                }
                origin = named
            }
            let who = row["who"] == "*" || row["who"].isEmpty ? nil : row["who"].lowercased()
            if name == "catch-up" {
                guard let limit = Int(value), limit > 0 else { throw malformed("catch-up must be a number above 0") }
                catchUpLimit = limit
                continue
            }
            let setting: Setting
            do throws(Unreadable) {
                setting = try Setting(name: name, value: value)
            } catch {
                throw malformed(error.problem)
            }
            rows.append(Row(origin: origin, who: who, setting: setting))
        }
    }

    /// The columns that ``init(_:)`` needs.
    public static let columns = ["setting", "origin", "who", "value"]

    struct Unreadable: Error {
        var problem: String
    }
}

extension ReminderPolicy.Setting {
    init(name: String, value: Substring) throws(ReminderPolicy.Unreadable) {
        func number(_ range: ClosedRange<Int>, _ problem: String) throws(ReminderPolicy.Unreadable) -> Int {
            guard let number = Int(value), range.contains(number) else {
                throw ReminderPolicy.Unreadable(problem: problem)
            }
            return number
        }
        switch name {
        case "before":
            let days = value == "-" ? [] : value.split(separator: " ").map { Int($0) ?? -1 }
            guard days.allSatisfy({ (1...365).contains($0) }), days.count <= 12, value == "-" || !days.isEmpty else {
                throw ReminderPolicy.Unreadable(problem: "before must be days from 1 to 365, as in \"14 3\", or \"-\"")
            }
            self = .before(Set(days).sorted(by: >))
        case "on-the-day":
            guard value == "yes" || value == "no" else {
                throw ReminderPolicy.Unreadable(problem: "on-the-day must be yes or no")
            }
            self = .onTheDay(value == "yes")
        case "every": self = .every(try number(1...365, "every must be days from 1 to 365"))
        case "times": self = .times(try number(0...52, "times must be a number from 0 to 52"))
        case "review-months": self = .reviewMonths(try number(1...120, "review-months must be a number from 1 to 120"))
        case "hour":
            let parts = value.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
            guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
                throw ReminderPolicy.Unreadable(problem: "hour must be written as 08:00")
            }
            self = .hour(parts[0] * 60 + parts[1])
        case "quiet":
            let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            let days = value == "-" ? [] : value.split(separator: " ").map { names.firstIndex(of: String($0)) }
            guard days.allSatisfy({ $0 != nil }), Set(days).count < 7 else {
                throw ReminderPolicy.Unreadable(
                    problem: "quiet must be weekdays in English, not all seven, as in \"saturday sunday\", or \"-\"")
            }
            self = .quiet(Set(days.compactMap { $0.map { $0 + 1 } }))
        default:
            throw ReminderPolicy.Unreadable(
                problem: "there is no setting \"\(name)\": before, on-the-day, every, times, hour, quiet, "
                    + "review-months and catch-up are known")
        }
    }
}
