import Documents
import Testing

@testable import Deadlines

/// Two promises of one verb; in a letter of Monday 2 November 2026.
@Suite struct ElidedVerbTests {
    @Test(
        arguments: [
            (
                "Ik stuur u voor 1-12-2026 een nota en voor 20/1/2027 een tweede.",
                ["promised ..2026-11-30", "promised ..2027-01-19"]
            ),
            (
                "In het eerste kwartaal van 2027 ontvangt u de nota en in het derde kwartaal de wet.",
                ["promised 2027-01-01..2027-03-31", "promised 2027-07-01..2027-09-30"]
            ),
            (
                "De eerste rapportage stuur ik u in maart 2027, de tweede in september 2027.",
                ["promised 2027-03-01..2027-03-31", "promised 2027-09-01..2027-09-30"]
            ),
            (
                "In december stuur ik u de nota en in maart volgt een evaluatie.",
                ["promised 2026-12-01..2026-12-31", "promised 2027-03-01..2027-03-31"]
            ),  // It has a verb.
        ] as [(String, [String])])
    func `makes a promise of each day with an object of its own`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Ik informeer u in december en in maart over de voortgang.", ["promised 2026-12-01..2026-12-31"]),
            (
                "Ik stuur u in december een nota over de regels die in januari ingaan en in maart een effect hebben.",
                ["promised 2026-12-01..2026-12-31"]
            ),
            (
                "Ik stuur u voor 1 december een nota over het debat in januari en de gevolgen.",
                ["promised ..2026-11-30"]
            ),
            ("Ik stuur u in december een brief en een nota over de begroting.", ["promised 2026-12-01..2026-12-31"]),
        ] as [(String, [String])])
    func `leaves one promise one`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test func `names who and to whom of both`() {
        let promises = read("Ik stuur uw Kamer in december een nota en in maart een tweede.", on: "2026-11-02")
            .commitments
        #expect(promises.map(\.who) == ["ik", "ik"])
        #expect(promises.map(\.to) == ["uw Kamer", "uw Kamer"])
        #expect(promises.last?.span.text == "in maart een tweede")
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
