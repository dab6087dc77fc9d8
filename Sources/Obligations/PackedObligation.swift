import Deadlines
import Documents

/// An obligation in as few bytes as will do: how the ledger keeps those that nothing happens to at present.
///
/// As a value with its texts and lists an obligation takes some two kilobytes; packed, what its record has without the
/// names of the fields. What the timers ask for stands in front, so that a restart need not unpack the rest. Evidence
/// that is also a source is packed once.
public struct PackedObligation: Packed, Sendable {
    private var bytes: [UInt8]

    public init(_ obligation: Obligation) {
        var lender = Lender()
        let lent = lender.lend(obligation)
        let id = lender.lend(obligation.id)
        self = lender.bytes.withUnsafeBytes { PackedObligation(lent, id: id, in: $0) }
    }

    /// - Parameters:
    ///   - id: its id, also a text in `text`.
    ///   - text: the bytes in which the texts of `lent` stand; they are copied.
    public init(_ lent: LentObligation, id: LentObligation.Text, in text: UnsafeRawBufferPointer) {
        var packing = Packing(text)
        packing.write(Words.index(of: lent.origin))
        packing.write(Words.index(of: lent.state))
        packing.write(lent.due.window)
        packing.write(lent.reviewOn)
        packing.write(lent.reminded) { packing, stage in
            packing.write(stage.due)
            packing.write(stage.offset)
        }
        packing.write(lent.who)
        packing.write(lent.to)
        packing.write(lent.what)
        packing.write(lent.due.text)
        packing.write(lent.due.certainty.map(Words.index) ?? -1)
        packing.write(lent.due.repeats)
        packing.write(lent.settledOn)
        packing.write(lent.subjects) { $0.write($1) }
        packing.write(lent.sources) { $0.write($1) }
        packing.write(lent.history) { packing, change in
            packing.write(packing.isSame(change.obligation, id) ? nil : change.obligation)
            packing.write(change.before.map(Words.index) ?? -1)
            packing.write(Words.index(of: change.after))
            packing.write(change.on)
            packing.write(change.rule)
            packing.write(change.reason)
            packing.write(change.evidence, known: lent.sources)
        }
        packing.write(lent.candidates) { packing, candidate in
            packing.write(packing.isSame(candidate.obligation, id) ? nil : candidate.obligation)
            packing.write(candidate.evidence)
            packing.write(Words.index(of: candidate.proposal))
            packing.write(candidate.day)
            packing.write(candidate.source, known: lent.sources)
            packing.write(candidate.score ?? -1)
            packing.write(candidate.doubt)
            packing.write(candidate.reason)
        }
        bytes = packing.bytes
    }

    public func unpacked(_ id: String) -> Obligation {
        var reader = Unpacking(bytes)
        let origin = Words.origins[reader.number()]
        let state = Words.states[reader.number()]
        let window = reader.window()
        let reviewOn = reader.day()
        let reminded = reader.stages()
        let (who, to, what, text) = (
            reader.optionalText(), reader.optionalText(), reader.text(), reader.optionalText()
        )
        let certainty = reader.number()
        let due = Obligation.Due(
            text: text, window: window, certainty: certainty < 0 ? nil : Words.certainties[certainty],
            repeats: reader.optionalText())
        let settledOn = reader.day()
        let subjects = reader.list { $0.text() }
        let sources = reader.list { $0.source() }
        let history = reader.list { reader in
            let obligation = reader.optionalText() ?? id
            let before = reader.number()
            return StatusChange(
                obligation: obligation, before: before < 0 ? nil : Words.states[before],
                after: Words.states[reader.number()], on: reader.day() ?? CivilDate(daysSinceEpoch: 0),
                rule: reader.text(), reason: reader.text(), evidence: reader.evidence(known: sources))
        }
        let candidates = reader.list { reader in
            Candidate(
                obligation: reader.optionalText() ?? id, evidence: reader.text(),
                proposal: Words.proposals[reader.number()], day: reader.day(),
                source: reader.evidence(known: sources) ?? sources[0], score: reader.score(),
                doubt: reader.optionalText().flatMap(Candidate.Doubt.init),
                reason: reader.text())
        }
        return Obligation(
            id: id, origin: origin, who: who, to: to, what: what, due: due, state: state, subjects: subjects,
            sources: sources, history: history, reminded: reminded, settledOn: settledOn, reviewOn: reviewOn,
            candidates: candidates)
    }

    /// What decides when the clock next matters to it; `who` only when it is asked for.
    func timing(withOwner: Bool) -> Timing {
        var reader = Unpacking(bytes)
        let origin = Words.origins[reader.number()]
        let state = Words.states[reader.number()]
        return Timing(
            origin: origin, state: state, latest: reader.window().latest, reviewOn: reader.day(),
            reminded: reader.stages(), who: withOwner ? reader.optionalText() : nil)
    }
}

/// The words of the domain by their numbers; `allCases` makes a list every time it is asked.
private enum Words {
    static let origins = Obligation.Origin.allCases
    static let states = Obligation.State.allCases
    static let certainties = DateExpression.Certainty.allCases
    static let proposals = Candidate.Proposal.allCases

    static func index(of origin: Obligation.Origin) -> Int { origins.firstIndex(of: origin) ?? 0 }
    static func index(of state: Obligation.State) -> Int { states.firstIndex(of: state) ?? 0 }
    static func index(of certainty: DateExpression.Certainty) -> Int { certainties.firstIndex(of: certainty) ?? 0 }
    static func index(of proposal: Candidate.Proposal) -> Int { proposals.firstIndex(of: proposal) ?? 0 }
}

extension Packing {
    fileprivate mutating func write(_ source: LentObligation.Source) {
        write(source.document)
        write(source.documentDate)
        write(source.place)
        write(source.start)
        write(source.end)
        write(source.text)
        write(source.sentence)
    }

    /// One of `known` by its number; -1 is none, -2 one that follows.
    fileprivate mutating func write(_ evidence: LentObligation.Source?, known: [LentObligation.Source]) {
        guard let evidence else { return write(-1) }
        if let index = known.firstIndex(where: { isSame($0, evidence) }) { return write(index) }
        write(-2)
        write(evidence)
    }

    private func isSame(_ left: LentObligation.Source, _ right: LentObligation.Source) -> Bool {
        left.start == right.start && left.end == right.end && left.documentDate == right.documentDate
            && isSame(left.document, right.document) && isSame(left.place, right.place) && isSame(left.text, right.text)
            && isSame(left.sentence, right.sentence)
    }
}

extension Unpacking {
    fileprivate mutating func stages() -> [ReminderStage] {
        list { ReminderStage(due: $0.day() ?? CivilDate(daysSinceEpoch: 0), offset: $0.number()) }
    }

    fileprivate mutating func source() -> Obligation.Source {
        Obligation.Source(
            document: text(), documentDate: window(), place: text(), span: span(), sentence: text())
    }

    fileprivate mutating func evidence(known: [Obligation.Source]) -> Obligation.Source? {
        let number = number()
        if number >= 0 { return known[number] }
        return number == -1 ? nil : source()
    }

    fileprivate mutating func score() -> Int? {
        let number = number()
        return number < 0 ? nil : number
    }
}
