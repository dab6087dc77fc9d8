import Documents

/// A letter or report that is cited by what it is about and when it was sent.
///
///     de brief van 10 juli jl.
///     de bovengenoemde Kamerbrief van 10 juli 2025
///     de Verzamelbrief naar aanleiding van het commissiedebat Zeden d.d. 14 november 2024
///     het onderzoeksrapport Psychisch geweld in het strafrecht …, dat op 28 augustus jl. met uw Kamer is gedeeld
struct LetterName: Hashable {
    enum Sort: Hashable {
        /// Brief, Kamerbrief, verzamelbrief, beleidsreactie.
        case letter
        /// Rapport, onderzoek, plan van aanpak, evaluatie: sent with a letter.
        case report
    }

    var sort: Sort
    /// When it was written or sent; nil when only a footnote can tell what is meant.
    var date: WrittenDate?
    /// Of someone else than the government: "uw brief", "de brief van de VNG van 3 mei". The date says nothing then.
    var isForeign: Bool
    /// "de bovengenoemde brief", "dit rapport": it has been named before.
    var isAnaphoric: Bool
    /// "eerdergenoemde brieven": several.
    var isPlural = false
    /// Where its subject stands in the reading; empty when it has none.
    var topic: Range<Int>
    /// Where its noun ends: a footnote marker may stand behind that already.
    var nounEnd: Int
}

/// Finds letters and reports that are cited by name.
///
/// "een brief" and "deze brief" are not recognised; "dit rapport", "die brief" and "eerdergenoemde brieven" are, when
/// what they mean has been named before. "de brieven van …" are those of `SeveralLetters`.
enum Letter: Recogniser {
    static let keywords: [StaticString] = [
        "beleid", "kabine", "rapport", "onderz", "eindra", "evalua", "voortg", "plan", "actiep", "notiti", "verken",
        "routek", "impact",
    ]
    static let beginnings: Beginnings = [.letter]

    /// Nearly every word with the beginning of "kabinetsreactie" is the cabinet.
    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        word.end - word.start != 7 || word.key != cabinet
    }

    private static let cabinet = Word.key("kabinet")

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let noun = cursor.position
        guard let sort = readNoun(&cursor), cursor.byte != UInt8(ascii: "-") else { return [] }
        let nounEnd = cursor.position
        guard let before = Determiner.read(backFrom: noun, cursor.reading) else {
            return pointing(&cursor, sort, noun..<nounEnd)
        }
        if !before.isAnaphoric, !isDatedOrNoted(scene, nounEnd, before) { return [] }
        if isPlural(cursor, noun) { return before.isAnaphoric ? several(&cursor, before, nounEnd) : [] }
        let sentence = scene.sentenceEnd(at: nounEnd)
        let tail = readTail(&cursor, to: sentence)
        // A member who writes "uw brief" means the minister's.
        var isForeign = before.isForeign && !scene.document.place(at: noun).isQuestion
        if isSentByOthers(cursor.reading, nounEnd..<(tail.dateStart ?? sentence)) { isForeign = true }
        // "de brief van 6 juni 2025 van de Kinderombudsman": who sent it may stand behind the date.
        if tail.date != nil, isSentByOthers(cursor.reading, tail.end..<sentence) { isForeign = true }
        if tail.date == nil {
            // Without a date only a footnote can tell: somebody will see whether there is one.
            let hasNote = !scene.document.notes(in: nounEnd - 1..<sentence).isEmpty
            guard hasNote && before.isDefinite || before.isAnaphoric else { return [] }
        } else if tail.isSent, sort == .letter, !before.isDefinite {
            return []
        }
        let end: Int
        if tail.date == nil, before.isAnaphoric || !scene.document.notes(in: nounEnd - 1..<nounEnd).isEmpty {
            end = nounEnd
        } else if tail.isSent, sort == .report {
            // A report has its name before the day on which it was sent.
            end = nameEnd(nounEnd, tail.dateStart ?? tail.end, cursor)
        } else {
            end = tail.end
        }
        let name = LetterName(
            sort: sort, date: tail.date, isForeign: isForeign, isAnaphoric: before.isAnaphoric, topic: tail.topic,
            nounEnd: nounEnd)
        cursor.position = end
        return [
            Finding(
                before.start..<end, .kamerstuk, .named, .unresolved(candidates: []), by: .none, name: .letter(name))
        ]
    }

    /// A cheap look ahead: without a digit there is no date, and without a note nothing else tells what is meant.
    private static func isDatedOrNoted(_ scene: Scene, _ nounEnd: Int, _ before: Determiner) -> Bool {
        let lower = scene.document.reading.lower
        let end = max(nounEnd, min(lower.count, nounEnd + reach + 16))
        let digit = Eight.first(in: nounEnd..<end, lower.span) { Eight.within($0, 0x30, 0x39) }
        return digit < end
            || before.isDefinite && !scene.document.notes(in: nounEnd - 1..<nounEnd + Scene.reach + 1).isEmpty
    }

    /// "dit rapport", "die brief": what was named before; "deze brief" is the document itself.
    private static func pointing(
        _ cursor: inout Cursor, _ sort: LetterName.Sort, _ noun: Range<Int>
    ) -> [Finding] {
        let start: Int
        if sort == .report, cursor.follows("dit", at: noun.lowerBound), isReport(cursor, noun) {
            start = noun.lowerBound - "dit ".utf8.count
        } else if cursor.follows("dat", at: noun.lowerBound), isReport(cursor, noun) {
            start = noun.lowerBound - "dat ".utf8.count
        } else if sort == .letter, cursor.follows("die", at: noun.lowerBound), !isPlural(cursor, noun.lowerBound) {
            start = noun.lowerBound - "die ".utf8.count
        } else {
            return []
        }
        return anaphora(start..<noun.upperBound, sort)
    }

    private static func several(_ cursor: inout Cursor, _ before: Determiner, _ nounEnd: Int) -> [Finding] {
        var findings = anaphora(before.start..<nounEnd, .letter)
        guard case .letter(var letter) = findings.first?.name else { return [] }
        letter.isPlural = true
        findings[0].name = .letter(letter)
        cursor.position = nounEnd
        return findings
    }

    private static func anaphora(_ range: Range<Int>, _ sort: LetterName.Sort) -> [Finding] {
        let end = range.upperBound
        let name = LetterName(
            sort: sort, date: nil, isForeign: false, isAnaphoric: true, topic: end..<end, nounEnd: end)
        return [
            Finding(range, .kamerstuk, .named, .unresolved(candidates: []), by: .none, name: .letter(name))
        ]
    }

    private static func isReport(_ cursor: Cursor, _ noun: Range<Int>) -> Bool {
        cursor.reading.lower[noun].suffix(7).elementsEqual("rapport".utf8)
    }

    private static func isPlural(_ cursor: Cursor, _ noun: Int) -> Bool {
        var word = cursor
        word.position = noun
        guard let name = word.name() else { return false }
        return cursor.reading.lower[name].suffix(7).elementsEqual("brieven".utf8)
    }

    // MARK: The noun

    private static let letterWords: [StaticString] = ["beleidsreactie", "kabinetsreactie", "kabinetsbrief"]
    private static let reportWords: [StaticString] = [
        "rapport", "onderzoeksrapport", "eindrapport", "evaluatierapport", "voortgangsrapportage", "rapportage",
        "onderzoek",
        "evaluatie", "plan van aanpak", "actieplan", "notitie", "verkenning", "evaluatieonderzoek", "routekaart",
        "impactanalyse",
    ]

    private static func readNoun(_ cursor: inout Cursor) -> LetterName.Sort? {
        guard let first = cursor.byte else { return nil }
        if first == UInt8(ascii: "b") || first == UInt8(ascii: "k"), cursor.word(oneOf: letterWords) != nil {
            return .letter
        }
        if cursor.word(oneOf: reportWords) != nil { return .report }
        guard let name = cursor.name(), (5...24).contains(name.count) else { return nil }
        return Word(start: name.lowerBound, end: name.upperBound, key: 0).isOfLetters(cursor.reading.lower.span)
            ? .letter : nil
    }

    // MARK: What follows the noun

    private struct Tail {
        var end: Int
        var date: WrittenDate?
        var dateStart: Int?
        var topic: Range<Int>
        /// The date is not the letter's but says when it was sent: "op 10 juli jl. ontvangen".
        var isSent = false
    }

    /// How far behind its noun the date of a letter may stand, in bytes.
    private static let reach = 280

    private static func readTail(_ cursor: inout Cursor, to sentence: Int) -> Tail {
        let start = cursor.position
        let limit = min(sentence, start + reach)
        var topicEnd = limit
        var isFirst = true
        let lower = cursor.reading.lower
        while cursor.position < limit {
            let here = cursor.position
            guard lower[here].isLetterOrDigit else {
                cursor.position += 1
                continue
            }
            var wordEnd = here + 1
            while wordEnd < cursor.end, lower[wordEnd].isLetterOrDigit { wordEnd += 1 }
            if !isFirst, wordEnd - here >= 5, startsOther(here..<wordEnd, lower) { break }
            if mayDate(lower[here]), let (date, isSent) = readDate(&cursor, limit) {
                if isSent, !Sending.isSaid(in: max(0, start - 160)..<sentence, cursor.reading) { continue }
                let end = cursor.position
                if let topic = readTopicBehind(&cursor, limit: limit), topicEnd == limit, here <= start + 2 {
                    return Tail(end: end, date: date, dateStart: here, topic: topic)
                }
                return Tail(end: end, date: date, dateStart: here, topic: start..<here, isSent: isSent)
            }
            isFirst = false
            cursor.position = min(wordEnd, limit)
        }
        topicEnd = nameEnd(start, min(cursor.position, limit), cursor)
        return Tail(end: topicEnd, date: nil, dateStart: nil, topic: start..<topicEnd)
    }

    /// "van 10 juli jl.", "d.d. 1 april 2025", "op 28 augustus jl.".
    private static func readDate(_ cursor: inout Cursor, _ limit: Int) -> (WrittenDate, isSent: Bool)? {
        cursor.attempt { cursor in
            let isOf =
                cursor.word("van")
                || cursor.attempt { $0.literal("van") && $0.byte?.isDigit == true ? true : nil } != nil
                || cursor.literal("d.d.") || cursor.word("dd") || cursor.literal("dd.")
                || cursor.word("gedateerd")
            let isSent = !isOf && cursor.word("op")
            guard isOf || isSent else { return nil }
            _ = cursor.mark(UInt8(ascii: "."))
            cursor.spaces()
            guard let date = WrittenDate.read(&cursor), cursor.position <= limit + 12 else { return nil }
            return (date, isSent)
        }
    }

    /// "de brief van 10 juli over de voortgang": the subject behind the date; a date may end a little behind the limit.
    private static func readTopicBehind(_ cursor: inout Cursor, limit: Int) -> Range<Int>? {
        var ahead = cursor
        ahead.spaces()
        guard ahead.word(oneOf: ["over", "inzake", "betreffende", "met betrekking tot"]) != nil else { return nil }
        return ahead.position..<max(ahead.position, min(limit, ahead.position + 120))
    }

    /// Another citation begins with this word: what follows is said of that.
    private static func startsOther(_ word: Range<Int>, _ lower: [UInt8]) -> Bool {
        if Word.endsInBrief(word.upperBound, lower.span) { return true }
        let first = lower[word.lowerBound]
        guard first == UInt8(ascii: "b") || first == UInt8(ascii: "k") else { return false }
        return others.contains { lower[word].spells($0) }
    }

    private static let others: [StaticString] = ["beleidsreactie", "kabinetsreactie", "kamerstuk", "kamerstukken"]

    /// "van", "d.d.", "gedateerd", "op".
    private static func mayDate(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "v") || byte == UInt8(ascii: "d") || byte == UInt8(ascii: "g") || byte == UInt8(ascii: "o")
    }

    /// The name of what has no date of its own ends at a comma, a bracket or a verb.
    private static func nameEnd(_ start: Int, _ limit: Int, _ cursor: Cursor) -> Int {
        let bytes = cursor.reading.bytes
        var at = start
        while at < limit, at - start < 120,
            ![UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ";")].contains(bytes[at])
        {
            if bytes[at] == 0x20 {
                var ahead = cursor
                ahead.position = at + 1
                if ahead.word(oneOf: ["dat", "die", "is", "zijn", "heeft", "heb", "wordt", "werd", "staat", "ook"])
                    != nil
                {
                    break
                }
            }
            at += 1
        }
        while at > start, !bytes[at - 1].isLetterOrDigit, bytes[at - 1] < 0x80 { at -= 1 }
        return at
    }

    /// "brief van de VNG", "brief van het college": not of the government.
    private static func isSentByOthers(_ reading: Reading, _ range: Range<Int>) -> Bool {
        var cursor = Cursor(reading, at: range.lowerBound, end: range.upperBound)
        guard cursor.space(), cursor.word("van"), cursor.space() else { return false }
        if cursor.byte?.isDigit == true { return false }
        _ = cursor.literal("de ") || cursor.literal("het ")
        let own: [StaticString] = [
            "minister", "ministers", "staatssecretaris", "staatssecretarissen", "minister-president", "kabinet",
            "regering",
            "bewindspersonen", "bewindslieden", "mijn", "mij", "ons", "ministerie", "toenmalige", "voormalige",
            "vorige", "demissionaire", "onze",
            "zowel",
        ]
        return cursor.word(oneOf: own) == nil
    }
}

/// Words that say that something went to parliament.
enum Sending {
    private static let verbs: Set<String> = [
        "ontving", "ontvangen", "gestuurd", "verzonden", "toegezonden", "gezonden", "gedeeld", "aangeboden",
        "verstuurd",
        "toegestuurd", "gepubliceerd", "aangeboden", "stuurde", "zond", "informeerde", "geinformeerd", "verschenen",
    ]

    static func isSaid(in range: Range<Int>, _ reading: Reading) -> Bool {
        var isToParliament = false
        var isSent = false
        for word in reading.lower[range].split(whereSeparator: { !$0.isLetter }) {
            if word.elementsEqual("kamer".utf8) { isToParliament = true }
            if word.count >= 4, verbs.contains(String(decoding: word, as: UTF8.self)) { isSent = true }
        }
        return isToParliament && isSent
    }
}

extension Place {
    fileprivate var isQuestion: Bool {
        if case .question = self { true } else { false }
    }
}
