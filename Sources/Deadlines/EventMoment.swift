import Documents

/// What hangs on an event instead of a day.
///
///     binnen twee maanden na ontvangst van het advies     P2M, ontvangst van het advies
///     na ommekomst van de consultatie                     after, ommekomst van de consultatie
///     voorafgaand aan het commissiedebat van 22 september the day before that day
///     voor de begrotingsbehandeling                       the outer bound of the house rules
struct EventMoment: Sendable {
    var boundary: Boundary
    /// The day of the event, where the words tell it.
    var day: Moment?
    /// A period of the house rules.
    var rule: String?
    var length: TimeLength?
    /// Tokens of the event's name.
    var anchor: Range<Int>?
}

extension TimeParser {
    /// An event from a token on, with the boundary that was read there, behind which the parser stands.
    mutating func eventMoment(_ boundary: Boundary?, from start: Int) -> EventMoment? {
        let content = index
        index = start
        if let term = attempt({ $0.term() }) ?? attempt({ $0.anchoredLength() }) { return term }
        if let event = attempt({ $0.namedEvent() }) { return event }
        index = content
        guard let boundary else { return nil }
        return attempt { $0.datedEvent(boundary) } ?? attempt { $0.undatedEvent(boundary) }
    }

    /// "binnen drie weken", "binnen twee maanden na publicatie", "na vier jaar".
    private mutating func term() -> EventMoment? {
        let isWithin = word("binnen")
        guard isWithin || word("na") else { return nil }
        // "binnen een maand" counts it.
        if case .unit? = self.token(ahead: 1)?.word {} else { _ = word("een") }
        _ = word("de")
        let isComing = pointer() != nil
        _ = words("termijn", "van") || words("periode", "van")
        guard let length = length() else { return nil }
        var event = EventMoment(boundary: isWithin ? .by : .after, length: length)
        guard isWithin else { return isComing ? nil : event }
        if context.tokens.at(index, isOneOf: "voor", "eerder") { return nil }
        if let start = attempt({ parser -> Moment? in
            guard parser.words("na", "afloop", "van") || parser.word("na") || parser.word("vanaf") else { return nil }
            guard let moment = parser.moment() else { return nil }
            if moment.unit == .day { return moment }
            // "binnen drie weken na het kerstreces"
            guard moment.recess != nil else { return nil }
            let last = Moment.Distance(length: TimeLength(), isLater: true, isFromEnd: true)
            return Moment(.counted(last, from: moment.base), .day, year: moment.year)
        }) {
            event.day = start
            return event
        }
        if let meeting = attempt({ $0.words("na", "afloop", "van") ? $0.meeting() : nil }) {
            event.anchor = meeting.name
            event.day = meeting.day
            return event
        }
        let end = index
        if !(word("na") || word("nadat")) || !anchor(of: &event) { index = end }
        return event
    }

    /// "uiterlijk drie maanden na inwerkingtreding", "twee weken voor het debat van 22 september".
    private mutating func anchoredLength() -> EventMoment? {
        let isLimit = word("uiterlijk") || words("niet", "later", "dan")
        let isLeast = !isLimit && (word("minimaal") || word("minstens") || words("ten", "minste"))
        guard let length = length() else { return nil }
        let isAfter = words("na", "afloop", "van") || word("na")
        guard isAfter || word("voor") || words("voorafgaand", "aan") else { return nil }
        let content = context.tokens.at(index, isOneOf: "de", "het", "deze", "dit") ? index + 1 : index
        // "twee weken voor het algemeen overleg van 9 december"
        let isNamed = context.tokens.at(content, isOneOf: "algemeen", "plenaire", "schriftelijk", "nader")
        guard Anchors.isEvent(context.tokens, isNamed ? content + 1 : content) else { return nil }
        // "uiterlijk twee weken voor het debat" ends before it; "minimaal een jaar na publicatie" has no end.
        var event = EventMoment(boundary: isAfter ? .on : .before, length: length)
        if isAfter, isLimit { event.boundary = .by }
        if isAfter, isLeast { event.boundary = .from }
        return anchor(of: &event) ? event : nil
    }

    /// The event of a term, with its day where that stands behind it or is the letter's own.
    private mutating func anchor(of event: inout EventMoment) -> Bool {
        if let meeting = attempt({ $0.meeting() }) {
            event.anchor = meeting.name
            event.day = meeting.day
            return true
        }
        let isOwn = context.tokens.at(index, isOneOf: "dagtekening", "verzending")
        guard let name = phrase() else { return false }
        event.anchor = name
        if isOwn, let today = context.today,
            name.count == 1 || context.tokens.at(name.upperBound - 1, isOneOf: "brief", "kamerbrief")
        {
            event.day = Moment(.fixed(DateWindow(today)), .day)
            return true
        }
        event.day = attempt { parser in
            guard parser.word("op") || parser.word("per") else { return nil }
            return parser.moment().flatMap { $0.unit == .day ? $0 : nil }
        }
        return true
    }

    /// "voor het notaoverleg op 22 september 2025"; "de brief van …" is no event.
    mutating func datedEvent(_ boundary: Boundary) -> EventMoment? {
        guard let meeting = meeting() else { return nil }
        return EventMoment(boundary: boundary, day: meeting.day, anchor: meeting.name)
    }

    private mutating func meeting() -> (name: Range<Int>, day: Moment)? {
        let start = index
        guard word(oneOf: "het", "de", "ons", "dit") != nil else { return nil }
        for _ in 0..<8 {
            guard let token, token.kind == .word, [.other, .opener, .sign].contains(token.word) else { return nil }
            // "met de sector en kom voor het debat van 8 oktober": the sector is no meeting, the debate another phrase.
            if context.tokens.at(index, isOneOf: "de", "het", "een", "voor", "met", "om", "hierop", "hier"),
                index > start + 1
            {
                return nil
            }
            if Cues.me.contains(context.tokens, index) || Cues.singulars.contains(context.tokens, index) { return nil }
            index += 1
            guard Anchors.isMeeting(context.tokens, index - 1) else { continue }
            // "het commissiedebat Jeugdzorg van 3 december"
            if word("over") || word("inzake") || context.tokens.isCapitalised(index) { skipNames() }
            let end = index
            guard word("van") || word("op") || words("d", ".", "d", ".") || words("d", ".", "d") else { return nil }
            guard let day = moment(), day.unit == .day else { return nil }
            return (start..<end, day)
        }
        return nil
    }

    private mutating func skipNames() {
        for _ in 0..<6 {
            guard let token, token.kind == .word, !context.tokens.at(index, isOneOf: "van", "op") else { return }
            index += 1
        }
    }

    /// "deze kabinetsperiode", "zodra het advies er is", "nadat ik het advies heb ontvangen".
    private mutating func namedEvent() -> EventMoment? {
        if words("deze", "kabinetsperiode") || words("deze", "regeerperiode") {
            return EventMoment(boundary: .on, anchor: index - 2..<index)
        }
        let isSoon = word("zodra")
        guard isSoon || word("nadat") else { return nil }
        let start = index
        for _ in 0..<16 {
            guard let token, token.kind != .mark, !isMain(index), !isLimit(index) else { break }
            index += 1
        }
        guard index > start, isSoon || !isPast(start..<index) else { return nil }
        return EventMoment(boundary: .after, anchor: start..<index)
    }

    /// "…, stuur ik u": the statement for which it is waited.
    private func isMain(_ at: Int) -> Bool {
        (Cues.singulars.contains(context.tokens, at) || Cues.deeds.contains(context.tokens, at))
            && (Cues.me.contains(context.tokens, at + 1) || Cues.house.contains(context.tokens, at + 2))
    }

    /// "… en in ieder geval voor 1 maart": the limit beside the event.
    private func isLimit(_ at: Int) -> Bool {
        let tokens = context.tokens
        guard tokens.at(at, isOneOf: "en", "maar", "doch") else { return false }
        return tokens.at(at + 1, is: "uiterlijk")
            || tokens.at(at + 1, is: "in") && tokens.at(at + 2, isOneOf: "ieder", "elk")
                && tokens.at(at + 3, is: "geval")
    }

    /// "nadat de wet was aangenomen", "Nadat ik … heb ontvangen, heb ik": told of what has been.
    private func isPast(_ clause: Range<Int>) -> Bool {
        let tokens = context.tokens
        if clause.contains(where: { Verbs.isPast(tokens, $0) }) { return true }
        func tells(_ at: Int) -> Bool { Verbs.isPast(tokens, at) || Verbs.isPerfectAuxiliary(tokens, at) }
        var at = clause.lowerBound - 2
        while at >= 0, clause.lowerBound - at < 40, !Tense.isSentenceEnd(at, tokens) {
            if tells(at) { return true }
            at -= 1
        }
        at = clause.upperBound
        while at < tokens.count, at - clause.upperBound < 40, !Tense.isSentenceEnd(at, tokens) {
            if tells(at) { return true }
            at += 1
        }
        return false
    }

    /// Events without a day: some have a place in the year, the others have only their name.
    private mutating func undatedEvent(_ boundary: Boundary) -> EventMoment? {
        article()
        let start = index
        if context.tokens.at(index, endsWith: "begrotingsbehandeling")
            || context.tokens.at(index, endsWith: "begrotingsbehandelingen")
        {
            index += 1
            return EventMoment(boundary: boundary, rule: "begrotingsbehandeling", anchor: start..<index)
        }
        if let event = attempt({ $0.namedMeeting(boundary) }) { return event }
        guard
            context.tokens.at(
                index,
                isOneOf: "ommekomst", "ontvangst", "afronding", "publicatie", "vaststelling", "inwerkingtreding",
                "besluitvorming",
                "oplevering", "aanvaarding", "aanneming", "voltooiing", "verschijning", "bekendmaking",
                "goedkeuring")
        else { return nil }
        switch boundary {
        case .before, .after, .by, .until, .from: break
        default: return nil
        }
        guard let anchor = phrase() else { return nil }
        return EventMoment(boundary: boundary, anchor: anchor)
    }

    /// "na het commissiedebat Wadden", "voorafgaand aan het notaoverleg over de zorg": the kinds that are called by what
    /// they are about. "de agenda voor het commissiedebat" is for it, not before it.
    private mutating func namedMeeting(_ boundary: Boundary) -> EventMoment? {
        guard
            context.tokens.at(
                index, isOneOf: "commissiedebat", "notaoverleg", "wetgevingsoverleg", "tweeminutendebat"),
            context.tokens.at(index - 1, isOneOf: "het", "dit", "dat")
        else { return nil }
        switch boundary {
        case .after, .by: break
        case .before:
            guard context.tokens.at(index - 2, isOneOf: "aan", "op") || !isForMeeting(index - 3) else { return nil }
        default: return nil
        }
        let start = index
        index += 1
        if word("over") || word("inzake") {
            article()
            guard token?.kind == .word else { return nil }
            index += 1
        }
        while context.tokens.isCapitalised(index)
            || context.tokens.at(index, is: "en") && context.tokens.isCapitalised(index + 1)
        {
            index += 1
        }
        let end = index
        // "voor het commissiedebat Zorg (24 maart 2026)"
        if let day = attempt({ parser -> Moment? in
            guard parser.word("("), let day = parser.moment(), day.unit == .day, parser.word(")") else { return nil }
            return day
        }) {
            return EventMoment(boundary: boundary, day: day, anchor: start..<end)
        }
        // "voor het commissiedebat nationale veiligheid, brandweer en crisisbeheersing op 15 mei"
        while index - end < 10, let token, token.word == .other || context.tokens.at(index, isOneOf: ",", "en") {
            guard !Cues.me.contains(context.tokens, index), !Verbs.isFinite(context.tokens, index) else { break }
            index += 1
        }
        let name = start..<index
        if word("van") || word("op"), let day = moment(), day.unit == .day {
            return EventMoment(boundary: boundary, day: day, anchor: name)
        }
        index = end
        return EventMoment(boundary: boundary, anchor: start..<end)
    }

    private func isForMeeting(_ at: Int) -> Bool {
        Cues.plannedFor.contains(context.tokens, at) || Cues.forNouns.contains(context.tokens, at)
            || context.tokens.at(
                at, isOneOf: "stukken", "inbreng", "onderwerp", "onderwerpen", "verzoek", "aanvraag", "voorbereiding",
                "uitnodiging", "datum", "dank", "ruimte", "onderdeel", "aangemeld")
    }

    /// A noun with what "van" hangs on it: "ommekomst van de consultatie".
    mutating func phrase() -> Range<Int>? {
        article()
        let start = index
        guard let token, token.kind == .word else { return nil }
        index += 1
        while word("van") || word("door") || word("voor") {
            let before = index - 1
            _ = word(oneOf: "de", "het", "een", "dit", "deze", "uw", "mijn", "zijn", "haar")
            guard let noun = self.token, noun.kind == .word, noun.word == .other else {
                index = before
                break
            }
            index += 1
            // "het wettelijke kader", "de Raad van State"
            while let next = self.token {
                if next.kind == .word, context.tokens.isCapitalised(index) || isAdjective(index - 1) {
                    index += 1
                } else if context.tokens.at(index, is: "-"), next.joined, context.tokens.isCapitalised(index + 1) {
                    // "de commissie-Bakker"
                    index += 2
                } else {
                    break
                }
            }
        }
        return start..<index
    }

    private func isAdjective(_ at: Int) -> Bool {
        for ending: StaticString in ["ische", "lijke", "ele", "ende", "pese", "ieve"]
        where context.tokens.at(at, endsWith: ending) {
            return true
        }
        return false
    }
}
