import Documents

/// The term within which a minister answers a member's written questions.
///
///     "(ingezonden 10 juli 2025, 2025Z14497)"       from 10 July, due 31 July
///     the notice that it takes longer               from 10 July, due 21 August
///     the answers, dated 10 September               met on 10 September
///
/// Only the Tweede Kamer has such a rule; one term for every question number that the document names.
struct WrittenQuestionTerm {
    let document: Document
    let rules: TermRules
    let house: Recesses.House

    func terms() -> [Term] {
        guard house == .tk, let rule = rules["tk-written-question"], let submission = document.submission else {
            return []
        }
        let isNotice = document.kind == .delayNotice
        let weeks = isNotice ? rule.extended ?? rule.weeks : rule.weeks
        let from = submission.value
        let due = from.adding(days: 7 * weeks)
        let isMet = document.kind == .answers
        var subjects: [String?] = document.answers
        if subjects.isEmpty, let own = ownNumber(beside: submission.range) { subjects = [own] }
        if subjects.isEmpty { subjects = [nil] }
        return subjects.map { subject in
            Term(
                rule: rule.name, span: submission.span, subject: subject, from: from, due: due,
                metOn: isMet ? document.date.window.day.flatMap { $0 >= from ? $0 : nil } : nil)
        }
    }

    /// The number of the questions themselves, told beside the day: "(ingezonden 10 juli 2025, 2025Z14497)".
    private func ownNumber(beside range: Range<Int>) -> String? {
        let prefix = "kv-tk-"
        if let named = document.identifiers.first(where: { $0.hasPrefix(prefix) }) {
            return String(named.dropFirst(prefix.count))
        }
        let reading = document.reading
        for position in max(0, range.lowerBound - 40)..<min(reading.bytes.count, range.upperBound + 40) {
            guard reading.bytes[position].isDigit, position == 0 || !reading.bytes[position - 1].isLetterOrDigit else {
                continue
            }
            var cursor = Cursor(reading, at: position)
            guard cursor.number(4...4) != nil, cursor.literal("z"), cursor.number(4...6) != nil else { continue }
            return String(decoding: reading.bytes[position..<cursor.position], as: UTF8.self)
        }
        return nil
    }
}
