// Is what a letter brings the thing that was promised, or something about it, or the same for something else?
//
//     promised  "een beleidsreactie op het rapport over geluidsoverlast van warmtepompen"
//     brings    "de planning van de beleidsreactie op het rapport …"           something about it
//               "het rapport over geluidsoverlast van warmtepompen"            what it is about
//               "de beleidsreactie op het rapport over geluidsoverlast van airconditioners"   for something else
//
// All of them have most of the promise's words, and none may close it. So the words are looked at in their order: what
// stands before the first that both have and governs it ("de planning van …"), and what stands behind it that the
// promise does not have ("airconditioners"). A letter that tells more than the promise did may be the very one; that is
// what a person is asked.

extension Utterance {
    /// What is handed over may be another thing than what was promised.
    ///
    /// - Parameters:
    ///   - shared: the words that both have.
    ///   - isWhole: it has all words of the promise.
    func bringsAnother(than promise: Utterance, shared: [String], isWhole: Bool) -> Bool {
        guard kind == .done, !shared.isEmpty else { return false }
        let shared = Set(shared)
        let thing = Thing(what, shared: shared)
        let wanted = Thing(promise.what, shared: shared)
        if thing.isLate || thing.isTold || thing.isGoverned || wanted.isGoverned { return true }
        let known = Set(promise.words.words).union(promise.context?.words ?? [])
        let more = thing.told.subtracting(known)
        if more.isEmpty { return false }
        // Words enough to be sure of it: what comes beside them tells more of the same thing.
        return !isWhole || promise.words.specific.count < 3
    }

    /// "De leden vragen of het rapport is verzonden": nobody says that it is.
    var isAskedWhether: Bool {
        let tokens = WordToken.tokens(of: sentence)
        return tokens.indices.dropFirst().contains { index in
            tokens[index].stem == "of" && Thing.asking.contains(tokens[index - 1].stem)
        }
    }

    /// Of another year: "de monitor over 2024" for "de monitor over 2025".
    func isOfOtherYear(than promise: Utterance) -> Bool {
        let (mine, its) = (Thing.years(of: what), Thing.years(of: promise.what))
        return !mine.isEmpty && !its.isEmpty && mine.isDisjoint(with: its)
    }
}

/// The part of a clause that names what is handed over.
private struct Thing {
    /// Another word governs the first word that both have: "de planning van de beleidsreactie".
    var isGoverned = false
    /// It is told of, not handed over: "informeer ik u waarom", "heb ik gemeld dat".
    var isTold = false
    /// It says that it comes later.
    var isLate: Bool
    /// The words that tell things apart, from the first that both have to where the thing ends.
    var told: Set<String> = []

    init(_ clause: String, shared: Set<String>) {
        let tokens = WordToken.tokens(of: clause)
        func isDate(_ index: Int) -> Bool {
            tokens[index].isDate(
                between: index > 0 ? tokens[index - 1] : nil, and: index + 1 < tokens.count ? tokens[index + 1] : nil)
        }
        func isShared(_ index: Int) -> Bool { shared.contains(tokens[index].stem) && !isDate(index) }
        isLate = tokens.indices.contains { index in
            Thing.late.contains(tokens[index].stem)
                && !(index + 1 < tokens.count && tokens[index + 1].stem == "dan" && index > 0
                    && tokens[index - 1].stem == "niet")
        }
        // Behind the verb, where something of it stands there: "naar aanleiding van het rapport stuur ik u de reactie".
        let verb = tokens.indices.first { index in
            Thing.verbs.contains(tokens[index].stem) && tokens.indices.dropFirst(index + 1).contains(where: isShared)
        }
        let start = verb.map { $0 + 1 } ?? 0
        guard let first = tokens.indices.dropFirst(start).first(where: isShared) else { return }
        var isBehindPreposition = false
        for index in (start..<first).reversed() {
            // "…, mede namens de minister van Financiën, over de bekostiging"
            if tokens[index + 1].isBehindMark { break }
            let token = tokens[index]
            if Thing.prepositions.contains(token.stem) {
                isBehindPreposition = true
                continue
            }
            if verb != nil, Thing.telling.contains(token.stem) { isTold = true }
            guard isBehindPreposition, !isDate(index), !token.isNumber, !token.isCapital || index == 0,
                !Thing.carriers.contains(token.stem), !Thing.adverbs.contains(token.stem)
            else { continue }
            let isNoun = token.stem.utf8.count > 2 && !Vocabulary.silent.contains(token.stem)
            if isNoun || Thing.plans.contains(token.stem) { isGoverned = true }
        }
        for index in first..<tokens.count {
            let token = tokens[index]
            if index > first, token.isBehindMark || Thing.stops.contains(token.stem) || Thing.verbs.contains(token.stem)
            {
                break
            }
            if isDate(index) || Thing.carriers.contains(token.stem) || Thing.adverbs.contains(token.stem) { continue }
            if Vocabulary.silent.contains(token.stem) || Vocabulary.general.contains(token.stem) { continue }
            if token.isNumber || token.isAcronym || token.stem.utf8.count > 2 { told.insert(token.stem) }
        }
    }

    /// The years that a clause is about: "de monitor over 2024", "het jaarverslag 2025"; not those of days and terms.
    static func years(of clause: String) -> Set<String> {
        let tokens = WordToken.tokens(of: clause)
        var years: Set<String> = []
        for index in tokens.indices.dropFirst() where tokens[index].isNumber {
            let stem = tokens[index].stem
            guard stem.utf8.count == 4, stem.hasPrefix("19") || stem.hasPrefix("20"), !tokens[index].isBehindMark else {
                continue
            }
            let before = tokens[index - 1]
            let isTerm =
                before.isNumber || Vocabulary.calendar.contains(before.stem) || Thing.times.contains(before.stem)
                || before.stem == "van" && index > 1 && Vocabulary.calendar.contains(tokens[index - 2].stem)
            if !isTerm { years.insert(stem) }
        }
        return years
    }

    static let asking = Vocabulary.stems("vragen vraagt vroegen vroeg")
    private static let late = Vocabulary.stems("later langer uitgesteld uitstel vertraging vertraagd wachten")
    private static let plans = Vocabulary.stems("planning uitstel vertraging termijn")
    private static let telling = Vocabulary.stems("waarom hoe of wanneer dat wat welke waar")
    private static let prepositions = Vocabulary.stems(
        "van voor over op tot bij naar inzake om in met uit rond aan omtrent betreffende")
    /// They are what they tell of: the letter about it, its report, its copy, the promise that is kept.
    private static let carriers = Vocabulary.stems(
        """
        brief kamerbrief verzamelbrief informatie afschrift kopie exemplaar versie tekst toezegging toezeggingen
        toegezegd belofte motie moties verzoek resultaat resultaten uitkomst uitkomsten bevinding bevindingen conclusies
        rapport rapportage eindrapport verslag kamer
        """)
    private static let adverbs = Vocabulary.stems(
        """
        vandaag heden thans graag separaat schriftelijk kort uitgebreid nader allereerst eerst volledigheidshalve
        vertrouwelijk gezamenlijk bijgaand bijgevoegd hierbij hiermee tevens
        """)
    /// Behind these stands how, when or for whom, no longer what.
    private static let stops = Vocabulary.stems(
        "zoals conform waarin waarmee waarover die dat welke mede tijdens namens aan ter overeenkomstig conform")
    private static let verbs = Vocabulary.stems(
        """
        stuur stuurt sturen zend zendt zenden bied biedt bieden informeer informeert informeren bericht deel delen
        ontvangt ontvang treft vindt leg leggen verstrek verstrekt publiceer meld voldoe voldoen doe heb heeft hebben is
        zijn wordt worden werd zal zullen kom komt komen verwacht verwachten
        """)
    private static let times = Vocabulary.stems("in sinds vanaf tot per na voor")
}
