import Documents

/// One thing that a document refers to, where it does so, and how we know what is meant.
///
///     "Kamerstukken II, 2024-2025, 28345, nr. 285"   full, kamerstuk, kst-28345-285, by number
///     "de brief van 10 juli jl."                     named, kamerstuk, kst-28345-285, by footnote
///     "Zie het antwoord op vraag 6"                  internal, #vraag-6, by number
///
/// One per target: "nr. 4 en nr. 6" gives two, the second with the span "nr. 6".
public struct Citation: Hashable, Sendable {
    /// What kind of thing is cited; raw values are the words of the contract.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case kamerstuk, aanhangsel, handelingen, zaak, document, activity, law, treaty, eu, caselaw, gazette
        case toezegging, kenmerk, advice, `internal`
    }

    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// With its number.
        case full
        /// By name, date or mover.
        case named
        /// Something in this document.
        case `internal`
    }

    /// Whether we know what is meant. Ambiguous is unresolved: a wrong link is worse than none.
    public enum Resolution: Hashable, Sendable {
        /// The canonical identifier.
        case resolved(String)
        /// What it may be, best first; may be empty.
        case unresolved(candidates: [String])
    }

    public var span: TextSpan
    /// Offsets into the reading, for whoever asks in which sentence it stands.
    public var range: Range<Int>
    public var place: Place
    public var kind: Kind
    public var form: Form
    public var resolution: Resolution
    /// How it was resolved.
    public var by: Reason
    /// Where the target can be read; nil when it has no public address.
    public var url: String?

    /// The reason, so that a reader can check it; raw values are the words of the contract.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The identifier follows from the numbers in the citation itself.
        case number
        /// The footnote marker in the same sentence leads to a numbered citation.
        case footnote
        /// A number stands beside the name, in the same sentence.
        case beside
        /// Same date and kind as a citation that is resolved elsewhere in the document.
        case sameDate = "same-date"
        /// Same name as a citation that is resolved elsewhere in the document.
        case sameName = "same-name"
        /// The official name or abbreviation of a law, treaty or act.
        case name
        /// A name that the document itself gives: "(hierna: de Wet)".
        case local
        /// The register of known documents.
        case register
        /// Nothing told.
        case none
    }

    public init(
        span: TextSpan, range: Range<Int>, place: Place, kind: Kind, form: Form, resolution: Resolution, by: Reason,
        url: String?
    ) {
        self.span = span
        self.range = range
        self.place = place
        self.kind = kind
        self.form = form
        self.resolution = resolution
        self.by = by
        self.url = url
    }

    /// The canonical identifier; nil unless resolved.
    public var target: String? {
        if case .resolved(let target) = resolution { target } else { nil }
    }
}
