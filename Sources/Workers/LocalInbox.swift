import Events
import Kafka
import LocalLog
import Logging

#if canImport(Glibc)
    import Glibc
#endif

/// A folder of the office: each file that is put into it is read once.
///
///     inbox/brief.txt            lies still for two seconds, then becomes a record on the ingest topic …
///     inbox/read/brief.txt       … and is moved here
///     inbox/refused/film.mp4     too large, not to be opened, or no document: a record on rejects says so
///     inbox/.brief.txt.part      hidden, or ending in .part, .tmp, .crdownload, ~: waits for its real name
///     inbox/2025/                folders and links are left alone; the log says so once
///
/// The record and the note that this file (its name, size, time of change and SHA-256) was taken are one transaction;
/// only then it is moved. So whenever the process dies, the next start finds it either not taken at all, or noted and
/// still to be moved. What the folder does not let us move stays there, and is not read again.
public final class LocalInbox {
    private let folder: String
    private let prefix: String
    private let log: LocalLog
    private let logger: Logger
    /// Milliseconds for which a file must not have changed.
    private let rest: Int64
    private var sightings: [String: (facts: FileFacts, since: Int64)] = [:]
    /// Taken, but not to be moved.
    private var stuck: [String: FileFacts] = [:]
    /// Names of what is left alone, told of once.
    private var leftAlone: Set<String> = []
    private var refusedFiles: RefusedFiles
    private let ingest: (name: String, partitions: Int32)
    private let rejects: (name: String, partitions: Int32)

    /// - Parameter rest: how long a file must lie still.
    public init(
        folder: String, place: LocalPlace, prefix: String, logger: Logger, rest: Duration = .seconds(2)
    ) throws(Halt) {
        self.folder = folder
        self.prefix = prefix
        self.logger = logger
        self.rest = Int64(rest / .milliseconds(1))
        let log = try place.open(.write)
        self.log = log
        func topic(_ topic: Topic) throws(Halt) -> (String, Int32) {
            let name = topic.name(prefix: prefix)
            do throws(LocalLogError) {
                guard let count = try log.partitionCount(of: name) else {
                    throw LocalLogError(.unknown, "\(place.file) has no topic \(name)")
                }
                return (name, count)
            } catch {
                throw Halt(error)
            }
        }
        ingest = try topic(.ingest)
        let rejects = try topic(.rejects)
        self.rejects = rejects
        refusedFiles = RefusedFiles(
            folder: folder, log: log,
            rejects: (0..<rejects.1).map { LocalPartition(topic: rejects.0, number: $0) }, logger: logger)
        // Whoever opens a file while we hold a lease on it makes the system tell us; unheard, that ends the process.
        signal(SIGIO, SIG_IGN)
        for path in [folder, folder + "/read", folder + "/refused"] { mkdir(path, 0o777) }
        guard let entries = opendir(folder) else {
            throw Halt(.configuration, "the inbox \(folder) cannot be read: \(String(cString: strerror(errno)))")
        }
        closedir(entries)
    }

    /// Runs on this thread until the signal is raised.
    public func run(until signal: StopSignal) throws(Halt) {
        var pause: Int64 = 0
        while !signal.isRaised {
            WorkerThread.sleep(milliseconds: min(100, pause))
            pause -= 100
            guard pause <= 0 else { continue }
            do throws(LocalLogError) {
                try sweep()
                pause = 500
            } catch {
                switch error.kind {
                case .busy, .full, .io, .indefinite:
                    logger.warning("inbox waits", metadata: ["reason": "\(error)"])
                    pause = 5000
                default: throw Halt(error)
                }
            }
        }
    }

    /// Takes every file that lies still.
    ///
    /// - Returns: how many were taken.
    @discardableResult
    public func sweep() throws(LocalLogError) -> Int {
        var count = 0
        let names = self.names()
        let present = Set(names)
        sightings = sightings.filter { present.contains($0.key) }
        stuck = stuck.filter { present.contains($0.key) }
        for name in names {
            guard let facts = FileFacts(path: "\(folder)/\(name)") else {
                noteLeftAlone(name)
                continue
            }
            if stuck[name] != facts, isStill(name, facts), try take(name, facts) { count += 1 }
        }
        try refusedFiles.sortOut()
        return count
    }

    /// Tells of a folder or a link; what is gone by now is not worth a word.
    private func noteLeftAlone(_ name: String) {
        var facts = stat()
        guard lstat("\(folder)/\(name)", &facts) == 0, leftAlone.insert(name).inserted else { return }
        logger.warning(
            "not read: only files directly in the inbox are, no folders and no links", metadata: ["name": "\(name)"])
    }

    private func isStill(_ name: String, _ facts: FileFacts) -> Bool {
        let now = Monotonic.milliseconds()
        guard let sighting = sightings[name], sighting.facts == facts else {
            sightings[name] = (facts, now)
            // What lay here before we came need not wait.
            let last = max(facts.modified, facts.changed) / 1_000_000
            let age = SystemClock().now().milliseconds - last
            return age >= rest && age < 1_000_000_000_000
        }
        return now - sighting.since >= rest
    }

    /// false when the file has to wait.
    private func take(_ name: String, _ facts: FileFacts) throws(LocalLogError) -> Bool {
        switch FileContent(path: "\(folder)/\(name)", facts: facts) {
        case .unsettled:
            sightings[name] = nil
            return false
        case .bytes(let bytes):
            let digest = Digest.hex(bytes)
            let isNew = try once("inbox \(digest) \(facts.size) \(facts.modified) \(name)") {
                (transaction) throws(LocalLogError) in
                let number = partition(forKey: digest.utf8, of: ingest.partitions)
                try transaction.append(
                    LocalInbox.record(bytes, digest, name), to: LocalPartition(topic: ingest.name, number: number))
            }
            move(name, facts, to: "read")
            if isNew { logger.info("file read", metadata: ["file": "\(name)", "bytes": "\(bytes.count)"]) }
            return isNew
        case .refused(let reason, let problem, let advice):
            let isNew = try once("inbox - \(facts.size) \(facts.modified) \(name)") {
                (transaction) throws(LocalLogError) in
                let number = (try log.mark("inbox refused").flatMap { Int64($0) } ?? 0) + 1
                try transaction.mark("inbox refused", String(number))
                let original = RejectRecord.Original(
                    topic: prefix + "inbox", partition: 0, offset: number, key: Array(name.utf8), value: nil,
                    headers: [])
                let reject = RejectRecord(
                    original, reason: reason, worker: .reader, group: WorkerName.reader.group(prefix: prefix),
                    message: "\(folder)/\(name): \(problem)", advice: advice)
                try transaction.append(
                    LocalRecord(
                        key: Array(reject.key.utf8), value: reject.value,
                        headers: reject.headers.map { LocalHeader(name: $0.name, value: $0.value) }),
                    to: LocalPartition(
                        topic: rejects.name, number: partition(forKey: reject.key.utf8, of: rejects.partitions)))
            }
            move(name, facts, to: "refused")
            if isNew { logger.warning("file refused", metadata: ["file": "\(name)", "problem": "\(problem)"]) }
            return isNew
        }
    }

    /// Does what the body says, with a note that it was done; false when it was done before.
    private func once(
        _ note: String, _ body: (LocalTransaction) throws(LocalLogError) -> Void
    ) throws(LocalLogError) -> Bool {
        try log.write { (transaction) throws(LocalLogError) in
            if try log.mark(note) != nil { return false }
            try body(transaction)
            try transaction.mark(note, SystemClock().now().description)
            return true
        }
    }

    /// Where the records of every inbox come from.
    static let source = "/griffier/inbox"

    private static func record(_ bytes: [UInt8], _ digest: String, _ name: String) -> LocalRecord {
        func header(_ name: String, _ text: String) -> LocalHeader { LocalHeader(name: name, value: Array(text.utf8)) }
        return LocalRecord(
            key: Array(digest.utf8), value: bytes,
            headers: [
                header("ce_specversion", "1.0"), header("ce_source", source),
                header("ce_type", EventType.dropped.rawValue), header("ce_id", EventID(.dropped, digest).description),
                header("ce_subject", name), header("content-type", "application/octet-stream"),
            ])
    }

    private func move(_ name: String, _ facts: FileFacts, to subfolder: String) {
        let path = "\(folder)/\(name)"
        sightings[name] = nil
        let target = LocalInbox.free("\(folder)/\(subfolder)/\(name)")
        // A newer version under the same name is not what was read.
        guard FileFacts(path: path)?.isSameContent(as: facts) ?? false else { return }
        guard rename(path, target) == 0 else {
            logger.notice(
                "file cannot be moved",
                metadata: ["file": "\(path)", "to": "\(target)", "reason": "\(String(cString: strerror(errno)))"])
            stuck[name] = facts
            return
        }
        if let moved = FileFacts(path: target), !moved.isSameContent(as: facts) { rename(target, path) }
    }

    /// The path, or with the first number behind it that is not taken.
    static func free(_ path: String) -> String {
        var target = path
        var number = 1
        while access(target, F_OK) == 0 {
            number += 1
            target = "\(path).\(number)"
        }
        return target
    }

    /// The names in the folder that are meant to be read, in their order; those that are no UTF-8 are left alone.
    private func names() -> [String] {
        guard let entries = opendir(folder) else { return [] }
        defer { closedir(entries) }
        var names: [String] = []
        while let entry = readdir(entries) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                if leftAlone.insert(String(decoding: bytes, as: UTF8.self)).inserted {
                    logger.warning(
                        "file not read: its name is no UTF-8, rename it",
                        metadata: ["file": "\(String(decoding: bytes, as: UTF8.self))"])
                }
                continue
            }
            guard !name.hasPrefix("."), !name.hasSuffix("~") else { continue }
            if name == "read" || name == "refused" { continue }
            if [".part", ".tmp", ".crdownload"].contains(where: name.lowercased().hasSuffix) { continue }
            names.append(name)
        }
        return names.sorted()
    }
}
