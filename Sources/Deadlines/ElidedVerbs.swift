import Documents

/// A second promise whose verb is left out.
///
///     Ik stuur u in mei een brief | en in juni een tweede
///     De eerste rapportage stuur ik u in maart 2027, | de tweede in september 2027
///
/// It has a day and an object of its own, and no verb; "in mei en juni" and "in mei een brief en een nota" are one.
extension CommitmentReader {
    /// The tokens of what is promised the second time.
    func elided(in clause: Clause) -> Range<Int>? {
        guard clause.toldPromise == nil else { return nil }
        let near = moments(in: clause).filter {
            isOpen($0) && isAhead($0) && !$0.isRecurrence && !isDuration($0, clause)
        }
        for (first, second) in zip(near, near.dropFirst()) {
            guard let start = joint(first, second, clause), !hasVerb(start..<clause.range.upperBound),
                !isAttributive(first.tokens.upperBound..<start)
            else { continue }
            return start + 1..<clause.range.upperBound
        }
        return nil
    }

    /// Where the second is joined to the first: the "en" or the comma.
    private func joint(_ first: FoundDate, _ second: FoundDate, _ clause: Clause) -> Int? {
        let before = second.tokens.lowerBound - 1
        if tokens.at(before, is: "en") {
            // What stands between is the object of the first; behind the date stands that of the second.
            let behind = second.tokens.upperBound
            guard before > first.tokens.upperBound, clause.range.contains(behind) else { return nil }
            return opensObject(behind) ? before : nil
        }
        guard second.tokens.upperBound == clause.range.upperBound, second.boundary != nil else { return nil }
        var at = before
        while at > first.tokens.upperBound, before - at < 6, tokens[at]?.kind == .word, !tokens.at(at, is: "en") {
            at -= 1
        }
        guard at >= first.tokens.upperBound, at < before, tokens.at(at, isOneOf: ",", "en") else { return nil }
        return opensObject(at + 1) ? at : nil
    }

    private func opensObject(_ at: Int) -> Bool {
        tokens.at(at, isOneOf: "de", "het", "een", "mijn", "onze", "ons", "uw", "nog", "ook", "opnieuw", "vervolgens")
    }

    private func hasVerb(_ range: Range<Int>) -> Bool {
        range.contains { at in
            Cues.me.contains(tokens, at) || Cues.deeds.contains(tokens, at)
                || Verbs.isFinite(tokens, at) && !tokens.at(at - 1, is: "te")
        }
    }

    /// "de maatregelen die in januari ingaan en in maart …": the second day may belong to what hangs on the first.
    private func isAttributive(_ range: Range<Int>) -> Bool {
        range.contains { at in
            tokens.at(at, isOneOf: "die", "dat", "waarin", "waarmee", "waarbij", "waarvan", "tussen", "zowel")
        }
    }

    /// Both, each with its own day.
    func made(_ clause: Clause, and second: Range<Int>, _ status: Commitment.Status, _ place: Place) -> [Commitment] {
        let me = clause.range.first { Cues.me.contains(tokens, $0) } ?? clause.subject
        let first = Clause(
            tokens: tokens, range: clause.range.lowerBound..<second.lowerBound - 1, sentence: clause.sentence,
            subject: clause.subject)
        let other = Clause(tokens: tokens, range: second, sentence: clause.sentence, subject: me)
        let one = made(first, status, place)
        var two = made(other, status, place)
        two.who = one.who
        two.to = one.to
        return [one, two]
    }
}
