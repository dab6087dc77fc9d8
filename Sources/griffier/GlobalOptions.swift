import ArgumentParser
import Foundation
import Workers

/// What every command that needs settings takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: "The settings; else GRIFFIER_CONFIG, config/griffier.yaml or /etc/griffier/griffier.yaml.")
    var config: String?

    @Option(help: "Where the cluster is, as host:port; short for --set kafka.brokers=….")
    var brokers: String?

    @Option(help: "The folder of a log without a cluster, on this machine; short for --set log.local=….")
    var local: String?

    @Option(name: .customLong("set"), help: "Any setting, as key=value; may be given more than once.")
    var settings: [String] = []

    func read() throws(Halt) -> Settings {
        let environment = ProcessInfo.processInfo.environment
        let program = CommandLine.arguments.first ?? "griffier"
        let file = try ConfigFile.find(config, environment: environment, program: GlobalOptions.executable ?? program)
        var settings = try SettingsReader.read(
            file: (file.path, file.text), environment: environment,
            flags: settings + (brokers.map { ["kafka.brokers=\($0)"] } ?? [])
                + (local.map { ["log.local=\($0)"] } ?? []))
        settings.directory = file.directory
        return settings
    }

    /// The program itself, also when it was found through PATH.
    private static var executable: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}
