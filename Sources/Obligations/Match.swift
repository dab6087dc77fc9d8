import Documents

/// How well a piece of evidence fits a promise, and why.
///
///     promised   "komen wij na de zomer met een beleidsreactie op het rapport over femicide"   (answer to 2025Z14497)
///     done       "Hierbij bied ik uw Kamer de beleidsreactie op het rapport over femicide aan" (same question)
///         clear: by question and words, 100 %
///
/// First something must tie the two: the same question, a paper both name, the promise's own document, its date, or
/// merely the same dossier. Then the words decide, and the weaker the tie, the more of them it takes. A name or number
/// on one side that the other lacks, "gedeeltelijk", a date that does not fit: each makes a clear match doubtful.
struct Match: Hashable, Sendable {
    enum Tie: Int, Hashable, Sendable, Comparable {
        /// Nothing but words, or the ministry: enough to ask somebody, see ``Match/init(guessing:about:)``.
        case words, ministry
        case sameDocument, dossier, date, paper, document, question

        static func < (left: Tie, right: Tie) -> Bool { left.rawValue < right.rawValue }
    }

    typealias Doubt = Candidate.Doubt

    var tie: Tie
    /// Percent of the promise's words, by weight.
    var coverage: Int
    var shared: [String]
    /// nil when the match is clear.
    var doubt: Doubt?
    /// It is not what was promised, but the event that the promise waits for.
    var isEvent = false
    /// Little but where it comes from speaks for it: one of several that a person may be asked about.
    var isGuess = false

    /// For choosing between matches.
    var score: Int { coverage * 10 + tie.rawValue }

    /// The rule's name in the contract.
    var rule: String {
        if isEvent { return "event-happened" }
        return switch tie {
        case .words: "words"
        case .ministry: "ministry-and-words"
        case .sameDocument: "same-document-and-words"
        case .dossier: "dossier-and-words"
        case .date: "date-and-words"
        case .paper: "paper-and-words"
        case .document: "document-and-words"
        case .question: "question-and-words"
        }
    }

    /// What ties them, for a sentence.
    var because: String {
        let tied =
            switch tie {
            case .words: "tells of the same"
            case .ministry: "speaks for the same ministry"
            case .sameDocument: "stands in the same document"
            case .dossier: "belongs to the same dossier"
            case .date: "names the date of the document"
            case .paper: "names the same paper"
            case .document: "names the document"
            case .question: "belongs to the same question"
            }
        if isGuess, shared.isEmpty { return "\(tied) and has none of its words" }
        return shared.isEmpty ? tied : "\(tied) and has \(coverage) % of its words (\(shared.joined(separator: ", ")))"
    }
}

/// An utterance with the document it stands in.
struct Said: Hashable, Sendable {
    /// Which one of its document's.
    var number: Int
    var document: String
    var date: DateWindow
    var utterance: Utterance

    /// The last day on which it can have been said; nil when unknown.
    var day: CivilDate? { date.latest ?? date.earliest }

    /// From when the promise stands.
    var since: CivilDate? { utterance.from ?? day }

    /// When it was delivered: as the words say, else the day of the document.
    var deliveredOn: CivilDate? { utterance.doneOn ?? day }

    var source: Obligation.Source { utterance.source(in: document, of: date) }

    /// Oldest first; what has no date stands first of all.
    static func isOlder(_ left: Said, _ right: Said) -> Bool {
        let days = (left.day?.daysSinceEpoch ?? Int.min, right.day?.daysSinceEpoch ?? Int.min)
        return (days.0, left.document, left.number) < (days.1, right.document, right.number)
    }
}
