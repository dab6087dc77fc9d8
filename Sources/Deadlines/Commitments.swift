import Documents

/// Reads who commits himself to what, sentence by sentence.
struct CommitmentReader {
    let document: Document
    let context: TimeContext
    /// In the order of the text.
    let dates: [FoundDate]
    var writer: Writer

    var tokens: Tokens { context.tokens }

    func commitments() -> [Commitment] {
        var found: [Commitment] = []
        var told = ToldPromises()
        var last = 0
        var encloses = false
        var speaker: Speaker?
        var reader = self
        for passage in document.passages {
            switch passage.place {
            case .letter, .answer, .question: break
            default: continue
            }
            // In a document of members every word is theirs.
            let isTheirs = document.kind == .questions || document.kind == .motion
            let isQuestion = if case .question = passage.place { true } else { isTheirs }
            let start = tokens.index(at: passage.range.lowerBound, near: last)
            last = max(start, tokens.index(at: passage.range.upperBound, near: start))
            // Where nothing is said, and nothing told before waits for its fate, the sentences need not be known.
            guard told.isWaiting || says(start..<last, isMember: isQuestion) else { continue }
            if case .answer = passage.place { speaker = nil }
            var quotations = Quotations(in: start..<last, of: tokens)
            last = start
            var before = start..<start
            for bytes in document.sentences(in: passage) {
                let opening = tokens.index(at: bytes.lowerBound, near: last)
                last = max(opening, tokens.index(at: bytes.upperBound, near: opening))
                var first = tokens.behindSalutation(opening..<last)
                if !isQuestion, let next = tokens.speaker(opening: first..<last) {
                    speaker = next
                    reader = speaking(next)
                    first = next.name.upperBound + 1
                    before = first..<first
                    if first >= last { continue }
                }
                first = tokens.behindHeading(first..<last)
                let sentence = first..<last
                var said =
                    maySay(sentence, isMember: isQuestion)
                    ? reader.read(sentence, passage.place, isMember: isQuestion) : []
                if !isQuestion, said.isEmpty,
                    let his = reader.promisedBySame(sentence, behind: before, passage.place)
                {
                    said = [his]
                }
                if !isQuestion, let moved = moved(sentence, behind: before, passage.place) {
                    if found.last.map({ $0.status == .delayed && $0.sentenceRange == self.bytes(before) }) == true {
                        found.removeLast()
                    }
                    said = [moved]
                } else if !isQuestion, said.count == 1, said[0].status == .delayed, follows(sentence),
                    let last = found.last, last.status == .delayed, last.due == nil, last.was == nil,
                    last.sentenceRange == self.bytes(before)
                {
                    found.removeLast()
                }
                if let speaker { said.removeAll { !speaker.keeps($0, in: tokens) } }
                if found.last?.status == .missed, !before.isEmpty, found.last?.sentenceRange == self.bytes(before),
                    tokens.tellsOfArrival(sentence)
                {
                    found.removeLast()
                }
                // "De oplevering staat gepland voor 1 mei. Deze mijlpaal wordt niet gehaald."
                if let last = found.last, last.status == .expected, last.sentenceRange == self.bytes(before),
                    tokens.tellsOfFailure(sentence)
                {
                    found.removeLast()
                }
                before = sentence
                // What another has said or promised is told, not promised.
                said.removeAll { $0.status != .asked && quotations.hold($0.range) }
                if !isQuestion, encloses { enclose(&said) }
                encloses = encloses || said.contains { $0.status == .done && $0.doneOn == document.date.window.day }
                told.take(said, of: sentence, in: tokens, at: found.count)
                found += said
            }
        }
        found = told.standing(found)
        if found.isEmpty { return found }
        let carried = CarriedAnswers(document, tokens)
        for index in found.indices { found[index].questions = carried.questions(found[index].place) }
        return found
    }

    private func read(_ sentence: Range<Int>, _ place: Place, isMember: Bool) -> [Commitment] {
        let whole = Clause(tokens: tokens, range: sentence, sentence: sentence)
        let clauses = tokens.clauses(in: sentence)
        if isMember || isQuestion(sentence) { return asked(whole, clauses, place) }
        if !whole.isAskingForTime, whole.isWishByDay || whole.isAskedOfOffice {
            return isWithDay(whole) ? [made(statement(whole, clauses), .asked, place)] : []
        }
        if !whole.isAskingForTime, isRequest(whole) || whole.isWish {
            let found = asked(whole, clauses, place)
            return found.isEmpty ? [made(clauses.first ?? whole, .asked, place)] : found
        }
        if tokens.isCorrection(sentence) { return [] }
        if let delayed = delayed(whole, clauses, place) { return [delayed] }
        let isConditional = isConditional(whole)
        return oncePerFailure(
            clauses.indices.flatMap { index -> [Commitment] in
                let clause = clauses[index]
                if isAskedBack(clause, of: sentence) { return [] }
                if isConditional || hasCondition(clause)
                    || clauses.indices.contains(index + 1)
                        && (tokens.at(clauses[index + 1].range.lowerBound, isOneOf: "indien", "mits", "tenzij")
                            || isHeldUp(clause, by: clauses[index + 1]))
                {
                    return conditional(clause, isWhole: clauses.count == 1, place)
                }
                guard let status = status(clause) else {
                    return goesOn(clause, behind: clauses[..<index]) ? [alsoPromised(clause, clauses[0], place)] : []
                }
                if status == .promised, let every = sharedRecurrence(clause, behind: clauses[..<index]) {
                    return [made(clause, .recurring, place, sharing: every)]
                }
                guard status == .promised || status == .expected, let second = elided(in: clause) else {
                    return [made(clause, status, place, sharing: shared(clause, behind: clauses[..<index]))]
                }
                return made(clause, and: second, status, place)
            })
    }

    private func status(_ clause: Clause) -> Commitment.Status? {
        let near = moments(ofContent: clause).filter { !isOfRelative($0, clause) }[...]
        return clause.status(
            hasMoment: near.contains { !$0.isRecurrence && isOpen($0) || $0.isVague(tokens) },
            hasFutureMoment: near.contains { isAhead($0) || $0.isVague(tokens) },
            hasPastMoment: near.contains { $0.role != .document && isBehind($0) },
            isRecurring: near.contains { $0.repeats != nil && !isAttribute($0) },
            isEachTime: near.contains { !isAttribute($0) && firstOfEvery($0, near) != nil })
    }

    /// "Indien het advies daartoe aanleiding geeft, informeer ik uw Kamer voor 1 maart": what the House is to hear by a
    /// day if something comes true is expected, and its sentence tells of what it hangs on. Whatever else hangs on
    /// something is no commitment.
    private func conditional(_ clause: Clause, isWhole: Bool, _ place: Place) -> [Commitment] {
        if clause.isHandedOver { return [made(clause, .done, place)] }
        guard clause.has(Cues.house) || clause.has(Cues.you), isWhole || !hasCondition(clause),
            let status = status(clause), status == .promised || status == .expected && clause.isHopeful
        else { return [] }
        let commitment = made(clause, .expected, place)
        return commitment.due?.window.latest == nil ? [] : [commitment]
    }

    /// Whether a sentence has any of the words without which nothing is promised, asked, delivered or refused.
    private func maySay(_ sentence: Range<Int>, isMember: Bool) -> Bool {
        sentence.count > 2 && sentence.count < 400 && says(sentence, isMember: isMember)
    }

    private func says(_ range: Range<Int>, isMember: Bool) -> Bool {
        let signal: Token.Traits = isMember ? .asks : .says
        for at in range where tokens.list[at].traits.contains(signal) { return true }
        return false
    }

    /// "De toezegging dat de brief in mei zou komen, is niet nagekomen": one failure, told in two clauses.
    private func oncePerFailure(_ found: [Commitment]) -> [Commitment] {
        var result: [Commitment] = []
        for commitment in found {
            if commitment.status == .missed, commitment.due == nil, result.last?.status == .missed { continue }
            result.append(commitment)
        }
        return result
    }

    // MARK: - Kinds of sentence

    private func isQuestion(_ sentence: Range<Int>) -> Bool {
        tokens.at(sentence.upperBound - 1, is: "?")
            || tokens.at(sentence.upperBound - 2, is: "?") && tokens[sentence.upperBound - 1]?.kind == .mark
    }

    /// "De Kamer … verzoekt de regering", "De commissie ontvangt uw reactie graag uiterlijk".
    private func isRequest(_ whole: Clause) -> Bool {
        if whole.hasPhrase("verzoek", "u") || whole.hasPhrase("verzoek", "ik", "u") { return true }
        if whole.has("graag"), whole.hasPhrase("ontvang", "ik", "uw") || whole.hasPhrase("ontvangen", "wij", "uw") {
            return true
        }
        if whole.has("verzoekt") || whole.has("verzoeken"),
            whole.has("regering") || whole.has("kabinet") || whole.has("u") || isAskedOfMinister(whole)
        {
            return !whole.has(Cues.me)
        }
        return whole.has("graag") && whole.has("ontvangt") && whole.has("commissie")
    }

    /// "U vraagt of ik bereid ben de Kamer te informeren", "… of ik kan toezeggen dat": a question told back.
    private func isAskedBack(_ clause: Clause, of sentence: Range<Int>) -> Bool {
        guard clause.has("ik") || clause.has("wij") || tokens.at(clause.range.lowerBound, is: "dat"),
            let whether = (sentence.lowerBound..<clause.range.upperBound).first(where: { at in
                tokens.at(at, is: "of") && tokens.at(at + 1, isOneOf: "ik", "wij")
            }),
            whether >= clause.range.lowerBound - 12,
            whether >= clause.range.lowerBound || tokens.at(clause.range.lowerBound, is: "dat")
        else { return false }
        return (max(sentence.lowerBound, whether - 16)..<whether).contains {
            tokens.at($0, isOneOf: "vraagt", "vragen", "vroeg", "vroegen", "gevraagd", "vraag")
        }
    }

    /// "De commissie verzoekt de minister …"; "De minister verzoekt gemeenten …" is his.
    private func isAskedOfMinister(_ whole: Clause) -> Bool {
        whole.has(Cues.ministers)
            && whole.range.contains { at in
                tokens.at(at, isOneOf: "verzoekt", "verzoeken") && tokens.at(at + 1, is: "de")
                    && Cues.ministers.contains(tokens, at + 2)
            }
    }

    private func isConditional(_ whole: Clause) -> Bool {
        let first = whole.range.lowerBound
        if tokens.at(first, isOneOf: "indien", "mocht", "mochten", "als", "tenzij", "mits", "wanneer", "afhankelijk") {
            return !whole.hasPhrase("als", "gevolg") && !whole.hasPhrase("als", "bijlage") && !isAs(whole)
                && !isAwaiting(whole)
        }
        // "Bij een positief advies zal ik het besluit nemen"
        if tokens.at(first, is: "bij") {
            let quality = tokens.at(first + 1, is: "een") ? first + 2 : first + 1
            if tokens.at(quality, isOneOf: "positief", "negatief", "gunstig", "ongunstig", "positieve", "negatieve") {
                return true
            }
        }
        return whole.hasPhrase("afhankelijk", "van") || whole.hasPhrase("onder", "voorbehoud")
    }

    /// "Wanneer het advies is ontvangen, informeer ik u": as "zodra", what is under way only has to be ready.
    private func isAwaiting(_ whole: Clause) -> Bool {
        let start = whole.range.lowerBound
        guard tokens.at(start, is: "wanneer"),
            tokens.at(start + 1, isOneOf: "het", "de", "dit", "deze", "mijn", "ik"),
            let comma = whole.range.first(where: { tokens.at($0, is: ",") })
        else { return false }
        let awaited = start..<comma
        return awaited.contains { Verbs.isPerfectAuxiliary(tokens, $0) }
            && !awaited.contains { Cues.negations.contains(tokens, $0) }
            && awaited.contains {
                Cues.eventVerbs1.contains(tokens, $0) || Cues.eventVerbs2.contains(tokens, $0)
                    || Cues.eventVerbs3.contains(tokens, $0)
                    || tokens.at($0, isOneOf: "beschikbaar", "bekend", "binnen")
            }
    }

    /// "Als eerste stap stuur ik u": its verb is the statement's, so that "als" opens no clause.
    private func isAs(_ clause: Clause) -> Bool {
        let start = clause.range.lowerBound
        guard tokens.at(start, is: "als"), !Cues.me.contains(tokens, start + 1) else { return false }
        for at in start + 1..<max(start + 1, min(start + 7, clause.range.upperBound)) {
            if tokens[at]?.kind == .mark { return false }
            guard Cues.deeds.contains(tokens, at) || Cues.singulars.contains(tokens, at) else { continue }
            return Cues.me.contains(tokens, at + 1)
                || tokens.at(at, is: "ontvangt") && tokens.at(at + 1, isOneOf: "u", "uw")
        }
        return false
    }

    private func hasCondition(_ clause: Clause) -> Bool {
        if isAs(clause) { return false }
        return tokens.at(clause.range.lowerBound, isOneOf: "indien", "mits", "tenzij", "mocht", "als", "of")
            || clause.has("indien") || clause.has("tenzij") || clause.has("mits")
            // "Ik zal, als het advies er ligt, …"
            || clause.has(Cues.shall)
                && clause.range.contains {
                    tokens.at($0, is: ",") && tokens.at($0 + 1, isOneOf: "als", "wanneer")
                        && (Cues.shall.contains(tokens, $0 - 1) || Cues.me.contains(tokens, $0 - 1))
                }
    }

    /// "Het kabinet zal, als de onderhandelingen zijn afgerond, met een brief komen": what it will do hangs on it.
    private func isHeldUp(_ clause: Clause, by next: Clause) -> Bool {
        tokens.at(next.range.lowerBound, isOneOf: "als", "wanneer", "mocht", "mochten")
            && Cues.shall.contains(tokens, clause.range.upperBound - 1)
    }

    // MARK: - Sentences read as one

    /// A question or a request: what a member says about an old promise, or by when he wants something.
    private func asked(_ whole: Clause, _ clauses: [Clause], _ place: Place) -> [Commitment] {
        for clause in clauses {
            let past = moments(in: clause).contains { !$0.isRecurrence && $0.certainty != .vague }
            if clause.has("nagekomen") && clause.has("niet") || past && clause.isExpectationPast {
                return [made(past ? clause : joined(clause, clauses), .missed, place)]
            }
        }
        if whole.asksForFigures { return [] }
        guard whole.has(Cues.asking) || whole.isWishByDay && isWithDay(whole) else { return [] }
        let clause = clauses.first { $0.has(Cues.asking) } ?? statement(whole, clauses)
        return [made(clause, .asked, place)]
    }

    /// All clauses of a sentence, without the marks around them.
    private func statement(_ whole: Clause, _ clauses: [Clause]) -> Clause {
        guard let first = clauses.first, let last = clauses.last else { return whole }
        return Clause(
            tokens: tokens, range: first.range.lowerBound..<last.range.upperBound, sentence: whole.sentence)
    }

    /// A day ahead by which something is to be done.
    private func isWithDay(_ whole: Clause) -> Bool {
        moments(in: whole).contains { date in
            date.role != .document && isAhead(date) && date.window.latest != nil && !isDuration(date, whole)
                // "Kunt u reageren op het onderzoek dat uiterlijk 1 april verschijnt?"
                && !(whole.range.lowerBound..<date.tokens.lowerBound).contains {
                    tokens.at($0, isOneOf: "die", "dat", "waarin", "waarop", "waarbij")
                }
        }
    }

    /// A clause with the one before it, where the date stands: "om dit in mei te sturen, niet is nagekomen".
    private func joined(_ clause: Clause, _ clauses: [Clause]) -> Clause {
        guard let before = clauses.last(where: { $0.range.upperBound <= clause.range.lowerBound }),
            !moments(in: before).isEmpty
        else { return clause }
        return Clause(
            tokens: tokens, range: before.range.lowerBound..<clause.range.upperBound, sentence: clause.sentence)
    }

    /// "niet haalbaar gebleken", "later dan gepland", "uitgesteld tot": the old date goes, the new one is in the sentence.
    private func delayed(_ whole: Clause, _ clauses: [Clause], _ place: Place) -> Commitment? {
        guard !clauses.isEmpty else { return nil }
        let isDelayed = whole.isDelayed
        guard isDelayed || whole.isFailing else { return nil }
        let near = moments(in: whole).filter {
            isOpen($0) && !$0.isRecurrence && $0.certainty != .vague && !isGivenUp($0, whole) && !isOfTitle($0, whole)
                && !isOfSending($0)
        }
        // "niet binnen drie weken" runs from the questions, not from the letter.
        let was = moments(in: whole).last { isGivenUp($0, whole) && $0.certainty != .vague && $0.length == nil }
        guard isDelayed || !near.isEmpty || was.map({ isDroppedBehind($0, whole) }) == true else { return nil }
        var commitment = made(statement(whole, clauses), .delayed, place)
        // The last date ahead is the new one.
        commitment.due = near.last.flatMap { expression(following($0, was), .due) }
        commitment.was = was.flatMap { expression(planned($0, before: near.last, whole), .other) }
        return commitment
    }

    /// "was voorzien voor maart en gaat nu op 1 mei in": the March before that May, though told as past.
    private func planned(_ date: FoundDate, before new: FoundDate?, _ whole: Clause) -> FoundDate {
        guard let limit = new?.window.latest, wasPlanned(date, whole), var stretch = date.stretch, stretch.last == nil,
            stretch.first.wantsYear
        else { return date }
        for year in [limit.year, limit.year - 1] {
            stretch.first.year = year
            guard let days = stretch.days(context, .past), let last = days.latest, last < limit else { continue }
            var date = date
            date.window = date.boundary?.applied(to: days, today: context.today) ?? days
            return date
        }
        return date
    }

    /// "De beantwoording heeft vertraging opgelopen. Dit wordt 1 december.": the new day in a sentence of its own, told
    /// of what was delayed in the one before.
    private func moved(_ sentence: Range<Int>, behind before: Range<Int>, _ place: Place) -> Commitment? {
        let start = sentence.lowerBound
        guard !before.isEmpty, tokens.at(start, isOneOf: "dit", "dat") else { return nil }
        let isCorrecting =
            tokens.at(start + 1, isOneOf: "moet", "had") && sentence.contains { tokens.at($0, is: "zijn") }
        guard isCorrecting || tokens.at(start + 1, is: "wordt") else { return nil }
        let near = moments(in: Clause(tokens: tokens, range: sentence, sentence: sentence))
        guard let date = near.first, near.count == 1, isAhead(date), date.window.latest != nil,
            (date.tokens.upperBound..<sentence.upperBound).allSatisfy({ tokens[$0]?.kind == .mark }),
            (start + 2..<max(start + 2, date.tokens.lowerBound)).allSatisfy({
                tokens.at($0, isOneOf: "naar", "verwachting", "nu", "dan", "helaas", "pas", "daarom", "waarschijnlijk")
                    || isCorrecting && tokens.at($0, isOneOf: "moet", "moeten", "zijn", "echter", ":")
            })
        else { return nil }
        let old = Clause(tokens: tokens, range: before, sentence: before)
        let told = moments(ofContent: old).last {
            $0.role != .document && $0.window.latest != nil && !$0.isRecurrence
        }
        let isMoving =
            isCorrecting
            ? old.isMistaken && told != nil : old.isDelayed || old.isFailing || old.isToldPromise && told != nil
        guard isMoving, !isQuestion(before) else { return nil }
        let whole = start == before.upperBound ? before.lowerBound..<sentence.upperBound : sentence
        var commitment = made(
            Clause(tokens: tokens, range: whole.lowerBound..<date.tokens.upperBound, sentence: whole), .delayed, place)
        commitment.due = expression(date, .due)
        commitment.was = told.flatMap { expression($0, .other) }
        return commitment
    }

    /// "Dit kost meer tijd. Ik verwacht u daarom niet in maart maar in mei te berichten": one delay, told with its cause.
    private func follows(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(8).contains {
            tokens.at($0, isOneOf: "daarom", "hierdoor", "daardoor", "derhalve", "dus", "dientengevolge")
        }
    }

    /// "niet voor de zomer maar in het najaar", told in the autumn: the one behind the day that is given up.
    private func following(_ date: FoundDate, _ was: FoundDate?) -> FoundDate {
        guard let old = was?.window.latest, let new = date.window.latest, new <= old, var stretch = date.stretch,
            stretch.last == nil, stretch.first.wantsYear, stretch.first.recess == nil
        else { return date }
        var date = date
        for year in old.year...old.year + 1 {
            stretch.first.year = year
            guard let days = stretch.days(context, .future), days.latest.map({ $0 > old }) == true else { continue }
            date.window = date.boundary?.applied(to: days, today: context.today) ?? days
            date.stretch = stretch
            break
        }
        return date
    }

    /// "niet voor 1 december", "lukt niet om voor 1 december te antwoorden": the day that will not be met.
    private func isGivenUp(_ date: FoundDate, _ whole: Clause) -> Bool {
        if isOfFailedPlan(date, whole) || wasPlanned(date, whole) || isDroppedBehind(date, whole) { return true }
        if isOfFailedTerm(date, whole) { return true }
        var at = date.tokens.lowerBound - 1
        var isBehindVerb = false
        while whole.range.contains(at), date.tokens.lowerBound - at < 30, !Cues.singulars.contains(tokens, at) {
            if tokens.at(at, isOneOf: "niet", "geen") { return true }
            // "In plaats van 1 mei had daar 1 juni moeten staan": what stands behind the verb is not replaced.
            if Verbs.isFinite(tokens, at) { isBehindVerb = true }
            if tokens.at(at, is: "van"), tokens.at(at - 1, is: "plaats") { return !isBehindVerb }
            if tokens.at(at, isOneOf: ",", ";", ":", "maar", "pas") { return false }
            // "Dat is niet gelukt en ik verwacht dit in mei"
            if tokens.at(at, is: "en"), Cues.me.contains(tokens, at + 1) { return false }
            at -= 1
        }
        return false
    }

    /// "lukt het niet om de nota, zoals toegezegd, in mei te sturen", "De planning om dit in mei te doen is niet meer
    /// haalbaar": the day of what hangs on the "om" that fails.
    private func isOfFailedPlan(_ date: FoundDate, _ whole: Clause) -> Bool {
        func isPlain(_ at: Int) -> Bool { !tokens.at(at, isOneOf: ";", ":", "maar", ".") }
        var at = date.tokens.lowerBound - 1
        while whole.range.contains(at), !tokens.at(at, is: "om"), isPlain(at) { at -= 1 }
        var end = date.tokens.upperBound
        while whole.range.contains(end), !tokens.at(end, is: "te"), isPlain(end) { end += 1 }
        guard whole.range.contains(at), tokens.at(at, is: "om"), tokens.at(end, is: "te") else { return false }
        if tokens.at(at - 1, is: "niet") { return true }
        return tokens.at(end + 2, is: "is") && tokens.at(end + 3, is: "niet")
            && (end + 4..<end + 6).contains { tokens.at($0, is: "haalbaar") }
    }

    /// "… aangekondigd voor Prinsjesdag te komen; dat is niet gelukt": the day of what is said not to have come true.
    private func isDroppedBehind(_ date: FoundDate, _ whole: Clause) -> Bool {
        var isBehindMark = false
        for at in date.tokens.upperBound..<max(date.tokens.upperBound, whole.range.upperBound) {
            isBehindMark = isBehindMark || tokens.at(at, isOneOf: ",", ";", ":", "maar")
            guard isBehindMark, tokens.at(at, isOneOf: "dat", "dit"),
                tokens.at(at - 1, isOneOf: "is", "blijkt", "lukt", "bleek")
                    || tokens.at(at + 1, isOneOf: "is", "blijkt", "lukt", "bleek")
            else { continue }
            let end = min(at + 8, whole.range.upperBound)
            guard let no = (at..<end).first(where: { tokens.at($0, is: "niet") }) else { continue }
            return (at - 1..<min(no + 4, whole.range.upperBound)).contains {
                tokens.at($0, isOneOf: "gelukt", "lukt", "mogelijk", "haalbaar", "gehaald", "realistisch")
            }
        }
        return false
    }

    /// "De termijn van 23 september is niet haalbaar", "De deadline van 1 oktober wordt niet gehaald".
    private func isOfFailedTerm(_ date: FoundDate, _ whole: Clause) -> Bool {
        let first = date.tokens.lowerBound
        let noun = tokens.at(first, is: "van") ? first - 1 : first - 2
        guard tokens.at(noun + 1, is: "van"),
            tokens.at(noun, isOneOf: "termijn", "deadline", "streefdatum", "datum", "einddatum", "planning")
        else { return false }
        let end = min(date.tokens.upperBound + 8, whole.range.upperBound)
        return (date.tokens.upperBound..<max(date.tokens.upperBound, end)).contains { tokens.at($0, is: "niet") }
    }

    /// "ingezonden op 22 december 2008": when something was sent or asked is not when it is due, not even on that day.
    private func isOfSending(_ date: FoundDate) -> Bool {
        let first = date.tokens.lowerBound
        return [first - 1, first - 2].contains {
            tokens.at($0, isOneOf: "ingezonden", "ontvangen", "gesteld", "verzonden", "ingediend")
        }
    }

    /// "stond gepland voor maart, maar wordt uitgesteld", "was voorzien in mei".
    private func wasPlanned(_ date: FoundDate, _ whole: Clause) -> Bool {
        let plan = date.tokens.lowerBound - 1
        guard whole.range.contains(plan - 1), Cues.plans.contains(tokens, plan) else { return false }
        return (max(whole.range.lowerBound, plan - 4)..<plan).contains {
            tokens.at($0, isOneOf: "stond", "stonden", "was", "waren", "werd", "werden")
        }
    }

    // MARK: - Dates

    func moments(in clause: Clause) -> ArraySlice<FoundDate> {
        var low = 0
        var high = dates.count
        while low < high {
            let middle = (low + high) / 2
            if dates[middle].tokens.lowerBound < clause.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        high = low
        while high < dates.count, dates[high].tokens.lowerBound < clause.range.upperBound { high += 1 }
        return dates[low..<high]
    }

    /// Of a promise told again only what was promised, not when.
    private func moments(ofContent clause: Clause) -> ArraySlice<FoundDate> {
        let near = moments(in: clause)
        guard let told = clause.toldPromise else { return near }
        return near.drop { $0.tokens.lowerBound < told }
    }

    /// Not the date of a document and not one that lies behind.
    func isOpen(_ date: FoundDate) -> Bool {
        if date.role == .document || date.isPresent(tokens) { return false }
        if date.certainty == .vague, date.window.latest == nil, date.window.earliest == nil {
            return date.isVague(tokens)
        }
        guard let today = context.today else { return true }
        if date.anchor != nil || date.duration != nil { return date.window.latest.map { $0 >= today } ?? true }
        return (date.window.latest ?? date.window.earliest.map { max($0, today) } ?? today) >= today
    }

    private func isBehind(_ date: FoundDate) -> Bool {
        guard let last = date.window.latest, let today = context.today else { return false }
        return last < today
    }

    /// Has a day or an event ahead.
    func isAhead(_ date: FoundDate) -> Bool {
        guard isOpen(date), !date.isRecurrence, !date.isVague(tokens) else { return false }
        // "voor de periode 2023-2027", "in 2050" said of a goal: what runs for years is no moment.
        if date.isStretch, date.unit == .year { return false }
        if date.boundary?.direction == .from, date.window.earliest.map({ $0 < context.today ?? $0 }) == true {
            return false
        }
        return date.window.latest != nil || date.window.earliest != nil || date.anchor != nil || date.repeats != nil
    }

    /// "jaarlijkse statistieken": how often something else is made.
    private func isAttribute(_ date: FoundDate) -> Bool {
        tokens.at(date.tokens.upperBound - 1, endsWith: "se")
            && tokens.at(date.tokens.upperBound - 1, endsWith: "lijkse")
            && date.tokens.count == 1
    }

    private func expression(_ date: FoundDate, _ role: DateExpression.Role) -> DateExpression? {
        DateReader.expression(date, role, document, tokens)
    }

    /// "In mei rond ik het onderzoek af en informeer ik u": a verb first shares what the clause before begins with.
    /// "Ik verwacht het rapport in mei en zal het dan met u delen": "dan" is the moment told before.
    private func shared(_ clause: Clause, behind before: ArraySlice<Clause>) -> FoundDate? {
        guard let last = before.last, last.range.upperBound < clause.range.lowerBound + 2,
            tokens.at(last.range.upperBound, is: "en")
        else { return nil }
        let start = clause.range.lowerBound
        let ahead = moments(in: last).filter { isAhead($0) && !isDuration($0, last) }
        guard ahead.count == 1, let date = ahead.first else { return nil }
        let isInverted =
            Cues.me.contains(tokens, start + 1)
            && (Cues.deeds.contains(tokens, start) || Cues.shall.contains(tokens, start))
        if isInverted, date.tokens.lowerBound == last.range.lowerBound { return date }
        let isThen = clause.range.contains { at in
            tokens.at(at, is: "dan") && !tokens.at(at + 1, isOneOf: "ook", "wel") && !tokens.at(at - 1, endsWith: "er")
                && !tokens.at(at - 1, is: "anders")
        }
        return isThen ? date : nil
    }

    // MARK: - The commitment

    /// - Parameters:
    ///   - shared: a moment told in the clause before that counts for this one, when it has none of its own.
    func made(
        _ clause: Clause, _ status: Commitment.Status, _ place: Place, sharing shared: FoundDate? = nil
    ) -> Commitment {
        let range = bytes(clause.range)
        let sentence = bytes(clause.sentence)
        let near = moments(ofContent: clause)
        var commitment = Commitment(
            span: document.span(range), range: range, sentence: document.span(sentence), sentenceRange: sentence,
            place: place, status: status)
        switch status {
        case .done:
            let isHere = clause.isHandedOver || clause.isKept
            // "heb ik gestand gedaan met mijn brief van 6 juli jl.": not with this one.
            let isBefore = !clause.has(Cues.herewith) && clause.has("gestand") && clause.has("gedaan")
            let past =
                isHere && !isBefore
                ? nil
                : near.last { date in
                    date.window.day.map { $0 <= context.today ?? $0 } == true && !date.isRecurrence
                }
            commitment.doneOn = past?.window.day ?? (isHere ? document.date.window.day : nil)
        case .refused: break
        case .missed:
            commitment.due = near.first { $0.role != .document && !$0.isRecurrence }.flatMap { expression($0, .due) }
        case .recurring:
            let every = near.first { $0.repeats != nil } ?? shared
            commitment.due = every.flatMap { expression(beginning($0, near), .due) }
        default:
            let own = due(near, clause).map { afterEvent($0, clause) }
            commitment.due = (own ?? carried(clause) ?? shared).flatMap { expression($0, .due) }
        }
        commitment.who = writer.who(clause, status)
        commitment.to = writer.to(clause)
        return commitment
    }

    /// "het jaarverslag over 2026", "de begroting van 2027", "de proef, die tot 1 juli duurt": what something is about
    /// or how long it runs.
    func isDuration(_ date: FoundDate, _ clause: Clause) -> Bool {
        let first = date.tokens.lowerBound
        if isOfTopic(date, clause) || isOfRelative(date, clause) || isOfMatter(date, clause) { return true }
        if date.boundary == .until { return !clause.has("verlengen") && !clause.has("verlengd") }
        // "De proef loopt tot en met 31 december en wordt daarna geëvalueerd"
        if tokens.at(first, is: "tot"),
            tokens.at(first - 1, isOneOf: "loopt", "lopen", "duurt", "duren", "geldt", "gelden")
        {
            return true
        }
        // "gelet op het kerstreces", "wegens het kerstreces"
        if tokens.at(first - 1, isOneOf: "gelet", "wegens", "vanwege", "ondanks", "gezien", "verband", "ingevolge") {
            return true
        }
        if date.isPlainYear {
            return tokens.at(first, is: "over") || tokens.at(first - 1, is: "van")
                || tokens.at(first, is: "voor") && date.boundary == .on
        }
        return date.stretch != nil && tokens.at(first, is: "over")
    }

    /// The date nearest to the verb; one with days before one without, a limit before all.
    private func due(_ near: ArraySlice<FoundDate>, _ clause: Clause) -> FoundDate? {
        let own = near.filter { isOpen($0) && !$0.isRecurrence && !isDuration($0, clause) }
        // "in mei afgerond en in juni aan de Kamer aangeboden"
        let last = own.filter { !isBeforeHandover($0, clause) }
        let open = last.isEmpty ? own : last
        let certain = open.filter { isAhead($0) }
        // "zodra dat kan, maar uiterlijk 1 februari"
        if let limit = certain.first(where: {
            tokens.at($0.tokens.lowerBound, is: "uiterlijk") && $0.window.latest != nil
        }) {
            return limit
        }
        // "De proef die in 2026 is gestart wordt in maart afgerond": the year is not over, but told of the past.
        let coming = certain.filter { $0.stretch == nil || $0.side != .past }
        let told = certain.isEmpty ? open : coming.isEmpty ? certain : coming
        // "zodra het advies er is, in elk geval voor 1 maart"
        let dated = told.filter { $0.window.latest != nil || $0.window.earliest != nil }
        let all = dated.isEmpty ? told : dated
        // "dit jaar weer op de derde dinsdag van september": the day, not the year that it is in; "zodra het advies er is,
        // binnen zes weken": the term, not the event that it runs from.
        let candidates = all.filter { date in
            if date.length == nil, let event = date.anchorTokens,
                all.contains(where: { $0.length != nil && $0.anchorTokens?.overlaps(event) == true })
            {
                return false
            }
            return !all.contains { tokens.isResumed(date.tokens, by: $0.tokens) && $0.window.isWithin(date.window) }
        }
        guard candidates.count > 1, let verb = clause.verb else { return candidates.first }
        func distance(_ date: FoundDate) -> Int {
            date.tokens.lowerBound > verb ? date.tokens.lowerBound - verb : verb - date.tokens.upperBound + 1
        }
        return candidates.min { distance($0) < distance($1) }
    }

    private func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = tokens[range.lowerBound], let last = tokens[range.upperBound - 1] else { return 0..<0 }
        return first.start..<last.end
    }
}

extension DateWindow {
    /// Lies inside another that has more days.
    fileprivate func isWithin(_ other: DateWindow) -> Bool {
        guard let first = earliest, let last = latest, let to = other.latest, self != other else { return false }
        return other.earliest ?? first <= first && last <= to
    }
}

extension FoundDate {
    /// "momenteel", "op dit moment": now, not ahead.
    func isPresent(_ tokens: Tokens) -> Bool {
        tokens.at(self.tokens.lowerBound, isOneOf: "momenteel", "thans", "vooralsnog")
            || tokens.at(self.tokens.upperBound - 1, is: "moment")
    }

    /// Words that promise without a day: "zo snel mogelijk"; or name one that is not known or never comes: "voor het
    /// reces", "uiterlijk 31 november".
    func isVague(_ tokens: Tokens) -> Bool {
        guard certainty == .vague, !isRecurrence, duration == nil || isRetold else { return false }
        if stretch != nil { return side != .past && window.earliest == nil && window.latest == nil }
        if isPresent(tokens) { return false }
        for at in self.tokens where Cues.behind.contains(tokens, at) { return false }
        return !tokens.at(self.tokens.upperBound - 2, isOneOf: "lange", "langere", "middellange")
    }

}
