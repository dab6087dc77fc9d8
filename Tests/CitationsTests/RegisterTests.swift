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

    @Test func `tells by its page what was said in a meeting`() {
        var register = Register()
        for id in ["h-tk-20072008-7901-7908", "h-tk-20072008-7909-7943", "h-ek-20012002-10-520-530"] {
            register.insert(.init(identifier: id, date: nil, kind: "Handelingen", title: ""))
        }
        #expect(
            targets("Handelingen EK 2001-2002, nr. 10, blz. 525", register: register) == ["h-ek-20012002-10-520-530"])
        #expect(targets("Handelingen II 2007/08, nr. 108, p. 7912", register: register) == ["h-tk-20072008-7909-7943"])
        #expect(targets("Handelingen II 2007/08, nr. 108, p. 7999", register: register).isEmpty)
    }

    private static let moved: Register = {
        var register = Register()
        for (id, date, names) in [
            ("kst-36600-VI-80", "2025-02-01", ["Becker", "Van der Werf"]),
            ("kst-28345-290", "2025-03-01", ["Van der Werf", "Becker"]),
            ("kst-36410-7", "2025-01-05", ["Ceder"]),
            ("kst-36410-9", "2025-01-09", ["Dobbe", "Paternotte", "Ceder"]),
        ] as [(String, String, [String])] {
            register.insert(.init(identifier: id, date: CivilDate(date), kind: "Motie", title: "", names: names))
        }
        return register
    }()

    @Test(arguments: [
        ("de motie-Ceder", ["kst-36410-7"]),  // The only one that is his alone.
        ("de motie Dobbe c.s.", ["kst-36410-9"]),
        ("de motie Paternotte c.s.", []),  // Another moved it first.
        ("de motie-Becker/Van der Werf", []),  // There are two.
        (
            "28 345\tAanpak huiselijk geweld\nNr. 300\tBRIEF VAN DE MINISTER\n\nDe motie-Becker/Van der Werf is uitgevoerd.",
            ["kst-28345-290"]
        ),
    ])
    func `finds a motion by those who moved it`(text: String, expected: [String]) {
        #expect(targets(text, date: "2025-09-10", register: Self.moved) == expected)
    }

    @Test func `gives motions by the same members as candidates`() throws {
        let citation = try #require(
            found("de motie-Becker/Van der Werf", date: "2025-09-10", register: Self.moved).first)
        #expect(citation.resolution == .unresolved(candidates: ["kst-28345-290", "kst-36600-VI-80"]))
    }

    @Test func `finds one among many`() {
        var register = Register()
        for number in 1...20_000 {
            register.insert(
                .init(
                    identifier: "kst-\(20_000 + number / 400)-\(number % 400 + 1)", date: CivilDate("2025-07-10"),
                    kind: "Brief regering", title: "Stuk \(number) over onderwerp\(number)", names: []))
        }
        #expect(register.count == 20_000)
        #expect(
            targets("de brief over onderwerp777 van 10 juli jl.", date: "2025-09-10", register: register)
                == ["kst-20001-378"])
    }
}
