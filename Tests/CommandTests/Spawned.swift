import Foundation
import Glibc
import Testing

/// A process that is waited for, for so long.
///
/// Not Foundation's `Process`: it sees the end by a socket that whatever else is started at that moment inherits, and
/// then waits for that as well, be it the broker that ends with the tests.
struct Spawned {
    private let process: pid_t
    private let line: [String]

    /// - Parameters:
    ///   - line: the program's path and what it is told.
    ///   - files: of standard input, output and errors.
    init(_ line: [String], environment: [String: String], directory: String, files: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, file) in files.enumerated() {
            posix_spawn_file_actions_addopen(
                &actions, Int32(descriptor), file, descriptor == 0 ? O_RDONLY : O_WRONLY | O_APPEND, 0)
        }
        for descriptor in STDERR_FILENO + 1..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // Threads of Dispatch block SIGTERM, and a child inherits that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let line = ["/usr/bin/env", "-C", directory] + line
        var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, line[0], &actions, &attributes, &words, &variables)
        try #require(failure == 0, "\(line[0]): \(String(cString: strerror(failure)))")
        self.process = process
        self.line = line
    }

    /// Waits for its end, and returns its exit code, or minus the signal that ended it.
    ///
    /// - Parameter limit: after which the test has failed, and it is killed.
    func end(within limit: Duration = .seconds(300)) -> Int32 {
        let latest = SuspendingClock.now.advanced(by: limit)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) != process {
            if SuspendingClock.now > latest {
                Issue.record("it did not end within \(limit): \(line)")
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                break
            }
            usleep(2_000)
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }
}
