import Documents
import Testing

@testable import Citations

/// Numbers and words that look like a citation and are none.
@Suite struct TrapTests {
    @Test(arguments: [
        // Telephone numbers, and numbers to call in need.
        "Bel 112 of 0900-8844, of gratis 0800-2000. Denkt u aan zelfdoding, bel dan 113.",
        "Tel. 070 - 340 79 11, fax 070-370 79 00", "T 070 456 00 00 M 06 - 11 22 33 44", "+31 70 379 89 11",
        // Addresses.
        "Postbus 20301\n2500 EH Den Haag", "Postbus 16375, 2500 BJ Den Haag", "Antwoordnummer 10234, 2509 VC",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG",
        "Turfmarkt 147, 2511 DP Den Haag, kamer 3.12", "Bezuidenhoutseweg 73, 2594 AC", "Kamer 3 van 12",
        // Money.
        "een budget van € 36 600 in 2025 en € 29 279,50 in 2026", "ruim 36 410 euro", "EUR 31 000, waarvan 12 miljoen",
        "€ 36.600, nr. 1 van de lijst", "tussen 10 000 en 12 500 gezinnen",
        // Years, periods and amounts of anything.
        "in de jaren 2025-2029 en 2025 tot en met 2029", "24/7 bereikbaar", "50 van de 342 gemeenten",
        "iedere acht dagen", "2025: 36 600 en 2026: 36 800 meldingen", "het vergaderjaar 2024-2025",
        "versie 1.0 van 10-07-2025", "om 12.30 uur", "in de periode 1945-2000",
        // Registers and rolls of others.
        "Hoge Raad, nr. 18 586", "NJ 1998/245, AB 2010, 12 en BNB 1984/152", "rekest nr. 200.123.456/01",
        "IBAN NL91 ABNA 0417 1643 00", "KvK 12345678", "BTW NL001234567B01", "ISBN 978 90 12 39876 1",
        "circulaire van 19 juni 2007, nr. 2007-181639", "zaaknummer 36 600", "dossiernummer 2024.12.345",
        // Words.
        "een aantal handelingen, waaronder geweld", "de handelingen van 2010", "rechtshandelingen 2 en 3",
        "het artikel ‘Agenten willen meer’ in de krant van 3 mei", "Artikel 11: Studiefinanciering",
        "beleidsartikel 31", "artikel 3 van het huurcontract", "artikel 12 van de planregels",
        "een motie over wonen", "de motie van de Kamer", "een amendement Grondslag: artikel 3",
        "geen motie Wilders wil dit", "een initiatiefwetsvoorstel Grondslag", "een brief van een bewoner",
        "D66, 50PLUS, JA21 en GroenLinks-PvdA", "mr. A.C.L. Rutte", "COVID-19 en CO2", "5 °C op 3 m2",
        "in het Staatsblad zal worden geplaatst", "Stb. …, …", "Verordening ruimte", "richtlijn begin 2025",
        "De eerste kamer links", "zie bijlagen", "j.jansen2025@example.org",
        "https://www.example.org/36600-12/nieuws?id=2025",
    ])
    func `cites nothing`(text: String) {
        #expect(found(text).map(\.span.text) == [])
    }

    @Test(arguments: [
        ("Verordening (EEG) nr. 2057/82", ["31982R2057"]),  // No paper with that number.
        ("https://zoek.officielebekendmakingen.nl/kst-36410-3.html", ["kst-36410-3"]),  // Once, as what it links to.
        ("Tweede Kamer, vergaderjaar 2023-2024, 36 410, nr. 3\n1", ["kst-36410-3"]),
        ("t.v.v. 19637-3370", []),
        ("was nr. 719 (21501-08)", []),  // The number that it has no more.
        ("met uw kenmerk\n2025Z14497", ["2025Z14497"]),
    ])
    func `cites only what is cited`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    /// The date of a letter is looked for up to so many bytes behind its noun, and may end a little behind that.
    @Test(arguments: 240...310)
    func `a date at the very end of what is looked at has its subject behind it, or none`(length: Int) {
        var text = "In de brief"
        while text.utf8.count < length { text += " en" }
        _ = found(text + " van 10 juli 2025 over de voortgang van de aanpak.")
    }
}
