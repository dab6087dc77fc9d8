import Documents
import Foundation
import Testing

@testable import Obligations

/// Twenty blocks of a hundred histories each; GRIFFIER_SEEDS=10000 runs as many in each block.
enum Seeds {
    static let perBlock = ProcessInfo.processInfo.environment["GRIFFIER_SEEDS"].flatMap(Int.init) ?? 100
}

/// The ledger against the model, over random histories: papers in any order, events that promises wait for, corrections,
/// aborts, restarts, a clock that steps to and fro.
@Suite struct ModelTests {
    @Test(arguments: 0..<20)
    func `the ledger agrees with one that starts from the beginning every time`(block: Int) throws {
        for seed in 0..<Seeds.perBlock {
            var history = History(seed: UInt64(block * 1_000_000 + seed))
            for step in 0..<26 {
                try history.step()
                if let difference = history.difference() {
                    Issue.record(
                        "seed \(block * 1_000_000 + seed), step \(step): \(difference)\n\(history.log.joined(separator: "\n"))"
                    )
                    return
                }
            }
        }
    }
}

/// A ledger, its model, and what was written of it so far.
struct History {
    var random: SeededRandom
    var ledger = Ledger(policy: ReminderPolicy())
    var model = ModelLedger()
    var keptModel = ModelLedger()
    var obligations: [String: Obligation] = [:]
    var memories: [String: Data] = [:]
    var now = at("2025-10-01", 9)
    var papers: [Sheet] = []
    var keptPapers: [Sheet] = []
    var number = 0
    var names: [ModelLedger.Key: String] = [:]
    var topics: [String: Int] = [:]
    var commands = 0
    var log: [String] = []
    var failure: String?

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func step() throws {
        tick()
        defer { findNames() }
        switch random.below(12) {
        case 0...4:
            number += 1
            take(Sheet.random(number, around: now.date, using: &random))
        case 5: if let paper = papers.randomElement(using: &random) { take(paper.reworked(using: &random)) }
        case 6: if let paper = papers.randomElement(using: &random) { take(paper, again: true) }
        case 7, 8: command()
        case 9: keep()
        case 10: discard()
        default: try restart()
        }
    }

    private func isPair(_ events: ArraySlice<LedgerEvent>) -> Bool {
        guard case .statusChanged(let change)? = events.first, case .reminder(let reminder)? = events.last else {
            return false
        }
        return change.obligation == reminder.obligation.id
    }

    private mutating func tick() {
        let steps = [-60, -1, 0, 1, 61, 600, 1440, 3000, 5 * 1440, 16 * 1440]
        let minutes = now.date.daysSinceEpoch * 1440 + now.minute + steps[random.below(steps.count)]
        now = LocalTime(date: CivilDate(daysSinceEpoch: minutes / 1440), minute: minutes % 1440)
        log.append("tick \(now.date) \(now.minute)")
        var told: [String] = []
        let limit = 1 + random.below(3)
        while true {
            let events = ledger.tick(at: now, limit: limit)
            // A change and the reminder of the same day belong together.
            let allowed = isPair(events.suffix(2)) ? limit + 1 : limit
            if events.count > allowed { failure = "\(events.count) events, \(limit) were allowed" }
            if events.isEmpty { break }
            told += events.map { event in
                switch event {
                case .statusChanged(let change): "\(change.obligation) \(change.after.rawValue)"
                case .reminder(let reminder):
                    "\(reminder.obligation.id) \(reminder.stage.due) \(reminder.stage.offset) \(reminder.late ? "late" : "")"
                }
            }
        }
        let expected = model.tick(at: now, names: names)
        if told != expected { failure = "told \(told), expected \(expected)" }
    }

    private mutating func take(_ sheet: Sheet, again: Bool = false) {
        log.append("take \(sheet.short)")
        let events = ledger.take(sheet.account, at: now)
        if again, !events.isEmpty { failure = "the same again: \(events)" }
        if !again { papers.append(sheet) }
        model.take(sheet, at: now)
    }

    private mutating func command() {
        guard
            let key = model.rows.keys.sorted(by: { ($0.topic, $0.instance) < ($1.topic, $1.instance) })
                .randomElement(using: &random),
            let id = names[key]
        else { return }
        let candidate = ledger.candidates(of: id).first
        let day = now.date.adding(days: random.below(40) - 10)
        let action: Command.Action =
            switch random.below(11) {
            case 9, 10: .replan(was: model.rows[key]?.due, DateWindow(earliest: nil, latest: day))
            case 0: .settle(on: now.date.adding(days: -random.below(9)))
            case 1: .withdraw
            case 2: .dismiss(evidence: nil)
            case 3: .reschedule(DateWindow(earliest: nil, latest: day))
            case 4: .snooze(until: day)
            case 5: .dismiss(evidence: candidate?.evidence)
            case 6: .confirm(evidence: candidate?.evidence)
            default: .reopen
            }
        commands += 1
        let command = Command(id: "c\(commands)", obligation: id, action: action, by: "griffie", why: "")
        log.append("command \(key) \(action)")
        do {
            _ = try ledger.apply(command, at: now)
            if let again = try? ledger.apply(command, at: now), !again.isEmpty { failure = "a command twice" }
        } catch {
            log.append("refused: \(error)")
            return
        }
        model.take(named(action, of: key, candidate), on: key, order: commands, at: now)
    }

    /// The model has its own names for evidence.
    private func named(_ action: Command.Action, of key: ModelLedger.Key, _ candidate: Candidate?) -> Command.Action {
        guard let candidate else { return action }
        let name = name(of: candidate, topic: key.topic)
        return switch action {
        case .confirm(.some): .confirm(evidence: name)
        case .dismiss(.some): .dismiss(evidence: name)
        default: action
        }
    }

    private func name(of candidate: Candidate, topic: Int) -> String {
        if topic >= 100 { return "\(candidate.source.document) answers" }
        let text = candidate.source.span.text
        let kind =
            text.contains("voorlopige")
            ? "partial"
            : text.hasPrefix("Hierbij")
                ? "done"
                : text.contains("uitgesteld") ? "delay" : text.hasPrefix("Binnen twee maanden") ? "waits" : "promise"
        return "\(candidate.source.document) \(kind)"
    }

    private mutating func keep() {
        log.append("keep")
        let changes = ledger.changes
        for (id, change) in changes.obligations { obligations[id] = change }
        for (key, change) in changes.memories { memories[key] = change.flatMap { try? JSONEncoder().encode($0) } }
        ledger.keep()
        keptModel = model
        keptPapers = papers
    }

    private mutating func discard() {
        log.append("discard")
        ledger.discard()
        model = keptModel
        papers = keptPapers
    }

    private mutating func restart() throws {
        keep()
        log.append("restart")
        var fresh = Ledger(policy: ReminderPolicy())
        for obligation in obligations.values { fresh.restore(obligation) }
        for (key, data) in memories {
            let memory = try JSONDecoder().decode(Memory.self, from: data)
            if memory.key != key { failure = "\(memory.key) came back for \(key)" }
            fresh.restore(memory: memory)
        }
        if fresh.nextDue != nil { failure = "the clock counts before everything is back" }
        fresh.restored()
        ledger = fresh
    }

    /// The ids of the model's rows, as the ledger names them.
    private mutating func findNames() {
        names = [:]
        for obligation in ledger.obligations(matching: Ledger.Query()) {
            guard let instance = ledger.standing(of: obligation.id)?.instance else { continue }
            let topic = topics[obligation.id] ?? topic(of: obligation)
            topics[obligation.id] = topic
            names[ModelLedger.Key(topic: topic, instance: instance)] = obligation.id
        }
    }

    private func topic(of obligation: Obligation) -> Int {
        if obligation.origin == .term {
            return 100 + (Question.all.firstIndex { obligation.subjects.contains($0.number) } ?? 99)
        }
        return Thing.all.firstIndex { obligation.what.contains($0.words) } ?? -1
    }

    /// In what the two differ; nil when they agree.
    func difference() -> String? {
        if let failure { return failure }
        let all = ledger.obligations(matching: Ledger.Query())
        if all.count != model.rows.count {
            return "\(all.count) obligations, expected \(model.rows.count): \(all.map(\.what)) \(model.rows)"
        }
        for (key, row) in model.rows {
            guard let id = names[key], let obligation = ledger.obligation(id) else { return "\(key) is missing" }
            let proposals = Set(
                ledger.candidates(of: id).map { "\(name(of: $0, topic: key.topic)) \($0.proposal.rawValue)" })
            let found = ModelLedger.Row(
                state: obligation.state, due: obligation.due.window.latest, review: obligation.reviewOn,
                settledOn: obligation.settledOn, proposals: proposals, origin: obligation.origin,
                isMissed: row.isMissed)
            if found != row { return "\(key): \(found), expected \(row)" }
            if Set(obligation.reminded) != model.told[key] ?? [] { return "\(key): told \(obligation.reminded)" }
            if obligation.history.last?.after != obligation.state { return "\(key): history ends otherwise" }
        }
        if ledger.nextDue != model.nextDue {
            return "next \(String(describing: ledger.nextDue)), expected \(String(describing: model.nextDue))"
        }
        return nil
    }
}
