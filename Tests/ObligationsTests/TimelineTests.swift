import Documents
import Foundation
import Testing

@testable import Obligations

/// Real written questions with the day on which they were put, put off and answered; the letters are of our own words.
///
/// GRIFFIER_TIMELINE names a larger table of the same columns, whose counts are printed.
@Suite struct TimelineTests {
    struct Question {
        var number: String
        var put: CivilDate
        var putOff: CivilDate?
        var answered: CivilDate?
        var members: String
        var about: String

        /// Three weeks, with a notice six; nobody has to be asked whether that was kept.
        var due: CivilDate {
            // A notice that came after the answer put nothing off.
            let isPutOff = putOff.map { notice in answered.map { notice <= $0 } ?? true } ?? false
            return put.adding(days: isPutOff ? 42 : 21)
        }

        var expected: Obligation.State {
            guard let answered else { return .overdue }
            return answered > due ? .metLate : .met
        }

        /// At some time its last day was over and nobody had said anything, or not enough.
        var wasOverdue: Bool {
            let first = [answered, putOff].compactMap(\.self).min()
            return first.map { $0 > put.adding(days: 21) } ?? true || answered.map { $0 > due } ?? true
        }

        var letters: [(id: String, on: CivilDate, text: String)] {
            let named = "over \(about) (\(number), ingezonden \(put.inWords))"
            var letters = [
                (
                    "kv-tk-\(number)", put,
                    """
                    \(number)
                    (ingezonden \(put.inWords))

                    Vragen van de leden \(members) aan de Minister van Justitie over \(about)

                    Vraag 1
                    Kent u het bericht?

                    """
                )
            ]
            if let putOff {
                letters.append(
                    (
                        "uitstel-\(number)", putOff,
                        """
                        Geachte voorzitter,

                        De vragen van de leden \(members) \(named) kunnen tot mijn spijt niet binnen de gebruikelijke \
                        termijn worden beantwoord, omdat nog niet alle informatie is ontvangen.

                        De Minister van Justitie,

                        """
                    ))
            }
            if let answered {
                letters.append(
                    (
                        "antwoord-\(number)", answered,
                        """
                        Geachte voorzitter,

                        Hierbij zend ik u de antwoorden op de vragen van de leden \(members) \(named).

                        De Minister van Justitie,

                        Vraag 1
                        Kent u het bericht?

                        Antwoord op vraag 1
                        Ja.

                        """
                    ))
            }
            return letters.sorted { $0.1 < $1.1 }
        }
    }

    static func questions(_ path: String) throws -> [Question] {
        let table = try TabSeparated(
            try String(contentsOf: URL(filePath: path), encoding: .utf8),
            columns: ["vraagnummer", "ingediend", "uitstel_datum", "antwoord_datum", "leden", "onderwerp"])
        return table.rows.compactMap { row in
            CivilDate(row["ingediend"]).map { put in
                Question(
                    number: String(row["vraagnummer"]), put: put, putOff: CivilDate(row["uitstel_datum"]),
                    answered: CivilDate(row["antwoord_datum"]), members: String(row["leden"]),
                    about: String(row["onderwerp"]))
            }
        }
    }

    /// Reads everything on its day, the clock running in between, and then waits a year.
    static func walk(_ question: Question) throws -> (Ledger, [LedgerEvent]) {
        var ledger = Ledger(policy: try Core.policy())
        var events: [LedgerEvent] = []
        for letter in question.letters {
            events += ledger.tick(at: LocalTime(date: letter.on, minute: 0), limit: 100)
            events += ledger.take(
                try Core.account(letter.id, letter.on.description, letter.text),
                at: LocalTime(date: letter.on, minute: 600))
        }
        let last = (question.letters.map(\.on).max() ?? question.put).adding(days: 365)
        while let next = ledger.nextDue, next.date <= last { events += ledger.tick(at: next, limit: 100) }
        return (ledger, events)
    }

    @Test func `terms are met, met late and overdue as the table has it`() throws {
        let larger = ProcessInfo.processInfo.environment["GRIFFIER_TIMELINE"]
        let path = larger ?? Core.root.appending(path: "Tests/Fixtures/kamervragen.tsv").path
        var counts: [String: (table: Int, ledger: Int)] = [:]
        var differences: [String] = []
        for question in try Self.questions(path) {
            let (ledger, events) = try Self.walk(question)
            let terms = ledger.obligations(matching: Ledger.Query(origin: .term))
            let kind = question.putOff == nil ? "without notice" : "with notice"
            counts["\(kind), \(question.expected.rawValue)", default: (0, 0)].table += 1
            for term in terms { counts["\(kind), \(term.state.rawValue)", default: (0, 0)].ledger += 1 }
            if question.wasOverdue { counts["was overdue", default: (0, 0)].table += 1 }
            if events.contains(where: { $0.change?.after == .overdue }) {
                counts["was overdue", default: (0, 0)].ledger += 1
            }
            let found = terms.map { "\($0.state.rawValue) \($0.due.window.latest?.description ?? "")" }
            let expected = ["\(question.expected.rawValue) \(question.due)"]
            if found != expected { differences.append("\(question.number): \(found), expected \(expected)") }
        }
        #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
        #expect(counts.values.allSatisfy { $0.table == $0.ledger })
        if larger != nil {
            print("                              table  ledger")
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
                print("\(name.padding(toLength: 30, withPad: " ", startingAt: 0)) \(count.table)  \(count.ledger)")
            }
        }
    }

    @Test func `the order in which question, notice and answer are read makes no difference`() throws {
        for question in try Self.questions(Core.root.appending(path: "Tests/Fixtures/kamervragen.tsv").path) {
            let accounts = try question.letters.map { try Core.account($0.id, $0.on.description, $0.text) }
            let now = LocalTime(date: (accounts.compactMap(\.date.latest).max() ?? question.put).adding(days: 60))
            let expected = PermutationTests.outcome(accounts, at: now)
            for order in PermutationTests.permutations(accounts) {
                #expect(PermutationTests.outcome(order, at: now) == expected, "\(question.number)")
            }
        }
    }
}
