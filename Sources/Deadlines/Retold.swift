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
    static func participle(before date: Range<Int>, in tokens: Tokens) -> Int? {
        var at = date.lowerBound - 1
        var isClause = false
        let opens = isBeforeInfinitive(date, tokens)
        while at >= 0, date.lowerBound - at < 40, !Tense.isSentenceEnd(at, tokens) {
            let isPromising = Cues.promising.contains(tokens, at)
            if isPromising || Cues.announcing.contains(tokens, at) || Cues.requested.contains(tokens, at) {
                guard isTold(at, tokens) else { return nil }
                return isClause ? (isPromising ? at : nil) : hasInfinitive(at, date, tokens) ? at : nil
            }
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
        while at >= 0, date.lowerBound - at < 12, tokens[at]?.kind == .word, !tokens.at(at, is: "om") { at -= 1 }
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

extension DateReader {
    /// Dates in what was promised before, reckoned from the day of the promise: "Op 4 juni heb ik toegezegd u voor de
    /// zomer te informeren" is about the summer after that day. A term of a promise without a day has no end.
    func reckonedFromPromise(_ found: [FoundDate]) -> [FoundDate] {
        var found = found
        for index in found.indices where found[index].isReckoned {
            guard let participle = Retold.participle(before: found[index].tokens, in: context.tokens) else { continue }
            found[index].isRetold = true
            let told = found[..<index].last { date in
                date.tokens.upperBound <= participle && date.unit == .day && !date.isStretch
                    && participle - date.tokens.upperBound < 25
                    && date.window.day.map { $0 <= context.today ?? $0 } == true
            }
            if let day = told?.window.day, let length = found[index].length {
                found[index].window = DateWindow(earliest: nil, latest: length.added(to: day))
                found[index].certainty = .exact
            } else if let day = told?.window.day {
                let then = DateReader(day, self)
                if let date = then.read(found[index].tokens.lowerBound, behind: nil), date.tokens == found[index].tokens
                {
                    found[index] = date
                    found[index].isRetold = true
                }
            } else if found[index].length != nil {
                found[index].window = DateWindow(earliest: nil, latest: nil)
                found[index].certainty = .vague
            }
        }
        return found
    }
}

extension FoundDate {
    /// Whether its days depend on the day from which they are reckoned, as told by the words: no year, or a length.
    fileprivate var isReckoned: Bool {
        if length != nil { return anchor == nil }
        return stretch.map { $0.first.wantsYear && $0.last?.wantsYear != false } ?? false
    }
}

/// Promises that are told only to say what became of them: they no longer stand.
///
///     Ik heb toegezegd u voor de zomer te informeren. Met deze brief kom ik deze toezegging na.
///     Ik heb toegezegd u in maart een nota te sturen. Dat vergt meer tijd dan voorzien.
struct ToldPromises {
    private var told: [(found: Int, sentence: Int)] = []
    /// Whether what the next sentence says matters; how many sentences have gone by counts only then.
    var isWaiting: Bool { !told.isEmpty }
    private var settled: Set<Int> = []
    private var sentence = 0

    /// Takes what a sentence says, whose first commitment will stand at a place of the whole list.
    mutating func take(_ said: [Commitment], of range: Range<Int>, in tokens: Tokens, at count: Int) {
        sentence += 1
        guard !told.isEmpty || said.contains(where: { $0.status == .promised }) else { return }
        let whole = Clause(tokens: tokens, range: range, sentence: range)
        if !told.isEmpty {
            let isFailed =
                said.contains { $0.status == .delayed || $0.status == .missed }
                || whole.has("niet") && (whole.has("lukt") || whole.has("gelukt") || whole.has("haalbaar"))
            let isKept = whole.isHandedOver
            for promise in told where isFailed || isKept && sentence - promise.sentence == 1 {
                settled.insert(promise.found)
            }
            told.removeAll { sentence - $0.sentence >= 3 || settled.contains($0.found) }
        }
        guard whole.has(Cues.promising) || whole.has(Cues.announcing), whole.toldPromise != nil else { return }
        for (offset, commitment) in said.enumerated() where commitment.status == .promised {
            told.append((count + offset, sentence))
        }
    }

    func standing(_ found: [Commitment]) -> [Commitment] {
        settled.isEmpty ? found : found.indices.filter { !settled.contains($0) }.map { found[$0] }
    }
}
