import Documents
import Testing

@testable import Deadlines

/// Text that no letter has: nothing traps, nothing nests without end, every span is its own slice.
@Suite struct HostileTextTests {
    @Test(arguments: [
        "", " ", "\n\n\n", "€€€", "van van van tot tot en met en met 3 en 4 en 5 en",
        "999999999999999999999 januari 99999999999",
        "31 februari 2025", "0 mei 0000", "binnen 99999999999999 jaar", "over 5000 jaar", "9999 jaar geleden",
        "4999 jaar geleden",
        "voor voor voor voor 2025", "de eerste tweede derde vierde maandag van van januari", "((((((((",
        "eind eind eind begin medio 2026",
        "'''''90 jaren '90 jaren", "1-1-1-1-1-1-1-1-1/1/1/1/1.1.1.1", "na de na de na de zomer van van 2026",
        "week 53 van 2025 week 99",
        "van 9999 tot 1100", "31 december 9999 tot 1 januari 1", "jl. jl. a.s. a.s.", "zodra zodra zodra",
        "e\u{301}\u{301}\u{301} mei 2026",
    ])
    func `keeps its head`(text: String) {
        for day in ["2025-09-16", "0001-01-01", "9999-12-31", nil] {
            let reading = read(text, on: day)
            for span in reading.dates.map(\.span) + reading.commitments.map(\.span) {
                let scalars = Array(text.unicodeScalars)
                #expect(span.start >= 0 && span.end <= scalars.count && span.start < span.end)
                #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.text)
            }
        }
    }

    @Test(arguments: [
        "van 1 tot ", "3 en ", "voor de ", "Ik zal uw Kamer, ", "zodra ", "(", "ik zal ik zal ", "2025-", "brief van ",
        "2 weken na ", "derde maandag na ",
        "binnen 3 weken na ",
    ])
    func `reads a long repetition`(piece: String) {
        let reading = read(String(repeating: piece, count: 1000))
        #expect(reading.dates.count < 20_000)
    }
}
