import Documents
import Testing

@testable import Deadlines

/// What is to be before the day of an event, and which year a word without one means; in a letter of Tuesday
/// 10 March 2026 unless said.
@Suite struct PutBeforeTests {
    @Test(
        arguments: [
            ("Ik zend u de nota vóór aanvang van het meireces op 24 april.", "..2026-04-23"),
            ("Ik bericht u voor de start van de proef op 1 juli 2026.", "..2026-06-30"),
            ("Ik bericht u voordat het besluit op 1 juli 2026 in werking treedt.", "..2026-06-30"),
            ("Ik bericht u uiterlijk twee weken voordat het besluit op 1 juli 2026 ingaat.", "..2026-06-17"),
            ("Ik zend u de nota voor het commissiedebat Wonen (14 april 2026).", "..2026-04-13"),
            // At the beginning is on the day.
            ("Bij de start van de proef op 1 juli 2026 bericht ik u.", "2026-07-01..2026-07-01"),
            ("Ik bericht u op 1 juli 2026.", "2026-07-01..2026-07-01"),
            // "dit najaar" is the one of this year.
            ("Dit najaar zend ik u de nota.", "2026-09-01..2026-12-20"),
            ("Deze zomer zend ik u de nota.", "2026-06-01..2026-09-22"),
        ])
    func `ends the day before`(text: String, days: String) {
        #expect(read(text, on: "2026-03-10").commitments.map { $0.due?.days ?? "-" } == [days])
    }

    @Test func `keeps the day of what came into force`() {
        let text = "De nota is verzonden voordat de wet op 1 januari 2026 in werking trad."
        #expect(read(text, on: "2026-03-10").dates.map(\.days) == ["2026-01-01..2026-01-01"])
    }

    @Test(
        arguments: [
            ("De stemming werd uitgesteld tot na de zomer.", "2026-01-20", "2026-09-01.."),
            ("De stemming werd uitgesteld tot na de zomer.", "2025-11-10", "2025-09-02.."),
            ("Dit najaar zend ik u de nota.", "2025-12-28", "2025-09-01..2025-12-20"),
            ("De minister heeft toegezegd de Kamer in februari te berichten.", "2026-03-03", "2026-02-01..2026-02-28"),
            ("De minister heeft toegezegd de Kamer voor 1 maart te berichten.", "2026-03-03", "..2026-02-28"),
            ("De minister heeft toegezegd de Kamer in februari te berichten.", "2026-11-03", "2027-02-01..2027-02-28"),
            ("Ik kom terug op de voor 1 maart toegezegde nota.", "2026-03-10", "..2026-02-28"),
            ("Ik kom terug op de voor 1 mei toegezegde nota.", "2026-03-10", "..2026-04-30"),
            ("De minister zal de Kamer in februari berichten.", "2026-03-03", "2027-02-01..2027-02-28"),
        ])
    func `is of the year that is meant`(text: String, today: String, days: String) {
        #expect(read(text, on: today).dates.map(\.days) == [days])
    }

    @Test(
        arguments: [
            ("De oplevering staat gepland voor 1 mei 2026. Deze mijlpaal wordt niet gehaald.", []),
            ("De oplevering staat gepland voor 1 mei 2026. Deze datum wordt gehaald.", ["2026-05-01..2026-05-01"]),
            ("De oplevering staat gepland voor 1 mei 2026. Dit doel is niet gehaald.", ["2026-05-01..2026-05-01"]),
        ] as [(String, [String])])
    func `is expected until it is given up`(text: String, days: [String]) {
        #expect(read(text, on: "2026-03-10").commitments.map { $0.due?.days ?? "-" } == days)
    }
}
