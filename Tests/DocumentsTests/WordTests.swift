import Documents
import Testing

@Suite struct WordTests {
    /// The body of a DOCX, and the text that is read from it; text stands between square brackets in the rows.
    @Test(arguments: [
        (
            "<w:p><w:r><w:t>een </w:t></w:r><w:r><w:t>twee</w:t></w:r></w:p><w:p><w:r><w:t>drie</w:t></w:r></w:p>",
            "een twee\n\ndrie\n"
        ),
        (
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
            "a b\nc\u{2011}d\n"
        ),
        // Blanks that were typed stay; those at the ends of a paragraph are not seen.
        (
            "<w:p><w:r><w:t xml:space=\"preserve\">  a  b </w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p>",
            "a  b\n\nc\n"
        ),
        // All changes accepted.
        (
            "<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del></w:p>",
            "nieuw\n"
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>hier</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>daar</w:t></w:r></w:moveTo></w:p>",
            "daar\n"
        ),
        // The result of a field.
        (
            "<w:p><w:r><w:instrText>DATE \\@ \"d MMMM\"</w:instrText></w:r><w:r><w:t>11 januari 2024</w:t></w:r></w:p>",
            "11 januari 2024\n"
        ),
        // A text box is written twice.
        (
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent><w:p><w:r><w:t>Datum</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Datum</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "Datum\n"
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Datum</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5 mei 2025</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "Datum\t5 mei 2025\n"
        ),
        // Drawings have letters that nobody sees.
        (
            "<w:p><w:r><a:t xmlns:a=\"d\">00</a:t><wp:posOffset xmlns:wp=\"p\">190</wp:posOffset><w:t>a</w:t></w:r></w:p>",
            "a\n"
        ),
    ])
    func `reads the body of a letter`(body: String, expected: String) throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.word(body))
        #expect(manuscript.format == .docx)
        #expect(FormatFixtures.text(manuscript) == expected)
    }

    @Test func `joins footnotes to their markers`() throws {
        let body = """
            <w:p><w:r><w:t>gedeeld</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>. Ook </w:t></w:r>
            <w:r><w:t>dat</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="9"/></w:r></w:p>
            <w:p><w:r><w:t>Einde.</w:t></w:r></w:p>
            """
        let notes = [(-1, "streep"), (2, "tweede"), (7, "eerste")]
        let manuscript = try Manuscript(decoding: FormatFixtures.word(body, footnotes: notes))
        #expect(
            FormatFixtures.text(manuscript)
                == "gedeeld⟦FN1⟧. Ook dat⟦FN2⟧\n\nEinde.\n\n⟦FN1⟧ eerste\n\n⟦FN2⟧ tweede\n")
        let document = Document(manuscript.source)
        #expect(document.reading.notes.map(\.footnote) == [0, 1])
    }

    /// Word's own prefix is no law.
    @Test func `reads any prefix of Word's language`() throws {
        let xml = """
            <x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>Ja</x:t>
            </x:r></x:p></x:body></x:document>
            """
        let archive = FormatFixtures.zip([.init(name: "word/document.xml", content: Array(xml.utf8), isDeflated: false)]
        )
        #expect(FormatFixtures.text(try Manuscript(decoding: archive)) == "Ja\n")
    }

    @Test func `reads a letter of a ministry`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("jenv-4.docx"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(document.kenmerk == "5303168")
        #expect(document.title?.hasPrefix("Beantwoording Kamervragen van het lid Eerdmans (JA21)") == true)
        #expect(document.date.window.day?.description == "2024-03-24")
        #expect(document.footnotes.count == 3)
    }

    @Test func `reads a motion`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("kst-36278-32.docx"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(document.identifiers == ["kst-36278-32"])
        #expect(document.kind == .motion)
        #expect(document.date.window.day?.description == "2025-04-24")
    }
}
