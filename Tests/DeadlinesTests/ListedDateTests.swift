import Documents
import Testing

@testable import Deadlines

/// Lists and ranges whose month or year stands once, and what a converter or a hurried writer glues together; in a
/// letter of Tuesday 16 September 2025.
@Suite struct ListedDateTests {
    @Test(arguments: [
        ("De zitting was op 3, 10 en 17 oktober 2024.", ["2024-10-03", "2024-10-10", "2024-10-17"]),
        ("De vragen 3, 5 en 17 mei 2026.", ["2026-05-17"]),  // Numbers of questions.
        (
            "Dat is in mei, juni en juli 2026.",
            ["2026-05-01..2026-05-31", "2026-06-01..2026-06-30", "2026-07-01..2026-07-31"]
        ),
        ("Dit start in maart of april 2026.", ["2026-03-01..2026-04-30"]),
        ("Dit start in maart/april 2026.", ["2026-03-01..2026-04-30"]),
        ("Dit start eind 2025 of begin 2026.", ["2025-10-01..2026-03-31"]),
        ("Dit start in december of januari 2026.", ["2025-12-01..2026-01-31"]),
        ("Dit start in Q1/Q2 2026.", ["2026-01-01..2026-06-30"]),
        ("Dit speelt in week 40 en 41.", ["2025-09-29..2025-10-12"]),
        ("Dit speelt van week 40 tot en met week 43 van 2025.", ["2025-09-29..2025-10-26"]),
        ("De periode is 1/10-2/11/2026.", ["2026-10-01..2026-11-02"]),
        ("De periode is van 1-10-2026-7-10-2026.", ["2026-10-01..2026-10-07"]),
        ("De zitting is volgende week tussen woensdag en vrijdag.", ["2025-09-24..2025-09-26"]),
        ("Ik ben volgende maand van 4 tot 23 op reis.", ["2025-10-04..2025-10-22"]),
        ("Ik stuur dit in de tweede helft van oktober.", ["2025-10-16..2025-10-31"]),
        ("Ik stuur dit in de eerste helft van februari 2026.", ["2026-02-01..2026-02-15"]),
        ("Het debat staat geagendeerd voor 9 oktober.", ["2025-10-09"]),  // For, not before.
        ("Ik stuur dit voor d e zomer.", ["..2026-07-02"]),
        ("Ik stuur dit op 1januari2026.", ["2026-01-01"]),
        ("Dit volgde in november 20242 al.", ["2024-11-01..2024-11-30"]),
        ("Dat gold tot en met \n2024.3", ["..2024-12-31"]),
        ("Ik stuur dit voor de herfst.", ["..2026-08-31"]),  // This one has begun.
        ("Dit volgt nog dit schooljaar.", ["..2026-07-31"]),
        ("Dit volgt in het komende vergaderjaar.", ["2026-09-15..2027-09-20"]),
        ("Dit volgt bij de Miljoenennota 2027.", ["2026-09-15"]),  // Called by the year it is for.
        ("Dit volgt voor de begrotingsbehandeling van OCW.", ["..2025-12-31"]),
    ])
    func `tells the days of each`(text: String, days: [String]) {
        #expect(read(text).dates.map { $0.window.day?.description ?? $0.days } == days)
    }

    @Test(arguments: [
        ("Ik stuur dit voor het zomerreces van 2026.", DateExpression.Certainty.event),
        ("Ik stuur dit voor het zomerreces van 2033.", .rule),  // Not listed: reckoned from the usual pattern.
    ])
    func `marks a recess that is reckoned`(text: String, certainty: DateExpression.Certainty) {
        #expect(read(text).dates.map(\.certainty) == [certainty])
    }

    @Test func `reads begin, medio and eind as the operator's table has them`() throws {
        let rules = try TabSeparated(
            "word\tfirst\tlast\nmedio year\t06-01\t07-31\n", columns: ["word", "first", "last"])
        let calendar = try ParliamentaryCalendar(
            recesses: TabSeparated("chamber\tname\tfirst\tlast\n", columns: ["chamber", "name", "first", "last"]),
            houseRules: rules,
            terms: TabSeparated("rule\tchamber\tterm\textended\n", columns: ["rule", "chamber", "term", "extended"]))
        let document = Document(SourceText("Dit volgt medio 2026."), given: .init(date: CivilDate("2025-09-16")))
        #expect(deadlines(in: document, calendar: calendar).dates.map(\.days) == ["2026-06-01..2026-07-31"])
    }
}
