import Documents

/// Days of something else that stand in a promise.
///
///     Na het gesprek met de sector in januari kom ik bij u terug.          not before January, and no day to end it
///     Over de uitkomst van het overleg in januari informeer ik u.          no day at all
///     Na het overleg stuur ik u in januari een brief.                      the day of the promise
///
/// Only one thing can stand before the verb of a Dutch statement: what opens with "na het gesprek" and still goes on at
/// the date has the date in it.
extension CommitmentReader {
    /// The date of a promise; where it is that of what goes before, only as its beginning.
    func afterEvent(_ date: FoundDate, _ clause: Clause) -> FoundDate {
        guard isBehindAct(date, clause) else { return date }
        var date = date
        date.window = DateWindow(earliest: date.window.earliest, latest: nil)
        date.boundary = .after
        return date
    }

    private func isBehindAct(_ date: FoundDate, _ clause: Clause) -> Bool {
        if isBeforeHandover(date, clause) { return true }
        let start = clause.range.lowerBound
        if tokens.at(start, is: "na"), isOpening(date, clause) {
            // "na de zomer in september"; an event has no day of its own.
            return !moments(in: clause).contains { $0.tokens.lowerBound == start && $0.window.earliest != nil }
        }
        // "Na de top, die op 3 maart begint, informeer ik u"
        if tokens.at(start, is: "na"),
            (start..<date.tokens.lowerBound).contains(where: {
                tokens.endOfRelative($0, clause.sentence).map { $0 >= date.tokens.upperBound } == true
            })
        {
            return true
        }
        // "na het gesprek dat ik in januari voer"
        var at = date.tokens.lowerBound - 1
        while at > start, date.tokens.lowerBound - at < 6, !tokens.at(at, isOneOf: "dat", "die") {
            guard tokens[at]?.kind == .word, !Verbs.isFinite(tokens, at) else { return false }
            at -= 1
        }
        guard tokens.at(at, isOneOf: "dat", "die") else { return false }
        for before in max(start, at - 5)..<max(start, at) where tokens.at(before, is: "na") {
            return !(before..<at).contains { Verbs.isFinite(tokens, $0) || Cues.me.contains(tokens, $0) }
        }
        return false
    }

    /// "De proef, die op 1 november begint, wordt daarna geëvalueerd": told of when something else is. What a statement
    /// opens with as its time counts: "Tijdens de top die op 3 maart begint, …".
    func isOfRelative(_ date: FoundDate, _ clause: Clause) -> Bool {
        let start = clause.range.lowerBound
        if tokens.at(start, isOneOf: "tijdens", "in", "op", "bij", "na") { return false }
        var at = date.tokens.lowerBound - 1
        while at > start, date.tokens.lowerBound - at < 12, tokens[at]?.kind != .mark {
            if let end = tokens.endOfRelative(at, clause.sentence) { return end >= date.tokens.upperBound }
            at -= 1
        }
        return false
    }

    /// "Over het overleg van 4 december …", "Naar aanleiding van het debat in januari stuur ik u …".
    func isOfTopic(_ date: FoundDate, _ clause: Clause) -> Bool {
        let start = clause.range.lowerBound
        if date.stretch == nil, date.window.day != nil, tokens.at(date.tokens.lowerBound, is: "over"),
            date.anchor != nil
        {
            return true
        }
        if isInsideTopic(date, clause) { return true }
        guard
            tokens.at(start, isOneOf: "over", "ter", "gelet", "gezien", "wegens", "vanwege")
                || tokens.at(start, is: "naar") && tokens.at(start + 1, is: "aanleiding")
                || tokens.at(start, is: "met") && tokens.at(start + 2, is: "oog")
        else { return false }
        return isOpening(date, clause)
    }

    /// "De vragen van het lid X over de NAVO-top van 24-26 juni kunnen niet binnen de gebruikelijke termijn …": a day in the
    /// title of the questions. What is failed stands behind it; a limit ("uiterlijk") is never part of a title.
    func isOfTitle(_ date: FoundDate, _ sentence: Clause) -> Bool {
        let before = sentence.range.lowerBound..<date.tokens.lowerBound
        let behind = date.tokens.upperBound..<max(date.tokens.upperBound, sentence.range.upperBound)
        guard date.boundary != .by, !tokens.at(date.tokens.lowerBound, is: "uiterlijk"),
            let questions = before.first(where: { tokens.list[$0].traits.contains(.isQuestion) }),
            before.suffix(from: questions).contains(where: { tokens.at($0, isOneOf: "over", "inzake", "betreffende") })
        else { return false }
        return !before.suffix(from: questions).contains { Cues.negations.contains(tokens, $0) }
            && behind.contains { Cues.negations.contains(tokens, $0) }
    }

    /// "Ik informeer u over de wet die in juli in werking treedt": told of what the promise is about, whose verb ends it.
    private func isInsideTopic(_ date: FoundDate, _ clause: Clause) -> Bool {
        guard clause.has("over"), clause.has("die") || clause.has("dat") else { return false }
        func isOther(_ at: Int) -> Bool {
            tokens[at]?.kind == .mark || Cues.me.contains(tokens, at) || Cues.receiver.contains(tokens, at)
        }
        var at = date.tokens.lowerBound - 1
        while clause.range.contains(at), !tokens.at(at, isOneOf: "die", "dat") {
            if isOther(at) { return false }
            at -= 1
        }
        guard clause.range.contains(at),
            (max(clause.range.lowerBound, at - 8)..<at).contains(where: { tokens.at($0, is: "over") })
        else { return false }
        let rest = date.tokens.upperBound..<max(date.tokens.upperBound, clause.range.upperBound)
        return !rest.contains(where: isOther) && clause.range.upperBound > date.tokens.upperBound
            && (Verbs.isFinite(tokens, clause.range.upperBound - 1)
                || Cues.singulars.contains(tokens, clause.range.upperBound - 1))
    }

    /// Part of what stands before the verb, and not the whole of it.
    private func isOpening(_ date: FoundDate, _ clause: Clause) -> Bool {
        let start = clause.range.lowerBound
        return date.tokens.lowerBound > start + 1
            && !(start..<date.tokens.lowerBound).contains {
                tokens[$0]?.kind == .mark || Verbs.isFinite(tokens, $0) || Cues.deeds.contains(tokens, $0)
                    || Cues.me.contains(tokens, $0)
            }
    }
}
