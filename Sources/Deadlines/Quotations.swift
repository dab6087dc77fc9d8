import Documents

/// What a passage tells in the words of another, between quotation marks.
///
///     Mijn ambtsvoorganger schreef: "Ik zal de Kamer voor de zomer informeren."     the promise is not the writer's
///     Voor 1 mei stuur ik u de brief „Samen verder”.                                a name, in his own promise
///
/// Marks that are not closed in their passage quote nothing. A single mark opens only behind a colon, since "'s" and
/// "'t" have one too.
struct Quotations {
    private let tokens: Tokens
    private let passage: Range<Int>
    /// Offsets into the reading; looked for only once something is said.
    private lazy var ranges = found()

    init(in passage: Range<Int>, of tokens: Tokens) {
        self.passage = passage
        self.tokens = tokens
    }

    /// Whether some bytes of the reading stand between marks.
    mutating func hold(_ range: Range<Int>) -> Bool {
        // The first that ends behind where they begin.
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count else { return false }
        return ranges[low].lowerBound <= range.lowerBound && range.upperBound <= ranges[low].upperBound
    }

    private func found() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = passage.lowerBound
        while at < passage.upperBound {
            if let end = end(of: at), let first = tokens[at], let last = tokens[end] {
                found.append(first.start..<last.end)
                at = end
            }
            at += 1
        }
        return found
    }

    /// The mark that closes what the mark at a token opens.
    private func end(of start: Int) -> Int? {
        guard let mark = tokens[start], mark.traits.isMark else { return nil }
        let isSingle = tokens.at(start, is: "'")
        guard isSingle || tokens.at(start, is: "\""), tokens[start + 1]?.joined == true else { return nil }
        let isOpening = isSingle ? tokens.at(start - 1, is: ":") : !mark.joined || tokens[start - 1]?.kind == .mark
        guard isOpening else { return nil }
        for at in start + 2..<max(start + 2, min(passage.upperBound, start + 250)) {
            guard tokens.at(at, is: isSingle ? "'" : "\""), tokens[at]?.joined == true else { continue }
            guard let next = tokens[at + 1], next.joined, next.kind != .mark else { return at }
        }
        return nil
    }
}

extension Tokens {
    /// "Waar 'voor 1 maart' staat, moet 'voor 1 mei' worden gelezen": about the words of another text.
    func isCorrection(_ sentence: Range<Int>) -> Bool {
        guard sentence.contains(where: { at($0, is: "gelezen") }),
            sentence.contains(where: { at($0, isOneOf: "worden", "wordt", "moet", "dient") })
        else { return false }
        return sentence.contains {
            at($0, is: "waar") && (at($0 + 1, is: "staat") || at($0 + 1, isOneOf: "\"", "'"))
                || at($0, isOneOf: "staat", "stond") && at($0 - 1, isOneOf: "\"", "'")
                || at($0, is: "plaats") && at($0 - 1, is: "in") && at($0 + 1, is: "van")
        }
    }

    /// The sentence that some tokens are in, as far as it is near.
    func sentence(around range: Range<Int>) -> Range<Int> {
        var left = range.lowerBound
        while left > 0, range.lowerBound - left < 60, !Tense.isSentenceEnd(left - 1, self) { left -= 1 }
        var right = range.upperBound
        while right < count, right - range.upperBound < 60, !Tense.isSentenceEnd(right, self) { right += 1 }
        return left..<right
    }
}
