import Documents

extension Ledger {
    /// Takes in what a document says.
    ///
    /// The same account again, or one of an older version that was taken before, has no effect. Another version of the
    /// document replaces what it said; promises in the same place and of like words keep their identity.
    public mutating func take(_ account: Account, at now: LocalTime) -> [LedgerEvent] {
        let old = document(account.document)
        var utterances = account.utterances()
        let reading = account.fingerprint(utterances)
        if old?.readings.contains(reading) ?? false { return [] }

        identify(&utterances, of: account, after: old)
        let memory = DocumentMemory(
            document: account.document, date: account.date, readings: (old?.readings ?? []) + [reading],
            utterances: utterances)
        // What is guessed depends on all that is as likely: whoever is asked about before or after is looked at.
        var guessing = old.map(guessing(around:)) ?? []
        guessing.formUnion(self.guessing(around: memory))
        var touched = guessing.reduce(into: old.map(groupsTouched(by:)) ?? []) { $0.formUnion(guesses(of: $1).keys) }
        // What was put together by words that are no longer there comes apart: both halves are looked at.
        var parts = touched
        for group in touched { parts.formUnion(matter(of: group)?.groups ?? []) }
        remember(.document(memory))
        guessing.formUnion(self.guessing(around: memory))
        touched = guessing.reduce(into: parts.union(groupsTouched(by: memory))) { $0.formUnion(guesses(of: $1).keys) }
        return review(touched, at: now)
    }

    /// The groups whose standing may change with what a document says: its own promises, what its evidence fits, and
    /// what evidence fits that also fits one of its promises.
    private func groupsTouched(by memory: DocumentMemory) -> Set<String> {
        var groups: Set<String> = []
        var evidence: Set<Said> = []
        for (number, utterance) in memory.utterances.enumerated() {
            let said = Said(number: number, document: memory.document, date: memory.date, utterance: utterance)
            if let group = utterance.group {
                groups.insert(group)
                evidence.formUnion(self.evidence(on: said).filter { Match(of: $0, with: said) != nil })
            }
            if utterance.isEvidence { evidence.insert(said) }
        }
        for said in evidence {
            if let own = said.utterance.group { groups.insert(own) }
            for promise in promises(for: said) where Match(of: said, with: promise) != nil {
                if let group = promise.utterance.group { groups.insert(group) }
            }
        }
        return groups
    }

    /// What asks about promises without being sure, where the words of a document may make a difference: its own, that
    /// of the letters that may be about its promises, and about what it delivers.
    private func guessing(around memory: DocumentMemory) -> Set<Said> {
        var guessing: Set<Said> = []
        var letters: Set<String> = []
        for (number, utterance) in memory.utterances.enumerated() {
            let said = Said(number: number, document: memory.document, date: memory.date, utterance: utterance)
            if utterance.mayGuess { guessing.insert(said) }
            if utterance.obliges {
                guessing.formUnion(looseEvidence(on: said))
                letters.formUnion(evidence(on: said).filter { Match(of: $0, with: said) != nil }.map(\.document))
            }
            guard utterance.delivers else { continue }
            for promise in promises(for: said) where Match(of: said, with: promise) != nil {
                guessing.formUnion(looseEvidence(on: promise))
            }
        }
        for letter in letters {
            guard let memory = document(letter) else { continue }
            for (number, utterance) in memory.utterances.enumerated() where utterance.mayGuess {
                guessing.insert(
                    Said(number: number, document: letter, date: memory.date, utterance: utterance))
            }
        }
        return guessing
    }

    /// Names what obliges: as the same place of the same document did before, else by its words.
    private func identify(_ utterances: inout [Utterance], of account: Account, after old: DocumentMemory?) {
        var taken: [String: Int] = [:]
        let former = (old?.utterances ?? []).enumerated().filter { $0.element.obliges }
        var kept: Set<Int> = []
        for (new, before) in alike(utterances, former) {
            let utterance = former[before].element
            utterances[new].group = utterance.group
            utterances[new].seal = utterance.seal
            utterances[new].separate = utterance.separate
            kept.insert(former[before].offset)
            if let group = utterance.group { taken[group] = new }
        }
        for index in utterances.indices where utterances[index].mayOblige && utterances[index].group == nil {
            name(index, of: &utterances, taken: &taken, in: account.document)
        }
        // What vanished stays, marked, until a person says that it is withdrawn.
        for (number, utterance) in former where !kept.contains(number) {
            guard let group = utterance.group, taken[group] == nil else { continue }
            var vanished = utterance
            vanished.vanished = true
            utterances.append(vanished)
        }
    }

    private func name(
        _ index: Int, of utterances: inout [Utterance], taken: inout [String: Int], in document: String
    ) {
        let utterance = utterances[index]
        let isTold = utterance.words.key != nil || utterance.kind == .term
        if let same = utterances.indices.first(where: { other in
            other != index && isTold && utterances[other].group != nil && !utterances[other].vanished
                && utterances[other].isSame(as: utterance)
        }) {
            utterances[index].group = utterances[same].group
            utterances[index].seal = utterances[same].seal
            utterances[index].separate = utterances[same].separate
            return
        }
        let home = utterance.subjects.first ?? document
        // Too few words to be known by: then only in its own document, or as the answer to a numbered question.
        let isPlaced = isTold || (Subject.isQuestion(home) && utterance.place.hasPrefix("answer"))
        var identity = ObligationIdentity(
            home: isPlaced ? home : "\(home)\n\(document)", place: utterance.place,
            words: utterance.kind == .term ? [utterance.what] : utterance.words.words)
        for ordinal in 0...utterances.count {
            identity.ordinal = ordinal
            guard let group = free(identity), taken[group] == nil else { continue }
            taken[group] = index
            utterances[index].group = group
            utterances[index].seal = identity.seal
            utterances[index].separate = ordinal > 0
            return
        }
    }

    /// The first id of an identity that is its own or nobody's.
    private func free(_ identity: ObligationIdentity) -> String? {
        for attempt in 0..<1000 {
            let id = identity.id(attempt: attempt, scheme)
            let owners = promises(of: id)
            if owners.isEmpty || owners.contains(where: { $0.utterance.seal == identity.seal }) { return id }
        }
        return nil
    }
}

/// Which of the new utterances are which of the former: same place and like words first, then like words elsewhere.
private func alike(
    _ utterances: [Utterance], _ former: [(offset: Int, element: Utterance)]
) -> [(new: Int, before: Int)] {
    var pairs: [(rank: Int, new: Int, before: Int)] = []
    for (new, utterance) in utterances.enumerated() where utterance.mayOblige {
        for (before, old) in former.enumerated() {
            guard (old.element.kind == .term) == (utterance.kind == .term),
                utterance.kind != .term || old.element.isSame(as: utterance)
            else { continue }
            let likeness = utterance.words.likeness(to: old.element.words)
            let isPlace = old.element.place == utterance.place
            guard likeness >= (isPlace ? 50 : 80) else { continue }
            let isDue = old.element.due?.window.latest == utterance.due?.window.latest
            pairs.append((likeness * 4 + (isPlace ? 2 : 0) + (isDue ? 1 : 0), new, before))
        }
    }
    pairs.sort { ($1.rank, $0.new, $0.before) < ($0.rank, $1.new, $1.before) }
    var (news, olds): (Set<Int>, Set<Int>) = ([], [])
    var chosen: [(new: Int, before: Int)] = []
    for pair in pairs where !news.contains(pair.new) && !olds.contains(pair.before) {
        news.insert(pair.new)
        olds.insert(pair.before)
        chosen.append((pair.new, pair.before))
    }
    return chosen
}
