import Documents

/// Something that a document said about what is owed: that it will be, that it was done, or that it comes later.
/// What the ledger keeps of a ``Statement`` or a term.
public struct Utterance: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable {
        case promised, expected, recurring, term
        case done, delayed, missed
        /// It will not come: "zal ik geen beleidsreactie meer sturen".
        case refused
        /// The document answers the question whose term runs.
        case answered
        /// Something took place that a promise may wait for.
        case happened
    }

    public var kind: Kind
    /// Names it among all evidence: document, place and letters of its words.
    public var name: String
    /// For what makes an obligation: the identity it was given; kept when the document is read again.
    public var group: String?
    /// Tells `group` from another with the same letters.
    var seal: String?
    /// One of several with the same words in its document, for other days: never joined to another by its words.
    var separate = false
    /// The newest version of the document no longer has it.
    public var vanished = false
    public var place: String
    public var span: TextSpan
    public var sentence: String
    public var who: String?
    public var to: String?
    public var what: String
    public var due: Obligation.Due?
    /// The event that its days hang on, which is still to come: "ontvangst van het advies van de Raad van State".
    public var event: Event?
    /// When it was delivered, as far as the words say.
    public var doneOn: CivilDate?
    /// From when it counts, when that is not the document's date: a term runs from the submission.
    public var from: CivilDate?
    /// Home subject first.
    public var subjects: [String]
    /// Days of documents that the sentence names.
    public var documentDates: [CivilDate]
    public var words: ContentWords
    /// What the question is about that it answers; nil when it is no answer.
    public var context: ContentWords?
    /// Of whom it comes: see ``Ministry``.
    var ministry: String?
    /// The last days that it gives up, of a delay.
    var givenUp: [CivilDate]?
    /// What the sentences before tell of the promise that it puts off, of a delay.
    var recalled: ContentWords?
    /// The other ministries that its document speaks for: "mede namens de minister van Financiën".
    var alsoFor: [String]?
    /// For an answered question: the others that the same document answers.
    var beside: [String]?
    /// It says that a promise is kept by this very document: "hiermee doe ik mijn toezegging gestand".
    var keepsPromise: Bool?

    public struct Event: Codable, Hashable, Sendable {
        public var words: ContentWords
        /// How long after it, as an ISO 8601 duration; nil when no last day follows from it.
        public var duration: String?
        /// What the event is about, beyond its name: "over hitteplannen".
        var about: ContentWords?
    }

    /// All its words about what was promised before: its own, and those of the sentences before.
    var telling: ContentWords { recalled.map(words.joined) ?? words }

    /// Whom it speaks for.
    var ministries: [String] { (ministry.map { [$0] } ?? []) + (alsoFor ?? []) }

    /// It can make an obligation.
    var obliges: Bool { group != nil }

    /// It says something about an obligation made elsewhere.
    var isEvidence: Bool {
        switch kind {
        case .promised, .expected, .recurring, .term: false
        case .done, .delayed, .missed, .refused, .answered, .happened: true
        }
    }

    var delivers: Bool { kind == .done || kind == .answered }

    func source(in document: String, of date: DateWindow) -> Obligation.Source {
        Obligation.Source(document: document, documentDate: date, place: place, span: span, sentence: sentence)
    }
}
