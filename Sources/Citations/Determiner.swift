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

    private static let anaphoric: [StaticString] = [
        "bovengenoemde", "eerdergenoemde", "voornoemde", "genoemde", "laatstgenoemde", "bovenstaande",
    ]

    private static let adjectives: [StaticString] = [
        "bovengenoemde", "eerdergenoemde", "voornoemde", "genoemde", "laatstgenoemde", "eerdere", "recente", "meest",
        "laatste", "vorige", "gezamenlijke", "uitgebreide", "bijgevoegde", "bovenstaande", "aanvullende", "gedeelde",
        "jaarlijkse", "toegezegde", "toegestuurde", "verzonden", "betreffende", "geheime", "vertrouwelijke", "eerste",
        "tweede", "derde",
    ]

    private static let pointing: [StaticString] = ["deze", "die", "dit", "dat"]
    private static let own: [StaticString] = ["de", "het", "mijn", "onze", "ons"]
    private static let others: [StaticString] = ["uw", "hun", "zijn", "haar"]

    /// nil behind "deze", "die", "dit" and "dat": what those point at is not told by the noun.
    static func read(backFrom noun: Int, _ reading: Reading) -> Determiner? {
        var result = Determiner(start: noun, isDefinite: false, isForeign: false)
        for _ in 0..<4 {
            guard let range = word(before: result.start, reading) else { break }
            let word = reading.lower[range]
            if word.count <= 4 {
                if pointing.contains(where: { word.spells($0) }) { return nil }
                if own.contains(where: { word.spells($0) }) {
                    result.start = range.lowerBound
                    result.isDefinite = true
                    return result
                }
                if others.contains(where: { word.spells($0) }) {
                    result.start = range.lowerBound
                    result.isDefinite = true
                    result.isForeign = true
                    return result
                }
                if word.spells("een") {
                    result.start = range.lowerBound
                    return result
                }
            }
            guard adjectives.contains(where: { word.spells($0) }) else { return result }
            result.start = range.lowerBound
            result.isDefinite = true
            result.isAnaphoric = result.isAnaphoric || anaphoric.contains { word.spells($0) }
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
