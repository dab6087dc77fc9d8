import Documents

/// A part of a sentence with a verb of its own: the unit in which somebody promises one thing.
///
///     "Dit onderzoek wordt momenteel uitgevoerd, | de resultaten worden in het vierde kwartaal van 2025 verwacht."
///
/// What hangs on "dat" stays with its verb ("Ik verwacht dat …"), and a part without a verb with the part before it.
struct Clause {
    let tokens: Tokens
    /// Token indices, without the marks at either end.
    let range: Range<Int>
    let sentence: Range<Int>
    /// Who acts, where that stands in the clause before: the "ik" of "Ik heb … ontvangen en stuur u …".
    let subject: Int?
    /// The sets that its words are in, taken together.
    private let marks: Marks
    /// The bits of its words' spellings, taken together: a word whose bit is not there does not occur.
    private let bits: Marks

    init(tokens: Tokens, range: Range<Int>, sentence: Range<Int>, subject: Int? = nil) {
        self.tokens = tokens
        self.range = range
        self.sentence = sentence
        self.subject = subject
        var marks = Marks()
        var bits = Marks()
        for at in range {
            marks.add(tokens.list[at].marks)
            bits.add(tokens.list[at].spelling.bits)
        }
        if let subject {
            marks.add(tokens.list[subject].marks)
            bits.add(tokens.list[subject].spelling.bits)
        }
        self.marks = marks
        self.bits = bits
    }

    @inline(always)
    func has(_ words: WordSet) -> Bool { marks.meets(words.marks) }

    func first(_ words: WordSet) -> Int? {
        guard has(words) else { return nil }
        for at in range where words.contains(tokens, at) { return at }
        return nil
    }

    @inline(always)
    func has(_ word: StaticString) -> Bool {
        bits.holds(Spelling(word).bits)
            && (first(word) != nil || subject.map { tokens.isSpelt($0, word) } == true)
    }

    @inline(always)
    func first(_ word: StaticString) -> Int? {
        guard bits.holds(Spelling(word).bits) else { return nil }
        for at in range where tokens.isSpelt(at, word) { return at }
        return nil
    }

    /// These words in this order, side by side.
    @inline(always)
    func hasPhrase(_ first: StaticString, _ second: StaticString) -> Bool {
        guard let at = self.first(first), has(second) else { return false }
        for at in at..<range.upperBound - 1 where tokens.isSpelt(at, first) && tokens.isSpelt(at + 1, second) {
            return true
        }
        return false
    }

    /// These words in this order, side by side.
    @inline(always)
    func hasPhrase(_ first: StaticString, _ second: StaticString, _ third: StaticString) -> Bool {
        guard let at = self.first(first), has(second), has(third) else { return false }
        for at in at..<max(at, range.upperBound - 2)
        where tokens.isSpelt(at, first) && tokens.isSpelt(at + 1, second) && tokens.isSpelt(at + 2, third) {
            return true
        }
        return false
    }

    /// One of the first words beside one of the second, in either order, at most so many words between.
    func hasPair(_ first: WordSet, _ second: WordSet, apart: Int = 1) -> Int? {
        guard has(first), has(second) else { return nil }
        // "… en stuur u": beside the verb stands what is left out.
        if let subject, first.contains(tokens, range.lowerBound), second.contains(tokens, subject) {
            return range.lowerBound
        }
        for at in range where first.contains(tokens, at) {
            for distance in 1...apart + 1 {
                if range.contains(at + distance), second.contains(tokens, at + distance) { return at }
                if range.contains(at - distance), second.contains(tokens, at - distance) { return at }
            }
        }
        return nil
    }

    /// "is … gedeeld", "heeft … ontvangen": where the participle stands.
    func perfect(_ participles: WordSet) -> Int? {
        guard has(participles), has(Cues.perfectAuxiliaries) else { return nil }
        // "gevraagd om een brief te ontvangen", "zodra ik het advies heb ontvangen": not yet.
        let participle = range.first {
            participles.contains(tokens, $0) && !tokens.at($0 - 1, is: "te") && !isAwaited($0)
        }
        guard let participle else { return nil }
        for at in range
        where Verbs.isPerfectAuxiliary(tokens, at) && !tokens.at(at - 1, is: "te") && at != participle {
            return participle
        }
        return nil
    }

    /// Told behind "zodra" or "nadat", in a clause that goes before the statement or ends it.
    private func isAwaited(_ at: Int) -> Bool {
        var before = at - 1
        while before >= range.lowerBound, tokens[before]?.kind != .mark {
            if tokens.at(before, isOneOf: "zodra", "nadat") { return true }
            before -= 1
        }
        return false
    }

    /// Denied, and not "niet alleen … maar ook" or "niet later dan".
    var isDenied: Bool {
        for at in range where Cues.negations.contains(tokens, at) {
            if tokens.at(at + 1, isOneOf: "alleen", "later", "eerder", "nu", "slechts", "enkel", "langer") {
                continue
            }
            // "in november, en niet in oktober": the other day is denied.
            if tokens.at(at - 1, is: "en"),
                tokens.at(at + 1, isOneOf: "in", "op", "voor", "per", "zoals", "eind", "begin", "medio", "al")
            {
                continue
            }
            return true
        }
        return false
    }
}

extension Tokens {
    /// The clauses of a sentence.
    func clauses(in sentence: Range<Int>) -> [Clause] {
        var parts: [Range<Int>] = []
        var from = sentence.lowerBound
        var hasVerb = false
        let hasBrackets = sentence.contains { self.at($0, is: "(") }
        for to in sentence.lowerBound + 1...sentence.upperBound {
            guard to == sentence.upperBound || list[to].traits.contains(.mayCut) && isCut(to, sentence, hasBrackets)
            else { continue }
            defer { from = to }
            let isStatement = hasFinite(from..<to)
            // A part without a verb belongs to the part before it, or to the next when it comes first.
            if let last = parts.last, !isStatement || !hasVerb && !isResumed(last, by: from) && !opensAnew(from) {
                parts[parts.count - 1] = last.lowerBound..<to
                hasVerb = hasVerb || isStatement
            } else {
                parts.append(from..<to)
                hasVerb = isStatement
            }
        }
        if parts.count == 1 {
            return trimmed(parts[0]).map { [Clause(tokens: self, range: $0, sentence: sentence)] } ?? []
        }
        var subjects = [Int?](repeating: nil, count: parts.count)
        // The "en" between two statements belongs to neither.
        for part in parts.indices.dropFirst() where at(parts[part].lowerBound, is: "en") {
            parts[part] = parts[part].lowerBound + 1..<parts[part].upperBound
        }
        for part in parts.indices.dropFirst() {
            // "…, maar zal u in mei berichten"
            let start = parts[part].first { self[$0]?.kind == .word && !at($0, is: "maar") } ?? parts[part].lowerBound
            guard resumes(start), at(start - 1, isOneOf: "en", "maar") else { continue }
            parts[part] = start..<parts[part].upperBound
            subjects[part] = subjects[part - 1] ?? subject(of: parts[part - 1])
        }
        return zip(parts, subjects).compactMap { part, subject in
            trimmed(part).map { Clause(tokens: self, range: $0, sentence: sentence, subject: subject) }
        }
    }

    /// The word for who acts in a statement: "ik" beside its verb, the "Kamer" or the minister it begins with.
    private func subject(of part: Range<Int>) -> Int? {
        for at in part where Cues.me.contains(self, at) {
            if Verbs.isFinite(self, at - 1) || Verbs.isFinite(self, at + 1) || isSingular(at + 1) || isSingular(at - 1)
                || Cues.deeds.contains(self, at - 1) || at == part.lowerBound
            {
                return at
            }
        }
        let start = part.first { self[$0]?.kind == .word } ?? part.lowerBound
        if Cues.receiver.contains(self, start) { return start }
        if at(start, isOneOf: "uw", "de"), Cues.receiver.contains(self, start + 1) { return start + 1 }
        for at in part where Verbs.isPerfectAuxiliary(self, at) && self.at(at + 1, isOneOf: "uw", "de") {
            if Cues.receiver.contains(self, at + 2) { return at + 2 }
        }
        return office(at: start).flatMap { $0.first { Cues.offices.contains(self, $0) } }
    }

    /// Whether a statement goes on here with its verb, its subject left out: "… en stuur u de brief".
    func resumes(_ at: Int) -> Bool {
        isSingular(at) || self.at(at, isOneOf: "worden", "zullen", "zeg")
            || self.at(at, is: "bericht") && self.at(at + 1, isOneOf: "u", "uw")
    }

    /// "Ik deel die mening | en zal …": the first has a verb, though not one of those that are known.
    private func isResumed(_ part: Range<Int>, by at: Int) -> Bool {
        self.at(at, is: "en") && resumes(at + 1) && part.contains { Cues.me.contains(self, $0) }
    }

    /// "De Raad adviseert in mei, | waarna ik …", "Zo staat in het akkoord | : "Wij zullen …": what stands before has a
    /// verb, known or not.
    private func opensAnew(_ at: Int) -> Bool {
        self.at(at, is: ";") || self.at(at, is: ":") && self.at(at + 1, isOneOf: "\"", "'")
            || self.at(at, is: "waarna") || self.at(at + 1, isOneOf: "waarna", "waarop", "waarover")
    }

    /// "Zoals ik heb toegezegd | ontvangt u …": where no comma divides what is told in passing from the statement.
    func endsAside(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard isSingular(at + 1) || Cues.deeds.contains(self, at + 1), Verbs.isParticiple(self, at),
            Cues.me.contains(self, at + 2) || self.at(at + 2, isOneOf: "u", "uw", "de", "het", "er")
        else { return false }
        return sentence.prefix(3).contains { self.at($0, isOneOf: "zoals", "nadat", "nu", "omdat", "sinds") }
    }

    private func isCut(_ at: Int, _ sentence: Range<Int>, _ hasBrackets: Bool) -> Bool {
        if self[at].map({ $0.marks.meets(Cues.singulars.marks) || $0.marks.meets(Cues.deeds.marks) }) == true,
            endsAside(at - 1, sentence)
        {
            return true
        }
        let isMark = self.at(at, isOneOf: ",", ";", ":")
        guard isMark || Cues.cutters.contains(self, at) else { return false }
        if hasBrackets, isInBrackets(at, sentence) { return false }
        if isMark {
            // "zal ik, zoals toegezegd, …", "zodra … gereed is, stuur ik": told in passing, part of the clause.
            if opensAside(at + 1) { return false }
            if isBehindAside(at, sentence) || joinsRelative(at, sentence) { return false }
            if endOfTime(at, sentence) != nil || isBehindTime(at, sentence) { return false }
            if isAroundInsertion(at, sentence) { return false }
            // "2.500, 3": not inside a number.
            // "contact-, omgang- en gezagskwesties"
            return !(self[at]?.joined == true && self[at + 1]?.joined == true) && !self.at(at - 1, is: "-")
        }
        if self.at(at, is: "en") { return joinsStatements(at, sentence) }
        return !self.at(at - 1, is: ",")
    }

    /// "is … gedeeld en de reactie volgt in mei", "bied ik u aan en kom ik": two statements, each with its own verb.
    func joinsStatements(_ at: Int, _ sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<at
        // "Zodra het advies er is en in ieder geval voor 1 mei stuur ik u"
        if awaits(before) { return false }
        if resumes(at + 1),
            before.contains(where: {
                isSingular($0) || Verbs.isPerfectAuxiliary(self, $0) || Cues.me.contains(self, $0)
            })
        {
            return true
        }
        // "… is niet gelukt en ik verwacht dit in mei": who acts, with his verb beside him.
        if Cues.me.contains(self, at + 1), Verbs.isFinite(self, at + 2) || Cues.deeds.contains(self, at + 2),
            before.contains(where: { isSingular($0) || Verbs.isPerfectAuxiliary(self, $0) || Verbs.isPast(self, $0) }),
            !isInSubclause(at, sentence)
        {
            return true
        }
        let isOpening = Cues.openings.contains(self, at + 1)
        // "en in maart volgt een nota"
        guard
            isOpening
                || self.at(at + 1, isOneOf: "in", "op", "voor", "na", "uiterlijk", "begin", "medio", "eind", "vanaf"),
            before.contains(where: { isSingular($0) || Cues.me.contains(self, $0) }), !isInSubclause(at, sentence)
        else { return false }
        for next in at + 2..<max(at + 2, min(at + 8, sentence.upperBound)) {
            if self[next]?.kind == .mark { return false }
            if isSingular(next) {
                return isOpening || Cues.me.contains(self, next + 1)
                    || self.at(next + 1, isOneOf: "de", "het", "een", "uw", "u", "er", "deze", "dit", "mijn")
            }
        }
        return false
    }

    /// "waarop het beleid | en de aanpak kan worden vormgegeven": the verb is still to come, for both.
    private func isInSubclause(_ at: Int, _ sentence: Range<Int>) -> Bool {
        var index = at - 1
        while index >= sentence.lowerBound, !isSingular(index), self[index]?.kind != .mark {
            if self.at(index, isOneOf: "waarop", "waarin", "waarmee", "waarvoor", "waarbij", "waaraan", "waarover")
                || self.at(index, isOneOf: "waarvan", "waardoor", "hoe", "omdat", "zodat", "hoewel", "terwijl")
            {
                return true
            }
            if self.at(index, is: "dat"), Cues.openings.contains(self, index + 1) { return true }
            index -= 1
        }
        return false
    }

    /// Finite beyond doubt: "worden" and "informeren" may be infinitives.
    private func isSingular(_ at: Int) -> Bool { Cues.singulars.contains(self, at) }

    private func isInBrackets(_ at: Int, _ sentence: Range<Int>) -> Bool {
        var index = at - 1
        while index >= sentence.lowerBound, at - index < 40 {
            if self.at(index, is: ")") { return false }
            if self.at(index, is: "(") { return true }
            index -= 1
        }
        return false
    }

    /// The comma that ends an aside or a "zodra".
    private func isBehindAside(_ at: Int, _ sentence: Range<Int>) -> Bool {
        var index = at - 1
        while index >= sentence.lowerBound, at - index < 30, !self.at(index, isOneOf: ",", ";", ":") {
            if self.at(index, isOneOf: "zodra", "nadat") { return true }
            // "zal ik conform de motie die verzoekt om voor 1 juni te rapporteren, in mei …"
            if self.at(index, is: "conform"), (index - 6..<index).contains(where: { Cues.shall.contains(self, $0) }) {
                return true
            }
            index -= 1
        }
        return self.at(index, is: ",") && opensAside(index + 1)
    }

    /// "Ik zal, nu het advies er ligt, u voor 1 mei informeren": the commas around what stands between the "zal" and the
    /// rest of it.
    private func isAroundInsertion(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        if endOfInsertion(comma, sentence) != nil { return true }
        var before = comma - 1
        while before > sentence.lowerBound, comma - before < 24, self[before]?.kind != .mark { before -= 1 }
        return endOfInsertion(before, sentence) == comma
    }

    private func endOfInsertion(_ comma: Int, _ sentence: Range<Int>) -> Int? {
        guard at(comma, is: ","),
            at(comma + 1, isOneOf: "nu", "omdat", "gelet", "gezien", "samen", "tezamen", "nadat")
                || at(comma + 1, isOneOf: "als", "wanneer", "indien"),
            (comma - 4..<comma).contains(where: { Cues.shall.contains(self, $0) }),
            (comma - 4..<comma).contains(where: { Cues.me.contains(self, $0) })
        else { return nil }
        var end = comma + 2
        while end < sentence.upperBound, end - comma < 24, self[end]?.kind != .mark { end += 1 }
        guard at(end, is: ","), self[end + 1]?.kind == .word, !Cues.cutters.contains(self, end + 1),
            !isSingular(end + 1), end + 1 < sentence.upperBound
        else { return nil }
        return end
    }

    /// The commas around ", die op 1 november begint,", and the one behind "de proef die op 1 november begint,".
    private func joinsRelative(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        guard at(comma, is: ",") else { return false }
        if endOfRelative(comma + 1, sentence) != nil { return true }
        var before = comma - 1
        while before > sentence.lowerBound, comma - before < 24, self[before]?.kind != .mark {
            if endOfRelative(before, sentence) == comma { return true }
            before -= 1
        }
        return endOfRelative(before + 1, sentence) == comma
    }

    /// The comma behind a clause that tells when something else is: "die op 1 november begint". Its verb stands last, and
    /// that of the statement next; what the writer or the House does in it is told for its own sake.
    func endOfRelative(_ start: Int, _ sentence: Range<Int>) -> Int? {
        guard at(start, isOneOf: "die", "dat"), start > sentence.lowerBound,
            self[start + 1].map({ $0.kind == .word && !Verbs.isFinite(self, start + 1) }) == true
        else { return nil }
        var hasTime = false
        var end = start + 1
        while end < sentence.upperBound, end - start < 20, let token = self[end], token.kind != .mark {
            if Cues.me.contains(self, end) || Cues.receiver.contains(self, end) || at(end, is: "uw") { return nil }
            hasTime = hasTime || token.word.isTelling
            end += 1
        }
        guard hasTime, at(end, is: ","), end - start > 2, at(end - 1, endsWith: "t") || at(end - 1, endsWith: "n"),
            isSingular(end + 1) || Verbs.isFinite(self, end + 1)
        else { return nil }
        return end
    }

    private func opensAside(_ at: Int) -> Bool {
        self.at(at, startsWith: "zoals")
            || self.at(at, isOneOf: "conform", "mede", "net", "evenals", "uiteraard", "vergezeld", "gehoord")
            || self.at(at, is: "voorzien") && self.at(at + 1, isOneOf: "van", "voor", "in")
    }

    /// "zal ik u zo spoedig mogelijk, doch uiterlijk 29 oktober, de antwoorden sturen": the comma that ends an aside with
    /// nothing but a moment, behind which the statement goes on to its verb.
    private func endOfTime(_ comma: Int, _ sentence: Range<Int>) -> Int? {
        guard let end = endOfMoment(comma, sentence), let next = self[end + 1], next.kind == .word,
            !Cues.cutters.contains(self, end + 1)
        else { return nil }
        // "Zodra het advies er is, en in ieder geval voor 1 mei, stuur ik u": the statement is still to come.
        if awaits(sentence.lowerBound..<comma), isSingular(end + 1) || Cues.deeds.contains(self, end + 1) { return end }
        guard (sentence.lowerBound..<comma).contains(where: { Cues.shall.contains(self, $0) }) else { return nil }
        // "Ik zal uw Kamer jaarlijks, voor het eerst in mei, informeren over de voortgang"
        if Cues.sendings.contains(self, end + 1) { return end }
        var at = end + 1
        while at < sentence.upperBound, self[at]?.kind == .word || self[at]?.kind == .number {
            if isSingular(at) || Cues.me.contains(self, at) || Cues.cutters.contains(self, at) { break }
            at += 1
        }
        // It ends with the infinitive that the "zal" asks for.
        let isOver =
            at == sentence.upperBound || self[at]?.kind == .mark || Cues.cutters.contains(self, at)
        return isOver && self.at(at - 1, endsWith: "n") ? end : nil
    }

    /// Opens with "zodra", and nothing else.
    private func awaits(_ part: Range<Int>) -> Bool {
        at(part.lowerBound, isOneOf: "zodra", "nadat", "wanneer")
            && !part.contains { at in
                self[at]?.kind == .mark || isSingular(at) && (Cues.me.contains(self, at + 1) || opensObject(at + 1))
            }
    }

    /// "… ontvangt u", "… wordt uw Kamer": who gets it, right behind the verb.
    private func opensObject(_ at: Int) -> Bool {
        self.at(at, is: "u") || self.at(at, is: "uw") && Cues.house.contains(self, at + 1)
    }

    /// The comma behind a comma with nothing but a moment between them.
    private func endOfMoment(_ comma: Int, _ sentence: Range<Int>) -> Int? {
        guard self.at(comma, is: ",") else { return nil }
        var end = comma + 1
        var hasTime = false
        while end < sentence.upperBound, end - comma < 16, !self.at(end, is: ",") {
            guard let token = self[end] else { return nil }
            if token.kind == .word {
                guard
                    token.word != .other
                        || self.at(end, isOneOf: "doch", "maar", "en", "ieder", "elk", "geval", "eerst", "eerste")
                else { return nil }
                hasTime = hasTime || token.word.isTelling
            } else if token.kind == .number {
                hasTime = true
            } else if !self.at(end, isOneOf: "-", "/") {
                return nil
            }
            end += 1
        }
        return hasTime && self.at(end, is: ",") ? end : nil
    }

    private func isBehindTime(_ at: Int, _ sentence: Range<Int>) -> Bool {
        var before = at - 1
        while before > sentence.lowerBound, at - before < 16,
            self[before]?.kind != .mark || self.at(before, isOneOf: "-", "/")
        {
            before -= 1
        }
        return endOfTime(before, sentence) == at
    }

    private func hasFinite(_ range: Range<Int>) -> Bool {
        for at in range where list[at].traits.contains(.mayRule) {
            if Cues.deeds.contains(self, at) || !self.at(at - 1, is: "te") { return true }
        }
        return range.contains { isActing($0, range) || at($0, is: "zeg") }
    }

    /// "spreek ik", "die ik bezoek": who acts has a verb beside him, whether or not it is one of those that are known.
    private func isActing(_ at: Int, _ range: Range<Int>) -> Bool {
        Cues.me.contains(self, at) && !self.at(at - 1, isOneOf: "en", "als", "dan", "zowel")
            && at + 1 < range.upperBound
            && self[at + 1]?.kind == .word && !self.at(at + 1, isOneOf: "en", "als", "noch")
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, self[low]?.kind == .mark, !at(low, isOneOf: "(", "\"", "'") { low += 1 }
        while low < high, self[high - 1]?.kind == .mark, !isAbbreviationStop(high - 1) { high -= 1 }
        return low < high ? low..<high : nil
    }

    /// The stop of "jl." and "a.s.", which is no full stop.
    private func isAbbreviationStop(_ at: Int) -> Bool {
        self.at(at, is: ")") || self.at(at, is: "\"")
    }
}
