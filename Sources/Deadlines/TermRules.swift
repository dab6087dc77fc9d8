import Documents

/// The terms that rules of procedure set, from `config/terms.tsv`.
struct TermRules: Sendable {
    struct Rule: Sendable {
        var name: String
        /// Weeks from the day that starts it, that day not counted.
        var weeks: Int
        /// Weeks from the same day, once the House was told that it takes longer.
        var extended: Int?
    }

    private var rules: [String: Rule] = [:]

    init() {}

    init(_ table: TabSeparated) throws(TabSeparated.Malformed) {
        for row in table.rows {
            guard let weeks = TermRules.weeks(row["term"]) else {
                throw TabSeparated.Malformed(line: row.line, problem: "the term must be written as P3W")
            }
            let extended = TermRules.weeks(row["extended"])
            if extended == nil, !row["extended"].isEmpty {
                throw TabSeparated.Malformed(line: row.line, problem: "the extended term must be written as P6W")
            }
            let name = String(row["rule"])
            rules[name] = Rule(name: name, weeks: weeks, extended: extended)
        }
    }

    subscript(_ name: String) -> Rule? { rules[name] }

    private static func weeks(_ text: Substring) -> Int? {
        guard text.first == "P", text.last == "W", let weeks = Int(text.dropFirst().dropLast()),
            (1...520).contains(weeks)
        else { return nil }
        return weeks
    }
}
