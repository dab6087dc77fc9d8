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
            line(wrapped(obligation.who ?? say("niet genoemd", "not named"), indent: 14, first: "      \(say("wie ", "who "))    "))
            line(wrapped(obligation.what, indent: 14, first: "      \(say("wat ", "what"))    "))
            if withSentences, let source = obligation.sources.first {
                line(
                    wrapped(
                        "“\(source.sentence)” (\(source.document), \(words.place(source.place)))", indent: 14,
                        first: "      \(say("zin ", "said"))    "))
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

    /// One line about a change.
    func show(_ record: StatusChangeRecord) {
        let change = record.change
        let what = words.oneLine(record.what)
        let step = change.before.map { "\(words.state($0)) → " } ?? "\(say("nieuw", "new")): "
        line(
            "  \(styled(say("STATUS", "STATUS"), .strong))      \(change.on)  \(change.obligation)  \(step)"
                + "\(state(change.after))")
        line(wrapped("“\(what)”", indent: 14))
        line(wrapped(styled(change.reason, .faint), indent: 14))
    }

    func show(_ reminder: ReminderPayload) {
        let late = reminder.late ? say(", verlaat", ", told late") : ""
        line(
            "  \(styled(say("HERINNERING", "REMINDER"), .warning)) \(reminder.on)  \(reminder.obligation)  "
                + "\(words.stage(reminder.stage))\(late): \(words.due(reminder.due))")
        line(wrapped("“\(reminder.what)”", indent: 14))
    }
}
