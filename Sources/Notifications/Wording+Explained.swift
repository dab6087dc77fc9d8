import Documents
import Events

extension Wording {
    /// "10 juli 2025", "1 juli 2025 tot en met 30 september 2025", "uiterlijk 31 december 2025".
    public func days(_ earliest: String?, _ latest: String?, unknown: String? = nil) -> String {
        switch (earliest.flatMap { CivilDate($0) }, latest.flatMap { CivilDate($0) }) {
        case (let earliest?, let latest?) where earliest == latest: date(latest)
        case (let earliest?, let latest?): date(earliest) + say(" tot en met ", " to ") + date(latest)
        case (nil, let latest?): say("uiterlijk ", "by ") + date(latest)
        case (let earliest?, nil): say("vanaf ", "from ") + date(earliest)
        case (nil, nil): unknown ?? say("geen dag te noemen", "no day to name")
        }
    }

    /// "kst-28345-285: kamerstuk, herleid door voetnoot".
    func explanation(of citation: CitationPayload) -> String {
        if let target = citation.target {
            return "\(target): \(word(citation.kind)), \(say("herleid door", "resolved by")) \(word(citation.by))"
        }
        let candidates = citation.candidates.isEmpty ? "" : ": " + citation.candidates.joined(separator: ", ")
        return citation.candidates.isEmpty
            ? say("\(word(citation.kind)), niet herleid", "\(citation.kind), unresolved")
            : say("\(word(citation.kind)), niet herleid; misschien", "\(citation.kind), unresolved; perhaps")
                + candidates
    }

    /// "1 januari 2026 tot en met 31 januari 2026 (termijn, exact)".
    func explanation(of date: DatePayload) -> String {
        var notes = [word(date.role), word(date.certainty)]
        if let repeats = date.repeats { notes.append(say("telkens ", "every ") + repeats) }
        if let anchor = date.anchor {
            notes.append(
                (date.duration.map { "\($0) " } ?? "") + say("gerekend vanaf ", "counted from ")
                    + "“\(oneLine(anchor))”")
        }
        return "\(days(date.earliest, date.latest)) (\(notes.joined(separator: ", ")))"
    }

    /// "toegezegd, uiterlijk 31 december 2025; wie: de minister".
    func explanation(of commitment: CommitmentPayload) -> String {
        var text = word(commitment.status)
        if let due = commitment.due { text += ", " + days(due.earliest, due.latest) }
        if let done = commitment.doneOn.flatMap({ CivilDate($0) }) { text += say(", op ", ", on ") + date(done) }
        if let who = commitment.who { text += say("; wie: ", "; who: ") + oneLine(who) }
        return text
    }

    /// What a rule of procedure makes of it: "de schriftelijke vragen … beantwoorden …: uiterlijk 31 juli 2025".
    func explanation(of term: TermPayload) -> String {
        let what = what(term.rule, subjects: term.subject.map { [$0] } ?? [])
        let met = term.metOn.flatMap { CivilDate($0) }.map { say("; gedaan op ", "; done on ") + date($0) } ?? ""
        return "\(what): \(days(nil, term.due))\(met)"
    }
}
