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
            Without names it runs all: \(WorkerName.allCases.map(\.rawValue).joined(separator: ", ")). To scale, start the
            same worker more than once: each process shares the partitions of its topics.

                griffier run                        all of them, in one process
                griffier run citations              one more of the citations workers
                griffier run reader --instance 2    number 2, the same again after a restart

            SIGTERM finishes the running transaction and ends within ten seconds, keeping its place in the group for a
            restart; a second one ends at once. Nothing is lost or said twice either way.
            """)

    @Argument(help: "Which workers; none means all.", transform: RunCommand.worker)
    var workers: [WorkerName] = []

    @Option(help: "The number of this process among those of its worker; else the lowest free on this machine.")
    var instance: Int?

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
        let settings = try options.read()
        let workplace = try Workplace(settings)
        if check {
            print("settings and tables are right")
            return
        }
        let staff = Staff()
        let chosen = workers.isEmpty ? WorkerName.allCases : Array(Set(workers)).sorted { $0.rawValue < $1.rawValue }
        var services: [WorkerService] = []
        var locks: [InstanceLock] = []
        for worker in chosen {
            let lock = instance == nil ? try InstanceLock.take(worker.rawValue, prefix: settings.prefix) : nil
            services.append(
                WorkerService(
                    worker: worker, instance: instance ?? lock?.number ?? 1, leaving: leave, workplace: workplace,
                    staff: staff))
            if let lock { locks.append(lock) }
        }
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                .init(
                    service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup)
            }, logger: workplace.logger)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        let group = ServiceGroup(configuration: configuration)
        let signals = Task {
            for await signal in StopSignals().stream {
                workplace.logger.notice("stopping", metadata: ["signal": "\(signal)"])
                staff.signal.raise()
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
}

/// One worker on its thread, as a service.
struct WorkerService: Service {
    let worker: WorkerName
    let instance: Int
    let leaving: Bool
    let workplace: Workplace
    let staff: Staff

    func run() async throws {
        let ending = await withGracefulShutdownHandler {
            await WorkerThread.run {
                Result { () throws(Halt) in
                    try workplace.run(worker, instance: instance, until: staff.signal, leaving: leaving)
                }
            }
        } onGracefulShutdown: {
            staff.signal.raise()
        }
        switch ending {
        case .success(let closed): if !closed { staff.noteHanging() }
        case .failure(let halt):
            workplace.logger.error("worker ended", metadata: ["worker": "\(worker.rawValue)", "reason": "\(halt)"])
            staff.note(halt)
        }
    }
}
