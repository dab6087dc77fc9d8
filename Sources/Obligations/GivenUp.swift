import Deadlines
import Documents

// The day that a delay gives up: the old promise is found by it when hardly a word is the same.
//
//     De brief ontvangt u niet op 15 januari maar uiterlijk 15 februari 2027.          gives up 15 January
//     De datum van 15 januari wordt niet gehaald; u ontvangt de brief voor 15 februari.
//     De datum van 15 januari is niet haalbaar gebleken. Ik streef naar 15 februari.   in the sentence before
//
// Only what the words around a day say counts: "ik kan niet vooruitlopen op de zitting van 3 maart" gives up nothing,
// and "niet eerder dan 15 februari" is the new day.

extension TimeReading {
    /// The last days that a commitment gives up, oldest first. "Voor 15 januari" and "uiterlijk 15 januari" are told of
    /// the same promise, so the day beside is one of them.
    func daysGivenUp(by commitment: Commitment) -> [CivilDate] {
        switch commitment.status {
        case .promised, .expected, .delayed: break
        case .done, .missed, .refused, .recurring, .asked: return []
        }
        var found = days(givenUpIn: commitment)
        if found.isEmpty, commitment.status != .delayed,
            let before = commitments.last(where: {
                $0.sentenceRange.upperBound <= commitment.sentenceRange.lowerBound
                    && commitment.sentenceRange.lowerBound - $0.sentenceRange.upperBound < 4
            }), before.status == .delayed, before.place == commitment.place
        {
            found = days(givenUpIn: before)
        }
        guard !found.isEmpty else { return [] }
        if commitment.status != .delayed {
            guard let due = commitment.due?.window.latest, found.allSatisfy({ $0 < due }) else { return [] }
        }
        return Set(found).sorted()
    }

    private func days(givenUpIn commitment: Commitment) -> [CivilDate] {
        let isDelay = commitment.status == .delayed
        var days: [CivilDate] = []
        for date in dates where commitment.sentenceRange.contains(date.range.lowerBound) && date.role != .document {
            guard let latest = date.window.latest, date.repeats == nil else { continue }
            let isDue = date.range == commitment.due?.range
            let beside = DateSurroundings(of: date.span, in: commitment.sentence)
            guard isDue ? beside.fails : beside.fails || isDelay && beside.denies else { continue }
            days += [latest, latest.adding(days: date.direction == .before ? 1 : -1)]
        }
        return days
    }
}

/// The words of the same part of the sentence before and behind a date.
private struct DateSurroundings {
    private var before: [String]
    private var behind: [String]

    init(of date: TextSpan, in sentence: TextSpan) {
        let scalars = Array(sentence.text.unicodeScalars)
        let start = min(max(0, date.start - sentence.start), scalars.count)
        let end = min(max(start, date.end - sentence.start), scalars.count)
        func isCut(_ scalar: Unicode.Scalar) -> Bool { scalar == ";" || scalar == "," || scalar == ":" }
        let first = scalars[..<start].lastIndex(where: isCut).map { $0 + 1 } ?? 0
        let last = scalars[end...].firstIndex(where: isCut) ?? scalars.count
        before = DateSurroundings.words(scalars[first..<start])
        behind = DateSurroundings.words(scalars[end..<last])
        if let but = before.lastIndex(of: "maar") { before.removeSubrange(...but) }
        if let but = behind.firstIndex(of: "maar") { behind.removeSubrange(but...) }
    }

    /// "niet op", "niet meer in": not "niet eerder dan", which names the new day.
    var denies: Bool {
        guard let at = before.lastIndex(of: "niet") else { return false }
        return !before[at...].contains { DateSurroundings.limiting.contains($0) }
    }

    /// "de datum van 15 januari wordt niet gehaald", "in plaats van 15 januari".
    var fails: Bool {
        if let at = behind.firstIndex(of: "niet") {
            return behind[at...].contains { DateSurroundings.failing.contains($0) }
        }
        return before.suffix(3).starts(with: ["in", "plaats", "van"])
    }

    private static let limiting: Set<String> = ["eerder", "later", "alleen", "vroeger"]
    private static let failing: Set<String> = [
        "gehaald", "halen", "haalbaar", "lukt", "gelukt", "lukken", "mogelijk", "realistisch", "gered",
    ]

    private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
