import Foundation
import LocalLog

/// A folder for a log, gone after the test.
final class TemporaryLog {
    let folder: String
    var path: String { folder + "/log.sqlite" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/griffier-log-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        chmod(folder, 0o700)
        try? FileManager.default.removeItem(atPath: folder)
    }

    func open(_ access: LocalLog.Access = .create, patience: Duration = .seconds(20)) throws -> LocalLog {
        try LocalLog(path: path, access: access, patience: patience)
    }

    /// A log with one topic of one partition, "t".
    func withTopic(compacted: Bool = false, retention: Int64? = nil) throws -> LocalLog {
        let log = try open()
        try log.create([LocalTopic(name: "t", partitions: 1, isCompacted: compacted, retention: retention)])
        return log
    }
}

let t = LocalPartition(topic: "t", number: 0)

extension LocalRecord {
    /// A key, a text (nil: a tombstone) and a time.
    init(_ key: String?, _ text: String?, at time: Int64? = nil) {
        self.init(key: key.map { Array($0.utf8) }, value: text.map { Array($0.utf8) }, time: time)
    }
}

extension LocalLog {
    func append(_ records: [LocalRecord], to partition: LocalPartition = t) throws {
        try write { (transaction) throws(LocalLogError) in
            for record in records { try transaction.append(record, to: partition) }
        }
    }

    /// Offset and text of all that stands in a partition.
    func all(_ partition: LocalPartition = t) throws -> [String] {
        var all: [String] = []
        try readToEnd(of: partition, orElse: { $0 }) { (offset, record) throws(LocalLogError) in
            all.append("\(offset) \(record.value.map { String(decoding: $0, as: UTF8.self) } ?? "-")")
        }
        return all
    }
}
