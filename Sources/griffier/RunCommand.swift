import ArgumentParser
import Events
import Foundation
import Kafka
import Logging
import Notifications
import ServiceLifecycle
import UnixSignals
import Workers

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs workers until it is asked to stop.",
        discussion: """
            Without names it runs all: \(WorkerName.allCases.map(\.rawValue).joined(separator: ", ")). To scale, start the \
            same worker more than once: each process shares the partitions of its topics.

                griffier run                        all of them, in one process
                griffier run citations              one more of the citations workers
                griffier run reader --instance 2    number 2, the same again after a restart
                griffier run --local FOLDER         without a cluster: the log is a file in FOLDER

            SIGTERM finishes the running transaction and ends within ten seconds, keeping its place in the group for a \
            restart; a second one ends at once. Nothing is lost or said twice either way.
            """)

    @Argument(help: "Which workers; none means all.", transform: RunCommand.worker)
    var workers: [WorkerName] = []

    @Option(help: "The number of this process among those of its worker; else the lowest free on this machine.")
    var instance: Int?

    @Option(
        help: "With --local: reads each file that is put into this folder once, and moves it to its folder \"read\".")
    var inbox: String?

    @Flag(help: "Give up the place in the group when stopping, so that others take over at once.")
    var leave = false

    @Flag(help: "Read the settings and tables, say what is wrong, start nothing.")
    var check = false

    @OptionGroup var options: GlobalOptions

    private static func worker(_ name: String) throws -> WorkerName {
        guard let worker = WorkerName(rawValue: name) else {
            let names = WorkerName.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("there is no worker \"\(name)\"; there are \(names)")
        }
        return worker
    }

    func validate() throws {
        if let instance, !(1...1_000_000).contains(instance) {
            throw ValidationError("--instance is \(instance); it must be 1 or more")
        }
    }

    func run() async throws {
        // Before anything that takes time: who is stopped while he starts ends as one who has started.
        let stops = await StopSignals()
        let settings = try options.read()
        let workplace = try Workplace(settings)
        if check {
            print("settings and tables are right")
            return
        }
        if let place = settings.local { _ = try place.create(prefix: settings.prefix, sizes: settings.sizes) }
        if inbox != nil && settings.local == nil {
            throw ValidationError("--inbox belongs to a log without a cluster; give --local FOLDER, too")
        }
        let staff = Staff()
        workplace.watchdog.start { name, milliseconds in
            workplace.logger.critical(
                "worker hangs; ending where it stands",
                metadata: ["worker": "\(name)", "seconds": "\(milliseconds / 1000)"])
            _exit(Ending.tryAgain.rawValue)
        }
        let chosen = workers.isEmpty ? WorkerName.allCases : Array(Set(workers)).sorted { $0.rawValue < $1.rawValue }
        var posts: [WorkerService.Post] = []
        var locks: [InstanceLock] = []
        for worker in chosen {
            let lock =
                instance == nil
                ? try InstanceLock.take(worker.rawValue, prefix: settings.prefix, at: settings.local) : nil
            posts.append(WorkerService.Post(worker: worker, instance: instance ?? lock?.number ?? 1))
            if let lock { locks.append(lock) }
        }
        let service = WorkerService(
            posts: posts, duties: duties(settings, workplace), leaving: leave, workplace: workplace, staff: staff)
        let configuration = ServiceGroupConfiguration(
            services: [
                .init(
                    service: service, successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup)
            ], logger: workplace.logger)
        let group = ServiceGroup(configuration: configuration)
        let signals = Task {
            for await signal in stops.stream {
                workplace.logger.notice("stopping", metadata: ["signal": "\(signal)"])
                staff.signal.raise()
                Task { try await endAnyway(workplace.logger) }
                await group.triggerGracefulShutdown()
            }
        }
        defer { signals.cancel() }
        try await group.run()
        withExtendedLifetime(locks) {}
        if let halt = staff.halt { throw halt }
        // A client that hung while closing would keep the process from ending.
        if staff.hasHung { _exit(Ending.ok.rawValue) }
    }

    /// What is done beside the workers where there is no cluster that does it.
    private func duties(_ settings: Settings, _ workplace: Workplace) -> [WorkerService.Duty] {
        guard let place = settings.local else { return [] }
        let upkeep = LocalUpkeep(place, clock: workplace.clock, logger: workplace.logger)
        var duties = [WorkerService.Duty(name: "upkeep") { (signal) throws(Halt) in try upkeep.run(until: signal) }]
        if let inbox {
            let prefix = settings.prefix
            let logger = workplace.logger
            duties.append(
                WorkerService.Duty(name: "inbox") { (signal) throws(Halt) in
                    let folder = try LocalInbox(folder: inbox, place: place, prefix: prefix, logger: logger)
                    try folder.run(until: signal)
                })
        }
        return duties
    }

    /// A worker that waits for its broker does not hear that it is to stop. What it has not committed is done again.
    ///
    /// Whoever leaves his group may have to wait until all others have joined it anew.
    private func endAnyway(_ logger: Logger) async throws {
        let patience = leave ? 28 : 10
        try await Task.sleep(for: .seconds(patience))
        logger.error("not stopped within \(patience) seconds; ending where it stands")
        _exit(Ending.tryAgain.rawValue)
    }
}

/// The workers of one process, each on its thread; one service, so that they stop together and not one after the other.
struct WorkerService: Service {
    struct Post {
        var worker: WorkerName
        var instance: Int
    }

    /// Something else that this process does, on a thread of its own.
    struct Duty: Sendable {
        var name: String
        var body: @Sendable (StopSignal) throws(Halt) -> Void
    }

    let posts: [Post]
    let duties: [Duty]
    let leaving: Bool
    let workplace: Workplace
    let staff: Staff

    func run() async throws {
        await withGracefulShutdownHandler {
            await withTaskGroup { group in
                for post in posts { group.addTask { await run(post) } }
                for duty in duties { group.addTask { await run(duty) } }
            }
        } onGracefulShutdown: {
            staff.signal.raise()
        }
    }

    private func run(_ duty: Duty) async {
        let signal = staff.signal
        let ending = await WorkerThread.run {
            Result { () throws(Halt) in try duty.body(signal) }
        }
        guard case .failure(let halt) = ending else { return }
        workplace.logger.error("duty ended", metadata: ["duty": "\(duty.name)", "reason": "\(halt)"])
        staff.note(halt)
    }

    private func run(_ post: Post) async {
        let ending = await WorkerThread.run {
            Result { () throws(Halt) in
                try workplace.run(post.worker, instance: post.instance, until: staff.signal, leaving: leaving)
            }
        }
        switch ending {
        case .success(let closed): if !closed { staff.noteHanging() }
        case .failure(let halt):
            let worker = post.worker.rawValue
            workplace.logger.error("worker ended", metadata: ["worker": "\(worker)", "reason": "\(halt)"])
            staff.note(halt)
        }
    }
}
