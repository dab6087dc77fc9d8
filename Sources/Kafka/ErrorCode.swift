import CRDKafka

/// The number of an error: negative ones are librdkafka's own, positive ones the broker's.
///
///     -144  _FENCED
///       29  TOPIC_AUTHORIZATION_FAILED
public struct ErrorCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public var rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    init(_ code: rd_kafka_resp_err_t) { rawValue = code.rawValue }

    /// The code librdkafka gives that name, nil if none.
    init?(name: String) {
        let numbers: [Int32] = Array(-199 ..< -100) + Array(1..<200)
        guard let code = numbers.lazy.map({ ErrorCode(rawValue: $0) }).first(where: { $0.name == name }) else {
            return nil
        }
        self = code
    }

    /// librdkafka's own name of it.
    public var name: String { String(cString: rd_kafka_err2name(response)) }

    public var description: String { name }

    /// What it means, in librdkafka's words.
    var meaning: String { String(cString: rd_kafka_err2str(response)) }

    var response: rd_kafka_resp_err_t { rd_kafka_resp_err_t(rawValue: rawValue) }

    /// A newer process carries our name: this one must stop and not come back at once.
    public var isFenced: Bool {
        Self.fencing.contains(self)
    }

    /// The broker refuses our credentials or our rights.
    public var isUnauthorised: Bool {
        Self.refusing.contains(self)
    }

    /// No broker answers.
    public var isUnreachable: Bool {
        Self.unreachable.contains(self)
    }

    /// Passes by itself as a rule: brokers restarting, leaders and coordinators moving.
    public var isTransient: Bool {
        isUnreachable || Self.passing.contains(self)
    }

    /// Only a mistake in the calling program can cause it.
    var isMisuse: Bool {
        Self.misuse.contains(self)
    }

    static let fencing: Set<ErrorCode> = Set(
        [
            RD_KAFKA_RESP_ERR__FENCED, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH,
            RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID,
        ].map(ErrorCode.init))

    static let refusing: Set<ErrorCode> = Set(
        [
            RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR__SSL, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED,
            RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM, RD_KAFKA_RESP_ERR_ILLEGAL_SASL_STATE,
            RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
            RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED,
            RD_KAFKA_RESP_ERR_DELEGATION_TOKEN_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_DELEGATION_TOKEN_EXPIRED,
            RD_KAFKA_RESP_ERR_SECURITY_DISABLED, RD_KAFKA_RESP_ERR_UNACCEPTABLE_CREDENTIAL,
        ].map(ErrorCode.init))

    static let unreachable: Set<ErrorCode> = Set(
        [
            RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN,
            RD_KAFKA_RESP_ERR__TIMED_OUT,
        ].map(ErrorCode.init))

    static let passing: Set<ErrorCode> = Set(
        [
            RD_KAFKA_RESP_ERR__MSG_TIMED_OUT, RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE, RD_KAFKA_RESP_ERR__QUEUE_FULL,
            RD_KAFKA_RESP_ERR__WAIT_COORD, RD_KAFKA_RESP_ERR__RETRY, RD_KAFKA_RESP_ERR__PREV_IN_PROGRESS,
            RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
            RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT, RD_KAFKA_RESP_ERR_BROKER_NOT_AVAILABLE,
            RD_KAFKA_RESP_ERR_REPLICA_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION,
            RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS, RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE,
            RD_KAFKA_RESP_ERR_NOT_COORDINATOR, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS,
            RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND, RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS,
            RD_KAFKA_RESP_ERR_NOT_CONTROLLER, RD_KAFKA_RESP_ERR_CONCURRENT_TRANSACTIONS,
            RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR, RD_KAFKA_RESP_ERR_FETCH_SESSION_ID_NOT_FOUND,
            RD_KAFKA_RESP_ERR_INVALID_FETCH_SESSION_EPOCH, RD_KAFKA_RESP_ERR_LISTENER_NOT_FOUND,
            RD_KAFKA_RESP_ERR_FENCED_LEADER_EPOCH, RD_KAFKA_RESP_ERR_UNKNOWN_LEADER_EPOCH,
            RD_KAFKA_RESP_ERR_OFFSET_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_UNSTABLE_OFFSET_COMMIT,
            RD_KAFKA_RESP_ERR_THROTTLING_QUOTA_EXCEEDED,
        ].map(ErrorCode.init))

    static let misuse: Set<ErrorCode> = Set(
        [
            RD_KAFKA_RESP_ERR__STATE, RD_KAFKA_RESP_ERR__INVALID_ARG, RD_KAFKA_RESP_ERR__CONFLICT,
            RD_KAFKA_RESP_ERR__NOT_CONFIGURED, RD_KAFKA_RESP_ERR__NOT_IMPLEMENTED,
            RD_KAFKA_RESP_ERR__EXISTING_SUBSCRIPTION, RD_KAFKA_RESP_ERR__READ_ONLY,
        ].map(ErrorCode.init))
}
