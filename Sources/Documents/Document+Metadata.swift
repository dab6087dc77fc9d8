extension Document {
    /// What a document's own format says of it, apart from its text: the head of an official publication.
    ///
    /// It wins over what the text seems to say, and yields to what the sender gave.
    public struct Metadata: Hashable, Sendable {
        /// The day on which it was written, sent or debated; `DocumentDate.Basis.stated`.
        public var date: CivilDate?
        /// "kst-21501-33-1156".
        public var identifiers: [String]
        /// "21501-33".
        public var dossiers: [String]
        /// The written questions that it answers or, when it is questions, puts: "2024Z18436".
        public var questions: [String]
        public var kind: DocumentKind?
        public var title: String?

        public init(
            date: CivilDate? = nil, identifiers: [String] = [], dossiers: [String] = [], questions: [String] = [],
            kind: DocumentKind? = nil, title: String? = nil
        ) {
            self.date = date
            self.identifiers = identifiers
            self.dossiers = dossiers
            self.questions = questions
            self.kind = kind
            self.title = title
        }

        /// Nothing is said.
        public var isEmpty: Bool { self == Metadata() }
    }
}
