import Documents
import Testing

@Suite struct PageTests {
    /// The body of a page, and the text that is read from it.
    @Test(arguments: [
        ("<p>Een\n  twee</p><p>drie</p>", "Een twee\n\ndrie\n"),
        ("Een<br>twee<br/><br/>drie", "Een\ntwee\n\ndrie\n"),
        ("<div>Vraag&nbsp;1</div><div>Klopt &lt;dit&gt; &amp; dat?</div>", "Vraag\u{A0}1\n\nKlopt <dit> & dat?\n"),
        ("<h2>Vraag 1</h2>Klopt dit?<h2>Antwoord 1</h2>Ja.", "Vraag 1\n\nKlopt dit?\n\nAntwoord 1\n\nJa.\n"),
        ("ge<b>ve</b>n <i>is</i> .", "geven is .\n"),
        // Printed for the eye: the line ends are none of the text's.
        (
            "<p>\n Zie nr.\n <a href=\"/x\">\n  210\n </a>\n (\n <i>\n  34104\n </i>\n ).\n</p>",
            "Zie nr. 210 (34104).\n"
        ),
        ("<ul><li>een</li><li><p>twee</p></li></ul>", "een\n\ntwee\n"),
        ("<pre>een\n  twee</pre>", "een\ntwee\n"),
        // Row by row; a cell with several paragraphs is read by itself.
        (
            "<table><tr><th>Wat</th><th>Wanneer</th></tr><tr><td>Brief</td><td>mei</td></tr></table>",
            "Wat\tWanneer\n\nBrief\tmei\n"
        ),
        ("<table><tr><td><p>Een</p><p>twee</p></td><td>drie</td></tr></table>", "Een\n\ntwee\n\ndrie\n"),
        ("<table><td>los</td></table>na", "los\n\nna\n"),
        // Not read by people.
        (
            "<nav>Home</nav><script>if (a<b) x = '</p>'</script><style>p{}</style><p hidden>nee</p>Ja<form>nee</form>",
            "Ja\n"
        ),
        ("<main><p>dit</p></main><p>dat</p>", "dit\n"),
        ("<article>een</article><article>twee</article>", "een\n\ntwee\n"),
        ("<main></main><p>dat</p>", "dat\n"),
        // Raised numbers that lead nowhere are text.
        ("CO<sub>2</sub> en m<sup>2</sup>, de 1<sup>e</sup>", "CO2 en m2, de 1e\n"),
        ("gedeeld.<sup>1</sup>", "gedeeld.1\n"),
        ("zie <a href=\"#h4\">4</a> en <a href=\"#h5\">hoofdstuk 5</a>", "zie 4 en hoofdstuk 5\n"),
    ])
    func `reads the body of a page`(body: String, expected: String) throws {
        let page = "<!DOCTYPE html><html><head><title>nee</title></head><body>\(body)</body></html>"
        #expect(FormatFixtures.text(try Manuscript(decoding: Array(page.utf8))) == expected)
    }

    /// However a page writes its footnotes, they are joined to their markers.
    @Test(arguments: [
        "<p>gedeeld<sup><a href=\"#n1\">1</a></sup>. Ja.</p><div id=\"n1\"><sup>1</sup> Kamerstuk 28 345, nr. 1</div>",
        "<p>gedeeld<a href=\"#n1\"><sup>[1]</sup></a>. Ja.</p><p id=\"n1\">[1] Kamerstuk 28 345, nr. 1</p>",
        "<p>gedeeld <a class=\"noteref\" href=\"#n1\">1</a>. Ja.</p><ol><li id=\"n1\"><p>Kamerstuk 28 345, nr. 1 <a href=\"#b1\">↩</a></p></li></ol>",
        "<p>gedeeld<sup><a href=\"#n1\">1</a></sup>. Ja.</p><p><a id=\"n1\" href=\"#b1\">1</a> Kamerstuk 28 345, nr. 1</p>",
        """
        <p>gedeeld<sup><a class="nootnum supernote-click-ID-7" href="#ID-7">1</a></sup>. Ja.</p>
        <div class="noot" id="supernote-note-ID-7"><h5 class="note-close"><a class="note-close">X</a> Noot</h5>
        <sup><span class="nootnum" id="ID-7">1</span></sup> <p>Kamerstuk 28 345, nr. 1</p></div>
        """,
    ])
    func `joins footnotes to their markers`(body: String) throws {
        let page = "<html><body>\(body)<p>Einde.</p></body></html>"
        let manuscript = try Manuscript(decoding: Array(page.utf8))
        #expect(FormatFixtures.text(manuscript) == "gedeeld⟦FN1⟧. Ja.\n\nEinde.\n\n⟦FN1⟧ Kamerstuk 28 345, nr. 1\n")
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(document.footnotes.count == 1)
        #expect(document.reading.notes.first?.footnote == 0)
    }

    @Test func `reads a page of the official publisher`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("ah-tk-20232024-1893.html"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(manuscript.format == .html)
        #expect(document.identifiers == ["ah-tk-20232024-1893"])
        #expect(document.answers == ["2024Z06852"])
        #expect(document.kind == .answers)
        #expect(document.date.window.day?.description == "2024-06-03")
        #expect(document.date.basis == .stated)
        #expect(document.title?.hasPrefix("Antwoord op vragen van het lid Klaver") == true)
        #expect(document.questions.count == 7)
        #expect(document.footnotes.count == 1)
        #expect(!FormatFixtures.text(manuscript).contains("Home"))
    }

    private static let windows: [UInt8] = Array("<html><meta charset=utf-8><body>vragen en financi".utf8)
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// In Windows-1252, whatever it says; in UTF-8, whatever it says; with a byte order mark.
    static let encodings: [[UInt8]] = [
        windows + [0xEB] + Array("n</body></html>".utf8),
        Array("<html><meta charset=iso-8859-1><body>vragen en financiën</body></html>".utf8),
        mark + Array("<!doctype HTML><HTML><BODY>vragen en financi&euml;n</BODY></HTML>".utf8),
    ]

    @Test(arguments: encodings)
    func `reads a page in any encoding`(bytes: [UInt8]) throws {
        #expect(FormatFixtures.text(try Manuscript(decoding: bytes)) == "vragen en financiën\n")
    }
}
