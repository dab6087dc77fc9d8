import Documents
import Events
import Notifications
import Obligations
import Workers

extension Terminal {
    /// What waits for a person, with the commands that decide it.
    func candidates(of obligations: [ObligationPayload]) {
        for obligation in obligations {
            line(
                "  \(styled(obligation.id, .strong))  \(state(obligation.state))  \(words.due(obligation.due))  "
                    + words.what(obligation).prefix(60))
            for candidate in obligation.candidates {
                line(wrapped(words.proposal(candidate), indent: 10, first: "      ? "))
                line(
                    wrapped(
                        "“\(candidate.source.sentence)” (\(words.document(candidate.source.document)), "
                            + "\(words.place(candidate.source.place)))", indent: 10))
                for action in ["confirm", "dismiss"] {
                    line(
                        "          griffier obligations \(action) \(obligation.id) --evidence \"\(candidate.evidence)\" "
                            + "--why \"…\"")
                }
            }
        }
    }

    /// Who said what, when and why; by the clock of the subscribers, like the history.
    func show(_ command: CommandRecord, in zone: Zone?) {
        let days = [command.on, command.until].compactMap { $0?.description }.joined(separator: " – ")
        let day = zone.map { $0.localTime(at: command.at).date } ?? command.at.day
        line("  \(day)  \(command.by): \(command.action.rawValue)\(days.isEmpty ? "" : " \(days)")")
        line(wrapped("“\(command.why)”\(command.evidence.map { " (\($0))" } ?? "")", indent: 6))
    }
}
