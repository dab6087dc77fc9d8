import Documents

/// What a clause says about a term that moved or failed, and the verb that its dates are bound to.
extension Clause {
    /// The verb that the dates are bound to.
    var verb: Int? {
        for at in range
        where Cues.shall.contains(tokens, at) || Cues.deeds.contains(tokens, at) || Cues.present.contains(tokens, at)
            || Cues.expecting.contains(tokens, at) || Cues.receiving.contains(tokens, at)
        {
            return at
        }
        return nil
    }

    /// "werden verwacht", "zou gereed zijn", "had moeten".
    var isExpectationPast: Bool {
        (has("werd") || has("werden") || has("was") || has("waren") || has("zou") || has("zouden"))
            && (has("verwacht") || has("gereed") || has("toegezegd"))
            || (has("had") || has("hadden")) && has("moeten")
    }

    /// "Het lukt niet om …", "Ik had toegezegd …": a delay where a new day is told.
    var isFailing: Bool {
        if has(Cues.promising), has("had") { return true }
        guard has(Cues.negations), has("niet") else { return false }
        return has("lukt") || has("gelukt") || has("lukken")
    }

    /// Words of delay anywhere in the sentence.
    var isDelayed: Bool {
        if has("reden"), has("uitstel") { return false }
        if hasPhrase("niet", "haalbaar") || hasPhrase("vertraging", "opgelopen") || hasPhrase("meer", "tijd") {
            return true
        }
        if has("vertraging"), has(Cues.running) { return true }
        if hasPhrase("anders", "dan", "eerder") { return true }
        if let other = first("anders"), tokens.at(other + 1, is: "dan"), Cues.plans.contains(tokens, other + 2) {
            return true
        }
        if hasPhrase("niet", "binnen", "de") && hasPhrase("de", "gebruikelijke", "termijn")
            || hasPhrase("niet", "tijdig", "worden")
        {
            return true
        }
        if has("termijn"), has("niet"), has("gehaald") || has("haalbaar") || has("halen") { return true }
        if has("termijn"), has("niet"), has("binnen"), has(Cues.managing) { return true }
        if has("uitgesteld") || has("uitstel"), !has("niet") {
            return has("tot") || has("om") || has("wordt") || has("is")
        }
        if has("vertraagd"), has("is") || has("wordt") || has("zijn") { return true }
        if has("planning"), has("bijgesteld") || has("aangepast") || has("gewijzigd") { return true }
        if isMoved { return true }
        guard let later = first("later") ?? first("langer") else { return false }
        for at in later..<min(later + 6, range.upperBound) where tokens.at(at, is: "dan") {
            for planned in at..<min(at + 5, range.upperBound) where Cues.plans.contains(tokens, planned) {
                return true
            }
        }
        return false
    }

    /// "niet voor de zomer maar in het najaar", "niet voor, maar na het zomerreces".
    private var isMoved: Bool {
        for at in range where tokens.at(at, is: "niet") {
            guard tokens.at(at + 1, isOneOf: "voor", "in", "op", "per", "eind", "begin") else { continue }
            for other in at + 2..<min(at + 9, range.upperBound) where tokens.at(other, is: "maar") {
                let isTimed = (at + 2..<min(other + 6, range.upperBound)).contains { isTime($0) }
                if isTimed,
                    tokens.at(
                        other + 1, isOneOf: "na", "in", "op", "pas", "per", "eind", "begin", "uiterlijk", "voor",
                        "medio", "rond", "tijdens")
                {
                    return true
                }
            }
        }
        return false
    }

    private func isTime(_ at: Int) -> Bool {
        switch tokens[at]?.word {
        case .month, .season, .weekday: true
        default: tokens.at(at, isOneOf: "zomerreces", "kerstreces", "jaar", "kwartaal")
        }
    }

}
