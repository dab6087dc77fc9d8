import Documents

/// The reasons for a change, in one English sentence made of facts. What people read in Dutch is put together elsewhere.
enum Sentence {
    static func made(_ said: Said, due: Obligation.Due) -> String {
        let what =
            said.utterance.kind == .term
            ? "The term \(said.utterance.what) began" : "\(said.utterance.kind.rawValue.capitalizedFirst)"
        return "\(what) in \(place(said)), \(by(due))."
    }

    static func moved(_ said: Said, from old: Obligation.Due, to new: Obligation.Due) -> String {
        "Was \(by(old)); \(place(said)) says \(by(new))."
    }

    static func missed(_ said: Said, _ match: Match) -> String {
        "\(place(said).capitalizedFirst) says that it was not kept; it \(match.because)."
    }

    static func refused(_ said: Said, _ match: Match) -> String {
        "\(place(said).capitalizedFirst) says that it will not come; it \(match.because)."
    }

    static func delivered(_ evidence: Matter.Evidence, on day: CivilDate, due: Obligation.Due) -> String {
        let said = evidence.said
        let how =
            said.utterance.kind == .answered
            ? "\(said.document) answers \(said.utterance.subjects.first ?? "the question")"
            : "\(place(said)) says so and \(evidence.match.because)"
        return "Delivered on \(day), \(by(due)): \(how)."
    }

    static func happened(_ evidence: Matter.Evidence, on day: CivilDate, due: Obligation.Due) -> String {
        "What it waited for happened on \(day), \(by(due)): \(place(evidence.said)) says so and "
            + "\(evidence.match.because)."
    }

    static func doubtful(_ evidence: Matter.Evidence) -> String {
        let doubt = evidence.match.doubt.map { ", but \($0.sentence)" } ?? ""
        return "\(place(evidence.said).capitalizedFirst) \(evidence.match.because)\(doubt)."
    }

    static func vanished(_ said: Said) -> String {
        "The newest version of \(said.document) no longer has it (\(said.utterance.place))."
    }

    static func corrected(_ rule: String, _ entry: Corrections.Entry) -> String {
        let why = entry.command.why.isEmpty ? "" : ": \(entry.command.why)"
        return
            "\(rule.split(separator: "-").joined(separator: " ").capitalizedFirst), \(entry.command.by) on \(entry.at.date)\(why)."
    }

    static func rescheduled(_ entry: Corrections.Entry, from old: Obligation.Due, to new: Obligation.Due) -> String {
        let why = entry.command.why.isEmpty ? "" : ": \(entry.command.why)"
        return "Rescheduled; was \(by(old)), is now \(by(new)); \(entry.command.by) on \(entry.at.date)\(why)."
    }

    static func replanned(_ entry: Corrections.Entry, from old: Obligation.Due, to new: Obligation.Due) -> String {
        let why = entry.command.why.isEmpty ? "" : ": \(entry.command.why)"
        return "A rule changed; was \(by(old)), is now \(by(new)); \(entry.command.by) on \(entry.at.date)\(why)."
    }

    static func joined(_ id: String, by source: Obligation.Source?) -> String {
        let document = source.map { ", said earlier in \($0.document)" } ?? ""
        return "The same as \(id)\(document)."
    }

    static func passed(_ due: CivilDate) -> String { "Its last day was \(due)." }
    static func passedBefore(_ due: CivilDate, read: CivilDate) -> String {
        "Its last day, \(due), was over before it was first read of on \(read)."
    }
    static func nearing(_ due: CivilDate) -> String { "Its last day is \(due)." }
    static let unsettled = "What was taken for its delivery no longer stands."

    /// "answer 6 of 2025D38246 of 2025-09-10".
    private static func place(_ said: Said) -> String {
        "\(said.utterance.place) of \(said.document)\(said.day.map { " of \($0)" } ?? "")"
    }

    private static func by(_ due: Obligation.Due) -> String {
        switch (due.window.earliest, due.window.latest) {
        case (_, let latest?): "due by \(latest)"
        case (let earliest?, nil): "due after \(earliest), no last day"
        case (nil, nil): "no day named"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
