/// Digits in running text that may be a footnote marker: "gedeeld.4", "november 20242", "Nispen[1]", "vraagt? 1)".
struct NoteCandidate {
    var style: NoteStyle
    var number: Int
    /// What is lifted out: the digits, their brackets, a blank before them that is not the text's.
    var removal: Range<Int>
    /// How much it looks like a marker; the sequence of numbers decides between candidates by it.
    var weight: Int
    /// Can be nothing else, whether or not the document has such a note.
    var isSure = false
    /// Goes on from the candidate before: the "2" of "1, 2".
    var isContinuation = false
}

/// Finds the candidates of stretches of text.
///
/// Not taken: CO2, m2, D66, JA21, jo1, COVID-19, 24/7, 12,5, 1.4, nr.6, 5%, F-16, addresses on the web.
struct NoteCandidates {
    private let bytes: [UInt8]
    private let lower: [UInt8]
    private let reading: Reading
    private var end = 0
    /// Where lines begin with digits, ascending, and how many of them have been passed.
    private let lineDigits: [Int]
    /// Outside of these there is no number; ascending, and how many of them have been passed.
    private let numbered: [Range<Int>]
    private var stretch = 0
    private var passed = 0
    /// How many brackets are open at a place of the paragraph.
    private var brackets = (depth: 0, at: 0)
    private(set) var found: [NoteCandidate] = []

    init(_ reading: Reading, lineDigits: [Int], numbered: [Range<Int>]) {
        self.reading = reading
        bytes = reading.bytes
        lower = reading.lower
        self.lineDigits = lineDigits
        self.numbered = numbered
    }

    /// Adds the candidates of a stretch that stands behind those read before.
    mutating func read(_ range: Range<Int>) {
        end = min(range.upperBound, bytes.count)
        brackets = (0, range.lowerBound)
        var at = range.lowerBound
        while let first = nextSign(from: at) {
            at = first
            let isInside = first > range.lowerBound && bytes[first - 1] != 0x0A
            if bytes[at].isDigit {
                while at < end, bytes[at].isDigit { at += 1 }
                if isInside { readDigits(first..<at) }
                at = readContinuations(from: at)
            } else {
                if isInside { readBracket(at) }
                at += 1
            }
        }
    }

    /// The next digit or bracket from here to the end of the stretch.
    private mutating func nextSign(from at: Int) -> Int? {
        while stretch < numbered.count {
            let limit = min(end, numbered[stretch].upperBound)
            let from = max(at, numbered[stretch].lowerBound)
            if from < limit {
                let found = bytes.span.bytes.first(in: from..<limit) {
                    $0.within(0x30, 0x39) | $0.equal(0x5B) | $0.equal(0xE2)
                }
                if found < limit { return found }
            }
            if numbered[stretch].upperBound >= end { return nil }
            stretch += 1
        }
        return nil
    }

    /// How many brackets of the paragraph are open before a place; places come in order.
    private mutating func depth(at place: Int) -> Int {
        for byte in bytes[brackets.at..<max(brackets.at, place)] {
            switch byte {
            case 0x28: brackets.depth += 1
            case 0x29: brackets.depth = max(0, brackets.depth - 1)
            case 0x0A: brackets.depth = 0
            default: break
            }
        }
        brackets.at = max(brackets.at, place)
        return brackets.depth
    }

    private mutating func beginsLine(_ at: Int) -> Bool {
        while passed < lineDigits.count, lineDigits[passed] < at { passed += 1 }
        return passed < lineDigits.count && lineDigits[passed] == at
    }

    private func byte(_ at: Int) -> UInt8 { at < end ? bytes[at] : 0x0A }

    private func number(_ range: Range<Int>) -> Int {
        bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    // MARK: brackets

    private mutating func readBracket(_ at: Int) {
        var cursor = Cursor(reading, at: at, end: end)
        guard let number = NoteBody.bracketed(&cursor) else { return }
        let hasBlank = bytes[at - 1] == 0x20
        var isSure = !hasBlank
        if hasBlank, let last = found.last, last.style == .bracket, last.removal.upperBound == at - 1 {
            isSure = last.isSure
        }
        found.append(
            NoteCandidate(
                style: .bracket, number: number, removal: (hasBlank ? at - 1 : at)..<cursor.position, weight: 8,
                isSure: isSure))
    }

    // MARK: digits

    private mutating func readDigits(_ digits: Range<Int>) {
        let next = byte(digits.upperBound)
        let afterNext = byte(digits.upperBound + 1)
        if next == 0x29, digits.count < 4, depth(at: digits.lowerBound) == 0 { return readParen(digits) }
        guard !next.isLetter, next < 0x80 else { return }
        switch next {
        case 0x2D, 0x2F, 0x25, 0x2B, 0x5F, 0x3D, 0x40: return
        default: break
        }
        if next == 0x2E || next == 0x2C || next == 0x3A, afterNext.isDigit, next != 0x2C || byteIsDecimal(digits) {
            return
        }
        if digits.count == 5 || digits.count == 6 { return readYear(digits) }
        guard digits.count < 4, bytes[digits.lowerBound] != 0x30 else { return }
        if beginsLine(digits.lowerBound) { return readPushed(digits) }
        guard let weight = weight(before: digits.lowerBound), !isInAddress(digits.lowerBound) else { return }
        append(digits, weight, isSure: weight > 6 && digits.count < 3 && endsSentence(digits.upperBound))
    }

    private mutating func append(_ removal: Range<Int>, _ weight: Int, isSure: Bool) {
        var digits = removal
        if bytes[digits.lowerBound] == 0x20 { digits = digits.lowerBound + 1..<digits.upperBound }
        found.append(
            NoteCandidate(style: .plain, number: number(digits), removal: removal, weight: weight, isSure: isSure))
    }

    /// "12,5": a decimal, not the note 12 and the note 5.
    private func byteIsDecimal(_ digits: Range<Int>) -> Bool {
        let before = bytes[digits.lowerBound - 1]
        return before.isLetter || before == 0x20
    }

    /// "1)" behind a sentence or a word.
    private mutating func readParen(_ digits: Range<Int>) {
        let before = bytes[digits.lowerBound - 1]
        var from = digits.lowerBound
        var last = before
        if before == 0x20, from > 1 {
            from -= 1
            last = bytes[from - 1]
        }
        guard last != 0x0A, last != 0x3A, !last.isDigit, ![0x20, 0x2D, 0x28].contains(last) else { return }
        let isStop = last == 0x2E || last == 0x3F || last == 0x21 || SentenceEdge.isCloser(last)
        found.append(
            NoteCandidate(
                style: .paren, number: number(digits), removal: from..<digits.upperBound + 1, weight: isStop ? 8 : 3))
    }

    /// "20242": the year 2024 and note 2. Behind a month there is no other reading.
    private mutating func readYear(_ digits: Range<Int>) {
        let year = number(digits.lowerBound..<digits.lowerBound + 4)
        guard (1900...2099).contains(year), bytes[digits.lowerBound + 4] != 0x30 else { return }
        let before = bytes[digits.lowerBound - 1]
        guard before == 0x20 || before == 0x2D || before == 0x2F else { return }
        let isSure = followsMonth(digits.lowerBound)
        append(digits.lowerBound + 4..<digits.upperBound, isSure ? 9 : 4, isSure: isSure)
    }

    private func followsMonth(_ at: Int) -> Bool {
        guard at > 1, bytes[at - 1] == 0x20 else { return false }
        var start = at - 1
        if bytes[start - 1] == 0x2E { start -= 1 }
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        var cursor = Cursor(reading, at: start, end: at)
        return cursor.month() != nil && cursor.space() && cursor.isAtEnd
    }

    /// Digits that begin a line: a marker that the converter pushed off the line before.
    private mutating func readPushed(_ digits: Range<Int>) {
        let next = byte(digits.upperBound)
        let afterNext = byte(digits.upperBound + 1)
        let isGlued = bytes[digits.lowerBound - 1] != 0x20
        let removal = (isGlued ? digits.lowerBound : digits.lowerBound - 1)..<digits.upperBound
        guard !isGlued || removal.lowerBound > 0 else { return }
        guard isGlued || !countsNext(digits.lowerBound - 1) else { return }
        let isAlone = next == 0x0A || [0x2E, 0x2C, 0x3A, 0x3B, 0x3F, 0x29, 0x22, 0x27].contains(next)
        let follows = next == 0x20 && (afterNext.isLowerCaseLetter || afterNext.isUpperCaseLetter)
        guard isAlone || follows else { return }
        append(removal, isAlone ? 5 : afterNext.isLowerCaseLetter ? 4 : 2, isSure: false)
    }

    /// The word before a blank wants a number: "antwoord op vraag / 5.", "30 miljard m / 3".
    private func countsNext(_ blank: Int) -> Bool {
        var start = blank
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        let word = lower[start..<blank]
        return word.count == 1 || Self.counting.contains { word.equals($0) }
    }

    private static let counting: [StaticString] = [
        "vraag", "vragen", "artikel", "artikelen", "lid", "nummer", "bijlage", "paragraaf", "tabel", "figuur",
        "hoofdstuk", "pagina", "en", "of", "van", "met", "op", "tot", "per", "de", "het", "ten", "minste", "circa",
        "ongeveer", "ruim", "bijna", "deel", "stap", "fase", "categorie", "km", "cm", "dm", "mm",
    ]

    /// "1, 2", "2, 3 en 4" behind a candidate; where to go on.
    private mutating func readContinuations(from: Int) -> Int {
        var at = from
        while let last = found.last, last.style == .plain, last.removal.upperBound == at {
            var cursor = Cursor(reading, at: at, end: end)
            let hasComma = cursor.literal(",")
            cursor.spaces()
            let hasAnd = !hasComma && cursor.word("en")
            if hasAnd { cursor.spaces() }
            guard hasComma || hasAnd, let next = cursor.number(1...3), next == last.number + 1,
                !(cursor.byte?.isLetter ?? false), cursor.byte != 0x25, cursor.byte != 0x2D
            else { return at }
            found.append(
                NoteCandidate(
                    style: .plain, number: next, removal: at..<cursor.position, weight: 2, isContinuation: true))
            at = cursor.position
        }
        return at
    }

    // MARK: what stands before

    /// How much digits here look like a marker; nil when they cannot be one.
    private func weight(before at: Int) -> Int? {
        let previous = bytes[at - 1]
        if previous.isLetter { return weightAfterWord(at) }
        switch previous {
        case 0x2E: return weightAfterStop(at)
        case 0x3F, 0x21: return 8
        case 0x29, 0x22, 0x27, 0x5D: return 5
        case 0x2C, 0x3B, 0x3A: return at > 1 && bytes[at - 2].isDigit ? nil : 3
        default: return previous >= 0x80 ? 2 : nil
        }
    }

    private func weightAfterWord(_ at: Int) -> Int? {
        var start = at
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        let word = bytes[start..<at]
        // "2a1", "F-16", "x/y1".
        if start > 0, bytes[start - 1].isDigit || bytes[start - 1] == 0x5F { return nil }
        let isCapitals = word.allSatisfy(\.isUpperCaseLetter)
        if word.count == 1 { return nil }
        if isCapitals { return Self.formulas.contains { word.equals($0) } ? nil : word.count == 2 ? 1 : 2 }
        if word.count == 2 || Self.units.contains(where: { lower[start..<at].equals($0) }) { return nil }
        return 4
    }

    private func weightAfterStop(_ at: Int) -> Int? {
        guard at > 1 else { return nil }
        if bytes[at - 2].isDigit {
            // "Met D66 en JA21.2": a name that ends in digits.
            var first = at - 1
            while first > 0, bytes[first - 1].isLetterOrDigit { first -= 1 }
            var last = at
            while last < end, bytes[last].isDigit { last += 1 }
            if bytes[first].isLetter, endsSentence(last) { return 6 }
            guard at > 5 else { return nil }
            let year = at - 5..<at - 1
            let isYear =
                bytes[year].allSatisfy(\.isDigit) && !bytes[at - 6].isDigit && (1900...2099).contains(number(year))
            return isYear ? 7 : nil
        }
        guard bytes[at - 2].isLetter else { return SentenceEdge.isCloser(bytes[at - 2]) ? 7 : nil }
        var start = at - 1
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        let word = lower[start..<at - 1]
        if word.equals("jl") { return 7 }
        if word.count == 1 {
            // "c.s.1", not "W.2".
            return start > 2 && bytes[start - 1] == 0x2E && bytes[start - 2].isLowerCaseLetter ? 4 : nil
        }
        if Self.counted.contains(where: { word.equals($0) }) { return nil }
        return word.count > 3 ? 7 : 5
    }

    private static let formulas: [StaticString] = ["CO", "PM", "SO", "NO", "NH", "CH", "JA", "PO", "MH", "NB"]
    private static let units: [StaticString] = ["covid", "sars", "bis", "ter", "jan"]
    /// Abbreviations in front of a number.
    private static let counted: [StaticString] = [
        "nr", "nrs", "no", "art", "artt", "blz", "pag", "pp", "par", "hfst", "bijl", "sub", "fig", "tab", "ca", "tel",
        "max", "min", "vol", "vs", "lid", "afl", "jrg", "st", "par", "cat", "ver", "versie",
    ]

    /// Behind the digits a sentence or the paragraph ends.
    private func endsSentence(_ at: Int) -> Bool {
        let next = byte(at)
        return next == 0x0A || next == 0x20 && (byte(at + 1).isUpperCaseLetter || byte(at + 1) == 0x22)
    }

    private func isInAddress(_ at: Int) -> Bool {
        var start = at
        while start > 0, at - start < 200, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A { start -= 1 }
        var isAddress = false
        for index in start..<at where bytes[index] == 0x2F || bytes[index] == 0x40 {
            isAddress = isAddress || index + 1 < at && bytes[index + 1] == 0x2F || bytes[index] == 0x40
        }
        var cursor = Cursor(reading, at: start, end: at)
        if bytes[start] == 0x28 { cursor.skip() }
        return isAddress || cursor.literal("www.")
    }
}
