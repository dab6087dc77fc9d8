import Documents

/// A promise that comes back: "jaarlijks, voor het eerst in maart 2026".
///
/// Each occurrence is an obligation of its own, with the window of the first moved by so many periods. The next one
/// begins when one is met or its last day is over.
struct Recurrence {
    let first: DateWindow
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
    }

    init?(first: DateWindow, repeats: String?) {
        guard let latest = first.latest, let period = repeats.flatMap(Period.init) else { return nil }
        self.first = first
        self.latest = latest
        self.period = period
    }

    /// nil unless one of them names both a last day and how often.
    init?(_ promises: [Said]) {
        for promise in promises {
            if let due = promise.utterance.due, let series = Recurrence(first: due.window, repeats: due.repeats) {
                self = series
                return
            }
        }
        return nil
    }

    /// The days of an occurrence; the first is 0.
    func window(_ index: Int) -> DateWindow {
        DateWindow(earliest: first.earliest.map { moved($0, index) }, latest: moved(latest, index))
    }

    /// From when a delivery counts for this occurrence and no longer for the one before: halfway between the two last
    /// days, or from its first day when that is earlier.
    func begin(_ index: Int) -> CivilDate {
        let (before, after) = (moved(latest, index - 1).daysSinceEpoch, moved(latest, index).daysSinceEpoch)
        let halfway = CivilDate(daysSinceEpoch: (before + after + 1) / 2)
        return min(halfway, first.earliest.map { moved($0, index) } ?? halfway)
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

    /// The occurrences that have begun. Those that were over before the first reading are passed by, except the last.
    func occurrences(of series: Recurrence, today: CivilDate) -> [Outcome] {
        guard let origin = promises.first else { return [] }
        let firstRead = known.values.map(\.standing.firstRead).min() ?? today
        var start = 0
        while start < 10_000, let next = series.window(start + 1).latest, next < firstRead { start += 1 }
        // What has a name already keeps it, and what follows it too.
        start = min(start, known.keys.min() ?? start)
        let lastKnown = known.keys.max() ?? 0
        var outcomes: [Outcome] = []
        var index = start
        while outcomes.count < Matter.mostOccurrences {
            var outcome = Outcome(made: index, by: origin)
            outcome.sources = promises
            outcome.lastWords = promises.compactMap(\.day).max()
            outcome.due.window = series.window(index)
            outcome.due.repeats = promises.compactMap { $0.utterance.due?.repeats }.first
            if index > start { outcome.cause = Sentence.next(outcome.due.window) }
            let (begin, end) = (series.begin(index), series.begin(index + 1))
            for evidence in evidence {
                let on = evidence.said.utterance.delivers ? evidence.said.deliveredOn : evidence.said.day
                guard let on, (index == 0 || on >= begin), on < end else { continue }
                outcome.weigh(evidence, corrections: corrections(of: index))
            }
            reschedule(&outcome)
            close(&outcome)
            outcomes.append(outcome)
            let isOver = outcome.due.window.latest.map { $0 < today } ?? false
            guard outcome.state.isClosed || isOver || index < lastKnown, !outcome.isDropped else { break }
            index += 1
        }
        return outcomes
    }
}

extension Sentence {
    static func next(_ window: DateWindow) -> Matter.Cause {
        Matter.Cause(
            rule: "next-occurrence",
            reason: "The next occurrence\(window.latest.map { ", due by \($0)" } ?? "").", evidence: nil)
    }
}
