import Documents

/// Whose term a "binnen drie weken" is: the writer's, or a statute's for others.
enum OwnTerm {
    /// Whether "binnen drie weken" runs from the letter: the writer or the House acts in the sentence. A statute's
    /// term for others ("binnen acht weken te beslissen") runs from something else.
    static func isOwn(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
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

}
