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
                line(wrapped(proposal(candidate), indent: 10, first: "      ? "))
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

    /// "mogelijk geleverd op 2025-12-15 (67 % van de woorden), maar misschien is het een deel of een begin".
    private func proposal(_ candidate: CandidatePayload) -> String {
        let day = candidate.day.map { " \($0)" } ?? ""
        let what =
            switch candidate.proposal {
            case "met": say("mogelijk geleverd", "may have been delivered") + day
            case "moved" where candidate.day == nil: say("uitgesteld zonder nieuwe dag", "put off without a new day")
            case "moved": say("mogelijk verplaatst naar", "may have been moved to") + day
            case "missed": say("mogelijk niet nagekomen", "may not have been kept")
            case "withdrawn": say("mogelijk vervallen: staat niet meer in het document", "no longer in the document")
            default: candidate.proposal + day
            }
        let score = candidate.score.map { " (\($0) % \(say("van de woorden", "of the words")))" } ?? ""
        guard words.language == .nl else { return "\(what)\(score): \(candidate.reason)" }
        let doubts = [
            "few-words": "de woorden zeggen niet duidelijk genoeg dat het hetzelfde is",
            "other-name": "een van beide heeft een naam, getal of volgorde die de ander mist",
            "partly": "misschien is het een deel of een begin",
            "not-handed-over": "er staat niet dat de Kamer iets heeft gekregen",
            "undated": "het is niet bekend wat het eerst is geschreven",
            "before": "het is geleverd voordat het is toegezegd",
            "another": "een andere toezegging past beter", "several": "meer dan één toezegging past even goed",
        ]
        let doubt = candidate.doubt.map { ", maar \(doubts[$0] ?? $0)" } ?? ""
        return "\(what)\(score)\(doubt)"
    }

    /// Who said what, when and why; by the clock of the subscribers, like the history.
    func show(_ command: CommandRecord, in zone: Zone?) {
        let days = [command.on, command.until].compactMap { $0?.description }.joined(separator: " – ")
        let day = zone.map { $0.localTime(at: command.at).date } ?? command.at.day
        line("  \(day)  \(command.by): \(command.action.rawValue)\(days.isEmpty ? "" : " \(days)")")
        line(wrapped("“\(command.why)”\(command.evidence.map { " (\($0))" } ?? "")", indent: 6))
    }
}
