import Citations
import Deadlines
import Documents

@testable import Obligations

// Short ways to write down documents, days and what people said.

func day(_ iso: String) -> CivilDate {
    CivilDate(iso) ?? CivilDate(daysSinceEpoch: 0)
}

func at(_ iso: String, _ hour: Int = 12, _ minute: Int = 0) -> LocalTime {
    LocalTime(date: day(iso), minute: hour * 60 + minute)
}

/// "2026-01-01/2026-01-31", "/2026-07-02", "2025-09-02/", "2025-09-10".
func window(_ text: String) -> DateWindow {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1 { return DateWindow(day(text)) }
    return DateWindow(earliest: CivilDate(parts[0]), latest: CivilDate(parts[1]))
}

/// A commitment as the deadlines of a document have it. The due words, when they stand in the clause, are its date.
struct Words {
    var status: Commitment.Status
    var text: String
    var due: String?
    var dueText: String = ""
    var repeats: String?
    var place: Place = .letter
    var who: String? = "de Minister van Justitie en Veiligheid"
    var to: String?
    var doneOn: String?
    var subjects: [String]?
    var documentDates: [String] = []
    var givenUp: [String] = []
    /// The event that it waits for, and how long after.
    var waits: (anchor: String, duration: String)?

    func statement(of document: String, home: [String]) -> Statement {
        let clause = TextSpan(start: 100, end: 100 + text.unicodeScalars.count, text: text)
        var expression: DateExpression?
        if let due {
            let start = text.range(of: dueText).map { text.unicodeScalars.distance(from: text.startIndex, to: $0) } ?? 0
            expression = DateExpression(
                span: TextSpan(start: 100 + start, end: 100 + start + dueText.unicodeScalars.count, text: dueText),
                range: 0..<0, window: window(due), direction: .in, certainty: .exact, role: .due, repeats: repeats)
        }
        if let waits {
            expression = DateExpression(
                span: expression?.span ?? TextSpan(start: 100, end: 100, text: ""), range: 0..<0,
                window: DateWindow(earliest: nil, latest: nil), direction: .in, certainty: .event, role: .due,
                anchor: waits.anchor, duration: waits.duration)
        }
        return Statement(
            commitment: Commitment(
                span: clause, range: 0..<0, sentence: clause, sentenceRange: 0..<0, place: place, status: status,
                who: who, to: to, due: expression, doneOn: doneOn.map(day)),
            cites: subjects ?? [], subjects: home + (subjects ?? []), documentDates: documentDates.map(day),
            givenUp: givenUp.map(day))
    }
}

extension String {
    /// Where a part of the text begins.
    fileprivate func range(of part: String) -> String.Index? {
        guard !part.isEmpty else { return nil }
        return indices.first { self[$0...].hasPrefix(part) }
    }
}

/// A document with what it says.
func paper(
    _ document: String, _ date: String, home: [String] = ["28345"], digest: String = "a", terms: [Term] = [],
    answers: [String] = [], _ said: [Words] = [], happened: [(text: String, day: String)] = []
) -> Account {
    Account(
        document: document, digest: digest,
        date: date.isEmpty ? DateWindow(earliest: nil, latest: nil) : window(date),
        statements: said.map { $0.statement(of: document, home: home) }, terms: terms, answers: answers,
        happenings: happened.map {
            Happening(span: TextSpan(start: 0, end: 9, text: $0.text), day: day($0.day), place: .letter, subjects: home)
        }, office: "Minister van Justitie en Veiligheid")
}

func promised(
    _ text: String, due: String? = nil, _ dueText: String = "", place: Place = .letter, subjects: [String]? = nil,
    to: String? = nil, who: String? = "de Minister van Justitie en Veiligheid"
) -> Words {
    Words(
        status: .promised, text: text, due: due, dueText: dueText, place: place, who: who, to: to, subjects: subjects)
}

func done(
    _ text: String, on: String? = nil, place: Place = .letter, subjects: [String]? = nil, documentDates: [String] = []
) -> Words {
    Words(status: .done, text: text, place: place, doneOn: on, subjects: subjects, documentDates: documentDates)
}

func delayed(_ text: String, due: String? = nil, _ dueText: String = "", subjects: [String]? = nil) -> Words {
    Words(status: .delayed, text: text, due: due, dueText: dueText, subjects: subjects)
}

func term(_ question: String, from: String, due: String, metOn: String? = nil) -> Term {
    Term(
        rule: "tk-written-question", span: TextSpan(start: 0, end: 9, text: "ingezonden"), subject: question,
        from: day(from), due: day(due), metOn: metOn.map(day))
}

extension Ledger {
    /// All that is owed and was owed, in a line each: "overdue 2026-01-31 het eindrapport".
    var lines: [String] {
        obligations(matching: Query()).map { obligation in
            let due = obligation.due.window.latest?.description ?? "-"
            let settled = obligation.settledOn.map { " \($0)" } ?? ""
            return "\(obligation.state.rawValue)\(settled) by \(due)"
        }
    }

    mutating func takeAll(_ accounts: [Account], at now: LocalTime) -> [LedgerEvent] {
        accounts.flatMap { take($0, at: now) }
    }
}

extension LedgerEvent {
    var change: StatusChange? { if case .statusChanged(let change) = self { change } else { nil } }
    var reminder: Reminder? { if case .reminder(let reminder) = self { reminder } else { nil } }
}
