/// When a document was written, from what was given and what it says.
///
/// Given wins over stated, stated over bounded; what its format states over what its text states. Bounds:
/// - not before: the submission of the questions it answers; the papers it cites with a whole date; "28 augustus jl.",
///   when a day of that name lies within half a year behind the former;
/// - not after: the day before "voor het notaoverleg op 22 september 2025" in a question, when its answer begins with
///   "Ja".
struct DateReckoning {
    var scan: StatementScan
    var kind: DocumentKind
    /// The questions whose answer begins with "Ja".
    var granted: Set<Int>

    func date(given: Document.Given) -> DocumentDate {
        if let date = given.date { return DocumentDate(window: DateWindow(date), basis: .given) }
        let stated =
            given.metadata.date ?? scan.dated ?? scan.placed ?? scan.received
            ?? (kind == .questions ? scan.submitted?.date : nil)
        if let stated { return DocumentDate(window: DateWindow(stated), basis: .stated) }
        var earliest: CivilDate?
        if let submitted = scan.submitted?.date { earliest = submitted }
        if let cited = scan.earlier { earliest = max(earliest ?? cited, cited) }
        let before = scan.asked.filter { $0.questions.contains(where: granted.contains) }.map {
            $0.before.adding(days: -1)
        }.min()
        let latest = before.flatMap { limit in earliest.map { $0 <= limit } ?? true ? limit : nil }
        if let from = earliest {
            let until = min(latest ?? from.adding(days: 183), from.adding(days: 183))
            for (month, day) in scan.past {
                let days = [from.year, from.year + 1].compactMap { CivilDate(year: $0, month: month, day: day) }
                for day in days where day > from && day <= until { earliest = max(earliest ?? day, day) }
            }
        }
        if earliest == nil, latest == nil {
            return DocumentDate(window: DateWindow(earliest: nil, latest: nil), basis: .unknown)
        }
        return DocumentDate(window: DateWindow(earliest: earliest, latest: latest), basis: .bounded)
    }
}
