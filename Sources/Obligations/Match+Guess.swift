import Documents

// Letters often say that they keep or move a promise, in other words than it was made in:
//
//     promised   "Ik stuur uw Kamer voor 1 juni een brief over de geluidsoverlast van warmtepompen"
//     later      "Met deze brief voldoe ik aan mijn toezegging om u te informeren over hinder door buitenunits"
//     later      "De brief over buitenunits ontvangt u niet op 31 mei maar uiterlijk 15 juli"
//
// No rule can settle that, and to say nothing would hide it: a person is asked. Of all that the same dossier or ministry
// has promised only the few likeliest are asked about, and only when the words settle nothing by themselves: first what
// is tied by a paper, a date or a dossier, then what shares most words, then what was due nearest to that day. A person
// reads three and dismisses two; of twenty he reads none.
//
// And letters often say what they bring or put off in the very words of the promise, and name neither a number nor a
// date. The words and the ministry are no proof, since every ministry evaluates every year; but they are worth a
// question, also when the letter speaks of no promise:
//
//     later      "Met deze brief informeer ik uw Kamer over de geluidsoverlast van warmtepompen"

extension Match {
    /// How many promises one sentence is asked about.
    static let mostGuesses = 3

    init?(guessing evidence: Said, about promise: Said) {
        let (said, promised) = (evidence.utterance, promise.utterance)
        guard said.mayGuess, promised.mayBeGuessed, evidence.document != promise.document, let day = evidence.day,
            let since = promise.since, since <= day
        else { return nil }
        guard let tie = Match.tie(evidence, promise) ?? (said.sharesMinistry(with: promised) ? .ministry : nil) else {
            return nil
        }
        let shared = said.telling.shared(with: promised.words)
        let weight = promised.words.weight
        let coverage = weight == 0 ? 0 : ContentWords.weight(shared) * 100 / weight
        guard
            said.keepsPromise == true && promised.isOwedToHouse || said.givesUpDay(of: promised)
                || tie == .ministry && Match.isAlike(evidence, promise, shared, coverage: coverage)
        else { return nil }
        self.init(tie: tie, coverage: coverage, shared: shared, doubt: .fewWords, isGuess: true)
        if coverage >= 60, let known = Match.doubt(evidence, promise) { doubt = known }
    }

    /// Words of one ministry that are worth a question by themselves: most of those of the promise, one of them not in
    /// every letter, and no name or dossier on both sides that tells them apart.
    private static func isAlike(_ evidence: Said, _ promise: Said, _ shared: [String], coverage: Int) -> Bool {
        let (said, promised) = (evidence.utterance, promise.utterance)
        guard said.isKnownByWords, !shared.allSatisfy(Vocabulary.general.contains),
            coverage == 100 || ContentWords.weight(shared) >= ContentWords.recognisable
        else { return false }
        if said.subjects.contains(where: Subject.isDossier), promised.subjects.contains(where: Subject.isDossier) {
            return false
        }
        let others = said.words.specific.subtracting(promised.words.words)
        guard coverage >= (others.isEmpty ? 60 : 75) else { return false }
        let told = said.telling.words
        if !promised.words.names.allSatisfy(told.contains), !others.isDisjoint(with: said.words.names) { return false }
        if said.kind == .delayed {
            guard Said.isOlder(promise, evidence), let due = said.due?.window.latest else { return false }
            return promised.due?.window.latest.map { $0 < due } ?? true
        }
        guard let on = evidence.deliveredOn, let since = promise.since else { return false }
        return on >= since
    }

    /// Has a word of the promise that is not in every letter.
    var isByWords: Bool { shared.contains { !Vocabulary.general.contains($0) } }

    /// The likelier first; what is as likely by its days, then by name.
    static func isLikelier(_ left: (Match, Said), _ right: (Match, Said), on day: CivilDate) -> Bool {
        func distance(_ promise: Said) -> Int {
            let due = promise.utterance.due?.window.latest ?? promise.day ?? day
            return abs(due.daysSinceEpoch - day.daysSinceEpoch)
        }
        func rank(_ pair: (Match, Said)) -> (Int, Int, Int) {
            (-pair.0.tie.rawValue, -pair.0.coverage, distance(pair.1))
        }
        let (first, second) = (rank(left), rank(right))
        return first == second ? Said.isOlder(left.1, right.1) : first < second
    }
}

extension Utterance {
    /// It may be about a promise that it is not clear of: it speaks of one, or only its words may tell.
    var mayGuess: Bool { speaksOfOne || isKnownByWords }

    /// It speaks of a promise without being clear of which.
    var speaksOfOne: Bool { keepsPromise == true || kind == .delayed && givenUp != nil && due?.window.latest != nil }

    /// It brings something or puts it off, in words of its own.
    var isKnownByWords: Bool {
        switch kind {
        case .done: (words.handsOver || words.fulfils) && !words.specific.isEmpty && Answering(what) == nil
        case .delayed: due?.window.latest != nil && !telling.specific.isEmpty
        case .promised, .expected, .recurring, .term, .missed, .refused, .answered, .happened: false
        }
    }

    func sharesMinistry(with other: Utterance) -> Bool {
        ministries.contains(where: other.ministries.contains)
    }

    /// What its words say it is about: "mijn toezegging over kunstroof"; empty for "mijn toezegging aan het lid Kröger".
    var namedSubjects: Set<String> {
        let tokens = WordToken.tokens(of: what)
        var named = telling.specific.subtracting(Vocabulary.procedural)
        var isPerson = false
        for token in tokens {
            if Vocabulary.members.contains(token.stem) {
                isPerson = true
            } else if isPerson {
                if token.isCapital {
                    named.remove(token.stem)
                } else {
                    isPerson = Vocabulary.inNames.contains(token.stem)
                }
            }
            if Vocabulary.meetings.contains(where: token.stem.hasSuffix) { named.remove(token.stem) }
        }
        return named
    }

    var mayBeGuessed: Bool {
        switch kind {
        case .promised, .expected, .delayed: obliges && !vanished && due?.repeats == nil && !isToAnswer
        case .recurring, .term, .done, .missed, .refused, .answered, .happened: false
        }
    }

    var isOwedToHouse: Bool { words.handsOver || to != nil }

    func givesUpDay(of promise: Utterance) -> Bool {
        guard kind == .delayed, let givenUp, let due = promise.due?.window.latest else { return false }
        return givenUp.contains(due)
    }

    /// Under what it is looked up when words are of no help, beside its other keys: a dossier, a day of a document, a
    /// ministry in a quarter of a year. A promise is looked for from the quarter before its last day until two after,
    /// one without a last day for a year. What is known by its words, under each of them and the ministry.
    func looseKeys(document: String, date: CivilDate?) -> Set<String> {
        guard mayGuess || mayBeGuessed else { return [] }
        var keys = keys(document: document, date: date)
        for subject in subjects {
            if let dossier = Subject.isDossier(subject) ? subject : Subject.dossier(of: subject) {
                keys.insert("\(dossier) !")
            }
        }
        for ministry in ministries {
            // The first letters are enough to look under.
            let initials = ministry.split(separator: " ").compactMap(\.first)
            for word in telling.specific { keys.insert("§\(String(initials)) \(word)") }
        }
        if speaksOfOne { keys.formUnion(documentDates.map { "§@\($0)" }) }
        guard let date else { return keys }
        if mayBeGuessed { keys.insert("§@\(date)") }
        func quarter(_ day: CivilDate) -> Int { day.year * 4 + (day.month - 1) / 3 }
        var quarters: Set<Int> = speaksOfOne ? [quarter(date)] : []
        if mayBeGuessed {
            let first = due?.window.latest.map { quarter($0) - 1 } ?? quarter(date)
            quarters.formUnion(first...first + 3)
        }
        for ministry in ministries {
            for quarter in quarters { keys.insert("§\(ministry) \(quarter)") }
        }
        return keys
    }
}

extension Said {
    /// It gives up the very day of a promise of the same ministry.
    func givesUpDay(of promise: Said) -> Bool {
        guard utterance.givesUpDay(of: promise.utterance) else { return false }
        let ministry = utterance.ministry
        return ministry == nil || promise.utterance.ministry == nil || ministry == promise.utterance.ministry
    }
}

extension Ledger {
    /// The few promises that a sentence may be about which says that one is kept or moved, when its words settle none.
    func guesses(of evidence: Said) -> [String: Match] {
        guard evidence.utterance.mayGuess, let day = evidence.day else { return [:] }
        let sure = verdicts(of: evidence)
        if sure.values.contains(where: { $0.doubt == nil && !$0.isEvent }) { return [:] }
        // "Hierbij bied ik u de reactie aan. Hiermee doe ik mijn toezegging gestand": the one says what the other means.
        if evidence.utterance.words.words.isEmpty, settlesElsewhere(evidence) { return [:] }
        let confirmed = confirmedGroup(of: evidence)
        var best: [String: (Match, Said)] = [:]
        for promise in loosePromises(for: evidence) {
            guard let group = promise.utterance.group, sure[group] == nil, confirmed.map({ $0 == group }) ?? true,
                let match = Match(guessing: evidence, about: promise)
            else { continue }
            if let known = best[group], !Match.isLikelier((match, promise), known, on: day) { continue }
            best[group] = (match, promise)
        }
        let likeliest = best.sorted { Match.isLikelier($0.value, $1.value, on: day) }
        let chosen = worthAsking(likeliest, of: evidence, beside: sure.values.contains { !$0.isEvent && $0.isByWords })
        return chosen.prefix(max(0, Match.mostGuesses - sure.count)).reduce(into: [:]) { $0[$1.key] = $1.value.0 }
    }

    private typealias Guess = (key: String, value: (Match, Said))

    /// What has a word of the letter's own leaves no room for what has none; and what the letter names and nothing has
    /// is asked about only where something else points to it, or there is but one.
    private func worthAsking(_ likeliest: [Guess], of evidence: Said, beside isKnown: Bool) -> [Guess] {
        func open(_ guesses: [Guess], _ count: Int = Match.mostGuesses) -> [Guess] {
            Array(guesses.lazy.filter { !self.isSettled($0.value.1, before: evidence) }.prefix(count))
        }
        let alike = likeliest.filter { $0.value.0.isByWords }
        if isKnown || !alike.isEmpty { return open(alike) }
        if evidence.utterance.namedSubjects.isEmpty { return open(likeliest) }
        let pointed = likeliest.filter { $0.value.0.tie >= .date || evidence.givesUpDay(of: $0.value.1) }
        if !pointed.isEmpty { return open(pointed) }
        let rest = open(likeliest, 2)
        return rest.count == 1 ? rest : []
    }

    /// What asks about a promise without being sure of it.
    func looseEvidence(on promise: Said) -> [Said] {
        guard promise.utterance.mayBeGuessed else { return [] }
        let keys = promise.utterance.looseKeys(document: promise.document, date: promise.date.day)
        return follow(keys, in: directory.evidence) { said in
            said.utterance.mayGuess && Match(guessing: said, about: promise) != nil && sharesLoosely(keys, said)
        }
    }

    private func loosePromises(for evidence: Said) -> [Said] {
        let keys = evidence.utterance.looseKeys(document: evidence.document, date: evidence.date.day)
        return follow(keys, in: directory.promises) { said in
            said.utterance.mayBeGuessed && sharesLoosely(keys, said)
        }
    }

    private func sharesLoosely(_ keys: Set<String>, _ said: Said) -> Bool {
        !keys.isDisjoint(with: said.utterance.looseKeys(document: said.document, date: said.date.day))
    }

    /// Something else in the same document clearly delivers what was promised.
    func settlesElsewhere(_ evidence: Said) -> Bool {
        guard let memory = document(evidence.document) else { return false }
        return memory.utterances.indices.contains { number in
            guard number != evidence.number, memory.utterances[number].kind == .done,
                let other = said(Directory.Pointer(document: memory.document, number: number))
            else { return false }
            return everyVerdict(of: other).values.contains { $0.doubt == nil && !$0.isEvent }
        }
    }

    /// Nobody need be asked about what an older document clearly delivered.
    private func isSettled(_ promise: Said, before evidence: Said) -> Bool {
        guard let group = promise.utterance.group else { return false }
        return self.evidence(on: promise).contains { said in
            guard said.utterance.delivers, let on = said.deliveredOn, let since = promise.since,
                said.document != evidence.document, Said.isOlder(said, evidence), on >= since
            else { return false }
            return verdicts(of: said)[group].map { $0.doubt == nil && !$0.isEvent } ?? false
        }
    }
}
