import Documents

/// What a clause says about a term that moved or failed, and the verb that its dates are bound to.
extension Clause {
    /// The verb that the dates are bound to.
    var verb: Int? {
        for at in range
        where Cues.shall.contains(tokens, at) || Cues.deeds.contains(tokens, at) || Cues.present.contains(tokens, at)
            || Cues.expecting.contains(tokens, at) || Cues.receiving.contains(tokens, at)
            || Cues.sentLast.contains(tokens, at)
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
        if isShifting || isOverdueNow || isReplanned { return true }
        guard has(Cues.negations), has("niet") else { return false }
        if hasPhrase("niet", "mogelijk", "gebleken") || hasPhrase("niet", "haalbaar", "gebleken") { return true }
        return has("lukt") || has("gelukt") || has("lukken") || has("geslaagd") || hasPhrase("red", "ik", "het")
            || hasPhrase("ik", "red", "het")
    }

    /// "schuift op van 1 januari naar 1 juli", "verschuift naar het najaar".
    private var isShifting: Bool {
        if isPuttingOff { return true }
        guard has("schuift") || has("verschuift") || has("verschoven") || isMovedPaper, has("naar") || has("tot") else {
            return false
        }
        if has("tot"), range.contains(where: { tokens.at($0, is: "tot") && isTimed(from: $0 + 1) }) {
            return isMovedPaper
        }
        return range.contains { tokens.at($0, is: "naar") && isTimed(from: $0 + 1) }
    }

    /// "Ik vraag u enig uitstel", "Ik verzoek u de termijn te verlengen tot 20 februari": the term is the writer's.
    var isAskingForTime: Bool {
        guard
            hasPhrase("vraag", "ik") || hasPhrase("ik", "vraag") || hasPhrase("verzoek", "ik")
                || hasPhrase("ik", "verzoek")
        else { return false }
        // "Ik vraag de gemeente om uitstel te geven" asks another thing.
        if let more = first("uitstel") {
            var at = more - 1
            while range.contains(at),
                tokens.at(
                    at, isOneOf: "enig", "kort", "om", "u", "uw", "kamer", "graag", "daarom", "hierbij", "hiervoor")
            {
                at -= 1
            }
            return Cues.me.contains(tokens, at) || tokens.at(at, isOneOf: "vraag", "verzoek")
        }
        return has("verlengen") && (has("u") || has(Cues.house)) && range.contains { isAnswerTerm($0) }
    }

    /// "was voorzien voor maart en gaat nu op 1 mei in": another day than the one that was planned.
    private var isReplanned: Bool {
        guard let plan = first(Cues.plans), let now = first("nu"), now > plan,
            isTimed(from: plan + 1) || isTimed(from: plan + 2),
            (max(range.lowerBound, plan - 4)..<plan).contains(where: {
                tokens.at($0, isOneOf: "stond", "stonden", "was", "waren")
            })
        else { return false }
        let next = Cues.plans.contains(tokens, now + 1) ? now + 1 : now
        return isTimed(from: next + 1)
            || tokens.at(next + 1, isOneOf: "op", "in", "per", "voor", "vanaf") && isTimed(from: next + 2)
    }

    /// "Ik stel de publicatie uit tot 1 juni."
    private var isPuttingOff: Bool {
        guard has("stel") || has("stelt") || has("stellen"), has("uit"), !isDenied else { return false }
        return range.contains { at in
            tokens.at(at, is: "uit") && tokens.at(at + 1, isOneOf: "tot", "naar") && isTimed(from: at + 2)
        }
    }

    /// "De toezending van het rapport is verplaatst naar 1 juli", "De beantwoording is aangehouden tot 1 juli": a paper that
    /// the House was to get; a debate or a road moves otherwise.
    private var isMovedPaper: Bool {
        guard has("is") || has("wordt") || has("zijn") || has("worden"), !isDenied else { return false }
        let moved = range.first {
            tokens.at($0, isOneOf: "opgeschoven", "verschoven", "verplaatst", "aangehouden", "doorgeschoven")
        }
        guard let moved else { return false }
        let paper = (range.lowerBound..<moved).first {
            Cues.products.contains(tokens, $0) || tokens.at($0, isOneOf: "toezending", "verzending", "publicatie")
        }
        // "Het debat over de brief"
        return paper.map { paper in
            !(range.lowerBound..<paper).contains { tokens.at($0, isOneOf: "over", "inzake", "bij", "met", "van") }
        } ?? false
    }

    /// "De nota die u in oktober zou ontvangen, komt in februari."
    private var isOverdueNow: Bool {
        guard let would = first(Cues.would),
            (range.lowerBound..<would).contains(where: { tokens.at($0, isOneOf: "die", "dat") })
        else { return false }
        for at in would..<min(would + 6, range.upperBound) where tokens.at(at, is: ",") {
            return tokens.at(at + 1, isOneOf: "komt", "volgt", "ontvangt", "verschijnt", "stuur", "zend")
        }
        return false
    }

    /// A time begins here: "1 juli", "het najaar", "eind maart", "volgend jaar".
    private func isTimed(from start: Int) -> Bool {
        let at = tokens.at(start, isOneOf: "de", "het") ? start + 1 : start
        guard let token = tokens[at] else { return false }
        switch token.word {
        case .month, .season, .part, .pointer, .weekday: return true
        default: break
        }
        guard token.kind == .number, let next = tokens[at + 1] else { return false }
        // "niet 3 maar 4 keer" is no day.
        if case .month = next.word { return true }
        return token.count == 4 && TimeParser.plausible(token.value) != nil || tokens.at(at + 1, isOneOf: "-", "/")
    }

    /// Words of delay anywhere in the sentence.
    var isDelayed: Bool {
        if has("reden"), has("uitstel") { return false }
        if isAskingForTime { return true }
        if hasPhrase("naar", "achteren"), has("geschoven") || has("schuift") || has("verschoven") { return true }
        if hasPhrase("niet", "haalbaar") || hasPhrase("vertraging", "opgelopen") || hasPhrase("meer", "tijd") {
            return true
        }
        if hasPhrase("niet", "langer", "haalbaar") || hasPhrase("niet", "meer", "haalbaar") { return true }
        if isImpossibleYet || isSendingFailed || isNoLongerThen { return true }
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
        if has("termijn") || has("deadline") || has("streefdatum"), has("niet"),
            has("gehaald") || has("haalbaar") || has("halen")
        {
            return true
        }
        if has("termijn"), has("niet"), has("binnen"), has(Cues.managing) { return true }
        if hasPhrase("niet", "binnen"), has("beantwoorden") || has("beantwoord"), has("kan") || has("kunnen") {
            return true
        }
        if isExtended || isReplaced { return true }
        if has("uitgesteld") || has("uitstel"), !has("niet"), !hasPhrase("uitstel", "te", "geven"),
            !hasPhrase("uitstel", "te", "verlenen")
        {
            return has("tot") || has("om") || has("wordt") || has("is")
        }
        if has("vertraagd"), has("is") || has("wordt") || has("zijn") { return true }
        if has("planning"), has("bijgesteld") || has("aangepast") || has("gewijzigd") { return true }
        if isMoved { return true }
        if has("beantwoording"), hasPhrase("dan", "gebruikelijk"), has("langer") || has("later") { return true }
        guard let later = first("later") ?? first("langer") else { return false }
        for at in later..<min(later + 6, range.upperBound) where tokens.at(at, is: "dan") {
            for planned in at..<min(at + 5, range.upperBound) where Cues.plans.contains(tokens, planned) {
                return true
            }
        }
        return false
    }

    /// "Ik kan u niet voor 1 maart informeren", "kan ik u niet eerder dan in maart toesturen": not by that day.
    private var isImpossibleYet: Bool {
        guard has("kan") || has("kunnen"), has("niet") || has("pas"), has(Cues.me), has("u") || has(Cues.house),
            has(Cues.sendings) || has("beantwoorden") || has("delen")
        else { return false }
        return range.contains { at in
            // "Ik kan u pas in maart informeren."
            if tokens.at(at, is: "pas") {
                let isBound = tokens.at(at + 1, isOneOf: "na", "in", "op", "per", "vanaf")
                return isTimed(from: isBound ? at + 2 : at + 1)
            }
            guard tokens.at(at, is: "niet") else { return false }
            if tokens.at(at + 1, is: "eerder"), tokens.at(at + 2, is: "dan") { return true }
            let isBound = tokens.at(at + 1, isOneOf: "voor", "in", "op", "per", "al", "meer", "nog", "uiterlijk")
            let start = isBound ? at + 2 : at + 1
            let noun = tokens.at(start, isOneOf: "de", "het") ? start + 1 : start
            return isTimed(from: start) || isBound && isTime(noun)
        }
    }

    /// "Het voorstel zal niet meer in december worden ingediend", "wordt niet langer dit jaar verzonden": no more by that
    /// day. What is told before it has a day of its own.
    private var isNoLongerThen: Bool {
        guard has("niet"), has("zal") || has("wordt") || has("zullen") || has("worden"),
            has(Cues.receivable) || has(Cues.sendings)
        else { return false }
        return range.contains { at in
            guard tokens.at(at, is: "niet"), tokens.at(at + 1, isOneOf: "meer", "langer"),
                !(range.lowerBound..<at).contains(where: { tokens.at($0, isOneOf: ",", ";", ":", "en", "maar") })
            else { return false }
            let isBound = tokens.at(at + 2, isOneOf: "voor", "in", "op", "per", "nog", "uiterlijk")
            let start = isBound ? at + 3 : at + 2
            return isTimed(from: start) || isTime(tokens.at(start, isOneOf: "de", "het") ? start + 1 : start)
        }
    }

    /// "Abusievelijk staat daarin 1 maart": a day that is about to be put right.
    var isMistaken: Bool {
        guard has("staat") || has("stond") || has("vermeld") || has("genoemd") || has("opgenomen") else { return false }
        return has("abusievelijk") || hasPhrase("per", "abuis") || hasPhrase("ten", "onrechte")
    }

    /// "Helaas lukt het niet om u de nota nog dit jaar te sturen": what the House was to get.
    private var isSendingFailed: Bool {
        guard has("niet"), has("u") || has(Cues.house),
            has("lukt") || has("gelukt") || has("lukken") || has("geslaagd") && has(Cues.me)
                || hasPhrase("niet", "mogelijk", "gebleken")
        else { return false }
        return range.contains { at in
            tokens.at(at, is: "te") && (Cues.sendings.contains(tokens, at + 1) || tokens.at(at + 1, is: "delen"))
        }
    }

    /// "in plaats van in december ontvangt u de nota in februari"
    private var isReplaced: Bool {
        guard hasPhrase("in", "plaats", "van") else { return false }
        return range.contains { at in
            tokens.at(at, is: "plaats") && tokens.at(at + 1, is: "van")
                && (isTimed(from: at + 2)
                    || tokens.at(at + 2, isOneOf: "in", "op", "voor", "per", "eind", "begin") && isTimed(from: at + 3))
        }
    }

    /// "verleng ik de termijn tot 1 maart", "De beantwoordingstermijn wordt verlengd": when the answer is due, not how long
    /// something runs.
    private var isExtended: Bool {
        guard has("verleng") || has("verlengen") || has("verlengd"), !has("niet"), !has("verzoek") || isAskingForTime
        else { return false }
        if range.contains(where: { isAnswerTerm($0) }) { return true }
        // "Ik verleng deze tot 1 maart": the one told of before.
        let isPointed = range.contains { at in
            tokens.at(at, isOneOf: "deze", "die")
                && tokens.at(at + 1, isOneOf: "tot", "met", "hierbij", "daarom", "dan", "hiermee")
        }
        let before = max(0, sentence.lowerBound - 40)..<sentence.lowerBound
        return isPointed && before.contains { isAnswerTerm($0) }
    }

    private func isAnswerTerm(_ at: Int) -> Bool {
        if tokens.at(at, isOneOf: "antwoordtermijn", "beantwoordingstermijn", "reactietermijn") { return true }
        guard tokens.at(at, is: "termijn"), !tokens.at(at - 1, isOneOf: "wettelijke", "maximale") else { return false }
        guard tokens.at(at + 1, isOneOf: "van", "voor", "om", "waarbinnen") else { return true }
        return (at + 2..<at + 7).contains {
            tokens.at(
                $0, isOneOf: "antwoord", "antwoorden", "beantwoording", "beantwoorden", "reactie", "reageren", "vragen",
                "kabinetsreactie", "weken")
        }
    }

    /// "niet voor de zomer maar in het najaar", "niet voor, maar na het zomerreces", "niet meer dit jaar, maar in maart".
    private var isMoved: Bool {
        for at in range where tokens.at(at, is: "niet") {
            let start = tokens.at(at + 1, isOneOf: "meer", "al", "nog") ? at + 2 : at + 1
            // "niet per jaar maar per kwartaal" tells how often.
            if tokens.at(start, is: "per"), case .unit? = tokens[start + 1]?.word { continue }
            let isDated =
                tokens.at(start, isOneOf: "voor", "in", "op", "per", "uiterlijk", "eind", "begin")
                || isTimed(from: start)
            guard isDated else { continue }
            for other in start + 1..<max(start + 1, min(start + 9, range.upperBound))
            where tokens.at(other, is: "maar") {
                var next = other + 1
                if tokens.at(next, is: "naar"), tokens.at(next + 1, is: "verwachting") { next += 2 }
                if tokens.at(next, isOneOf: "pas", "wel", "eerst") { next += 1 }
                guard (start..<min(other + 7, range.upperBound)).contains(where: { isTime($0) }) else { continue }
                if isTimed(from: next)
                    || tokens.at(
                        next, isOneOf: "na", "in", "op", "per", "uiterlijk", "voor", "medio", "rond", "tijdens")
                    || tokens.at(other + 1, is: "pas")
                {
                    return true
                }
            }
        }
        return false
    }

    private func isTime(_ at: Int) -> Bool {
        // "niet in 2027 maar in 2028"
        if let token = tokens[at], token.kind == .number, token.count == 4, (1990...2100).contains(token.value) {
            return tokens.at(at - 1, isOneOf: "in", "per", "vanaf", "eind", "begin", "medio", "voor")
        }
        return switch tokens[at]?.word {
        case .month, .season, .weekday: true
        default: tokens.at(at, isOneOf: "zomerreces", "kerstreces", "jaar", "kwartaal", "maand", "week")
        }
    }
}
