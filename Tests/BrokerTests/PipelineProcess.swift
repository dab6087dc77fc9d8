import Foundation
import Glibc
import Testing

/// The built program as a process of its own: may be signalled, killed, and read while it runs.
final class PipelineProcess {
    private let process: pid_t
    private let files: String
    private var code: Int32?

    /// - Parameters:
    ///   - environment: "NAME=value", beside our own.
    ///   - program: another one than ours.
    ///   - confined: what it may not do.
    init(
        _ arguments: [String], in folder: String, environment: [String] = [], program other: String? = nil,
        confined: Confinement = .none
    ) throws {
        files = "\(folder)/process-\(UUID().uuidString)"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, name) in [(STDOUT_FILENO, "out"), (STDERR_FILENO, "err")] {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, "\(files).\(name)", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        }
        // What else is open here is not its business: a pipe or a socket would seem open for as long as it runs.
        for descriptor in STDERR_FILENO + 1..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        let line = try confined.line + [other ?? Self.program] + arguments
        var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        defer { for variable in variables { free(variable) } }
        var place = environ
        while let variable = place.pointee {
            variables.append(strdup(variable))
            place += 1
        }
        variables.append(nil)
        let failure = posix_spawn(&process, line[0], &actions, nil, &words, &variables)
        guard failure == 0 else { throw BrokerFailure(description: String(cString: strerror(failure))) }
        self.process = process
    }

    deinit { if code == nil { kill() } }

    /// SwiftPM puts it where the tests are.
    static var program: String {
        get throws {
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let path = URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/griffier"
            try #require(FileManager.default.isExecutableFile(atPath: path), "build it with `swift build`")
            return path
        }
    }

    var output: String { TextFile(path: "\(files).out").text }
    var errors: String { errorFile.text }
    var errorFile: TextFile { TextFile(path: "\(files).err") }
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    func signal(_ number: Int32) { Glibc.kill(process, number) }

    /// Ends it where it stands, and waits until it is gone.
    func kill() {
        signal(SIGKILL)
        let isGone = wait { !isRunning }
        #expect(isGone, "process \(process) survives SIGKILL")
    }

    /// Whether it runs still.
    var isRunning: Bool {
        if code == nil {
            var status: Int32 = 0
            switch waitpid(process, &status, WNOHANG) {
            case process:
                // As a shell has it: the exit code, or minus the signal.
                code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
            case -1 where errno != EINTR:
                Issue.record("process \(process) is not ours to wait for: \(String(cString: strerror(errno)))")
                code = .min
            default: break
            }
        }
        return code == nil
    }

    /// Waits for its end, and returns its exit code, or minus the signal that ended it.
    @discardableResult
    func end(within timeout: Duration = .seconds(90)) -> Int32? {
        if !wait(within: timeout, { !isRunning }) {
            Issue.record("it did not end within \(timeout): \(errors.suffix(2000))")
            kill()
        }
        return code
    }

    /// Asks it to stop, and returns its exit code and how long that took.
    func stop() -> (code: Int32?, after: Duration) {
        let begin = SuspendingClock.now
        signal(SIGTERM)
        return (end(), SuspendingClock.now - begin)
    }

    /// Kilobytes of memory, by the name of the kernel: "VmRSS" is now, "VmHWM" the most there ever was.
    func memory(_ name: String) -> Int? {
        let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }

    /// How many descriptors it has open.
    var descriptors: Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count) ?? 0 }

    /// How many clients of the cluster it has: each has one thread of this name.
    var clients: Int { threads("comm").count { $0 == "rdk:main" } }

    /// Where in the kernel each thread waits.
    var waits: String { zip(threads("comm"), threads("wchan")).map { "\($0) \($1)" }.joined(separator: ", ") }

    /// One of the kernel's files about each thread.
    private func threads(_ file: String) -> [String] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return threads.sorted().map { thread in
            let text = FileManager.default.contents(atPath: "/proc/\(process)/task/\(thread)/\(file)") ?? Data()
            return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
        }
    }

    /// Whether SIGTERM no longer ends it at once.
    var catchesSignals: Bool {
        let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
        let masks = String(decoding: status, as: UTF8.self).split(separator: "\n").filter {
            $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:")
        }.compactMap { UInt64($0.split(whereSeparator: \.isWhitespace).last ?? "", radix: 16) }
        return masks.contains { $0 & (1 << UInt64(SIGTERM - 1)) != 0 }
    }
}

/// A file of text that may grow.
struct TextFile {
    var path: String

    /// Empty when it is gone.
    var text: String { String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self) }
}

/// What a process is kept from.
enum Confinement {
    case none
    /// No file may become larger than so many bytes: as a full disk, for whoever writes more.
    case largestFile(Int)
    /// The permissions of files hold for it, even when it is root's.
    case permissions

    /// The program that keeps it, and what that one is told.
    fileprivate var line: [String] {
        switch self {
        case .none: []
        case .largestFile(let bytes):
            ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f \(bytes / 512); exec \"$0\" \"$@\""]
        case .permissions where geteuid() == 0:
            ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]
        case .permissions: []
        }
    }
}

/// Waits until something is so; false when it is not in time.
func wait(within timeout: Duration = .seconds(90), _ isSo: () throws -> Bool) rethrows -> Bool {
    let end = SuspendingClock.now.advanced(by: timeout)
    while try !isSo() {
        guard SuspendingClock.now < end else { return false }
        usleep(10_000)
    }
    return true
}
