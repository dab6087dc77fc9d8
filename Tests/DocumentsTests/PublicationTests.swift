import Documents
import Testing

@Suite struct PublicationTests {
    @Test func `reads a motion with the head of its publisher`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("kst-21501-33-1156.xml"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(manuscript.format == .xml)
        #expect(document.identifiers == ["kst-21501-33-1156"])
        #expect(document.dossiers == ["21501-33"])
        #expect(document.kind == .motion)
        #expect(document.date == DocumentDate(window: DateWindow(try day("2025-09-30")), basis: .stated))
        #expect(document.title?.hasPrefix("Motie van het lid Six Dijkstra c.s. over naming-and-shaming") == true)
        let text = FormatFixtures.text(manuscript)
        #expect(
            text.contains("\n\n21 501-33 Raad voor Vervoer, Telecommunicatie en Energie\n\nNr. 1156 MOTIE VAN HET LID"))
        #expect(text.hasSuffix("\n\nKathmann\n"))
    }

    @Test func `finds its own number in the address of its metadata`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("kst-19637-3373.xml"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(document.identifiers == ["kst-19637-3373"])
        #expect(document.dossiers == ["19637"])
        #expect(document.date.window.day?.description == "2025-02-13")
    }

    /// Its text went through the wrong encoding once, its byte order mark with it.
    @Test func `reads proceedings`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("h-tk-20172018-70-1.xml"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(document.identifiers == ["h-tk-20172018-70-1"])
        #expect(document.kind == .other)
        #expect(document.date.window.day?.description == "2018-04-05")
        let text = FormatFixtures.text(manuscript)
        #expect(text.contains("Kröger"))
        #expect(text.contains("Yeşilgöz-Zegerius en Ziengs,\n\nen de heer Blokhuis"))
    }

    @Test func `reads questions and answers`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("ah-tk-20232024-1893.xml"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(document.identifiers == ["ah-tk-20232024-1893"])
        #expect(document.answers == ["2024Z06852"])
        #expect(document.submitted?.description == "2024-04-18")
        #expect(document.questions.count == 7)
        #expect(document.footnotes.count == 1)
        #expect(document.reading.notes.first?.footnote == 0)
    }

    /// What stands in `tekst`, and the text that is read from it.
    @Test(arguments: [
        ("<al>een</al><al>twee</al>", "een\n\ntwee\n"),
        ("<al>gaf <nadruk type=\"vet\">vet</nadruk>, <extref doc=\"kst-1\">nr. 2</extref></al>", "gaf vet, nr. 2\n"),
        (
            "<lijst><li><li.nr>a.</li.nr><al>een</al></li><li><li.nr>b.</li.nr><al>twee</al></li></lijst>",
            "a. een\n\nb. twee\n"
        ),
        ("<kop><label>Artikel</label><nr>1</nr><titel>Namen</titel></kop><al>tekst</al>", "Artikel 1 Namen\n\ntekst\n"),
        (
            "<table><tgroup><tbody><row><entry><al>a</al></entry><entry><al>b</al></entry></row></tbody></tgroup></table>",
            "a\tb\n"
        ),
        (
            "<ondertekening><functie>De Minister van Financiën,</functie><naam>E. <achternaam>Heinen</achternaam></naam></ondertekening>",
            "De Minister van Financiën,\nE. Heinen\n"
        ),
        (
            "<al>een<noot><noot.nr>3</noot.nr><noot.al>Kamerstuk</noot.al><noot.al>Zie</noot.al></noot>. Ja</al><al>slot</al>",
            "een⟦FN3⟧. Ja\n\nslot\n\n⟦FN3⟧ Kamerstuk\nZie\n"
        ),
        // A number that is taken gets the next one.
        (
            "<al>a<noot><noot.nr>1</noot.nr><noot.al>x</noot.al></noot> b<noot><noot.nr>1</noot.nr><noot.al>y</noot.al></noot></al>",
            "a⟦FN1⟧ b⟦FN2⟧\n\n⟦FN1⟧ x\n\n⟦FN2⟧ y\n"
        ),
        ("<al>caf&#233;<![CDATA[ <b>]]></al><onbekend>nieuw</onbekend>", "café <b>\n\nnieuw\n"),
    ])
    func `reads the text of a publication`(body: String, expected: String) throws {
        let xml = "<officiele-publicatie><kamerstuk><tekst>\(body)</tekst></kamerstuk></officiele-publicatie>"
        #expect(FormatFixtures.text(try Manuscript(decoding: Array(xml.utf8))) == expected)
    }

    /// Metadata, and what the document says of itself with it.
    @Test(arguments: [
        ("OVERHEIDop.dossiernummer", "36600-VI;28345", ["36600-VI", "28345"], [String]()),
        ("OVERHEIDop.dossiernummer", "36 600 VI", ["36600-VI"], []),
        ("DC.identifier", "kst-35300-VII-113", [], ["kst-35300-VII-113"]),
        (
            "DCTERMS.identifier", "https://zoek.officielebekendmakingen.nl/kst-35300-VII-113.html", [],
            ["kst-35300-VII-113"]
        ),
        ("DC.identifier", "een pagina over 12", [], []),
    ])
    func `takes what its own metadata says`(name: String, value: String, dossiers: [String], identifiers: [String])
        throws
    {
        let xml = """
            <officiele-publicatie><metadata><meta name="\(name)" content="\(value)"/></metadata>
            <kamerstuk><al>Tekst</al></kamerstuk></officiele-publicatie>
            """
        let metadata = try Manuscript(decoding: Array(xml.utf8)).metadata
        #expect(metadata.dossiers == dossiers)
        #expect(metadata.identifiers == identifiers)
    }

    @Test func `yields to what the sender says`() throws {
        let manuscript = try Manuscript(decoding: FormatFixtures.bytes("kst-21501-33-1156.xml"))
        var given = manuscript.given
        given.date = try day("2025-10-01")
        given.identifier = "2025D12345"
        let document = Document(manuscript.source, given: given)
        #expect(document.identifiers == ["2025D12345", "kst-21501-33-1156"])
        #expect(document.date == DocumentDate(window: DateWindow(try day("2025-10-01")), basis: .given))
    }

    private func day(_ text: String) throws -> CivilDate {
        try #require(CivilDate(text))
    }
}
