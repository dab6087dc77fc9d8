import Documents

/// What may be so, but not surely enough to act on: a person confirms or dismisses it.
public struct Candidate: Hashable, Sendable, Codable {
    public enum Proposal: String, Hashable, Sendable, Codable, CaseIterable {
        /// The evidence may have delivered it.
        case met
        /// The evidence may have given it a new date.
        case moved
        /// The evidence may say that it was not kept.
        case missed
        /// The document no longer contains it.
        case withdrawn
    }

    public var obligation: String
    /// Names the evidence; give it back to confirm or dismiss.
    public var evidence: String
    public var proposal: Proposal
    /// The day that the evidence names: delivered on, or the new last day.
    public var day: CivilDate?
    public var source: Obligation.Source
    /// One sentence: what speaks for it and what is in doubt.
    public var reason: String
}
