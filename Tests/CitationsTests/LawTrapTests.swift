import Documents
import Testing

@testable import Citations

/// Laws and articles that stand close together and do not belong together.
@Suite struct LawTrapTests {
    @Test(arguments: [
        // The heading of an article of a bill, and the law that it changes.
        ("ARTIKEL IV\nDe Opiumwet wordt gewijzigd als volgt:", ["BWBR0001941"]),
        ("Artikel 9\nDe Gemeentewet vervalt.", ["BWBR0005416"]),
        ("Artikel III De Mediawet wordt ingetrokken.", ["BWBR0004149"]),
        ("ARTIKEL V\nWet op de vennootschapsbelasting 1969", ["BWBR0002672"]),
        ("Artikel VI Wet dieren", ["BWBR0030250"]),
        ("artikel 8. Opiumwet", ["BWBR0001941"]),
        ("Artikel VI Awb", ["BWBR0005537"]),
        ("ARTIKEL I\nIn de Opiumwet wordt na artikel 3 ingevoegd:", ["BWBR0001941"]),
        ("Artikel 9\nVan de Gemeentewet geldt niets.", ["BWBR0005416"]),
        ("ARTIKEL 9 VAN DE GEMEENTEWET", ["BWBR0005416/artikel/9"]),
        ("De Opiumwet geldt.\nArtikel 9\nDie wet vervalt.", ["BWBR0001941"]),
        ("artikel VI EVRM", ["BWBV0001000/artikel/VI"]),
        ("Artikel 12\nWet dieren", ["BWBR0030250"]),
        ("ARTIKEL IV\n\nDe Opiumwet wordt", ["BWBR0001941"]),
        ("ARTIKEL IV. De Opiumwet wordt", ["BWBR0001941"]),
        ("Artikel XX (Wet dieren)", ["BWBR0030250"]),
        // What is said of the article goes on in the next line.
        ("lees artikel 9\nvan de Opiumwet", ["BWBR0001941/artikel/9"]),
        ("dat volgt uit artikel 9\nGemeentewet en meer", ["BWBR0005416/artikel/9"]),
        ("Artikel 9 Gemeentewet bepaalt dat", ["BWBR0005416/artikel/9"]),
    ])
    func `does not take a heading for an article of the law below it`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("de Wet dieren: artikel 7, tweede lid, van die richtlijn", ["BWBR0030250"]),
        ("de Opiumwet, artikel 2 en artikel 4, eerste lid, van de conceptregeling", ["BWBR0001941"]),
        ("de Gemeentewet (artikel 2 APV)", ["BWBR0005416"]),
        ("de Gemeentewet (artikel 2 Awb)", ["BWBR0005416", "BWBR0005537/artikel/2"]),
        ("Wijziging van de Opiumwet, artikel III", ["BWBR0001941"]),
        ("het wetsvoorstel Wet dieren, artikel 2", ["BWBR0030250"]),
        ("de Gemeentewet, artikel 2, alsmede artikel 4 van de regeling", ["BWBR0005416/artikel/2"]),
        ("de Gemeentewet (artikel 2)", ["BWBR0005416/artikel/2"]),
        ("de Opiumwet, artikel 2, van toepassing", ["BWBR0001941/artikel/2"]),
        ("de Opiumwet, artikel 2, derde lid, van die wet", ["BWBR0001941/artikel/2", "BWBR0001941"]),
        ("Verordening (EU) 2016/679, artikel 13 van de Opiumwet", ["32016R0679", "BWBR0001941/artikel/13"]),
    ])
    func `does not give a law the articles of another`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("artikel 3, onderdeel 2, van bijlage II bij het Besluit houders van dieren", ["BWBR0035217/bijlage/II"]),
        ("Awb, bijlage 2, artikel 11", ["BWBR0005537/bijlage/2"]),
        ("Awb, bijlage 2 en artikel 11", ["BWBR0005537/bijlage/2", "BWBR0005537/artikel/11"]),
        ("artikel 3 van bijlage IV van Verordening (EU) 2017/625", ["32017R0625/bijlage/IV"]),
    ])
    func `an article of an annex is none of the law`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        "het Duitse Wetboek van Strafrecht", "Belgische Opiumwet", "artikel 3 van het Franse Wetboek van Strafrecht",
        "artikel 4 van het Wetboek van Strafrecht van Aruba", "het Wetboek van Strafvordering van Curaçao",
        "artikel 1 van de Grondwet van Suriname", "de Gemeentewet van Luxemburg", "een Belgisch Wetboek van Strafrecht",
        "het Wetboek van Strafrecht Aruba", "een Grondwet voor Europa",
        "de Grondwet 1848", "artikel 3 van het nieuwe Wetboek van Strafvordering", "de nieuwe Mediawet",
        "de toekomstige Opiumwet, artikel 3",
    ])
    func `the law of another country or time is another`(text: String) {
        #expect(targets(text).isEmpty)
    }

    @Test(arguments: [
        // It is changed, replaced or compared …
        ("een voorstel van wet tot wijziging van de Opiumwet. Artikel 3 van die wet", ["BWBR0001941"]),
        ("De Planwet, die de Gemeentewet aanvult, geldt. Artikel 3 van die wet", ["BWBR0005416"]),
        ("een Deense wet, vergelijkbaar met de Mediawet. Artikel 3 van die wet", ["BWBR0004149"]),
        // … one of two …
        ("De Wet dieren en de Opiumwet. Artikel 3 van die wet", ["BWBR0030250", "BWBR0001941"]),
        (
            "Verordening (EU) 2024/1991 tot wijziging van Verordening (EU) 2022/869. Artikel 4 van die verordening",
            ["32024R1991", "32022R0869"]
        ),
        // … or not the last, which is unknown; and a bill has Roman articles.
        ("De Opiumwet geldt. De Planwet komt. Artikel 3 van die wet", ["BWBR0001941"]),
        ("De Opiumwet geldt. De Wet goed toezicht komt. Artikel 3 van die wet", ["BWBR0001941"]),
        ("De Opiumwet geldt. Artikel II van die wet", ["BWBR0001941"]),
        // What points at it afterwards means no other.
        (
            "De Wet dieren en de Opiumwet. Artikel 3 van die wet en artikel 4 van die wet",
            ["BWBR0030250", "BWBR0001941"]
        ),
        // Nothing else is meant.
        (
            "De Opiumwet geldt. De wetgever wil dat. Artikel 3 van die wet, en artikel 4 van die wet",
            ["BWBR0001941", "BWBR0001941/artikel/3", "BWBR0001941/artikel/4"]
        ),
        (
            "een wijziging van de bedragen, genoemd in de Opiumwet, op grond van artikel 3 van die wet",
            ["BWBR0001941", "BWBR0001941/artikel/3"]
        ),
        (
            "De Wet dieren en de Opiumwet. Artikel 3 van laatstgenoemde wet",
            ["BWBR0030250", "BWBR0001941", "BWBR0001941/artikel/3"]
        ),
    ])
    func `knows when it cannot know which law is pointed at`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `tells which laws may be pointed at`() {
        let citations = found("De Wet dieren en de Opiumwet. Artikel 3 van die wet")
        #expect(
            citations.last?.resolution
                == .unresolved(candidates: ["BWBR0001941/artikel/3", "BWBR0030250/artikel/3"]))
    }

    @Test(arguments: [
        ("artikel 6Awb; artikel 8 van de Opiumwet", ["BWBR0005537/artikel/6", "BWBR0001941/artikel/8"]),
        ("artikel 6Awb; artikel 7EVRM", ["BWBR0005537/artikel/6", "BWBV0001000/artikel/7"]),
        ("artikel 6Sr", ["BWBR0001854/artikel/6"]),
        ("artikel 10A van de Opiumwet", ["BWBR0001941/artikel/10A"]),
        ("artikel 12Aa van de Opiumwet", ["BWBR0001941/artikel/12Aa"]),
        ("artikel 7:658, tweede lid, van Boek 7 van het Burgerlijk Wetboek", ["BWBR0005290/artikel/658"]),
        ("artikel 6:162 van Boek 7 van het Burgerlijk Wetboek", []),
    ])
    func `an article has the number that the law gives it`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("De Wereld Academie voor Zeevaart (Waz) is om. Artikel 3 Waz zegt dat.", []),
        ("De Wet afbreking zwangerschap (Waz); artikel 3 Waz", ["BWBR0003396", "BWBR0003396/artikel/3"]),
        ("De Wet arbeidsongeschiktheid Zeeland (Waz); artikel 3 Waz", ["BWBR0008656/artikel/3"]),
        ("Anders dan gedacht (Waz); artikel 3 Waz", ["BWBR0008656/artikel/3"]),
    ])
    func `what the document calls otherwise is no law`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("artikel 4:17 e.v. Awb", ["BWBR0005537/artikel/4:17"]),
        ("artikelen 10 e.v. van de Opiumwet", ["BWBR0001941/artikel/10"]),
        ("artikel 2 (begrippen) van de Opiumwet", ["BWBR0001941/artikel/2"]),
        (
            "de artikelen 285 (dreigen), 285b (belagen) en 300 (slaan) van het Wetboek van Strafrecht",
            ["BWBR0001854/artikel/285", "BWBR0001854/artikel/285b", "BWBR0001854/artikel/300"]
        ),
        ("artikel 2 (van de Awb) van de Opiumwet", ["BWBR0005537", "BWBR0001941"]),
        ("artikel 3 van de huidige Opiumwet", ["BWBR0001941/artikel/3"]),
        ("artikel 3 van de Nederlandse Grondwet", ["BWBR0001840/artikel/3"]),
        ("artikel 3 van de voormalige Mediawet", ["BWBR0004149/artikel/3"]),
        ("artikel 3 van de huidige situatie", []),
        ("art. 9(2)(h) AVG", ["32016R0679/artikel/9"]),
        ("Richtlijn 2008/98/EG, artikel 12", ["32008L0098/artikel/12"]),
        ("Verordening (EU) 2016/679, artikelen 13 en 14", ["32016R0679/artikel/13", "32016R0679/artikel/14"]),
        (
            "Verordening (EU) 2024/1991 (hierna: NHV). Zie artikel 14 NHV.", ["32024R1991", "32024R1991/artikel/14"]
        ),
        (
            "Richtlijn (EU) 2023/970 (hierna: de richtlijn). Artikel 13 van de richtlijn",
            ["32023L0970", "32023L0970/artikel/13"]
        ),
    ])
    func `reads what stands between an article and its law`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }
}
