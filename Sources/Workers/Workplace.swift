import Events
import Kafka
import Logging
import Notifications

/// What the workers of one process share: the cluster or the local log, the tables, the clock.
public struct Workplace: Sendable {
    public var brokers: String
    /// Where the log is, instead of on brokers.
    public var local: LocalPlace?
    /// librdkafka properties of the operator.
    public var properties: [Property]
    /// Of topics, groups and transactional ids.
    public var prefix: String
    public var jurisdiction: String
    public var tables: Tables
    public var zone: Zone
    public var clock: any WallClock
    public var limits = BatchLimits()
    /// Where `notify` puts its messages.
    public var outbox: @Sendable () throws(OutboxFailure) -> any Outbox
    public var language: Language
    public var logger: Logger
    /// Is told that each worker moves.
    public let watchdog = Watchdog()

    public init(
        brokers: String, properties: [Property] = [], prefix: String = "griffier.", jurisdiction: String = "nl",
        tables: Tables, zone: Zone, clock: any WallClock = SystemClock(),
        outbox: @escaping @Sendable () throws(OutboxFailure) -> any Outbox, language: Language = .nl, logger: Logger
    ) {
        self.brokers = brokers
        self.properties = properties
        self.prefix = prefix
        self.jurisdiction = jurisdiction
        self.tables = tables
        self.zone = zone
        self.clock = clock
        self.outbox = outbox
        self.language = language
        self.logger = logger
    }

    public func client(as name: String) throws(Halt) -> ClientConfiguration {
        try ClientConfiguration(named: name, brokers: brokers, properties: properties)
    }

    /// Runs one worker on this thread until the signal is raised.
    ///
    /// - Parameters:
    ///   - instance: the number by which a twin is fenced and a restart recognised.
    ///   - leaving: whether to give up its place in the group when it stops.
    /// - Returns: false when the Kafka client hung while closing.
    public func run(
        _ worker: WorkerName, instance: Int?, until signal: StopSignal, leaving: Bool = false
    ) throws(Halt) -> Bool {
        switch worker {
        case .reader: return try run(ReaderWorker(), instance, signal, leaving)
        case .citations: return try run(CitationsWorker(laws: tables.laws), instance, signal, leaving)
        case .deadlines:
            let worker = DeadlinesWorker(tables: tables, jurisdiction: jurisdiction)
            return try run(worker, instance, signal, leaving)
        case .tracker:
            let worker = TrackerWorker(policy: tables.policy, zone: zone, jurisdiction: jurisdiction)
            return try run(worker, instance, signal, leaving)
        case .notify:
            return try run(NotifyWorker(outbox: try open(outbox), language: language), instance, signal, leaving)
        }
    }

    private func open(_ outbox: () throws(OutboxFailure) -> any Outbox) throws(Halt) -> any Outbox {
        do throws(OutboxFailure) {
            return try outbox()
        } catch {
            throw Halt(.configuration, error.description)
        }
    }

    private func run<W: Worker>(
        _ worker: W, _ instance: Int?, _ signal: StopSignal, _ leaving: Bool
    ) throws(Halt) -> Bool {
        var logger = logger
        logger[metadataKey: "worker"] = "\(worker.name.rawValue)"
        if let instance { logger[metadataKey: "instance"] = "\(instance)" }
        let log = logger
        if let local {
            return try run(
                worker,
                on: try LocalWorkerLog(.init(worker: worker.name, place: local, prefix: prefix, instance: instance)),
                signal, leaving, log, standingStill: .seconds(300))
        }
        let settings = KafkaLog.Settings(
            worker: worker.name, client: try client(as: worker.name.group(prefix: prefix)), prefix: prefix,
            instance: instance)
        // By then the group has long gone on without it, and every call that repeats itself has given up.
        let longest = settings.client.longestPoll * 2 + settings.client.longestTransaction * 3
        return try run(
            worker, on: try KafkaLog(settings) { log.notice("kafka", metadata: ["says": "\($0)"]) }, signal, leaving,
            log, standingStill: longest)
    }

    /// The log is the pipeline's alone: a copy kept here would keep a client alive that the log has replaced.
    private func run<W: Worker>(
        _ worker: W, on log: consuming some WorkerLog, _ signal: StopSignal, _ leaving: Bool, _ logger: Logger,
        standingStill limit: Duration
    ) throws(Halt) -> Bool {
        let pulse = Pulse(worker.name.rawValue, limit: limit)
        watchdog.watch(pulse)
        defer { watchdog.forget(pulse) }
        var pipeline = Pipeline(
            worker, log: consume log, clock: clock, limits: limits, prefix: prefix, logger: logger, pulse: pulse)
        return try pipeline.run(until: signal, leaving: leaving)
    }
}

extension ClientConfiguration {
    /// How a worker or a command reaches the cluster; what is wrong with it ends the process.
    public init(named name: String, brokers: String, properties: [Property]) throws(Halt) {
        do throws(ConfigurationComplaints) {
            try self.init(brokers: brokers, clientID: name, properties: properties)
        } catch {
            throw Halt(.configuration, error.description)
        }
    }
}
