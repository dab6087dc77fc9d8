import Documents

/// Where to look for what was said: by subject, by wording, by group.
///
/// It only ever points; whoever follows a pointer checks that the utterance is still there. So nothing has to be taken
/// out when changes are dropped or a document is read anew, and adding costs as much as there is to add.
struct Directory: Sendable {
    /// An utterance: which one of which document.
    struct Pointer: Hashable, Comparable, Sendable {
        var document: String
        var number: Int

        static func < (left: Pointer, right: Pointer) -> Bool {
            (left.document, left.number) < (right.document, right.number)
        }
    }

    /// What obliges, under the keys of its subjects.
    private(set) var promises: [String: Set<Pointer>] = [:]
    /// What bears on obligations, under the keys of its subjects.
    private(set) var evidence: [String: Set<Pointer>] = [:]
    /// What obliges, under its words.
    private(set) var wordings: [String: Set<Pointer>] = [:]
    /// What obliges, under the id of its group.
    private(set) var groups: [String: Set<Pointer>] = [:]
    /// Obligations made of a group whose name is not the group's; all others are found without.
    private(set) var obligations: [String: Set<String>] = [:]
    /// Obligations of a group that people said something about, also those that are no more.
    private(set) var corrections: [String: Set<String>] = [:]
    /// Obligations of which a person confirmed what some evidence says, by its name.
    private(set) var confirmations: [String: Set<String>] = [:]

    mutating func insert(_ memory: DocumentMemory) {
        let day = memory.date.day
        for (number, utterance) in memory.utterances.enumerated() {
            let pointer = Pointer(document: memory.document, number: number)
            let keys = utterance.keys(document: memory.document, date: day)
            let loose = utterance.looseKeys(document: memory.document, date: day)
            if utterance.isEvidence {
                for key in utterance.mayGuess ? keys.union(loose) : keys { evidence[key, default: []].insert(pointer) }
            }
            guard let group = utterance.group else { continue }
            for key in keys.union(loose) { promises[key, default: []].insert(pointer) }
            groups[group, default: []].insert(pointer)
            if let wording = utterance.wording { wordings[wording, default: []].insert(pointer) }
        }
    }

    mutating func insert(_ standing: Standing) {
        guard standing.group != standing.obligation else { return }
        obligations[standing.group, default: []].insert(standing.obligation)
    }

    mutating func insert(_ memory: Memory) {
        switch memory {
        case .document(let document): insert(document)
        case .standing(let standing): insert(standing)
        case .corrections(let corrections):
            self.corrections[corrections.group, default: []].insert(corrections.obligation)
            for name in corrections.confirmed { confirmations[name, default: []].insert(corrections.obligation) }
        }
    }
}

extension Utterance {
    /// The words by which it is known again in another document; nil when they say too little, or when its own document
    /// has them twice for other days. Few words ("het plan fietsparkeren") are known again together with their last day.
    var wording: String? {
        if separate || kind == .term { return nil }
        if let key = words.key { return key }
        guard let day = due?.window.latest, !words.specific.isEmpty else { return nil }
        return "\(words.words.joined(separator: " ")) \(day)"
    }
}
