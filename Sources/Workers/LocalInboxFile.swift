import Events

#if canImport(Glibc)
    import Glibc
#endif

/// A file in the inbox, as the system sees it: as long as none of this changes, nobody writes to it.
struct FileFacts: Hashable, Sendable {
    var inode: UInt64
    var size: Int64
    /// Nanoseconds since 1970.
    var modified: Int64
    /// Of its name, too: a file that was renamed into the folder is new there.
    var changed: Int64

    /// nil for what is no plain file, or is gone.
    init?(path: String) {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(facts)
    }

    init?(descriptor: Int32) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return nil }
        self.init(facts)
    }

    private init(_ facts: stat) {
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
        inode = UInt64(facts.st_ino)
        size = Int64(facts.st_size)
        modified = nanoseconds(facts.st_mtim)
        changed = nanoseconds(facts.st_ctim)
    }

    /// The same content, whatever it is called.
    func isSameContent(as other: FileFacts) -> Bool {
        inode == other.inode && size == other.size && modified == other.modified
    }
}

/// What became of reading a file.
enum FileContent {
    case bytes([UInt8])
    /// It will never be read, and why; a file that may be read later is not among these.
    case refused(RejectReason, String, advice: String?)
    /// Somebody writes to it, or it is gone.
    case unsettled

    /// Reads a file whole, if it still is what it was.
    init(path: String, facts: FileFacts) {
        guard facts.size <= Topic.largestDocument else {
            self = .refused(
                .tooLarge, "it has \(facts.size) bytes; at most \(Topic.largestDocument) are read", advice: nil)
            return
        }
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            let cause = errno
            self =
                cause == EACCES || cause == EPERM
                ? .refused(
                    .unsupportedFormat, "it cannot be opened: \(String(cString: strerror(cause)))",
                    advice: "Let the user that runs Griffier read it, and put it into the folder again.") : .unsettled
            return
        }
        defer { close(file) }
        guard FileFacts(descriptor: file) == facts, !FileContent.isBeingWritten(file),
            let bytes = FileContent.read(file, count: Int(facts.size)), FileFacts(descriptor: file) == facts
        else {
            self = .unsettled
            return
        }
        self = .bytes(bytes)
    }

    /// F_SETLEASE of Linux, which the C library's headers show to GNU programs only.
    private static let setLease: Int32 = 1024

    /// Whether somebody has it open for writing. Linux lends out leases on a file only while nobody has; where it lends
    /// none at all, only time tells.
    private static func isBeingWritten(_ file: Int32) -> Bool {
        guard fcntl(file, FileContent.setLease, Int32(F_RDLCK)) != 0 else {
            _ = fcntl(file, FileContent.setLease, Int32(F_UNLCK))
            return false
        }
        return errno == EAGAIN
    }

    /// nil when there is less or more than that.
    private static func read(_ file: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count + 1)
        var filled = 0
        while filled < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { return nil }
            if got == 0 { break }
            filled += got
        }
        guard filled == count else { return nil }
        bytes.removeLast()
        return bytes
    }
}
