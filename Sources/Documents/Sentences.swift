extension Document {
    /// The sentences of a passage: ranges of the reading, in order, without the blanks and paragraph ends between them.
    ///
    /// A sentence ends at ".", "?" or "!" with the quotes and brackets behind it, and at the end of a paragraph; so
    /// every item of a list and every line of a letterhead is one. It does not end behind an abbreviation ("nr.",
    /// "jl.", "o.a."), an initial ("A.C.L. Rutte"), inside a number ("36.600"), or before a small letter. Behind an
    /// abbreviation that may end a sentence ("jl.", "enz.", "c.s.") a capital decides, unless it begins a name that
    /// the abbreviation belongs to ("mr. Rutte").
    public func sentences(in passage: Passage) -> [Range<Int>] {
        reading.sentences(in: passage.range)
    }

    /// The sentence around a position of the reading; nil between sentences.
    public func sentence(at position: Int) -> Range<Int>? {
        guard let passage = passage(at: position) else { return nil }
        return sentences(in: passage).first { $0.contains(position) }
    }
}

extension Reading {
    /// See `Document.sentences(in:)`.
    public func sentences(in range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        forEachSentence(in: range) { sentence in
            sentences.append(sentence)
            return true
        }
        return sentences
    }

    /// The first sentence of a range that reaches up to a position or beyond; read no further than that.
    public func sentence(reaching position: Int, in range: Range<Int>) -> Range<Int>? {
        var found: Range<Int>?
        forEachSentence(in: range) { sentence in
            if sentence.upperBound >= position { found = sentence }
            return found == nil
        }
        return found
    }

    /// Tells the sentences of a range in order, as long as the body wants more.
    @inline(__always)
    private func forEachSentence(in range: Range<Int>, _ body: (Range<Int>) -> Bool) {
        let bytes = bytes
        let limit = min(range.upperBound, bytes.count)
        var start = max(0, range.lowerBound)
        var at = start
        func close(at end: Int) -> Bool {
            var first = start
            var last = end
            while first < last, bytes[first] == 0x20 || bytes[first] == 0x0A { first += 1 }
            while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0A { last -= 1 }
            start = end
            return first < last ? body(first..<last) : true
        }
        let text = bytes.span.bytes
        while true {
            at = text.first(in: at..<max(at, limit)) {
                $0.equal(0x2E) | $0.equal(0x3F) | $0.equal(0x21) | $0.equal(0x0A)
            }
            guard at < limit else { break }
            let end = bytes[at] == 0x0A ? at : sentenceEnd(at, start: start, limit: limit)
            if end > at || bytes[at] == 0x0A {
                guard close(at: end) else { return }
            }
            at = max(at + 1, end)
        }
        _ = close(at: limit)
    }

    /// Where the sentence ends whose stop stands here; `at` itself when it does not end.
    private func sentenceEnd(_ at: Int, start: Int, limit: Int) -> Int {
        var end = at + 1
        while end < limit, bytes[end] == 0x2E || bytes[end] == 0x3F || bytes[end] == 0x21 { end += 1 }
        let isLong = end > at + 1
        while end < limit, SentenceEdge.isCloser(bytes[end]) { end += 1 }
        let hasCloser = bytes[end - 1] != 0x2E && bytes[end - 1] != 0x3F && bytes[end - 1] != 0x21
        if end >= limit || bytes[end] == 0x0A { return end }
        guard bytes[end] == 0x20 else {
            // "verklaring.Ik": the converter lost the blank; "www.x.nl" goes on in small letters.
            let isGlued =
                at > start + 1 && bytes[at - 1].isLowerCaseLetter && bytes[at - 2].isLowerCaseLetter
                && bytes[end].isUpperCaseLetter && end + 1 < limit && !bytes[end + 1].isUpperCaseLetter
                && bytes[end + 1] != 0x2E
            return isGlued ? end : at
        }
        var next = end
        while next < limit, bytes[next] == 0x20 { next += 1 }
        guard next < limit else { return end }
        let isBracketed = bytes[next] == 0x28
        while next + 1 < limit, bytes[next] == 0x22 || bytes[next] == 0x27 || bytes[next] == 0x28 { next += 1 }
        let follower = bytes[next]
        if follower.isLowerCaseLetter || follower == 0x2C || follower == 0x3B { return at }
        if bytes[at] != 0x2E || isLong || hasCloser { return end }
        // "de motie-Van der Werf c.s. (Kamerstuk …)": what stands in brackets belongs to the name.
        if isBracketed, isAbbreviation(at, start: start) { return at }
        return endsBehindWord(at, start: start, follower: follower) ? end : at
    }

    /// Whether a single stop behind a word ends the sentence, when a capital, a digit or a sign follows.
    private func endsBehindWord(_ at: Int, start: Int, follower: UInt8) -> Bool {
        var first = at
        while first > start, bytes[first - 1].isLetterOrDigit { first -= 1 }
        var opening = start
        while opening < first, bytes[opening] == 0x20 || bytes[opening] == 0x0A { opening += 1 }
        let isOpening = first == opening
        if first == at { return true }
        let word = lower[first..<at]
        if bytes[first].isDigit, word.allSatisfy(\.isDigit) {
            // The number of a list item or an ordinal opens its line.
            return !isOpening || at - first > 3
        }
        if word.count == 1 {
            let isDotted = first > start && bytes[first - 1] == 0x2E
            if !isDotted { return !bytes[first].isUpperCaseLetter && !isOpening && follower.isUpperCaseLetter }
            // "c.s." may end a sentence, "A.C.L." and "o.a." not.
            guard first > start + 1, bytes[first - 2].isLowerCaseLetter else { return false }
            let pair = lower[first - 2..<at]
            return follower.isUpperCaseLetter && Self.finalPairs.contains { pair.equals($0) }
        }
        if word.count > 8 { return true }
        if Self.open.contains(word) { return false }
        if Self.counted.contains(word) {
            return !follower.isDigit && follower.isUpperCaseLetter && word.count > 3
        }
        return true
    }

    /// "c.s", "e.d", "jl": may end a sentence.
    private func isAbbreviation(_ at: Int, start: Int) -> Bool {
        let word = lower[max(start, at - 3)..<at]
        return word.count == 3 && Self.finalPairs.contains { word.equals($0) } || word.hasSuffix(" jl")
    }

    /// Always goes on: titles and what stands before a name or a number.
    private static let open = ShortWords([
        "mr", "drs", "dr", "prof", "ir", "ing", "dhr", "mw", "mevr", "nr", "nrs", "no", "nos", "art", "artt", "blz",
        "pag", "pp", "par", "hfst", "vgl", "bijv", "bv", "stb", "stcrt", "trb", "kamerst", "jo", "sub", "ca", "resp",
        "incl", "excl", "dhr", "st", "min", "max", "ed", "eds", "red", "vs", "cf", "tel", "afd", "gem", "prot", "lt",
        "gen", "kol", "ds", "jr", "mgr", "jhr", "th", "ph", "chr",
    ])
    /// May end a sentence before a capital: "sept. Daarna".
    private static let counted = ShortWords([
        "jan", "feb", "mrt", "apr", "aug", "sept", "sep", "okt", "nov", "dec",
    ])
    private static let finalPairs: [StaticString] = ["c.s", "e.d", "e.a", "e.v", "a.s", "d.w", "n.v", "b.v", "s.m"]
}
