import Events
import Foundation
import Testing

/// How the program is called, and what it answers to whoever calls it wrongly.
@Suite(.bounded) struct UsageTests {
    /// Every command, with a word of what its help must explain.
    static let commands: [([String], String)] = [
        ([], "Exit codes: 0 done, 64 wrong usage, 65 bad data"),
        (["run"], "SIGTERM"), (["drop"], "already known"), (["watch"], "status-changes"), (["read"], "--jsonl"),
        (["obligations"], "settle"), (["obligations", "list"], "--subject"), (["obligations", "show"], "history"),
        (["obligations", "settle"], "--why"), (["obligations", "reopen"], "--why"),
        (["obligations", "withdraw"], "--why"), (["obligations", "reschedule"], "--until"),
        (["obligations", "snooze"], "--until"), (["obligations", "confirm"], "--evidence"),
        (["obligations", "dismiss"], "--evidence"), (["obligations", "replan"], "--dry-run"), (["topics"], "check"),
        (["topics", "create"], "missing"),
        (["topics", "check"], "78"), (["rejects"], "replay"), (["rejects", "list"], "One line"),
        (["rejects", "show"], "--bytes"), (["rejects", "replay"], "--again"), (["reread"], "--all"),
        (["register"], "known"), (["register", "load"], "gzip"), (["demo"], "--keep"),
        (["contract"], "AsyncAPI"), (["export"], "--local"), (["import"], "--local"),
        (["version"], "librdkafka"),
    ]

    @Test(arguments: commands) func `every command explains itself`(words: [String], says: String) throws {
        let program = try Program(list: words + ["--help"])
        #expect(program.code == 0)
        #expect(program.output.contains(says), "\(program.output)")
        #expect(program.output.contains("OVERVIEW: ") && program.output.contains("USAGE: griffier"))
        #expect(!program.output.utf8.contains(0x1B))
    }

    @Test func `every command and every option has a text, and none is left out above`() throws {
        struct Tool: Decodable {
            struct Command: Decodable {
                struct Argument: Decodable {
                    var abstract: String?
                    var valueName: String?
                }
                var commandName: String
                var abstract: String?
                var arguments: [Argument]?
                var subcommands: [Command]?

                var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
            }
            var command: Command
        }
        let program = try Program("--experimental-dump-help")
        let commands = try JSONDecoder().decode(Tool.self, from: Data(program.output.utf8)).command.all
            .filter { $0.commandName != "help" }
        #expect(commands.count == Self.commands.count)
        for command in commands {
            #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
            for argument in command.arguments ?? [] {
                #expect(argument.abstract?.isEmpty == false, "\(command.commandName) \(argument.valueName ?? "")")
            }
        }
    }

    @Test(arguments: ["0", "-1"]) func `watching for no record at all is wrong usage, not a wait`(count: String) throws
    {
        let program = try Program("watch", "documents", "--count=\(count)")
        #expect(program.code == 64)
        #expect(program.errors.contains("--count takes a number from 1 on, not \(count)"), "\(program.errors)")
    }

    @Test func `help is printed and is no failure`() throws {
        for arguments in [["--help"], ["help", "run"]] {
            let program = try Program(list: arguments)
            #expect(program.code == 0 && program.output.contains("USAGE: griffier"))
        }
        let version = try Program("version")
        #expect(version.code == 0 && version.output.hasPrefix("griffier 0."))
    }

    /// Calls that mean nothing: 64, and on standard error what to write instead.
    static let wrong: [([String], String)] = [
        (["fly"], "fly"),
        (["read"], "name at least one file"),
        (["read", "a", "--jsonl"], "leave the files out"),
        (["read", "a", "--date", "10-9-2025"], "YYYY-MM-DD"),
        (["read", "a", "--lang", "fr"], "nl or en"),
        (["run", "writer"], "there is no worker \"writer\""),
        (["run", "--instance", "0"], "--instance is 0"),
        (["run", "--instance", "two"], "two"),
        (["drop"], "paths"),
        (["drop", "a", "--id", "a b"], "--id is \"a b\""),
        (["drop", "a", "b", "--id", "x"], "--id names one document"),
        (["drop", "/no/such/file"], "there is no file /no/such/file"),
        (["watch", "weather"], "there is no topic \"weather\""),
        (["watch", "tracker-changelog"], "there is no topic"),
        (["obligations", "--status", "done"], "no state"),
        (["obligations", "--due", "soon"], "YYYY-MM-DD"),
        (["obligations", "settle", "nl-abcdefghij"], "--why"),
        (["obligations", "settle", "nl-abcdefghij", "--why", "x", "--on", "soon"], "YYYY-MM-DD"),
        (["obligations", "snooze", "nl-abcdefghij", "--why", "x", "--until", "31-1-2026"], "YYYY-MM-DD"),
        (["obligations", "snooze", "nl-abcdefghij", "--why", "x", "--until", "2026-01-03"], "is over"),
        (["obligations", "settle", "a b", "--why", "x"], "obligation"),
        (["obligations", "settle", "nl-abcdefghij", "--why", " "], "why"),
        (["demo", "--lang", "fr"], "nl or en"),
    ]

    @Test(arguments: wrong) func `a wrong call ends with 64 and says what is wrong`(arguments: [String], says: String)
        throws
    {
        let program = try Program(list: arguments)
        #expect(program.code == 64, "\(program.errors)")
        #expect(program.errors.contains(says), "\(program.errors)")
        #expect(program.output == "")
    }

    @Test func `settings that cannot be used end with 78, all complaints together`() throws {
        let folder = try TemporaryFolder()
        let config = try folder.write("topics:\n  partitions: many\nlog:\n  level: loud\n", to: "griffier.yaml")
        let program = try Program(
            "run", "--check", "--config", config, "--set", "kafka.group.id=mine", environment: ["GRIFFIER_ZONE": "Mars"]
        )
        #expect(program.code == 78)
        for part in ["topics.partitions", "log.level", "kafka.group.id", "zone"] {
            #expect(program.errors.contains(part), "\(program.errors)")
        }
        #expect(program.output == "")
    }

    @Test func `tables that cannot be used end with 78, naming the file and the line`() throws {
        let folder = try TemporaryFolder()
        let config = try folder.write("", to: "griffier.yaml")
        for name in ["calendar", "house-rules", "terms", "reminders"] {
            try FileManager.default.copyItem(
                atPath: "\(Program.repository)/config/\(name).tsv", toPath: "\(folder.path)/\(name).tsv")
        }
        try folder.write("setting\torigin\twho\tvalue\nbefore\t*\t*\tsoon\n", to: "reminders.tsv")
        try folder.write("wrong\tcolumns\n", to: "laws.tsv")
        let program = try Program("run", "--check", "--config", config)
        #expect(program.code == 78)
        #expect(program.errors.contains("recesses.tsv cannot be read"), "\(program.errors)")
        #expect(program.errors.contains("reminders.tsv, line 2"), "\(program.errors)")
        #expect(program.errors.contains("laws.tsv, line 1"), "\(program.errors)")
    }

    @Test func `every line that is wrong in a table is named, with its own file`() throws {
        let folder = try TemporaryFolder()
        let config = try folder.write("", to: "griffier.yaml")
        for name in ["calendar", "house-rules", "terms", "reminders", "laws", "recesses"] {
            try FileManager.default.copyItem(
                atPath: "\(Program.repository)/config/\(name).tsv", toPath: "\(folder.path)/\(name).tsv")
        }
        func spoil(_ name: String, _ lines: String) throws -> Int {
            let path = "\(folder.path)/\(name).tsv"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try (text + lines).write(toFile: path, atomically: true, encoding: .utf8)
            return text.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        let recess = try spoil(
            "recesses", "TK\tzomerreces\t2027-07-09\t2027-02-30\nXX\tmeireces\t2027-04-24\t2027-05-03\n")
        let rule = try spoil("house-rules", "medio\tsoon\tlater\n")
        let day = try spoil("calendar", "nooit\t32-13\t\n")
        let program = try Program("run", "--check", "--config", config)
        #expect(program.code == 78)
        for place in [
            "recesses.tsv, line \(recess):", "recesses.tsv, line \(recess + 1):", "house-rules.tsv, line \(rule):",
            "calendar.tsv, line \(day):",
        ] {
            #expect(program.errors.contains(place), "\(place) in \(program.errors)")
        }
        #expect(!program.errors.contains("terms.tsv"), "\(program.errors)")
    }

    @Test func `a worker says at once that its broker does not answer, and ends with 69`() throws {
        let program = try Program("run", "reader", "--brokers", "127.0.0.1:1")
        #expect(program.code == 69)
        let first = program.errors.split(separator: "\n").first ?? ""
        #expect(first.contains("does not answer yet") && first.contains("127.0.0.1:1"), "\(program.errors)")
    }

    @Test func `the settings that are delivered are right`() throws {
        let program = try Program("run", "--check", environment: ["GRIFFIER_CONFIG": ""])
        #expect(program.code == 0, "\(program.errors)")
        #expect(program.output == "settings and tables are right\n")
        // From elsewhere they are found beside the program.
        #expect(try Program("run", "--check", environment: ["GRIFFIER_CONFIG": ""], directory: "/").code == 0)
    }

    @Test func `settings that are not there end with 78`() throws {
        let program = try Program("run", "--check", "--config", "/no/such/griffier.yaml")
        #expect(program.code == 78 && program.errors.contains("/no/such/griffier.yaml"))
    }

    @Test(arguments: [["obligations"], ["rejects"], ["topics", "check"], ["drop", "FILE"]])
    func `without a broker a command ends with 69 and says what to look at`(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Een brief.", to: "brief.txt")
        let program = try Program(list: arguments.map { $0 == "FILE" ? file : $0 } + ["--brokers", "127.0.0.1:1"])
        #expect(program.code == 69, "\(program.errors)")
        #expect(program.errors.contains("kafka.brokers"), "\(program.errors)")
    }

    @Test func `the contract is written as files`() throws {
        let folder = try TemporaryFolder()
        let program = try Program("contract", "\(folder.path)/contract", "--set", "topics.prefix=test.")
        #expect(program.code == 0, "\(program.errors)")
        #expect(program.lines.count == Contract.files().count)
        for path in program.lines { #expect(FileManager.default.fileExists(atPath: path)) }
        let topics = try String(contentsOfFile: "\(folder.path)/contract/topics.json", encoding: .utf8)
        #expect(topics.contains("test.ingest.v1") && !topics.contains("griffier.ingest.v1"))
        #expect(try Program("contract", "/proc/nowhere").code == 78)
    }
}
