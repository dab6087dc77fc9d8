import Documents
import Testing

@testable import Deadlines

/// Promises of offices that are named, and the days they name; in a letter of Monday 2 November 2026.
@Suite struct OfficeTests {
    private func read(_ text: String) -> TimeReading { DeadlinesTests.read(text, on: "2026-11-02") }

    @Test(arguments: [
        (
            "De staatssecretaris van Financiën bericht u binnen vier weken.", "De staatssecretaris van Financiën",
            "..2026-11-30"
        ),
        (
            "De Minister van Sociale Zaken en Werkgelegenheid zal u het rapport voor 1 maart 2027 toezenden.",
            "De Minister van Sociale Zaken en Werkgelegenheid", "..2027-02-28"
        ),
        (
            "In mei 2027 stuurt de minister voor Klimaat en Groene Groei uw Kamer een nota.",
            "de minister voor Klimaat en Groene Groei", "2027-05-01..2027-05-31"
        ),
        (
            "De minister heeft toegezegd dat de Kamer in mei 2027 wordt bericht.", "De minister",
            "2027-05-01..2027-05-31"
        ),
        ("De minister-president zendt de Kamer voor 1 december een brief.", "De minister-president", "..2026-11-30"),
        (
            "De minister van Justitie en Veiligheid komt in mei 2027 met een voorstel.",
            "De minister van Justitie en Veiligheid", "2027-05-01..2027-05-31"
        ),
    ])
    func `binds the office that is named`(text: String, who: String, due: String) {
        let commitments = read(text).commitments
        #expect(commitments.map(\.status) == [.promised])
        #expect(commitments.map(\.who) == [who])
        #expect(commitments.map { $0.due?.days } == [due])
    }

    @Test(arguments: [
        "De gemeente stuurt de minister binnen zes weken een plan.",
        "De minister stuurt jaarlijks een bloemetje.",
        "De rechter doet binnen zes weken uitspraak.",
    ])
    func `binds no office by what another does`(text: String) {
        #expect(read(text).commitments.filter { $0.status == .promised } == [])
    }

    @Test(arguments: [
        ("Ik stuur u de nota vóór het AO van 3 december a.s.", "..2026-12-02"),
        ("Ik stuur u de nota voor het WGO van 3 december.", "..2026-12-02"),
        ("Ik stuur u de nota voor het AO Wegverkeer van 3 december a.s.", "..2026-12-02"),
        ("Ik stuur u de nota uiterlijk een week voor het commissiedebat Jeugdzorg van 3 december.", "..2026-11-26"),
        // Own terms, whatever else the sentence tells of terms, laws and the past.
        ("Ik heb dit besproken en ik stuur u binnen zes weken een nota.", "..2026-12-14"),
        ("Ik informeer u binnen zes weken over artikel 3 van de wet.", "..2026-12-14"),
        ("Uw Kamer ontvangt binnen zes weken een nota over de wettelijke termijnen.", "..2026-12-14"),
        ("Zoals ik heb aangegeven ontvangt uw Kamer binnen zes weken een nota.", "..2026-12-14"),
        ("Datum 2 november 2026\nBetreft Termijnen\n\nIk zal u binnen zes weken berichten.", "..2026-12-14"),
        // No day of any year: kept, and nothing made up.
        ("Ik zal de Kamer voor 31-02-2027 informeren.", ".."),
        ("Ik stuur de Kamer uiterlijk 31 november 2026 een nota.", ".."),
        ("De beleidsreactie volgt op 30 februari.", ".."),
        ("De beleidsreactie volgt voor 29 februari 2027.", ".."),
        ("Ik stuur de Kamer dit voor het reces.", ".."),  // Which one?
        // So long before or after a recess.
        ("Ik stuur de Kamer dit uiterlijk drie weken voor het zomerreces.", "..2027-06-11"),
        ("Ik stuur de Kamer dit een week na het kerstreces.", "2027-01-18..2027-01-18"),
        ("Ik stuur de Kamer dit een maand voor het begin van het zomerreces.", "2027-06-02..2027-06-02"),
        ("Ik stuur de Kamer dit twee weken vóór het einde van het kerstreces.", "2026-12-28..2026-12-28"),
        ("Binnen drie weken na het kerstreces ontvangt de Kamer de nota.", "..2027-02-01"),
        ("Ik stuur de Kamer dit twee weken voor het herfstreces.", ".."),  // Not listed.
        ("Ik stuur de Kamer dit twee weken voor het einde van het reces.", ".."),  // Which one?
        ("Enkele weken voor het zomerreces ontvangt de Kamer de nota.", ".."),
        // This year's has been.
        ("Twee weken vóór Prinsjesdag ontvangt de Kamer de nota.", "2027-09-07..2027-09-07"),
        ("Uiterlijk twee weken voor Prinsjesdag ontvangt de Kamer de nota.", "..2027-09-07"),
    ])
    func `promises by the day that is meant`(text: String, due: String) {
        let commitments = read(text).commitments
        #expect(commitments.map(\.status) == [.promised])
        #expect(commitments.map { $0.due?.days } == [due])
    }

    @Test func `reckons from this year's day where that is told of`() {
        #expect(
            read("Twee weken na Prinsjesdag heb ik u geïnformeerd.").dates.map(\.days) == ["2026-09-29..2026-09-29"])
    }

    @Test(arguments: [
        ("Ik stuur u uiterlijk maandag 20 november 2026 een nota.", "..2026-11-20", DateExpression.Doubt.weekday),
        ("Ik stuur u uiterlijk woensdag 1-12-2026 een nota.", "..2026-12-01", .weekday),
        ("Ik stuur u uiterlijk vrijdag 20 november 2026 een nota.", "..2026-11-20", nil),
        ("Ik stuur u uiterlijk 20 november 2026 een nota.", "..2026-11-20", nil),
    ])
    func `doubts a day whose weekday is another`(text: String, days: String, doubt: DateExpression.Doubt?) {
        let due = read(text).commitments.first?.due
        #expect(due?.days == days)
        #expect(due?.doubt == doubt)
        #expect((due?.certainty == .exact) == (doubt == nil))
    }

    @Test func `says that a day which never comes is vague`() {
        let due = read("Ik stuur de Kamer uiterlijk 31 november 2026 een nota.").commitments.first?.due
        #expect(due?.certainty == .vague)
        #expect(due?.span.text == "uiterlijk 31 november 2026")
    }

    @Test(arguments: [
        "De wet verplicht gemeenten om binnen acht weken te beslissen.",
        "De gemeente moet binnen acht weken hebben beslist.",
        "Doorgaans stuur ik u binnen drie weken een antwoord.",
    ])
    func `takes a rule for others for no term of its own`(text: String) {
        #expect(read(text).dates.map(\.days) == [".."])
    }
}
