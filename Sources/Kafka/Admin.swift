import CRDKafka

/// Makes and describes topics, and tells how far groups have come. For the operator's commands; workers only look.
///
/// The mock cluster has no admin API: only `partitionCounts`, `topics`, `committed` and `lag` of given partitions work
/// there.
public final class Admin {
    let client: Client
    /// Sees the last stable offset, where `client` sees the high watermark.
    let stable: Client
    let queue: Queue
    private let main: Queue
    /// How long each request may take.
    public let timeout: Duration

    public init(_ configuration: ClientConfiguration, timeout: Duration = .seconds(30)) throws(KafkaError) {
        func owned(_ isolation: LogReader.Isolation) -> [Property] {
            [Property("isolation.level", isolation.rawValue), Property("enable.auto.commit", "false")]
        }
        let client = try Client(
            RD_KAFKA_CONSUMER, configuration.properties(for: .admin, owned: owned(.uncommitted)),
            events: RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG)
        stable = try Client(
            RD_KAFKA_CONSUMER, configuration.properties(for: .admin, owned: owned(.committed) + [.quiet]), events: 0)
        guard let raw = rd_kafka_queue_new(client.handle) else { throw KafkaError(RD_KAFKA_RESP_ERR__FAIL) }
        self.client = client
        queue = Queue(taking: raw, of: client)
        main = .main(of: client)
        main.takeLog()
        self.timeout = timeout
    }

    /// Sends an admin request and lends its answer.
    func ask<Answer>(
        _ send: (_ options: OpaquePointer?, _ queue: OpaquePointer) -> Void,
        _ read: (OpaquePointer) -> Answer
    ) throws(KafkaError) -> Answer {
        let options = rd_kafka_AdminOptions_new(client.handle, RD_KAFKA_ADMIN_OP_ANY)
        defer { rd_kafka_AdminOptions_destroy(options) }
        withErrorText { text, size in
            _ = rd_kafka_AdminOptions_set_request_timeout(options, timeout.milliseconds, text, size)
        }
        send(options, queue.raw)
        // The request ends by itself; the margin is for the way back.
        guard let event = queue.next(timeout + .seconds(5)) else {
            throw client.located(KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT).explained(by: connectionError()))
        }
        defer { rd_kafka_event_destroy(event) }
        guard rd_kafka_event_error(event) == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw client.located(client.failure(event).explained(by: connectionError()))
        }
        return read(event)
    }

    /// What the connections said since the last time.
    private func connectionError() -> KafkaError? {
        var worst: KafkaError?
        while let event = main.next(.zero) {
            if case .failure(let error)? = client.notice(event), error.isUnreachable || error.isUnauthorised {
                worst = error.explainsMore(than: worst) ? error : worst
            }
            rd_kafka_event_destroy(event)
        }
        return worst
    }

    /// How many partitions each topic has.
    ///
    /// - Throws: UNKNOWN_TOPIC_OR_PART naming the topic that does not exist.
    public func partitionCounts(of topics: [String]) throws(KafkaError) -> [String: Int32] {
        do {
            return try client.partitionCounts(of: topics, within: timeout)
        } catch {
            throw error.explained(by: connectionError())
        }
    }

    /// Every topic of the cluster with its number of partitions.
    public func topics() throws(KafkaError) -> [String: Int32] {
        do {
            return try client.allTopics(within: timeout)
        } catch {
            throw error.explained(by: connectionError())
        }
    }
}
