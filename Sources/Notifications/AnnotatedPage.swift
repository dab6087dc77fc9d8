import Events

/// A document as one page for a browser: its text as it came in, with every citation, date and commitment marked,
/// linked, and explained where the pointer rests.
///
/// One file that asks nothing of anybody: no script, no picture, no address besides the links themselves; a content
/// security policy says so to the browser. The text is somebody else's: all of it is escaped, and what would be obeyed
/// rather than seen (control characters, changes of writing direction) is shown by its number.
public struct AnnotatedPage: Sendable {
    let answer: ReadAnswer
    let words: Wording
    /// Offsets of findings count these.
    let text: [Unicode.Scalar]
    let parts: [PartPayload]
    let title: String

    /// - Parameters:
    ///   - text: the text to which the offsets in `answer` refer.
    ///   - parts: where answers, footnotes and the like stand; named in the margin.
    public init(_ answer: ReadAnswer, of text: String, parts: [PartPayload], title: String? = nil, in words: Wording) {
        self.answer = answer
        self.words = words
        self.text = Array(text.unicodeScalars)
        self.parts = parts
        self.title = title ?? words.document(answer.id)
    }

    /// The whole page, UTF-8.
    public var html: String {
        let name = Markup.escaped(title)
        return """
            <!doctype html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(name) · Griffier</title>
            <style>
            \(AnnotatedPage.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(name)</h1>
            <p>\(Markup.escaped(summary))</p>
            <p class="legend"><span class="c">\(words.say("verwijzing", "citation"))</span> <span class="c u">\(words.say("niet herleid", "unresolved"))</span> <span class="d">\(words.say("datum of termijn", "date or term"))</span> <span class="p">\(words.say("toezegging of verwachting", "promise or expectation"))</span></p>
            </header>
            <main lang="nl">\(marked)</main>
            <aside>
            \(lists)
            </aside>
            </body>
            </html>

            """
    }

    /// "10 september 2025 (opgegeven): 37 verwijzingen, waarvan 34 herleid; 18 toezeggingen, 31 data".
    private var summary: String {
        let resolved = answer.citations.count { $0.target != nil }
        return words.days(answer.date.earliest, answer.date.latest, unknown: words.say("datum onbekend", "no date"))
            + " (\(words.word(answer.date.basis))): "
            + words.say(
                "\(answer.citations.count) verwijzingen, waarvan \(resolved) herleid; "
                    + "\(answer.commitments.count + answer.terms.count) toezeggingen en termijnen, "
                    + "\(answer.dates.count) data",
                "\(answer.citations.count) citations, \(resolved) of them resolved; "
                    + "\(answer.commitments.count + answer.terms.count) commitments and terms, "
                    + "\(answer.dates.count) dates")
    }
}
