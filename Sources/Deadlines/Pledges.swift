import Documents

/// Promises told of an office by the words for promising, and by words for coming back to the House.
///
///     De minister van SZW zegt de Kamer toe haar voor 1 mei te informeren.
///     De staatssecretaris komt in het eerste kwartaal schriftelijk terug op de vraag.
///     Ik noteer als toezegging dat de minister de Kamer in mei informeert.
extension Clause {
    /// The office that promises, where the words for it name one.
    var pledging: Range<Int>? {
        if let office = sayingToe ?? notedPromise { return office }
        guard has(Cues.offices) else { return nil }
        for at in range where tokens.at(at, isOneOf: "koppelt", "koppelen") {
            if let office = office(of: at) { return office }
        }
        return nil
    }

    /// Whether something is promised in these words. Of what comes back to the House a moment is told.
    func isPledged(hasMoment: Bool) -> Bool {
        if sayingToe != nil || notedPromise != nil { return true }
        guard !has(Cues.duties) else { return false }
        if hasMoment, isDoingThat || isSeeingTo || isCarriedOut { return true }
        return isReportingBack(hasMoment) || hasMoment && (isComingBack || isComeBackTo)
    }

    /// "De minister zegt, naar aanleiding van een vraag van het lid Jansen, toe …"
    private var sayingToe: Range<Int>? {
        guard has("zegt") || has("zeggen"), has("toe"), has(Cues.offices) else { return nil }
        for at in range where tokens.at(at, isOneOf: "zegt", "zeggen") && !tokens.at(at - 1, is: "te") {
            let end = min(at + 32, range.upperBound)
            guard let toe = (at + 1..<max(at + 1, end)).first(where: { isToe($0) }),
                !(at + 1..<toe).contains(where: { tokens.at($0, isOneOf: "dat", "naar", ";", ":") && !isAbout($0) }),
                let office = office(of: at)
            else {
                continue
            }
            // "De minister die dit zegt": what stands between is the office and no more.
            guard office.lowerBound > at || office.upperBound == at else { continue }
            return office
        }
        return nil
    }

    /// The "naar" of "naar aanleiding van".
    private func isAbout(_ at: Int) -> Bool { tokens.at(at, is: "naar") && tokens.at(at + 1, is: "aanleiding") }

    /// The "toe" of "zegt toe": behind it stands what is promised, or nothing; "tot nu toe" is another.
    private func isToe(_ at: Int) -> Bool {
        tokens.at(at, is: "toe") && !tokens.at(at - 1, isOneOf: "nu", "af", "aan", "op")
            && !tokens.at(at - 2, is: "tot")
    }

    /// "Ik noteer als toezegging dat de minister …": who is heard to promise.
    private var notedPromise: Range<Int>? {
        guard has("noteer") || has("noteren") || has("genoteerd"), hasPhrase("als", "toezegging", "dat"),
            let that = range.first(where: { tokens.at($0, is: "dat") && tokens.at($0 - 1, is: "toezegging") })
        else { return nil }
        return tokens.office(at: that + 1)
    }

    /// "Dat doe ik voor 1 december."
    private var isDoingThat: Bool {
        let start = range.lowerBound
        // "De minister zei: dat doe ik voor 1 mei" tells what another said, "Dat doe ik via het programma" how.
        return tokens.at(start, isOneOf: "dat", "dit") && tokens.at(start + 1, is: "doe")
            && tokens.at(start + 2, is: "ik") && !tokens.at(start - 1, is: ":")
            && !range.contains { tokens.at($0, isOneOf: "deze", "omdat", "via", "samen", "sinds", "al") }
    }

    /// "Ik zorg ervoor dat de Kamer voor 1 mei een brief heeft."
    private var isSeeingTo: Bool {
        guard has("ervoor"), has(Cues.products),
            hasPhrase("zorg", "ik") || hasPhrase("ik", "zorg") || hasPhrase("zorgen", "wij")
                || hasPhrase("wij", "zorgen"),
            let that = range.first(where: { tokens.at($0, is: "dat") && tokens.at($0 - 1, is: "ervoor") })
        else { return false }
        let receiver = tokens.at(that + 1, isOneOf: "uw", "de") ? that + 2 : that + 1
        return Cues.receiver.contains(tokens, receiver)
    }

    /// "Ik geef hieraan uitvoering door voor de zomer een brief te sturen."
    private var isCarriedOut: Bool {
        guard hasPhrase("geef", "ik") || hasPhrase("ik", "geef"),
            let deed = first("uitvoering") ?? first("invulling") ?? first("gevolg")
        else { return false }
        let rest = deed + 1..<max(deed + 1, range.upperBound)
        guard let means = rest.first(where: { tokens.at($0, is: "door") }) else { return false }
        return (means..<range.upperBound).contains { tokens.at($0, is: "te") && Cues.sendings.contains(tokens, $0 + 1) }
    }

    /// "De minister koppelt dit terug aan de Kamer", "Ik zal dit aan uw Kamer terugkoppelen".
    private func isReportingBack(_ hasMoment: Bool) -> Bool {
        guard has(Cues.house) || has("u"), !has(Cues.herewith), !hasPhrase("deze", "brief") else { return false }
        if has("terugkoppelen") {
            return hasPair(Cues.shall, Cues.me, apart: 0) != nil || office(doing: Cues.shall) != nil
        }
        // "Ik koppel dit steeds aan uw Kamer terug" leaves nothing to keep.
        guard has("terug"), hasMoment else { return false }
        for at in range where tokens.at(at, isOneOf: "koppel", "koppelen", "koppelt") {
            if Cues.me.contains(tokens, at - 1) || Cues.me.contains(tokens, at + 1) { return true }
            if office(of: at) != nil { return true }
        }
        return false
    }

    /// "De staatssecretaris komt in mei schriftelijk terug op de vraag", "zal daarop in mei terugkomen"; of a journey
    /// nobody comes back to something.
    private var isComingBack: Bool {
        guard isBackTo, has(Cues.offices) else { return false }
        if has("terugkomen") { return office(doing: Cues.shall) != nil }
        guard has("terug") else { return false }
        return range.contains { tokens.at($0, isOneOf: "komt", "komen") && office(of: $0) != nil }
    }

    /// "Bij de Miljoenennota wordt hierop teruggekomen."
    private var isComeBackTo: Bool {
        has("teruggekomen") && isBackTo && (has("wordt") || has("zal")) && !has("is")
    }

    private var isBackTo: Bool {
        if has("hierop") || has("daarop") || has("erop") { return true }
        if hasPhrase("terug", "op") || hasPhrase("op", "terug") || hasPhrase("op", "terugkomen")
            || hasPhrase("terugkomen", "op")
        {
            return true
        }
        if has("schriftelijk") || has(Cues.house) { return true }
        return range.contains {
            tokens.at($0, is: "op") && tokens.at($0 + 1, isOneOf: "de", "deze", "dit", "het")
                && tokens.list[min($0 + 2, tokens.count - 1)].traits.contains(.isQuestion)
        }
    }

    /// "Die brief ligt er voor 1 december."
    var isLyingThere: Bool {
        guard hasPhrase("ligt", "er") || hasPhrase("er", "ligt"), let lies = first("ligt"), !isDenied else {
            return false
        }
        return (range.lowerBound..<lies).contains {
            Cues.products.contains(tokens, $0) && tokens.at($0 - 1, isOneOf: "die", "de", "deze", "het", "dat", "dit")
        }
    }

    /// "Ik zal het zo zeggen", "Ik zal eerst de vragen over het net beantwoorden", "Ik ga de moties langs", "Ik kom daar
    /// in tweede termijn op terug": how somebody goes about in a debate, which leaves nothing to keep.
    var isProcedure: Bool {
        guard has(Cues.me) else { return false }
        if hasPhrase("tweede", "termijn"), has("kom") || has("komen"), has("terug") { return !has("schriftelijk") }
        if hasPhrase("het", "zo", "zeggen") || hasPhrase("zo", "formuleren") || hasPhrase("het", "anders", "zeggen") {
            return true
        }
        let last = tokens.at(range.upperBound - 1, is: "langs") ? range.upperBound - 1 : nil
        if last != nil, has(Cues.going), has(Cues.subjects) || has("vragen") { return true }
        return has(Cues.shall) && has("vragen") && has("beantwoorden") && (has("eerst") || has("straks") || has("nu"))
    }
}
