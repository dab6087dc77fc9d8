import ArgumentParser
import Events
import Kafka

/// Of the program.
let griffierVersion = "0.1.0"

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Says which version this is, and on which librdkafka it runs.")

    func run() {
        print("griffier \(griffierVersion), extractors \(extractorVersion), librdkafka \(libraryVersion)")
    }
}
