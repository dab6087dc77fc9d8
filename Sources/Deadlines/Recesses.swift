import Documents

/// When the Houses do not meet, from `config/recesses.tsv`; what is not listed is computed where a rule is known.
///
///     zomerreces of the Tweede Kamer, 2026     listed: 3 July to 31 August
///     zomerreces of the Tweede Kamer, 2031     computed: from the first Friday of July
///     zomerreces of the Eerste Kamer, 2026     computed: a week later
struct Recesses: Sendable {
    enum House: String, Hashable, Sendable { case tk = "TK", ek = "EK" }

    private struct Key: Hashable, Sendable {
        var house: House
        var name: String
        var year: Int
    }

    private var listed: [Key: DateWindow] = [:]

    init() {}

    init(_ table: TabSeparated) throws(TabSeparated.Malformed) {
        for row in table.rows {
            guard let house = House(rawValue: String(row["chamber"])) else {
                throw TabSeparated.Malformed(line: row.line, problem: "chamber must be TK or EK")
            }
            guard let first = CivilDate(row["first"]), let last = CivilDate(row["last"]), first <= last else {
                throw TabSeparated.Malformed(
                    line: row.line, problem: "first and last must be days (YYYY-MM-DD), the first not after the last")
            }
            listed[Key(house: house, name: String(row["name"]), year: first.year)] = DateWindow(
                earliest: first, latest: last)
        }
    }

    /// Whether a recess may be meant when its year is left out: not one of two years ago because later ones are not
    /// listed.
    static func isNear(_ first: CivilDate, _ today: CivilDate) -> Bool {
        abs(first.daysSinceEpoch - today.daysSinceEpoch) <= 400
    }

    /// The free days of a recess that begins in a year, and whether a table says so.
    func window(_ name: String, of house: House, in year: Int) -> (days: DateWindow, isListed: Bool)? {
        if let known = listed[Key(house: house, name: name, year: year)] { return (known, true) }
        if house == .ek {
            guard let other = window(name, of: .tk, in: year)?.days else { return nil }
            return (
                DateWindow(earliest: other.earliest?.adding(days: 7), latest: other.latest?.adding(days: 7)), false
            )
        }
        switch name {
        case "zomerreces":
            // First Friday of July to the Monday after eight weeks.
            guard let first = CivilDate.nth(1, weekday: 5, 7, of: year) else { return nil }
            return (DateWindow(earliest: first, latest: first.adding(days: 59)), false)
        case "kerstreces":
            // From the last Friday before Christmas, three weeks and a half.
            guard let christmas = CivilDate(year: year, month: 12, day: 24) else { return nil }
            let first = christmas.adding(days: -((christmas.weekday + 2) % 7))
            return (DateWindow(earliest: first, latest: first.adding(days: 24)), false)
        default: return nil
        }
    }
}
