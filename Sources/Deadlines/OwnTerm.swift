import Documents

/// Whose term a "binnen drie weken" is: the writer's, or a statute's for others.
enum OwnTerm {
    /// Whether "binnen drie weken" runs from the letter: the writer or the House acts in the sentence. A statute's
    /// term for others ("binnen acht weken te beslissen") runs from something else.
    static func isOwn(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        if Retold.participle(before: range, in: tokens) != nil { return false }
        if followsOther(range, tokens) { return false }
        if isDelivery(range, tokens) { return true }
        var left = range.lowerBound
        while left > 0, !Tense.isSentenceEnd(left - 1, tokens), range.lowerBound - left < 60 { left -= 1 }
        var right = range.upperBound
        while right < tokens.count, !Tense.isSentenceEnd(right, tokens), right - range.upperBound < 60 { right += 1 }
        var isNorm = false
        for at in left..<right {
            if Cues.norms.contains(tokens, at) { isNorm = true }
        }
        return !isNorm && Tense.side(of: range, in: tokens) != .past
    }

    /// "De raad adviseert in april, waarna ik u binnen vier weken bericht": runs from what goes before.
    private static func followsOther(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        var left = range.lowerBound
        while left > 0, range.lowerBound - left < 25, !isCut(left - 1, tokens) { left -= 1 }
        return tokens.at(left, isOneOf: "waarna", "waarop", "daarna", "vervolgens", "nadien", "hierna", "aansluitend")
    }

    /// "stuur ik u binnen zes weken", "binnen zes weken ontvangt uw Kamer": the writer sends or the House receives in
    /// the same part of the sentence, whatever terms and articles that is about.
    private static func isDelivery(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        var left = range.lowerBound
        while left > 0, range.lowerBound - left < 25, !isCut(left - 1, tokens) { left -= 1 }
        var right = range.upperBound
        while right < tokens.count, right - range.upperBound < 25, !isCut(right, tokens) { right += 1 }
        var isSent = false
        for at in left..<right {
            if Cues.customs.contains(tokens, at) { return false }
            guard !tokens.at(at - 1, is: "te"), !range.contains(at) else { continue }
            if Cues.deeds.contains(tokens, at) || Cues.shall.contains(tokens, at) {
                let isWriters = Cues.writer.contains(tokens, at - 1) || Cues.writer.contains(tokens, at + 1)
                let isMinisters = (left..<at).contains { Cues.ministers.contains(tokens, $0) }
                if isWriters || isMinisters { isSent = true }
            }
            if Cues.receives.contains(tokens, at),
                tokens.at(at + 1, isOneOf: "u", "uw", "de") || Cues.receiver.contains(tokens, at - 1)
            {
                isSent = true
            }
        }
        return isSent
    }

    private static func isCut(_ at: Int, _ tokens: Tokens) -> Bool {
        tokens.at(at, isOneOf: ",", ";", ":", "dat", "en", "maar", "want", "omdat", "of", "die")
            || Tense.isSentenceEnd(at, tokens)
    }
}
