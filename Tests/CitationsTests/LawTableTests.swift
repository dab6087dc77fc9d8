import Documents
import Foundation
import Testing

@testable import Citations

/// The table of laws that is delivered in `config/`.
@Suite struct LawTableTests {
    private static let laws: LawNames? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guard let text = try? String(contentsOf: root.appending(path: "config/laws.tsv"), encoding: .utf8) else {
            return nil
        }
        return try? LawNames(TabSeparated(text, columns: LawNames.columns))
    }()

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
    ])
    func `has the laws that are cited most`(text: String, expected: String) throws {
        let laws = try #require(Self.laws)
        #expect(citations(in: document(text), laws: laws).compactMap(\.target) == [expected])
    }

    @Test(arguments: [
        "artikel 5 Wmo", "de selectielijst", "artikel 3 Pw", "het verdrag", "artikel 2 van de regeling",
        "artikel 4 van bovengenoemde wet", "artikel 4 van de eerstgenoemde wet", "het Zetelverdrag", "Lijst I",
        "deel II van het Verdrag",
    ])
    func `has no name that several laws bear`(text: String) throws {
        let laws = try #require(Self.laws)
        #expect(citations(in: document(text), laws: laws).allSatisfy { $0.target == nil })
    }
}
