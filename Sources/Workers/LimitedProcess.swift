import Glibc

/// A program that gets a file without a name as its standard input and is stopped when it takes too much.
///
/// A shell sets the limits of processor time and address space before it becomes the program. It leads a process
/// group of its own, so that nothing it starts outlives it.
struct LimitedProcess: ~Copyable {
    enum Cause: Equatable {
        case exit(Int32)
        case signal(Int32)
        case tooLong
        case tooMuchOutput
        case lost(String)
    }

    struct End {
        var cause: Cause
        var output: [UInt8]
        /// The first of what it said on standard error.
        var errors: [UInt8]
    }

    private static let mostErrors = 16 << 10

    private let pid: pid_t
    private let output: CInt
    private let errors: CInt

    /// - Parameter command: the program, looked up in PATH, and its arguments.
    init(
        _ command: [String], input: [UInt8], processorSeconds: Int, megabytes: Int
    ) throws(PDFText.Failure) {
        guard let file = LimitedProcess.nameless(holding: input) else {
            throw .converter("no room for a file in /dev/shm or /tmp: \(LimitedProcess.lastError)")
        }
        defer { close(file) }
        var out: [CInt] = [-1, -1]
        var err: [CInt] = [-1, -1]
        guard pipe(&out) == 0 else { throw .converter("no pipe: \(LimitedProcess.lastError)") }
        guard pipe(&err) == 0 else {
            out.forEach { _ = close($0) }
            throw .converter("no pipe: \(LimitedProcess.lastError)")
        }
        let limits = "ulimit -c 0; ulimit -t \(processorSeconds) && ulimit -v \(megabytes * 1024) && exec \"$@\""
        let started = LimitedProcess.spawn(["/bin/sh", "-c", limits, "sh"] + command, [file, out[1], err[1]])
        close(out[1])
        close(err[1])
        guard let started else {
            close(out[0])
            close(err[0])
            throw .converter("\(command.first ?? "") cannot be started: \(LimitedProcess.lastError)")
        }
        pid = started
        output = out[0]
        errors = err[0]
    }

    deinit {
        close(output)
        close(errors)
    }

    /// Reads what it writes until it ends, or ends it; always waits for it.
    consuming func run(seconds: Int, outputBytes: Int) -> End {
        var end = End(cause: .exit(0), output: [], errors: [])
        let deadline = LimitedProcess.milliseconds + seconds * 1000
        var files = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var stopped: Cause?
        while files.contains(where: { $0.fd >= 0 }), stopped == nil {
            let left = deadline - LimitedProcess.milliseconds
            guard left > 0 else {
                stopped = .tooLong
                break
            }
            let ready = poll(&files, nfds_t(files.count), CInt(clamping: left))
            if ready < 0, errno != EINTR {
                stopped = .lost(LimitedProcess.lastError)
                break
            }
            guard ready > 0 else { continue }
            for index in files.indices where files[index].revents != 0 {
                let count = read(files[index].fd, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    files[index].fd = -1
                    continue
                }
                if index == 0 {
                    if end.output.count + count > outputBytes { stopped = .tooMuchOutput }
                    end.output.append(contentsOf: buffer[..<count])
                } else if end.errors.count < LimitedProcess.mostErrors {
                    end.errors.append(contentsOf: buffer[..<count])
                }
            }
        }
        if stopped != nil { kill(-pid, SIGKILL) }
        let cause = waitForIt(until: deadline)
        end.cause = stopped ?? cause
        return end
    }

    /// It closed its output: it ends now, or is ended when its time is up.
    private borrowing func waitForIt(until deadline: Int) -> Cause {
        var status: CInt = 0
        var isKilled = false
        while true {
            let found = waitpid(pid, &status, isKilled ? 0 : WNOHANG)
            if found == pid { break }
            if found < 0, errno != EINTR { return .lost(LimitedProcess.lastError) }
            if found == 0 {
                if LimitedProcess.milliseconds > deadline {
                    kill(-pid, SIGKILL)
                    isKilled = true
                } else {
                    usleep(1000)
                }
            }
        }
        kill(-pid, SIGKILL)
        if isKilled { return .tooLong }
        let signal = status & 0x7F
        return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }

    // MARK: the system

    /// Starts a program with these files as its standard input, output and error, and no others.
    private static func spawn(_ command: [String], _ files: [CInt]) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (index, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file, CInt(index)) }
        for file in openFiles() where file > 2 { posix_spawn_file_actions_addclose(&actions, file) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        var words = command.map { strdup($0) } + [nil]
        var environment = ["PATH=\(path)", "LC_ALL=C.UTF-8"].map { (line: String) in strdup(line) } + [nil]
        defer { (words + environment).forEach { free($0) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, command[0], &actions, &attributes, &words, &environment)
        errno = result
        return result == 0 ? pid : nil
    }

    /// What this process has open: sockets and logs are not for the child. One that is closed meanwhile does no harm.
    private static func openFiles() -> [CInt] {
        guard let folder = opendir("/proc/self/fd") else { return Array(3..<1024) }
        defer { closedir(folder) }
        var files: [CInt] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let file = CInt(name), file != dirfd(folder) { files.append(file) }
        }
        return files
    }

    /// A file that has no name any more and goes when it is closed; in memory where the system has room for that.
    private static func nameless(holding bytes: [UInt8]) -> CInt? {
        for folder in ["/dev/shm", getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"] {
            var path = Array("\(folder)/griffier-XXXXXX".utf8CString)
            let file = mkstemp(&path)
            guard file >= 0 else { continue }
            unlink(path)
            if write(bytes, to: file) { return file }
            close(file)
        }
        return nil
    }

    private static func write(_ bytes: [UInt8], to file: CInt) -> Bool {
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + at }, $0.count - at) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            at += count
        }
        return true
    }

    private static var milliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}
