import Documents

/// What the identifiers under which an obligation is found are worth.
enum Subject {
    /// "2025Z14497": a question or another matter that the House numbered.
    static func isQuestion(_ subject: String) -> Bool {
        let bytes = Array(subject.utf8)
        return bytes.count > 5 && bytes[4] == UInt8(ascii: "Z") && bytes[0..<4].allSatisfy(isDigit)
    }

    /// "28345", "36410-VII": hundreds of papers share one, so it binds loosely.
    static func isDossier(_ subject: String) -> Bool {
        let bytes = Array(subject.utf8)
        guard bytes.count >= 5, bytes[0..<5].allSatisfy(isDigit) else { return false }
        return bytes.count == 5 || bytes[5] == UInt8(ascii: "-")
    }

    /// The dossier of a paper: "kst-36410-VII-12" -> "36410-VII"; nil for anything else.
    static func dossier(of subject: String) -> String? {
        guard subject.hasPrefix("kst-") else { return nil }
        let parts = subject.dropFirst(4).split(separator: "-")
        guard parts.count >= 2, isDossier(String(parts[0])) else { return nil }
        return parts.dropLast().joined(separator: "-")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Utterance {
    /// Under which keys it is looked up, each once.
    ///
    /// Questions, papers and its document by themselves. A dossier, also that of a paper, has hundreds of papers, and
    /// every letter names some day: those only together with a word that both must have ("28345 femicid",
    /// "@2025-09-10 femicid"), so that a large dossier costs no more than a small one.
    ///
    /// An event is told of anywhere, so it is looked up by its words; a day that is given up, by ministry or dossier and
    /// day ("§groei klimat @2027-01-15").
    func keys(document: String, date: CivilDate?) -> Set<String> {
        if kind == .happened { return Set(words.words.filter { !Vocabulary.general.contains($0) }.map { "! \($0)" }) }
        var keys: Set<String> = [document]
        var loose: Set<String> = []
        for subject in subjects {
            if Subject.isDossier(subject) { loose.insert(subject) } else { keys.insert(subject) }
            if let dossier = Subject.dossier(of: subject) { loose.insert(dossier) }
        }
        if isEvidence { loose.formUnion(documentDates.map { "@\($0)" }) }
        if obliges, let date { loose.insert("@\(date)") }
        for word in words.words + (event?.words.words ?? []) where !Vocabulary.general.contains(word) {
            for key in loose { keys.insert("\(key) \(word)") }
        }
        for word in (event?.words.words ?? []) + (event?.about?.words ?? []) where !Vocabulary.general.contains(word) {
            keys.insert("! \(word)")
        }
        let days = (obliges ? [due?.window.latest].compactMap(\.self) : []) + (givenUp ?? [])
        if !days.isEmpty, kind != .term {
            for home in loose.filter({ !$0.hasPrefix("@") }).union(ministry.map { ["§\($0)"] } ?? []) {
                for day in days { keys.insert("\(home) @\(day)") }
            }
        }
        return keys
    }
}
