import Deadlines
import Documents
import Obligations

/// What somebody says he will do, has done, or will not do; in the document's own words.
public struct CommitmentPayload: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var status: String
    @Nullable public var who: String?
    @Nullable public var to: String?
    @Nullable public var due: DatePayload?
    @Nullable public var doneOn: String?
    /// Canonical identifiers cited in the sentence.
    public var about: [String]
    /// Under what an obligation made of this is found, home subject first.
    public var subjects: [String]
    /// Days of documents that the sentence speaks of ("de brief van 10 juli jl."), by which a promise can be found.
    public var documentDates: [String]
    /// The question it answers; null when it is no answer.
    @Nullable public var question: String?
    /// The last days that it gives up; null when none.
    @Nullable public var givenUp: [String]?
    /// What the sentences before tell of the older promise that it puts off; null when it puts off none.
    @Nullable public var putsOff: String?
    public var place: String
    public var sentence: SpanPayload

    public init(_ statement: Statement) {
        let commitment = statement.commitment
        start = commitment.span.start
        end = commitment.span.end
        text = commitment.span.text
        status = commitment.status.rawValue
        who = commitment.who
        to = commitment.to
        due = commitment.due.map { DatePayload($0) }
        doneOn = commitment.doneOn?.description
        about = statement.cites
        subjects = statement.subjects
        documentDates = statement.documentDates.map(\.description)
        question = statement.question
        givenUp = statement.givenUp.isEmpty ? nil : statement.givenUp.map(\.description)
        putsOff = statement.putsOff
        place = commitment.place.description
        sentence = SpanPayload(commitment.sentence)
    }

    /// As the tracker takes it in.
    public func statement() throws(JSON.Unreadable) -> Statement {
        try Statement(
            commitment: Commitment(
                span: TextSpan(start: start, end: end, text: text), range: 0..<0, sentence: sentence.span,
                sentenceRange: 0..<0, place: Place(description: place) ?? .letter,
                status: .known(status, "status"), who: who, to: to,
                due: due?.expression, doneOn: .known(doneOn)),
            cites: about, subjects: subjects,
            documentDates: documentDates.map { day throws(JSON.Unreadable) in try .known(day) }, question: question,
            givenUp: (givenUp ?? []).map { day throws(JSON.Unreadable) in try .known(day) }, putsOff: putsOff)
    }
}

/// A stretch of a document's text.
public struct SpanPayload: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String

    public init(_ span: TextSpan) {
        start = span.start
        end = span.end
        text = span.text
    }

    public var span: TextSpan { TextSpan(start: start, end: end, text: text) }
}

/// Something that is reported to have taken place, on which a promise may wait.
public struct HappeningPayload: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var day: String
    public var place: String
    public var subjects: [String]

    public init(_ happening: Happening) {
        start = happening.span.start
        end = happening.span.end
        text = happening.span.text
        day = happening.day.description
        place = happening.place.description
        subjects = happening.subjects
    }

    /// As the tracker takes it in.
    public func happening() throws(JSON.Unreadable) -> Happening {
        try Happening(
            span: TextSpan(start: start, end: end, text: text), day: .known(day),
            place: Place(description: place) ?? .letter, subjects: subjects)
    }
}

/// A term that a rule of procedure sets.
public struct TermPayload: Codable, Hashable, Sendable {
    public var rule: String
    public var start: Int
    public var end: Int
    public var text: String
    @Nullable public var subject: String?
    public var from: String
    public var due: String
    @Nullable public var metOn: String?

    public init(_ term: Term) {
        rule = term.rule
        start = term.span.start
        end = term.span.end
        text = term.span.text
        subject = term.subject
        from = term.from.description
        due = term.due.description
        metOn = term.metOn?.description
    }

    /// As the tracker takes it in.
    public func term() throws(JSON.Unreadable) -> Term {
        try Term(
            rule: rule, span: TextSpan(start: start, end: end, text: text), subject: subject, from: .known(from),
            due: .known(due),
            metOn: .known(metOn))
    }
}
