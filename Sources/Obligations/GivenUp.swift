import Deadlines
import Documents

// The day that a delay gives up: the old promise is found by it when hardly a word is the same.
//
//     De brief ontvangt u niet op 15 januari maar uiterlijk 15 februari 2027.          gives up 15 January
//     De datum van 15 januari wordt niet gehaald; u ontvangt de brief voor 15 februari.
//     De datum van 15 januari is niet haalbaar gebleken. Ik streef naar 15 februari.   in the sentence before
//
// The first the sentence itself tells (``Commitment/was``); the others the words beside the day: "ik kan niet
// vooruitlopen op de zitting van 3 maart" gives up nothing.

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
        var days: [CivilDate] = []
        for date in dates where commitment.sentenceRange.contains(date.range.lowerBound) && date.role != .document {
            guard let latest = date.window.latest, date.repeats == nil else { continue }
            guard date.range == commitment.was?.range || fails(date.span, in: commitment.sentence) else { continue }
            days += [latest, latest.adding(days: date.direction == .before ? 1 : -1)]
        }
        return days
    }
}

/// "De datum van 15 januari wordt niet gehaald", "15 januari is niet haalbaar gebleken": told behind the date.
private func fails(_ date: TextSpan, in sentence: TextSpan) -> Bool {
    let scalars = Array(sentence.text.unicodeScalars)
    let end = min(max(0, date.end - sentence.start), scalars.count)
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[end...].prefix { $0 != ";" && $0 != "," && $0 != ":" })
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).prefix { $0 != "maar" }
    guard let at = words.firstIndex(of: "niet") else { return false }
    return words[at...].contains(where: failing.contains)
}

private let failing: Set<String> = [
    "gehaald", "halen", "haalbaar", "lukt", "gelukt", "lukken", "mogelijk", "realistisch", "gered",
]
