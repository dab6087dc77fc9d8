import Kafka
import Logging
import Notifications
import Workers

extension Workplace {
    /// The workplace that the settings describe.
    ///
    /// - Parameter outbox: in place of the one in the settings.
    init(
        _ settings: Settings, clock: any WallClock = SystemClock(), outbox: (any Outbox & Sendable)? = nil
    ) throws(Halt) {
        guard let zone = Zone(settings.zoneName) else {
            throw Halt(.configuration, "the zone \(settings.zoneName) is not known to this machine")
        }
        let path = settings.outbox
        let language = settings.language
        var logger = Logger(label: "griffier") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = settings.logLevel
        self.init(
            brokers: settings.brokers, properties: settings.properties, prefix: settings.prefix,
            jurisdiction: settings.jurisdiction, tables: try Tables(directory: settings.directory), zone: zone,
            clock: clock,
            outbox: { () throws(OutboxFailure) in
                if let outbox { return outbox }
                guard path == "-" else { return try FileOutbox(path: path) }
                let terminal = Terminal(language: language)
                return PrintedOutbox { terminal.line("\($0.on)  \($0.obligation)  \($0.subject)") }
            }, language: language, logger: logger)
        limits = settings.limits
        local = settings.local
    }
}
