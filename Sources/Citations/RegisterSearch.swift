import Documents

/// Looks in the register for what is cited by date and subject, or by mover and subject.
struct RegisterSearch {
    private let document: Document
    private let register: Register
    /// The dossiers in the head of the document: "36600-VI".
    private let dossiers: Set<String>

    init(_ document: Document, _ register: Register) {
        self.document = document
        self.register = register
        dossiers = Set(document.dossiers)
    }

    /// Letters of the day whose title has the words of the subject: one when it is certain, else candidates.
    func letters(_ letter: LetterName) -> [String] {
        guard let day = letter.date?.day(before: document.date.reference) else { return [] }
        let rows = register.rows(on: day).filter { $0.kind.contains("brief") || letter.sort == .report }
        if rows.isEmpty { return [] }
        // A day alone is never certain: dozens of letters go out on one, and the register has what was read of them.
        return best(rows, subject(letter.topic), isSoleCertain: false)
    }

    /// Motions by these movers of before the document: the only one, the only one in the document's dossier, or the
    /// one whose title has the words of the topic. With "c.s." the one who is named is the first of those who moved it.
    func motions(_ motion: MotionName) -> [String] {
        guard let first = motion.movers.min() else { return [] }
        let reference = document.date.reference
        let rows = register.rows(by: first).filter { row in
            guard row.kind.contains(motion.noun) else { return false }
            let names = Set(row.names)
            guard motion.movers.isSubset(of: names) else { return false }
            if motion.hasOthers {
                guard names.count > motion.movers.count, let leader = row.names.first, motion.movers.contains(leader)
                else { return false }
            } else if names.count != motion.movers.count {
                return false
            }
            if let date = row.entry.date, let reference { return date <= reference }
            return true
        }
        if rows.isEmpty { return [] }
        let words = subject(motion.topic)
        let own = rows.filter { dossier(of: $0.entry.identifier).map(dossiers.contains) ?? false }
        if own.count == 1, rows.count > 1, words.isEmpty { return [own[0].entry.identifier] }
        return best(rows, words, isSoleCertain: true)
    }

    /// "kst-36600-VI-34" -> "36600-VI".
    private func dossier(of identifier: String) -> String? {
        guard identifier.hasPrefix("kst-"), let last = identifier.lastIndex(of: "-") else { return nil }
        let start = identifier.index(identifier.startIndex, offsetBy: 4)
        return start < last ? String(identifier[start..<last]) : nil
    }

    private struct Topic {
        /// How many words it has, also those that no title has.
        var count: Int
        var words: Set<Int32>
        var isEmpty: Bool { count == 0 }
    }

    private func subject(_ range: Range<Int>) -> Topic {
        let text = String(decoding: document.reading.lower[range], as: UTF8.self)
        return Topic(count: Subject.words(text).count, words: register.words(of: text))
    }

    /// The one whose title shares clearly the most words; else those that share any, those with most first.
    private func best(_ rows: [Register.Row], _ topic: Topic, isSoleCertain: Bool) -> [String] {
        let scored = rows.map { row in
            (row.entry.identifier, row.words.count { topic.words.contains($0) })
        }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        guard let first = scored.first else { return [] }
        let next = scored.count > 1 ? scored[1].1 : 0
        if first.1 >= 2, first.1 > next { return [first.0] }
        // One word is enough when it is most of the subject and no other title has it: "Stop femicide!".
        if first.1 == 1, next == 0, topic.count == 1 { return [first.0] }
        if isSoleCertain, scored.count == 1, topic.isEmpty || first.1 >= 1 { return [first.0] }
        let candidates = (topic.isEmpty ? scored : scored.filter { $0.1 > 0 }).map(\.0)
        // One candidate would read as an answer, more than five tell nothing.
        return (2...5).contains(candidates.count) ? candidates : []
    }
}
