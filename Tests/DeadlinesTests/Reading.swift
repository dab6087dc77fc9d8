import Documents
import Foundation

@testable import Deadlines

/// The tables an operator ships, so that the tests hold for what runs.
enum Config {
    static func table(_ name: String, _ columns: [String]) throws -> TabSeparated {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "config")
        let text = try String(contentsOf: folder.appending(path: name + ".tsv"), encoding: .utf8)
        return try TabSeparated(text, columns: columns)
    }

    static let calendar: ParliamentaryCalendar = {
        do {
            return try ParliamentaryCalendar(
                recesses: table("recesses", ["chamber", "name", "first", "last"]),
                houseRules: table("house-rules", ["word", "first", "last"]),
                terms: table("terms", ["rule", "chamber", "term", "extended"]),
                days: table("calendar", ["name", "rule", "reach"]))
        } catch {
            fatalError("config: \(error)")
        }
    }()
}

/// Reads a text written on a day; 16 September 2025 unless said.
func read(_ text: String, on day: String? = "2025-09-16") -> TimeReading {
    deadlines(
        in: Document(SourceText(text), given: .init(date: day.flatMap { CivilDate($0) })), calendar: Config.calendar)
}

extension DateExpression {
    /// "2026-01-01..2026-01-31", open ends left out.
    var days: String {
        "\(window.earliest?.description ?? "")..\(window.latest?.description ?? "")"
    }
}
