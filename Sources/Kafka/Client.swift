import CRDKafka

/// Owns an `rd_kafka_t`, which is safe to use from any thread.
///
/// Everything that came out of it (records, events, queues, topic handles) holds a reference to this owner, so that it
/// goes last: destroying a client before them hangs.
final class Client: @unchecked Sendable {
    let handle: OpaquePointer
    private let brokers: String
    private var isAbandoned = false

    init(_ type: rd_kafka_type_t, _ properties: [Property], events: Int32) throws(KafkaError) {
        brokers = properties.last { $0.name == "bootstrap.servers" }?.value ?? ""
        let configuration = rd_kafka_conf_new()
        var complaint: KafkaError?
        withErrorText { text, size in
            for property in properties where complaint == nil {
                if rd_kafka_conf_set(configuration, property.name, property.value, text, size) != RD_KAFKA_CONF_OK {
                    complaint = KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, String(cString: text))
                }
            }
        }
        if let complaint {
            rd_kafka_conf_destroy(configuration)
            throw complaint
        }
        rd_kafka_conf_set_events(configuration, events)
        var made: OpaquePointer?
        withErrorText { text, size in
            made = rd_kafka_new(type, configuration, text, size)
            if made == nil { complaint = KafkaError(rd_kafka_last_error(), String(cString: text)) }
        }
        guard let made else {
            rd_kafka_conf_destroy(configuration)
            throw complaint ?? KafkaError(RD_KAFKA_RESP_ERR__FAIL)
        }
        handle = made
    }

    deinit {
        if !isAbandoned { Destruction.of(handle, within: .seconds(10)) }
    }

    /// Leaves the handle to the end of the process: it is stuck, and destroying it would wait for ever.
    func abandon() { isAbandoned = true }

    /// The error a transaction call returned, with the fatal one behind it brought to the front.
    func error(taking raw: OpaquePointer, in call: Call) -> KafkaError {
        unmasked(KafkaError(taking: raw, in: call))
    }

    /// What killed the client, if something did.
    var fatalError: KafkaError? {
        withErrorText { text, size -> KafkaError? in
            let code = rd_kafka_fatal_error(handle, text, size)
            return code == RD_KAFKA_RESP_ERR_NO_ERROR ? nil : KafkaError(code, String(cString: text), fatal: true)
        }
    }

    /// `_FATAL` and the `_STATE` of a dead client say nothing: the first cause does.
    func unmasked(_ error: KafkaError) -> KafkaError {
        guard var cause = fatalError else { return error }
        cause.call = error.call
        return cause
    }

    /// Names the brokers that were asked when none has answered, if librdkafka does not.
    func located(_ error: KafkaError) -> KafkaError {
        let addresses = brokers.split { $0 == "," || $0 == " " }
        guard error.isUnreachable, !addresses.contains(where: { error.reason.contains($0) }) else { return error }
        var located = error
        located.reason += " (asked \(brokers))"
        return located
    }

    /// An event that carries no record, as a notice; nil for what is nobody's business.
    func notice(_ event: OpaquePointer) -> Notice? {
        switch rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_LOG:
            guard let line = LogLine(event), !line.isAboutTheOtherKindOfClient else { return nil }
            return .log(line)
        case RD_KAFKA_EVENT_ERROR:
            return .failure(failure(event))
        case RD_KAFKA_EVENT_STATS:
            return .statistics(String(cString: rd_kafka_event_stats(event)))
        default:
            return nil
        }
    }

    /// The error of an event, with the fatal one behind it brought to the front.
    func failure(_ event: OpaquePointer) -> KafkaError {
        let fatal = rd_kafka_event_error_is_fatal(event) != 0
        let text = rd_kafka_event_error_string(event).map { String(cString: $0) }
        let error = KafkaError(rd_kafka_event_error(event), text, fatal: fatal)
        return fatal ? unmasked(error) : error
    }
}

/// Room for the text librdkafka writes about an error.
func withErrorText<Result>(_ body: (UnsafeMutablePointer<CChar>, Int) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
        buffer.initialize(repeating: 0)
        guard let start = buffer.baseAddress else { preconditionFailure("an allocation of 512 bytes has an address") }
        return body(start, buffer.count)
    }
}

/// One of a client's queues.
final class Queue {
    let raw: OpaquePointer
    let client: Client

    init(taking raw: OpaquePointer, of client: Client) {
        self.raw = raw
        self.client = client
    }

    /// The queue of everything that is not a record.
    static func main(of client: Client) -> Queue {
        Queue(taking: rd_kafka_queue_get_main(client.handle), of: client)
    }

    deinit { rd_kafka_queue_destroy(raw) }

    func next(_ timeout: Duration) -> OpaquePointer? { rd_kafka_queue_poll(raw, timeout.milliseconds) }

    /// Makes the client's log arrive here (`log.queue` is set for every client).
    func takeLog() { rd_kafka_set_log_queue(client.handle, raw) }
}
