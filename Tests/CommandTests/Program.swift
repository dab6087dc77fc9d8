import Foundation
import Testing

/// The built program, run to its end.
struct Program {
    var code: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Runs it beside the tests, with the settings and tables of `config/` and nothing else of the environment.
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
        let process = Process()
        process.executableURL = try Program.path
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"].merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: directory)
        // Files, not pipes: nobody waits for a reader.
        let folder = try TemporaryFolder()
        let files = try ["in", "out", "err"].map { try folder.write($0 == "in" ? input : [], to: $0) }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files[0]))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files[1]))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files[2]))
        try process.run()
        process.waitUntilExit()
        code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[1])), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[2])), as: UTF8.self)
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
