import Documents

/// What an annex that is cited by its number belongs to, as the words around it say.
///
///     bijlage 1 · bijlage 1 bij deze brief · de bij deze brief gevoegde bijlage 1     ->  this document
///     bijlage 1 bij de brief van 10 juli · de bij de brief van 10 juli gevoegde bijlage 1 · bij de brief van 10 juli is
///     bijlage 1 gevoegd                                                                ->  what is named there
///     bijlage 1 bij het rapport · bijlage 2 van de cao                                 ->  the same: nothing of ours
enum AnnexOwner: Equatable {
    case own
    /// What stands at this place of the reading.
    case named(at: Int)
    /// Of something that is not told.
    case other

    static func of(_ annex: Range<Int>, _ sentence: Range<Int>, _ reading: Reading) -> AnnexOwner {
        var behind = Cursor(reading, at: annex.upperBound, end: max(annex.upperBound, sentence.upperBound))
        // "In bijlage 2, artikel 11, wordt ingevoegd": of what is changed.
        if isDivided(behind) { return .other }
        skipList(&behind)
        if let owner = read(&behind) { return owner }
        let cursor = Cursor(reading, at: annex.lowerBound)
        let front = sentence.lowerBound..<max(sentence.lowerBound, annex.lowerBound)
        if added.contains(where: { cursor.follows($0) }) {
            return last(in: front, reading) ?? .other
        }
        if isBehindPaper(annex.lowerBound, sentence.lowerBound, reading) { return .other }
        if isAddedBehind(annex.upperBound..<max(annex.upperBound, sentence.upperBound), reading) {
            return last(in: front, reading) ?? .own
        }
        return .own
    }

    private static func isDivided(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        guard cursor.mark(UInt8(ascii: ",")), cursor.space() else { return false }
        return cursor.word(oneOf: ["artikel", "onderdeel"]) != nil
    }

    /// "de Miljoenennota 2025, bijlage 5", "het rapport van de Inspectie, bijlage 2": of the paper that was named before
    /// the comma.
    private static func isBehindPaper(_ annex: Int, _ sentence: Int, _ reading: Reading) -> Bool {
        let text = reading.lower
        guard annex >= 2, text[annex - 1] == 0x20, text[annex - 2] == UInt8(ascii: ",") else { return false }
        var end = annex - 2
        let cursor = Cursor(reading, at: annex)
        var page = end
        while page > sentence, text[page - 1].isDigit || text[page - 1] == UInt8(ascii: "-") { page -= 1 }
        if page < end, ["p.", "pp.", "pag.", "blz.", "pagina"].contains(where: { cursor.follows($0, at: page) }) {
            return true
        }
        for _ in 0..<8 {
            var at = end
            while at > sentence, text[at - 1].isLetterOrDigit || text[at - 1] == UInt8(ascii: "-") { at -= 1 }
            let word = text[at..<end]
            if papers.contains(where: { word.suffix($0.utf8CodeUnitCount).spells($0) }) {
                return !cursor.follows("deze", at: at) && !cursor.follows("dit", at: at)
            }
            guard at < end, at > sentence, text[at - 1] == 0x20 else { return false }
            end = at - 1
        }
        return false
    }

    private static let papers: [StaticString] = [
        "rapport", "rapportage", "nota", "brief", "begroting", "jaarverslag", "verslag", "advies", "onderzoek",
        "notitie",
        "circulaire", "regeling", "besluit", "wet", "verordening", "richtlijn", "verdrag", "protocol", "convenant",
        "overeenkomst", "handreiking", "cao", "plan", "agenda", "akkoord", "evaluatie", "monitor", "toelichting",
        "voorstel", "statement", "kamerstuk", "stuk", "programma", "memorie", "studie", "publicatie", "document",
        "leidraad", "gids", "raming",
    ]

    private static let added: [StaticString] = ["gevoegde", "meegezonden", "meegestuurde", "behorende", "horende"]

    /// ", 2 en bijlage 3": what follows the list is said of all.
    private static func skipList(_ cursor: inout Cursor) {
        while cursor.attempt({ cursor -> Bool? in
            cursor.comma()
            if cursor.word("en") { cursor.spaces() }
            if cursor.word("bijlage") { cursor.spaces() }
            return cursor.number(1...2) != nil && cursor.isAtWordEnd ? true : nil
        }) != nil {}
    }

    private static func read(_ cursor: inout Cursor) -> AnnexOwner? {
        cursor.comma()
        if cursor.word(oneOf: ["behorende", "behorend", "gevoegd", "horende"]) != nil { cursor.spaces() }
        guard cursor.word("bij") || cursor.word("van"), cursor.space() else { return nil }
        return owner(at: cursor)
    }

    /// Behind the last "bij" or "met" before the annex.
    private static func last(in range: Range<Int>, _ reading: Reading) -> AnnexOwner? {
        var at = range.upperBound
        while at > range.lowerBound {
            at -= 1
            let byte = reading.lower[at]
            guard byte == UInt8(ascii: "b") || byte == UInt8(ascii: "m"),
                at == 0 || !reading.lower[at - 1].isLetterOrDigit
            else { continue }
            var cursor = Cursor(reading, at: at, end: range.upperBound)
            if cursor.word("bij") || cursor.word("met"), cursor.space() { return owner(at: cursor) }
        }
        return nil
    }

    /// "is bijlage 4 gevoegd", "zijn als bijlage 4 en 5 meegezonden".
    private static func isAddedBehind(_ range: Range<Int>, _ reading: Reading) -> Bool {
        var cursor = Cursor(reading, at: range.lowerBound, end: range.upperBound)
        skipList(&cursor)
        guard cursor.space() else { return false }
        return cursor.word(oneOf: ["gevoegd", "bijgevoegd", "meegezonden", "meegestuurd"]) != nil
    }

    private static func owner(at cursor: Cursor) -> AnnexOwner {
        var ahead = cursor
        if ahead.word("deze") || ahead.word("dit") {
            // "bij dit besluit", "bij deze wet": of the text that is spoken of or proposed.
            return ahead.space() && ahead.word(oneOf: LawBehind.nouns) != nil ? .other : .own
        }
        if ahead.word(oneOf: ["de", "het", "mijn", "onze", "ons"]) != nil { ahead.spaces() }
        let answers: [StaticString] = ["antwoord", "antwoorden", "beantwoording"]
        return ahead.word(oneOf: answers) != nil ? .own : .named(at: cursor.position)
    }
}
