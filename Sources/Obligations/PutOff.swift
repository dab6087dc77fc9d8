import Deadlines
import Documents

// A promise is often put off in more than one sentence, and the one with the new day says little or nothing of which:
//
//     In mijn brief van 2 oktober (2026D41001) heb ik toegezegd uw Kamer dit jaar te informeren over de enkelband.
//     Dit is niet haalbaar. Ik informeer uw Kamer hierover uiterlijk 1 februari.
//
// So the sentence that fails the old day, and what it points back to, are read together with the one behind.

/// What the sentences before a new day tell of the promise that it puts off.
struct PutOff {
    /// Offsets of those sentences into the reading.
    var range: Range<Int>
    var text: String
    /// The last days that they give up.
    var days: [CivilDate]

    /// How many sentences back the old day may be failed: "Dit lukt niet. Het onderzoek vergt meer tijd. Ik stuur …".
    private static let reach = 2

    /// nil when they tell of none, or of something else than the commitment.
    init?(before index: Int, of reading: TimeReading, in document: Document) {
        let commitment = reading.commitments[index]
        switch commitment.status {
        case .promised, .expected, .delayed: break
        case .done, .missed, .refused, .recurring, .asked: return nil
        }
        guard let due = commitment.due?.window.latest, commitment.due?.repeats == nil,
            let passage = document.passage(at: commitment.sentenceRange.lowerBound)
        else { return nil }
        let before = document.sentences(
            in: passage, before: commitment.sentenceRange.lowerBound, count: PutOff.reach + 1)
        guard let failing = before.suffix(PutOff.reach).lastIndex(where: { PutOff.fails(document.span($0).text) })
        else { return nil }
        // Another new day stands between: the old one was its.
        for other in reading.commitments[..<index].reversed() {
            guard other.sentenceRange.lowerBound >= before[failing].lowerBound else { break }
            if other.sentenceRange.lowerBound < commitment.sentenceRange.lowerBound, other.due?.window.latest != nil,
                other.status == .promised || other.status == .expected, !PutOff.fails(other.sentence.text)
            {
                return nil
            }
        }
        var first = failing
        if failing > before.startIndex, PutOff.isOfPromise(document.span(before[failing - 1]).text) { first -= 1 }
        let failed = document.span(before[failing]).text
        // "Dit is niet mogelijk" may be said of anything.
        guard first < failing || PutOff.isOfPromise(failed) else { return nil }
        range = before[first].lowerBound..<before[failing].upperBound
        text = document.span(range).text
        let told = range
        days = reading.dates.filter { told.contains($0.range.lowerBound) && $0.role == .due && $0.repeats == nil }
            .compactMap { date in date.window.latest.map { ($0, date.direction == .before ? 1 : -1) } }
            .flatMap { [$0, $0.adding(days: $1)] }
            .filter { $0 < due }
        let (own, old) = (ContentWords(commitment.span.text).specific, ContentWords(text).specific)
        if !own.isEmpty, !old.isEmpty, own.isDisjoint(with: old) { return nil }
    }

    /// That an older day is not kept: "Dit is niet haalbaar", "De eerder genoemde termijn wordt niet gehaald".
    static func fails(_ sentence: String) -> Bool {
        let words = WordToken.tokens(of: sentence).map(\.stem)
        guard let at = words.firstIndex(of: "niet") else { return false }
        return words.count < 40 && words.contains(where: pointing.contains)
            && (words[at...].contains(where: failing.contains)
                || words[..<at].contains(where: failing.contains))
    }

    /// It tells of what was promised before: by its word, or by what "zou" be done.
    private static func isOfPromise(_ sentence: String) -> Bool {
        WordToken.tokens(of: sentence).contains { ofPromise.contains($0.stem) }
    }

    private static let pointing = Vocabulary.stems(
        "dit dat die deze termijn datum planning streven toezegging het er tijdpad gelukt lukt helaas")
    private static let failing = Vocabulary.stems(
        "gehaald halen haalbaar lukt gelukt lukken mogelijk realistisch gered redden nakomen gestand")
    private static let ofPromise = Vocabulary.stems(
        """
        toegezegd toegezegde toezegging beloofd beloofde belofte aangekondigd aangekondigde gemeld gemelde bericht zou
        zouden termijn datum planning tijdpad streven streefdatum genoemde geinformeerd
        """)
}

extension ContentWords {
    /// Those that are not in every letter.
    var specific: Set<String> { Set(words).subtracting(Vocabulary.general) }

    /// Together with what other words say of the same.
    func joined(with other: ContentWords) -> ContentWords {
        var joined = self
        joined.words = Set(words + other.words).sorted()
        joined.names = Set(names + other.names).sorted()
        return joined
    }
}

extension Document {
    /// The last sentences of a passage before a position, in the order of the text.
    fileprivate func sentences(in passage: Passage, before position: Int, count: Int) -> [Range<Int>] {
        // Read from not far before, since a passage may be a whole letter.
        let start = max(passage.range.lowerBound, position - 1500)
        guard start < position else { return [] }
        let before = reading.sentences(in: start..<position)
        // The first may be the end of one that began before.
        return (start > passage.range.lowerBound ? before.dropFirst() : before[...]).suffix(count).map { $0 }
    }
}
