import Citations
import Deadlines
import Documents
import Events
import Obligations
import Testing

@testable import Notifications

/// The page that shows a document with its findings.
@Suite struct AnnotatedPageTests {
    static let letter = """
        Ik zal de Kamer voor 1 januari 2026 informeren over Kamerstukken II, 2024-2025, 28345, nr. 285.
        Zie ook de motie-Becker. Zie het antwoord op vraag 6.
        """

    static func page(_ text: String, id: String = "2025D38246", in language: Language = .nl) -> AnnotatedPage {
        let document = Document(SourceText(text), given: .init(date: CivilDate("2025-09-10")))
        let time = deadlines(in: document)
        let citations = citations(in: document)
        let statements = statements(
            of: time, citing: citations, document: id, answers: document.answers, dossiers: document.dossiers,
            questions: document.questions)
        let parts = document.passages.map { passage in
            let span = document.span(passage.range)
            return PartPayload(place: passage.place.description, start: span.start, end: span.end)
        }
        return AnnotatedPage(
            ReadAnswer(id: id, document: document, citations: citations, time: time, statements: statements),
            of: text, parts: parts, in: Wording(language))
    }

    @Test func `A citation is a link, and the pointer tells how it was resolved`() {
        let html = Self.page(Self.letter).html
        #expect(html.contains("href=\"https://zoek.officielebekendmakingen.nl/kst-28345-285.html\""))
        #expect(html.contains("data-tip=\"kst-28345-285: kamerstuk, herleid door nummer\n"))
        #expect(html.contains("<title>2025D38246 · Griffier</title>"))
    }

    @Test func `What is not resolved is marked and has no link`() {
        let html = Self.page(Self.letter).html
        #expect(html.contains("class=\"m c u\" data-tip=\"kamerstuk, niet herleid\" tabindex=\"0\""))
    }

    @Test func `A date inside a promise says both`() {
        let html = Self.page(Self.letter).html
        #expect(
            html.contains(
                "data-tip=\"uiterlijk 31 december 2025 (termijn, exact)\ntoegezegd, uiterlijk 31 december 2025; wie: ik\""
            ))
    }

    @Test func `English words around a text that stays Dutch`() {
        let html = Self.page(Self.letter, in: .en).html
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<main lang=\"nl\">"))
        #expect(html.contains("by 31 December 2025 (due, exact)"))
    }

    @Test func `The lists lead to marks that exist`() {
        let html = Self.page(Self.letter).html
        let wanted = html.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(!wanted.isEmpty)
        for anchor in wanted { #expect(html.contains("id=\"\(anchor)\""), "\(anchor)") }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</main></style>",
        "&lt;script&gt;", "<!--", "]]>", "\u{202E}lave\u{202C}", "\u{0}\u{1B}[2J", "javascript:alert(1)",
    ])
    func `Hostile text is seen and never obeyed`(_ hostile: String) throws {
        let text = "\(hostile) \(Self.letter) Kamerstukken II \(hostile) 28345, nr. 285 \(hostile)"
        let html = Self.page(text, id: hostile).html
        let plain = Self.page(Self.letter).html
        // The only elements are those of the page itself, with the attributes that it writes.
        let body = try #require(html.split(separator: "<body>").last)
        for element in body.split(separator: "<").dropFirst() {
            let tag = element.prefix { $0 != ">" }
            #expect(
                tag.firstMatch(
                    of: /^\/?(?:body|html|header|main|aside|section|h1|h2|p|ol|li|q|small|strong|span|a|b|i)\b/) != nil)
            let bare = tag.replacing(/\s(?:class|id|href|data-tip|tabindex|lang)="[^"]*"/, with: "")
            #expect(!bare.contains(" "), "\(tag)")
            if let link = tag.firstMatch(of: /\shref="([^"]*)"/) {
                #expect(link.1.hasPrefix("https://") || link.1.hasPrefix("#"))
            }
        }
        // No control characters, no changes of direction.
        #expect(
            !html.unicodeScalars.contains {
                ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value) || $0.value == 0x7F
            })
        #expect(plain.contains("default-src 'none'"))
    }

    /// Marks cut the text into pieces; together they are the text.
    @Test(arguments: [letter, "x", "", "a\tb\n\nc", "Kamerstuk 28345 nr. 285 €é𝔘 Kamerstuk 28345, nr. 286"])
    func `The text between the marks is the whole text`(_ text: String) {
        let marked = Self.page(text).marked
            .replacing(/<b class="at"[^>]*>[^<]*<\/b>/, with: "").replacing(/<[^>]*>/, with: "")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        #expect(marked == text)
    }

    @Test func `A finding outside the text is left out rather than trapped on`() {
        var page = Self.page(Self.letter)
        page = AnnotatedPage(page.answer, of: "kort", parts: [], in: Wording(.nl))
        #expect(page.marked == "kort")
    }
}
