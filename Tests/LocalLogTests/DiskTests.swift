import Foundation
import Testing

@testable import LocalLog

/// A disk that is full, or may not be written to.
@Suite(.bounded) struct DiskTests {
    @Test func `on a full disk nothing is half written, and with space it goes on`() throws {
        let log = try TemporaryLog().withTopic()
        try log.append([LocalRecord("k", "first")])
        let pages = try log.database.number("PRAGMA page_count") ?? 0
        try log.database.execute("PRAGMA max_page_count = \(pages + 20)")
        let large = LocalRecord("k", String(repeating: "x", count: 50_000))
        let error = #expect(throws: LocalLogError.self) { try log.append([large, large, large, large, large]) }
        #expect(error?.kind == .full)
        #expect(try log.all() == ["0 first"])
        // What still fits is taken.
        try log.append([LocalRecord("k", "second")])
        try log.database.execute("PRAGMA max_page_count = 1000000")
        try log.append([large, large, large, large, large])
        #expect(try log.all().count == 7)
        #expect(try log.range(of: t) == 0..<7)
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func `a log that may not be written to can be read, and says why it takes nothing`() throws {
        let temporary = try TemporaryLog()
        do {
            let log = try temporary.withTopic()
            try log.append([LocalRecord("k", "first")])
        }
        chmod(temporary.path, 0o400)
        chmod(temporary.folder, 0o500)
        #expect(try temporary.open(.read).all() == ["0 first"])
        let error = #expect(throws: LocalLogError.self) { try temporary.open(.write).append([LocalRecord("k", "x")]) }
        #expect(error?.kind == .readOnly)
    }

    @Test func `what was committed is there after the process died in the middle of the next`() throws {
        let temporary = try TemporaryLog()
        let log = try temporary.withTopic()
        try log.append([LocalRecord("k", "first")])
        // The files as they are while a transaction is open are what a dead process leaves.
        let copy = try TemporaryLog()
        try log.write { (transaction) throws(LocalLogError) in
            try transaction.append(LocalRecord("k", String(repeating: "y", count: 10_000_000)), to: t)
            for suffix in ["", "-wal"] {
                try? FileManager.default.copyItem(atPath: temporary.path + suffix, toPath: copy.path + suffix)
            }
        }
        #expect(FileManager.default.fileExists(atPath: copy.path))
        #expect(try copy.open(.write).all() == ["0 first"])
    }
}
