import Documents
import Events
import Notifications

extension Terminal {
    /// What is owed, the earliest due first; what has no date last.
    func show(_ obligations: [ObligationPayload], withSentences: Bool = true) {
        for obligation in obligations.sorted(by: Terminal.isEarlier) {
            let due = words.due(obligation.due)
            let quoted = obligation.due.text.map { " (“\(words.oneLine($0))”)" } ?? ""
            line(
                "  \(styled(obligation.id, .strong))  \(state(obligation.state))  "
                    + "\(words.origin(obligation.origin)), \(due)\(quoted)")
            line(
                wrapped(
                    obligation.who ?? say("niet genoemd", "not named"), indent: 14,
                    first: "      \(say("wie ", "who "))    "))
            line(
                wrapped(
                    words.what(obligation), indent: 14,
                    first: "      \(say("wat ", "what"))    "))
            if withSentences, let source = obligation.sources.first {
                let place = "\(words.document(source.document)), \(words.place(source.place))"
                // A promise that is its whole sentence need not be read twice.
                let isWhole =
                    words.oneLine(source.sentence).hasPrefix(words.oneLine(obligation.what))
                    && source.sentence.utf8.count <= obligation.what.utf8.count + 1
                line(
                    wrapped(
                        isWhole ? place : "“\(source.sentence)” (\(place))", indent: 14,
                        first: "      \(isWhole ? "in  " : say("zin ", "said"))    "))
            }
        }
    }

    /// A state in its colour.
    func state(_ state: String) -> String {
        let word = words.state(state)
        return switch state {
        case "due-soon": styled(word, .warning)
        case "overdue", "met-late": styled(word, .bad)
        case "met": styled(word, .good)
        default: word
        }
    }

    static func isEarlier(_ left: ObligationPayload, _ right: ObligationPayload) -> Bool {
        func order(_ obligation: ObligationPayload) -> (String, String, String) {
            (obligation.due.latest ?? "9999", obligation.due.earliest ?? "9999", obligation.id)
        }
        return order(left) < order(right)
    }

    /// What changed, and why.
    func show(_ record: StatusChangeRecord) {
        let change = record.change
        let step = change.before.map { "\(words.state($0)) → " } ?? "\(say("nieuw", "new")): "
        let head =
            "  \(styled("STATUS", .strong))       \(change.on)  \(change.obligation)  \(step)\(state(change.after)): "
        line(wrapped(words.reason(change), indent: 15, first: head))
        line(quoted(words.what(record.what, subjects: record.subjects)))
    }

    func show(_ reminder: ReminderPayload) {
        let due = reminder.due.latest == nil ? "" : ": \(words.due(reminder.due))"
        line(
            "  \(styled(say("HERINNERING", "REMINDER   "), .warning))  \(reminder.on)  \(reminder.obligation)  "
                + "\(words.occasion(of: reminder))\(due)")
        line(quoted(words.what(reminder.what, subjects: reminder.subjects)))
        for candidate in reminder.candidates ?? [] {
            line(wrapped("\(words.proposal(candidate)) (\(words.document(candidate.source.document)))", indent: 15))
        }
    }

    /// A clause on one line, cut where the line ends.
    private func quoted(_ text: String) -> String {
        let clause = words.oneLine(text)
        let room = width - 17
        return String(repeating: " ", count: 15)
            + "“\(clause.count > room ? clause.prefix(room - 1) + "…" : clause[...])”"
    }
}
