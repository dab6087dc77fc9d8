import Citations
import Deadlines
import Documents
import Foundation
import Testing
import Workers

/// The same letter in several formats: what is found in it is the same.
@Suite(.bounded) struct FormatPairTests {
    private struct Found: Equatable {
        var citations: [String] = []
        var dates: [String] = []
        var commitments: [String] = []
        var facts: [String] = []
    }

    @Test(arguments: [
        ("ah-tk-20232024-1893", ["pdf", "html", "xml"]), ("ah-tk-20232024-1949", ["pdf"]),
        ("ah-tk-20232024-2367", ["pdf"]), ("jenv-4", ["docx"]), ("jenv-5-2024Z11889", ["docx"]),
    ])
    func `finds the same in every format of a letter`(name: String, others: [String]) throws {
        let plain = try found("\(name).txt")
        #expect(!plain.dates.isEmpty)
        for format in others { #expect(try found("\(name).\(format)") == plain) }
    }

    /// Footnotes stand at the end of some formats, and on their page in others: the order is that of the findings.
    private func found(_ name: String) throws -> Found {
        let manuscript = try PDFText().manuscript(of: PDFFixtures.bytes(name))
        let document = Document(manuscript.source, given: manuscript.given)
        let time = deadlines(in: document)
        func days(_ window: DateWindow) -> String { "\(window.earliest as Any)-\(window.latest as Any)" }
        return Found(
            citations: citations(in: document).map { "\($0.kind) \($0.target ?? "-") \($0.place)" }.sorted(),
            dates: time.dates.map { "\(days($0.window)) \($0.role) \($0.certainty)" }.sorted(),
            commitments: time.commitments.map {
                "\($0.place) \($0.status) \($0.who ?? "-") \($0.due.map { days($0.window) } ?? "-")"
            },
            facts: [days(document.date.window), document.identifiers.description, document.kind.rawValue])
    }
}

/// The documents under Tests/Fixtures.
enum PDFFixtures {
    static func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "Fixtures/documents/\(name)")))
    }
}
