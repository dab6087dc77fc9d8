import Documents

/// The word that says on which side of a day something lies; what a lawyer would say.
///
///     voor, vóór, tot X            X itself no more
///     uiterlijk, tot en met X      X itself still
///     na X                         from the day after
///     vanaf, per, sinds X          from X on
enum Boundary: Sendable {
    case on, around, before, by, after, from, until
    /// "later dit jaar": what is left of it.
    case later
    /// "eerder dit jaar": what has passed of it.
    case earlier

    var direction: DateExpression.Direction {
        switch self {
        case .on, .around, .later, .earlier: .in
        case .before: .before
        case .by: .by
        case .after: .after
        case .from: .from
        case .until: .until
        }
    }

    /// The days on this side of a window.
    func applied(to window: DateWindow, today: CivilDate?) -> DateWindow {
        switch self {
        case .on, .around: window
        case .before, .until: DateWindow(earliest: nil, latest: window.earliest?.adding(days: -1))
        case .by: DateWindow(earliest: nil, latest: window.latest)
        case .after: DateWindow(earliest: window.latest?.adding(days: 1), latest: nil)
        case .from: DateWindow(earliest: window.earliest, latest: nil)
        case .later: window.contains(today) ? DateWindow(earliest: today, latest: window.latest) : window
        case .earlier:
            window.contains(today?.adding(days: -1))
                ? DateWindow(earliest: window.earliest, latest: today?.adding(days: -1)) : window
        }
    }
}

extension TimeParser {
    /// Reads the words of a boundary; nil when a moment stands here without any.
    mutating func boundary() -> Boundary? {
        let start = index
        if words("met", "terugwerkende", "kracht", "tot") {
            _ = words("en", "met") || word("aan")
            return .from
        }
        if word("nog") {
            if let boundary = boundary() { return boundary }
            if context.tokens.at(index, isOneOf: "dit", "deze") { return .by }
            index = start
            return nil
        }
        if let boundary = attempt({ $0.limit() }) ?? attempt({ $0.opening() }) { return boundary }
        if words("in", "de", "loop", "van") || word("gedurende") || word("tijdens") { return .on }
        if word("rond") || word("rondom") || word("omstreeks") || words("in", "de", "buurt", "van") { return .around }
        if word("later") {
            skipPreposition()
            return .later
        }
        if word("eerder") {
            skipPreposition()
            return .earlier
        }
        if words("zo", "rond") { return .around }
        if context.tokens.at(index, is: "naar"), isPostponed(index) {
            index += 1
            _ = word(oneOf: "in", "op")
            return .on
        }
        if word("op") || word("in") || word("met") || word("bij") || word("uit") || word("over") || word("aan") {
            return .on
        }
        return nil
    }

    /// "in de aanloop naar", "aan de vooravond van", "vooruitlopend op": the days before.
    private mutating func approach() -> Bool {
        words("in", "aanloop", "naar") || words("in", "de", "aanloop", "naar") || words("aan", "de", "vooravond", "van")
            || words("vooruitlopend", "op")
    }

    /// The "in" of "later in het jaar".
    private mutating func skipPreposition() {
        guard context.tokens.at(index, is: "in"), context.tokens.at(index + 1, isOneOf: "de", "het"),
            context.tokens.at(index + 2, isOneOf: "week", "maand", "kwartaal", "jaar")
        else { return }
        index += 1
    }

    /// Boundaries with an end: "uiterlijk", "niet later dan", "voor", "tot en met".
    private mutating func limit() -> Boundary? {
        if word("uiterlijk") || words("niet", "later", "dan") || words("op", "zijn", "laatst")
            || words("op", "z", "'", "n", "laatst") || words("ten", "laatste")
        {
            if words("tot", "en", "met") { return .by }
            if word("voor") || word("tot") { return .before }
            _ = word(oneOf: "op", "in", "per", "bij", "aan", "rond", "tijdens", "met")
            return .by
        }
        if words("op", "of", "voor") || words("voor", "of", "op") || words("voor", "of", "in") { return .by }
        if words("tot", "en", "met") || words("t", "/", "m") || words("tot", "aan", "met") { return .by }
        if words("eerder", "dan") { return .before }
        if words("voorafgaand", "aan") || token?.marks.meets(Cues.approaching.marks) == true && approach() {
            return .before
        }
        if word("voor") {
            _ = word("aanvang") && word("van")
            return .before
        }
        if word("tegen") { return .around }
        if word("tot") {
            if word("uiterlijk") { return .by }
            if context.tokens.at(index + 1, is: "heden") { _ = word("op") }
            return isPostponed(index - 1) ? .on : .until
        }
        return nil
    }

    /// Boundaries without an end: "na", "vanaf", "met ingang van", "niet eerder dan".
    private mutating func opening() -> Boundary? {
        if words("na", "of", "gelijk", "aan") || words("later", "dan", "of", "op") { return .from }
        if words("na", "afloop", "van") || words("na", "het", "einde", "van") || word("na") || words("later", "dan") {
            return .after
        }
        if words("niet", "eerder", "dan") || words("op", "zijn", "vroegst") || words("op", "z", "'", "n", "vroegst")
            || words("ten", "vroegste") || word("vroegst")
        {
            _ = word(oneOf: "op", "in", "per", "vanaf")
            return .from
        }
        if words("met", "ingang", "van") || words("met", "ingang", "per") || words("te", "rekenen", "vanaf")
            || word("ingaande")
        {
            return .from
        }
        if word("vanaf") || word("sinds") || word("sedert") || word("beginnend") || word("startend") {
            _ = word(oneOf: "op", "vanaf", "in")
            return .from
        }
        if word("per") { return .from }
        return nil
    }

    /// "uitgesteld tot 1 januari 2027", "om uitstel van de beantwoording tot 1 december": the day is the new moment.
    func isPostponed(_ at: Int) -> Bool {
        for distance in 1...6 {
            guard let token = context.tokens[at - distance] else { return false }
            // "uitgesteld, tot 1 januari 2027"
            if token.kind == .mark {
                guard distance == 1, context.tokens.at(at - 1, is: ",") else { return false }
                continue
            }
            if context.tokens.at(
                at - distance,
                isOneOf: "uitgesteld", "uitstel", "verschoven", "verplaatst", "doorgeschoven", "opgeschoven",
                "aangehouden")
            {
                return true
            }
            // "Ik stel de publicatie uit tot 1 juni"
            if context.tokens.at(at - 1, is: "uit"),
                context.tokens.at(at - distance, isOneOf: "stel", "stelt", "stellen")
            {
                return true
            }
        }
        return false
    }
}

extension TimeParser {
    /// "voordat de wet | op 1 juli in werking treedt", "voor de start van het debat | op 4 maart": something is to be before
    /// the day that follows, by so much as stands before the "voordat".
    func startBehind(_ day: Int) -> (length: TimeLength?, at: Int)? {
        let tokens = context.tokens
        var at = day - 1
        while at >= 0, day - at < 10, tokens[at]?.kind == .word {
            if tokens.at(at, isOneOf: "voordat", "alvorens") { return (lengthBefore(at), at) }
            if tokens.at(at, isOneOf: "aanvang", "start", "begin", "opening", "inwerkingtreding", "ingang"),
                tokens.at(at + 1, is: "van")
            {
                let before = tokens.at(at - 1, isOneOf: "de", "het") ? at - 2 : at - 1
                let isBefore =
                    tokens.at(before, is: "voor")
                    || tokens.at(before, is: "aan") && tokens.at(before - 1, is: "voorafgaand")
                return isBefore ? (nil, before) : nil
            }
            if Cues.deeds.contains(tokens, at) || tokens.at(at, isOneOf: "en", "of", "dat", "die") { return nil }
            at -= 1
        }
        return nil
    }

    private func lengthBefore(_ end: Int) -> TimeLength? {
        for start in [end - 3, end - 2] {
            var parser = TimeParser(context, at: start)
            if let length = parser.length(), parser.index == end { return length }
        }
        return nil
    }
}

extension DateWindow {
    /// Whether a day lies between its ends; not one that is not known.
    fileprivate func contains(_ day: CivilDate?) -> Bool {
        guard let day else { return false }
        return (earliest ?? day) <= day && day <= (latest ?? day)
    }
}
