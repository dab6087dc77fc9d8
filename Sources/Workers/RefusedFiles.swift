import Events
import LocalLog
import Logging

#if canImport(Glibc)
    import Glibc
#endif

/// Moves what the reader could not read from the inbox's folder "read" to its folder "refused".
///
///     inbox/read/film.mp4   ->   inbox/refused/film.mp4    "the document is a film …"
///
/// A file is known by its name and its bytes: another one of that name stays where it is. How far `rejects` was
/// followed is noted in the log after the move, so that a process that dies in between does it again, which does
/// nothing. A reject that is replayed later leaves its file among the refused.
struct RefusedFiles {
    private let folder: String
    private let log: LocalLog
    private let rejects: [LocalPartition]
    private let logger: Logger
    private var seen: LocalLog.Version?

    init(folder: String, log: LocalLog, rejects: [LocalPartition], logger: Logger) {
        self.folder = folder
        self.log = log
        self.rejects = rejects
        self.logger = logger
    }

    /// Follows `rejects` to its end.
    mutating func sortOut() throws(LocalLogError) {
        let version = try log.version()
        guard version != seen else { return }
        var isDone = true
        for partition in rejects {
            let note = "inbox rejects \(partition.number)"
            let start = try log.mark(note).flatMap { Int64($0) } ?? 0
            var next = start
            let end = try log.readToEnd(of: partition, from: start, orElse: { $0 }) {
                (offset, record) throws(LocalLogError) in
                let record = Record(topic: .rejects, partition: partition.number, offset: offset, record)
                guard isDone, let reject = RejectRecord(record) else { return }
                isDone = sortOut(reject)
                if isDone { next = offset + 1 }
            }
            if isDone { next = end }
            if next > start {
                try log.write { (transaction) throws(LocalLogError) in try transaction.mark(note, String(next)) }
            }
        }
        // What we wrote ourselves is no news.
        seen = isDone ? try log.version() : nil
    }

    /// false when the file has still to be moved to "read".
    private func sortOut(_ reject: RejectRecord) -> Bool {
        guard reject.original.header("ce_source") == LocalInbox.source, let name = reject.original.header("ce_subject"),
            !name.isEmpty, !name.contains("/"), let value = reject.original.value
        else { return true }
        var path = "\(folder)/read/\(name)"
        var number = 1
        while access(path, F_OK) == 0 {
            if holds(path, value) {
                let target = LocalInbox.free("\(folder)/refused/\(name)")
                guard rename(path, target) == 0 else {
                    logger.notice(
                        "file cannot be moved",
                        metadata: [
                            "file": "\(path)", "to": "\(target)", "reason": "\(String(cString: strerror(errno)))",
                        ])
                    return true
                }
                logger.warning(
                    "file refused",
                    metadata: ["file": "\(name)", "problem": "\(reject.message)", "reject": "\(reject.key)"])
                return true
            }
            number += 1
            path = "\(folder)/read/\(name).\(number)"
        }
        return !holds("\(folder)/\(name)", value)
    }

    private func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard let facts = FileFacts(path: path), facts.size == bytes.count,
            case .bytes(let found) = FileContent(path: path, facts: facts)
        else { return false }
        return found == bytes
    }
}
