import ArgumentParser
import Documents
import Events
import Foundation
import Kafka
import Logging
import Notifications
import Obligations
import Workers

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Shows the whole way, from a real letter to a reminder, on a Kafka cluster inside this process.",
        discussion: """
            Every line it prints was read from a topic; the workers are the same as in production. Time is moved by hand. \
            With --keep the cluster and the workers go on, on the real clock, so that you can join them from another \
            terminal with `griffier drop`, `griffier watch` or kcat.
            """)

    @Flag(help: "Keep the cluster and the workers running, until Ctrl-C.")
    var keep = false

    @Option(help: "nl or en.")
    var lang: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let lang, Language(rawValue: lang) == nil { throw ValidationError("--lang is \"\(lang)\"; it is nl or en") }
    }

    func run() async throws {
        var settings = try options.read()
        if let lang = lang.flatMap({ Language(rawValue: $0) }) { settings.language = lang }
        let terminal = Terminal(language: settings.language)
        let cluster = try DemoCluster(&settings)
        terminal.line(terminal.styled("Griffier", .strong))
        terminal.line(
            terminal.say("Kafka in dit proces: ", "Kafka inside this process: ") + cluster.brokers + "   (kcat -b "
                + cluster.brokers + " -L)")
        let clock = DemoClock(Timestamp(DemoScript.letterDate, secondsIntoDay: 8 * 3600))
        let outbox = MessageCount()
        var workplace = try Workplace(settings, clock: clock, outbox: outbox)
        // What the demonstration shows is on standard output; the log speaks only when something is wrong.
        workplace.logger.logLevel = max(settings.logLevel, .error)
        let staff = Staff()
        let threads = WorkerName.allCases.map { [workplace] worker in
            Task { await DemoCommand.run(worker, workplace, staff) }
        }
        do {
            let script = DemoScript(
                settings: settings, terminal: terminal, clock: clock, zone: workplace.zone, outbox: outbox, staff: staff
            )
            try script.play()
            if keep {
                clock.followSystem()
                script.explainKeeping(cluster.brokers)
                await DemoCommand.waitForInterrupt()
            }
        } catch {
            staff.signal.raise()
            for thread in threads { await thread.value }
            throw staff.halt ?? error
        }
        staff.signal.raise()
        for thread in threads { await thread.value }
        if let halt = staff.halt { throw halt }
        cluster.close()
    }

    private static func run(_ worker: WorkerName, _ workplace: Workplace, _ staff: Staff) async {
        let ending = await WorkerThread.run {
            Result { () throws(Halt) in try workplace.run(worker, instance: 1, until: staff.signal) }
        }
        if case .failure(let halt) = ending { staff.note(halt) }
    }

    private static func waitForInterrupt() async {
        for await _ in await StopSignals().stream { break }
    }
}

/// A clock that is moved by hand, and later let go.
final class DemoClock: WallClock {
    private let hand: HandMovedClock
    private let system = SystemClock()
    private let isSystem = StopSignal()

    init(_ start: Timestamp) {
        hand = HandMovedClock(start)
    }

    func move(to moment: Timestamp) {
        hand.move(to: moment)
    }

    func followSystem() {
        isSystem.raise()
    }

    func now() -> Timestamp {
        isSystem.isRaised ? system.now() : hand.now()
    }
}
