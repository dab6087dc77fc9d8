import Documents

/// Days of what a promise is about, none of which says by when it is kept.
///
///     een plan om in 2030 klimaatneutraal te zijn         of the "om" behind a noun
///     informeren hoe wij voor 1 juli aan de norm voldoen  of the clause with "of" or "hoe"
///     een wet die per 1 januari 2027 moet ingaan          of what hangs on the product
///     over de uitkomsten van de top op 24 maart           of the event in the title
///
/// What stands last behind a plain "over de voortgang" is still by when the House hears of it.
extension CommitmentReader {
    func isOfMatter(_ date: FoundDate, _ clause: Clause) -> Bool {
        isOfPurpose(date, clause) || isOfDependent(date, clause) || isOfTitledEvent(date, clause)
            || isOfExtent(date, clause)
    }

    /// Something reaches the House by these words, or somebody acts in them.
    private func isHandingOver(_ range: Range<Int>) -> Bool {
        range.contains { at in
            Cues.sendings.contains(tokens, at) || Cues.receivable.contains(tokens, at)
                || Cues.receives.contains(tokens, at) || Cues.deeds.contains(tokens, at)
                || Cues.receiver.contains(tokens, at)
        }
    }

    private func behind(_ date: FoundDate, _ clause: Clause) -> Range<Int> {
        var end = date.tokens.upperBound
        while end < clause.range.upperBound, !tokens.at(end, isOneOf: ",", ";", ":", "en") { end += 1 }
        return date.tokens.upperBound..<end
    }

    /// The nearest word before the date that opens what depends on another, with no mark between.
    private func opener(before date: FoundDate, _ clause: Clause, _ isOpener: (Int) -> Bool) -> Int? {
        var at = date.tokens.lowerBound - 1
        while at > clause.range.lowerBound, date.tokens.lowerBound - at < 16, tokens[at]?.kind != .mark {
            if isOpener(at) { return at }
            at -= 1
        }
        return nil
    }

    /// "een plan om in 2030 klimaatneutraal te zijn", "de motie die verzoekt om voor 1 juni te rapporteren"; the aim to
    /// do something is the promise itself: "mijn voornemen om u in mei te informeren".
    private func isOfPurpose(_ date: FoundDate, _ clause: Clause) -> Bool {
        guard clause.has("om"), let purpose = opener(before: date, clause, { tokens.at($0, is: "om") }) else {
            return false
        }
        let rest = behind(date, clause)
        guard let to = rest.first(where: { tokens.at($0, is: "te") }) else { return false }
        if tokens.at(purpose - 1, isOneOf: "verzoekt", "verzocht", "vraagt", "oproept") { return true }
        guard isNoun(purpose - 1, clause), !isHandingOver(purpose..<rest.upperBound) else { return false }
        return to + 1 < rest.upperBound
    }

    /// Behind an article, and no word for what is aimed at.
    private func isNoun(_ noun: Int, _ clause: Clause) -> Bool {
        guard tokens[noun]?.kind == .word, !Cues.aiming.contains(tokens, noun),
            !tokens.at(noun, isOneOf: "toezegging", "afspraak", "doel", "ambitie", "intentie", "besluit", "toe")
        else { return false }
        var at = noun - 1
        while at >= clause.range.lowerBound, noun - at < 4, !isStatement(at) {
            if tokens.at(at, isOneOf: "een", "de", "het", "mijn", "onze", "deze", "dit", "hun", "zijn") { return true }
            at -= 1
        }
        return false
    }

    /// A verb of the statement or who acts; "de inzet" is none.
    private func isStatement(_ at: Int) -> Bool {
        if Cues.me.contains(tokens, at) || Cues.receiver.contains(tokens, at) { return true }
        return (Verbs.isFinite(tokens, at) || Cues.deeds.contains(tokens, at))
            && !tokens.at(at - 1, isOneOf: "de", "het", "een", "mijn", "onze")
    }

    /// "hoe wij voor 1 juli aan de norm voldoen", "of het in 2027 kan", "een wet aan die per 1 januari moet ingaan": the
    /// date has the verb of the clause behind it, and no promise is in that.
    private func isOfDependent(_ date: FoundDate, _ clause: Clause) -> Bool {
        func opensQuestion(_ at: Int) -> Bool {
            if tokens.at(at, isOneOf: "hoe", "waarom", "hoeveel") { return true }
            return tokens.at(at, is: "of") && !tokens.at(at - 1, is: "voor")
                && tokens.at(
                    at + 1, isOneOf: "de", "het", "er", "wij", "ik", "dit", "dat", "deze", "een", "en", "hij", "zij",
                    "daar", "hier", "alle")
        }
        func opensRelative(_ at: Int) -> Bool {
            // "het rapport dat in mei verschijnt"; behind "dat" as a conjunction stands who acts.
            if tokens.at(at, is: "dat") {
                return date.tokens.lowerBound == at + 1 && isNoun(at - 1, clause)
                    && !Cues.expecting.contains(tokens, at - 1) && behind(date, clause).count < 4
            }
            return tokens.at(at, isOneOf: "die", "waarin", "waarmee", "waarvoor", "waaraan", "waardoor")
                && !isPronoun(at)
        }
        guard let start = opener(before: date, clause, { opensQuestion($0) || opensRelative($0) }) else { return false }
        let rest = behind(date, clause)
        guard !rest.isEmpty, !isHandingOver(rest), !isHandingOver(start..<date.tokens.lowerBound) else { return false }
        // "hoe dit uitpakt meld ik in mei nader": the statement has begun anew.
        let inner = start + 1..<date.tokens.lowerBound
        if opensQuestion(start) {
            return !inner.contains { Cues.me.contains(tokens, $0) && Verbs.isFinite(tokens, $0 - 1) }
        }
        // "De nota die in mei verschijnt": the only verb there is says what is expected.
        guard (clause.range.lowerBound..<start).contains(where: isStatement),
            !inner.contains(where: isStatement) || isAwaited(rest)
        else {
            return false
        }
        return rest.contains { Verbs.isFinite(tokens, $0) } || tokens.at(rest.upperBound - 1, endsWith: "t")
            || tokens.at(rest.upperBound - 1, endsWith: "n")
    }

    /// "de evaluatie die ik in mei verwacht"
    private func isAwaited(_ rest: Range<Int>) -> Bool {
        rest.count == 1
            && (Cues.expecting.contains(tokens, rest.lowerBound) || tokens.at(rest.lowerBound, is: "ontvang"))
    }

    /// "stuur ik die in mei", "en die in mei verwerken": not joined to a noun.
    private func isPronoun(_ at: Int) -> Bool {
        Cues.me.contains(tokens, at - 1) || Cues.receiver.contains(tokens, at - 1)
            || tokens.at(at - 1, isOneOf: "en", "of", "dat", "wordt", "worden", "zal", "zullen")
    }

    /// "over de inzet tijdens de Raad van 24 maart", "over de uitkomsten van de top op 24 maart", "de stand van zaken op
    /// 1 april": the day stands with its own event.
    private func isOfTitledEvent(_ date: FoundDate, _ clause: Clause) -> Bool {
        let first = date.tokens.lowerBound
        guard first > clause.range.lowerBound else { return false }
        if tokens.at(first, isOneOf: "op", "per"), tokens.at(first - 1, is: "zaken"), tokens.at(first - 3, is: "stand")
        {
            return true
        }
        let isDuring = tokens.at(first, is: "tijdens")
        guard isDuring || tokens.at(first, is: "op") && Anchors.isMeeting(tokens, first - 1) else { return false }
        guard let title = title(before: first, clause) else { return false }
        // "over de top op 24 maart" may tell when; "over de uitkomsten van de top op 24 maart" does not.
        return isDuring
            || (title + 1..<first).contains {
                first - $0 < 7 && tokens.at($0, isOneOf: "van", "tijdens", "op", "voor", "bij")
            }
    }

    /// "over de invoering per 1 januari 2027", "een overzicht van de uitgaven tot en met 31 december": how far what is
    /// told of reaches.
    private func isOfExtent(_ date: FoundDate, _ clause: Clause) -> Bool {
        let first = date.tokens.lowerBound
        let isUntil =
            tokens.at(first, is: "tot") && tokens.at(first + 1, is: "en")
            || tokens.at(first, is: "t") && tokens.at(first + 1, is: "/")
        let isFrom = tokens.at(first, isOneOf: "per", "vanaf") || tokens.at(first, is: "met") && date.boundary == .from
        guard isUntil || isFrom, date.repeats == nil, let title = title(before: first, clause) else { return false }
        return tokens.at(title, is: "over") || isUntil && isHandingOver(clause.range)
    }

    /// The "over" or "van" behind which nothing stands up to a date but nouns.
    private func title(before first: Int, _ clause: Clause) -> Int? {
        var found: Int?
        var at = first - 1
        while at > clause.range.lowerBound, first - at < 14, tokens[at]?.kind == .word || tokens.at(at, is: "-") {
            if isStatement(at) { break }
            if tokens.at(at, is: "over") { return at }
            if tokens.at(at, is: "van") { found = at }
            at -= 1
        }
        return found
    }
}
