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
        var calendar = ParliamentaryCalendar()
        folder.read("recesses.tsv", ["chamber", "name", "first", "last"]) { (table) throws(TabSeparated.Malformed) in
            try calendar.take(recesses: table)
        }
        folder.read("house-rules.tsv", ["word", "first", "last"]) { (table) throws(TabSeparated.Malformed) in
            try calendar.take(houseRules: table)
        }
        folder.read("calendar.tsv", ["name", "rule", "reach"]) { (table) throws(TabSeparated.Malformed) in
            try calendar.take(days: table)
        }
        folder.read("terms.tsv", ["rule", "chamber", "term", "extended"]) { (table) throws(TabSeparated.Malformed) in
            try calendar.take(terms: table)
        }
        guard let laws, let policy, folder.complaints.isEmpty else {
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

    /// nil when something is wrong with it: every line that is, up to a number that a person will read.
    @discardableResult
    mutating func read<Result>(
        _ name: String, _ columns: [String], _ make: (TabSeparated) throws(TabSeparated.Malformed) -> Result
    ) -> Result? {
        let file = "\(path)/\(name)"
        guard let data = FileManager.default.contents(atPath: file) else {
            complaints.append("\(file) cannot be read")
            return nil
        }
        var text = String(decoding: data, as: UTF8.self)
        var malformed: [TabSeparated.Malformed] = []
        while malformed.count < TableFolder.most {
            do throws(TabSeparated.Malformed) {
                let result = try make(try TabSeparated(text, columns: columns))
                if malformed.isEmpty { return result }
                break
            } catch {
                malformed.append(error)
                // Read again without it, for what is wrong in the lines behind; nothing follows a wrong first row.
                guard let rest = TableFolder.text(text, without: error.line) else { break }
                text = rest
            }
        }
        complaints += malformed.map { "\(file), \($0)" }
        return nil
    }

    private static let most = 20

    /// nil when it has no row of names before that line.
    private static func text(_ text: String, without line: Int) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.prefix(line - 1).contains(where: { !$0.isEmpty && $0.first != "#" }), line <= lines.count else {
            return nil
        }
        lines[line - 1] = "#"
        return lines.joined(separator: "\n")
    }
}
