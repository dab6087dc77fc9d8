import Documents
import Testing

@testable import Citations

@Suite struct RegisterTests {
    private var register: Register {
        var register = Register()
        for (id, date, kind, title, names) in [
            ("kst-28345-285", "2025-07-10", "Brief regering", "Voortgang plan van aanpak Stop femicide", []),
            ("kst-31000-4", "2025-07-10", "Brief regering", "Stikstofbeleid en landbouw", []),
            ("kst-32000-7", "2025-06-02", "Brief regering", "Ontwikkelingen woningmarkt", []),
            (
                "kst-29279-955", "2025-03-01", "Motie", "Onderzoek naar een Nederlandse variant van Clare's Law",
                ["Van der Werf", "Becker", "Mutluer"]
            ),
            ("kst-29279-956", "2025-03-01", "Motie", "Capaciteit van de recherche", ["Van der Werf", "Mutluer"]),
            ("kst-29279-990", "2025-11-01", "Motie", "Na het document", ["Kröger"]),
        ] as [(String, String, String, String, [String])] {
            register.insert(
                .init(identifier: id, date: CivilDate(date), kind: kind, title: title, names: names))
        }
        return register
    }

    @Test(arguments: [
        ("de brief over femicide en het plan van aanpak daartegen van 10 juli jl.", []),  // Only one word is its own.
        ("de brief over stikstofbeleid en landbouw van 10 juli jl.", ["kst-31000-4"]),
        ("de brief van 2 juni jl.", []),  // The only one that is known of that day, which is not the only one there is.
        ("de brief van 10 juli jl.", []),  // There are two.
        ("de motie Van der Werf c.s. over onderzoek naar een Nederlandse variant van Clare’s Law", ["kst-29279-955"]),
        ("de motie Kröger over het document", []),  // Moved later.
    ])
    func `resolves only what fits one document`(text: String, expected: [String]) {
        #expect(targets(text, date: "2025-09-10", register: register) == expected)
    }

    @Test func `gives the documents of the day as candidates`() throws {
        let citation = try #require(found("de brief van 10 juli jl.", date: "2025-09-10", register: register).first)
        #expect(citation.resolution == .unresolved(candidates: ["kst-28345-285", "kst-31000-4"]))
    }

    @Test func `forgets the old date of a document that is told again`() throws {
        var register = register
        register.insert(.init(identifier: "kst-32000-7", date: nil, kind: "Brief regering", title: ""))
        #expect(register.entries(on: try #require(CivilDate("2025-06-02"))).isEmpty)
    }
}
