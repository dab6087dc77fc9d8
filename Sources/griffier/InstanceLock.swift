import Foundation
import Workers

/// The number of this process among those of one worker on one machine.
///
/// `--instance 2` takes number 2; without it the lowest number that no running process on this machine holds. Held by a
/// lock on a file, which the system lets go of when the process ends, however it ends.
final class InstanceLock: Sendable {
    let number: Int
    private let file: Int32

    private init(number: Int, file: Int32) {
        self.number = number
        self.file = file
    }

    /// - Parameter place: of a log that has numbers of its own.
    static func take(_ worker: String, prefix: String, at place: LocalPlace? = nil) throws(Halt) -> InstanceLock {
        let folder = place.map { "\($0.folder)/instances" } ?? NSTemporaryDirectory() + "/griffier-\(getuid())"
        mkdir(folder, 0o700)
        for number in 1...1000 {
            let path = "\(folder)/\(prefix)\(worker).\(number).lock"
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard file >= 0 else {
                throw Halt(
                    .configuration, "\(path) cannot be opened: \(String(cString: strerror(errno))); use --instance N")
            }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return InstanceLock(number: number, file: file) }
            close(file)
        }
        throw Halt(.configuration, "a thousand processes of \(worker) run on this machine; use --instance N")
    }

    deinit { close(file) }
}
