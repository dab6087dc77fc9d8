import Documents
import Testing

@testable import Citations

@Suite struct KamerstukTests {
    @Test(arguments: [
        ("Zie Kamerstuk 36410, nr. 3.", ["kst-36410-3"]),
        ("Kamerstukken II, 2024-2025, 29 911, nr. 0454.", ["kst-29911-454"]),
        ("Kamerstukken, 2022-2023, 30821, nr. 190", ["kst-30821-190"]),
        ("(Kamerstuk 36 800 VI, nr. 12)", ["kst-36800-VI-12"]),
        ("Kamerstuk 36550-XIV-9", ["kst-36550-XIV-9"]),
        ("TK 31.444XVI, 8", ["kst-31444-XVI-8"]),
        ("Kamerstukken II 2019/20, 21501–07, nr. 1702", ["kst-21501-07-1702"]),
        ("Kamerstuk23 645, nr.811", ["kst-23645-811"]),
        ("Kamerstuk-ken 24 724, nr. 250", ["kst-24724-250"]),  // Broken over a line.
        ("12Kamerstukken II 2015/16, 34 300 VII, nr. 4", ["kst-34300-VII-4"]),  // A footnote's number in front.
        ("Kamerstukken 11, 1998/1999, 26 448 nr.1 pag.9", ["kst-26448-1"]),  // "11" is a scanned II.
        ("Tweede Kamer 2010-2011, 32637, 14", ["kst-32637-14"]),
        ("Kamerstukken II 2011/12, 33 030 (R1964), nr. 3", ["kst-33030-3"]),
        ("Bijlage bij Kamerstukken II 2020/21, 31 839, nr. 775", ["kst-31839-775"]),
        ("Kamerstukken II 1985/- 86, 19 403, nr. 3", ["kst-19403-3"]),
        ("KST-36800-vi-2", ["kst-36800-VI-2"]),
        ("https://zoek.officielebekendmakingen.nl/kst-36410-3.html", ["kst-36410-3"]),
    ])
    func `finds a paper in all its spellings`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("Kamerstukken I 2022/23, 36 200, C", ["kst-36200-C"]),
        ("Kamerstuk I 33 802 nummer AB, p. 15", ["kst-33802-AB"]),
        ("Kamerstukken Eerste Kamer 2014-15, 34 000 VI, letter D", ["kst-34000-VI-D"]),
        // Before the session 2009-2010 the year belongs to the identifier …
        ("Kamerstukken I 2007/08, 31 200 VI, D, p. 4", ["kst-20072008-31200-VI-D"]),
        ("Kamerstukken I 1996/97, 24 701, nr. 56b", ["kst-19961997-24701-56b"]),
        // … and without it nothing is known.
        ("Kamerstukken I, 28 600, C", []),
        ("Kamerstukken I 1979/80, 15 516, nr. 42e", ["kst-15516-42e"]),
        ("Kamerstukken I 2015/16, CXXIV, G", ["kst-CXXIV-G"]),
        ("Kamerstuk 36600 A, nr. 3", ["kst-36600-A-3"]),  // A fund, not a letter.
        (
            "Kamerstukken I 2000/2001, 26 855 (250, 250a); 2001/2002, 26 855 (16, 16a)",
            ["kst-20002001-26855-250", "kst-20002001-26855-250a", "kst-20012002-26855-16", "kst-20012002-26855-16a"]
        ),
    ])
    func `gives papers of the Eerste Kamer their letter and year`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("Kamerstukken II 2020/21, 35 700, nr. 4, p. 12 en 13, en nr. 6", ["kst-35700-4", "kst-35700-6"]),
        ("Kamerstuk 29 628, nrs. 1040–1042", ["kst-29628-1040", "kst-29628-1041", "kst-29628-1042"]),
        ("Kamerstuk 29 628, nr. 4 t/m 6", ["kst-29628-4", "kst-29628-5", "kst-29628-6"]),
        ("Kamerstukken 24 095, nrs. 5, 7 en 9", ["kst-24095-5", "kst-24095-7", "kst-24095-9"]),
        ("Kamerstuk 23 645, nr. 811 en 29 984, nr. 1207", ["kst-23645-811", "kst-29984-1207"]),
        ("Kamerstukken II 2021/22,36 021, nr.6; I 2022/23, 36 021, B", ["kst-36021-6", "kst-36021-B"]),
        ("Kamerstukken II 2020/21, 35570 en Kamerstukken II 2020/21, 21 501-07, nr. 1750", ["kst-21501-07-1750"]),
        ("Kamerstuk 31 293 en 31 289, nr. 653", ["kst-31293-653"]),  // Two dossiers, one number: the first.
        ("(34 682/35 334, nr. 143)", ["kst-34682-143"]),
        ("Kamerstuk 29 279, nr. 12, 13 maart 2024", ["kst-29279-12"]),  // A date behind it.
        ("Kamerstukken II 2008/09, 31 560, nr. 6, p. 17, 19-22", ["kst-31560-6"]),
        ("Kamerstuk 31 289, nr. 5 en 12 miljoen euro", ["kst-31289-5"]),
        ("Kamerstuk 35 925 VIII, nr. 7 en 8 voor de bedragen", ["kst-35925-VIII-7", "kst-35925-VIII-8"]),
        ("Kamerstuk 35 925 VIII, nr. 7 en 8 liggen ter inzage", ["kst-35925-VIII-7", "kst-35925-VIII-8"]),
        ("Kamerstuk 31 289, nr. 5 en 7 maanden", ["kst-31289-5"]),
        ("Kamerstuk 31 289, nr. 5 en 20% voor", ["kst-31289-5"]),
        ("Kamerstuk 31 289, nr. 5 en 3 zijn er", ["kst-31289-5"]),  // The numbers of a list ascend.
        ("Kamerstuk 22 112, nr. 4011", ["kst-22112-4011"]),  // The Council's file has so many.
        ("Kamerstuk 22 112, nrs. 4011 en 4012", ["kst-22112-4011", "kst-22112-4012"]),
        ("Kamerstuk 22 112, 4011", []),  // Nothing says that it is a number.
        ("Kamerstuk 22 112, nr. 2500 EA Den Haag", []),
    ])
    func `reads lists, ranges and carried-over dossiers`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `gives the second of a list its own span`() {
        let spans = found("Kamerstukken II 2020/21, 35 700, nr. 4, p. 2, en nr. 6.").map(\.span.text)
        #expect(spans == ["Kamerstukken II 2020/21, 35 700, nr. 4", "nr. 6"])
    }

    @Test(arguments: [
        ("het aangenomen stuk (36 410-VI, nr. 87)", ["kst-36410-VI-87"]),
        ("het stuk (36658-3) is", ["kst-36658-3"]),
        ("motie 36 067, letter Y;", ["kst-36067-Y"]),
        ("(33 802, C)", ["kst-33802-C"]),
        ("in de motie op stuk nr. 206 (28 844)", ["kst-28844-206"]),
        ("Zij krijgt nr. 469 (29453).", ["kst-29453-469"]),
        ("op stuk nr. 8 (36 410 XIII)", ["kst-36410-XIII-8"]),
        ("aangenomen moties 21 501-32, nr. 1570 en 27 858, nr. 621", ["kst-21501-32-1570", "kst-27858-621"]),
        ("36600-VII, nr. 1", ["kst-36600-VII-1"]),
        ("36600-12", ["kst-36600-12"]),  // Alone it can be nothing else.
        ("was nr. 719 (21501-08)", []),  // The number that it has no more.
        ("de motie-Krul (t.v.v. 36 600 XVI, nr. 88) heeft nummer 36 600 XVI, nr. 95", ["kst-36600-XVI-95"]),
        ("(was 36 410, nr. 5) en t.v.v. Kamerstukken II 2024/25, 36 410, nr. 6", []),
        ("gewijzigde motie ter vervanging van die gedrukt onder nr. 12 (36 600)", []),
        ("De aanleiding was Kamerstuk 36 410, nr. 3", ["kst-36410-3"]),
        ("De motie op stuk nr. 45 (Kamerstuk 36 600 XV) krijgt", ["kst-36600-XV-45"]),
        (
            "stuk nr. 12 (herdruk) (36 600 XXII) en stuknummer 15 (36 600 XXII)",
            ["kst-36600-XXII-12", "kst-36600-XXII-15"]
        ),
        ("vraag nr. 4 (Kamerstuk 36 410)", []),
        ("Kamerstukken II2015-16, 34 104, nr. 128", ["kst-34104-128"]),
        ("het stuk met Kamerstuknummer 29 544-1260", ["kst-29544-1260"]),
        ("Kamerstuknummers 36600-XVI-12 en 29689-1234", ["kst-36600-XVI-12", "kst-29689-1234"]),
        ("Bel 070 36 410 12", []),  // A telephone number.
        ("06-12345678 of 0900-8844", []),
        ("nr. 18 586", []),  // A roll number of the Hoge Raad.
        ("€ 36 600, nr. 2", []),
        ("Postbus 20301 2500 EH Den Haag", []),
        ("Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG", []),
        ("Aan de Voorzitter van de Tweede Kamer 20018 2500 EA Den Haag", []),
        ("van 2025 tot en met 2029, 24/7", []),
        ("nr. 2057/82", []),
        ("IBAN NL91 ABNA 0417 1643 00, KvK 12345678", []),
        ("een bedrag van 36 600 euro", []),
        ("https://example.org/12345-678", []),
    ])
    func `finds papers without the word, and no other numbers`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `a lost blank is no end of the span`() {
        #expect(
            found("Zie Kamerstukken II2015-16, 34 104, nr. 128.").map(\.span.text) == [
                "Kamerstukken II2015-16, 34 104, nr. 128"
            ])
    }

    @Test func `leaves a dossier without a number unresolved`() throws {
        let citation = try #require(found("Kamerstukken II 1993/94-1996/97, 23761").first)
        #expect(citation.resolution == .unresolved(candidates: []))
    }
}
