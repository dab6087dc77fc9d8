import ArgumentParser
import Foundation
import Workers

/// The command line. Every command is a file of its own.
struct Griffier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "griffier",
        abstract: "Reads parliamentary documents, keeps account of what ministers promise, and reminds in time.",
        discussion: """
            To see what it does:        griffier demo
            To read one document:       griffier read FILE --date 2025-09-10
            To run it without cluster:  griffier run --local FOLDER
            To run it on your cluster:  griffier topics create && griffier run
            To give it a document:      griffier drop FILE
            To see what is owed:        griffier obligations

            Exit codes: 0 done, 64 wrong usage, 65 bad data, 69 broker unreachable, 70 internal error, 74 disk full or \
            read-only, 75 try again, 77 not authorised, 78 configuration, 79 fenced by a twin.
            """,
        version: griffierVersion,
        subcommands: [
            RunCommand.self, DropCommand.self, WatchCommand.self, ReadCommand.self, ObligationsCommand.self,
            TopicsCommand.self, RejectsCommand.self, RereadCommand.self, RegisterCommand.self, DemoCommand.self,
            ContractCommand.self, ExportCommand.self, ImportCommand.self, VersionCommand.self,
        ])
}

@main
enum Main {
    static func main() async {
        do {
            var command = try Griffier.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let halt as Halt {
            let ending = Ending(halt.cause)
            FileHandle.standardError.write(Data("griffier: \(halt.reason)\n".utf8))
            Griffier.exit(withError: ending.code)
        } catch {
            Griffier.exit(withError: error)
        }
    }
}
