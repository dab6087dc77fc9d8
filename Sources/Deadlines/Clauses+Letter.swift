import Documents

/// What the letter itself does, and what it says of promises as such: kept in time, or dropped.
extension Clause {
    /// "Zoals gebruikelijk informeer ik u over de stand van zaken", "Naar aanleiding van uw verzoek informeer ik u over
    /// drones", "Graag informeer ik u, mede namens mijn collega, over drones": with these words a letter opens that does
    /// so itself. Only where no other time is told, and it says what about.
    var isOpening: Bool {
        guard has("over"), has("u") || has(Cues.house), !isPutOff,
            let verb = range.first(where: { tokens.at($0, isOneOf: "informeer", "informeren", "bericht") }),
            Cues.me.contains(tokens, verb + 1), (verb..<range.upperBound).contains(where: { tokens.at($0, is: "over") })
        else { return false }
        let start = range.lowerBound
        if tokens.at(start, is: "graag") { return verb == start + 1 }
        if tokens.at(start, isOneOf: "zoals", "als"), tokens.at(start + 1, is: "gebruikelijk") { return true }
        if tokens.at(start, isOneOf: "mede", "via", "middels"), verb - start < 20 {
            return tokens.at(start + 1, isOneOf: "namens", "deze", "dit")
        }
        guard tokens.at(start, is: "naar"), tokens.at(start + 1, is: "aanleiding"), tokens.at(start + 2, is: "van")
        else {
            return false
        }
        return (start + 3..<verb).contains {
            Cues.subjects.contains(tokens, $0) || tokens.at($0 - 1, is: "uw") && Cues.documents.contains(tokens, $0)
        }
    }

    /// "Tevens zend ik u, zoals gemeld, de brief over de voorraad": one more thing that goes with the letter, where it is
    /// said that it was asked or promised, or where the letter encloses another.
    func isEnclosing(isSaid: Bool) -> Bool {
        let start = range.lowerBound
        guard tokens.at(start, isOneOf: "tevens", "daarnaast", "ook", "verder", "voorts"),
            tokens.at(start + 1, isOneOf: "zend", "zenden", "stuur", "sturen", "bied", "bieden"),
            Cues.me.contains(tokens, start + 2), has("u") || has(Cues.house), !isDenied, !isPutOff
        else { return false }
        return isSaid
            || range.contains {
                tokens.at($0, is: "zoals")
                    && tokens.at(
                        $0 + 1, isOneOf: "gemeld", "toegezegd", "verzocht", "gevraagd", "aangekondigd", "beloofd")
            }
    }

    /// Words that tell of what is still to come.
    private var isPutOff: Bool {
        has(Cues.shall)
            || range.contains {
                tokens.at(
                    $0, isOneOf: "nog", "separaat", "apart", "afzonderlijk", "later", "daarna", "vervolgens", "steeds",
                    "telkens")
                    || tokens.at($0, isOneOf: "zodra", "nadat", "wanneer", "nader", "na", "periodiek", "regelmatig")
            }
    }

    /// "als bijlage bij deze brief".
    var isBesideLetter: Bool {
        hasPhrase("als", "bijlage") || hasPhrase("bij", "deze", "brief") || hasPhrase("bij", "deze", "kamerbrief")
    }

    /// "Daarom stuur ik u deze brief.": the letter that says so.
    var isGoingOut: Bool {
        let start = range.lowerBound
        let last = range.upperBound - 1
        return tokens.at(start, isOneOf: "daarom", "hierom", "vandaar", "derhalve") && has(Cues.me)
            && tokens.at(start + 1, isOneOf: "stuur", "sturen", "zend", "zenden", "schrijf", "schrijven")
            && tokens.at(last, isOneOf: "brief", "kamerbrief") && tokens.at(last - 1, is: "deze")
            && (tokens.at(last - 2, is: "u") || Cues.house.contains(tokens, last - 2))
    }

    /// "Ik zal in mei ingaan op de vragen", "Ik zal uw Kamer in mei informeren en daarbij ingaan op de motie": not here, but
    /// at a time that is told before it.
    var isGoingIntoThen: Bool {
        guard let into = first("ingaan"), let shall = first(Cues.shall), shall < into,
            tokens.at(into + 1, is: "op") || tokens.at(into - 1, is: "op"),
            !has("hieronder") && !has("hierna") && !hasPhrase("deze", "brief") && !has("onderstaande")
                && !has("antwoord") && !has("antwoorden")
        else { return false }
        return (shall..<into).contains { at in
            switch tokens[at]?.word {
            case .month, .season, .unit, .part: true
            default: false
            }
        }
    }

    /// "Het rapport vindt u in bijlage 2."
    var isNumberedBeside: Bool {
        guard has(Cues.products) || has("verslag") || has("overzicht") || has("advies") else { return false }
        return range.contains { at in
            tokens.at(at, is: "in") && tokens.at(tokens.at(at + 1, is: "de") ? at + 2 : at + 1, is: "bijlage")
        }
    }

    /// "Zoals toegezegd heb ik uw Kamer vorige week de brief gestuurd": what is told in passing is no report of a promise.
    var isDoneAsTold: Bool {
        guard let at = first("toegezegd"), tokens.at(at - 1, isOneOf: "zoals", "conform") else { return false }
        return isDone
    }

    /// "De toezegging zal uiterlijk 15 januari worden nagekomen", "… dat deze in mei zal worden ingelost".
    var isKeptThen: Bool {
        guard has("zal") || has("zullen") || has("wordt") || has("worden"), has("nagekomen") || has("ingelost"),
            !has("zou"), !isDenied
        else { return false }
        return sentence.contains { tokens.at($0, isOneOf: "toezegging", "toezeggingen") }
    }

    /// "Ik zie af van het sturen van deze brief", "Deze toezegging kom ik niet na".
    var isDropped: Bool {
        if has("af"), hasPhrase("zie", "ik") || hasPhrase("ik", "zie") || hasPhrase("zien", "wij") {
            let isOf =
                hasPhrase("af", "van") || has("ervan") || has("hiervan") || has("daarvan") || hasPhrase("van", "af")
            return isOf && !isDenied
        }
        guard has("niet"), has(Cues.me), has("toezegging") || has("toezeggingen") else { return false }
        if has("nakomen") { return true }
        return (has("kom") || has("komen")) && tokens.at(range.upperBound - 1, is: "na")
            && tokens.at(range.upperBound - 2, is: "niet")
    }

    /// "Ik kom daar in de eerstvolgende voortgangsrapportage op terug": in a paper that is still to come.
    var namesNextPaper: Bool {
        range.contains { at in
            guard tokens.at(at, isOneOf: "eerstvolgende", "volgende", "komende") else { return false }
            return (at + 1...at + 2).contains { noun in
                range.contains(noun) && !tokens.at(noun, isOneOf: "antwoord", "antwoorden")
                    && (Cues.products.contains(tokens, noun) || tokens.at(noun, endsWith: "rapportage")
                        || tokens.at(noun, endsWith: "brief") || tokens.at(noun, endsWith: "verslag")
                        || tokens.at(noun, endsWith: "monitor"))
            }
        }
    }
}
