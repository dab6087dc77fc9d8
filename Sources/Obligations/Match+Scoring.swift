import Documents

extension Match {
    /// What `evidence` says about `promise`; nil when nothing worth a person's time.
    init?(of evidence: Said, with promise: Said) {
        let delivery = Match(delivering: evidence, of: promise)
        let event = Match(of: evidence, happeningFor: promise)
        guard let match = delivery?.doubt == nil ? delivery ?? event : event ?? delivery else { return nil }
        self = match
    }

    private init?(delivering evidence: Said, of promise: Said) {
        let (said, promised) = (evidence.utterance, promise.utterance)
        guard said.isEvidence, promised.obliges else { return nil }
        if promised.kind == .term {
            self.init(of: evidence, withTerm: promise)
            return
        }
        if promised.isToAnswer, said.delivers {
            if let match = Match(of: evidence, withAnswersPromisedIn: promise) {
                self = match
                return
            }
        }
        guard said.kind != .answered, said.kind != .happened,
            evidence.document != promise.document || evidence.number != promise.number,
            let tie = Match.tie(evidence, promise) ?? (evidence.givesUpDay(of: promise) ? .ministry : nil)
        else { return nil }
        let givesUpDay = evidence.givesUpDay(of: promise)
        // What an answer refuses beside a promise is another thing.
        if said.kind == .refused, tie == .sameDocument { return nil }
        // A delay is not put off by itself, nor by an older one.
        if promised.kind == .delayed, said.kind == .delayed, !Said.isOlder(promise, evidence) { return nil }

        let telling = said.telling
        let shared = telling.shared(with: promised.words)
        let common = ContentWords.weight(shared)
        let weight = promised.words.weight
        let coverage = weight == 0 ? 0 : common * 100 / weight
        self.init(tie: tie, coverage: coverage, shared: shared, doubt: nil)
        let isSpecific = !shared.allSatisfy(Vocabulary.general.contains)
        // The very day of the promise takes the place of some words.
        let isKnownByDay = givesUpDay && coverage >= 40 && isSpecific && tie > .sameDocument
        switch tie {
        case _ where isKnownByDay: break
        case .words: return nil
        case .ministry:
            if coverage < 60 || common < ContentWords.recognisable || !isSpecific { return nil }
        case .question, .document, .paper:
            // A promise that says little by itself ("de resultaten worden in het vierde kwartaal verwacht") is known by
            // the question that it answers, when the evidence has its words as well.
            let asked = promised.context.map { ContentWords.weight(telling.shared(with: $0)) } ?? 0
            let isKnown =
                common >= ContentWords.recognisable || shared.contains(where: promised.words.names.contains)
                || common > 0 && common + asked >= ContentWords.recognisable
            if coverage < 60 || !isKnown { doubt = .fewWords }
            // With hardly a word in common only "hiermee doe ik mijn toezegging gestand" is worth asking about.
            if coverage < 20, !said.words.fulfils { return nil }
        case .date, .dossier:
            if coverage < 70 || common < 4 { doubt = .fewWords }
            // A word that is not in every letter: it is also what they are looked up by.
            if coverage < 50 || !isSpecific { return nil }
        case .sameDocument:
            if coverage < 80 || common < 4 { return nil }
        }
        // Asked last: it reads the sentence.
        if said.kind == .done, said.isAskedWhether { return nil }
        if doubt == nil { doubt = Match.doubt(evidence, promise) }
        if doubt == nil, said.bringsAnother(than: promised, shared: shared, isWhole: common == weight) {
            doubt = .otherThing
        }
        // What was said before the promise was made is about something else.
        if let day = evidence.day, let since = promise.since, day < since { return nil }
        if tie == .sameDocument, doubt != nil { return nil }
    }

    /// A term is met by the answer to its question, or by a letter that sends the answers; and put off by a notice.
    private init?(of evidence: Said, withTerm term: Said) {
        let said = evidence.utterance
        guard let subject = term.utterance.subjects.first, said.subjects.contains(subject) else { return nil }
        self.init(tie: .question, coverage: 100, shared: [], doubt: nil)
        switch said.kind {
        case .answered: break
        case .done:
            guard said.words.answers, evidence.document != term.document, let answers = Answering(said.what) else {
                return nil
            }
            if said.words.partly || answers == .part {
                doubt = .partly
            } else if answers == .inReply || !said.words.handsOver {
                doubt = .notHandedOver
            }
        case .delayed:
            // Of the answers, and for weeks: "het bericht 'Ziekenhuis vraagt uitstel rente tot 2027'" is no notice, nor
            // is a letter by which something comes later that the answers promised.
            guard said.words.answers else { return nil }
            // Nor is a time that had begun before they were asked: "dit jaar al 3500 incidenten".
            if let from = term.utterance.from, let window = said.due?.window,
                window.latest.map({ $0 > from.adding(days: 120) }) ?? false
                    || window.earliest.map({ $0 < from }) ?? false
            {
                doubt = .fewWords
            }
        default: return nil
        }
        guard let day = evidence.deliveredOn else {
            doubt = .undated
            return
        }
        if said.kind != .delayed, let from = term.utterance.from, day < from { return nil }
    }

    static func tie(_ evidence: Said, _ promise: Said) -> Tie? {
        let (said, promised) = (evidence.utterance, promise.utterance)
        if evidence.document == promise.document { return .sameDocument }
        if said.subjects.contains(promise.document) { return .document }
        var best: Tie?
        for subject in said.subjects where promised.subjects.contains(subject) {
            let tie: Tie = Subject.isQuestion(subject) ? .question : Subject.isDossier(subject) ? .dossier : .paper
            best = max(best ?? tie, tie)
        }
        if (best ?? .dossier) < .date, let day = promise.date.day, said.documentDates.contains(day) { best = .date }
        if best == nil {
            let dossiers = Set(promised.subjects.map { Subject.dossier(of: $0) ?? $0 }).filter(Subject.isDossier)
            if said.subjects.contains(where: { dossiers.contains(Subject.dossier(of: $0) ?? $0) }) { best = .dossier }
        }
        return best
    }

    static func doubt(_ evidence: Said, _ promise: Said) -> Doubt? {
        let (said, promised) = (evidence.utterance, promise.utterance)
        let told = Set(said.telling.words)
        let asked = Set(promised.words.words)
        if !promised.words.names.allSatisfy(told.contains) { return .otherName }
        let orders = said.words.names.filter { Vocabulary.distinguishing.contains($0) }
        if !orders.allSatisfy(asked.contains) { return .otherName }
        if said.isOfOtherYear(than: promised) { return .otherName }
        if evidence.document != promise.document, evidence.day == nil || promise.since == nil { return .undated }
        guard said.delivers else { return nil }
        if said.words.partly, !promised.words.partly { return .partly }
        if promised.words.handsOver || promised.to != nil,
            !said.words.handsOver, !said.words.fulfils, said.to == nil
        {
            return .notHandedOver
        }
        if evidence.document != promise.document, let on = evidence.deliveredOn, let since = promise.since, on < since {
            return .before
        }
        return nil
    }
}
