import Deadlines
import Documents
import Obligations

extension ObligationPayload {
    /// The obligation that a record of `obligations` says.
    ///
    /// - Throws: what is wrong, naming the field.
    public static func obligation(from bytes: UnsafeRawBufferPointer) throws(JSON.Unreadable) -> Obligation {
        var pull = JSONPull(bytes)
        if let obligation = try? Obligation(&pull) { return obligation }
        return try JSON.value(ObligationPayload.self, from: bytes).obligation()
    }
}

extension Memory {
    /// What a record of `tracker-changelog` says.
    ///
    /// - Throws: what is wrong, naming the field.
    public static func memory(from bytes: UnsafeRawBufferPointer) throws(JSON.Unreadable) -> Memory {
        var pull = JSONPull(bytes)
        if let standing = try? Standing(&pull) { return .standing(standing) }
        return try JSON.value(Memory.self, from: bytes)
    }
}

// The quick way: strict where the other is, and no more tolerant than it. A field that must be there is there when it
// is no longer empty at the end.

extension Obligation {
    fileprivate init(_ pull: inout JSONPull) throws(JSONPull.Strange) {
        typealias Strange = JSONPull.Strange
        var id: String?
        var origin: Origin?
        var state: State?
        var (who, to, what): (String?, String?, String?)
        var due: Due?
        var subjects: [String]?
        var sources: [Source]?
        var history: [StatusChange]?
        var reminded: [ReminderStage]?
        var candidates: [Candidate]?
        var (settledOn, reviewOn): (CivilDate?, CivilDate?)
        try pull.object { (pull, key) throws(Strange) in
            switch key {
            case "id": id = try pull.text()
            case "origin": origin = try pull.origin()
            case "state": state = try pull.state()
            case "who": who = try pull.optionalText()
            case "to": to = try pull.optionalText()
            case "what": what = try pull.text()
            case "due": due = try pull.due()
            case "subjects": subjects = try pull.list { (pull) throws(Strange) in try pull.text() }
            case "sources": sources = try pull.list { (pull) throws(Strange) in try pull.source() }
            case "history": history = try pull.list { (pull) throws(Strange) in try pull.change() }
            case "reminded": reminded = try pull.list { (pull) throws(Strange) in try pull.stage() }
            // Rarely any, and then read the long way.
            case "candidates":
                candidates = try pull.list { (_) throws(Strange) -> Candidate in throw Strange() }
            case "settledOn": settledOn = try pull.optionalDay()
            case "reviewOn": reviewOn = try pull.optionalDay()
            default: try pull.skip()
            }
        }
        try pull.finish()
        guard let id, let origin, let state, let what, let due, let subjects, let sources, let history, let reminded,
            let candidates
        else { throw Strange() }
        self.init(
            id: id, origin: origin, who: who, to: to, what: what, due: due, state: state, subjects: subjects,
            sources: sources, history: history, reminded: reminded, settledOn: settledOn, reviewOn: reviewOn,
            candidates: candidates)
    }
}

extension Standing {
    /// `{"standing":{"_0":{…}}}`, as Swift writes the case of an enumeration.
    fileprivate init(_ pull: inout JSONPull) throws(JSONPull.Strange) {
        typealias Strange = JSONPull.Strange
        var standing: Standing?
        try pull.object { (pull, key) throws(Strange) in
            guard "standing" ~= key, standing == nil else { throw Strange() }
            try pull.object { (pull, key) throws(Strange) in
                guard "_0" ~= key, standing == nil else { throw Strange() }
                standing = try pull.standing()
            }
        }
        try pull.finish()
        guard let standing else { throw Strange() }
        self = standing
    }
}

extension JSONPull {
    fileprivate mutating func state() throws(Strange) -> Obligation.State {
        try word(Spelling.states.words, Spelling.states.names)
    }

    fileprivate mutating func origin() throws(Strange) -> Obligation.Origin {
        try word(Spelling.origins.words, Spelling.origins.names)
    }

    fileprivate mutating func certainty() throws(Strange) -> DateExpression.Certainty {
        try word(Spelling.certainties.words, Spelling.certainties.names)
    }

    fileprivate mutating func optionalText() throws(Strange) -> String? {
        try optional { (pull) throws(Strange) in try pull.text() }
    }

    fileprivate mutating func optionalDay() throws(Strange) -> CivilDate? {
        try optional { (pull) throws(Strange) in try pull.day() }
    }

    fileprivate mutating func due() throws(Strange) -> Obligation.Due {
        var due = Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: nil), certainty: nil)
        try object { (pull, key) throws(Strange) in
            switch key {
            case "text": due.text = try pull.optionalText()
            case "earliest": due.window.earliest = try pull.optionalDay()
            case "latest": due.window.latest = try pull.optionalDay()
            case "certainty": due.certainty = try pull.optional { (pull) throws(Strange) in try pull.certainty() }
            case "repeats": due.repeats = try pull.optionalText()
            default: try pull.skip()
            }
        }
        return due
    }

    fileprivate mutating func source() throws(Strange) -> Obligation.Source {
        var (document, place, text, sentence): (String?, String?, String?, String?)
        var (start, end): (Int?, Int?)
        var date: DateWindow?
        try object { (pull, key) throws(Strange) in
            switch key {
            case "document": document = try pull.text()
            case "documentDate": date = try pull.window()
            case "place": place = try pull.text()
            case "start": start = try pull.integer()
            case "end": end = try pull.integer()
            case "text": text = try pull.text()
            case "sentence": sentence = try pull.text()
            default: try pull.skip()
            }
        }
        guard let document, let place, let text, let sentence, let start, let end, let date else { throw Strange() }
        return Obligation.Source(
            document: document, documentDate: date, place: place, span: TextSpan(start: start, end: end, text: text),
            sentence: sentence)
    }

    private mutating func window() throws(Strange) -> DateWindow {
        var window = DateWindow(earliest: nil, latest: nil)
        try object { (pull, key) throws(Strange) in
            switch key {
            case "earliest": window.earliest = try pull.optionalDay()
            case "latest": window.latest = try pull.optionalDay()
            default: try pull.skip()
            }
        }
        return window
    }

    fileprivate mutating func change() throws(Strange) -> StatusChange {
        var (obligation, rule, reason): (String?, String?, String?)
        var (before, after): (Obligation.State?, Obligation.State?)
        var on: CivilDate?
        var evidence: Obligation.Source?
        try object { (pull, key) throws(Strange) in
            switch key {
            case "obligation": obligation = try pull.text()
            case "before": before = try pull.optional { (pull) throws(Strange) in try pull.state() }
            case "after": after = try pull.state()
            case "on": on = try pull.day()
            case "rule": rule = try pull.text()
            case "reason": reason = try pull.text()
            case "evidence": evidence = try pull.optional { (pull) throws(Strange) in try pull.source() }
            default: try pull.skip()
            }
        }
        guard let obligation, let rule, let reason, let after, let on else { throw Strange() }
        return StatusChange(
            obligation: obligation, before: before, after: after, on: on, rule: rule, reason: reason,
            evidence: evidence)
    }

    fileprivate mutating func stage() throws(Strange) -> ReminderStage {
        var due: CivilDate?
        var offset: Int?
        try object { (pull, key) throws(Strange) in
            switch key {
            case "due": due = try pull.day()
            case "offset": offset = try pull.integer()
            default: try pull.skip()
            }
        }
        guard let due, let offset else { throw Strange() }
        return ReminderStage(due: due, offset: offset)
    }

    fileprivate mutating func standing() throws(Strange) -> Standing {
        var (obligation, group): (String?, String?)
        var instance: Int?
        var (firstRead, dueSince, snoozedUntil): (CivilDate?, CivilDate?, CivilDate?)
        try object { (pull, key) throws(Strange) in
            switch key {
            case "obligation": obligation = try pull.text()
            case "group": group = try pull.text()
            case "instance": instance = try pull.integer()
            case "firstRead": firstRead = try pull.day()
            case "dueSince": dueSince = try pull.day()
            case "snoozedUntil": snoozedUntil = try pull.optionalDay()
            default: try pull.skip()
            }
        }
        guard let obligation, let group, let instance, let firstRead, let dueSince else { throw Strange() }
        return Standing(
            obligation: obligation, group: group, instance: instance, firstRead: firstRead, dueSince: dueSince,
            snoozedUntil: snoozedUntil)
    }
}

/// The words of the contract as bytes, made once.
private enum Spelling {
    static let states = spelled(Obligation.State.self)
    static let origins = spelled(Obligation.Origin.self)
    static let certainties = spelled(DateExpression.Certainty.self)

    private static func spelled<Word: CaseIterable & RawRepresentable<String>>(
        _ type: Word.Type
    ) -> (words: [Word], names: [[UInt8]]) {
        (Array(type.allCases), type.allCases.map { Array($0.rawValue.utf8) })
    }
}
