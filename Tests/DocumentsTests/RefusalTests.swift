import Documents
import Testing

/// What cannot be read is refused with its reason, whatever its size would become.
@Suite struct RefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        var reason: UnreadableText

        var testDescription: String { "\(bytes.count) bytes: \(reason)" }

        init(_ bytes: [UInt8], _ reason: UnreadableText) {
            self.bytes = bytes
            self.reason = reason
        }

        init(_ text: String, _ reason: UnreadableText) {
            self.init(Array(text.utf8), reason)
        }

        /// An archive whose running text is this part.
        init(
            word content: [UInt8], size: UInt32? = nil, flags: UInt16 = 0, method: UInt16? = nil,
            _ reason: UnreadableText
        ) {
            self.init(archive: "word/document.xml", holding: content, size: size, flags: flags, method: method, reason)
        }

        init(
            archive name: String, holding content: [UInt8] = [0x61], size: UInt32? = nil, flags: UInt16 = 0,
            method: UInt16? = nil, _ reason: UnreadableText
        ) {
            let part = FormatFixtures.Part(name: name, content: content, flags: flags, method: method, size: size)
            self.init(FormatFixtures.zip([part]), reason)
        }
    }

    private static let spaces = [UInt8](repeating: 0x20, count: 1 << 20)
    private static let broken: [UInt8] = FormatFixtures.word("<w:p/>").dropLast(40)
    private static let picture = "<w:p><w:r><w:drawing><pic:pic xmlns:pic=\"p\"/></w:drawing></w:r></w:p>"

    static let archives: [Row] = [
        Row(broken, .damaged(.zip)),
        Row(word: [0x61], flags: 1, .passwordProtected(.docx)),
        Row(word: spaces, .excessive(.docx, .unpacked)),
        // The directory lies about its size.
        Row(word: spaces, size: 40, .damaged(.docx)),
        Row(word: [0x61, 0x62], size: 60 << 20, .excessive(.docx, .unpacked)),
        // ZIP64, and a compression of later years.
        Row(word: [0x61], size: .max, .unsupported(.zip)),
        Row(word: [0x61], method: 9, .unsupported(.zip)),
        Row(archive: "foto.jpg", .unsupported(.zip)),
        Row(archive: "content.xml", .unsupported(.odt)),
        Row(word: Array("<w:document>".utf8), .damaged(.docx)),
        Row(FormatFixtures.word(""), .empty),
        Row(FormatFixtures.word(picture), .imageOnly(.docx)),
    ]

    private static let lol = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"&b;&b;\">]>"
    private static let file = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
    private static let names = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")

    static let markup: [Row] = [
        Row("<officiele-publicatie><kamerstuk><al>Tekst", .damaged(.xml)),
        Row("<?xml version=\"1.0\"?><feed><al>Tekst</al></feed>", .unsupported(.xml)),
        Row("<?xml version=\"1.0\"?><kamerstuk/>", .empty),
        Row(lol + "<kamerstuk><al>&c;</al></kamerstuk>", .excessive(.xml, .entities)),
        Row(file + "<kamerstuk><al>&c;</al></kamerstuk>", .excessive(.xml, .entities)),
        Row("<kamerstuk id=\"a\">" + String(repeating: "<al>", count: 100_000), .excessive(.xml, .depth)),
        Row("<?xml version=\"1.0\"?><kamerstuk " + names + "/>", .excessive(.xml, .attributes)),
        Row("<!DOCTYPE html><html><body><p>Tekst", .damaged(.html)),
        Row("<html><body><script>1</script></body></html>", .empty),
        Row("<html><body>" + String(repeating: "<div>", count: 100_000), .excessive(.html, .depth)),
        Row("<html><body><p " + names, .excessive(.html, .attributes)),
    ]

    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let locked: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }

    static let others: [Row] = [
        Row("{\\rtf1 tekst}", .unsupported(.rtf)),
        Row(compound + [UInt8](repeating: 0, count: 600), .unsupported(.compound)),
        Row(compound + locked, .passwordProtected(.docx)),
        Row("%PDF-1.7\n", .unsupported(.pdf)),
        Row([], .empty),
    ]

    @Test(arguments: archives + markup + others)
    func `refuses what cannot be read`(row: Row) {
        #expect(throws: row.reason) { try Manuscript(decoding: row.bytes) }
        #expect(row.reason.description.hasPrefix("the document is "))
    }

    static let pages: [Row] = [
        Row([], .imageOnly(.pdf)), Row([0x0C, 0x0A, 0x0C], .imageOnly(.pdf)), Row([0x61, 0xFF], .damaged(.pdf)),
    ]

    @Test(arguments: pages)
    func `refuses pages without text`(row: Row) {
        #expect(throws: row.reason) { try Manuscript(pages: row.bytes) }
    }

    /// A script may compare what it likes.
    @Test func `takes no script for a tag`() throws {
        let script = (0..<5000).map { "a<b w\($0) " }.joined()
        let page = "<html><body><script>\(script)</script><!-- \(script) --><p>Ja</p></body></html>"
        #expect(FormatFixtures.text(try Manuscript(decoding: Array(page.utf8))) == "Ja\n")
    }
}
