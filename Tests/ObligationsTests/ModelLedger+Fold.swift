import Documents

@testable import Obligations

extension ModelLedger {
    /// Something said about a topic.
    struct Item: Hashable {
        enum Kind: Hashable {
            case obliges(isDelay: Bool, isTerm: Bool, isGone: Bool), missed, delivers(isPartial: Bool), vagueDelay
            case happens
        }

        var kind: Kind
        var sheet: String
        var date: CivilDate
        var position: Int
        var due: CivilDate?
        var on: CivilDate
        /// A term counts from the submission.
        var from: CivilDate
        var name: String
        /// A promise that waits for its event.
        var waits = false

        var isDelivery: Bool { if case .delivers = kind { true } else { false } }
        var obliges: Bool { if case .obliges = kind { true } else { false } }
        var rank: Int { obliges ? 0 : isDelivery ? 2 : 1 }

        /// Some promise stood when it was said, and it was delivered after that.
        func isClear(in items: [Item]) -> Bool {
            items.contains { promise in
                promise.obliges && isKnown(promise) && (on >= promise.from || promise.sheet == sheet)
                    && kind != .delivers(isPartial: true)
            }
        }

        func isKnown(_ promise: Item) -> Bool {
            date >= promise.from
                || promise.kind == .obliges(isDelay: false, isTerm: true, isGone: false) && on >= promise.from
        }
    }

    func items(of topic: Topic) -> [Item] {
        var items: [Item] = []
        for sheet in sheets.values {
            if topic >= 100 {
                for line in sheet.terms where line.question == topic - 100 {
                    let from = Question.all[line.question].from
                    items.append(
                        Item(
                            kind: .obliges(isDelay: false, isTerm: true, isGone: false), sheet: sheet.id,
                            date: sheet.date, position: 0, due: from.adding(days: 7 * line.weeks), on: sheet.date,
                            from: from, name: "term"))
                }
                if sheet.answers.contains(topic - 100) {
                    items.append(
                        Item(
                            kind: .delivers(isPartial: false), sheet: sheet.id, date: sheet.date, position: 1, due: nil,
                            on: sheet.date, from: sheet.date, name: "\(sheet.id) answers"))
                }
                continue
            }
            let lines = sheet.lines.map { ($0, false) } + (gone[sheet.id] ?? []).map { ($0, true) }
            for (position, (line, isGone)) in lines.enumerated() where line.thing == topic {
                let kind: Item.Kind =
                    switch line.kind {
                    case .promise, .waits: .obliges(isDelay: false, isTerm: false, isGone: isGone)
                    case .delay: line.due == nil ? .vagueDelay : .obliges(isDelay: true, isTerm: false, isGone: isGone)
                    case .missed: .missed
                    case .done: .delivers(isPartial: false)
                    case .partial: .delivers(isPartial: true)
                    }
                items.append(
                    Item(
                        kind: kind, sheet: sheet.id, date: sheet.date, position: position, due: line.due,
                        on: line.on ?? sheet.date, from: sheet.date, name: "\(sheet.id) \(line.kind)",
                        waits: line.kind == .waits))
            }
            for event in sheet.events where event.thing == topic {
                items.append(
                    Item(
                        kind: .happens, sheet: sheet.id, date: sheet.date, position: lines.count, due: nil,
                        on: event.on,
                        from: sheet.date, name: "\(sheet.id) happened"))
            }
        }
        return items.sorted { ($0.date, $0.rank, $0.sheet, $0.position) < ($1.date, $1.rank, $1.sheet, $1.position) }
    }

    /// Starts from the beginning.
    mutating func rework(at now: LocalTime) {
        var fresh: [Key: Row] = [:]
        for topic in Array(0..<Thing.all.count) + Question.all.map({ 100 + $0.index }) {
            for (instance, row) in story(items(of: topic), topic).enumerated() {
                fresh[Key(topic: topic, instance: instance)] = row
            }
        }
        let removed = rows.filter { fresh[$0.key] == nil }
        for (key, made) in fresh {
            var row = made
            let old = rows[key]
            let alike = removed.filter { $0.key.topic == key.topic && $0.value.day == row.day }.map(\.key)
            if old == nil || old?.day != row.day { since[key] = nil }
            since[key] = ([since[key]] + alike.map { since[$0] }).compactMap(\.self).min() ?? now.date
            for other in removed.keys where other.topic == key.topic {
                told[key, default: []].formUnion((told[other] ?? []).filter { $0.due == row.day })
            }
            if !row.state.isClosed, let due = row.due {
                let isKept = old?.due == row.due && old?.state.isClosed == false && old?.isMissed == false
                let kept = isKept ? old?.state : nil
                if now.date > due || kept == .overdue { row.state = .overdue }
                if row.state == .open, now.date >= due.adding(days: -14) || kept == .dueSoon { row.state = .dueSoon }
            }
            if let old, old.state == row.state, old.due == row.due { row.isMissed = old.isMissed }
            fresh[key] = row
        }
        for key in removed.keys {
            told[key] = nil
            since[key] = nil
        }
        rows = fresh
    }

    /// The rows that follow from what was said, one after the other.
    private func story(_ items: [Item], _ topic: Topic) -> [Row] {
        guard let opening = items.first(where: \.obliges) else { return [] }
        var rows: [Row] = []
        var row = Row(
            state: .open, due: opening.due, review: nil, settledOn: nil, proposals: [],
            origin: topic >= 100 ? .term : .promised, isMissed: false)
        var words = opening.date
        var start = opening
        var sources: [Item] = []
        var key: Key { Key(topic: topic, instance: rows.count) }
        var isMoved = false
        var rules: Set<Int> = []

        func move(_ due: CivilDate) {
            guard !row.state.isClosed else { return }
            row.due = due
            row.state = .open
            row.isMissed = false
        }
        func listen(before item: Item?) {
            listenToPeople(before: item)
            for person in people[key] ?? [] {
                guard case .replan(let was, let window) = person.command, item.map({ $0.date > person.on }) ?? true,
                    rules.insert(person.order).inserted, was == row.due, let latest = window.latest
                else { continue }
                if latest != was { move(latest) }
            }
        }
        func listenToPeople(before item: Item?) {
            guard !isMoved,
                let person = (people[key] ?? []).last(where: {
                    if case .reschedule = $0.command { true } else { false }
                }),
                case .reschedule(let window) = person.command
            else { return }
            if let item, item.date <= person.on { return }
            isMoved = true
            if window.latest != row.due, let latest = window.latest { move(latest) }
        }
        func close() {
            if !row.state.isClosed, let last = sources.last,
                sources.allSatisfy({ if case .obliges(_, _, true) = $0.kind { true } else { false } })
            {
                if confirmed[key]?.contains(last.name) == true {
                    row.state = .withdrawn
                    row.settledOn = (people[key] ?? []).last { $0.command == .confirm(evidence: last.name) }?.on
                } else if overruled[key]?.contains(last.name) != true {
                    row.proposals.insert("\(last.name) withdrawn")
                }
            }
            if let person = closing(key) {
                if case .settle(let on) = person.command {
                    row.state = row.due.map { on > $0 } ?? false ? .metLate : .met
                    row.settledOn = on
                } else {
                    row.state = .withdrawn
                    row.settledOn = person.on
                }
            }
            if row.state.isClosed { row.proposals = [] } else if row.due == nil { row.review = words.adding(months: 3) }
        }

        for item in items {
            listen(before: item)
            switch item.kind {
            case .obliges(let isDelay, let isTerm, let isGone):
                if item == opening {
                    sources.append(item)
                    continue
                }
                if !isDelay, !isTerm, isAgain(item, key, row) {
                    close()
                    rows.append(row)
                    row = Row(
                        state: .open, due: item.due, review: nil, settledOn: nil, proposals: [], origin: .promised,
                        isMissed: false)
                    (words, start, sources, isMoved) = (item.date, item, [item], false)
                    rules = []
                    continue
                }
                sources.append(item)
                words = max(words, item.date)
                guard let due = item.due, due != row.due, !isGone else { continue }
                if let known = row.due, isDelay || isTerm, due < known { continue }
                move(due)
            case .vagueDelay: continue
            case .happens:
                let isAwaited = items.contains { $0.waits && item.on >= $0.from && $0.sheet != item.sheet }
                guard isAwaited, !row.state.isClosed, row.due == nil, sources.contains(where: \.waits) else { continue }
                words = max(words, item.date)
                move(item.on.adding(months: 2))
            case .missed:
                guard !row.state.isClosed, row.due != nil, items.contains(where: { $0.obliges && item.isKnown($0) }),
                    row.state != .overdue
                else { continue }
                row.state = .overdue
                row.isMissed = true
            case .delivers:
                let isTied = items.contains {
                    $0.obliges && item.isKnown($0)
                        && ($0.sheet != item.sheet || item.kind != .delivers(isPartial: true))
                }
                guard !row.state.isClosed, isTied, overruled[key]?.contains(item.name) != true else { continue }
                let isConfirmed = confirmed[key]?.contains(item.name) == true
                guard item.isClear(in: items) || isConfirmed else {
                    row.proposals.insert("\(item.name) met")
                    continue
                }
                if item.on < start.from, start.sheet != item.sheet, !isConfirmed { continue }
                words = max(words, item.date)
                row.state = row.due.map { item.on > $0 } ?? false ? .metLate : .met
                row.settledOn = item.on
            }
        }
        listen(before: nil)
        close()
        return rows + [row]
    }

    private func closing(_ key: Key) -> Person? {
        var closing: Person?
        for person in people[key] ?? [] {
            switch person.command {
            case .settle, .withdraw, .dismiss(evidence: nil): closing = person
            case .reopen: closing = nil
            default: break
            }
        }
        return closing
    }

    private func isAgain(_ item: Item, _ key: Key, _ row: Row) -> Bool {
        if let person = closing(key) {
            if case .dismiss = person.command { return false }
            return person.on < item.date
        }
        return row.state.isClosed && (row.settledOn ?? item.date) < item.date
    }
}
