/// Which ministry somebody speaks for, as far as the words of his office say.
///
///     de Minister van Klimaat en Groene Groei               "groei groen klimat"
///     Staatssecretaris Rutte (Justitie en Veiligheid)       "justiti veiligheid"
///
/// A minister and a state secretary of the same ministry have one name. Who is no member of the government has none,
/// nor has "de minister" alone. The common abbreviations ("de Minister van VWS") have the name of what they stand for.
enum Ministry {
    static func name(of who: String?) -> String? {
        guard let who else { return nil }
        let tokens = WordToken.tokens(of: who)
        guard let office = tokens.firstIndex(where: { offices.contains($0.stem) }) else { return nil }
        var rest = tokens[(office + 1)...]
        if let next = rest.firstIndex(where: { offices.contains($0.stem) }) { rest = rest[..<next] }
        if let bracket = who.unicodeScalars.enumerated().first(where: { $0.element == "(" })?.offset {
            rest = tokens[...].drop { $0.position < bracket }
        } else {
            guard let of = rest.firstIndex(where: { $0.stem == "van" || $0.stem == "for" || $0.stem == "vor" }) else {
                return nil
            }
            rest = rest[(of + 1)...]
        }
        return name(ofWords: rest.map(\.stem))
    }

    private static func name(ofWords stems: [String]) -> String? {
        let words = Set(stems).subtracting(joining).sorted()
        if words.count == 1, let full = abbreviations[words[0]] { return full }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The ministries that a sentence is written for beside its own: "mede namens de ministers van VWS en van OCW". The
    /// words of a name have capitals, which tells where it ends.
    static func names(spokenForIn sentence: String) -> [String] {
        let tokens = WordToken.tokens(of: sentence)
        var names: [String] = []
        var index = tokens.firstIndex { $0.stem == namens } ?? tokens.endIndex
        var last = index
        while index < tokens.endIndex {
            defer { index += 1 }
            guard index - last < 8 else { break }
            guard belonging.contains(tokens[index].stem) else { continue }
            var end = index + 1
            while end < tokens.endIndex, tokens[end].isCapital || joining.contains(tokens[end].stem) { end += 1 }
            let words = tokens[index + 1..<end]
            if words.contains(where: \.isAcronym) {
                names += words.compactMap { abbreviations[$0.stem] }
            } else if let name = name(ofWords: words.map(\.stem)) {
                names.append(name)
            }
            if end > index + 1 { last = end }
        }
        return names
    }

    private static let offices = Vocabulary.stems("minister staatssecretaris")
    private static let belonging = Vocabulary.stems("van voor")
    private static let namens = WordToken.stem(of: "namens")
    private static let abbreviations: [String: String] = [
        "AZ": "Algemene Zaken", "AenM": "Asiel en Migratie", "BHO": "Buitenlandse Handel en Ontwikkelingshulp",
        "BZ": "Buitenlandse Zaken", "BZK": "Binnenlandse Zaken en Koninkrijksrelaties", "EZ": "Economische Zaken",
        "EZK": "Economische Zaken en Klimaat", "IenW": "Infrastructuur en Waterstaat", "JenV": "Justitie en Veiligheid",
        "KGG": "Klimaat en Groene Groei", "LNV": "Landbouw, Natuur en Voedselkwaliteit",
        "LVVN": "Landbouw, Visserij, Voedselzekerheid en Natuur", "OCW": "Onderwijs, Cultuur en Wetenschap",
        "SZW": "Sociale Zaken en Werkgelegenheid", "VRO": "Volkshuisvesting en Ruimtelijke Ordening",
        "VWS": "Volksgezondheid, Welzijn en Sport",
    ].reduce(into: [:]) { names, pair in
        let words = WordToken.tokens(of: pair.value).map(\.stem)
        names[WordToken.stem(of: pair.key.lowercased()[...])] =
            Set(words).subtracting(joining).sorted().joined(separator: " ")
    }
    private static let joining = Vocabulary.stems("de het en van voor")
}
