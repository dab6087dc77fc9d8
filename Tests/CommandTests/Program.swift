import Foundation
import Testing

/// The built program, run to its end.
struct Program {
    var code: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Runs it with the settings and tables of `config/`, few laws, and nothing else of the environment; a
    /// variable that is empty is not there.
    init(
        _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:],
        directory: String = Program.repository
    ) throws {
        try self.init(list: arguments, input: input, environment: environment, directory: directory)
    }

    init(
        list arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        directory: String = Program.repository
    ) throws {
        // Files, not pipes: nobody waits for a reader.
        let folder = try TemporaryFolder()
        let files = try ["in", "out", "err"].map { try folder.write($0 == "in" ? input : [], to: $0) }
        code = try Spawned(
            [Program.path.path] + arguments, environment: Program.environment(environment), directory: directory,
            files: files
        ).end()
        output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[1])), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[2])), as: UTF8.self)
    }

    /// What the program sees of the environment.
    static func environment(_ further: [String: String]) throws -> [String: String] {
        ["PATH": "/usr/bin:/bin", "GRIFFIER_CONFIG": try config.get()].merging(further) { $1 }
            .filter { !$0.value.isEmpty }
    }

    /// `config/` with few laws: reading all of them takes a program that is not optimised a second and more.
    static let config = Result { () throws -> String in
        let folder = FileManager.default.temporaryDirectory.path + "/griffier-config-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "/griffier-config-\(getpid())") }
        for name in ["calendar.tsv", "house-rules.tsv", "recesses.tsv", "reminders.tsv", "terms.tsv", "griffier.yaml"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            try FileManager.default.copyItem(atPath: "\(repository)/config/\(name)", toPath: "\(folder)/\(name)")
        }
        let laws = "name\tid\tuse\tbook\nWetboek van Strafrecht\tBWBR0001854\tname\t\n"
        try Data(laws.utf8).write(to: URL(fileURLWithPath: "\(folder)/laws.tsv"))
        return "\(folder)/griffier.yaml"
    }

    static let repository = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    /// SwiftPM puts it where the tests are.
    static var path: URL {
        get throws {
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let path = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("griffier")
            try #require(FileManager.default.isExecutableFile(atPath: path.path), "build it with `swift build`")
            return path
        }
    }
}

/// A folder that goes with its owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/griffier-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and returns its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }
}
