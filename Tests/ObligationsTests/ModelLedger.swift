import Documents

@testable import Obligations

/// The ledger as a child would keep it: it keeps everything that was ever said and, whenever asked, starts from the
/// beginning. Slow, without tables, timers or words: the world says what belongs to what.
struct ModelLedger {
    /// A thing, or (from 100) the term of a question.
    typealias Topic = Int

    struct Key: Hashable {
        var topic: Topic
        var instance: Int
    }

    struct Row: Hashable {
        var state: Obligation.State
        var due: CivilDate?
        var review: CivilDate?
        var settledOn: CivilDate?
        var proposals: Set<String>
        var origin: Obligation.Origin
        /// Its last change was that somebody said so.
        var isMissed: Bool

        var day: CivilDate? { due ?? review }
    }

    struct Person: Hashable {
        var command: Command.Action
        var on: CivilDate
        var order: Int
    }

    var sheets: [String: Sheet] = [:]
    /// Lines that a newer version no longer has.
    var gone: [String: [Line]] = [:]
    var seen: Set<Sheet> = []
    var people: [Key: [Person]] = [:]
    var confirmed: [Key: Set<String>] = [:]
    var overruled: [Key: Set<String>] = [:]
    var rows: [Key: Row] = [:]
    var told: [Key: Set<ReminderStage>] = [:]
    /// The day on which the due date, or the review, became known.
    var since: [Key: CivilDate] = [:]
    let plan = ReminderPolicy().plan(for: .promised, who: nil)

    // MARK: What happens

    mutating func take(_ sheet: Sheet, at now: LocalTime) {
        guard seen.insert(sheet).inserted else { return }
        if let old = sheets[sheet.id] {
            let before = old.lines.filter(\.obliges) + (gone[sheet.id] ?? [])
            gone[sheet.id] = before.filter { line in !sheet.lines.contains { $0.obliges && $0.thing == line.thing } }
        }
        sheets[sheet.id] = sheet
        rework(at: now)
    }

    mutating func take(_ action: Command.Action, on key: Key, order: Int, at now: LocalTime) {
        switch action {
        case .confirm(let evidence?):
            confirmed[key, default: []].insert(evidence)
            overruled[key]?.remove(evidence)
        case .dismiss(let evidence?): overruled[key, default: []].insert(evidence)
        case .reopen:
            for item in items(of: key.topic) where item.isDelivery {
                let name = item.name
                if item.isClear(in: items(of: key.topic)) || confirmed[key]?.contains(name) == true {
                    overruled[key, default: []].insert(name)
                }
            }
            overruled[key, default: []].formUnion(confirmed[key] ?? [])
            confirmed[key] = []
        default: break
        }
        people[key, default: []].append(Person(command: action, on: now.date, order: order))
        rework(at: now)
    }

    /// All that the clock has in store by now, in order; `names` are the ids, which the model does not make.
    mutating func tick(at now: LocalTime, names: [Key: String]) -> [String] {
        var told: [String] = []
        while true {
            var best: (time: LocalTime, id: String, key: Key)?
            for key in rows.keys {
                guard let time = pending(key, at: now)?.time, let id = names[key] else { continue }
                if best.map({ (time, id) < ($0.time, $0.id) }) ?? true { best = (time, id, key) }
            }
            guard let best, var action = pending(best.key, at: now) else { return told }
            if case .state(let state) = action.what {
                rows[best.key]?.state = state
                rows[best.key]?.isMissed = false
                told.append("\(best.id) \(state.rawValue)")
                // The reminder of the same day comes with it.
                guard let next = pending(best.key, at: now), next.time.date == action.time.date else { continue }
                action = next
            }
            if case .stage(let stage) = action.what {
                self.told[best.key, default: []].insert(stage)
                told.append("\(best.id) \(stage.due) \(stage.offset) \(now.date > action.time.date ? "late" : "")")
            }
        }
    }

    /// When the clock next matters.
    var nextDue: LocalTime? {
        rows.keys.flatMap { key in moments(key).map(\.time) }.min()
    }

    // MARK: The clock

    private enum What {
        case state(Obligation.State)
        case stage(ReminderStage)
    }

    private func moments(_ key: Key) -> [(time: LocalTime, what: What)] {
        guard let row = rows[key], !row.state.isClosed else { return [] }
        var moments: [(time: LocalTime, what: What)] = []
        if let due = row.due {
            if row.state == .open { moments.append((LocalTime(date: due.adding(days: -14)), .state(.dueSoon))) }
            if row.state != .overdue { moments.append((LocalTime(date: due.adding(days: 1)), .state(.overdue))) }
        }
        guard let day = row.due ?? row.review, let known = since[key], day >= known else { return moments }
        let offsets = row.due == nil ? [0] : [-14, -3, 0, 7, 14, 21, 28]
        for offset in offsets {
            let stage = ReminderStage(due: day, offset: offset)
            var time = LocalTime(date: day.adding(days: offset), minute: 480)
            if time.date < known { continue }
            if (told[key] ?? []).contains(where: { $0.due == day && $0.offset >= offset }) { continue }
            if offset < 0 && row.state == .overdue { continue }
            for person in people[key] ?? [] {
                if case .snooze(let until) = person.command, until == lastSnooze(key), time.date < until {
                    time.date = until
                }
            }
            moments.append((time, .stage(stage)))
        }
        return moments
    }

    private func lastSnooze(_ key: Key) -> CivilDate? {
        var last: CivilDate?
        for person in people[key] ?? [] {
            if case .snooze(let until) = person.command { last = until }
        }
        return last
    }

    /// First the state, overdue before due soon; then the last of the reminders.
    private func pending(_ key: Key, at now: LocalTime) -> (time: LocalTime, what: What)? {
        var last: (state: (time: LocalTime, what: What)?, stage: (time: LocalTime, what: What)?)
        for moment in moments(key) where moment.time <= now {
            if case .stage = moment.what { last.stage = moment } else { last.state = moment }
        }
        return last.state ?? last.stage
    }
}
