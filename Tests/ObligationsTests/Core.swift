import Citations
import Deadlines
import Documents
import Foundation

@testable import Obligations

/// The way of a text to the ledger without a log: with the tables an operator ships, so that the walks hold for what
/// runs.
enum Core {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func table(_ path: String, _ columns: [String]) throws -> TabSeparated {
        try TabSeparated(text(path), columns: columns)
    }

    private static let tables = Result {
        let calendar = try ParliamentaryCalendar(
            recesses: table("config/recesses.tsv", ["chamber", "name", "first", "last"]),
            houseRules: table("config/house-rules.tsv", ["word", "first", "last"]),
            terms: table("config/terms.tsv", ["rule", "chamber", "term", "extended"]),
            days: table("config/calendar.tsv", ["name", "rule", "reach"]))
        return (calendar, try LawNames(table("config/laws.tsv", LawNames.columns)))
    }

    /// What a document of some day says.
    static func account(_ id: String, _ date: String, _ text: String) throws -> Account {
        let (calendar, laws) = try tables.get()
        let document = Document(SourceText(text), given: .init(date: day(date), identifier: id))
        let reading = deadlines(in: document, calendar: calendar)
        let cited = citations(in: document, laws: laws, register: Register())
        return Account(
            document: id, digest: id, date: document.date.window,
            statements: statements(
                of: reading, citing: cited, document: id, answers: document.answers, dossiers: document.dossiers,
                questions: document.questions, text: document), terms: reading.terms,
            answers: document.answersGiven,
            happenings: happenings(in: document, reading: reading, home: document.home),
            office: document.signatories.first?.title)
    }

    static func policy() throws -> ReminderPolicy {
        try ReminderPolicy(table("config/reminders.tsv", ReminderPolicy.columns))
    }
}

extension CivilDate {
    /// "10 juli 2025".
    var inWords: String {
        let months = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
        return "\(day) \(months[month - 1]) \(year)"
    }
}
