import Documents

/// The events on which terms hang, and the words that tell when they were.
///
///     binnen twee maanden na publicatie van het rapport op 1 oktober 2025
///     Het rapport wordt op 1 oktober 2025 gepubliceerd. Binnen twee maanden na publicatie …
///
/// A day counts as that of the event only when it stands with the event's own verb, close by; else the term keeps its
/// length and the event's name.
enum Anchors {
    private struct Event: Sendable {
        var nouns: WordSet
        var verbs: WordSet
    }

    static func isEvent(_ tokens: Tokens, _ at: Int) -> Bool {
        events.contains { $0.nouns.contains(tokens, at) } || Cues.eventOthers.contains(tokens, at)
            || isMeeting(tokens, at)
    }

    /// "commissiedebat", "notaoverleg", "begrotingsbehandeling".
    static func isMeeting(_ tokens: Tokens, _ at: Int) -> Bool {
        guard let token = tokens[at] else { return false }
        if token.count <= 3, Cues.meetings.contains(tokens, at) { return true }
        guard token.count >= 3 else { return false }
        // They tell most words apart.
        let letters = token.spelling.lastThree
        switch (UInt8(truncatingIfNeeded: letters), UInt8(truncatingIfNeeded: letters &>> 8), letters &>> 16) {
        case (0x62, 0x61, 0x74): return tokens.at(at, endsWith: "debat")
        case (0x6C, 0x65, 0x67): return tokens.at(at, endsWith: "overleg")
        case (0x69, 0x6E, 0x67):
            return tokens.at(at, endsWith: "vergadering") || tokens.at(at, endsWith: "zitting")
                || tokens.at(at, endsWith: "behandeling")
        case (0x74, 0x6F, 0x70): return true
        case (0x74, 0x69, 0x65): return tokens.at(at, endsWith: "conferentie")
        case (0x67, 0x65, 0x6E):
            return tokens.at(at, endsWith: "verkiezingen") || tokens.at(at, endsWith: "stemmingen")
        case (0x61, 0x61, 0x64): return tokens.at(at, endsWith: "beraad") || tokens.at(at, endsWith: "raad")
        case (0x6D, 0x73, 0x74): return tokens.at(at, endsWith: "bijeenkomst")
        default: return false
        }
    }

    /// Whether `isMeeting` may hold of a word with these last letters; it does of every one of `Cues.meetings`.
    @inline(always)
    static func mayMeet(_ spelling: Spelling) -> Bool {
        guard spelling.count >= 3 else { return false }
        let letters = spelling.lastThree
        // The bits of the endings below, since most words have another.
        guard 0x40_A082_5000_0001 as UInt64 &>> ((letters &* 0x9E37_79B9_7F4A_7C15) &>> 58) & 1 != 0 else {
            return false
        }
        switch letters {
        case 0x74_6162, 0x70_6F74, 0x64_6161, 0x74_736D: return true  // -bat, -top, -aad, -mst
        case 0x67_656C, 0x67_6E69, 0x65_6974, 0x6E_6567: break  // -leg, -ing, -tie, -gen
        default: return false
        }
        guard spelling.count >= 6 else { return false }
        switch spelling.lastSix {
        // -verleg, -dering, -itting, -deling, -rentie, -zingen, -mingen
        case 0x6765_6C72_6576, 0x676E_6972_6564, 0x676E_6974_7469, 0x676E_696C_6564, 0x6569_746E_6572,
            0x6E65_676E_697A, 0x6E65_676E_696D:
            return true
        default: return false
        }
    }

    /// Gives terms whose event has its day in the same or the sentence before their last day.
    static func resolved(_ dates: [FoundDate], _ tokens: Tokens) -> [FoundDate] {
        guard dates.contains(where: { $0.isWaiting }) else { return dates }
        var dates = dates
        for index in dates.indices where dates[index].isWaiting {
            guard let length = dates[index].length, let anchor = dates[index].anchorTokens else { continue }
            // "Het advies is op 2 februari ontvangen; binnen drie maanden daarna …"
            if dates[index].isThereafter {
                let told = dates[..<index].suffix(3).filter { anchor.contains($0.tokens.lowerBound) }
                if told.count == 1, told[0].unit == .day, told[0].boundary == nil || told[0].boundary == .on,
                    let day = told[0].window.day
                {
                    dates[index].settle(length, from: DateWindow(day))
                }
                continue
            }
            guard let event = events.first(where: { $0.nouns.contains(tokens, anchor.lowerBound) })
            else { continue }
            let told = dates[..<index].suffix(3).compactMap { date -> CivilDate? in
                guard dates[index].tokens.lowerBound - date.tokens.upperBound < 60, date.unit == .day,
                    date.boundary == nil || date.boundary == .on
                else { return nil }
                return hasVerb(event, around: date.tokens, tokens) ? date.window.day : nil
            }
            guard let day = told.first, told.allSatisfy({ $0 == day }) else { continue }
            dates[index].settle(length, from: DateWindow(day))
        }
        return dates
    }

    private static func hasVerb(_ event: Event, around date: Range<Int>, _ tokens: Tokens) -> Bool {
        var at = date.upperBound
        while at < min(tokens.count, date.upperBound + 15), !Tense.isSentenceEnd(at, tokens) {
            if event.verbs.contains(tokens, at) { return true }
            at += 1
        }
        at = date.lowerBound - 1
        while at >= max(0, date.lowerBound - 15), !Tense.isSentenceEnd(at, tokens) {
            if event.verbs.contains(tokens, at) { return true }
            at -= 1
        }
        return false
    }

    private static let events = [
        Event(
            nouns: Cues.eventNouns1,
            verbs: Cues.eventVerbs1),
        Event(
            nouns: Cues.eventNouns2, verbs: Cues.eventVerbs2),
        Event(
            nouns: Cues.eventNouns3,
            verbs: Cues.eventVerbs3),
        Event(nouns: Cues.eventNouns4, verbs: Cues.eventVerbs4),
        Event(nouns: Cues.eventNouns5, verbs: Cues.eventVerbs5),
        Event(nouns: Cues.eventNouns6, verbs: Cues.eventVerbs6),
        Event(nouns: Cues.eventNouns7, verbs: Cues.eventVerbs7),
        Event(nouns: Cues.eventNouns8, verbs: Cues.eventVerbs8),
    ]
}

extension FoundDate {
    /// Has a length and the name of an event, and no day yet.
    fileprivate var isWaiting: Bool {
        length != nil && anchorTokens != nil && window == DateWindow(earliest: nil, latest: nil)
    }

    /// Reckons the days from those of the event.
    mutating func settle(_ length: TimeLength, from event: DateWindow) {
        certainty = length.workdays > 0 ? .rule : .exact
        switch boundary?.direction {
        case .before:
            window = DateWindow(earliest: nil, latest: event.earliest.map { length.added(to: $0, times: -1) })
            boundary = .by
        case .after, .from:
            window = DateWindow(earliest: event.latest.map { length.added(to: $0) }, latest: nil)
            boundary = .from
        case .in: window = event.latest.map { DateWindow(length.added(to: $0)) } ?? window
        default: window = DateWindow(earliest: nil, latest: event.latest.map { length.added(to: $0) })
        }
    }
}
