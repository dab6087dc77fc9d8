import Documents

/// What happens when in the parliament's year, what its seasons mean and which terms its rules set; made from `config/`
/// by the caller.
public struct ParliamentaryCalendar: Sendable {
    var recesses = Recesses()
    var rules = HouseRules()
    var terms = TermRules()
    private(set) var days: [NamedDay] = []
    /// Names of days by the hash of their first word, longest first.
    private var names: [UInt64: [Name]] = [:]
    /// One bit for the low end of every such hash: most words are no name and need no look into the table.
    private(set) var sieve: [UInt64] = Array(repeating: 0, count: 64)

    private struct Name: Sendable {
        var text: [UInt8]
        var day: Int
    }

    /// Knows no table: recesses of the summer and of Christmas are computed, "begin 2026" stays vague, no term runs.
    public init() {}

    /// Reads the tables of `config/`; columns:
    /// recesses: chamber, name, first, last · houseRules: word, first, last · terms: rule, chamber, term, extended ·
    /// days: name, rule, reach.
    public init(
        recesses: TabSeparated, houseRules: TabSeparated, terms: TabSeparated, days: TabSeparated? = nil
    ) throws(TabSeparated.Malformed) {
        try take(recesses: recesses)
        try take(houseRules: houseRules)
        try take(terms: terms)
        if let days { try take(days: days) }
    }

    // One table each, so that whoever reads files can say in which one something is wrong.

    public mutating func take(recesses table: TabSeparated) throws(TabSeparated.Malformed) {
        recesses = try Recesses(table)
    }

    public mutating func take(houseRules table: TabSeparated) throws(TabSeparated.Malformed) {
        rules = try HouseRules(table)
    }

    public mutating func take(terms table: TabSeparated) throws(TabSeparated.Malformed) {
        terms = try TermRules(table)
    }

    public mutating func take(days table: TabSeparated) throws(TabSeparated.Malformed) {
        (days, names, sieve) = ([], [:], Array(repeating: 0, count: 64))
        for row in table.rows {
            guard let rule = NamedDay.Rule(row["rule"]) else {
                throw TabSeparated.Malformed(
                    line: row.line,
                    problem: "no rule for a day: \"\(row["rule"])\"; write 04-27, easter+39, 3 tuesday 09")
            }
            for name in row["name"].split(separator: "|") {
                let text = Array(name.utf8)
                let first = text.prefix { $0.isLetter }
                let key = Spelling(first.isEmpty ? text.prefix { $0.isDigit } : first).hash
                names[key, default: []].append(Name(text: text, day: days.count))
                sieve[Int(key &>> 6 & 63)] |= 1 &<< (key & 63)
            }
            days.append(NamedDay(rule: rule, isLimit: row["reach"] == "by", isBudget: row["reach"] == "budget"))
        }
        for key in names.keys { names[key]?.sort { $0.text.count > $1.text.count } }
    }

    /// Whether a day's name may begin with a word of this hash.
    ///
    /// Give the sieve, which the caller holds on to.
    @inline(always)
    func mayName(_ hash: UInt64, _ sieve: UnsafeBufferPointer<UInt64>) -> Bool {
        sieve[Int(hash &>> 6 & 63)] & 1 &<< (hash & 63) != 0 && isName(hash)
    }

    private func isName(_ hash: UInt64) -> Bool { names[hash] != nil }

    /// The named day that stands at a position of the reading, and where its name ends.
    func namedDay(in reading: Reading, at position: Int, hash: UInt64) -> (day: NamedDay, end: Int)? {
        reading.lower.withUnsafeBufferPointer { name(in: $0, position, hash) }.map {
            (days[$0.day], position + $0.text.count)
        }
    }

    /// Whether the name of a day stands there.
    func isNamed(_ lower: UnsafeBufferPointer<UInt8>, _ position: Int, _ hash: UInt64) -> Bool {
        name(in: lower, position, hash) != nil
    }

    private func name(in lower: UnsafeBufferPointer<UInt8>, _ position: Int, _ hash: UInt64) -> Name? {
        for name in names[hash] ?? [] {
            let end = position + name.text.count
            guard end <= lower.count, lower[position..<end].elementsEqual(name.text) else { continue }
            if end < lower.count, lower[end].isLetterOrDigit { continue }
            return name
        }
        return nil
    }

    /// Third Tuesday of September: the parliament's year begins.
    static func prinsjesdag(_ year: Int) -> CivilDate? { CivilDate.nth(3, weekday: 2, 9, of: year) }
}
