import Documents

extension Match {
    /// The event that a promise waits for, told by a document of a later day:
    ///
    ///     promised   "Binnen twee maanden na ontvangst van het advies van de Gezondheidsraad over hitteplannen"
    ///     told       "Op 3 december heb ik het advies van de Gezondheidsraad over hitteplannen ontvangen."
    ///
    /// Its words must all be said, and be more than "het rapport". It is sure in the same dossier, or in words of the
    /// same ministry that leave no doubt of which advice: what the promise says beyond the name is said as well, or
    /// neither side says more. "Het advies van de Raad van State" alone may be any.
    init?(of evidence: Said, happeningFor promise: Said) {
        let (said, promised) = (evidence.utterance, promise.utterance)
        guard said.kind == .done || said.kind == .happened, let event = promised.event, let on = evidence.deliveredOn,
            let since = promise.since, on >= since
        else { return nil }
        let isSameMinistry = promised.sharesMinistry(with: said)
        let tie = Match.tie(evidence, promise) ?? (isSameMinistry ? .ministry : .words)
        if tie == .sameDocument { return nil }
        // Anywhere is too far for what was done: only a report of the event itself counts from there.
        if tie < .sameDocument, said.kind != .happened { return nil }
        let shared = said.words.shared(with: event.words)
        guard !shared.isEmpty, shared == event.words.words else { return nil }
        let beyond = event.about?.words ?? []
        let isSaid = beyond.allSatisfy(said.words.words.contains)
        let weight = ContentWords.weight(shared + beyond.filter(said.words.words.contains))
        // "Het advies van de Gezondheidsraad" says enough, "het advies van de Raad van State" does not.
        let isNamed = shared.count > 1 && shared.contains { !Match.isCommon($0) }
        let isKnown = weight >= ContentWords.recognisable || isNamed
        if tie < .paper, !isKnown { return nil }
        // Nothing beyond the name in common: other words anywhere are no reason to ask.
        if tie == .words, !beyond.contains(where: said.words.words.contains) { return nil }
        self.init(tie: tie, coverage: 100, shared: shared, doubt: isKnown && isSaid ? nil : .fewWords, isEvent: true)
        if doubt == nil, tie == .words || tie == .ministry && !Match.isDistinct(said, event, promised) {
            doubt = .fewWords
        }
        if doubt == nil, said.words.partly, !event.words.partly { doubt = .partly }
    }

    private static func isCommon(_ word: String) -> Bool {
        Vocabulary.general.contains(word) || Vocabulary.advisers.contains(word)
    }

    /// Whether the words of one ministry tell this event from the others of its kind.
    private static func isDistinct(_ said: Utterance, _ event: Utterance.Event, _ promised: Utterance) -> Bool {
        if let about = event.about, about.words.contains(where: { !Vocabulary.general.contains($0) }) { return true }
        if event.words.words.allSatisfy(isCommon) { return false }
        // "Het advies van de Gezondheidsraad over vaccinaties" may be another than the one that was meant.
        let more = said.words.words.filter {
            !event.words.words.contains($0) && !Vocabulary.general.contains($0) && !Vocabulary.happened.contains($0)
        }
        return more.isEmpty || more.contains(where: promised.words.words.contains)
    }
}
