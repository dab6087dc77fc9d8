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
        ("artikel 10 EVRM en 19 IVBPR", ["BWBV0001000/artikel/10", "BWBV0001017/artikel/19"]),
        (
            "op artikel 3, eerste lid, of op artikel 4 van de Opiumwet",
            ["BWBR0001941/artikel/3", "BWBR0001941/artikel/4"]
        ),
        (
            "krachtens artikel 3 of het tweede lid van artikel 4 van de Opiumwet",
            ["BWBR0001941/artikel/3", "BWBR0001941/artikel/4"]
        ),
        (
            "artikel 7, onderdeel b 2°, en 8 van de Gemeentewet",
            ["BWBR0005416/artikel/7", "BWBR0005416/artikel/8"]
        ),
        // The stop was a comma: no sentence begins with a number and its paragraph.
        (
            "de artikelen 12, derde lid. 14, tweede lid, en 15 van de Opiumwet",
            ["BWBR0001941/artikel/12", "BWBR0001941/artikel/14", "BWBR0001941/artikel/15"]
        ),
        ("artikel 12, derde lid. 14 van de leden stemden tegen de Opiumwet.", ["BWBR0001941"]),
        (
            "de artikelen 140*a* , 141 *c,* 206 en 207 Sr",
            [
                "BWBR0001854/artikel/140a", "BWBR0001854/artikel/141c", "BWBR0001854/artikel/206",
                "BWBR0001854/artikel/207",
            ]
        ),
        (
            "de artikelen 1 en 2 van Boek 3 alsmede artikel 4 van Boek 6 van het Burgerlijk Wetboek",
            ["BWBR0005291/artikel/1", "BWBR0005291/artikel/2", "BWBR0005289/artikel/4"]
        ),
        ("de artikelen 1 en 2 van Boek 3 van de nota", []),
        (
            "de artikelen 5 van de Wet onbekende zaken, 6 en 7 van de Opiumwet",
            ["BWBR0001941/artikel/6", "BWBR0001941/artikel/7"]
        ),
        ("artikel 5 van de Wet onbekende zaken, zoals artikel 7 van de Opiumwet", ["BWBR0001941/artikel/7"]),
        (
            "artikel 5 van de Wet onbekende zaken, artikelen 7 en 8 van de Opiumwet",
            ["BWBR0001941/artikel/7", "BWBR0001941/artikel/8"]
        ),
        ("(225 Sr; 326 Sr en 4 Sv)", ["BWBR0001854/artikel/225", "BWBR0001854/artikel/326", "BWBR0001903/artikel/4"]),
        ("(225 Sr; 326 leden)", ["BWBR0001854/artikel/225"]),
    ])
    func `goes on where the list does`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        (
            "de aanvraag, bedoeld in artikel 3, en het bezwaar, bedoeld in artikel 4 van de Opiumwet,",
            ["BWBR0001941/artikel/3", "BWBR0001941/artikel/4"]
        ),
        (
            "een splitsing als bedoeld in artikel 3, een fusie als bedoeld in artikel 4, dan wel een inbreng als bedoeld"
                + " in artikel 5 van de Opiumwet",
            ["BWBR0001941/artikel/3", "BWBR0001941/artikel/4", "BWBR0001941/artikel/5"]
        ),
        (
            "Voor tolken is artikel 3, eerste lid, en voor vertalers is artikel 4 van de Opiumwet van toepassing",
            ["BWBR0001941/artikel/3", "BWBR0001941/artikel/4"]
        ),
        // Not joined by "en": the first is of another law …
        (
            "Op de kaart, bedoeld in artikel 3, staan de wegen, bedoeld in artikel 4 van de Opiumwet, aangegeven.",
            ["BWBR0001941/artikel/4"]
        ),
        // … nor said in the same words …
        (
            "de aanvraag, bedoeld in artikel 3, en het verbod op grond van artikel 4 van de Opiumwet",
            ["BWBR0001941/artikel/4"]
        ),
        // … nor without a clause between …
        (
            "als bedoeld in artikel 3, en de persoon die handelt als bedoeld in artikel 4 van de Opiumwet",
            ["BWBR0001941/artikel/4"]
        ),
        // … and in a decree the first may be its own.
        (
            "*wet:* Opiumwet; de aanvraag, bedoeld in artikel 3, en het bezwaar, bedoeld in artikel 4 van de wet",
            ["BWBR0001941", "BWBR0001941/artikel/4"]
        ),
    ])
    func `gives what is said in the same words one law`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        (
            "Van de Gemeentewet zijn in dit geval de artikelen 4, tweede lid onder a., 6 en 7 niet van toepassing.",
            ["BWBR0005416", "BWBR0005416/artikel/4", "BWBR0005416/artikel/6", "BWBR0005416/artikel/7"]
        ),
        ("Van de Gemeentewet zijn de artikelen 4 en 6 van dit besluit een uitwerking.", ["BWBR0005416"]),
        (
            "De bedoelde artikelen van de Gemeentewet zijn: 1.01, onderdeel A 4°; 1.09, tweede lid; 1.23.",
            ["BWBR0005416", "BWBR0005416/artikel/1.01", "BWBR0005416/artikel/1.09", "BWBR0005416/artikel/1.23"]
        ),
        ("De gevolgen van de Gemeentewet zijn: 1.200 aanvragen; 3 klachten.", ["BWBR0005416"]),
        ("de Gemeentewet, inzonderheid artikel 5", ["BWBR0005416/artikel/5"]),
        ("Opiumwet, Stb. 1928, 167, art. 43", ["BWBR0001941", "stb-1928-167", "BWBR0001941/artikel/43"]),
        ("Opiumwet, Stb. 1928, 167, blz. 43", ["BWBR0001941", "stb-1928-167"]),
        ("Boek 3, Titel 9, van het Burgerlijk Wetboek", ["BWBR0005291"]),
        ("Boek 3, Titel 9, van het nieuwe leven", []),
        (
            "afdelingen 1 en 2 van Boek 3, titel 9 van het Burgerlijk Wetboek",
            ["BWBR0005291/afdeling/1", "BWBR0005291/afdeling/2"]
        ),
        ("bijlage B bij de Wet dieren", ["BWBR0030250/bijlage/B"]),
        ("bijlage B bij de brief", []),
        ("artikel 4 der Gemeentewet", ["BWBR0005416/artikel/4"]),
        (
            "artikel 4 van het op 11 mei 2011 te Istanboel tot stand gekomen Verdrag van Istanboel",
            ["BWBV0006074/artikel/4"]
        ),
        ("artikel 4 van het op 11 mei 2011 te Istanboel gesloten akkoord", []),
    ])
    func `reads the law before its articles and what stands between`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        (
            "artikel 13 van de Opiumwet, zoals dat artikel luidde",
            ["BWBR0001941/artikel/13", "BWBR0001941/artikel/13"]
        ),
        (
            "bedoeld in artikel 13 van de Opiumwet, met inachtneming van het tweede lid van dat artikel",
            ["BWBR0001941/artikel/13", "BWBR0001941/artikel/13"]
        ),
        // Which of the two, an article of what, and in another sentence.
        (
            "de artikelen 13 en 14 van de Opiumwet, zoals dat artikel luidde",
            ["BWBR0001941/artikel/13", "BWBR0001941/artikel/14"]
        ),
        (
            "artikel 13 van de Opiumwet en artikel 3 van de huurvoorwaarden, zoals dat artikel luidt",
            ["BWBR0001941/artikel/13"]
        ),
        ("artikel 13 van de Opiumwet. De krant schreef erover. Dat artikel klopt.", ["BWBR0001941/artikel/13"]),
        ("artikel 13 van de Opiumwet en dat artikel in de krant", ["BWBR0001941/artikel/13"]),
    ])
    func `knows which article is pointed at`(text: String, expected: [String]) {
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
        "artikel 5 van de Belgische Grondwet",
    ])
    func `does not link what is no article of a law that is known`(text: String) {
        #expect(targets(text).isEmpty)
    }

    @Test(arguments: [
        ("de Wet kinderopvang (hierna: Wko). Op grond van artikel 5 Wko", ["BWBR0017017", "BWBR0017017/artikel/5"]),
        ("de Wet langdurige zorg (Wlz) en artikel 3.1.1 van de Wlz", ["BWBR0035917", "BWBR0035917/artikel/3.1.1"]),
        ("*wet:* Opiumwet; bedoeld in artikel 3 van de wet", ["BWBR0001941", "BWBR0001941/artikel/3"]),
        // A registered abbreviation beats a local one …
        (
            "artikel 1 van het Wetboek van Strafvordering (hierna: Sr) en artikel 2 Sr.",
            ["BWBR0001903/artikel/1", "BWBR0001854/artikel/2"]
        ),
        // … but not the one that the name itself has.
        (
            "De Wet afbreking zwangerschap (Waz); artikel 3 van de Waz",
            ["BWBR0003396", "BWBR0003396/artikel/3"]
        ),
        (
            "artikel 2 van de Wet afbreking zwangerschap (hierna: Waz) en artikel 3 Waz",
            ["BWBR0003396/artikel/2", "BWBR0003396/artikel/3"]
        ),
        ("artikel 3 Waz", ["BWBR0008656/artikel/3"]),
        ("de Opiumwet (Waz) en artikel 3 Waz", ["BWBR0001941", "BWBR0008656/artikel/3"]),
        // Of a law in books a local name is of one book only, and a bracket may say something else.
        (
            "Boek 7 van het Burgerlijk Wetboek (hierna: BW) en artikel 6:162 BW",
            ["BWBR0005290", "BWBR0005289/artikel/162"]
        ),
        ("de Wet dieren (zie ook de Awb) en artikel 2 Awb", ["BWBR0030250", "BWBR0005537", "BWBR0005537/artikel/2"]),
        (
            "*M.d.* : het bij of krachtens; de M.d.: de Mediawet; artikel 12 van de M.d.",
            ["BWBR0004149", "BWBR0004149/artikel/12"]
        ),
        (
            "de Opiumwet (hierna: de Wet). Dat volgt uit artikel 3 van de Wet.",
            ["BWBR0001941", "BWBR0001941/artikel/3"]
        ),
        ("de Opiumwet, hierna: de wet, en artikel 3 van de wet", ["BWBR0001941", "BWBR0001941/artikel/3"]),
        (
            "het Verdrag van Istanboel, ondertekend te Istanboel op 11 mei 2011 (hierna: het Verdrag), artikel 3 van het"
                + " Verdrag",
            ["BWBV0006074", "BWBV0006074/artikel/3"]
        ),
        ("de Opiumwet, hierna vermeld, en artikel 3 van de wet", ["BWBR0001941"]),
        // A law that is not known is not the one that was called so.
        ("de Opiumwet (hierna: de Wet); artikel 3 van de Wet onbekende zaken", ["BWBR0001941"]),
        (
            "de Opiumwet en artikel 3 van bovengenoemde wet", ["BWBR0001941", "BWBR0001941/artikel/3"]
        ),
        ("artikel 3 van bovengenoemde wet", []),
        ("artikel 3 van de wet", []),  // Which?
        ("artikel 5 Onze Minister", []),
    ])
    func `uses the names that a document gives`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("artikel 6, lid 1, onder e), AVG", ["32016R0679/artikel/6"]),
        ("artikel 3, lid 1, onder a), van Verordening (EU) 2021/947", ["32021R0947/artikel/3"]),
        ("artikel 31, eerste lid, sub b) Awb", ["BWBR0005537/artikel/31"]),
        ("artikel 6, lid 1, onder a), b) en c), en artikel 9 AVG", ["32016R0679/artikel/6", "32016R0679/artikel/9"]),
        // The bracket closes what stands in it.
        ("de eis (artikel 3, onder b) van de Opiumwet", ["BWBR0001941"]),
        ("de eis (zie punt 1) en artikel 3, onder b), van de Opiumwet", ["BWBR0001941/artikel/3"]),
    ])
    func `reads the bracket behind a letter as European acts write it`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        (
            "De Awb schrijft in artikel 4:13 een redelijke termijn voor.",
            ["BWBR0005537", "BWBR0005537/artikel/4:13"]
        ),
        ("De Opiumwet bepaalt dit in artikel 3.", ["BWBR0001941", "BWBR0001941/artikel/3"]),
        (
            "De Algemene wet bestuursrecht kent in de artikelen 3:40 en 3:41 en in artikel 6:8, eerste lid, termijnen.",
            [
                "BWBR0005537", "BWBR0005537/artikel/3:40", "BWBR0005537/artikel/3:41", "BWBR0005537/artikel/6:8",
            ]
        ),
        (
            "De Wet langdurige zorg (Wlz) regelt in artikel 3.1.1 de aanspraak; artikel 5 van de Wlz niet.",
            ["BWBR0035917", "BWBR0035917/artikel/3.1.1", "BWBR0035917/artikel/5"]
        ),
        // Of another law, by somebody else, of anything, and in another clause.
        ("De Awb stelt in artikel 5 van de Opiumwet niets voor.", ["BWBR0005537", "BWBR0001941/artikel/5"]),
        ("De Awb geeft in artikel 5 van de huurvoorwaarden geen rol.", ["BWBR0005537"]),
        ("Op grond van de Opiumwet stelt het college in artikel 5 regels.", ["BWBR0001941"]),
        ("De Opiumwet bepaalt dat in artikel 5 regels staan.", ["BWBR0001941"]),
        ("De Opiumwet regelt veel, in artikel 5 van alles.", ["BWBR0001941"]),
        ("De Opiumwet staat in artikel 5.", ["BWBR0001941"]),
    ])
    func `knows what a law rules in its articles`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("dat volgt uit deOpiumwet", ["BWBR0001941"]),
        ("artikel 13 van deOpiumwet", ["BWBR0001941/artikel/13"]),
        ("hetWetboek van Strafrecht", ["BWBR0001854"]),
        ("onderartikel 8, 9 en 10 van de Opiumwet", (8...10).map { "BWBR0001941/artikel/\($0)" }),
        ("de deopiumwet", []),  // No capital, no name.
        ("deBuren en deWet", []),
    ])
    func `reads a law or an article that an article or preposition is glued to`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `leaves a bare name open once the law with a year behind it has come`() throws {
        let table = """
            name\tid\tuse\tbook
            Mediawet\tBWBR0004149\tname\t
            Mediawet 2008\tBWBR0025028\tname\t
            Regeling dieren\tBWBR0030250\tname\t
            Regeling dieren 1998\tBWBR0009999\tname\t
            Opiumwet\tBWBR0001941\tname\t
            """
        let laws = try LawNames(TabSeparated(table, columns: LawNames.columns))
        func resolutions(_ text: String, _ date: String?) -> [Citation.Resolution] {
            citations(in: document(text, date: date), laws: laws).map(\.resolution)
        }
        #expect(
            resolutions("artikel 3 van de Mediawet", "2025-03-01")
                == [.unresolved(candidates: ["BWBR0025028/artikel/3", "BWBR0004149/artikel/3"])])
        #expect(resolutions("artikel 3 van de Mediawet", "2008-03-01") == [.resolved("BWBR0004149/artikel/3")])
        #expect(resolutions("artikel 3 van de Mediawet", nil) == [.resolved("BWBR0004149/artikel/3")])
        #expect(resolutions("de Mediawet 2008", "2025-03-01") == [.resolved("BWBR0025028")])
        // The bare name is the newer one.
        #expect(resolutions("de Regeling dieren", "2025-03-01") == [.resolved("BWBR0030250")])
        // What points at it means it, and no law before it.
        #expect(
            resolutions("De Opiumwet is oud. De Mediawet ook. Artikel 3 van die wet geldt.", "2025-03-01")
                == [.resolved("BWBR0001941"), .unresolved(candidates: ["BWBR0025028", "BWBR0004149"])])
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
