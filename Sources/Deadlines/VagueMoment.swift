import Documents

/// Words of time without a day. Nothing is made up for them.
///
///     zo snel mogelijk · op korte termijn · binnenkort · te zijner tijd · de komende weken · momenteel
extension TimeParser {
    mutating func vagueMoment() -> Bool {
        attempt { $0.readsVague() ? true : nil } ?? false
    }

    private mutating func readsVague() -> Bool {
        if word("zo") || word("zo'n") {
            if word(oneOf: "snel", "spoedig", "vlot", "rap", "kort") != nil {
                _ = word("als")
                return word("mogelijk")
            }
            return false
        }
        if word("zsm") || words("z", ".", "s", ".", "m") { return true }
        if word("binnenkort") || word("momenteel") || word("thans") || word("vooralsnog") || word("spoedig") {
            return true
        }
        if words("te", "zijner", "tijd") || words("ten", "spoedigste") || words("te", "gelegener", "tijd")
            || words("op", "dit", "moment") || words("in", "de", "nabije", "toekomst") || words("op", "den", "duur")
            || words("bij", "de", "eerstvolgende", "gelegenheid") || words("bij", "eerste", "gelegenheid")
        {
            return true
        }
        if context.tokens.at(index, is: "binnen"),
            attempt({ parser in
                parser.index += 1
                _ = parser.word("een")
                guard parser.word(oneOf: "enkele", "paar", "aantal", "afzienbare") != nil,
                    parser.isPlural(parser.index)
                else {
                    return nil
                }
                parser.index += 1
                return parser.isAtBoundary ? true : nil
            }) == true
        {
            return true
        }
        let isWithin = context.tokens.at(index, is: "binnen")
        if word("op") || word("binnen") {
            _ = word(oneOf: "een", "de")
            _ = word("zeer") || word("heel") || word("zo")
            let isTold =
                word(oneOf: "korte", "kortst", "kortste", "afzienbare", "middellange", "lange", "langere", "redelijke")
                != nil
            if isTold { _ = word("mogelijke") }
            // "binnen de termijn" is a term that is known.
            if isWithin, !isTold { return false }
            return word("termijn")
                || (context.tokens.at(index - 1, isOneOf: "afzienbare", "redelijke") && word("tijd"))
        }
        return readsVaguePeriod()
    }

    /// "de komende weken", "de afgelopen jaren", "het komende halfjaar" is counted, not vague.
    private mutating func readsVaguePeriod() -> Bool {
        _ = word(oneOf: "in", "gedurende", "tijdens", "over", "binnen")
        article()
        guard let pointer = pointer(), pointer != .this else { return false }
        if word("paar") || word("enkele") || word("aantal") || words("een", "aantal") {
            return isPlural(index) && step()
        }
        if isPlural(index) { return step() && isAtBoundary }
        return word("tijd") || word("periode")
    }

    private mutating func step() -> Bool {
        index += 1
        return true
    }
}
