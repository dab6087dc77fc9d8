import Documents

/// A promise that comes back: "jaarlijks, voor het eerst in maart 2026".
///
/// Each occurrence is an obligation of its own, with the window of the first moved by so many periods. The next one
/// begins when one is met or its last day is over.
struct Recurrence {
    /// Of the first occurrence.
    let due: Obligation.Due
    let latest: CivilDate
    let period: Period

    enum Period: Hashable {
        case days(Int)
        case months(Int)

        /// "P1Y", "P6M", "P2W", "P8D"; nil for anything else.
        init?(_ iso: String) {
            guard iso.first == "P", let unit = iso.last, let number = Int(iso.dropFirst().dropLast()),
                (1...1200).contains(number)
            else { return nil }
            switch unit {
            case "Y" where number <= 100: self = .months(number * 12)
            case "M": self = .months(number)
            case "W": self = .days(number * 7)
            case "D": self = .days(number)
            default: return nil
            }
        }

        func after(_ day: CivilDate) -> CivilDate {
            switch self {
            case .days(let days): day.adding(days: days)
            case .months(let months): day.adding(months: months)
            }
        }
    }

    /// nil unless a last day and a period are known.
    init?(_ due: Obligation.Due) {
        guard let latest = due.window.latest, let period = due.repeats.flatMap(Period.init) else { return nil }
        self.due = due
        self.latest = latest
        self.period = period
    }

    /// nil unless one of them names both a last day and how often.
    init?(_ promises: [Said]) {
        for promise in promises {
            if let series = promise.utterance.due.flatMap(Recurrence.init) {
                self = series
                return
            }
        }
        return nil
    }

    /// The days of an occurrence; the first is 0.
    func window(_ index: Int) -> DateWindow {
        DateWindow(earliest: due.window.earliest.map { moved($0, index) }, latest: moved(latest, index))
    }

    /// From when a delivery counts for this occurrence and no longer for the one before: halfway between the two last
    /// days, or from its first day when that is earlier.
    func begin(_ index: Int) -> CivilDate {
        let (before, after) = (moved(latest, index - 1).daysSinceEpoch, moved(latest, index).daysSinceEpoch)
        let halfway = CivilDate(daysSinceEpoch: (before + after + 1) / 2)
        return min(halfway, due.window.earliest.map { moved($0, index) } ?? halfway)
    }

    private func moved(_ day: CivilDate, _ times: Int) -> CivilDate {
        switch period {
        case .days(let days): day.adding(days: days * times)
        case .months(let months):
            // The end of a month stays the end of a month.
            day.adding(days: 1).day == 1
                ? day.adding(days: 1).adding(months: months * times).adding(days: -1)
                : day.adding(months: months * times)
        }
    }
}

extension Matter {
    /// Occurrences are not carried on beyond so many: something is wrong with the words by then.
    private static let mostOccurrences = 200

    /// The occurrences that have begun. Of those that were over before the first reading only the last is listed, and
    /// those about which something was said.
    func occurrences(of series: Recurrence, today: CivilDate) -> [Outcome] {
        let firstRead = known.values.map(\.standing.firstRead).min() ?? today
        let lastKnown = known.keys.max() ?? 0
        var outcomes: [Outcome] = []
        var index = 0
        while index < 10_000, outcomes.count < Matter.mostOccurrences, let outcome = occurrence(index, of: series) {
            let isOver = outcome.due.window.latest.map { $0 < today } ?? false
            let isPassedBy = series.window(index + 1).latest.map { $0 < firstRead } ?? false
            if !isPassedBy || outcome.state.isClosed || !outcome.candidates.isEmpty { outcomes.append(outcome) }
            guard outcome.state.isClosed || isOver || index < lastKnown, !outcome.isDropped else { break }
            index += 1
        }
        return outcomes
    }

    private func occurrence(_ index: Int, of series: Recurrence) -> Outcome? {
        guard let origin = promises.first else { return nil }
        var outcome = Outcome(made: index, by: origin)
        outcome.sources = promises
        outcome.lastWords = promises.compactMap(\.day).max()
        outcome.due = series.due
        outcome.due.window = series.window(index)
        if index > 0 { outcome.cause = Sentence.next(outcome.due.window) }
        let (begin, end) = (series.begin(index), series.begin(index + 1))
        for evidence in evidence {
            let on = evidence.said.utterance.delivers ? evidence.said.deliveredOn : evidence.said.day
            guard let on, index == 0 || on >= begin, on < end else { continue }
            outcome.weigh(evidence, corrections: corrections(of: index))
        }
        reschedule(&outcome)
        close(&outcome)
        return outcome
    }
}

extension Sentence {
    static func next(_ window: DateWindow) -> Matter.Cause {
        Matter.Cause(
            rule: "next-occurrence",
            reason: "The next occurrence\(window.latest.map { ", due by \($0)" } ?? "").", evidence: nil)
    }
}
