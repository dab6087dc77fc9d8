import Documents

/// What a clause says about a commitment, from its words alone; nil when it says nothing.
///
/// The order matters: what is refused or reported contains the words of a promise.
extension Clause {
    ///
    /// - Parameter isEachTime: a moment told is that of every time ("jaarlijks uiterlijk 1 juni").
    func status(
        hasMoment: Bool, hasFutureMoment: Bool, hasPastMoment: Bool, isRecurring: Bool, isEachTime: Bool
    ) -> Commitment.Status? {
        if isHandedOver { return .done }
        if let told = toldPromise {
            if hasMoment, isPromiseOfGovernment(told), !isDenied, isPromise(told) { return .promised }
            if Cues.promising.contains(tokens, told) { return nil }
        }
        if isDoneAsTold { return .done }
        if isProcedure { return nil }
        if isPledged(hasMoment: hasMoment), !isDenied {
            let returns = isRecurring && has(Cues.publishing) || isEachTime
            return returns ? .recurring : isHopeful ? .expected : .promised
        }
        if isReported || isIntroduction { return nil }
        if isRefused || !hasMoment && isDropped { return .refused }
        if isMissed(hasPastMoment) { return .missed }
        // "Eerder heb ik u gemeld dat de brief in mei zou komen": told only of what was expected.
        if let toldPromise, range.contains(where: { $0 > toldPromise && Cues.would.contains(tokens, $0) }) {
            return nil
        }
        if isDone { return .done }
        if isRecurring, has(Cues.publishing), !isRuledByOther, !isDenied, !has(Cues.duties),
            perfect(Cues.delivered) == nil
        {
            return .recurring
        }
        if !hasMoment, isGoingOn { return .recurring }
        if isPromised(hasMoment: hasMoment) {
            if isDenied { return isDeniedBeforeThat && !writerWillAct(hasMoment) ? nil : .refused }
            // "Op 3 maart heb ik u geschreven dat ik u zal informeren": promised then, and not again.
            if !hasMoment, toldPromise != nil { return nil }
            if !hasMoment, isKept || isOpening || isEnclosing(isSaid: false) { return .done }
            if isEachTime { return .recurring }
            // "Ik zal u ieder kwartaal een overzicht sturen."
            if isRecurring, !hasMoment, has(Cues.sendings) || isKeepingInformed, has("u") || has(Cues.house) {
                return .recurring
            }
            return isHopeful ? .expected : .promised
        }
        if !hasMoment, !isDenied, isKept { return .done }
        if isExpected(hasFutureMoment: hasFutureMoment) { return isDenied ? nil : isEachTime ? .recurring : .expected }
        return nil
    }

    /// "De Raad adviseert de Kamer jaarlijks te informeren", "De wet bepaalt dat de minister jaarlijks rapporteert": what
    /// another wants or rules.
    private var isRuledByOther: Bool {
        let ruling = (sentence.lowerBound..<range.upperBound).first {
            tokens.at(
                $0, isOneOf: "adviseert", "adviseer", "adviseren", "beveelt", "vraagt", "vragen", "verzoekt",
                "verzoeken", "regelt", "bepaalt", "verplicht", "vereist", "wenst", "wensen", "verzocht", "gevraagd",
                "opgeroepen")
                && !tokens.at($0 - 1, isOneOf: "de", "deze", "die", "uw", "schriftelijke", "op", "van")
        }
        guard let ruling else { return false }
        return (ruling..<range.upperBound).contains { at in
            tokens.at(at, is: "dat")
                || tokens.at(at, is: "te") && Cues.publishing.contains(tokens, at + 1)
                || tokens.at(at, is: "te") && tokens.at(at + 1, is: "worden")
                    && (Cues.publishing.contains(tokens, at + 2) || Cues.publishing.contains(tokens, at - 1))
        }
    }

    /// "Ik herken mij niet in het beeld dat de Kamer te laat wordt geïnformeerd": what is denied is not that she is.
    private var isDeniedBeforeThat: Bool {
        guard let that = first("dat"), let no = first(Cues.negations), no < that else { return false }
        return !(that..<range.upperBound).contains { Cues.negations.contains(tokens, $0) }
    }

    // MARK: - Done

    /// "Hierbij zend ik u", "hiermee doe ik mijn toezegging gestand", "beschouw ik als afgedaan".
    var isHandedOver: Bool {
        if isDenied { return false }
        // "zal ik gestand doen": not yet.
        if has("gestand") {
            // "kan ik gestand doen: u ontvangt de brief op 26 februari"
            if has("kan") || has("kunnen") || has("wil"), !has(Cues.herewith) { return false }
            return !has(Cues.shall) && !hasPhrase("gestand", "te")
        }
        if isGoingOut { return true }
        if hasPhrase("met", "deze", "brief"), has("voldoe") || has("voldoen") { return true }
        if has(Cues.considering), has(Cues.settled) { return !isSettledLater }
        if hasPhrase("treft", "u") || hasPhrase("u", "treft") || hasPhrase("vindt", "u"),
            has("bijgaand") || has("bijgevoegd") || has("hierbij") || has("aangehecht") || has("bijgesloten")
                || isBesideLetter || isNumberedBeside
        {
            return true
        }
        if isBesideLetter, has("gevoegd") || has("bijgevoegd"), has("is") || has("zijn") { return true }
        let isHere =
            has(Cues.herewith) || hasPhrase("bij", "deze") || hasPhrase("met", "deze", "brief")
            || hasPhrase("met", "deze", "kamerbrief") || hasPhrase("bij", "dezen")
            || hasPhrase("met", "dit", "schrijven")
        guard isHere, !isGivingPromise else { return false }
        if hasPhrase("hierbij", "toegezegd") || hasPhrase("dezen", "toegezegd") || hasPhrase("zeg", "ik") {
            return false
        }
        // "leg ik hierbij aan uw Kamer voor"
        if hasPhrase("leg", "ik"), tokens.at(range.upperBound - 1, is: "voor") { return true }
        if hasPair(Cues.handing, Cues.me) != nil || has("ontvangt") || hasPair(Cues.handing, Cues.you) != nil {
            return true
        }
        return has(Cues.settled) && !isSettledLater || has("uitvoering") && has("geef")
            || has("invulling") && has("geef")
    }

    /// "pas als het onderzoek is afgerond", "te beoordelen of aan de motie is voldaan", "niet eerder als afgedaan dan
    /// wanneer": what would settle it, not that it is. "De brief over de toezegging is afgerond" settles nothing either.
    private var isSettledLater: Bool {
        guard let settled = range.last(where: { Cues.settled.contains(tokens, $0) }) else { return false }
        if has("pas") || hasPhrase("niet", "eerder") { return true }
        let opensAfter = (range.lowerBound..<settled).contains { at in
            tokens.at(at, isOneOf: "of", "wanneer", "zodra", "als")
                && !(tokens.at(at, is: "als") && (has(Cues.considering) || tokens.at(at + 1, is: "gevolg")))
        }
        if opensAfter { return true }
        return tokens.at(settled, is: "afgerond") && has(Cues.subjects)
            && range.filter { Cues.subjects.contains(tokens, $0) }.allSatisfy {
                tokens.at($0 - 1, isOneOf: "op", "over") || tokens.at($0 - 2, isOneOf: "op", "over")
            }
    }

    /// "Conform mijn toezegging informeer ik u over de voortgang", "Ter afdoening van de motie stuur ik u het rapport",
    /// "Zo kom ik mijn toezegging na": an earlier promise is kept with the letter itself. Only where no other time is
    /// told; "zal", "nog" and "separaat" tell of what is still to come.
    var isKept: Bool {
        guard has(Cues.subjects), has(Cues.me), !isDenied, !has(Cues.shall),
            !range.contains(where: {
                tokens.at($0, isOneOf: "nog", "separaat", "apart", "later", "daarna", "vervolgens", "steeds", "telkens")
            })
        else { return false }
        if hasPhrase("kom", "ik") || hasPhrase("komen", "wij"), tokens.at(range.upperBound - 1, is: "na") {
            return has("toezegging") || has("toezeggingen")
        }
        let start = range.lowerBound
        let isAccording =
            tokens.at(start, isOneOf: "conform", "overeenkomstig")
            || tokens.at(start, is: "ter") && tokens.at(start + 1, isOneOf: "afdoening", "uitvoering", "voldoening")
                && tokens.at(start + 2, is: "van")
        guard isAccording, hasPair(Cues.handing, Cues.me, apart: 0) != nil || hasPhrase("bericht", "ik") else {
            return false
        }
        // What stands before the verb, and nothing else, is the promise or the motion that is kept.
        for at in start..<range.upperBound where Cues.deeds.contains(tokens, at) {
            return (start..<at).contains { Cues.subjects.contains(tokens, $0) }
        }
        return false
    }

    /// "is op 28 augustus jl. met de Kamer gedeeld", "Uw Kamer heeft het rapport ontvangen", "De toezegging is afgedaan".
    var isDone: Bool {
        guard !isDenied else { return false }
        let reaches = has(Cues.house) || has("u")
        if reaches, let at = perfect(Cues.delivered), !has(Cues.shall), !hasPassiveFuture(at) { return true }
        if has(Cues.house), has("ontving") || has("ontvingen") { return true }
        // "heb ik de Kamer hierover bericht"; "het bericht" is a noun.
        if reaches, tokens.at(range.upperBound - 1, is: "bericht"), has("heb") || has("is") { return true }
        // "Ik heb u hierover bericht in mijn brief van 3 september"
        if has("u"), hasPhrase("bericht", "in", "mijn") || hasPhrase("bericht", "in", "de"),
            hasPhrase("heb", "ik", "u") || hasPhrase("ik", "heb", "u")
        {
            return true
        }
        if has(Cues.subjects), has("gegeven"), has("uitvoering") || has("gevolg") || has("invulling") { return true }
        // "Ja, hoewel enkele vragen geclusterd zijn beantwoord": the member asked for that.
        if tokens.at(sentence.lowerBound, is: "ja"), has("vragen"), has("beantwoord"), has("zijn") { return true }
        if has(Cues.subjects), perfect(Cues.settled) != nil, !isSettledLater, !has(Cues.shall), !has("wordt"),
            !has("worden")
        {
            return true
        }
        return false
    }

    /// "wordt … verzonden", "zal worden gedeeld": not yet.
    private func hasPassiveFuture(_ participle: Int) -> Bool {
        (has("wordt") || has("worden")) && !has("geworden")
    }

    /// "bericht ik u als volgt", "antwoord ik uw Kamer het volgende": what follows in the same letter is no promise.
    private var isIntroduction: Bool {
        hasPhrase("als", "volgt") || hasPhrase("u", "het", "volgende") || hasPhrase("kamer", "het", "volgende")
    }

    // MARK: - Old promises

    /// "heb ik toegezegd de Kamer te informeren", "mijn ambtsvoorganger heeft toegezegd".
    private var isReported: Bool {
        guard let at = first("toegezegd") else { return false }
        if hasPhrase("bij", "dezen", "toegezegd") || hasPhrase("hierbij", "toegezegd") { return false }
        // "Ik zal u, zoals ik in het debat heb toegezegd, voor 1 mei berichten": told in passing.
        if let comma = (range.lowerBound..<at).last(where: { tokens[$0]?.kind == .mark }), tokens.at(comma, is: ","),
            tokens.at(comma + 1, is: "zoals"), (at + 1...at + 2).contains(where: { tokens.at($0, is: ",") }),
            (range.lowerBound..<comma).contains(where: { Cues.shall.contains(tokens, $0) })
        {
            return false
        }
        for other in range
        where Verbs.isPerfectAuxiliary(tokens, other) || tokens.at(other, isOneOf: "had", "was", "werd") {
            return abs(other - at) < 25
        }
        return false
    }

    private func isMissed(_ hasMoment: Bool) -> Bool {
        if has("nagekomen") || has("gestand"), has("niet") { return true }
        if hasMoment, has("verwacht") || has("gereed"), hasPair(Cues.wasExpected, Cues.wasDue, apart: 12) != nil {
            return true
        }
        if hasMoment, has("had") || has("hadden"), has("moeten") { return true }
        // "was voorzien in mei, maar is nog niet verschenen"
        if hasMoment, has("was") || has("waren"), has("voorzien") || has("gepland") || has("toegezegd"), isStillOut {
            return true
        }
        // "zou in mei verschijnen"; "zou in mei hebben gezegd" is hearsay.
        if hasMoment, hasPair(Cues.would, Cues.comingTo, apart: 12) != nil, !has("hebben"), !has("zijn"),
            !has("kunnen")
        {
            return true
        }
        return false
    }

    /// Behind this part its sentence says that it "is nog niet verschenen".
    private var isStillOut: Bool {
        guard
            let last = (range.upperBound..<max(range.upperBound, sentence.upperBound)).first(where: {
                tokens.at($0, is: "nog") && tokens.at($0 + 1, is: "niet")
            })
        else { return false }
        return (last + 2..<last + 6).contains {
            tokens.at(
                $0, isOneOf: "gereed", "klaar", "verschenen", "ontvangen", "afgerond", "gepubliceerd", "gestuurd",
                "verzonden", "beschikbaar", "opgeleverd", "uitgebracht", "ingediend")
        }
    }

    // MARK: - Refused

    private var isRefused: Bool {
        guard has(Cues.negations) else { return false }
        if has("niet"), has("toezeggen") { return true }
        if hasPhrase("geen", "toezegging") || hasPhrase("niet", "van", "plan") && has(Cues.writer)
            || hasPhrase("er", "komt", "geen")
        {
            return true
        }
        if has("kies") || has("kiezen") || has("kiest"), hasPhrase("niet", "voor") || has("geen") { return true }
        if has(Cues.seeing), hasPair(Cues.noOrNot, Cues.reasons, apart: 3) != nil { return true }
        if has("acht") || has("achten") || has("vind") || has("vinden") || has("vindt"),
            hasPair(Cues.noOrNot, Cues.desirable, apart: 2) != nil
        {
            return true
        }
        if hasPair(Cues.noOrNot, Cues.willing, apart: 1) != nil, has(Cues.me) || has("kabinet") { return true }
        if isDeclined { return true }
        if has("gekozen"), has("geen") || hasPhrase("niet", "te"), !has("waarom") { return true }
        return false
    }

    /// "Dat ligt niet in de rede", "Ik geef geen gevolg aan dit verzoek", "Ik ben geen voorstander van een verbod".
    private var isDeclined: Bool {
        if hasPhrase("in", "de", "rede"), has("ligt"), hasPhrase("niet", "in") { return true }
        guard has("geen"), has("gevolg") || has("voorstander") || has("voornemen") || has("voornemens") else {
            return false
        }
        // "Ik begrijp dat de gemeente geen voorstander is": whose verb stands beside him denies it.
        for at in range where tokens.at(at, isOneOf: "ben", "is", "zijn", "heb", "heeft", "hebben", "geef", "geeft") {
            let isWriters = [at - 1, at + 1, at + 2].contains { Cues.writer.contains(tokens, $0) }
            guard isWriters, let no = (at..<min(at + 6, range.upperBound)).first(where: { tokens.at($0, is: "geen") })
            else { continue }
            return !(at..<no).contains { tokens.at($0, isOneOf: "dat", ",") }
                && tokens.at(no + 1, isOneOf: "gevolg", "voorstander", "voornemen", "voornemens")
        }
        return false
    }

    // MARK: - Promised

    private func isPromised(hasMoment: Bool) -> Bool {
        if isOfForeignOffice, !has(Cues.me), !has("kabinet"), !has(Cues.house), !has(Cues.you) { return false }
        if hasMoment, isKeptThen { return true }
        if hasPhrase("zeg", "ik"), has("toe") { return true }
        if hasPhrase("ik", "zeg"), has("toe") { return true }
        // "… en zeg toe u in mei te berichten"
        if let subject, Cues.me.contains(tokens, subject), tokens.at(range.lowerBound, is: "zeg"), has("toe") {
            return true
        }
        if has("toezeggen"), has(Cues.me) { return true }
        if isGivingPromise || hasMoment && isStanding { return true }
        if has("dezen"), has("toegezegd") { return true }
        if has(Cues.house), has("informeren") || has("sturen") || has("berichten"), !has(Cues.duties),
            hasPair(Cues.shall, Cues.ministers, apart: 3) != nil
        {
            return true
        }
        // "De staatssecretaris stuurt in het najaar een brief."
        if hasMoment, !has(Cues.duties), has(Cues.house) || has("u") || has(Cues.products) || hasPhrase("met", "een"),
            hasPair(Cues.sending, Cues.ministers, apart: 3) != nil || office(doing: Cues.deeds) != nil
        {
            return true
        }
        // "De minister van Financiën zal u de brief voor 1 mei toezenden."
        if hasMoment, !has(Cues.duties), has(Cues.house) || has("u") || has(Cues.products), has(Cues.sendings),
            office(doing: Cues.shall) != nil
        {
            return true
        }
        return writerWillAct(hasMoment) || houseReceives(hasMoment)
    }

    /// "Ik doe u de toezegging om in mei met een brief te komen."
    private var isGivingPromise: Bool {
        guard hasPhrase("doe", "ik") || hasPhrase("ik", "doe") || hasPhrase("wij", "doen") || hasPhrase("doen", "wij"),
            let promise = first("toezegging")
        else { return false }
        return tokens.at(promise - 1, isOneOf: "de", "deze", "een")
            && (tokens.at(promise + 1, isOneOf: "dat", "om", "te", "u", "uw", "voor"))
    }

    /// "Ik houd vast aan mijn toezegging om u voor 1 mei te informeren."
    private var isStanding: Bool {
        guard hasPhrase("houd", "ik") || hasPhrase("ik", "houd") || hasPhrase("wij", "houden"),
            let promise = first("toezegging"), tokens.at(promise - 1, isOneOf: "mijn", "de", "deze", "onze")
        else { return false }
        return range.contains { at in at < promise && tokens.at(at, is: "aan") }
            && (promise..<range.upperBound).contains { tokens.at($0, isOneOf: "dat", "te") }
    }

    private func writerWillAct(_ hasMoment: Bool) -> Bool {
        let isNecessity = has("moeten") || has("hoeven")
        if followsEvent, Cues.writer.contains(tokens, range.lowerBound + 1), !isNecessity {
            if has(Cues.shall) { return true }
            if let at = first(Cues.deeds), isDelivery(at, hasMoment) { return true }
        }
        if isToldAfter, !isNecessity { return true }
        if let at = hasPair(Cues.shall, Cues.writer, apart: 0), !isNecessity, !isTextual, !isWithin(at) { return true }
        if hasPhrase("zal", "het", "kabinet") || hasPhrase("zal", "de", "regering"), hasMoment || has(Cues.house),
            !isNecessity, !isTextual, !isWithin(range.lowerBound)
        {
            return true
        }
        if let at = hasPair(Cues.going, Cues.me, apart: 0), !isTextual, !isWithin(at), isGoingToAct { return true }
        if has("bereid"), hasPair(Cues.am, Cues.me, apart: 1) != nil,
            hasPhrase("bereid", "om") || has("te") || has(Cues.thereto)
        {
            return true
        }
        if let at = hasPair(Cues.deeds, Cues.writer, apart: 0), !isWithin(at), isDelivery(at, hasMoment) { return true }
        if hasMoment, let at = hasPair(Cues.acts, Cues.writer, apart: 0), !isWithin(at), !isTextual,
            !has("wil") || has(Cues.house)
        {
            return !has(Cues.duties)
        }
        if isKeepingInformed { return true }
        if isLettingKnow || hasMoment && (isSharing || isSentInside) { return true }
        return hasPair(Cues.taking, Cues.me, apart: 0) != nil && (has("mee") || has("meenemen")) && !isTextual
    }

    /// "Ik houd u op de hoogte."
    private var isKeepingInformed: Bool {
        guard hasPhrase("op", "de", "hoogte"), has("u") || has(Cues.house), !has(Cues.duties) else { return false }
        return hasPhrase("houd", "ik") || hasPhrase("ik", "houd") || hasPhrase("houden", "wij")
            || hasPhrase("wij", "houden")
    }

    /// "Ik blijf uw Kamer informeren": goes on without a day.
    private var isGoingOn: Bool {
        guard has("u") || has(Cues.house), let at = first(Cues.sendings), !tokens.at(at - 1, is: "te"), !has("om"),
            !has(Cues.duties), !isDenied
        else { return false }
        return hasPhrase("blijf", "ik") || hasPhrase("ik", "blijf") || hasPhrase("blijven", "wij")
            || hasPhrase("wij", "blijven")
    }

    /// "Ik laat u dit voor 1 december weten."
    private var isLettingKnow: Bool {
        guard has("weten"), has("u") || has(Cues.house), !has("vraagt"), !has("vragen") else { return false }
        return hasPhrase("laat", "ik") || hasPhrase("ik", "laat") || hasPhrase("laten", "wij")
            || hasPhrase("wij", "laten")
    }

    /// "De uitkomsten deel ik in het voorjaar met uw Kamer"; a view is shared too, but at no time.
    private var isSharing: Bool {
        guard has("met"),
            hasPhrase("deel", "ik") || hasPhrase("ik", "deel") || hasPhrase("delen", "wij")
                || hasPhrase("wij", "delen")
        else {
            return false
        }
        return range.contains { at in
            tokens.at(at, is: "met")
                && (tokens.at(at + 1, is: "u")
                    || tokens.at(at + 1, isOneOf: "uw", "de", "beide") && Cues.house.contains(tokens, at + 2))
        }
    }

    /// "een brief die ik u voor de zomer stuur", "een plan dat wij uw Kamer in maart aanbieden", "de nota die u in mei
    /// ontvangt": told of a thing, with the verb at the end.
    private var isSentInside: Bool {
        guard has("die") || has("dat"), has("u") || has(Cues.house), !has(Cues.duties) else { return false }
        for at in range where tokens.at(at, isOneOf: "die", "dat") {
            let isMine = Cues.me.contains(tokens, at + 1)
            let isYours =
                tokens.at(at + 1, is: "u") || tokens.at(at + 1, isOneOf: "uw", "de") && tokens.at(at + 2, is: "kamer")
            guard isMine || isYours else { continue }
            for verb in at + 2..<max(at + 2, min(at + 22, range.upperBound)) {
                if isYours, tokens.at(verb, is: "ontvangt"), !tokens.at(verb - 1, isOneOf: "u", "kamer") { return true }
                guard isMine else { continue }
                if tokens.at(verb, is: "zal") || tokens.at(verb, is: "zullen") {
                    return Cues.sendings.contains(tokens, verb + 1)
                }
                let isLast = verb + 1 == range.upperBound || tokens[verb + 1]?.kind == .mark
                if isLast, Cues.sentLast.contains(tokens, verb) { return true }
            }
        }
        return false
    }

    /// "…, waarna ik uw Kamer informeer": its verb stands last.
    private var followsEvent: Bool { tokens.at(range.lowerBound, isOneOf: "waarna", "waarop") }

    /// "…, waarover ik uw Kamer in mei informeer", "…, waarna ik mijn reactie met u deel": what the House gets, told of
    /// what goes before; not with the letter itself, and not what is done all the time.
    private var isToldAfter: Bool {
        let start = range.lowerBound
        guard tokens.at(start, isOneOf: "waarna", "waarop", "waarover"), Cues.me.contains(tokens, start + 1),
            has("u") || has(Cues.house), !has(Cues.herewith), !has(Cues.perfectAuxiliaries),
            !hasPhrase("deze", "brief"), !hasPhrase("dit", "schrijven"),
            !range.contains(where: {
                tokens.at($0, isOneOf: "regelmatig", "periodiek", "steeds", "telkens", "altijd", "doorlopend", "reeds")
            })
        else { return false }
        let last = range.upperBound - 1
        if has(Cues.shall) { return Cues.sendings.contains(tokens, last) }
        return Cues.sentLast.contains(tokens, last)
            || tokens.at(last, isOneOf: "informeer", "informeren", "bericht", "rapporteer", "inlicht")
            || tokens.at(last, isOneOf: "doe", "doen") && tokens.at(last - 1, is: "verslag")
            || tokens.at(last, isOneOf: "deel", "delen") && has("met")
    }

    /// "dat ik zal", "zoals ik ga": inside another statement, no promise of its own.
    private func isWithin(_ at: Int) -> Bool {
        // "Ik verwacht dat ik u in mei zal informeren" is found by its "verwacht"; "u vraagt of ik" is told back.
        for before in range where before < at {
            if tokens.at(before, isOneOf: "of", "waarom", "hoe", "wat"), has("vraagt") || has("vragen") {
                return true
            }
        }
        return false
    }

    /// "Hieronder ga ik in op", "ik ga ervan uit": about the text or the writer's mind.
    private var isTextual: Bool {
        if namesNextPaper || isGoingIntoThen { return false }
        if has("hieronder") || has("hierna") || has("onderstaand") || has("onderstaande")
            || has("tweede") && has("termijn")
        {
            return true
        }
        if hasPhrase("in", "op"), has(Cues.going) || has("ingaan") { return true }
        if has("ervanuit") || has("excuses") || has("ervan") && has("uit") || hasPhrase("van", "uit") {
            return has(Cues.going) || has("excuses")
        }
        return has("ingaan") && !has("gesprek") || hasPhrase("ga", "akkoord") || has("straks")
    }

    /// "ga ik in gesprek", "ga ik dit onderzoeken": an infinitive or a meeting stands with it.
    private var isGoingToAct: Bool {
        // "In de volgende voortgangsbrief ga ik hier nader op in"
        if namesNextPaper, tokens.at(range.upperBound - 1, is: "in") { return true }
        if has("gesprek") || has("overleg") || has("werkbezoek") || has("aan") && has("slag") { return true }
        if has("door"), has("met") { return false }
        for at in range.reversed() {
            guard let token = tokens[at], token.kind == .word else { continue }
            if tokens.at(at, endsWith: "en"), token.count > 4, !Verbs.isParticiple(tokens, at),
                !tokens.isCapitalised(at)
            {
                // "de al ingezette maatregelen" is a noun.
                return range.upperBound - at < 4 && !tokens.at(at - 1, endsWith: "e")
            }
        }
        return false
    }

    private func isDelivery(_ at: Int, _ hasMoment: Bool) -> Bool {
        if tokens.at(at, isOneOf: "kom", "komen", "komt") {
            if has("tegemoet") || has("overeen") || has("uit") && !hasMoment { return false }
            if has("terug") { return hasMoment || has(Cues.house) || namesNextPaper }
            return hasMoment && (has("met") || has("naar"))
        }
        if has("excuses") { return false }
        if tokens.at(at, isOneOf: "doe", "doen") {
            return has("toekomen") || has("verslag")
        }
        let reaches = has(Cues.house) || has("u")
        return reaches || hasMoment
    }

    /// "Uw Kamer ontvangt", "wordt uw Kamer geinformeerd", "zal aan uw Kamer worden aangeboden".
    private func houseReceives(_ hasMoment: Bool) -> Bool {
        let isHouse = has(Cues.house)
        if isHouse || has("u"), hasPair(Cues.receives, Cues.receiver, apart: 1) != nil { return true }
        if isHouse, followsEvent, has(Cues.receives) { return true }
        // "Eind november hoort u van mij."
        if hasMoment, has("hoort"), has("u"), hasPhrase("van", "mij") || hasPhrase("van", "ons") { return true }
        if isHouse || has("u"), has("kunt") || has("kan"), hasMoment,
            has("tegemoet") || has("tegemoetzien") || has("verwachten")
        {
            return true
        }
        // "De Kamer had gevraagd te worden geïnformeerd" tells what was wished.
        let isComing =
            has("wordt") || has(Cues.shall)
            || range.contains { tokens.at($0, is: "worden") && !tokens.at($0 - 1, is: "te") }
        // "Ik heb u gemeld dat het onderzoek in mei wordt afgerond": what the House got is told, not what it gets.
        let told = toldPromise
        let isReceivable = range.contains { $0 != told && Cues.receivable.contains(tokens, $0) }
        if isHouse || has("u"), isComing, isReceivable, !has(Cues.duties), !has("is"), !has("heeft") {
            return true
        }
        // "zal de Kamer hierover worden bericht"; elsewhere "bericht" is a noun.
        if isHouse, isComing, hasPhrase("worden", "bericht") || hasPhrase("bericht", "worden") { return true }
        if has("volgt") || has("volgen") || has("komt"), hasMoment, has(Cues.products) || isHouse { return true }
        return false
    }

    // MARK: - Expected

    /// "Naar verwachting stuur ik uw Kamer in maart een brief."
    var isHopeful: Bool { hasPhrase("naar", "verwachting") }

    private func isExpected(hasFutureMoment: Bool) -> Bool {
        if isIntending { return true }
        if hasFutureMoment, isTakingPlace || isPublishing { return true }
        guard hasFutureMoment, !isPerfect else {
            return !isPerfect && hasPair(Cues.planning, Cues.planner, apart: 1) != nil
        }
        if has(Cues.duties), !has(Cues.expecting), !has(Cues.aiming) { return false }
        if has(Cues.expecting) || has(Cues.aiming) { return true }
        if isAppearing || isLyingThere { return true }
        guard has(Cues.present), let milestone = range.first(where: { isMilestone($0) }) else { return false }
        // "is gestart" has been; "is gereed" may be told of a day ahead.
        let isComing = has("wordt") || has("worden") || has(Cues.shall) || has(Cues.beginning)
        return isComing
            || !Verbs.isParticiple(tokens, milestone) && !tokens.at(milestone, is: "beschikbaar") && !has("kan")
                && !has("kunnen")
    }

    /// "ingaan" is one where something takes effect, not where somebody goes into a question.
    private func isMilestone(_ at: Int) -> Bool {
        guard Cues.milestones.contains(tokens, at) else { return false }
        guard tokens.at(at, is: "ingaan") else { return true }
        return !has(Cues.me) && !tokens.at(at - 1, is: "op")
            && !(tokens.at(at + 1, is: "op")
                && tokens.at(at + 2, isOneOf: "de", "het", "uw", "een", "deze", "dit", "die", "alle"))
    }

    /// "Ik ben van plan de wet in te dienen", "Het kabinet is van plan".
    private var isIntending: Bool {
        guard hasPhrase("van", "plan"), !has("geweest") else { return false }
        return range.contains { at in
            guard tokens.at(at, isOneOf: "ben", "zijn", "is") else { return false }
            let isWriters = [at - 1, at + 1, at + 2].contains {
                Cues.writer.contains(tokens, $0) || Cues.ministers.contains(tokens, $0)
            }
            return isWriters && (at..<min(at + 8, range.upperBound)).contains { tokens.at($0, is: "plan") }
                && !(at..<min(at + 8, range.upperBound)).contains { tokens.at($0, isOneOf: "dat", ",") }
        }
    }

    /// "De conferentie heeft op 3 juni plaats."
    private var isTakingPlace: Bool {
        tokens.at(range.upperBound - 1, is: "plaats") && (has("heeft") || has("hebben")) && !has(Cues.would)
            && tokens[range.upperBound - 2].map({ $0.kind == .number || $0.word.isTelling }) == true
            || tokens.at(range.upperBound - 1, isOneOf: "plaatshebben", "plaatsheeft") && !has(Cues.would)
    }

    /// "Het RIVM zal het rapport in mei publiceren."
    private var isPublishing: Bool {
        has(Cues.shall) && !has(Cues.duties) && !tokens.at(range.upperBound - 2, is: "te")
            && tokens.at(
                range.upperBound - 1, isOneOf: "publiceren", "uitbrengen", "opleveren", "afronden", "presenteren",
                "indienen", "vaststellen", "ingaan")
    }

    /// "Het CPB publiceert de raming op 15 maart", "De inspectie rapporteert in mei", "brengt in april advies uit".
    private var isAppearing: Bool {
        has("publiceert") || has("rapporteert") || has("brengt") && tokens.at(range.upperBound - 1, is: "uit")
    }

    /// Tells of the past: "heeft", "werd"; the "hebben" of "te hebben" does not.
    private var isPerfect: Bool {
        for at in range where Cues.tellingPast.contains(tokens, at) && !tokens.at(at - 1, is: "te") { return true }
        return false
    }

}

/// Promises told again: those of the government still stand while their day is ahead.
extension Clause {
    /// "heb ik toegezegd … te informeren", "is toegezegd dat …": where the participle stands.
    var toldPromise: Int? {
        guard let participle = first(Cues.promising) ?? first(Cues.announcing) ?? announced else { return nil }
        if hasPhrase("bij", "dezen", "toegezegd") || hasPhrase("hierbij", "toegezegd") { return nil }
        var hasContent = false
        for at in participle + 1..<max(participle + 1, range.upperBound)
        where tokens.at(at, is: "dat") || Retold.isInfinitive(at, tokens) {
            hasContent = true
        }
        return hasContent && auxiliary(of: participle) != nil ? participle : nil
    }

    /// "heb ik u laten weten", "heb ik u bericht": where the last word of it stands.
    private var announced: Int? {
        for at in [first("weten"), first("bericht"), first("geinformeerd"), first("ingelicht")] {
            if let at, Retold.isAnnounced(at, tokens) { return at }
        }
        return nil
    }

    /// "In mijn brief van 2 oktober heb ik gemeld u voor kerst te berichten": the government told of what the House was
    /// to get.
    var isToldPromise: Bool {
        toldPromise.map { isPromiseOfGovernment($0) && isPromise($0) } == true && !isDenied
    }

    /// "toegezegd" is one whatever follows; "aangekondigd" and "aangegeven" when the House is to get something.
    private func isPromise(_ participle: Int) -> Bool {
        if Cues.promising.contains(tokens, participle) { return true }
        return (participle..<range.upperBound).contains { at in
            Cues.house.contains(tokens, at) || Cues.you.contains(tokens, at)
                || tokens.at(at, is: "te") && tokens.at(at + 1, is: "komen") && has("met")
        } || isAnnouncedPaper(participle)
    }

    /// "heeft aangekondigd uiterlijk 20 december een brief te sturen": with nobody named between, it goes to the House.
    private func isAnnouncedPaper(_ participle: Int) -> Bool {
        guard has(Cues.products),
            let paper = (participle + 1..<max(participle + 1, range.upperBound)).first(where: {
                Cues.products.contains(tokens, $0)
            }),
            tokens.at(paper + 1, is: "te"), Cues.sendings.contains(tokens, paper + 2)
        else { return false }
        return (participle + 1..<paper).allSatisfy {
            tokens[$0]?.kind != .word || tokens[$0]?.word != .other || tokens.at($0, isOneOf: "dit", "nieuwe", "nadere")
        }
    }

    /// The office whose promise is told.
    var teller: Range<Int>? {
        toldPromise.flatMap { auxiliary(of: $0) }.flatMap { tokens.at($0, is: "heeft") ? office(of: $0) : nil }
    }

    private func auxiliary(of participle: Int) -> Int? {
        Retold.auxiliary(of: participle, in: range, tokens)
    }

    /// "heb ik", "heeft de minister van Financiën", "is (door mij)"; not "de gemeente heeft", "is mij".
    private func isPromiseOfGovernment(_ participle: Int) -> Bool {
        guard let at = auxiliary(of: participle) else { return false }
        if tokens.at(at, isOneOf: "heb", "hebben") {
            if Cues.me.contains(tokens, at - 1) || Cues.me.contains(tokens, at + 1) { return true }
            return office(of: at) != nil
        }
        if tokens.at(at, isOneOf: "is", "zijn") {
            for other in range.lowerBound..<participle where tokens.at(other, isOneOf: "mij", "ons", "door", "gemeente")
            {
                return tokens.at(other, is: "door")
                    && (tokens.at(other + 1, isOneOf: "mij", "ons", "mijn") || tokens.office(at: other + 1) != nil)
            }
            return has(Cues.house) || has("u")
        }
        return office(of: at) != nil
    }
}
