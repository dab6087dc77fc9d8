import Documents

/// What the House, a committee or a member wants of a minister, and by when.
///
///     De staatssecretaris wordt verzocht de Kamer voor 1 april te informeren.
///     De commissie ziet uw reactie voor 1 april tegemoet.
///     Kunt u deze vragen vóór 25 maart beantwoorden?
extension Clause {
    /// Whether an answer or a paper is wanted, in words that are those of a request without any day.
    var isWish: Bool {
        // "Wij verzoeken u uiterlijk 3 april te reageren."
        if hasPhrase("verzoeken", "u") || hasPhrase("verzoeken", "wij", "u") { return true }
        if has("commissie"), has("besluit"), hasPhrase("te", "verzoeken") || hasPhrase("te", "vragen") {
            return has(Cues.offices)
        }
        if has("graag"), !has("of"), has("verneemt") || has("vernemen") || has("verneem") { return true }
        let isWriters = has("commissie") || has("leden") || has(Cues.me)
        return isWriters && has("tegemoet") && (has("ziet") || has("zien") || has("zie")) && isYourAnswer
    }

    /// Whether something is wanted in words that others use as well, so that only a day makes it a request.
    var isWishByDay: Bool {
        if has("reageren") || has("beantwoorden") || has("toesturen") || has("antwoorden") {
            if hasPhrase("vragen", "u") || hasPhrase("vragen", "wij", "u") { return true }
            // "Hoe wilt u de vragen van gemeenten voor 1 mei beantwoorden?" asks how.
            if tokens.at(range.lowerBound, isOneOf: "kunt", "wilt", "zou"), tokens.at(range.lowerBound + 1, is: "u") {
                return true
            }
        }
        return isAskedOfOffice
    }

    /// "De minister wordt verzocht …", "In de motie wordt de regering verzocht om …".
    var isAskedOfOffice: Bool {
        guard has("verzocht") || has("gevraagd"), has(Cues.offices), has("wordt") || has("worden") else { return false }
        for at in range where tokens.at(at, isOneOf: "wordt", "worden") {
            let behind = tokens.office(at: at + 1)
            let asked = behind?.upperBound ?? at + 1
            guard asked < range.upperBound, tokens.at(asked, isOneOf: "verzocht", "gevraagd") else { continue }
            if behind != nil { return true }
            if let office = tokens.office(at: range.lowerBound), office.upperBound == at { return true }
        }
        return false
    }

    /// "uw reactie", "uw schriftelijke reactie".
    private var isYourAnswer: Bool {
        range.contains { at in
            tokens.at(at, is: "uw")
                && (at + 1...at + 2).contains {
                    Cues.products.contains(tokens, $0) || tokens.at($0, isOneOf: "bericht", "voorstel", "toelichting")
                }
        }
    }

    /// "Hoeveel klachten heeft u in 2026 ontvangen?": asks for a figure, not for anything by a day.
    var asksForFigures: Bool {
        guard let many = first("hoeveel"), !hasPhrase("kunt", "u"), !hasPhrase("wilt", "u"), !hasPhrase("bent", "u")
        else {
            return false
        }
        return !(range.lowerBound..<many).contains { Cues.asking.contains(tokens, $0) }
    }
}
