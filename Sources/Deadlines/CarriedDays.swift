import Documents

/// Days that are told by pointing at one named just before.
///
///     Het debat is op 3 maart. Voor die datum stuur ik u een brief.                 up to 2 March
///     Op 3 maart spreek ik met de sector. Twee weken later bericht ik u.            17 March
///
/// Only the last time told before may be meant, and only when it is one day.
extension CommitmentReader {
    func carried(_ clause: Clause) -> FoundDate? {
        for at in clause.range {
            if tokens.at(at, isOneOf: "die", "deze"),
                tokens.at(at + 1, isOneOf: "datum", "dag")
                    || tokens.at(at - 1, is: "voor") && tokens.at(at + 1, is: "tijd"),
                tokens.at(at - 1, isOneOf: "voor", "op", "uiterlijk"), let day = dayBefore(at)
            {
                let boundary: Boundary =
                    tokens.at(at - 1, is: "voor") ? .before : tokens.at(at - 1, is: "op") ? .on : .by
                return pointed(at - 1..<at + 2, boundary, DateWindow(day))
            }
            // "twee weken later dan gepland" runs from another day.
            guard tokens.at(at, isOneOf: "later", "daarna", "nadien"), !tokens.at(at + 1, is: "dan"),
                let unit = tokens[at - 1],
                case .unit = unit.word
            else { continue }
            let start = at - 2
            var parser = TimeParser(context, at: start)
            guard clause.range.contains(start), let length = parser.length(), parser.index == at,
                let day = dayBefore(start)
            else { continue }
            return pointed(start..<at + 1, .on, DateWindow(length.added(to: day)))
        }
        return nil
    }

    private func pointed(_ range: Range<Int>, _ boundary: Boundary, _ days: DateWindow) -> FoundDate {
        var date = FoundDate(tokens: range)
        date.boundary = boundary
        date.window = boundary.applied(to: days, today: context.today)
        date.certainty = .rule
        return date
    }

    /// The day ahead that is the last time told before a token, in its sentence or the one before.
    private func dayBefore(_ at: Int) -> CivilDate? {
        guard let last = dates.last(where: { $0.tokens.upperBound <= at }), at - last.tokens.upperBound < 30,
            last.unit == .day, last.boundary == nil || last.boundary == .on, last.role == .due,
            !last.isRecurrence
        else { return nil }
        var ends = 0
        for mark in last.tokens.upperBound..<at where Tense.isSentenceEnd(mark, tokens) { ends += 1 }
        return ends < 2 ? last.window.day : nil
    }
}
