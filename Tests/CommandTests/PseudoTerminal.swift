import Foundation

extension Program {
    /// Runs it on a terminal of its own, which `script` makes, and returns all that it wrote there.
    static func onTerminal(_ arguments: String..., environment: [String: String]) throws -> String {
        let words = ([try path.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let folder = try TemporaryFolder()
        let output = try folder.write("", to: "out")
        _ = try Spawned(
            ["/usr/bin/script", "--quiet", "--return", "--command", words, "/dev/null"],
            environment: self.environment(["SHELL": "/bin/sh"].merging(environment) { $1 }), directory: repository,
            files: ["/dev/null", output, folder.write("", to: "err")]
        ).end()
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
    }
}
