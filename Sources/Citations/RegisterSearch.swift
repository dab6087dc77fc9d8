import Documents

/// Looks in the register for what is cited by date and subject, or by mover and subject.
struct RegisterSearch {
    private let document: Document
    private let register: Register

    init(_ document: Document, _ register: Register) {
        self.document = document
        self.register = register
    }

    /// Letters of the day whose title has the words of the subject: one when it is certain, else candidates.
    func letters(_ letter: LetterName, before mention: Range<Int>) -> [String] {
        guard let day = letter.date?.day(before: document.date.reference) else { return [] }
        let entries = register.entries(on: day).filter {
            $0.kind.lowercased().contains("brief") || letter.sort == .report
        }
        if entries.isEmpty { return [] }
        let words = content(document.reading.text(letter.topic))
        // A day alone is never certain: dozens of letters go out on one, and the register has what was read of them.
        return best(entries, words, isCertain: nil)
    }

    /// Motions by these movers of before the document whose title or subject has the words of the topic.
    func motions(_ motion: MotionName) -> [String] {
        guard let first = motion.movers.min() else { return [] }
        let reference = document.date.reference
        let entries = register.entries(by: first).filter { entry in
            let names = Set(entry.names.map(Register.nameKey))
            guard entry.kind.lowercased().contains(motion.noun), motion.movers.isSubset(of: names) else { return false }
            guard motion.hasOthers ? names.count > motion.movers.count : names.count == motion.movers.count else {
                return false
            }
            if let date = entry.date, let reference { return date <= reference }
            return true
        }
        if entries.isEmpty { return [] }
        return best(entries, content(document.reading.text(motion.topic)), isCertain: { $0 == 1 })
    }

    /// The one whose title shares clearly the most words; else those that share any, those with most first.
    private func best(_ entries: [Register.Entry], _ words: Set<String>, isCertain: ((Int) -> Bool)?) -> [String] {
        let scored = entries.map { entry in
            (entry.identifier, content(Register.folded(entry.title)).intersection(words).count)
        }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        guard let first = scored.first else { return [] }
        let next = scored.count > 1 ? scored[1].1 : 0
        if first.1 >= 2, first.1 > next { return [first.0] }
        // One word is enough when it is most of the subject and no other title has it: "Stop femicide!".
        if first.1 == 1, next == 0, words.count == 1 { return [first.0] }
        if let isCertain, isCertain(scored.count), words.isEmpty || first.1 >= 1 { return [first.0] }
        let candidates = (words.isEmpty ? scored : scored.filter { $0.1 > 0 }).map(\.0)
        // One candidate would read as an answer, more than five tell nothing.
        return (2...5).contains(candidates.count) ? candidates : []
    }

    /// The words that say what something is about: of five letters or more, without those every title has.
    private func content(_ text: String) -> Set<String> {
        let common: Set<String> = [
            "brief", "kamerbrief", "inzake", "betreffende", "voortgang", "reactie", "aanleiding", "naar", "minister",
            "staatssecretaris",
            "regering", "motie", "leden", "antwoord", "vragen", "toezegging", "stand", "zaken", "nederland", "kamer",
            "rapport", "aanpak",
        ]
        var words: Set<String> = []
        for word in text.utf8.split(whereSeparator: { !$0.isLetterOrDigit }) where word.count >= 5 {
            let folded = String(decoding: word.map { $0.isUpperCaseLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
            if !common.contains(folded) { words.insert(folded) }
        }
        return words
    }
}
