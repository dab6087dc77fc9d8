import ArgumentParser
import Events
import Foundation
import Workers

struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Writes the published contract: AsyncAPI 3.0, JSON Schemas, topics, access rights.",
        discussion: "All of it is made from the declarations that the workers themselves use.")

    @Argument(help: "The folder to write into; it is made if it is not there.")
    var folder: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = try options.read()
        for file in Contract.files(prefix: settings.prefix, sizes: settings.sizes) {
            let path = "\(folder)/\(file.path)"
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
            do {
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
                try Data(file.bytes).write(to: URL(fileURLWithPath: path))
            } catch {
                throw Halt(.configuration, "\(path) cannot be written: \(error)")
            }
            print(path)
        }
    }
}
