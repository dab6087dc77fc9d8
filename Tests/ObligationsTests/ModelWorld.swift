import Deadlines
import Documents

@testable import Obligations

// A small world of promises in which everybody knows what belongs to what, and papers about it at random.

/// Something that can be promised: two words that nothing else has.
struct Thing: Hashable {
    var index: Int
    var words: String
    var dossier: String
    /// What a promise of it may wait for.
    var event: String

    static let all: [Thing] = [
        ("evaluatie boswachters", "28345", "advies over kwelders"),
        ("verkenning zeegras", "28345", "rapport over veenweiden"),
        ("handreiking windmolens", "28345", "advies over duinpannen"),
        ("tussenstand fietspaden", "36410", "advies over sluisdeuren"),
        ("kostenraming stuwdammen", "36410", "onderzoek naar waterschade"),
    ].enumerated().map {
        Thing(index: $0.offset, words: $0.element.0, dossier: $0.element.1, event: $0.element.2)
    }
}

/// A written question with its term of three weeks.
struct Question: Hashable {
    var index: Int
    var number: String { "2025Z0100\(index)" }
    var from: CivilDate { day("2025-09-01").adding(days: 20 * index) }

    static let all = (0..<3).map { Question(index: $0) }
}

/// What a paper of the world says about a thing.
struct Line: Hashable {
    enum Kind: Hashable {
        case promise, delay, missed, done, partial
        /// A promise whose two months begin with the event of its thing.
        case waits
    }

    var kind: Kind
    var thing: Int
    /// For a promise or a delay.
    var due: CivilDate?
    /// For what was done.
    var on: CivilDate?

    var words: Words {
        let what = Thing.all[thing].words
        let until = due.map { "uiterlijk \($0)" } ?? "binnenkort"
        let range = due.map { "/\($0)" }
        return switch kind {
        case .promise: promised("Ik stuur uw Kamer \(until) de \(what)", due: range, until)
        case .delay: delayed("De \(what) is uitgesteld tot \(until)", due: range, until)
        case .missed: Words(status: .missed, text: "De toezegging over de \(what) is niet nagekomen")
        case .done: done("Hierbij bied ik uw Kamer de \(what) aan", on: on?.description)
        case .partial: done("Hierbij bied ik uw Kamer een voorlopige versie van de \(what) aan", on: on?.description)
        case .waits: waiting(for: Thing.all[thing].event, what)
        }
    }

    private func waiting(for event: String, _ what: String) -> Words {
        let anchor = "ontvangst van het \(event)"
        let term = "Binnen twee maanden na \(anchor)"
        var words = promised("\(term) stuur ik uw Kamer de \(what)", due: "/", term)
        words.waits = (anchor, "P2M")
        return words
    }

    var obliges: Bool { kind == .promise || kind == .waits || (kind == .delay && due != nil) }
}

struct Sheet: Hashable {
    var id: String
    var version = 0
    var date: CivilDate
    var dossier: String
    var lines: [Line]
    var terms: [TermLine] = []
    var answers: [Int] = []
    var events: [Event] = []

    /// The event of a thing took place.
    struct Event: Hashable {
        var thing: Int
        var on: CivilDate

        var told: (text: String, day: String) {
            ("Op \(on.inWords) heb ik het \(Thing.all[thing].event) ontvangen", on.description)
        }
    }

    struct TermLine: Hashable {
        var question: Int
        var weeks: Int
        var metOn: CivilDate?
    }

    var account: Account {
        paper(
            id, date.description, home: [dossier], digest: "\(version)",
            terms: terms.map { line in
                let question = Question.all[line.question]
                return term(
                    question.number, from: question.from.description,
                    due: question.from.adding(days: 7 * line.weeks).description, metOn: line.metOn?.description)
            }, answers: answers.map { Question.all[$0].number }, lines.map(\.words), happened: events.map(\.told))
    }

    /// For messages.
    var short: String {
        let said = lines.map { line in
            "\(line.kind) \(line.thing)\(line.due.map { " due \($0)" } ?? "")\(line.on.map { " on \($0)" } ?? "")"
        }
        let events = events.map { "event of \($0.thing) on \($0.on)" }
        let asked = terms.map { "term \($0.question) \($0.weeks)W\($0.metOn == nil ? "" : " met")" }
        return
            "\(id)v\(version) of \(date): \((said + events + asked + answers.map { "answers \($0)" }).joined(separator: ", "))"
    }

    /// A paper about the things of one dossier, or about a question.
    static func random(_ number: Int, around today: CivilDate, using random: inout SeededRandom) -> Sheet {
        let date = today.adding(days: -random.below(random.once(in: 4) ? 90 : 8))
        if random.once(in: 4) {
            let question = Question.all[random.below(Question.all.count)]
            let answered = max(date, question.from.adding(days: 5))
            var sheet = Sheet(id: "2025D\(100 + number)", date: answered, dossier: "36410", lines: [])
            switch random.below(4) {
            case 0: sheet.terms = [TermLine(question: question.index, weeks: 3)]
            case 1: sheet.terms = [TermLine(question: question.index, weeks: 6)]
            case 2:
                sheet.terms = [TermLine(question: question.index, weeks: 3, metOn: answered)]
                sheet.answers = [question.index]
            default: sheet.answers = [question.index]
            }
            return sheet
        }
        let dossier = random.once(in: 2) ? "28345" : "36410"
        var sheet = Sheet(id: "2025D\(100 + number)", date: date, dossier: dossier, lines: [])
        for thing in Thing.all where thing.dossier == dossier && random.below(5) < 3 {
            sheet.lines += Line.random(thing.index, on: date, using: &random)
        }
        for thing in Thing.all where thing.dossier == dossier && random.once(in: 5) {
            sheet.events.append(Event(thing: thing.index, on: date.adding(days: -random.below(20))))
        }
        return sheet
    }

    /// The same paper in other bytes: lines gone, changed or new, events no longer told.
    func reworked(using random: inout SeededRandom) -> Sheet {
        var sheet = self
        sheet.version += 1
        sheet.lines = []
        for thing in Thing.all where thing.dossier == dossier {
            let own = lines.filter { $0.thing == thing.index }
            switch random.below(5) {
            case 0: break
            case 1: sheet.lines += Line.random(thing.index, on: date, using: &random)
            default: sheet.lines += own
            }
        }
        sheet.events.removeAll { _ in random.once(in: 4) }
        return sheet
    }
}

extension Line {
    /// At most one line that obliges; promised and done in one paper now and then.
    static func random(_ thing: Int, on date: CivilDate, using random: inout SeededRandom) -> [Line] {
        let due = random.once(in: 5) ? nil : date.adding(days: random.below(60) - 5)
        let on = random.once(in: 3) ? date.adding(days: -random.below(20)) : nil
        return switch random.below(11) {
        case 0, 1, 2: [Line(kind: .promise, thing: thing, due: due)]
        case 3: [Line(kind: .delay, thing: thing, due: due)]
        case 4: [Line(kind: .missed, thing: thing)]
        case 5, 6: [Line(kind: .done, thing: thing, on: on)]
        case 7: [Line(kind: .partial, thing: thing, on: on)]
        case 8, 9: [Line(kind: .waits, thing: thing)]
        default: [Line(kind: .promise, thing: thing, due: due), Line(kind: .done, thing: thing)]
        }
    }
}
