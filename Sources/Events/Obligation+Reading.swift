import Deadlines
import Documents
import Obligations

extension ObligationPayload {
    /// The obligation that a record of `obligations` says, as the ledger keeps it, and its id.
    ///
    /// - Throws: what is wrong, naming the field.
    public static func packed(
        from bytes: UnsafeRawBufferPointer
    ) throws(JSON.Unreadable) -> (id: String, obligation: PackedObligation) {
        if let quick = try? JSONPull.read(
            bytes,
            { (pull, text) throws(JSONPull.Strange) in
                let (id, lent) = try pull.obligation()
                return (id: pull.string(id), obligation: PackedObligation(lent, id: id, in: text))
            })
        {
            return quick
        }
        let obligation = try JSON.value(ObligationPayload.self, from: bytes).obligation()
        return (obligation.id, PackedObligation(obligation))
    }
}

extension Memory {
    /// What a record of `tracker-changelog` says.
    ///
    /// - Throws: what is wrong, naming the field.
    public static func memory(from bytes: UnsafeRawBufferPointer) throws(JSON.Unreadable) -> Memory {
        let quick = try? JSONPull.read(bytes) { (pull, _) throws(JSONPull.Strange) in try pull.standing() }
        if let quick { return .standing(quick) }
        return try JSON.value(Memory.self, from: bytes)
    }
}

// The quick way: strict where the other is, and no more tolerant than it.

extension JSONPull {
    fileprivate mutating func obligation() throws(Strange) -> (id: Text, obligation: LentObligation) {
        // Rarely any candidates, and then read the long way.
        try expect("{\"candidates\":[],\"due\":")
        let due = try due()
        try expect(",\"history\":")
        let history = try list { (pull) throws(Strange) in try pull.change() }
        try expect(",\"id\":")
        let id = try text()
        try expect(",\"origin\":")
        let origin = try word(Spelling.origins.words, Spelling.origins.names)
        try expect(",\"reminded\":")
        let reminded = try list { (pull) throws(Strange) in try pull.stage() }
        try expect(",\"reviewOn\":")
        let reviewOn = try optionalDay()
        try expect(",\"settledOn\":")
        let settledOn = try optionalDay()
        try expect(",\"sources\":")
        let sources = try list { (pull) throws(Strange) in try pull.source() }
        try expect(",\"state\":")
        let state = try state()
        try expect(",\"subjects\":")
        let subjects = try list { (pull) throws(Strange) in try pull.text() }
        try expect(",\"to\":")
        let to = try optionalText()
        try expect(",\"what\":")
        let what = try text()
        try expect(",\"who\":")
        let who = try optionalText()
        try expect("}")
        return (
            id,
            LentObligation(
                origin: origin, state: state, who: who, to: to, what: what, due: due, subjects: subjects,
                sources: sources, history: history, reminded: reminded, settledOn: settledOn, reviewOn: reviewOn)
        )
    }

    private mutating func state() throws(Strange) -> Obligation.State {
        try word(Spelling.states.words, Spelling.states.names)
    }

    private mutating func due() throws(Strange) -> LentObligation.Due {
        try expect("{\"certainty\":")
        let certainty = try optional { (pull) throws(Strange) in
            try pull.word(Spelling.certainties.words, Spelling.certainties.names)
        }
        try expect(",\"earliest\":")
        let earliest = try optionalDay()
        try expect(",\"latest\":")
        let latest = try optionalDay()
        try expect(",\"repeats\":")
        let repeats = try optionalText()
        try expect(",\"text\":")
        let text = try optionalText()
        try expect("}")
        return LentObligation.Due(
            text: text, window: DateWindow(earliest: earliest, latest: latest), certainty: certainty, repeats: repeats)
    }

    private mutating func source() throws(Strange) -> LentObligation.Source {
        try expect("{\"document\":")
        let document = try text()
        try expect(",\"documentDate\":{\"earliest\":")
        let earliest = try optionalDay()
        try expect(",\"latest\":")
        let latest = try optionalDay()
        try expect("},\"end\":")
        let end = try integer()
        try expect(",\"place\":")
        let place = try text()
        try expect(",\"sentence\":")
        let sentence = try text()
        try expect(",\"start\":")
        let start = try integer()
        try expect(",\"text\":")
        let text = try text()
        try expect("}")
        return LentObligation.Source(
            document: document, documentDate: DateWindow(earliest: earliest, latest: latest), place: place,
            start: start, end: end, text: text, sentence: sentence)
    }

    private mutating func change() throws(Strange) -> LentObligation.Change {
        try expect("{\"after\":")
        let after = try state()
        try expect(",\"before\":")
        let before = try optional { (pull) throws(Strange) in try pull.state() }
        try expect(",\"evidence\":")
        let evidence = try optional { (pull) throws(Strange) in try pull.source() }
        try expect(",\"obligation\":")
        let obligation = try text()
        try expect(",\"on\":")
        let on = try day()
        try expect(",\"reason\":")
        let reason = try text()
        try expect(",\"rule\":")
        let rule = try text()
        try expect("}")
        return LentObligation.Change(
            obligation: obligation, before: before, after: after, on: on, rule: rule, reason: reason,
            evidence: evidence)
    }

    private mutating func stage() throws(Strange) -> ReminderStage {
        try expect("{\"due\":")
        let due = try day()
        try expect(",\"offset\":")
        let offset = try integer()
        try expect("}")
        return ReminderStage(due: due, offset: offset)
    }

    /// `{"standing":{"_0":{…}}}`, as Swift writes the case of an enumeration.
    fileprivate mutating func standing() throws(Strange) -> Standing {
        try expect("{\"standing\":{\"_0\":{\"dueSince\":")
        let dueSince = try day()
        try expect(",\"firstRead\":")
        let firstRead = try day()
        try expect(",\"group\":")
        let group = try text()
        try expect(",\"instance\":")
        let instance = try integer()
        try expect(",\"obligation\":")
        let obligation = try text()
        // Left out where there is none.
        let snoozedUntil = takes(",\"snoozedUntil\":") ? try day() : nil
        try expect("}}}")
        return Standing(
            obligation: string(obligation), group: string(group), instance: instance, firstRead: firstRead,
            dueSince: dueSince, snoozedUntil: snoozedUntil)
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
