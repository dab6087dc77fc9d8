import Foundation
import Testing

/// What the contract looked like when somebody last looked at it: files under Golden/, compared byte for byte.
///
/// A difference is a change of the contract. When it is meant, write the files anew and read the diff before it is
/// committed; a run that writes fails, so that it cannot pass for a test:
///
///     GRIFFIER_WRITE_GOLDEN=1 swift test --filter EventsTests
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func expect(
        _ bytes: [UInt8], at path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: path)
        if ProcessInfo.processInfo.environment["GRIFFIER_WRITE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("Golden/\(path) was written, not compared", sourceLocation: sourceLocation)
            return
        }
        guard let known = try? Data(contentsOf: file) else {
            Issue.record("there is no Golden/\(path); write it (Golden.swift)", sourceLocation: sourceLocation)
            return
        }
        if Array(known) != bytes {
            let lines = String(decoding: bytes, as: UTF8.self)
            Issue.record("Golden/\(path) is different; it is now:\n\(lines)", sourceLocation: sourceLocation)
        }
    }
}
