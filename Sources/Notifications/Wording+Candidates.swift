import Documents
import Events

extension Wording {
    /// "mogelijk geleverd op 15 december 2025 (67 % van de woorden), maar misschien is het een deel of een begin".
    public func proposal(_ candidate: CandidatePayload) -> String {
        let day = candidate.day.map { CivilDate($0).map(date) ?? $0 }
        let what =
            switch candidate.proposal {
            case "met":
                say("mogelijk geleverd", "may have been delivered") + (day.map { say(" op ", " on ") + $0 } ?? "")
            case "moved":
                day.map { say("mogelijk verplaatst naar ", "may have been moved to ") + $0 }
                    ?? say("uitgesteld zonder nieuwe dag", "put off without a new day")
            case "missed": say("mogelijk niet nagekomen", "may not have been kept")
            case "withdrawn" where candidate.score != nil:
                say("mogelijk ingetrokken: er staat dat het er niet komt", "may have been dropped")
            case "withdrawn": say("mogelijk vervallen: staat niet meer in het document", "no longer in the document")
            default: [candidate.proposal, day].compactMap { $0 }.joined(separator: " ")
            }
        let score = candidate.score.map { " (\($0) % \(say("van de woorden", "of the words")))" } ?? ""
        guard language == .nl else { return "\(what)\(score): \(candidate.reason)" }
        let doubts = [
            "few-words": "er is te weinig om er zeker van te zijn",
            "other-name": "een van beide heeft een naam, getal of volgorde die de ander mist",
            "other-thing": "misschien gaat het over het toegezegde, of is het hetzelfde voor iets anders",
            "partly": "misschien is het een deel of een begin",
            "not-handed-over": "er staat niet dat de Kamer iets heeft gekregen",
            "undated": "het is niet bekend wat het eerst is geschreven",
            "before": "het is geleverd voordat het is toegezegd",
            "another": "een andere toezegging past beter", "several": "meer dan één toezegging past even goed",
        ]
        let doubt = candidate.doubt.map { ", maar \(doubts[$0] ?? $0)" } ?? ""
        return "\(what)\(score)\(doubt)"
    }

    /// What may have happened, where it says so, and how to decide it; a line each.
    func candidate(_ candidate: CandidatePayload, of obligation: String) -> [String] {
        let decision =
            "griffier obligations confirm \(obligation) --evidence \"\(candidate.evidence)\" --why \"…\""
        return [
            "\(say("Let op", "Note")): \(proposal(candidate))",
            "  \(source(candidate.source))",
            say("  Klopt het? \(decision); zo niet: dismiss", "  Is it so? \(decision); if not: dismiss"),
        ]
    }
}
