import ArgumentParser
import Workers

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Moves the log of one office to a cluster.",
        discussion: """
                griffier export --local /var/lib/griffier --brokers kafka:9092

            Stop the workers first. Every record goes, and how far each worker had read: they continue on the cluster where \
            they were. The local log is closed to writers, and says where it went; it can still be read. Killed or broken \
            off, run it again: nothing is moved twice.
            """)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = try options.read()
        guard let place = settings.local else { throw ValidationError("which log? give --local FOLDER") }
        let client = try settings.client(as: "griffier.export")
        try LocalExport(from: place, to: client, brokers: settings.brokers, prefix: settings.prefix) { print($0) }.run()
        print("moved to \(settings.brokers); from now on leave --local out")
    }
}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes what stands on a cluster into the log of one office.",
        discussion: """
                griffier import --local /var/lib/griffier --brokers kafka:9092

            Stop the workers first. Every committed record comes, and how far each worker had read. Killed or broken off, \
            run it again: nothing is taken twice.
            """)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = try options.read()
        guard let place = settings.local else { throw ValidationError("into which log? give --local FOLDER") }
        let client = try settings.client(as: "griffier.import")
        try LocalImport(from: client, to: place, prefix: settings.prefix) { print($0) }.run()
        print("taken into \(place.folder)")
    }
}
