import Documents
import Foundation
import Testing

@testable import Citations

/// The table of laws that is delivered in `config/`.
@Suite struct LawTableTests {
    private static let table: TabSeparated? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guard let text = try? String(contentsOf: root.appending(path: "config/laws.tsv"), encoding: .utf8) else {
            return nil
        }
        return try? TabSeparated(text, columns: LawNames.columns)
    }()

    private static let laws: LawNames? = table.flatMap { try? LawNames($0) }

    /// An abbreviation of a law that the table does not know by name was nobody's to check.
    @Test func `knows every law that has an abbreviation by name`() throws {
        let rows = try #require(Self.table).rows
        let isShort: Set = ["abbreviation", "acronym"]
        let named = Set(rows.filter { !isShort.contains(String($0["use"])) }.map { String($0["id"]) })
        let nameless = rows.filter { isShort.contains(String($0["use"])) && !named.contains(String($0["id"])) }
        #expect(nameless.map { String($0["name"]) } == [])
    }

    @Test(arguments: [
        ("artikel 285b van het Wetboek van Strafrecht", "BWBR0001854/artikel/285b"),
        ("artikel 5 Wpg", "BWBR0022463/artikel/5"),
        ("artikel 8 EVRM", "BWBV0001000/artikel/8"),
        ("artikel 10 van het Verdrag van Istanboel", "BWBV0006074/artikel/10"),
        ("artikel 267 VWEU", "BWBV0001506/artikel/267"),
        ("artikel 7:658 BW", "BWBR0005290/artikel/658"),
        ("artikel 136 van Boek 6 van het Burgerlijk Wetboek BES", "BWBR0028749/artikel/136"),
        ("artikel 5 van de Wet open overheid", "BWBR0045754/artikel/5"),
        ("artikel 10 Wob", "BWBR0005252/artikel/10"),  // Repealed, and still what was cited.
        ("de Wet op de inlichtingen- en veiligheidsdiensten 2017", "BWBR0039896"),
        ("artikel 6 AVG", "32016R0679/artikel/6"),
        ("de Wet Bibob", "BWBR0013798"),
        ("de Universele Verklaring van de Rechten van de Mens", "BWBV0001008"),
        ("artikel 7 Wkkgz", "BWBR0037173/artikel/7"),
        ("artikel 2 WAV", "BWBR0007149/artikel/2"),
        ("artikel 35 van de Alcoholwet", "BWBR0002458/artikel/35"),
        ("artikel 4 van de Tabaks- en rookwarenwet", "BWBR0004302/artikel/4"),
        ("artikel 2 van de Klimaatwet", "BWBR0042394/artikel/2"),
        ("artikel 3 van het VN-Kinderrechtenverdrag", "BWBV0002508/artikel/3"),
        ("artikel 19 van het VN-Gehandicaptenverdrag", "BWBV0004045/artikel/19"),
        ("artikel 47 van het Handvest van de grondrechten van de Europese Unie", "12012P/TXT/artikel/47"),
        ("artikel 16 van de Digital Services Act", "32022R2065/artikel/16"),
        ("artikel 15 van de DSA", "32022R2065/artikel/15"),
        ("de CSRD", "32022L2464"),
        ("artikel 107, lid 3, onder c), VWEU", "BWBV0001506/artikel/107"),
    ])
    func `has the laws that are cited most`(text: String, expected: String) throws {
        let laws = try #require(Self.laws)
        #expect(citations(in: document(text), laws: laws).compactMap(\.target) == [expected])
    }

    @Test func `knows where the Charter of the Union can be read`() throws {
        let laws = try #require(Self.laws)
        let text = "artikel 47 van het Handvest van de grondrechten van de Europese Unie. Artikel 8 van dat handvest"
        let found = citations(in: document(text), laws: laws)
        #expect(found.map(\.target) == ["12012P/TXT/artikel/47", "12012P/TXT/artikel/8"])
        #expect(found.allSatisfy { $0.url == "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:12012P/TXT" })
    }

    @Test(arguments: [
        "artikel 5 Wmo", "de selectielijst", "artikel 3 Pw", "het verdrag", "artikel 2 van de regeling",
        "artikel 4 van bovengenoemde wet", "artikel 4 van de eerstgenoemde wet", "het Zetelverdrag", "Lijst I",
        "deel II van het Verdrag", "artikel 2.3.2 WMO", "artikel 3 van de Waz",
        "het Ministerie van Onderwijs, Cultuur en"
            + " Wetenschap", "Ministeriële regeling", "de Assurantiebelasting", "Milieukosten",
        "Toetsingskader per 1 augustus 2006",
    ])
    func `has no name that several laws bear`(text: String) throws {
        let laws = try #require(Self.laws)
        #expect(citations(in: document(text), laws: laws).allSatisfy { $0.target == nil })
    }
}
