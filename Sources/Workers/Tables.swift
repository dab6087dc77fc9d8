import Citations
import Deadlines
import Documents
import Foundation
import Obligations

/// The tables of `config/`: what laws are called, when the House sits, what seasons mean, when to remind.
public struct Tables: Sendable {
    public var laws: LawNames
    public var calendar: ParliamentaryCalendar
    public var policy: ReminderPolicy

    public init(laws: LawNames, calendar: ParliamentaryCalendar, policy: ReminderPolicy) {
        self.laws = laws
        self.calendar = calendar
        self.policy = policy
    }

    /// Reads them all; every complaint is given, each naming the file and the line.
    public init(directory: String) throws(Halt) {
        var folder = TableFolder(path: directory)
        let laws = folder.read("laws.tsv", LawNames.columns) { (table) throws(TabSeparated.Malformed) in
            try LawNames(table)
        }
        let policy = folder.read("reminders.tsv", ReminderPolicy.columns) { (table) throws(TabSeparated.Malformed) in
            try ReminderPolicy(table)
        }
        let recesses = folder.table("recesses.tsv", ["chamber", "name", "first", "last"])
        let rules = folder.table("house-rules.tsv", ["word", "first", "last"])
        let days = folder.table("calendar.tsv", ["name", "rule", "reach"])
        var calendar: ParliamentaryCalendar?
        if let recesses, let rules, let days {
            calendar = folder.read("terms.tsv", ["rule", "chamber", "term", "extended"]) {
                (terms) throws(TabSeparated.Malformed) in
                try ParliamentaryCalendar(recesses: recesses, houseRules: rules, terms: terms, days: days)
            }
        }
        guard let laws, let calendar, let policy else {
            let list = folder.complaints.map { "  - \($0)" }.joined(separator: "\n")
            throw Halt(.configuration, "the tables cannot be used:\n\(list)")
        }
        self.init(laws: laws, calendar: calendar, policy: policy)
    }
}

/// Reads tables from a folder and collects what is wrong with them.
private struct TableFolder {
    let path: String
    private(set) var complaints: [String] = []

    init(path: String) {
        self.path = path
    }

    mutating func table(_ name: String, _ columns: [String]) -> TabSeparated? {
        read(name, columns) { (table) throws(TabSeparated.Malformed) in table }
    }

    mutating func read<Result>(
        _ name: String, _ columns: [String], _ make: (TabSeparated) throws(TabSeparated.Malformed) -> Result
    ) -> Result? {
        let file = "\(path)/\(name)"
        guard let data = FileManager.default.contents(atPath: file) else {
            complaints.append("\(file) cannot be read")
            return nil
        }
        do throws(TabSeparated.Malformed) {
            return try make(try TabSeparated(String(decoding: data, as: UTF8.self), columns: columns))
        } catch {
            complaints.append("\(file), \(error)")
            return nil
        }
    }
}
