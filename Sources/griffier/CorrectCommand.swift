import ArgumentParser
import Documents
import Events
import Foundation
import Kafka
import Obligations
import Workers

/// What people correct; each is a record on `commands`, which the tracker applies in order.
enum Correct {
    struct Common: ParsableArguments {
        @Argument(help: "The obligation's id: nl- and ten letters.")
        var id: String

        @Option(help: "Why; kept in its history.")
        var why: String

        @Option(help: "Who says so; else the name under which you are logged in.")
        var by: String?

        @OptionGroup var options: GlobalOptions

        func send(_ action: CommandRecord.Action, on: String? = nil, until: String? = nil, evidence: String? = nil)
            throws
        {
            let settings = try options.read()
            let days = try [on, until].map { try $0.map(Correct.day) }
            let command: CommandRecord
            let now = SystemClock().now()
            do {
                command = try CommandRecord(
                    obligation: id, action: action, by: by ?? NSUserName(), at: now, why: why, on: days[0],
                    until: days[1], evidence: evidence)
            } catch {
                throw ValidationError("\(error)")
            }
            guard try ObligationsCommand.isKnown(id, settings) else {
                throw Halt(
                    .badData,
                    "there is no obligation \(id), so nothing was done; `griffier obligations --all` lists them")
            }
            if let evidence { try requireCandidate(evidence, settings) }
            let event = EventID(.commandGiven, id, action.rawValue, now.description, command.by, why)
            try Correct.publish([(event, command)], settings)
            print(
                Terminal(language: settings.language).say(
                    "genoteerd; `griffier obligations show \(id)` toont wat het deed, `griffier rejects list` wanneer het niet kon",
                    "noted; `griffier obligations show \(id)` shows what it did, `griffier rejects list` if it could not"
                ))
        }

        /// Evidence is named by the candidates that are shown: a slip of the pen is found out here. What turned out to
        /// be the same as another is found by the tracker.
        private func requireCandidate(_ evidence: String, _ settings: Settings) throws(Halt) {
            guard let obligation = try ObligationsCommand.current(settings).first(where: { $0.id == id }),
                obligation.state != Obligation.State.superseded.rawValue,
                !obligation.candidates.contains(where: { $0.evidence == evidence })
            else { return }
            let names = obligation.candidates.map(\.evidence).joined(separator: ", ")
            throw Halt(
                .badData,
                "\(id) has no candidate \"\(evidence)\", so nothing was done; it has "
                    + (names.isEmpty ? "none" : names))
        }
    }

    /// The day of the settings' zone.
    static func today(_ settings: Settings) -> CivilDate? {
        Zone(settings.zoneName).map { $0.localTime(at: SystemClock().now()).date }
    }

    /// Writes commands where the tracker reads them.
    static func publish(_ commands: [(id: EventID, record: CommandRecord)], _ settings: Settings) throws(Halt) {
        let topic = Topic.commands.name(prefix: settings.prefix)
        let publisher = try Publisher(settings, as: "griffier.obligations")
        let count = try publisher.partitions(of: .commands)
        let records = commands.map { id, command in
            let envelope = Envelope(
                id: id, type: .commandGiven, source: "/griffier/obligations", subject: command.obligation,
                time: command.at)
            return OutgoingRecord(
                topic: topic, partition: partition(forKey: settings.jurisdiction.utf8, of: count),
                key: Array(command.obligation.utf8), value: try? JSON.bytes(of: command),
                headers: envelope.headers.map { RecordHeader($0.name, $0.value) })
        }
        _ = try publisher.publish(records)
    }

    private static func day(_ text: String) throws -> CivilDate {
        guard let day = CivilDate(text) else { throw ValidationError("\"\(text)\" is no day; write it as YYYY-MM-DD") }
        return day
    }

    struct Settle: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "It was met.")
        @OptionGroup var common: Common
        @Option(help: "On which day; else today.") var on: String?

        func run() throws {
            let settings = try common.options.read()
            try common.send(.settle, on: on ?? Correct.today(settings)?.description)
        }
    }

    struct Reopen: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "It was not met after all.")
        @OptionGroup var common: Common
        func run() throws { try common.send(.reopen) }
    }

    struct Withdraw: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Nobody owes it any more.")
        @OptionGroup var common: Common
        func run() throws { try common.send(.withdraw) }
    }

    struct Reschedule: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "It is due on another day.")
        @OptionGroup var common: Common
        @Option(help: "The new last day, as YYYY-MM-DD.") var until: String
        func run() throws { try common.send(.reschedule, until: until) }
    }

    struct Snooze: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "No reminders before a day.")
        @OptionGroup var common: Common
        @Option(help: "The first day on which reminders may come again.") var until: String
        func run() throws {
            let today = Correct.today(try common.options.read())
            if let today, let day = CivilDate(until), day <= today {
                throw ValidationError("--until is \(day), which is over; reminders come again from a day ahead")
            }
            try common.send(.snooze, until: until)
        }
    }

    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It is an obligation indeed; with --evidence: what that document shows is so.")
        @OptionGroup var common: Common
        @Option(help: "The evidence, as `griffier obligations --candidates` names it.") var evidence: String?
        func run() throws { try common.send(.confirm, evidence: evidence) }
    }

    struct Dismiss: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It is no obligation; with --evidence: what that document seems to show is not so.")
        @OptionGroup var common: Common
        @Option(help: "The evidence, as `griffier obligations --candidates` names it.") var evidence: String?
        func run() throws { try common.send(.dismiss, evidence: evidence) }
    }
}
