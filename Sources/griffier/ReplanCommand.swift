import ArgumentParser
import Documents
import Events
import Foundation
import Notifications
import Workers

/// Recomputes what hangs on a calendar or a rule of `config/`.
struct ReplanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replan",
        abstract: "Moves what is due on another day since a calendar or rule in config/ was changed.",
        discussion: """
            Reads the documents behind everything that is owed with the tables as they are now, and shows what is due
            on another day. With --dry-run nothing more; else each move is a command, which the tracker applies once
            and writes into the history. What a person has moved stays where it is, and so does what has been moved by
            the time the command is applied.

            Give the workers the new tables first (restart `griffier run`), so that new documents are read with them
            too. config/reminders.tsv needs no replanning: the tracker counts reminders anew when it starts.
            """)

    @Flag(help: "Only show what would move.")
    var dryRun = false

    @Option(help: "Why; kept in the history of everything that moves.")
    var why = "config/ was changed"

    @Option(help: "Who says so; else the name under which you are logged in.")
    var by: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = try options.read()
        let moves = try ReplanCommand.moves(settings)
        let terminal = Terminal(language: settings.language)
        if moves.isEmpty { terminal.line(terminal.say("Er verschuift niets.", "Nothing moves.")) }
        for move in moves { terminal.show(move) }
        guard !dryRun else { return }
        let now = SystemClock().now()
        let commands = try moves.compactMap { try $0.command(by: by ?? NSUserName(), at: now, why: why) }
        guard !commands.isEmpty else { return }
        try Correct.publish(commands, settings)
        terminal.line(terminal.say("\(commands.count) opdrachten gegeven.", "\(commands.count) commands given."))
    }

    /// What the tables move among all that is owed.
    static func moves(_ settings: Settings) throws(Halt) -> [Replan.Move] {
        let reader = TopicReader(settings: settings)
        var replan = Replan(try ObligationsCommand.current(settings), tables: try Tables(directory: settings.directory))
        try reader.readAll(.deadlines) { (record) throws(Halt) in
            guard replan.concerns(record.keyText ?? "") else { return }
            if let told = try ObligationsCommand.payload(DeadlinesRecord.self, of: record) {
                try ReplanCommand.checked { () throws(JSON.Unreadable) in try replan.add(told) }
            }
        }
        try reader.readAll(.documents) { (record) throws(Halt) in
            guard replan.concerns(record.keyText ?? "") else { return }
            if let document = try ObligationsCommand.payload(DocumentRecord.self, of: record) { replan.add(document) }
        }
        return try ReplanCommand.checked { () throws(JSON.Unreadable) in try replan.moves() }
    }

    private static func checked<Result>(_ body: () throws(JSON.Unreadable) -> Result) throws(Halt) -> Result {
        do throws(JSON.Unreadable) {
            return try body()
        } catch {
            throw Halt(.badData, error.problem)
        }
    }
}

extension Terminal {
    /// "nl-abcdefghij  2025-12-18 → 2025-12-11".
    func show(_ move: Replan.Move) {
        let unknown = say("geen dag meer: beslis zelf", "no day any more: decide yourself")
        let now = move.now.latest?.description ?? unknown
        line(
            "  \(styled(move.obligation.id, .strong))  \(move.was.latest?.description ?? "-") → \(styled(now, .warning))  "
                + "“\(words.oneLine(move.obligation.due.text ?? move.obligation.what).prefix(60))” "
                + "(\(words.document(move.document)))")
    }
}
