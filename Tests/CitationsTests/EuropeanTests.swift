import Testing

@testable import Citations

@Suite struct EuropeanTests {
    @Test(arguments: [
        ("Verordening (EU) 2019/881", ["32019R0881"]),
        ("Verordening (EG) nr. 883/2004", ["32004R0883"]),
        ("verordening 3922/91", ["31991R3922"]),
        ("Verordening (EU) nr. 360/2012", ["32012R0360"]),
        ("Uitvoeringsverordening (EU) 2015/2447", ["32015R2447"]),
        ("Richtlijn 95/46/EG", ["31995L0046"]),
        ("richtlijn nr. 2005/36/EG", ["32005L0036"]),
        ("Richtlijn (EU) 2019/1", ["32019L0001"]),
        ("Kaderbesluit 2002/475/JBZ", ["32002F0475"]),
        ("Besluit 2010/168/GBVB", ["32010D0168"]),
        (
            "Verordeningen (EG) nr. 1071/2009, (EG) nr. 1072/2009 en (EU) 1024/2012",
            ["32009R1071", "32009R1072", "32012R1024"]
        ),
        ("artikel 5 van Verordening 2016/679", ["32016R0679/artikel/5"]),
        ("celex:32019l1158", ["32019L1158"]),
        ("SWD(2022) 62", ["52022SC0062"]),
        ("het voorstel voor een verordening (COM(2022) 105)", ["52022PC0105"]),
        ("de mededeling COM (2005) 276 definitief", ["52005DC0276"]),
        ("PbEU 2016, L 119", ["OJ:L:2016:119"]),
        ("PbEG L 245", []),  // Of which year?
        ("PB L 119 van 4.5.2016, blz. 1", ["OJ:L:2016:119"]),
        ("PbEG L 281, 23 november 1995", ["OJ:L:1995:281"]),
        ("PbEG L 281 en 23 november 1995", []),
        ("(PbEU L, 2024/1689)", ["OJ:L:2024:1689"]),  // Since 2023 an act appears by itself.
        ("PbEU L 2024/1689", ["OJ:L:2024:1689"]),
        ("PbEU L 33/30", []),
        ("de Europese btw-richtlijn (2006/112)", ["32006L0112"]),
        ("de richtlijn (2006/112/EG)", ["32006L0112"]),
        ("de NHG-richtlijn (2019/2020)", []),  // A season.
        ("de gemeentelijke verordening (2016/112)", []),
        ("de richtlijn, zie (2006/112)", []),
        ("artikel 33 van de Verordening ruimte", []),  // Of a province.
        ("richtlijn begin 2025", []),
        ("Aanbeveling (EU) 2019/553", ["32019H0553"]),
        ("de Aanbeveling van de Raad van 8 april 2019 (EU) 2019/553", ["32019H0553"]),
        ("sinds 8 april 2019 (EU) 2019/553", ["32019R0553"]),
        ("de Aanbeveling van de Commissie (EU) 2024/2395", ["32024H2395"]),
        ("Richtsnoer (EU) 2019/553 en Advies (EU) 2019/554", []),
        ("de mobiliteitsverordening (EU) 2020/1055", ["32020R1055"]),
        ("Verordening (Euratom, EG) nr. 2185/96", ["31996R2185"]),
        ("Besluit 2016/12", []),  // Nothing says that it is European.
    ])
    func `finds European acts and papers`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `does not choose between a proposal and a communication`() throws {
        let citation = try #require(found("zie COM(2022) 105").first)
        #expect(citation.resolution == .unresolved(candidates: ["52022PC0105", "52022DC0105"]))
    }
}
