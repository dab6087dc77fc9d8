import Documents
import Testing

/// Documents of every format with bytes changed, cut and doubled: each is read or refused, soon, and every part that
/// is found stands in the text where its offsets say. The same seeds, the same changes.
@Suite struct MutationTests {
    @Test(arguments: [
        "ah-tk-20232024-1893.txt", "ah-tk-20232024-1893.html", "ah-tk-20232024-1893.xml", "kst-21501-33-1156.xml",
        "kst-36278-32.docx",
    ])
    func `reads or refuses whatever bytes become`(name: String) throws {
        let whole = try FormatFixtures.bytes(name)
        var generator = SeededGenerator(seed: UInt64(whole.count))
        for _ in 0..<60 { check(mutated(whole, &generator)) }
    }

    /// Inside an archive, where no checksum guards them.
    @Test func `reads or refuses whatever Word's language becomes`() throws {
        let body = """
            <w:p><w:r><w:t>gedeeld</w:t><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>
            <w:t>Datum</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>5 mei 2025</w:t><w:br/></w:r></w:p>
            </w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>
            """
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let changed = String(decoding: mutated(Array(body.utf8), &generator), as: UTF8.self)
            check(FormatFixtures.word(changed, footnotes: [(1, "Kamerstuk 28 345, nr. 2")]))
        }
    }

    private func check(_ bytes: [UInt8]) {
        guard let manuscript = try? Manuscript(decoding: bytes) else { return }
        let document = Document(manuscript.source, given: manuscript.given)
        let scalars = Array(FormatFixtures.text(manuscript).unicodeScalars)
        for passage in document.passages {
            let span = document.span(passage.range)
            guard span.start <= span.end, span.end <= scalars.count else {
                Issue.record("\(span.start)..<\(span.end) stands outside the text")
                continue
            }
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: scalars[span.start..<span.end])
            #expect(Array(String(slice).utf8) == Array(span.text.utf8))
        }
    }

    private func mutated(_ whole: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(bytes.count, at + Int.random(in: 1...200, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
            case 3: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: at)
            default: if Bool.random(using: &generator) { bytes.removeSubrange(at...) }
            }
        }
        return bytes
    }

    private static let pieces = [
        "<", ">", "</al>", "<td>", "</tr>", "<noot>", "&", "&#0;", "<![CDATA[", "<!--", "⟦FN1⟧", "<sup>",
        "<a href=\"#n\">",
        "\u{0}", "\u{0C}", "]]>", "<w:tc>", "</w:p>", "<w:footnoteReference w:id=\"1\"/>",
    ].map { Array($0.utf8) }
}
