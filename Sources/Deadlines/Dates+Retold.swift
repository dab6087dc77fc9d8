import Documents

extension DateReader {
    /// Dates in what was promised before, reckoned from the day of the promise: "Op 4 juni heb ik toegezegd u voor de
    /// zomer te informeren" is about the summer after that day. A term of a promise without a day has no end.
    func reckonedFromPromise(_ found: [FoundDate]) -> [FoundDate] {
        var found = found
        for index in found.indices where found[index].isReckoned {
            guard
                let participle = Retold.participle(
                    before: found[index].tokens, in: context.tokens, isReckoning: true)
            else { continue }
            found[index].isRetold = true
            let told = found[..<index].last { date in
                date.tokens.upperBound <= participle && date.unit == .day && !date.isStretch
                    && participle - date.tokens.upperBound < 25
                    && date.window.day.map { $0 <= context.today ?? $0 } == true
            }
            if let day = told?.window.day, let length = found[index].length {
                found[index].window = DateWindow(earliest: nil, latest: length.added(to: day))
                found[index].certainty = .exact
            } else if let day = told?.window.day {
                let then = DateReader(day, self)
                if let date = then.read(found[index].tokens.lowerBound, behind: nil), date.tokens == found[index].tokens
                {
                    found[index] = date
                    found[index].isRetold = true
                }
            } else if let date = lately(found[index]) {
                found[index] = date
            } else if found[index].length != nil {
                found[index].window = DateWindow(earliest: nil, latest: nil)
                found[index].certainty = .vague
            }
        }
        return found
    }

    /// "heeft toegezegd de Kamer in februari te informeren", told in March: nobody promises for nearly a year ahead
    /// without the year, so that it is the February just past.
    private func lately(_ date: FoundDate) -> FoundDate? {
        guard let today = context.today, date.length == nil, date.side == .future, var stretch = date.stretch,
            stretch.last == nil, stretch.first.side == nil,
            let first = (date.window.earliest ?? date.window.latest), first > today.adding(days: 275)
        else { return nil }
        switch stretch.first.base {
        case .month, .day: break
        default: return nil
        }
        stretch.first.side = .past
        var date = date
        date.stretch = stretch
        return resolved(date)
    }
}

extension FoundDate {
    /// Whether its days depend on the day from which they are reckoned, as told by the words: no year, or a length.
    fileprivate var isReckoned: Bool {
        if length != nil { return anchor == nil }
        return stretch.map { $0.first.wantsYear && $0.last?.wantsYear != false } ?? false
    }
}
