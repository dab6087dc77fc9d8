import CRDKafka

/// What librdkafka or the broker said went wrong, and what to do about it.
///
///     _FENCED: Failed to end transaction: Broker: Producer attempted an operation with an old epoch
///     _ALL_BROKERS_DOWN: Failed to initialize Producer ID: Local: Timed out (127.0.0.1:9092: Connection refused)
///
/// A broker that cannot be reached or refuses our password is, for librdkafka, only a call that timed out; the reason
/// stands in an event of its own. Here the event's code replaces the `_TIMED_OUT`.
public struct KafkaError: Error, Hashable, Sendable, CustomStringConvertible {
    public var code: ErrorCode
    /// For a person; may name a broker or a topic, never a password.
    public var reason: String
    public var verdict: Verdict
    public var call: Call

    public init(code: ErrorCode, reason: String, verdict: Verdict, call: Call = .plain) {
        self.code = code
        self.reason = reason
        self.verdict = verdict
        self.call = call
    }

    /// librdkafka's name of the code, "_FENCED".
    public var name: String { code.name }
    /// A newer process carries our name.
    public var isFenced: Bool { code.isFenced }
    /// The broker refuses our credentials or our rights.
    public var isUnauthorised: Bool { code.isUnauthorised }
    /// No connection could be made, because of a password or a certificate: either side may put it right while we wait.
    public var isAuthentication: Bool {
        code == ErrorCode(RD_KAFKA_RESP_ERR__AUTHENTICATION) || code == ErrorCode(RD_KAFKA_RESP_ERR__SSL)
    }
    /// No broker answers.
    public var isUnreachable: Bool { code.isUnreachable }
    public var isFatal: Bool { verdict == .fatal }
    /// The record is larger than `message.max.bytes` or than the topic takes. `send` finds it at once and leaves the
    /// transaction as it was: send something smaller in its place.
    public var isTooLarge: Bool { code == ErrorCode(RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE) }
    public var isUnknownTopicOrPartition: Bool {
        code == ErrorCode(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
            || code == ErrorCode(RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC)
            || code == ErrorCode(RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION)
    }
    /// The client knows of no broker that has this partition just now; one that is not there is told by the broker.
    public var isWithoutLeader: Bool { code == ErrorCode(RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION) }
    /// The log no longer holds the offset asked for.
    public var isOutOfRange: Bool {
        code == ErrorCode(RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET)
            || code == ErrorCode(RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE)
    }

    public var description: String { "\(name): \(reason)" }

    /// A bare code of a call outside transactions.
    init(_ code: rd_kafka_resp_err_t, _ reason: String? = nil, fatal: Bool = false) {
        self.init(ErrorCode(code), reason, fatal: fatal)
    }

    init(_ code: ErrorCode, _ reason: String? = nil, fatal: Bool = false) {
        self.code = code
        self.reason = reason ?? code.meaning
        call = .plain
        verdict = Verdict(on: code, in: .plain, fatal: fatal, requiresAbort: false, retriable: false)
    }

    /// Takes an `rd_kafka_error_t` over and frees it.
    init(taking raw: OpaquePointer, in call: Call = .plain) {
        code = ErrorCode(rd_kafka_error_code(raw))
        reason = String(cString: rd_kafka_error_string(raw))
        self.call = call
        verdict = Verdict(
            on: code, in: call, fatal: rd_kafka_error_is_fatal(raw) != 0,
            requiresAbort: rd_kafka_error_txn_requires_abort(raw) != 0, retriable: rd_kafka_error_is_retriable(raw) != 0
        )
        rd_kafka_error_destroy(raw)
    }

    /// The call that finds a transaction failed already says no more than `_STATE`; the cause is in the log alone:
    ///
    ///     Current transaction failed in state InTransaction: … (TOPIC_AUTHORIZATION_FAILED)
    func uncovered(by line: LogLine?) -> KafkaError {
        guard let line, code == ErrorCode(RD_KAFKA_RESP_ERR__STATE), verdict == .abort else { return self }
        var uncovered = self
        uncovered.reason = line.text
        let name = line.text.split(separator: "(").last?.prefix { $0 != "," && $0 != ")" }
        if let name, let cause = ErrorCode(name: String(name)) {
            uncovered.code = cause
            if Verdict.fatalCodes.contains(cause) { uncovered.verdict = .fatal }
        }
        return uncovered
    }

    /// The same failure, explained by what the connections said meanwhile.
    func explained(by cause: KafkaError?) -> KafkaError {
        guard let cause, code == ErrorCode(RD_KAFKA_RESP_ERR__TIMED_OUT) else { return self }
        var explained = self
        explained.code = cause.code
        explained.reason = "\(reason) (\(cause.reason))"
        return explained
    }
}
