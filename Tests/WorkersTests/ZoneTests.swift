import Documents
import Events
import Obligations
import Testing

@testable import Workers

@Suite(.bounded) struct ZoneTests {
    /// What clocks in Amsterdam say.
    static let rows: [(String, String, Int)] = [
        ("2025-01-15T11:30:00Z", "2025-01-15", 12 * 60 + 30),
        ("2025-07-15T10:30:00Z", "2025-07-15", 12 * 60 + 30),
        ("2025-12-31T23:00:00Z", "2026-01-01", 0),
        ("2025-06-30T21:59:59.999Z", "2025-06-30", 23 * 60 + 59),
        // 30 March 2025: at 2:00 it is 3:00.
        ("2025-03-30T00:59:59Z", "2025-03-30", 1 * 60 + 59),
        ("2025-03-30T01:00:00Z", "2025-03-30", 3 * 60),
        // 26 October 2025: at 3:00 it is 2:00 again.
        ("2025-10-26T00:30:00Z", "2025-10-26", 2 * 60 + 30),
        ("2025-10-26T01:30:00Z", "2025-10-26", 2 * 60 + 30),
        ("2025-10-26T02:00:00Z", "2025-10-26", 3 * 60),
        // Before 1970 days count backwards.
        ("1969-12-31T22:30:00Z", "1969-12-31", 23 * 60 + 30),
        ("1969-12-31T23:30:00Z", "1970-01-01", 30),
    ]

    @Test(arguments: rows) func `a moment is what clocks there say`(utc: String, day: String, minute: Int) throws {
        let zone = try #require(Zone("Europe/Amsterdam"))
        #expect(zone.localTime(at: moment(utc)) == LocalTime(date: try #require(CivilDate(day)), minute: minute))
    }

    static let moments: [(String, Int, String)] = [
        ("2025-01-15", 9 * 60, "2025-01-15T08:00:00Z"),
        ("2025-07-15", 9 * 60, "2025-07-15T07:00:00Z"),
        ("2025-03-30", 1 * 60 + 59, "2025-03-30T00:59:00Z"),
        ("2025-03-30", 3 * 60, "2025-03-30T01:00:00Z"),
        // No clock says half past two: the moment at which it would have.
        ("2025-03-30", 2 * 60 + 30, "2025-03-30T01:30:00Z"),
        // Clocks say it twice: the earlier one.
        ("2025-10-26", 2 * 60 + 30, "2025-10-26T00:30:00Z"),
        ("2025-10-26", 2 * 60, "2025-10-26T00:00:00Z"),
        ("2025-10-26", 1 * 60 + 59, "2025-10-25T23:59:00Z"),
        ("2025-10-26", 3 * 60, "2025-10-26T02:00:00Z"),
    ]

    @Test(arguments: moments) func `what clocks say is a moment`(day: String, minute: Int, utc: String) throws {
        let zone = try #require(Zone("Europe/Amsterdam"))
        #expect(zone.moment(of: LocalTime(date: try #require(CivilDate(day)), minute: minute)).description == utc)
    }

    @Test func `a zone that the machine does not know is none`() {
        #expect(Zone("Europe/Den_Haag") == nil)
        #expect(Zone("") == nil)
    }
}
