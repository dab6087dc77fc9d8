import Documents

/// The words before a noun that belong to it: "de bovengenoemde Kamerbrief", "mijn brief", "een brief".
struct Determiner {
    /// Where the first of them begins.
    var start: Int
    /// "de", "het", "mijn", "onze", a word like "bovengenoemde": a certain one is meant.
    var isDefinite: Bool
    /// "uw", "hun", "zijn": somebody else's.
    var isForeign: Bool
    /// "bovengenoemde", "voornoemde": it has been named before.
    var isAnaphoric = false

    private static let anaphoric: Set<String> = [
        "bovengenoemde", "eerdergenoemde", "voornoemde", "genoemde", "laatstgenoemde", "bovenstaande",
    ]

    private static let adjectives: Set<String> = [
        "bovengenoemde", "eerdergenoemde", "voornoemde", "genoemde", "laatstgenoemde", "eerdere", "recente", "meest",
        "laatste", "vorige", "gezamenlijke", "uitgebreide", "bijgevoegde", "bovenstaande", "aanvullende", "gedeelde",
        "jaarlijkse", "toegezegde", "toegestuurde", "verzonden", "betreffende", "geheime", "vertrouwelijke", "eerste",
        "tweede", "derde",
    ]

    /// nil behind "deze", "die", "dit" and "dat": what those point at is not told by the noun.
    static func read(backFrom noun: Int, _ reading: Reading) -> Determiner? {
        var result = Determiner(start: noun, isDefinite: false, isForeign: false)
        for _ in 0..<4 {
            guard let range = word(before: result.start, reading) else { break }
            let word = String(decoding: reading.lower[range], as: UTF8.self)
            switch word {
            case "deze", "die", "dit", "dat": return nil
            case "de", "het", "mijn", "onze", "ons":
                result.start = range.lowerBound
                result.isDefinite = true
                return result
            case "uw", "hun", "zijn", "haar":
                result.start = range.lowerBound
                result.isDefinite = true
                result.isForeign = true
                return result
            case "een":
                result.start = range.lowerBound
                return result
            case _ where adjectives.contains(word):
                result.start = range.lowerBound
                result.isDefinite = true
                result.isAnaphoric = result.isAnaphoric || anaphoric.contains(word)
            default: return result
            }
        }
        return result
    }

    private static func word(before position: Int, _ reading: Reading) -> Range<Int>? {
        guard position >= 2, reading.bytes[position - 1] == 0x20 else { return nil }
        var at = position - 1
        while at > 0, reading.bytes[at - 1].isLetter { at -= 1 }
        return at < position - 1 ? at..<position - 1 : nil
    }
}
