import Documents
import Testing

@testable import Deadlines

/// The parliament's year, from tables and by rule.
@Suite struct CalendarTests {
    @Test(arguments: [
        ("zomerreces", Recesses.House.tk, 2026, "2026-07-03", "2026-08-31", true),
        ("zomerreces", .tk, 2031, "2031-07-04", "2031-09-01", false),  // First Friday of July.
        ("zomerreces", .ek, 2026, "2026-07-10", "2026-09-07", false),  // A week after the Tweede Kamer.
        ("zomerreces", .ek, 2010, "2010-07-08", "2010-09-13", true),
        ("kerstreces", .tk, 2025, "2025-12-19", "2026-01-12", true),
        ("kerstreces", .tk, 2030, "2030-12-20", "2031-01-13", false),
    ])
    func `knows when a House does not meet`(
        name: String, house: Recesses.House, year: Int, first: String, last: String, isListed: Bool
    ) throws {
        let recess = try #require(Config.calendar.recesses.window(name, of: house, in: year))
        #expect(recess.days == DateWindow(earliest: CivilDate(first), latest: CivilDate(last)))
        #expect(recess.isListed == isListed)
    }

    @Test(arguments: [
        (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2038, "2038-04-25"),
    ])
    func `computes Easter`(year: Int, day: String) {
        #expect(CivilDate.easter(of: year) == CivilDate(day))
    }

    @Test func `uses the recess of the House that is written to`() {
        let text = "Aan de Voorzitter van de Eerste Kamer\n\nIk stuur de brief voor het zomerreces van 2026."
        #expect(read(text).dates.last?.days == "..2026-07-09")
    }

    @Test func `leaves words of time vague without a table of house rules`() {
        let document = Document(SourceText("Dit volgt begin 2026."), given: .init(date: CivilDate("2025-09-16")))
        #expect(deadlines(in: document).dates.map(\.days) == [".."])
    }

    @Test(arguments: [
        ("chamber\tname\tfirst\tlast\nTK\tzomerreces\t2026-07-03\t2026-31-08\n", 2),
        ("# comment\nchamber\tname\tfirst\tlast\nXX\tzomerreces\t2026-07-03\t2026-08-31\n", 3),
    ])
    func `says which line of a table is wrong`(text: String, line: Int) throws {
        let table = try TabSeparated(text, columns: ["chamber", "name", "first", "last"])
        #expect { try Recesses(table) } throws: { ($0 as? TabSeparated.Malformed)?.line == line }
    }
}
