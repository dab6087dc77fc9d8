import Documents

// Puts together what belongs together: the words about one thing that is owed.

extension Ledger {
    func said(_ pointer: Directory.Pointer) -> Said? {
        guard let memory = document(pointer.document), pointer.number < memory.utterances.count else { return nil }
        return Said(
            number: pointer.number, document: memory.document, date: memory.date,
            utterance: memory.utterances[pointer.number])
    }

    /// The promises of a group, oldest first; empty when the newest versions no longer have any.
    func promises(of group: String) -> [Said] {
        (directory.groups[group] ?? []).compactMap(said).filter { $0.utterance.group == group }.sorted(by: Said.isOlder)
    }

    /// What bears on a promise, by its subjects.
    func evidence(on promise: Said) -> [Said] {
        let keys = promise.utterance.keys(document: promise.document, date: promise.date.day)
        return follow(keys, in: directory.evidence) { said in
            said.utterance.isEvidence && shares(keys, said)
        }
    }

    /// The promises that evidence may bear on.
    func promises(for evidence: Said) -> [Said] {
        let keys = evidence.utterance.keys(document: evidence.document, date: evidence.date.day)
        return follow(keys, in: directory.promises) { said in
            said.utterance.obliges && shares(keys, said)
        }
    }

    private func shares(_ keys: Set<String>, _ said: Said) -> Bool {
        !keys.isDisjoint(with: said.utterance.keys(document: said.document, date: said.date.day))
    }

    func follow(
        _ keys: Set<String>, in pointers: [String: Set<Directory.Pointer>], where isWanted: (Said) -> Bool
    ) -> [Said] {
        var seen: Set<Directory.Pointer> = []
        for key in keys { seen.formUnion(pointers[key] ?? []) }
        return seen.compactMap(said).filter(isWanted).sorted(by: Said.isOlder)
    }

    /// What a piece of evidence says about each group that it fits, the choice between them made.
    ///
    /// A delivery may meet more than one promise, but not on the strength of the same words: "de evaluatie van de
    /// pilot in Amsterdam" leaves "de evaluatie van de pilot in Rotterdam" alone. A delay concerns one promise.
    ///
    /// "Hiermee doe ik mijn toezegging gestand" has no words of any of them: it is about none when the same document
    /// clearly delivers one, and of many a person is asked about few.
    func verdicts(of evidence: Said) -> [String: Match] {
        var verdicts = everyVerdict(of: evidence)
        let wordless = verdicts.filter { $0.value.doubt == .fewWords && $0.value.coverage < 20 && !$0.value.isEvent }
        if wordless.isEmpty { return verdicts }
        if settlesElsewhere(evidence) {
            for group in wordless.keys { verdicts[group] = nil }
        } else if wordless.count > Match.mostGuesses {
            let likeliest = wordless.compactMap { group, match in
                promises(of: group).first.map { (group: group, pair: (match, $0)) }
            }.sorted { Match.isLikelier($0.pair, $1.pair, on: evidence.day ?? CivilDate(daysSinceEpoch: 0)) }
            for (group, _) in likeliest.dropFirst(Match.mostGuesses) { verdicts[group] = nil }
        }
        return verdicts
    }

    func everyVerdict(of evidence: Said) -> [String: Match] {
        var best: [String: Match] = [:]
        for promise in promises(for: evidence) {
            guard let group = promise.utterance.group, let match = Match(of: evidence, with: promise) else { continue }
            if let known = best[group] {
                if known.doubt == nil && match.doubt != nil { continue }
                if (known.doubt == nil) == (match.doubt == nil), known.score >= match.score { continue }
            }
            best[group] = match
        }
        // One event may set many a promise going.
        let clear = best.filter { $0.value.doubt == nil && !$0.value.isEvent }
        guard clear.count > 1 else { return best }
        let roots = clear.keys.reduce(into: [:]) { $0[$1] = root(of: $1) }
        for (group, match) in clear {
            for (other, rival) in clear where roots[other] != roots[group] {
                let concernsOne = !evidence.utterance.delivers
                let isSameWords = !match.shared.isEmpty && match.shared.allSatisfy(rival.shared.contains)
                guard concernsOne || isSameWords else { continue }
                if rival.score > match.score {
                    best[group]?.doubt = .another
                } else if rival.score == match.score, best[group]?.doubt == nil {
                    best[group]?.doubt = .several
                }
            }
        }
        return best
    }

    /// The groups that promise the same in the same words about the same subject, itself among them.
    func sameWords(as group: String) -> Set<String> {
        var found: Set<String> = [group]
        var waiting = [group]
        while let next = waiting.popLast() {
            for promise in promises(of: next) {
                guard let wording = promise.utterance.wording else { continue }
                let keys = Set(promise.utterance.subjects)
                for pointer in directory.wordings[wording] ?? [] {
                    guard let said = said(pointer), said.utterance.wording == wording, let other = said.utterance.group,
                        !found.contains(other), !keys.isDisjoint(with: said.utterance.subjects)
                    else { continue }
                    found.insert(other)
                    waiting.append(other)
                }
            }
        }
        return found
    }

    /// One name for all groups of a matter: its own words, or those that it puts off.
    private func root(of group: String) -> String {
        let same = sameWords(as: group)
        return putOff(by: same).map(root) ?? same.min() ?? group
    }

    /// The promise that notices of delay put off, when there are only those in these words and they clearly do.
    ///
    /// The oldest of them decides. It looks at what is older than itself only, so this comes to an end.
    private func putOff(by groups: Set<String>) -> String? {
        let said = groups.flatMap(promises(of:))
        guard said.allSatisfy({ $0.utterance.kind == .delayed }), let oldest = said.min(by: Said.isOlder) else {
            return nil
        }
        if let confirmed = said.sorted(by: Said.isOlder).lazy.compactMap(confirmedGroup).first { return confirmed }
        return verdicts(of: oldest).filter { $0.value.doubt == nil && !groups.contains($0.key) }.keys.min()
    }

    /// The older promise of which a person confirmed that a notice of delay puts it off.
    func confirmedGroup(of delay: Said) -> String? {
        guard delay.utterance.kind == .delayed, !delay.utterance.vanished else { return nil }
        let name = delay.utterance.name
        let groups = (directory.confirmations[name] ?? []).compactMap { id in
            corrections(of: id).flatMap { $0.confirmed.contains(name) ? $0.group : nil }
        }
        return Set(groups).sorted().first { group in
            group != delay.utterance.group && promises(of: group).first.map { Said.isOlder($0, delay) } ?? false
        }
    }

    /// Everything about the thing that a group is about.
    func matter(of group: String) -> Matter? {
        var groups: Set<String> = []
        var waiting = [group]
        var promises: [Said] = []
        var bearing: Set<Said> = []
        while let next = waiting.popLast() {
            guard groups.insert(next).inserted else { continue }
            let same = sameWords(as: next)
            waiting += same.subtracting(groups)
            if let target = putOff(by: same) { waiting.append(target) }
            for promise in self.promises(of: next) {
                promises.append(promise)
                let guessing = looseEvidence(on: promise).filter { guesses(of: $0)[next] != nil }
                let evidence = evidence(on: promise).filter { Match(of: $0, with: promise) != nil }
                for evidence in evidence + guessing {
                    bearing.insert(evidence)
                    if let own = evidence.utterance.group, !groups.contains(own),
                        let target = putOff(by: sameWords(as: own)), same.contains(target)
                    {
                        waiting.append(own)
                    }
                }
            }
        }
        promises.sort(by: Said.isOlder)
        guard let first = promises.first?.utterance.group else { return nil }
        return Matter(
            groups: [first] + groups.subtracting([first]).sorted(), promises: promises,
            evidence: weighed(bearing, for: groups), corrections: [:], known: [:])
    }

    /// The evidence with the best of what it says about any of the groups, oldest first.
    private func weighed(_ bearing: Set<Said>, for groups: Set<String>) -> [Matter.Evidence] {
        var guessing: Set<String> = []
        return bearing.sorted(by: Said.isOlder).compactMap { said in
            // A delay that is among the promises speaks for itself there.
            if said.utterance.vanished { return nil }
            if let own = said.utterance.group, groups.contains(own) { return nil }
            let verdicts = verdicts(of: said).merging(guesses(of: said)) { sure, _ in sure }
            let matches = verdicts.filter { groups.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
            let best = matches.max { left, right in
                (left.doubt == nil ? 1 : 0, left.score) < (right.doubt == nil ? 1 : 0, right.score)
            }
            // Once for a letter, however often it says that it keeps its promise.
            if best?.isGuess ?? false, !guessing.insert(said.document).inserted { return nil }
            return best.map { Matter.Evidence(said: said, match: $0) }
        }
    }
}
