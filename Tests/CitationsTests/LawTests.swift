import Documents
import Testing

@testable import Citations

@Suite struct LawTests {
    @Test(arguments: [
        ("artikel 285b Sr", ["BWBR0001854/artikel/285b"]),
        ("artikel 359a, tweede lid, Sv", ["BWBR0001903/artikel/359a"]),
        ("artikel 161quater van het Wetboek van Strafrecht", ["BWBR0001854/artikel/161quater"]),
        ("artikel 2.1 en artikel 8.11 van de Wet dieren", ["BWBR0030250/artikel/2.1", "BWBR0030250/artikel/8.11"]),
        (
            "de artikelen 94, 96b en 103 Sv",
            ["BWBR0001903/artikel/94", "BWBR0001903/artikel/96b", "BWBR0001903/artikel/103"]
        ),
        ("artikelen 10 (lid 2) en 11 Opiumwet", ["BWBR0001941/artikel/10", "BWBR0001941/artikel/11"]),
        ("artikel 7:10, leden 1 en 3, van de Awb", ["BWBR0005537/artikel/7:10"]),
        ("artikel 4:5, vierde lid, aanhef en onder b, van de Algemene wet bestuursrecht", ["BWBR0005537/artikel/4:5"]),
        ("artikel 3:40 jo. 6:162 BW", ["BWBR0005291/artikel/40", "BWBR0005289/artikel/162"]),
        ("als bedoeld in 6:162 BW", ["BWBR0005289/artikel/162"]),
        ("artikel 658 van Boek 7 van het Burgerlijk Wetboek", ["BWBR0005290/artikel/658"]),
        ("artikel 162 BW", []),  // Of which book?
        ("artikel 8:54 Awb en artikel 3a van die wet", ["BWBR0005537/artikel/8:54", "BWBR0005537/artikel/3a"]),
        ("artikel 10 van het Verdrag van \nIstanboel", ["BWBV0006074/artikel/10"]),
        ("artikel 3EVRM", ["BWBV0001000/artikel/3"]),
        ("artikel 5 AVG", ["32016R0679/artikel/5"]),
        ("hoofdstuk 2 van de Wet dieren", ["BWBR0030250/hoofdstuk/2"]),
        ("Sr 287", ["BWBR0001854/artikel/287"]),
        ("de Wet veiligheidsregio’s", ["BWBR0027466"]),
        ("Wijziging Gemeentewet", ["BWBR0005416"]),
        ("BWBR0001854 en CVDR641872", ["BWBR0001854", "CVDR641872"]),
        ("jci1.3:c:BWBR0005537&artikel=8:55d", ["BWBR0005537/artikel/8:55d"]),
        ("Gemeentewet: de artikelen 5 en 12", ["BWBR0005416", "BWBR0005416/artikel/5", "BWBR0005416/artikel/12"]),
        ("Besluit houders van dieren, artikel 1.3", ["BWBR0035217/artikel/1.3"]),
        ("artikel 265 van het Tweede Boek van het Wetboek van Strafrecht", ["BWBR0001854/artikel/265"]),
        ("art. 40 boek 3 titel 2 BW", ["BWBR0005291/artikel/40"]),
        ("artikel 7:658, eerste lid jo. tweede lid, onder a, BW", ["BWBR0005290/artikel/658"]),
        ("artikel 51k (2) Wetboek van Strafvordering", ["BWBR0001903/artikel/51k"]),
        ("hoofdstuk IVA van de Mediawet", ["BWBR0004149/hoofdstuk/IVA"]),
        ("artikel 7, tweeënveertigste lid, onderdeel 8, van de Wet dieren", ["BWBR0030250/artikel/7"]),
    ])
    func `finds articles and their law`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        (
            "artikelen 35a, 36, tweede lid, en 37 van de Mediawet",
            ["BWBR0004149/artikel/35a", "BWBR0004149/artikel/36", "BWBR0004149/artikel/37"]
        ),
        (
            "de artikelen 15f, eerste lid, tweede lid, onder b, en vijfde lid, en 15g, derde lid, van de Wet dieren",
            ["BWBR0030250/artikel/15f", "BWBR0030250/artikel/15g"]
        ),
        (
            "de artikelen 3, eerste lid, onder b.1°, 32, zesde lid, en 32a van de Wet dieren",
            ["BWBR0030250/artikel/3", "BWBR0030250/artikel/32", "BWBR0030250/artikel/32a"]
        ),
        (
            "artikelen 4, tweede lid onder a., 6 en 7 van de Gemeentewet",
            ["BWBR0005416/artikel/4", "BWBR0005416/artikel/6", "BWBR0005416/artikel/7"]
        ),
        (
            "artikel 14c, negende lid, onderscheidenlijk in artikel 14f van de Opiumwet",
            ["BWBR0001941/artikel/14c", "BWBR0001941/artikel/14f"]
        ),
        (
            "Gelet op deartikelen 13 en 149 van de Gemeentewet", ["BWBR0005416/artikel/13", "BWBR0005416/artikel/149"]
        ),
        // A comma got lost between two numbers that follow each other …
        (
            "Gemeentewet: de artikelen 2122, 23 en 28",
            [
                "BWBR0005416", "BWBR0005416/artikel/21", "BWBR0005416/artikel/22", "BWBR0005416/artikel/23",
                "BWBR0005416/artikel/28",
            ]
        ),
        // … and here it did not.
        ("de artikelen 2122 en 2130 van de Opiumwet", ["BWBR0001941/artikel/2122", "BWBR0001941/artikel/2130"]),
    ])
    func `gives every article of a list the law behind the last`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("de Wetveiligheidsregio’s", ["BWBR0027466"]),  // A blank got lost.
        ("de Algemene wet-bestuursrecht", ["BWBR0005537"]),
        ("artikel 3 van het Eindexamenbesluit vwo - havo", ["BWBR0004593/artikel/3"]),
        ("de wet van 14 juli 1904 (Stb. 147), houdende bepalingen omtrent droogmakerijen", ["BWBR0001871"]),
        ("artikel 3.1 Wet IB 2001", ["BWBR0011353/artikel/3.1"]),
        ("Dat staat in de wet. Dieren hebben rechten.", []),  // The stop ends a sentence.
        ("De Wet. Dieren hebben rechten.", []),
        ("de wet van 15 juli 1904, houdende bepalingen omtrent droogmakerijen", []),  // Another day.
        ("artikel 3.1 wet ib 2001", []),
    ])
    func `reads the name of a law however its blanks and signs fell`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        "Het gaat om artikel 137c. Sr is niet van toepassing.",  // The next sentence.
        "het artikel 'Agenten willen meer' in de krant",
        "artikel 15 van de algemene huurvoorwaarden",
        "artikel 1.50 van het bestemmingsplan",
        "Artikel 11: Studiefinanciering",  // Of a budget.
        "beleidsartikel 31",
        "ARTIKEL 5 EN 6",
        "artikel 38 lid 10 wordt nageleefd",
        "artikel 5 sr",  // An abbreviation in another case is a word.
        "de wet verbiedt dat",
        "Wet kinderopvang BES",  // Another law.
        "Mediawet 2008",
        "Uitvoeringswet Opiumwet",
    ])
    func `does not link what is no article of a law that is known`(text: String) {
        #expect(targets(text).isEmpty)
    }

    @Test(arguments: [
        ("de Wet kinderopvang (hierna: Wko). Op grond van artikel 5 Wko", ["BWBR0017017", "BWBR0017017/artikel/5"]),
        ("de Wet langdurige zorg (Wlz) en artikel 3.1.1 van de Wlz", ["BWBR0035917", "BWBR0035917/artikel/3.1.1"]),
        ("*wet:* Opiumwet; bedoeld in artikel 3 van de wet", ["BWBR0001941", "BWBR0001941/artikel/3"]),
        // A registered abbreviation beats a local one.
        (
            "artikel 1 van het Wetboek van Strafvordering (hierna: Sr) en artikel 2 Sr.",
            ["BWBR0001903/artikel/1", "BWBR0001854/artikel/2"]
        ),
        (
            "*M.d.* : het bij of krachtens; de M.d.: de Mediawet; artikel 12 van de M.d.",
            ["BWBR0004149", "BWBR0004149/artikel/12"]
        ),
        ("artikel 3 van de wet", []),  // Which?
        ("artikel 5 Onze Minister", []),
    ])
    func `uses the names that a document gives`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `gives every article its own span`() {
        let spans = found("de artikelen 2.1, eerste lid, en 8.11 van de Wet dieren zijn").map(\.span.text)
        #expect(spans == ["artikelen 2.1, eerste lid", "8.11 van de Wet dieren"])
    }

    @Test func `tells which row of a table is wrong`() {
        #expect(throws: TabSeparated.Malformed(line: 2, problem: "a name and an id are needed")) {
            try LawNames(TabSeparated("name\tid\tuse\tbook\nOpiumwet\t\tname\t", columns: LawNames.columns))
        }
    }
}
