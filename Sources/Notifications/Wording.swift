import Documents
import Events
import Obligations

/// The language in which people are told; Dutch unless they ask otherwise.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case nl, en
}

/// How things are said to people.
public struct Wording: Sendable {
    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }

    func say(_ dutch: String, _ english: String) -> String {
        language == .nl ? dutch : english
    }

    /// "over 14 dagen", "vandaag", "7 dagen te laat".
    public func stage(_ stage: StagePayload) -> String {
        switch stage.offset {
        case ..<(-1): say("over \(-stage.offset) dagen", "in \(-stage.offset) days")
        case -1: say("morgen", "tomorrow")
        case 0: say("vandaag", "today")
        case 1: say("1 dag te laat", "1 day late")
        default: say("\(stage.offset) dagen te laat", "\(stage.offset) days late")
        }
    }

    /// A state of the contract, as people call it.
    public func state(_ state: String) -> String {
        switch state {
        case "open": say("open", "open")
        case "due-soon": say("bijna aan de beurt", "due soon")
        case "overdue": say("te laat", "overdue")
        case "met": say("nagekomen", "met")
        case "met-late": say("te laat nagekomen", "met late")
        case "withdrawn": say("ingetrokken", "withdrawn")
        case "superseded": say("vervangen", "superseded")
        default: state
        }
    }

    /// "uiterlijk 31 december 2025", "na 1 september 2025", "geen datum genoemd".
    public func due(_ due: DuePayload) -> String {
        switch (due.earliest.flatMap { CivilDate($0) }, due.latest.flatMap { CivilDate($0) }) {
        case (let earliest?, let latest?) where earliest == latest: say("op ", "on ") + date(latest)
        case (let earliest?, let latest?):
            date(earliest) + say(" tot en met ", " to ") + date(latest)
        case (nil, let latest?): say("uiterlijk ", "by ") + date(latest)
        case (let earliest?, nil): say("vanaf ", "from ") + date(earliest)
        case (nil, nil): say("geen datum genoemd", "no date named")
        }
    }

    /// "31 december 2025".
    public func date(_ day: CivilDate) -> String {
        let months =
            language == .nl
            ? [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        return "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// A place of the contract, as people call it: "answer 6" is "antwoord 6".
    public func place(_ place: String) -> String {
        guard language == .nl else { return place }
        let names = [
            "question": "vraag", "answer": "antwoord", "footnote": "voetnoot", "letter": "brief",
            "letterhead": "briefhoofd", "signature": "ondertekening",
        ]
        let name = place.prefix { $0 != " " }
        return (names[String(name)] ?? String(name)) + place.dropFirst(name.count)
    }

    /// An obligation's origin, as people call it.
    public func origin(_ origin: String) -> String {
        switch origin {
        case "promised": say("toegezegd", "promised")
        case "expected": say("verwacht", "expected")
        case "recurring": say("terugkerend", "recurring")
        case "term": say("termijn", "term")
        default: origin
        }
    }

    /// What a reminder is about: "over 14 dagen", or, where nobody named a day, that it is time to look again.
    public func occasion(of reminder: ReminderPayload) -> String {
        let occasion =
            reminder.due.latest == nil
            ? say("opnieuw bekijken (zonder einddatum)", "look again (no last day)") : stage(told(reminder))
        return occasion + (reminder.late ? say(", later gemeld", ", told late") : "")
    }

    /// The stage as it is on the day of telling: a reminder that comes later than it should, or earlier since its day is
    /// a quiet one, counts from the day on which it comes.
    private func told(_ reminder: ReminderPayload) -> StagePayload {
        guard let on = CivilDate(reminder.on), let due = CivilDate(reminder.stage.due) else {
            return reminder.stage
        }
        return StagePayload(ReminderStage(due: due, offset: on.daysSinceEpoch - due.daysSinceEpoch))
    }

    func subject(of reminder: ReminderPayload) -> String {
        "\(occasion(of: reminder)): \(what(reminder.what, subjects: reminder.subjects))"
    }

    /// Why a status changed, in a few words; the contract's own reason is an English sentence.
    public func reason(_ change: StatusChangePayload) -> String {
        guard language == .nl else { return change.reason }
        let source = change.evidence.map { "\(document($0.document)), \(place($0.place))" } ?? ""
        let words = [
            "promised": "toegezegd", "expected": "verwacht", "recurring": "keert terug",
            "term-began": "een termijn is begonnen", "settled-by-person": "door iemand afgemeld",
            "dismissed-by-person": "volgens iemand geen toezegging", "withdrawn-by-person": "door iemand ingetrokken",
            "due-soon": "de laatste dag nadert", "due-date-passed": "de laatste dag is voorbij",
            "due-before-first-read": "was al voorbij toen Griffier het voor het eerst las",
            "answer-to-question": "de vragen zijn beantwoord", "delayed": "een andere datum genoemd",
            "term-extended": "uitgesteld: de langere termijn geldt", "promised-again": "opnieuw toegezegd",
            "missed": "een document zegt dat het niet is nagekomen",
            "same-promise": "dezelfde toezegging als een eerdere",
            "next-occurrence": "de volgende keer", "rescheduled": "door iemand verplaatst",
            "rule-changed": "een rekenregel of kalender is veranderd",
            "event-happened": "waar het op wachtte, is gebeurd",
            "reopened-by-person": "door iemand heropend", "evidence-withdrawn": "het bewijs is vervallen",
            "withdrawal-confirmed": "vervallen volgens een document, bevestigd",
            "question-and-words": "geleverd volgens een brief bij dezelfde vragen",
            "document-and-words": "geleverd volgens een brief die het document noemt",
            "paper-and-words": "geleverd volgens een brief bij hetzelfde stuk",
            "dossier-and-words": "geleverd volgens een brief in hetzelfde dossier",
            "date-and-words": "geleverd volgens een brief die de datum noemt",
            "same-document-and-words": "geleverd volgens hetzelfde document",
        ]
        guard let word = words[change.rule] else {
            return [change.rule, source].filter { !$0.isEmpty }.joined(separator: "; ")
        }
        let days = Wording.days(in: change).map { "was uiterlijk \(date($0.was)), nu uiterlijk \(date($0.now))" }
        let share = Wording.share(in: change).map { ", met \($0) % van de woorden van de toezegging" } ?? ""
        let told = days.map { "\(word): \($0)" } ?? word + share
        return source.isEmpty ? told : "\(told) (\(source))"
    }

    /// The rules by which a last day is moved.
    private static let moving: Set = ["term-extended", "delayed", "promised-again", "rescheduled", "rule-changed"]

    /// The last day before and after it was moved: "Was due by 2026-11-05; letter of 2026D2 says due by 2026-11-26."
    private static func days(in change: StatusChangePayload) -> (was: CivilDate, now: CivilDate)? {
        guard moving.contains(change.rule) else { return nil }
        let words = change.reason.split { $0 == " " || $0 == ";" || $0 == "." || $0 == "," }
        let days = words.indices.compactMap { at in
            at > 1 && words[at - 1] == "by" && words[at - 2] == "due" ? CivilDate(words[at]) : nil
        }
        guard days.count == 2 else { return nil }
        return (days[0], days[1])
    }

    /// How much of the promise's words its delivery has, in percent: "and has 71 % of its words (femicide, rapport)".
    private static func share(in change: StatusChangePayload) -> Int? {
        guard change.rule.hasSuffix("-and-words") else { return nil }
        let words = change.reason.split(separator: " ")
        return words.indices.dropFirst().first { words[$0] == "%" }.flatMap { Int(words[$0 - 1]) }
    }

    func subject(of record: StatusChangeRecord) -> String {
        let after = state(record.change.after)
        let what = what(record.what, subjects: record.subjects)
        guard let before = record.change.before else { return "\(say("nieuw", "new")), \(after): \(what)" }
        // The state stays and the day does not: that is what there is to tell.
        if before == record.change.after, Wording.moving.contains(record.change.rule) {
            return "\(say("nu", "now")) \(due(record.due)): \(what)"
        }
        return "\(state(before)) -> \(after): \(what)"
    }

    /// - Parameter why: why something changed.
    func body(
        what: String, who: String?, due: DuePayload, subjects: [String], source: SourcePayload?, why: String? = nil
    ) -> String {
        var lines = [
            "\(say("Wie", "Who")): \(who ?? say("niet genoemd", "not named"))",
            "\(say("Wat", "What")): \(self.what(what, subjects: subjects))",
            "\(say("Wanneer", "When")): \(self.due(due))" + (due.text.map { " (\"\(oneLine($0))\")" } ?? ""),
        ]
        if let why { lines.append("\(say("Waarom", "Why")): \(why)") }
        if let source { lines.append("\(say("Bron", "Source")): \(self.source(source))") }
        return lines.joined(separator: "\n")
    }

    /// "2025D38246 van 10 september 2025, antwoord 6: "Ik stuur …"".
    func source(_ source: SourcePayload) -> String {
        "\(document(source.document))\(dated(source)), \(place(source.place)): \"\(oneLine(source.sentence))\""
    }

    /// " van 10 september 2025"; nothing when the day is not known.
    private func dated(_ source: SourcePayload) -> String {
        guard let day = source.documentDate.latest.flatMap({ CivilDate($0) }),
            source.documentDate.earliest == source.documentDate.latest
        else { return "" }
        return say(" van ", " of ") + date(day)
    }

    /// What is owed. For a term that is the name of its rule, which is put into words here; within how many weeks is said
    /// only by who knows whether it was put off.
    public func what(_ what: String, subjects: [String], isPutOff: Bool? = nil) -> String {
        guard what == "tk-written-question" else { return oneLine(what) }
        let questions = subjects.first.map { " \($0)" } ?? ""
        let weeks =
            switch isPutOff {
            case nil: ("termijn van het Reglement van Orde", "term of the rules of procedure")
            case false?: ("Reglement van Orde: binnen drie weken", "rules of procedure: within three weeks")
            case true?: ("Reglement van Orde: na uitstel binnen zes weken", "rules of procedure: put off, six weeks")
            }
        return say(
            "de schriftelijke vragen\(questions) beantwoorden (\(weeks.0))",
            "answer the written questions\(questions) (\(weeks.1))")
    }

    /// What is owed, as it now stands.
    public func what(_ obligation: ObligationPayload) -> String {
        what(
            obligation.what, subjects: obligation.subjects,
            isPutOff: obligation.history.contains { $0.rule == "term-extended" } || Wording.isLong(obligation.due))
    }

    /// Longer than the first term of any rule: the notice of delay was read before the question was.
    private static func isLong(_ due: DuePayload) -> Bool {
        guard let first = due.earliest.flatMap({ CivilDate($0) }), let last = due.latest.flatMap({ CivilDate($0) })
        else { return false }
        return last.daysSinceEpoch - first.daysSinceEpoch > 31
    }

    /// A document's id, as people can bear it: a digest is cut short.
    public func document(_ id: String) -> String {
        id.utf8.count == 64 ? "document \(id.prefix(8))" : id
    }

    /// A text of several lines on one.
    public func oneLine(_ text: String) -> String {
        text.split(whereSeparator: { $0.isNewline || $0 == " " }).joined(separator: " ")
    }
}
