import ArgumentParser
import Documents
import Events
import Foundation
import Notifications
import Obligations
import Workers

struct ObligationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligations",
        abstract: "Shows what is owed, and corrects it.",
        discussion: """
            griffier obligations                          what is open, the earliest due first
            griffier obligations --all --dossier 28345
            griffier obligations --candidates             what waits for you: confirm or dismiss it
            griffier obligations show nl-abcdefghij       with its history and sources
            griffier obligations settle nl-abcdefghij --why "brief ontvangen" --on 2025-12-01
            griffier obligations replan --dry-run         after a change of a calendar or rule in config/
            """,
        subcommands: [
            List.self, Show.self, Correct.Settle.self, Correct.Reopen.self, Correct.Withdraw.self,
            Correct.Reschedule.self, Correct.Snooze.self, Correct.Confirm.self, Correct.Dismiss.self,
            ReplanCommand.self,
        ],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "A table of what is owed, sorted by due date.")

        @Flag(help: "Also what is met or withdrawn.")
        var all = false

        @Option(
            help: "Only what is in this state: \(Obligation.State.allCases.map(\.rawValue).joined(separator: ", ")).")
        var status: String?

        @Option(
            name: [.customLong("ministry"), .customLong("who")],
            help: "Only what this ministry or person owes; part of the name will do.")
        var who: String?

        @Option(
            name: [.customLong("dossier"), .customLong("subject")],
            help: "Only what hangs on this dossier, question, motion or paper.")
        var subject: String?

        @Option(help: "Only what is due on this day or before, as YYYY-MM-DD.")
        var due: String?

        @Flag(help: "Only what waits for you: what a document may show, with the commands that decide.")
        var candidates = false

        @Flag(help: "With the sentence each comes from.")
        var long = false

        @Flag(help: "One JSON object per line.")
        var json = false

        @OptionGroup var options: GlobalOptions

        func validate() throws {
            if let status, Obligation.State(rawValue: status) == nil {
                throw ValidationError("--status is \"\(status)\", which is no state")
            }
            if let due, CivilDate(due) == nil { throw ValidationError("--due is \"\(due)\"; write it as YYYY-MM-DD") }
        }

        func run() throws {
            let settings = try options.read()
            let chosen = try ObligationsCommand.current(settings).filter(isWanted).sorted(by: Terminal.isEarlier)
            if json {
                for obligation in chosen { print(try JSON.text(of: obligation)) }
                return
            }
            let terminal = Terminal(language: settings.language)
            if chosen.isEmpty { terminal.line(terminal.say("Niets.", "Nothing.")) }
            if candidates {
                terminal.candidates(of: chosen)
            } else if long {
                terminal.show(chosen)
            } else {
                terminal.table(chosen)
            }
        }

        private func isWanted(_ obligation: ObligationPayload) -> Bool {
            if candidates, obligation.candidates.isEmpty { return false }
            if let status {
                if obligation.state != status { return false }
            } else if !all, Obligation.State(rawValue: obligation.state)?.isClosed ?? false {
                return false
            }
            if let who, !(obligation.who ?? "").lowercased().contains(who.lowercased()) { return false }
            if let subject,
                !obligation.subjects.contains(where: { $0.hasSuffix(subject) || $0.hasPrefix("kst-\(subject)-") })
            {
                return false
            }
            if let due, (obligation.due.latest ?? "9999") > due { return false }
            return true
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One obligation, with its history and evidence.")

        @Argument(help: "Its id: nl- and ten letters.")
        var id: String

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = try options.read()
            guard let obligation = try ObligationsCommand.current(settings).first(where: { $0.id == id }) else {
                throw Halt(.badData, "there is no obligation \(id); `griffier obligations --all` lists them")
            }
            let terminal = Terminal(language: settings.language)
            terminal.show([obligation], withSentences: false)
            terminal.heading(terminal.say("Bronnen", "Sources"))
            for source in obligation.sources {
                terminal.line("  \(terminal.words.document(source.document))  \(terminal.words.place(source.place))")
                terminal.line(terminal.wrapped("“\(source.sentence)”", indent: 6))
            }
            let zone = Zone(settings.zoneName)
            let clock = " (\(zone == nil ? "UTC" : settings.zoneName))"
            terminal.heading(terminal.say("Geschiedenis", "History") + " (\(settings.zoneName))")
            for change in obligation.history {
                let before = change.before.map { "\(terminal.words.state($0)) → " } ?? ""
                terminal.line("  \(change.on)  \(before)\(terminal.state(change.after))")
                terminal.line(terminal.wrapped(terminal.words.reason(change), indent: 6))
                // What was promised stands above; this is what bears on it.
                if let evidence = change.evidence, !obligation.sources.contains(evidence), !evidence.sentence.isEmpty {
                    terminal.line(terminal.wrapped("“\(evidence.sentence)”", indent: 6))
                }
            }
            if let day = obligation.settledOn.flatMap({ CivilDate($0) }) {
                let words = terminal.say("Afgedaan op", "Settled on")
                terminal.line("  \(words) \(terminal.words.date(day))")
            }
            if !obligation.candidates.isEmpty {
                terminal.heading(terminal.say("Te beslissen", "To be decided"))
                terminal.candidates(of: [obligation])
            }
            let commands = try ObligationsCommand.commands(on: id, settings)
            if !commands.isEmpty { terminal.heading(terminal.say("Opdrachten", "Commands") + clock) }
            for command in commands { terminal.show(command, in: zone) }
        }
    }
}

extension Terminal {
    /// One line for each obligation.
    func table(_ obligations: [ObligationPayload]) {
        for obligation in obligations {
            let due = obligation.due.latest ?? obligation.due.earliest.map { "≥ \($0)" } ?? "-"
            let what = words.what(obligation)
            let owed = isCut ? column(what, max(20, width - 50)) : what + (obligation.who.map { " (\($0))" } ?? "")
            line(
                "\(column(due, 12)) \(obligation.id)  \(styled(column(words.state(obligation.state), 19), .faint)) \(owed)"
            )
        }
    }
}
