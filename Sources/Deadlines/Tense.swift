import Documents

/// Whether the words around a date look back or forward; decides the year that a date leaves out.
///
///     de brief van 10 juli                   back: a document that exists
///     de brief wordt in oktober verzonden    forward
///     de resultaten werden in juni verwacht  back, and the expectation failed
///     de conferentie is op 3 en 4 oktober    neither: the nearest
enum Tense {
    static func side(of range: Range<Int>, in tokens: Tokens) -> Moment.Side? {
        let side = toldSide(of: range, in: tokens)
        return side != .past && isOfTerm(range, tokens) ? .future : side
    }

    /// "de termijn van 1 december", "de deadline van 1 mei": ahead, unless its sentence tells of the past or that it
    /// fails.
    private static func isOfTerm(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        isTerm(range.lowerBound - 2, tokens) && tokens.at(range.lowerBound - 1, is: "van")
            && !(range.upperBound..<range.upperBound + 8).contains { tokens.at($0, isOneOf: "niet", "verstreken") }
    }

    private static func isTerm(_ at: Int, _ tokens: Tokens) -> Bool {
        tokens.at(at, isOneOf: "deadline", "streefdatum", "einddatum", "sluitingsdatum", "inleverdatum")
            || tokens.at(at, endsWith: "termijn")
    }

    private static func toldSide(of range: Range<Int>, in tokens: Tokens) -> Moment.Side? {
        if isDocumentDate(range.lowerBound, tokens) { return .past }
        if isPutOffTo(range.lowerBound, tokens) { return .future }
        var left = range.lowerBound
        while left > 0, !isSentenceEnd(left - 1, tokens), range.lowerBound - left < 80 { left -= 1 }
        var right = range.upperBound
        while right < tokens.count, !isSentenceEnd(right, tokens), right - range.upperBound < 80 { right += 1 }
        var clauseLeft = range.lowerBound
        let sentence = left..<right
        while clauseLeft > left, !isClauseEnd(clauseLeft - 1, sentence, tokens),
            !endsSubordinate(clauseLeft - 1, sentence, tokens)
        {
            clauseLeft -= 1
        }
        var clauseRight = range.upperBound
        while clauseRight < right, !isClauseEnd(clauseRight, sentence, tokens), !opensClause(clauseRight, tokens),
            clauseRight == range.upperBound || !endsSubordinate(clauseRight - 1, sentence, tokens)
        {
            clauseRight += 1
        }
        if let participle = Retold.participle(before: range, in: tokens), participle >= left {
            let content = subordinate(range, participle, tokens) ?? range.upperBound..<range.upperBound
            return nearest(to: range, in: content.lowerBound..<max(content.upperBound, clauseRight), tokens) ?? .future
        }
        if Retold.isWish(range, in: tokens) { return .nearest }
        if let start = subordinate(range, clauseLeft, tokens)?.lowerBound,
            let side = nearest(to: range, in: start..<clauseRight, tokens)
        {
            // "Ik verwacht dat dit in mei is afgerond": will have been.
            let isExpected = (left..<start).contains {
                Cues.expecting.contains(tokens, $0) || Cues.aiming.contains(tokens, $0)
            }
            let isPast = (start..<clauseRight).contains { Verbs.isPast(tokens, $0) }
            return isExpected && !isPast ? .future : side
        }
        if let side = nearest(to: range, in: clauseLeft..<clauseRight, tokens) { return side }
        // "…, waarna ik mijn reactie in mei met u deel": comes after what comes.
        let opening = Cues.cutters.contains(tokens, clauseLeft - 1) ? clauseLeft - 1 : clauseLeft
        if tokens.at(opening, isOneOf: "waarna", "waarop", "waarover"), Cues.me.contains(tokens, opening + 1) {
            return .future
        }
        // "De vragen die u heeft gesteld, beantwoord ik voor 12 november": its own verb is not one of those known.
        if clauseLeft > left,
            endsSubordinate(clauseLeft - 1, sentence, tokens)
                || (clauseLeft..<clauseRight).contains(where: { Cues.me.contains(tokens, $0) })
        {
            return nil
        }
        return nearest(to: range, in: left..<right, tokens)
    }

    /// "is uitgesteld naar mei": the day to come, though the putting off has been; of what "werd uitgesteld" it may be over.
    private static func isPutOffTo(_ first: Int, _ tokens: Tokens) -> Bool {
        let start = tokens.at(first, isOneOf: "naar", "tot") ? first : first - 1
        guard tokens.at(start, isOneOf: "naar", "tot"),
            tokens.at(
                start - 1, isOneOf: "uitgesteld", "verschoven", "verplaatst", "doorgeschoven", "opgeschoven",
                "aangehouden")
        else { return false }
        var at = start - 2
        while at >= 0, start - at < 20, tokens[at]?.kind != .mark {
            if Verbs.isPast(tokens, at) { return false }
            if tokens.at(at, isOneOf: "is", "zijn", "wordt", "worden") { return true }
            at -= 1
        }
        return false
    }

    /// From the last "dat" before a date to the date: a date told behind it belongs to what it opens.
    private static func subordinate(_ range: Range<Int>, _ left: Int, _ tokens: Tokens) -> Range<Int>? {
        var at = range.lowerBound - 1
        while at > left {
            if opensClause(at, tokens) { return at + 1..<range.upperBound }
            at -= 1
        }
        return nil
    }

    /// "Ik verwacht dat …"; in "ik heb dat in mei gedaan" it stands for something.
    static func opensClause(_ at: Int, _ tokens: Tokens) -> Bool {
        tokens.at(at, is: "dat") && !Verbs.isPerfectAuxiliary(tokens, at - 1) && !Cues.shall.contains(tokens, at - 1)
            && !Cues.going.contains(tokens, at - 1)
            && !tokens.at(at - 1, isOneOf: "kan", "kunnen", "wil", "willen", "op", "ik", "moet", "doe")
    }

    /// "d.d. 7 juni", "(ingezonden 10 juli", "de Kamerbrief van 10 juli".
    static func isDocumentDate(_ first: Int, _ tokens: Tokens) -> Bool {
        var at = first - 1
        while at >= 0, let token = tokens[at], token.kind == .mark, tokens.at(at, isOneOf: ".", ":", "(") { at -= 1 }
        if tokens.at(at, is: "d"),
            tokens.at(at - 1, is: ".") && tokens.at(at - 2, is: "d") || tokens.at(at - 1, is: "d")
        {
            return true
        }
        if tokens.at(at, is: "op"), tokens.at(at - 1, isOneOf: "ingezonden", "gedateerd") { return true }
        if tokens.at(at, isOneOf: "dd", "ingezonden", "ontvangen", "gedateerd", "datum", "vastgesteld") {
            return true
        }
        // Only the nouns directly before "van" count; "van" may stand behind a name of a few words.
        guard tokens.at(at, is: "van") || tokens.at(at, is: "op") else { return false }
        let isOf = tokens.at(at, is: "van")
        if isOf, isTerm(at - 1, tokens) { return false }
        for distance in 1...8 {
            guard let token = tokens[at - distance], token.kind == .word || distance < 8 else { return false }
            if isSentenceEnd(at - distance, tokens) || token.kind == .mark && tokens.at(at - distance, is: ",") {
                return false
            }
            if Cues.documents.contains(tokens, at - distance) || tokens.at(at - distance, endsWith: "brief")
                || tokens.at(at - distance, endsWith: "debat") || tokens.at(at - distance, endsWith: "overleg")
            {
                return isOf && (distance <= 3 || !Verbs.isFinite(tokens, at - 1))
            }
            if Verbs.isFinite(tokens, at - distance) { return false }
        }
        return false
    }

    private static func nearest(to range: Range<Int>, in clause: Range<Int>, _ tokens: Tokens) -> Moment.Side? {
        var best: (distance: Int, side: Moment.Side)?
        // Looked for only where it matters.
        var found: Bool?
        var hasParticiple: Bool {
            if let found { return found }
            // "De planning is dat dit wordt afgerond": the participle is that of the passive.
            let isPassive = clause.contains { tokens.at($0, isOneOf: "wordt", "worden", "zal", "zullen") }
            let has =
                !isPassive
                && clause.contains {
                    // "te beantwoorden" only looks like one.
                    !range.contains($0) && Verbs.isParticiple(tokens, $0) && !tokens.at($0 - 1, is: "te")
                }
            found = has
            return has
        }
        for at in clause where tokens.list[at].traits.contains(.hasTense) && !range.contains(at) {
            let distance = at < range.lowerBound ? range.lowerBound - at : at - range.upperBound + 1
            let side: Moment.Side
            if Verbs.isPast(tokens, at) {
                side = .past
            } else if Verbs.isPerfectAuxiliary(tokens, at), hasParticiple {
                side = .past
            } else if Verbs.isFuture(tokens, at), !tokens.at(at - 1, is: "te"),
                !(tokens.at(at, is: "ontvangen") && hasParticiple)
            {
                side = .future
            } else {
                continue
            }
            // "werden in juni verwacht": the past verb decides over "verwacht".
            if side == .past, best?.side == .future, distance < 30 {
                best = (distance, .past)
            } else if best == nil || distance < best?.distance ?? 0 && !(best?.side == .past && side == .future) {
                best = (distance, side)
            }
        }
        return best?.side
    }

    @inline(always)
    static func isSentenceEnd(_ at: Int, _ tokens: Tokens) -> Bool {
        at >= 0 && at < tokens.count && tokens.list[at].traits.isMark && endsSentence(at, tokens)
    }

    private static func endsSentence(_ at: Int, _ tokens: Tokens) -> Bool {
        guard let token = tokens[at], token.kind == .mark else { return false }
        if tokens.at(at, is: "\n") { return true }
        if tokens.at(at, is: "?") || tokens.at(at, is: "!") {
            // "het plan 'Stop femicide!' van juli" goes on.
            var next = at + 1
            while tokens.at(next, isOneOf: "'", "\"", ")", "?", "!"), tokens[next]?.joined == true { next += 1 }
            guard let after = tokens[next] else { return true }
            return after.kind == .mark
                ? !tokens.at(next, isOneOf: ",", ";", ".")
                : tokens.isCapitalised(next) || after.kind == .number || tokens.at(at, is: "?")
        }
        guard tokens.at(at, is: "."), token.joined, let next = tokens[at + 1] else { return false }
        return !next.joined && (tokens.isCapitalised(at + 1) || tokens.at(at + 1, isOneOf: "'", "\"", "("))
            && !tokens.at(at - 1, isOneOf: "mr", "dr", "drs", "prof", "nr", "c", "s", "jl", "dhr", "mw", "ir", "m")
    }

    /// "de brief waar u om heeft verzocht | uiterlijk 20 november", "zoals ik heb toegezegd | ontvangt u": the verbs
    /// with which what hangs on the statement ends.
    private static func endsSubordinate(_ at: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        if tokens.endsAside(at, sentence) { return true }
        let isPerfect =
            Verbs.isPerfectAuxiliary(tokens, at) && Verbs.isParticiple(tokens, at - 1)
            || Verbs.isPerfectAuxiliary(tokens, at - 1) && Verbs.isParticiple(tokens, at)
            // "de brief die ik voor 1 maart had toegezegd | komt in april"
            || tokens.at(at - 1, isOneOf: "had", "hadden") && Verbs.isParticiple(tokens, at)
        guard isPerfect, tokens[at + 1]?.kind == .word else { return false }
        var before = at - 2
        while before > sentence.lowerBound, tokens[before]?.kind != .mark {
            if tokens.at(before, isOneOf: "die", "waar", "waarom", "waarin", "waarover", "waarmee", "wat") {
                return true
            }
            before -= 1
        }
        return false
    }

    private static func isClauseEnd(_ at: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        if tokens.at(at, isOneOf: ",", ";", ":", "(", ")") { return true }
        guard Cues.cutters.contains(tokens, at) else { return false }
        return !tokens.at(at, is: "en") || tokens.joinsStatements(at, sentence)
            || tokens.resumes(at + 1)
    }

}
