import Deadlines
import Documents

extension Account {
    /// What the ledger remembers of it; what is merely asked or refused is nothing.
    func utterances() -> [Utterance] {
        let ministry = Ministry.name(of: office)
        var utterances = statements.compactMap { Utterance($0, ministry: ministry) }
        for term in terms {
            utterances.append(Utterance(term, document: document))
            // Questions without a number of their own are known by the document that has them and their answers.
            if let metOn = term.metOn {
                utterances.append(Utterance(answering: term.subject ?? document, on: metOn, span: term.span))
            }
        }
        let met = Set(utterances.filter { $0.kind == .answered }.compactMap(\.subjects.first))
        for question in answers where !met.contains(question) {
            utterances.append(
                Utterance(answering: question, on: nil, span: TextSpan(start: 0, end: 0, text: question)))
        }
        let given = utterances.filter { $0.kind == .answered }.compactMap(\.subjects.first)
        for index in utterances.indices where utterances[index].kind == .answered {
            let others = given.filter { $0 != utterances[index].subjects.first }
            if !others.isEmpty { utterances[index].beside = others }
        }
        utterances += happenings.map { Utterance($0, ministry: ministry) }
        let others = Set(statements.flatMap { Ministry.names(spokenForIn: $0.commitment.sentence.text) })
        for index in utterances.indices where !others.isEmpty && utterances[index].ministry != nil {
            let rest = others.filter { $0 != utterances[index].ministry }.sorted()
            if !rest.isEmpty { utterances[index].alsoFor = rest }
        }
        var named: [String: Int] = [:]
        for index in utterances.indices {
            let words = utterances[index].words.words.joined(separator: " ")
            let name =
                "\(document)/\(utterances[index].place)/"
                + Letters.hash("\(utterances[index].kind.rawValue)\n\(words)\n\(utterances[index].subjects)", count: 6)
            let times = named[name, default: 0]
            named[name] = times + 1
            utterances[index].name = times == 0 ? name : "\(name)-\(times)"
        }
        return utterances
    }

    /// The bytes of the document and all that was found in them, in a few letters.
    func fingerprint(_ utterances: [Utterance]) -> String {
        var text = "\(digest)\n\(date.description)"
        for utterance in utterances {
            let parts: [String] = [
                utterance.kind.rawValue, utterance.place, "\(utterance.span.start)", "\(utterance.span.end)",
                utterance.span.text, utterance.sentence, utterance.who ?? "", utterance.to ?? "", utterance.what,
                utterance.due.map { "\($0.text ?? "")|\($0.window.description)|\($0.repeats ?? "")" } ?? "",
                utterance.event.map { "\($0.words.words) \($0.duration ?? "")" } ?? "",
                utterance.doneOn?.description ?? "",
                utterance.from?.description ?? "",
                utterance.subjects.joined(separator: " "),
                utterance.documentDates.map(\.description).joined(separator: " "),
            ]
            text += "\n" + parts.joined(separator: "\t")
            if let days = utterance.givenUp { text += "\t-\(days)" }
            if let recalled = utterance.recalled { text += "\t<\(recalled.words)" }
            if let others = utterance.alsoFor { text += "\t&\(others)" }
        }
        return Letters.hash(text, count: 20)
    }
}

extension Utterance {
    init?(_ statement: Statement, ministry: String?) {
        let commitment = statement.commitment
        var kind: Kind? =
            switch commitment.status {
            case .promised: .promised
            case .expected: .expected
            case .recurring: .recurring
            case .done: .done
            case .delayed: .delayed
            case .missed: .missed
            case .refused: .refused
            case .asked: nil
            }
        // "De datum van 15 januari wordt niet gehaald; u ontvangt de brief voor 15 februari" promises and delays.
        if !statement.givenUp.isEmpty || statement.putsOff != nil, kind != nil, kind != .refused { kind = .delayed }
        guard let kind else { return nil }
        let newDue = commitment.due.flatMap { due in
            due.window.latest.map(statement.givenUp.contains) ?? false ? nil : due
        }
        let due = newDue.map {
            Obligation.Due(text: $0.span.text, window: $0.window, certainty: $0.certainty, repeats: $0.repeats)
        }
        let clause = commitment.span
        let dates = commitment.due.map { due in
            max(0, due.span.start - clause.start)..<max(0, due.span.start - clause.start, due.span.end - clause.start)
        }
        let told = kind == .promised || kind == .expected ? Utterance.startOfTold(clause.text) : 0
        self.init(
            kind: kind, name: "", place: commitment.place.description, span: clause,
            sentence: commitment.sentence.text, who: commitment.who, to: commitment.to, what: clause.text, due: due,
            event: commitment.due.flatMap { Event($0, in: clause) }, doneOn: commitment.doneOn,
            subjects: statement.subjects,
            documentDates: statement.documentDates,
            words: ContentWords(
                String(String.UnicodeScalarView(clause.text.unicodeScalars.dropFirst(told))),
                without: dates.map { [max(0, $0.lowerBound - told)..<max(0, $0.upperBound - told)] } ?? []),
            context: statement.question.map { ContentWords($0) },
            ministry: Ministry.name(of: commitment.who) ?? ministry,
            givenUp: statement.givenUp.isEmpty ? nil : statement.givenUp,
            recalled: statement.putsOff.map { ContentWords($0) })
        if kind == .done, Utterance.speaksOfPromise(sentence) { keepsPromise = true }
    }

    init(_ happening: Happening, ministry: String?) {
        self.init(
            kind: .happened, name: "", place: happening.place.description, span: happening.span,
            sentence: happening.span.text, what: happening.span.text, doneOn: happening.day,
            subjects: happening.subjects, documentDates: [], words: ContentWords(happening.span.text),
            ministry: ministry)
    }

    /// Where what was promised begins, in code points: "In antwoord op vragen heb ik toegezegd | het plan te sturen" is
    /// the promise of the plan, told once more.
    private static func startOfTold(_ clause: String) -> Int {
        let tokens = WordToken.tokens(of: clause)
        guard
            let told = tokens.indices.dropFirst().last(where: { index in
                Vocabulary.promising.contains(tokens[index].stem)
                    && tokens[max(0, index - 4)..<index].contains { having.contains($0.stem) }
            }), tokens[(told + 1)...].contains(where: { !Vocabulary.silent.contains($0.stem) })
        else { return 0 }
        return tokens[told + 1].position
    }

    private static let having = Vocabulary.stems("heb heeft hebben had hadden")

    private static func speaksOfPromise(_ sentence: String) -> Bool {
        WordToken.tokens(of: sentence).contains { Vocabulary.promising.contains($0.stem) }
    }

    init(_ term: Term, document: String) {
        self.init(
            kind: .term, name: "", place: "term", span: term.span, sentence: term.span.text, what: term.rule,
            due: Obligation.Due(
                text: nil, window: DateWindow(earliest: term.from, latest: term.due), certainty: .rule),
            from: term.from, subjects: [term.subject ?? document], documentDates: [], words: ContentWords())
    }

    init(answering question: String, on day: CivilDate?, span: TextSpan) {
        self.init(
            kind: .answered, name: "", place: "letter", span: span, sentence: span.text, what: question, doneOn: day,
            subjects: [question], documentDates: [], words: ContentWords())
    }

    /// It is of a kind that can make an obligation: a delay does when it names a new day and nothing older fits it.
    var mayOblige: Bool {
        switch kind {
        case .promised, .expected, .recurring, .term: true
        case .delayed: due?.window.latest != nil
        case .done, .missed, .refused, .answered, .happened: false
        }
    }

    /// In one document: the same words for the same days are said twice; for other days they are two promises.
    func isSame(as other: Utterance) -> Bool {
        if kind == .term || other.kind == .term {
            return kind == other.kind && what == other.what && subjects.first == other.subjects.first
        }
        guard words.words == other.words.words else { return false }
        guard let mine = due?.window.latest, let its = other.due?.window.latest else { return true }
        return mine == its
    }
}

extension Utterance.Event {
    /// nil when the days are known, or hang on nothing.
    fileprivate init?(_ due: DateExpression, in clause: TextSpan) {
        guard let anchor = due.anchor, due.window.earliest == nil, due.window.latest == nil else { return nil }
        self.init(words: ContentWords(anchor).without(Vocabulary.happening), duration: due.duration)
        let behind = clause.text.unicodeScalars.dropFirst(max(0, due.span.end - clause.start))
        let about = ContentWords(Utterance.Event.about(String(String.UnicodeScalarView(behind))))
            .without(Vocabulary.happening)
        if !about.words.isEmpty { self.about = about }
    }

    /// "-Bakker over krimpregio's is verschenen, informeer ik": what belongs to the event, up to the next verb.
    private static func about(_ text: String) -> String {
        let part = String(text.prefix { $0 != "," && $0 != ";" })
        guard let stop = WordToken.tokens(of: part).first(where: { Vocabulary.resuming.contains($0.stem) }) else {
            return part
        }
        return String(String.UnicodeScalarView(part.unicodeScalars.prefix(stop.position)))
    }
}

extension DateWindow {
    fileprivate var description: String {
        "\(earliest?.description ?? "")/\(latest?.description ?? "")"
    }
}
