import Documents
import Events
import Testing

@Suite struct TimestampTests {
    static let rows: [(String, Int64?)] = [
        ("1970-01-01T00:00:00Z", 0),
        ("2025-09-10T08:00:00Z", 1_757_491_200_000),
        ("2025-09-10t08:00:00z", 1_757_491_200_000),
        ("2025-09-10 08:00:00Z", 1_757_491_200_000),
        ("2025-09-10T10:00:00.25+02:00", 1_757_491_200_250),
        ("2025-09-10T02:30:00-05:30", 1_757_491_200_000),
        ("2025-09-10T08:00:00.0019999999999999999999Z", 1_757_491_200_001),  // Finer than we keep.
        ("1969-12-31T23:59:59.999Z", -1),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000),  // A leap second.
        ("0001-01-01T00:00:00Z", -62_135_596_800_000),
        ("9999-12-31T23:59:59Z", 253_402_300_799_000),
        ("", nil),
        ("2025-09-10", nil),
        ("2025-09-10T08:00:00", nil),  // No zone: no moment.
        ("2025-09-10T08:00Z", nil),
        ("2025-09-10T24:00:00Z", nil),
        ("2025-09-10T08:60:00Z", nil),
        ("2025-09-10T08:00:61Z", nil),
        ("2025-06-31T08:00:00Z", nil),  // No such day.
        ("2025-09-10T08:00:00.Z", nil),
        ("2025-09-10T08:00:00+2:00", nil),
        ("2025-09-10T08:00:00+0200", nil),
        ("2025-09-10T08:00:00Z ", nil),
        ("2025-09-10T08:00:00ZZ", nil),
        ("0001-01-01T00:00:00+01:00", nil),  // The year 0, by then.
        ("9999-12-31T23:59:59-01:00", nil),
        ("٢٠٢٥-09-10T08:00:00Z", nil),
    ]

    @Test(arguments: rows)
    func `reads RFC 3339 and nothing else`(text: String, milliseconds: Int64?) {
        #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (1_757_491_200_007, "2025-09-10T08:00:00.007Z"),
        (1_757_491_200_250, "2025-09-10T08:00:00.250Z"),
        (1_709_164_799_000, "2024-02-28T23:59:59Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
        (-86_400_000, "1969-12-31T00:00:00Z"),
    ])
    func `is written in UTC and read back`(milliseconds: Int64, text: String) {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(moment.description == text)
        #expect(Timestamp(rfc3339: text) == moment)
    }

    /// A producer may write any number as the time of a record.
    @Test(arguments: [Int64.min, Int64.min + 1, Int64.max, -86_400_001])
    func `never traps`(milliseconds: Int64) {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(moment.description.hasSuffix("Z"))
        #expect(moment.adding(seconds: .max).milliseconds >= moment.milliseconds)
        #expect(moment.adding(seconds: .min).milliseconds <= moment.milliseconds)
    }

    @Test func `knows its day in UTC`() {
        #expect(Timestamp(milliseconds: -1).day.description == "1969-12-31")
        #expect(Timestamp(Sample.day("2025-09-10"), secondsIntoDay: 86_399).day.description == "2025-09-10")
        #expect(Timestamp(Sample.day("2025-09-10")).adding(seconds: 86_400).day.description == "2025-09-11")
    }
}
