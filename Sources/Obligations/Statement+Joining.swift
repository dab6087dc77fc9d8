import Citations
import Deadlines
import Documents

/// Joins what a document promises with what it cites in the same sentence.
///
/// `citations` are all of the document's; `document` is its id, `answers` the sets of questions it answers, `dossiers`
/// those in its head, and `questions` the texts of the single questions by their numbers. In the `text` the sentences
/// before are looked at: they may say that an older promise is put off.
public func statements(
    of reading: TimeReading, citing citations: [Citation], document: String, answers: [String] = [],
    dossiers: [String] = [], questions: [Int: String] = [:], text: Document? = nil
) -> [Statement] {
    let home = !answers.isEmpty ? answers : !dossiers.isEmpty ? dossiers : [document]
    let inOrder = citations.sorted { $0.range.lowerBound < $1.range.lowerBound }
    func joined(_ commitment: Commitment, _ putOff: PutOff?) -> Statement {
        func isTold(_ range: Range<Int>) -> Bool {
            commitment.sentenceRange.contains(range.lowerBound) || putOff?.range.contains(range.lowerBound) ?? false
        }
        let cited = inOrder.filter { commitment.sentenceRange.contains($0.range.lowerBound) }
        let told = putOff.map { put in inOrder.filter { put.range.contains($0.range.lowerBound) } } ?? []
        let papers = (cited + told).filter { $0.kind.isPaper }.compactMap(\.target)
        // "In antwoord op vragen (2025Z14497) meldde ik …. De resultaten daarvan komen in april."
        let before = papers.isEmpty ? inOrder.last { $0.isQuestion(justBefore: commitment) } : nil
        let dates = reading.dates.filter { $0.role == .document && isTold($0.range) }
        return Statement(
            commitment: commitment, cites: unique(cited.compactMap(\.target)),
            subjects: unique(
                home + (answers.isEmpty ? [] : dossiers) + papers + [before?.target].compactMap(\.self)),
            documentDates: unique(dates.compactMap(\.window.day)),
            question: commitment.place.question(among: questions),
            givenUp: Set(reading.daysGivenUp(by: commitment) + (putOff?.days ?? [])).sorted(), putsOff: putOff?.text)
    }
    return reading.commitments.indices.flatMap { index in
        let commitment = reading.commitments[index]
        let putOff = text.flatMap { PutOff(before: index, of: reading, in: $0) }
        let listed = text.map { commitment.listed(in: $0) } ?? []
        return [joined(commitment, putOff)] + listed.map { joined($0, nil) }
    }
}

extension Place {
    /// The text of the questions that an answer answers; nil elsewhere.
    fileprivate func question(among questions: [Int: String]) -> String? {
        guard case .answer(let numbers) = self else { return nil }
        let texts = numbers.compactMap { questions[$0] }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
}

extension Citation {
    /// A numbered question, cited shortly before a sentence of the same part that cites no paper itself.
    fileprivate func isQuestion(justBefore commitment: Commitment) -> Bool {
        let distance = commitment.sentenceRange.lowerBound - range.upperBound
        return kind == .zaak && place == commitment.place && (0..<300).contains(distance)
    }
}

extension Citation.Kind {
    /// Something that was written or moved once, by which a promise can be found; not a law, which everybody cites.
    var isPaper: Bool {
        switch self {
        case .kamerstuk, .aanhangsel, .handelingen, .zaak, .document, .toezegging, .kenmerk, .advice: true
        case .activity, .law, .treaty, .eu, .caselaw, .gazette, .internal: false
        }
    }
}

private func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return list.filter { seen.insert($0).inserted }
}
