import Documents
import Events
import Foundation
import Kafka
import Notifications
import Obligations
import Workers

/// What the demonstration shows, in order; all of it read from the topics.
struct DemoScript {
    let settings: Settings
    let terminal: Terminal
    let clock: DemoClock
    let zone: Zone
    let outbox: MessageCount
    let staff: Staff

    static let letterDate = CivilDate(daysSinceEpoch: 20_341)
    /// Days on which something happens, by what the letter says.
    private static let days = ["2025-09-11", "2025-09-22", "2025-09-25", "2025-09-26", "2025-10-02", "2025-12-17"]
    private static let exampleDay = "2025-12-18"
    private static let laterDays = ["2026-01-17", "2026-01-28", "2026-02-01"]

    func play() throws(Halt) {
        let observer = try TopicObserver(
            settings, topics: [.documents, .citations, .deadlines, .obligations, .statusChanges, .reminders, .rejects],
            staff: staff)
        try drop("2025D38246.txt", id: "2025D38246", date: DemoScript.letterDate.description)
        let first = try observer.collect(until: { $0.obligations.count > 0 && $0.citations.count > 0 })
        for record in first.citations {
            title(record.document)
            terminal.show(record.citations)
        }
        terminal.heading(terminal.say("Wat er openstaat en hoe het daarmee staat", "What is owed, and how it stands"))
        terminal.show(Array(observer.current.values))
        terminal.heading(
            terminal.say(
                "En dan gaat de tijd verder (de klok wordt met de hand verzet)",
                "And time moves on (the clock is moved by hand)"))
        terminal.line(
            "  "
                + terminal.say(
                    "\(first.changes.count) statuswijzigingen gepubliceerd, waarvan deze ook meteen al afliep:",
                    "\(first.changes.count) status changes were published; these are settled already:"))
        let settled = first.changes.filter {
            $0.change.before != nil || Obligation.State(rawValue: $0.change.after)?.isClosed ?? false
        }
        show(Seen(changes: settled))
        for day in DemoScript.days { try move(to: day, observer) }
        try example(observer)
        for day in DemoScript.laterDays { try move(to: day, observer) }
        terminal.line()
        terminal.line(
            terminal.say(
                "Elke regel hierboven kwam uit een topic; notify vertelde \(outbox.count) berichten door.",
                "Every line above came out of a topic; notify passed on \(outbox.count) messages."))
        terminal.line(
            terminal.say(
                "Verder: `griffier demo --keep` laat alles draaien; `griffier help` noemt de rest.",
                "Next: `griffier demo --keep` leaves everything running; `griffier help` names the rest."))
    }

    func explainKeeping(_ brokers: String) {
        let program = CommandLine.arguments.first ?? "griffier"
        terminal.heading(
            terminal.say(
                "Cluster en workers blijven draaien, nu op de echte klok. Ctrl-C stopt. In een ander venster:",
                "Cluster and workers keep running, now on the real clock. Ctrl-C stops. In another terminal:"))
        for command in [
            "\(program) drop FILE --brokers \(brokers)", "\(program) watch reminders --brokers \(brokers)",
            "\(program) obligations --brokers \(brokers)",
            "kcat -b \(brokers) -C -t \(Topic.statusChanges.name(prefix: settings.prefix)) -f '%k %s\\n'",
        ] { terminal.line("  \(command)") }
    }

    private func title(_ document: String) {
        terminal.heading(
            terminal.say(
                "Gelezen: \(document), antwoorden op Kamervragen, 10 september 2025",
                "Read: \(document), answers to written questions, 10 September 2025"))
    }

    private func drop(_ name: String, id: String?, date: String?) throws(Halt) {
        let path = "\(settings.directory)/demo/\(name)"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Halt(.configuration, "\(path), which the demonstration shows, cannot be read")
        }
        let dropper = try Dropper(settings)
        switch try dropper.drop(Array(data), date: date, id: id) {
        case .accepted(_, let place):
            terminal.line(terminal.say("Ingediend: ", "Dropped: ") + "\(name) -> \(place)")
        case .known(let document): terminal.line("\(document): already known")
        case .refused(let problem): throw Halt(.badData, "\(path): \(problem)")
        }
    }

    private func move(to day: String, _ observer: TopicObserver) throws(Halt) {
        guard let date = CivilDate(day) else { return }
        clock.move(to: zone.moment(of: LocalTime(date: date, minute: 9 * 60)))
        terminal.line()
        terminal.line(terminal.styled("--- \(terminal.words.date(date)), 9:00 ---", .strong))
        show(try observer.collect())
    }

    private func example(_ observer: TopicObserver) throws(Halt) {
        guard let date = CivilDate(DemoScript.exampleDay) else { return }
        clock.move(to: zone.moment(of: LocalTime(date: date, minute: 9 * 60)))
        terminal.line()
        terminal.line(terminal.styled("--- \(terminal.words.date(date)), 9:00 ---", .strong))
        terminal.line(
            terminal.say(
                "Een tweede brief (een VOORBEELD, voor deze demonstratie geschreven) meldt dat er iets geleverd is.",
                "A second letter (an EXAMPLE, written for this demonstration) reports that something was delivered."))
        try drop("voorbeeld.txt", id: nil, date: nil)
        show(try observer.collect(until: { !$0.changes.isEmpty }))
    }

    private func show(_ seen: Seen) {
        for change in seen.changes { terminal.show(change) }
        for reminder in seen.reminders { terminal.show(reminder) }
        for reject in seen.rejects { terminal.line("  \(terminal.styled("REJECT", .bad))  \(reject)") }
        if seen.changes.isEmpty && seen.reminders.isEmpty {
            terminal.line("  " + terminal.say("(niets te melden)", "(nothing to tell)"))
        }
    }
}

/// Counts what the notify worker told, so that the demonstration can say so without printing it all twice.
final class MessageCount: Outbox, Sendable {
    private let told = AtomicCount()

    func deliver(_ message: Message) {
        told.increment()
    }

    func settle() {}

    var count: Int { told.value }
}
