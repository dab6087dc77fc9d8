/// Which ministry somebody speaks for, as far as the words of his office say.
///
///     de Minister van Klimaat en Groene Groei               "groei groen klimat"
///     Staatssecretaris Rutte (Justitie en Veiligheid)       "justiti veiligheid"
///
/// A minister and a state secretary of the same ministry have one name. Who is no member of the government has none,
/// nor has "de minister" alone; an abbreviation ("de Minister van VWS") has a name of its own.
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
        let words = Set(rest.map(\.stem)).subtracting(joining).sorted()
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static let offices = Vocabulary.stems("minister staatssecretaris")
    private static let joining = Vocabulary.stems("de het en van voor")
}
