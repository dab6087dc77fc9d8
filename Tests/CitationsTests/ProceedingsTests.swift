import Testing

@testable import Citations

@Suite struct ProceedingsTests {
    @Test(arguments: [
        ("Handelingen II 2023/24, nr. 12, item 5", ["h-tk-20232024-12-5"]),
        ("Handelingen II 2006/07, nr. 34, p. 2209-2231", ["h-tk-20062007-2209-2231"]),
        ("Handelingen I 2012/13, 32 044, p. 23-3-5", ["h-ek-20122013-23-3"]),
        ("Handelingen II 2010/11, nr. 108, item 5, p. 25-36", ["h-tk-20102011-108-5"]),
        ("Handelingen II, vergaderjaar 2023–2024, nr. 2267", ["ah-tk-20232024-2267"]),  // More than there are meetings.
        ("Handelingen II, 1995-1996, 24 692, nr. 3, p. 14", ["kst-24692-3"]),  // Really a paper.
        ("h-tk-20242025-20-3", ["h-tk-20242025-20-3"]),
        ("Handelingen EK 2001-2002, nr. 10, blz. 525", []),  // A page must be looked up in its range.
        ("Handelingen II 2022/23, nr. 84", []),  // Which item?
        ("een aantal handelingen, waaronder 2 ernstige", []),
        ("De handelingen van 2010 tot 2012 zijn", []),
    ])
    func `finds what was said in a meeting`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test func `names the meeting when the item is not told`() throws {
        let citation = try #require(found("Handelingen II 2022/23, nr. 84").first)
        #expect(citation.resolution == .unresolved(candidates: ["h-tk-20222023-84"]))
    }

    @Test(arguments: [
        ("Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 337.", ["ah-tk-20242025-337"]),
        ("Aanhangsel van de Handelingen II, 2022/-23, nr. 1823", ["ah-tk-20222023-1823"]),
        ("Aanhangsel Handelingen,vergaderjaar 2024–2025,nr. 318", ["ah-tk-20242025-318"]),
        ("Aanhangsel Handelingen I 2014/15, nr. 12", ["ah-ek-20142015-12"]),
        (
            "Aanhangsel van de Handelingen, vergaderjaar 2023–2024, nr. 76 (2023D39037)",
            ["ah-tk-20232024-76", "2023D39037"]
        ),
        (
            "Aanhangsel Handelingen II 2018/19, nrs. 520 en 548 en Aanhangsel Handelingen II 2019/20, nr. 89",
            ["ah-tk-20182019-520", "ah-tk-20182019-548", "ah-tk-20192020-89"]
        ),
        ("Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen 2386", ["ah-tk-20232024-2386"]),
        ("Aanhangsel Handelingen II 2024/25, nr. 1543 en nr. 1550", ["ah-tk-20242025-1543", "ah-tk-20242025-1550"]),
        ("Aanhangsel Handelingen II 2024/25, nr. 1543 en nr. 469 (29453)", ["ah-tk-20242025-1543", "kst-29453-469"]),
        ("Zie ook AanhangselHandelingen, vergaderjaar 2024–2025, nr. 244.", ["ah-tk-20242025-244"]),
        ("Tweede Kamer, vergaderjaar 2014–2015, Aanhangsel 2", []),  // The foot of a page.
        ("Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer", []),  // The head of a page.
        ("zie Aanhangsel 1", []),
    ])
    func `finds answers to written questions`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }

    @Test(arguments: [
        ("uw vragen met kenmerk 2025Z14497", ["2025Z14497"]),
        ("nr. 2023Z16994 en 2023D39037", ["2023Z16994", "2023D39037"]),
        ("32024Z15585/2024D37938", ["2024D37938"]),  // Glued to a footnote's number: not certain.
        ("TZ202402-035", ["TZ202402-035"]),
        ("TZ202504–026", ["TZ202504-026"]),
        ("toezegging T03456", ["T03456"]),
        ("onderdeel T03456", []),
        ("kv-tk-2024Z18435", ["2024Z18435"]),
        ("2007-181639 en 2025Z1449", []),
        ("Ministerie van Justitie en Veiligheid. Uw kenmerk 4975504", ["kenmerk:JenV:4975504"]),
        ("uw brief van 8 maart 2024, nr. 5293107", ["kenmerk:5293107"]),
        ("kenmerk IENM/BSK-2013/83546", ["kenmerk:IENM/BSK-2013/83546"]),
        ("Ons kenmerk 4975504", []),  // Its own.
        ("kenmerk 0000", []),
        ("advies No.W01.20.0036/I en W19.24.00242/IV", ["W01.20.0036/I", "W19.24.00242/IV"]),
    ])
    func `finds the numbers that parliament and ministries give`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }
}
