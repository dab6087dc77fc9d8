import Deadlines
import Documents

// What each kind of words does to an obligation.

extension Matter.Outcome {
    init(made instance: Int, by said: Said) {
        let utterance = said.utterance
        let due =
            utterance.due ?? Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: nil), certainty: nil)
        self.init(
            instance: instance, due: due, state: .open,
            cause: Matter.Cause(
                rule: utterance.kind == .term ? "term-began" : utterance.kind.rawValue,
                reason: Sentence.made(said, due: due), evidence: said.source),
            sources: [said], lastWords: said.day)
    }

    /// Said again: the later document's day counts, if it names one.
    mutating func repeated(by said: Said) {
        sources.append(said)
        lastWords = [lastWords, said.day].compactMap(\.self).max()
        guard !said.utterance.vanished, let due = said.utterance.due, let latest = due.window.latest,
            latest != self.due.window.latest
        else {
            return
        }
        // Only a notice of delay changes a term, and it never shortens it: an answer that knows of no notice says the
        // first term again.
        if said.utterance.kind == .term, let known = self.due.window.latest, latest < known { return }
        if said.utterance.kind == .delayed, !isLater(due.window) { return }
        let rule =
            switch said.utterance.kind {
            case .term: "term-extended"
            case .delayed: "delayed"
            default: "promised-again"
            }
        move(
            to: due,
            Matter.Cause(rule: rule, reason: Sentence.moved(said, from: self.due, to: due), evidence: said.source))
    }

    mutating func move(to due: Obligation.Due, _ cause: Matter.Cause) {
        guard !state.isClosed else { return }
        self.due = Obligation.Due(
            text: due.text, window: due.window, certainty: due.certainty, repeats: due.repeats ?? self.due.repeats)
        apply(.moved, cause)
    }

    /// A delay only ever gives more time; what is not later is the old date, told once more.
    func isLater(_ window: DateWindow) -> Bool {
        guard let known = due.window.latest else { return window.latest != nil }
        if let latest = window.latest { return latest > known }
        return window.earliest.map { $0 > known } ?? false
    }

    mutating func weigh(_ evidence: Matter.Evidence, corrections: Corrections) {
        let said = evidence.said
        let utterance = said.utterance
        guard !state.isClosed, !corrections.overruled.contains(utterance.name) else { return }
        let isClear = evidence.match.doubt == nil || corrections.confirmed.contains(utterance.name)
        switch utterance.kind {
        case .done, .answered:
            guard let on = said.deliveredOn else { return propose(.met, evidence, day: nil) }
            if evidence.match.isEvent { return happened(on: on, evidence, isClear: isClear) }
            guard isClear else { return propose(.met, evidence, day: on) }
            // What was delivered before these words were said met an earlier promise of the same.
            if let first = sources.first, let since = first.since, on < since, first.document != said.document,
                !corrections.confirmed.contains(utterance.name)
            {
                return
            }
            lastWords = [lastWords, said.day].compactMap(\.self).max()
            // What comes again and again without a known day is never done with.
            if sources.first?.utterance.kind == .recurring, due.window.latest == nil { return }
            settle(on: on, evidence)
        case .delayed:
            // A notice that does not say when the questions were put: the term is longer, its end is for a person.
            if sources.first?.utterance.kind == .term, utterance.due?.window.latest == nil {
                let isCounted = sources.contains { $0.document == said.document }
                if !isCounted, !corrections.confirmed.contains(utterance.name) { propose(.moved, evidence, day: nil) }
                return
            }
            guard let due = utterance.due, isLater(due.window) else { return }
            guard isClear else { return propose(.moved, evidence, day: due.window.latest) }
            lastWords = [lastWords, said.day].compactMap(\.self).max()
            move(
                to: due,
                Matter.Cause(
                    rule: "delayed", reason: Sentence.moved(said, from: self.due, to: due), evidence: said.source))
        case .missed:
            // Without a last day nothing can be late.
            guard due.window.latest != nil else { return }
            guard isClear else { return propose(.missed, evidence, day: nil) }
            apply(
                .missed,
                Matter.Cause(
                    rule: "missed", reason: Sentence.missed(said, evidence.match), evidence: said.source))
        case .refused:
            // Whether the whole promise is dropped, a person says.
            guard corrections.confirmed.contains(utterance.name) else { return propose(.withdrawn, evidence, day: nil) }
            apply(
                .withdrawn,
                Matter.Cause(
                    rule: "withdrawal-confirmed", reason: Sentence.refused(said, evidence.match), evidence: said.source)
            )
            settledOn = corrections.day(confirming: utterance.name)
        case .happened:
            guard let on = said.deliveredOn, evidence.match.isEvent else { return }
            happened(on: on, evidence, isClear: isClear)
        case .promised, .expected, .recurring, .term: return
        }
    }

    /// What it waited for has happened: the days count from there.
    private mutating func happened(on day: CivilDate, _ evidence: Matter.Evidence, isClear: Bool) {
        guard due.window.earliest == nil, due.window.latest == nil,
            let event = sources.last(where: { $0.utterance.event != nil })?.utterance.event
        else { return }
        let last = event.duration.flatMap(Recurrence.Period.init)?.after(day)
        guard isClear else { return propose(.moved, evidence, day: last) }
        lastWords = [lastWords, evidence.said.day].compactMap(\.self).max()
        let window = DateWindow(earliest: day, latest: last)
        let due = Obligation.Due(text: self.due.text, window: window, certainty: .event, repeats: self.due.repeats)
        move(
            to: due,
            Matter.Cause(
                rule: evidence.match.rule, reason: Sentence.happened(evidence, on: day, due: due),
                evidence: evidence.said.source))
    }

    private mutating func settle(on day: CivilDate, _ evidence: Matter.Evidence) {
        let late = due.window.latest.map { day > $0 } ?? false
        let rule = evidence.said.utterance.kind == .answered ? "answer-to-question" : evidence.match.rule
        apply(
            late ? .deliveredLate : .delivered,
            Matter.Cause(
                rule: rule, reason: Sentence.delivered(evidence, on: day, due: due), evidence: evidence.said.source))
        if state.isClosed { settledOn = day }
    }

    private mutating func propose(_ proposal: Candidate.Proposal, _ evidence: Matter.Evidence, day: CivilDate?) {
        candidates.append(
            Candidate(
                obligation: "", evidence: evidence.said.utterance.name, proposal: proposal, day: day,
                source: evidence.said.source, score: evidence.match.coverage, doubt: evidence.match.doubt,
                reason: Sentence.doubtful(evidence)))
    }
}

// MARK: What people said

extension Matter {
    /// Applies the day that a person set, before the first words that are younger than that; at the end at the latest.
    func reschedule(_ outcome: inout Outcome, before said: Said? = nil) {
        applyPerson(&outcome, before: said)
        for (entry, was, window) in corrections(of: outcome.instance).replanned {
            if let said, (said.day.map { $0 <= entry.at.date } ?? true) { continue }
            guard outcome.replannedBy.insert(entry.command.id).inserted, outcome.due.window.latest == was,
                window != outcome.due.window
            else { continue }
            let due = Obligation.Due(
                text: outcome.due.text, window: window, certainty: outcome.due.certainty)
            outcome.move(
                to: due,
                Cause(
                    rule: "rule-changed", reason: Sentence.replanned(entry, from: outcome.due, to: due), evidence: nil)
            )
        }
    }

    private func applyPerson(_ outcome: inout Outcome, before said: Said?) {
        guard let (entry, window) = corrections(of: outcome.instance).rescheduled else { return }
        if let said, (said.day.map { $0 <= entry.at.date } ?? true) { return }
        if outcome.rescheduledBy == entry.command.id { return }
        outcome.rescheduledBy = entry.command.id
        guard window != outcome.due.window else { return }
        let due = Obligation.Due(text: nil, window: window, certainty: .exact)
        outcome.move(
            to: due,
            Cause(
                rule: "rescheduled", reason: Sentence.rescheduled(entry, from: outcome.due, to: due), evidence: nil))
    }

    /// A person has the last word.
    func close(_ outcome: inout Outcome) {
        let corrections = corrections(of: outcome.instance)
        let vanished = outcome.sources.allSatisfy(\.utterance.vanished)
        if vanished, let said = outcome.sources.last, !outcome.state.isClosed {
            let name = said.utterance.name
            if corrections.confirmed.contains(name) {
                outcome.apply(
                    .withdrawn,
                    Cause(
                        rule: "withdrawal-confirmed", reason: Sentence.vanished(said), evidence: said.source))
                outcome.settledOn = corrections.day(confirming: name)
            } else if !corrections.overruled.contains(name) {
                outcome.candidates.append(
                    Candidate(
                        obligation: "", evidence: name, proposal: .withdrawn, day: nil, source: said.source,
                        score: nil, reason: Sentence.vanished(said)))
            }
        }
        if let entry = corrections.closing {
            let (occasion, rule, on): (Obligation.Occasion, String, CivilDate) =
                switch entry.command.action {
                case .settle(let day):
                    (
                        outcome.due.window.latest.map { day > $0 } ?? false ? .deliveredLate : .delivered,
                        "settled-by-person", day
                    )
                case .dismiss: (.withdrawn, "dismissed-by-person", entry.at.date)
                default: (.withdrawn, "withdrawn-by-person", entry.at.date)
                }
            if outcome.state.isClosed { outcome.state = .open }
            outcome.apply(occasion, Cause(rule: rule, reason: Sentence.corrected(rule, entry), evidence: nil))
            outcome.settledOn = on
            outcome.isDropped = occasion == .withdrawn
        }
        if outcome.state.isClosed { outcome.candidates = [] }
    }
}
