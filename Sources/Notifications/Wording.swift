import Documents
import Events

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

    private func say(_ dutch: String, _ english: String) -> String {
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

    func subject(of reminder: ReminderPayload) -> String {
        let late = reminder.late ? say(" (verlaat bericht)", " (told late)") : ""
        return "\(stage(reminder.stage))\(late): \(oneLine(reminder.what))"
    }

    func subject(of record: StatusChangeRecord) -> String {
        let after = state(record.change.after)
        guard let before = record.change.before else { return "\(say("nieuw", "new")), \(after): \(oneLine(record.what))" }
        return "\(state(before)) -> \(after): \(oneLine(record.what))"
    }

    func body(what: String, who: String?, due: DuePayload, source: SourcePayload?) -> String {
        var lines = [
            "\(say("Wie", "Who")): \(who ?? say("niet genoemd", "not named"))",
            "\(say("Wat", "What")): \(oneLine(what))",
            "\(say("Wanneer", "When")): \(self.due(due))" + (due.text.map { " (\"\(oneLine($0))\")" } ?? ""),
        ]
        if let source {
            lines.append("\(say("Bron", "Source")): \(source.document), \(place(source.place)): \"\(oneLine(source.sentence))\"")
        }
        return lines.joined(separator: "\n")
    }

    /// A text of several lines on one.
    public func oneLine(_ text: String) -> String {
        text.split(whereSeparator: { $0.isNewline || $0 == " " }).joined(separator: " ")
    }
}
