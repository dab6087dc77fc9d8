import Events
import LocalLog

#if canImport(Glibc)
    import Glibc
#endif

/// Where the log of one office is: a folder on this machine.
///
///     /var/lib/griffier/log.sqlite    all topics, and how far each worker has read
public struct LocalPlace: Hashable, Sendable {
    public var folder: String

    public init(folder: String) {
        self.folder = folder
    }

    public var file: String { folder + "/log.sqlite" }

    /// Opens the log; with ``LocalLog/Access/create`` makes the folder and what lies above it, too.
    public func open(_ access: LocalLog.Access) throws(Halt) -> LocalLog {
        if access == .create { makeFolder() }
        do throws(LocalLogError) {
            return try LocalLog(path: file, access: access)
        } catch {
            throw Halt(error)
        }
    }

    /// Opens the log, and makes it with all topics when it is not there yet.
    public func create(prefix: String, sizes: TopicSizes) throws(Halt) -> LocalLog {
        let log = try open(.create)
        do throws(LocalLogError) {
            try log.create(LocalPlace.topics(prefix: prefix, sizes: sizes))
        } catch {
            throw Halt(error)
        }
        return log
    }

    /// What cannot be made shows when the log is opened.
    private func makeFolder() {
        var path = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
            path += part
            if !path.isEmpty { mkdir(path, 0o777) }
            path += "/"
        }
    }

    /// Griffier's topics, as this log has them.
    public static func topics(prefix: String, sizes: TopicSizes) -> [LocalTopic] {
        Topic.allCases.map { topic in
            let retention = topic.settings.first { $0.name == "retention.ms" }.flatMap { Int64($0.value) }
            return LocalTopic(
                name: topic.name(prefix: prefix), partitions: Int32(clamping: sizes.partitions(of: topic)),
                isCompacted: topic.isCompacted, retention: retention.flatMap { $0 < 0 ? nil : $0 })
        }
    }
}

extension Halt {
    /// What an error of the local log means for a process that cannot go on without it.
    public init(_ error: LocalLogError) {
        switch error.kind {
        case .missing:
            self.init(.configuration, "\(error); `griffier run --local FOLDER` makes a log, is `log.local` right?")
        case .unknown:
            self.init(.configuration, "\(error); create the topics with `griffier topics create --local FOLDER`")
        case .foreign, .sealed: self.init(.configuration, error.description)
        case .busy, .lost, .indefinite: self.init(.tryAgain, error.description)
        case .full: self.init(.storage, "\(error); nothing was written: make space and start again")
        case .readOnly: self.init(.storage, "\(error); nothing was written: the log must be writable")
        case .io: self.init(.storage, error.description)
        case .damaged: self.init(.badData, error.description)
        case .fenced: self.init(.fenced, error.description)
        case .bug: self.init(.internal, error.description)
        }
    }
}

extension LogFailure {
    /// What the pipeline does about an error of the local log.
    init(_ error: LocalLogError) {
        switch error.kind {
        // A full disk may be emptied: the pipeline tries for about a minute.
        case .busy, .full, .io, .lost: self = .aborted(error.description)
        case .indefinite: self = .lost(error.description)
        case .missing, .foreign, .unknown, .readOnly, .damaged, .fenced, .sealed, .bug: self = .stop(Halt(error))
        }
    }
}
