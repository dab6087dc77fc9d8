import Documents

/// Forms of verbs that tell whether a sentence looks back or forward.
enum Verbs {
    static func isPast(_ tokens: Tokens, _ at: Int) -> Bool { Cues.pastVerbs.contains(tokens, at) }

    /// Present forms that, with a participle, tell what has been done.
    static func isPerfectAuxiliary(_ tokens: Tokens, _ at: Int) -> Bool { Cues.perfectAuxiliaries.contains(tokens, at) }

    static func isFuture(_ tokens: Tokens, _ at: Int) -> Bool {
        // "zeg toe" is ahead, "zeg" is not.
        if tokens.at(at, is: "zeg") { return (at + 1..<at + 6).contains { tokens.at($0, is: "toe") } }
        // "deel ik" is a verb, "een deel" is none.
        return Cues.futureVerbs.contains(tokens, at) && !isReporting(tokens, at)
            || Cues.besideMe.contains(tokens, at)
                && (Cues.me.contains(tokens, at - 1) || Cues.me.contains(tokens, at + 1) || isComing(tokens, at))
    }

    /// "Ik ben van plan", "De top heeft op 3 juni plaats": ahead, though the verb is also that of the perfect.
    private static func isComing(_ tokens: Tokens, _ at: Int) -> Bool {
        if tokens.at(at, is: "plan") {
            return tokens.at(at - 1, is: "van")
                && (at - 5..<at).contains { tokens.at($0, isOneOf: "ben", "is", "zijn") }
        }
        guard tokens.at(at, is: "plaats"), tokens[at + 1]?.kind != .word, let before = tokens[at - 1],
            before.kind == .number || before.word.isTelling
        else { return false }
        return (at - 8..<at).contains { tokens.at($0, isOneOf: "heeft", "hebben") }
    }

    /// "Op 3 maart heb ik u bericht": told, where "bericht ik u" is ahead and "het bericht" no verb.
    static func isReporting(_ tokens: Tokens, _ at: Int) -> Bool {
        guard tokens.at(at, is: "bericht"), !Cues.me.contains(tokens, at - 1), !Cues.me.contains(tokens, at + 1),
            !tokens.at(at - 1, isOneOf: "het", "dit", "dat", "een", "uw", "mijn", "van", "over"),
            !tokens.at(at - 1, endsWith: "e")
        else { return false }
        var before = at - 1
        while at - before < 16, let token = tokens[before], token.kind != .mark,
            !tokens.at(before, isOneOf: "en", "maar", "dat", "die")
        {
            if isPerfectAuxiliary(tokens, before) { return true }
            before -= 1
        }
        return false
    }

    static func isFinite(_ tokens: Tokens, _ at: Int) -> Bool {
        isPast(tokens, at) || isPerfectAuxiliary(tokens, at) || isFuture(tokens, at)
    }

    /// "gedeeld", "aangeboden", "verzonden", "ontvangen": by its form, since the list would have no end.
    static func isParticiple(_ tokens: Tokens, _ at: Int) -> Bool {
        if isReporting(tokens, at) { return true }
        guard let token = tokens[at], token.kind == .word, token.count >= 5, !Cues.notParticiples.contains(tokens, at)
        else {
            return false
        }
        let ends =
            tokens.at(at, endsWith: "d") || tokens.at(at, endsWith: "t") || tokens.at(at, endsWith: "en")
            || tokens.at(at, endsWith: "aan")
        guard ends else { return false }
        if tokens.at(at, startsWith: "ge") || tokens.at(at, startsWith: "ver") || tokens.at(at, startsWith: "ont")
            || tokens.at(at, startsWith: "be") || tokens.at(at, startsWith: "her")
        {
            return true
        }
        if tokens.at(at, startsWith: "onder"), !tokens.at(at, endsWith: "en"), token.count >= 9 { return true }
        for prefix: StaticString in [
            "aan", "af", "op", "uit", "in", "toe", "mee", "voor", "door", "na", "over", "bij", "terug", "vast",
            "plaats",
            "mede", "samen", "weg", "rond", "kennis", "goed", "vrij", "teweeg", "achter", "tegemoet", "open",
        ] where tokens.at(at, startsWith: prefix) {
            let rest = token.start + prefix.utf8CodeUnitCount
            let lower = tokens.reading.lower
            guard rest + 4 < token.end else { continue }
            if lower[rest] == 0x67, lower[rest + 1] == 0x65 { return true }  // ge
        }
        return false
    }

}
