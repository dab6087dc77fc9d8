import Documents

/// What may be so, but not surely enough to act on: a person confirms or dismisses it.
public struct Candidate: Hashable, Sendable {
    public enum Proposal: String, Hashable, Sendable, CaseIterable {
        /// The evidence may have delivered it.
        case met
        /// The evidence may have given it a new date.
        case moved
        /// The evidence may say that it was not kept.
        case missed
        /// The document no longer contains it, or another says that it will not come.
        case withdrawn
    }

    /// Why it is not clear; raw values are the words of the contract.
    public enum Doubt: String, Hashable, Sendable, CaseIterable {
        case fewWords = "few-words"
        case otherName = "other-name"
        /// It may be about what was promised, or the same for something else.
        case otherThing = "other-thing"
        case partly
        case notHandedOver = "not-handed-over"
        case undated
        case before
        /// Another promise fits better.
        case another
        case several

        /// For the end of a sentence.
        var sentence: String {
            switch self {
            case .fewWords: "there is too little to be sure that it is the same"
            case .otherName: "one of them has a name, a number or an order that the other lacks"
            case .otherThing: "it may be something about what was promised, or the same for something else"
            case .partly: "it may be only a part or a beginning"
            case .notHandedOver: "it is not said that anything went to the House"
            case .undated: "it is not known which of the two was written first"
            case .before: "it was delivered before it was promised"
            case .another: "another promise fits better"
            case .several: "more than one promise fits as well"
            }
        }
    }

    public var obligation: String
    /// Names the evidence; give it back to confirm or dismiss.
    public var evidence: String
    public var proposal: Proposal
    /// The day that the evidence names: delivered on, or the new last day.
    public var day: CivilDate?
    public var source: Obligation.Source
    /// How much of what was promised the evidence says, in percent of its words; nil when words were not compared.
    public var score: Int?
    /// What makes it doubtful; nil when nobody doubts what the evidence says, only what follows.
    public var doubt: Doubt?
    /// One sentence: what speaks for it and what is in doubt.
    public var reason: String

    public init(
        obligation: String, evidence: String, proposal: Proposal, day: CivilDate?, source: Obligation.Source,
        score: Int?, doubt: Doubt? = nil, reason: String
    ) {
        self.obligation = obligation
        self.evidence = evidence
        self.proposal = proposal
        self.day = day
        self.source = source
        self.score = score
        self.doubt = doubt
        self.reason = reason
    }
}
