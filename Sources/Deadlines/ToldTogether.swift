import Documents

/// Promises of which a part is told elsewhere: in the clause before, in the letter they go with, in the words for the first
/// of many.
extension CommitmentReader {
    /// "Ik zeg toe in december met een evaluatie te komen, | en daarnaast in maart een brief te sturen": what hangs on the
    /// "zeg toe" goes on, with a day of its own.
    func goesOn(_ clause: Clause, behind before: ArraySlice<Clause>) -> Bool {
        guard let first = before.first, first.has("toe"), first.hasPhrase("zeg", "ik") || first.hasPhrase("ik", "zeg"),
            !clause.isDenied, clause.has(Cues.sendings) || clause.has("komen"),
            clause.range.contains(where: { Retold.isInfinitive($0, tokens) }),
            !clause.range.contains(where: {
                Cues.me.contains(tokens, $0)
                    || (Verbs.isFinite(tokens, $0) || Cues.deeds.contains(tokens, $0)) && !tokens.at($0 - 1, is: "te")
            })
        else { return false }
        return moments(in: clause).contains { isAhead($0) && $0.role != .document && !isDuration($0, clause) }
    }

    func alsoPromised(_ clause: Clause, _ first: Clause, _ place: Place) -> Commitment {
        var commitment = made(clause, .promised, place)
        commitment.who = writer.who(first, .promised)
        commitment.to = commitment.to ?? writer.to(first)
        return commitment
    }

    /// "Tevens zend ik u de nota": behind what goes with the letter, one thing more.
    func enclose(_ said: inout [Commitment]) {
        for index in said.indices where said[index].status == .promised && said[index].due == nil {
            let range = tokens.index(at: said[index].range.lowerBound)..<tokens.index(at: said[index].range.upperBound)
            guard Clause(tokens: tokens, range: range, sentence: range).isEnclosing(isSaid: true) else { continue }
            said[index].status = .done
            said[index].doneOn = document.date.window.day
        }
    }

    /// "halfjaarlijks, voor het eerst in mei 2027": how often, with the days of the first time.
    func beginning(_ date: FoundDate, _ near: ArraySlice<FoundDate>) -> FoundDate {
        guard date.window.latest == nil else { return date }
        if let first = firstOfEvery(date, near) { return first }
        let first = near.first {
            $0.repeats == nil && $0.certainty != .vague && ($0.boundary == nil || $0.boundary == .on)
        }
        guard let first, first.window.latest != nil, isOpen(first), isFirstTime(first.tokens.lowerBound) else {
            return date
        }
        var date = date
        date.window = first.window
        date.certainty = first.certainty
        return date
    }

    /// "jaarlijks uiterlijk 1 juni", "tweemaal per jaar, in juni en december": how often, with the first of the days that
    /// stand beside it. "om de vier jaar voor 1 juni" does not tell in which year.
    func firstOfEvery(_ date: FoundDate, _ near: ArraySlice<FoundDate>) -> FoundDate? {
        guard let repeats = date.repeats, date.window.latest == nil, let count = ["P1Y": 1, "P6M": 2][repeats] else {
            return nil
        }
        func isEach(_ moment: FoundDate, _ gap: Range<Int>) -> Bool {
            isAhead(moment) && moment.role != .document && moment.window.latest != nil && !moment.isStretch
                && moment.stretch?.first.wantsYear == true && moment.boundary?.direction != .after
                && gap.count < 4
                && gap.allSatisfy { tokens.at($0, isOneOf: ",", "en", "telkens", "steeds", "namelijk", "van", "(") }
        }
        var each: [FoundDate] = []
        var end = date.tokens.upperBound
        for moment in near where moment.tokens.lowerBound >= end {
            guard isEach(moment, end..<moment.tokens.lowerBound) else { break }
            each.append(moment)
            end = moment.tokens.upperBound
        }
        if each.isEmpty {
            var start = date.tokens.lowerBound
            for moment in near.reversed() where moment.tokens.upperBound <= start {
                guard isEach(moment, moment.tokens.upperBound..<start) else { break }
                each.insert(moment, at: 0)
                start = moment.tokens.lowerBound
            }
        }
        guard each.count == count, let today = context.today, let last = each.last, let opening = each.first,
            var first = each.min(by: { ($0.window.latest ?? today) < ($1.window.latest ?? today) })
        else { return nil }
        first.repeats = date.repeats
        first.tokens =
            min(date.tokens.lowerBound, opening.tokens.lowerBound)..<max(date.tokens.upperBound, last.tokens.upperBound)
        return first
    }

    /// "Eens in de zes jaar evalueer ik de wet en informeer ik uw Kamer": a verb first shares how often.
    func sharedRecurrence(_ clause: Clause, behind before: ArraySlice<Clause>) -> FoundDate? {
        guard let last = before.last, last.range.upperBound < clause.range.lowerBound + 2,
            tokens.at(last.range.upperBound, is: "en"), Cues.me.contains(tokens, clause.range.lowerBound + 1),
            moments(in: clause).isEmpty, let date = moments(in: last).first,
            date.tokens.lowerBound == last.range.lowerBound, date.repeats != nil
        else { return nil }
        return date
    }

    /// Behind "voor het eerst".
    private func isFirstTime(_ start: Int) -> Bool {
        tokens.at(start - 1, is: "eerst") && tokens.at(start - 2, is: "het") && tokens.at(start - 3, is: "voor")
    }

    /// "wordt komende maand afgerond en daarna aan uw Kamer aangeboden", "in mei afgerond en in juni aangeboden", "zal in
    /// april een besluit nemen en u voor 1 juni informeren": the House gets it behind that day.
    func isBeforeHandover(_ date: FoundDate, _ clause: Clause) -> Bool {
        guard clause.has(Cues.house) || clause.has(Cues.you), clause.has("en") else { return false }
        func isReceiver(_ at: Int) -> Bool { Cues.house.contains(tokens, at) || Cues.you.contains(tokens, at) }
        for at in date.tokens.upperBound..<max(date.tokens.upperBound, clause.range.upperBound)
        where tokens.at(at, is: "en") {
            // "en, voorzien van een beleidsreactie, in juni"
            let second = behindInsertion(at + 1, clause)..<clause.range.upperBound
            let before = date.tokens.upperBound..<at
            let isThen =
                tokens.at(second.lowerBound, isOneOf: "daarna", "vervolgens", "nadien", "aansluitend")
                || dates.contains { $0.tokens.lowerBound == second.lowerBound && isAhead($0) }
            // "informeer ik u in mei en daarna in juni", "in mei en in juni aan de Kamer gezonden"
            guard !(clause.range.lowerBound..<at).contains(where: isReceiver), second.contains(where: isReceiver),
                isThen && before.contains(where: { Verbs.isParticiple(tokens, $0) || isInfinitive($0) })
                    || isHandover(second, behind: before)
            else { continue }
            return true
        }
        return false
    }

    /// "en uw Kamer daar voor 1 juni over informeren", "en informeren uw Kamer in mei": a second verb, with a time of its
    /// own, by which the House gets something.
    private func isHandover(_ second: Range<Int>, behind before: Range<Int>) -> Bool {
        let start = second.lowerBound
        let opensWithVerb = Cues.sendings.contains(tokens, start)
        let opensWithObject =
            tokens.at(start, isOneOf: "uw", "u", "de", "deze", "die", "dit", "dat", "hierover", "daarover")
            && before.contains { Verbs.isParticiple(tokens, $0) || isInfinitive($0) }
        guard opensWithVerb || opensWithObject,
            second.contains(where: { Cues.sendings.contains(tokens, $0) || Cues.receivable.contains(tokens, $0) })
        else { return false }
        return second.contains { tokens.at($0, isOneOf: "daarna", "vervolgens", "nadien", "aansluitend", "hierna") }
            || dates.contains { second.contains($0.tokens.lowerBound) && isAhead($0) }
    }

    private func behindInsertion(_ at: Int, _ clause: Clause) -> Int {
        guard tokens.at(at, is: ","),
            let end = (at + 1..<max(at + 1, min(at + 12, clause.range.upperBound))).first(where: {
                tokens.at($0, is: ",")
            })
        else { return at }
        return end + 1
    }

    /// "nemen", "laten uitvoeren": what a "zal" or "gaan" asks for. Plural nouns have the same form.
    private func isInfinitive(_ at: Int) -> Bool {
        guard tokens.at(at, endsWith: "n") else { return false }
        if Cues.acts.contains(tokens, at) || Cues.deeds.contains(tokens, at) || Cues.receiving.contains(tokens, at) {
            return true
        }
        if tokens.at(at, isOneOf: "laten", "voeren", "houden", "hebben", "worden", "vragen", "werken", "doorlopen") {
            return true
        }
        guard tokens.at(at, endsWith: "en"), let token = tokens[at], token.count > 6 else { return false }
        for prefix: StaticString in ["uit", "af", "op", "aan", "vast", "door", "plaats", "in"]
        where tokens.at(at, startsWith: prefix) && !tokens.at(at, endsWith: "ingen") {
            return true
        }
        return false
    }
}

extension Tokens {
    /// Where a sentence begins behind "Geachte voorzitter,", which addresses and says nothing.
    func behindSalutation(_ sentence: Range<Int>) -> Int {
        guard at(sentence.lowerBound, isOneOf: "geachte", "geacht"),
            let comma = sentence.prefix(12).first(where: { at($0, is: ",") }), comma + 1 < sentence.upperBound,
            isCapitalised(comma + 1), !at(comma + 1, isOneOf: "geachte", "mevrouw", "heer")
        else { return sentence.lowerBound }
        return comma + 1
    }

    /// Where a sentence begins behind a heading without a stop: "Vervolg en planning in 2026 | Ik informeer u in mei".
    func behindHeading(_ sentence: Range<Int>) -> Int {
        for at in sentence.prefix(16).dropFirst() {
            let isVerb =
                Verbs.isPast(self, at - 1) || Verbs.isPerfectAuxiliary(self, at - 1)
                || Cues.deeds.contains(self, at - 1) || Cues.shall.contains(self, at - 1)
            if isVerb || self[at - 1]?.kind == .mark { break }
            if Cues.me.contains(self, at), isCapitalised(at), !self.at(at + 1, is: ".") { return at }
        }
        return sentence.lowerBound
    }
}
