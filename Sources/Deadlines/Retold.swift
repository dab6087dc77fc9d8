import Documents

/// A promise or a request told again, with what hangs on its participle.
///
///     Tijdens het debat heb ik toegezegd u voor het kerstreces te informeren.
///     Op 4 november is toegezegd dat de Kamer in januari een brief ontvangt.
///
/// The participle looks back, its content forward: what stands behind it belongs to the infinitive or to the clause
/// with "dat". Days that the content leaves open are reckoned from the day of the promise, where that is told.
enum Retold {
    /// The participle on whose content a date hangs; nil when it hangs on none.
    ///
    /// - Parameter isReckoning: whether what was only told counts too ("gemeld dat ik u voor de zomer zal berichten"):
    ///   its days are reckoned from when it was told, though its verb alone says whether they were ahead.
    static func participle(before date: Range<Int>, in tokens: Tokens, isReckoning: Bool = false) -> Int? {
        var at = date.lowerBound - 1
        var isClause = false
        let opens = isBeforeInfinitive(date, tokens)
        while at >= 0, date.lowerBound - at < 40, !Tense.isSentenceEnd(at, tokens) {
            let isPromising = Cues.promising.contains(tokens, at)
            if isPromising || isAnnounced(at, tokens) || Cues.requested.contains(tokens, at) {
                guard isTold(at, tokens) else { return nil }
                if isClause { return isPromising || isReckoning && isAnnounced(at, tokens) ? at : nil }
                return hasInfinitive(at, date, tokens) ? at : nil
            }
            // "In de brief van 4 juli kondigde ik aan voor Prinsjesdag te komen"
            if opens, !isClause, tokens.at(at, isOneOf: "kondigde", "kondigden", "zegde", "zegden") { return at }
            if Tense.opensClause(at, tokens) {
                isClause = true
            } else if Verbs.isFinite(tokens, at), !tokens.at(at - 1, is: "te"), !isClause, !opens {
                // "toegezegd u te informeren en heb dat in mei gedaan"
                return nil
            }
            at -= 1
        }
        return nil
    }

    /// "gemeld", "aangekondigd", "laten weten": told, and a promise where the House is to get something.
    static func isAnnounced(_ at: Int, _ tokens: Tokens) -> Bool {
        Cues.announcing.contains(tokens, at) || tokens.at(at, is: "weten") && tokens.at(at - 1, is: "laten")
            || Verbs.isReporting(tokens, at)
            // "heb ik u geïnformeerd dat ik …"; "geïnformeerd over" tells of no promise.
            || tokens.at(at, isOneOf: "geinformeerd", "ingelicht") && tokens.at(at + 1, is: "dat")
    }

    /// "heb … toegezegd", "is toegezegd"; what "had" been promised has been overtaken.
    private static func isTold(_ participle: Int, _ tokens: Tokens) -> Bool {
        auxiliary(of: participle, in: max(0, participle - 25)..<participle + 2, tokens) != nil
    }

    /// The "heb" of "heb … toegezegd"; "zoals toegezegd" and "de aangegeven termijn" have none.
    static func auxiliary(of participle: Int, in range: Range<Int>, _ tokens: Tokens) -> Int? {
        let isNoun =
            tokens.at(participle, is: "aangegeven") && tokens[participle + 1]?.kind == .word
            && (tokens[participle + 1]?.word == .other || tokens[participle + 1]?.word == .sign)
            && !Cues.leading.contains(tokens, participle + 1)
            && !tokens.at(participle + 1, isOneOf: "u", "uw", "hoe", "wat", "wanneer", "ernaar")
        if isNoun { return nil }
        if participle + 1 < range.upperBound, isTelling(participle + 1, tokens) { return participle + 1 }
        var at = participle - 1
        while at >= range.lowerBound, !Tense.isSentenceEnd(at, tokens), !tokens.at(at, isOneOf: "zoals", "conform") {
            if isTelling(at, tokens) { return at }
            at -= 1
        }
        return nil
    }

    static func isTelling(_ at: Int, _ tokens: Tokens) -> Bool {
        tokens.at(at, isOneOf: "heb", "heeft", "hebben", "is", "zijn")
    }

    /// "te informeren", before or behind the date.
    private static func hasInfinitive(_ participle: Int, _ date: Range<Int>, _ tokens: Tokens) -> Bool {
        isBeforeInfinitive(date, tokens) || (participle + 1..<date.lowerBound).contains { isInfinitive($0, tokens) }
    }

    private static func isBeforeInfinitive(_ date: Range<Int>, _ tokens: Tokens) -> Bool {
        var at = date.upperBound
        while at < tokens.count, at - date.upperBound < 30, !Tense.isSentenceEnd(at, tokens) {
            if isInfinitive(at, tokens) { return true }
            if Verbs.isFinite(tokens, at) { return false }
            at += 1
        }
        return false
    }

    /// "zoals toegezegd in", "naar aanleiding van": what follows tells where something was said.
    static func isAside(_ start: Int, _ tokens: Tokens) -> Bool {
        for at in max(0, start - 6)..<max(0, start) {
            if tokens.at(at, isOneOf: "zoals", "aanleiding", "conform", "gedane", "gestelde", "ingediende")
                || Verbs.isParticiple(tokens, at) && at >= start - 4
            {
                return true
            }
        }
        return false
    }

    /// "uw verzoek om voor 20 november te antwoorden", "Het lukt niet om voor 1 november te antwoorden": what the words
    /// around it do tells nothing of the date; the nearest is meant.
    static func isWish(_ date: Range<Int>, in tokens: Tokens) -> Bool {
        guard isBeforeInfinitive(date, tokens) else { return false }
        var at = date.lowerBound - 1
        while at >= 0, date.lowerBound - at < 12, tokens[at]?.kind == .word, !tokens.at(at, is: "om") {
            // "De Kamer vroeg mij dit in oktober te doen"
            if tokens.at(at, isOneOf: "vroeg", "vroegen", "verzocht", "verzochten") { return true }
            at -= 1
        }
        guard tokens.at(at, is: "om") else { return false }
        if tokens.at(at - 1, isOneOf: "verzoek", "uitnodiging", "oproep") { return true }
        return tokens.at(at - 1, is: "niet")
            && (at - 6..<at).contains { tokens.at($0, isOneOf: "lukt", "gelukt", "haalbaar", "mogelijk") }
    }

    static func isInfinitive(_ at: Int, _ tokens: Tokens) -> Bool {
        // "te hebben afgerond" is over.
        tokens.at(at, is: "te") && tokens.at(at + 1, endsWith: "n") && !tokens.at(at + 1, is: "hebben")
    }
}
