import Documents

/// How often something returns, as an ISO 8601 duration.
///
///     jaarlijks  P1Y · halfjaarlijks  P6M · tweejaarlijks  P2Y, once in two years · om de vier jaar  P4Y
///     iedere acht dagen  P8D · per kwartaal  P3M · twee keer per jaar  P6M · elke maandag  P1W
///
/// "periodiek" returns without saying when and has no duration; "per jaar" alone is a rate.
struct Recurrence: Sendable {
    /// nil for "periodiek".
    var repeats: String?
}

extension TimeParser {
    mutating func recurrence() -> Recurrence? {
        if let adverb = attempt({ $0.recurringAdverb() }) { return adverb }
        if let every = attempt({ $0.every() }) { return every }
        if let times = attempt({ $0.timesPer() }) { return times }
        return nil
    }

    private mutating func recurringAdverb() -> Recurrence? {
        guard let token, token.kind == .word, token.count >= 8 else { return nil }
        if word("kwartaal") {
            // "een kwartaal overleg", written apart.
            let isMeeting = context.tokens.at(
                index, isOneOf: "overleg", "meeting", "vergadering", "rapportage", "bijeenkomst")
            return isMeeting ? Recurrence(repeats: "P3M") : nil
        }
        if word("periodiek") || word("periodieke") { return Recurrence(repeats: nil) }
        let lower = context.tokens.reading.lower[token.range]
        let stem = lower.last == 0x65 ? lower.dropLast() : lower
        for (unit, letter) in [("jaarlijks", "Y"), ("maandelijks", "M"), ("wekelijks", "W"), ("dagelijks", "D")] {
            guard stem.suffix(unit.utf8.count).elementsEqual(unit.utf8) else { continue }
            let count = String(decoding: stem.dropLast(unit.utf8.count), as: UTF8.self)
            let numbers = ["": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "tien": 10]
            if count == "half", letter == "Y" {
                index += 1
                return Recurrence(repeats: "P6M")
            }
            guard let number = numbers[count] else { return nil }
            index += 1
            return Recurrence(repeats: "P\(number)\(letter)")
        }
        return nil
    }

    /// "elke drie weken", "ieder kwartaal", "elk half jaar", "om de vier jaar", "iedere maandag".
    private mutating func every() -> Recurrence? {
        if words("om", "de") {
            guard case .unit = token(ahead: isCount(index) ? 1 : 0)?.word else { return nil }
            if let length = length() { return Recurrence(repeats: length.iso) }
            _ = word("andere")
            // "om de week": every other one.
            guard case .unit(let unit)? = token?.word, let length = TimeLength(count: 2, unit: unit) else { return nil }
            index += 1
            return Recurrence(repeats: length.iso)
        }
        guard word(oneOf: "elke", "elk", "iedere", "ieder") != nil else { return nil }
        if words("half", "jaar") || word("halfjaar") { return Recurrence(repeats: "P6M") }
        if let length = length() { return Recurrence(repeats: length.iso) }
        switch token?.word {
        case .unit(let unit):
            guard let length = TimeLength(count: 1, unit: unit == .weekend ? .week : unit) else { return nil }
            index += 1
            return isAtBoundary ? Recurrence(repeats: length.iso) : nil
        case .weekday:
            index += 1
            return isAtBoundary ? Recurrence(repeats: "P1W") : nil
        case .month, .season:
            index += 1
            return isAtBoundary ? Recurrence(repeats: "P1Y") : nil
        default:
            if word(oneOf: "ochtend", "middag", "avond", "nacht") != nil { return Recurrence(repeats: "P1D") }
            if attempt({ $0.numericDate() }) != nil { return Recurrence(repeats: "P1Y") }
            return nil
        }
    }

    private func isCount(_ at: Int) -> Bool {
        guard let token = context.tokens[at] else { return false }
        if case .number = token.word { return true }
        return token.kind == .number
    }

    /// "twee keer per jaar", "eens per kwartaal", "per kwartaal", "eens in de twee jaar".
    private mutating func timesPer() -> Recurrence? {
        var times: Int?
        if word("eens") || word("eenmaal") { times = 1 }
        if times == nil, word("tweemaal") { times = 2 }
        if times == nil, word("driemaal") { times = 3 }
        if times == nil, word("viermaal") { times = 4 }
        if times == nil,
            let count = attempt({ parser -> Int? in
                guard let count = parser.count(), parser.word("keer") || parser.word("maal") else { return nil }
                return count
            })
        {
            times = count
        }
        if times == nil, words("een", "keer") { times = 1 }
        if times != nil, words("in", "de") {
            guard let length = length() else { return nil }
            return Recurrence(repeats: length.iso)
        }
        guard word("per") else { return nil }
        // "10.000 per jaar" is a rate; a quarter or half year is told only of what returns.
        if times == nil {
            guard context.tokens.at(index, isOneOf: "kwartaal", "halfjaar", "half") else { return nil }
        }
        if words("half", "jaar") || word("halfjaar") { return Recurrence(repeats: "P6M") }
        guard case .unit(let unit)? = token?.word else { return nil }
        index += 1
        let count = times ?? 1
        switch unit {
        case .year where count > 0 && 12 % count == 0:
            return Recurrence(repeats: count == 1 ? "P1Y" : "P\(12 / count)M")
        case .quarter where count == 1: return Recurrence(repeats: "P3M")
        case .month where count == 1: return Recurrence(repeats: "P1M")
        case .week where count == 1: return Recurrence(repeats: "P1W")
        case .day where count == 1: return Recurrence(repeats: "P1D")
        default: return Recurrence(repeats: nil)
        }
    }
}
