import Deadlines
import Documents

extension Account {
    /// What the ledger remembers of it; what is merely asked or refused is nothing.
    func utterances() -> [Utterance] {
        var utterances = statements.compactMap { Utterance($0) }
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
        }
        return Letters.hash(text, count: 20)
    }
}

extension Utterance {
    init?(_ statement: Statement) {
        let commitment = statement.commitment
        let kind: Kind? =
            switch commitment.status {
            case .promised: .promised
            case .expected: .expected
            case .recurring: .recurring
            case .done: .done
            case .delayed: .delayed
            case .missed: .missed
            case .refused, .asked: nil
            }
        guard let kind else { return nil }
        let due = commitment.due.map {
            Obligation.Due(text: $0.span.text, window: $0.window, certainty: $0.certainty, repeats: $0.repeats)
        }
        let clause = commitment.span
        let dates = commitment.due.map { due in
            max(0, due.span.start - clause.start)..<max(0, due.span.start - clause.start, due.span.end - clause.start)
        }
        self.init(
            kind: kind, name: "", place: commitment.place.description, span: clause,
            sentence: commitment.sentence.text, who: commitment.who, to: commitment.to, what: clause.text, due: due,
            event: commitment.due.flatMap { Event($0) }, doneOn: commitment.doneOn, subjects: statement.subjects,
            documentDates: statement.documentDates,
            words: ContentWords(clause.text, without: dates.map { [$0] } ?? []),
            context: statement.question.map { ContentWords($0) })
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
        case .done, .missed, .answered: false
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
    fileprivate init?(_ due: DateExpression) {
        guard let anchor = due.anchor, due.window.earliest == nil, due.window.latest == nil else { return nil }
        self.init(words: ContentWords(anchor).without(Vocabulary.happening), duration: due.duration)
    }
}

extension DateWindow {
    fileprivate var description: String {
        "\(earliest?.description ?? "")/\(latest?.description ?? "")"
    }
}
