import Citations
import Documents
import Events

extension RegisterRecord {
    /// As the resolver keeps it.
    var entry: Register.Entry {
        Register.Entry(
            identifier: identifier, date: date.flatMap { CivilDate($0) }, kind: kind, title: title, names: names)
    }

    /// How a document is known to later ones; nil for one without a number or a date of its own, which nobody could
    /// cite.
    init?(_ document: Document) {
        guard let identifier = document.identifiers.first, let date = document.date.window.day else { return nil }
        self.init(
            identifier: identifier, date: date.description, kind: document.kind.openDataName,
            title: document.title ?? "",
            names: document.signatories.compactMap(\.name))
    }
}

extension DocumentKind {
    /// The word of the parliament's open data (Document.Soort).
    fileprivate var openDataName: String {
        switch self {
        case .delayNotice: "Mededeling (uitstel antwoord)"
        case .answers: "Antwoord schriftelijke vragen"
        case .questions: "Schriftelijke vragen"
        case .motion: "Motie"
        case .letter: "Brief regering"
        case .other: ""
        }
    }
}
