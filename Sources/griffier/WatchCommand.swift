import ArgumentParser
import Events
import Foundation
import Kafka
import Notifications
import Workers

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Shows a topic as it grows.",
        discussion: """
            Topics: \(Topic.allCases.filter { !$0.isInternal }.map(\.rawValue).joined(separator: ", ")).

                griffier watch reminders
                griffier watch status-changes --from-beginning
                griffier watch citations --json | jq .
            """)

    @Argument(help: "Which topic.", transform: WatchCommand.topic)
    var topic: Topic

    @Flag(help: "Begin with what is there already.")
    var fromBeginning = false

    @Flag(help: "Print each payload as a line of JSON.")
    var json = false

    @Option(help: "Stop after so many records.")
    var count: Int?

    @OptionGroup var options: GlobalOptions

    private static func topic(_ name: String) throws -> Topic {
        guard let topic = Topic(rawValue: name), !topic.isInternal else {
            let names = Topic.allCases.filter { !$0.isInternal }.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("there is no topic \"\(name)\"; there are \(names)")
        }
        return topic
    }

    func validate() throws {
        if let count, count < 1 { throw ValidationError("--count takes a number from 1 on, not \(count)") }
    }

    func run() throws {
        let settings = try options.read()
        let terminal = Terminal(language: settings.language)
        var left = count ?? .max
        try TopicReader(settings: settings).follow(topic, from: fromBeginning ? .beginning : .end) {
            (record) throws(Halt) in
            if json { printJSON(record) } else { terminal.show(record) }
            left -= 1
            return left > 0
        } while: {
            true
        }
    }

    private func printJSON(_ record: borrowing Record) {
        record.withValue { bytes in
            FileHandle.standardOutput.write(Data((bytes.map { Array($0) } ?? Array("null".utf8)) + [0x0A]))
        }
    }
}

extension Terminal {
    /// A record of any topic, for a person.
    func show(_ record: borrowing Record) {
        let place = "\(record.topic.rawValue) [\(record.partition)] @ \(record.offset)"
        let bytes = record.withValue { $0.map { Array($0) } }
        guard let bytes else { return line("\(place)  \(record.keyText ?? "")  \(say("verwijderd", "deleted"))") }
        do throws(JSON.Unreadable) {
            switch record.topic {
            case .reminders: show(try JSON.value(ReminderPayload.self, from: bytes))
            case .statusChanges: show(try JSON.value(StatusChangeRecord.self, from: bytes))
            case .obligations: show([try JSON.value(ObligationPayload.self, from: bytes)])
            case .citations:
                let payload = try JSON.value(CitationsRecord.self, from: bytes)
                heading("\(payload.document)  \(say("verwijzingen", "citations"))")
                show(payload.citations)
            case .deadlines:
                let payload = try JSON.value(DeadlinesRecord.self, from: bytes)
                heading("\(payload.document)  \(say("toezeggingen en termijnen", "commitments and terms"))")
                show(payload.commitments, terms: payload.terms)
            case .documents:
                let payload = try JSON.value(DocumentRecord.self, from: bytes)
                line(
                    "\(place)  \(styled(payload.id, .strong))  \(payload.date.latest ?? "?") (\(words.word(payload.date.basis)))"
                )
            default: line("\(place)  \(record.keyText ?? "")  \(bytes.count) bytes")
            }
        } catch {
            line("\(place)  \(say("onleesbaar", "unreadable")): \(error)")
        }
    }

    /// What a document promises, in the order of its text.
    func show(_ commitments: [CommitmentPayload], terms: [TermPayload]) {
        for term in terms {
            let met = term.metOn.map { ", \(say("voldaan op", "met on")) \($0)" } ?? ""
            let what = words.what(term.rule, subjects: term.subject.map { [$0] } ?? [])
            line(
                wrapped(
                    what + met, indent: 43,
                    first: "  \(styled(column(words.origin("term"), 11), .strong)) \(column(term.due, 12)) "
                        + column("", 16)))
        }
        for commitment in commitments {
            let due = commitment.due.map { $0.latest ?? ($0.earliest.map { "≥ \($0)" } ?? words.oneLine($0.text)) }
            let when = commitment.doneOn ?? due ?? "-"
            line(
                wrapped(
                    "“\(commitment.text)” \(commitment.who.map { "(\($0))" } ?? "")", indent: 43,
                    first: "  \(styled(column(words.word(commitment.status), 11), .strong)) \(column(when, 12)) "
                        + "\(column(words.place(commitment.place), 15)) "))
        }
    }
}
