import Documents

/// The name of an office of the government in running text.
///
///     de minister · de staatssecretaris van Financiën · De Minister voor Klimaat en Groene Groei · het kabinet
extension Tokens {
    /// The office that begins at a token, with its article; nil when none does.
    func office(at start: Int) -> Range<Int>? {
        var at = start
        if self.at(at, isOneOf: "de", "het", "mijn", "onze") { at += 1 }
        if self.at(at, isOneOf: "toenmalige", "toenmalig", "vorige", "vorig", "huidige", "demissionaire") { at += 1 }
        guard Cues.offices.contains(self, at) else { return nil }
        at += 1
        if self.at(at, is: "-"), self.at(at + 1, is: "president") { at += 2 }
        // "minister Van Weel", "staatssecretaris De Vries"
        if self.at(at - 1, isOneOf: "minister", "staatssecretaris"), isCapitalised(at) {
            while at - start < 8, isCapitalised(at) || isCapitalised(at + 1) && self.at(at, isOneOf: "van", "de", "-") {
                at += 1
            }
            return start..<at
        }
        guard self.at(at, isOneOf: "van", "voor"), isCapitalised(at + 1) else { return start..<at }
        at += 2
        while at - start < 16 {
            if isCapitalised(at) {
                at += 1
            } else if isCapitalised(at + 1), self.at(at, isOneOf: "en", "-", "voor", "van") {
                at += 2
            } else {
                break
            }
        }
        return start..<at
    }
}

extension Clause {
    /// "De Duitse minister van Verkeer", "de minister-president van Vlaanderen": of another government.
    var isOfForeignOffice: Bool {
        guard has(Cues.ministers) else { return false }
        return range.filter { Cues.ministers.contains(tokens, $0) }.allSatisfy { at in
            if at - 1 > range.lowerBound, tokens.isCapitalised(at - 1), tokens.at(at - 1, endsWith: "se"),
                !tokens.at(at - 1, is: "nederlandse")
            {
                return true
            }
            let isPresident = tokens.at(at + 1, is: "-") && tokens.at(at + 2, is: "president")
            let from = isPresident ? at + 3 : at + 1
            return tokens.at(from, isOneOf: "van", "uit")
                && tokens.at(
                    from + 1, isOneOf: "vlaanderen", "wallonie", "belgie", "duitsland", "frankrijk", "engeland",
                    "luxemburg", "polen", "spanje", "italie", "denemarken", "zweden", "oekraine", "curacao", "aruba",
                    "suriname")
        }
    }

    /// The office that does what a verb says: before it ("De minister van Financiën stuurt") or, where something else
    /// comes first, behind it ("In mei stuurt de minister").
    func office(of verb: Int) -> Range<Int>? {
        let start = range.lowerBound
        if verb == start, let subject, let office = tokens.office(at: subject - 1) ?? tokens.office(at: subject) {
            return office
        }
        if verb > start, let office = tokens.office(at: start) { return office }
        let isInverted =
            verb == start || Cues.leading.contains(tokens, start)
            || tokens.at(start, isOneOf: "over", "met", "door", "uit", "naar", "via", "omtrent")
            || !tokens.at(start, isOneOf: "de", "het", "een", "deze", "die") && !tokens.isCapitalised(start)
        guard isInverted || isTime(start) else { return nil }
        return tokens.office(at: verb + 1)
    }

    /// The office that does one of some things, if one does.
    func office(doing verbs: WordSet) -> Range<Int>? {
        guard has(verbs), has(Cues.offices) else { return nil }
        for at in range where verbs.contains(tokens, at) && !tokens.at(at - 1, is: "te") {
            if let office = office(of: at) { return office }
        }
        return nil
    }

    private func isTime(_ at: Int) -> Bool {
        switch tokens[at]?.word {
        case .part, .ordinal, .season, .sign: true
        default:
            tokens.at(at, isOneOf: "voor", "na", "binnen", "uiterlijk", "per", "medio", "dit", "volgend", "volgende")
        }
    }
}
