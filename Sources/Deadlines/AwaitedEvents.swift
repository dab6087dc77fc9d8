import Documents

/// The event from which a "binnen zes weken" runs where that is not the day of the letter.
///
///     Zodra ik het advies heb ontvangen, stuur ik u binnen zes weken …    ik het advies heb ontvangen
///     Na ontvangst van het advies stuur ik u binnen zes weken …           ontvangst van het advies
///     Het rapport verschijnt in juni; u ontvangt binnen vier weken …      Het rapport verschijnt in juni
///     Het advies volgt in april. Binnen acht weken daarna …               Het advies volgt in april
///
/// Counted from the letter such a term would end long before it begins; its length and the name of the event is all
/// that can be said.
enum AwaitedEvents {
    /// The tokens of the event that a term hangs on, and whether a "daarna" says so.
    static func event(of term: Range<Int>, _ tokens: Tokens) -> (tokens: Range<Int>, isSaid: Bool)? {
        let sentence = tokens.sentence(around: term)
        var clause = term.lowerBound
        while clause > sentence.lowerBound, !isCut(clause - 1, tokens) { clause -= 1 }
        if let word = thereafter(term, clause, tokens) {
            let before = clause > sentence.lowerBound ? part(before: clause, in: sentence, tokens) : nil
            // With nothing told before, nobody knows after what.
            return (before ?? part(before: sentence.lowerBound, tokens) ?? word..<word + 1, true)
        }
        if let event = subordinate(sentence, term, tokens) ?? noun(clause..<term.lowerBound, tokens) {
            return (event, false)
        }
        if clause > sentence.lowerBound {
            return part(before: clause, in: sentence, tokens).flatMap { isComing($0, tokens) ? ($0, false) : nil }
        }
        guard sentence.contains(where: { isReply($0, tokens) }) else { return nil }
        return part(before: sentence.lowerBound, tokens).flatMap { isComing($0, tokens) ? ($0, false) : nil }
    }

    /// The "daarna" of "daarna binnen zes weken" and "binnen acht weken daarna".
    private static func thereafter(_ term: Range<Int>, _ clause: Int, _ tokens: Tokens) -> Int? {
        ([term.upperBound] + Array(clause..<term.lowerBound)).first {
            tokens.at($0, isOneOf: "daarna", "nadien", "hierna", "erna")
        }
    }

    /// "zodra …", "nadat …", "wanneer het rapport is verschenen": up to its comma.
    private static func subordinate(_ sentence: Range<Int>, _ term: Range<Int>, _ tokens: Tokens) -> Range<Int>? {
        for at in sentence where !term.contains(at) {
            let isWhen = at == sentence.lowerBound && tokens.at(at, isOneOf: "wanneer", "als")
            guard isWhen || tokens.at(at, isOneOf: "zodra", "nadat") else { continue }
            var end = at + 1
            while end < sentence.upperBound, end != term.lowerBound, tokens[end]?.kind != .mark { end += 1 }
            let event = at + 1..<end
            guard event.count > 1 else { continue }
            if !isWhen { return event }
            // "Wanneer u bezwaar maakt" is a condition; what has been received or has appeared is waited for.
            if event.contains(where: { Verbs.isPerfectAuxiliary(tokens, $0) || isEventVerb($0, tokens) }) {
                return event
            }
        }
        return nil
    }

    /// "na ontvangst van het advies", "na het zomerreces"; "na overleg met de sector" only tells how.
    private static func noun(_ range: Range<Int>, _ tokens: Tokens) -> Range<Int>? {
        for at in range where tokens.at(at, is: "na") {
            let isNamed = tokens.at(at + 1, isOneOf: "de", "het", "deze")
            let start = tokens.at(at + 1, is: "afloop") && tokens.at(at + 2, is: "van") ? at + 3 : at + 1
            let content = tokens.at(start, isOneOf: "de", "het", "deze") ? start + 1 : start
            let noun = tokens.at(content, isOneOf: "algemeen", "plenaire", "schriftelijk") ? content + 1 : content
            guard
                Anchors.isEvent(tokens, noun) && !(tokens.at(noun, is: "overleg") && !isNamed)
                    || tokens.at(noun, endsWith: "reces") || start > at + 1
                    || tokens.at(noun, is: "ommekomst")
            else { continue }
            var end = noun + 1
            while end < range.upperBound, tokens[end]?.kind == .word, !Verbs.isFinite(tokens, end),
                !Cues.deeds.contains(tokens, end), !Cues.receives.contains(tokens, end)
            {
                end += 1
            }
            return noun..<end
        }
        return nil
    }

    /// The part of the sentence that ends before a clause.
    private static func part(before clause: Int, in sentence: Range<Int>, _ tokens: Tokens) -> Range<Int>? {
        var end = clause
        while end > sentence.lowerBound, isCut(end - 1, tokens) { end -= 1 }
        var start = end
        while start > sentence.lowerBound, !tokens.at(start - 1, isOneOf: ";", ":", ",") { start -= 1 }
        return end > start ? start..<end : nil
    }

    /// The last part of the sentence that ends before a token.
    private static func part(before opening: Int, _ tokens: Tokens) -> Range<Int>? {
        guard opening > 1, Tense.isSentenceEnd(opening - 1, tokens) else { return nil }
        let before = tokens.sentence(around: opening - 2..<opening - 1)
        return part(before: opening - 1, in: before, tokens)
    }

    /// "Het rapport verschijnt in juni 2026": an event with its time, and not one that has been.
    private static func isComing(_ part: Range<Int>, _ tokens: Tokens) -> Bool {
        guard part.contains(where: { tokens[$0]?.word.isTelling == true }),
            !part.contains(where: { Verbs.isPast(tokens, $0) || Verbs.isPerfectAuxiliary(tokens, $0) })
        else { return false }
        return part.contains {
            isEventVerb($0, tokens) || tokens.at($0, isOneOf: "volgt", "volgen", "verwacht", "komt")
        }
    }

    private static func isEventVerb(_ at: Int, _ tokens: Tokens) -> Bool {
        Cues.eventVerbs1.contains(tokens, at) || Cues.eventVerbs2.contains(tokens, at)
            || Cues.eventVerbs3.contains(tokens, at) || Cues.eventVerbs4.contains(tokens, at)
            || Cues.eventVerbs5.contains(tokens, at) || Cues.eventVerbs6.contains(tokens, at)
            || Cues.eventVerbs7.contains(tokens, at)
    }

    /// What is written upon something else.
    private static func isReply(_ at: Int, _ tokens: Tokens) -> Bool {
        tokens.at(at, endsWith: "reactie") || tokens.at(at, isOneOf: "appreciatie", "standpunt", "oordeel", "reageer")
    }

    private static func isCut(_ at: Int, _ tokens: Tokens) -> Bool {
        tokens.at(at, isOneOf: ",", ";", ":", "en", "maar", "waarna", "waarop")
    }
}
