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
        if subjects.isEmpty { subjects = document.identifiers.filter(isQuestionNumber).prefix(1).map { $0 } }
        if subjects.isEmpty { subjects = [nil] }
        return subjects.map { subject in
            Term(
                rule: rule.name, span: submission.span, subject: subject, from: from, due: due,
                metOn: isMet ? document.date.window.day.flatMap { $0 >= from ? $0 : nil } : nil)
        }
    }

    /// "2025Z14497".
    private func isQuestionNumber(_ identifier: String) -> Bool {
        let bytes = Array(identifier.utf8)
        return bytes.count >= 9 && bytes[4] == 0x5A
            && bytes.enumerated().allSatisfy { $0.offset == 4 || $0.element.isDigit }
    }
}
