import CRDKafka
import Testing

@testable import Kafka

/// Every transaction call with every error librdkafka knows, whatever marks it carries.
@Suite(.bounded) struct VerdictTests {
    static let codes = (Array(-199 ... -140) + Array(-1...97)).filter { $0 != 0 }.map(ErrorCode.init(rawValue:))
    static let calls = Call.allCases

    static func verdict(
        _ code: ErrorCode, _ call: Call, fatal: Bool = false, abort: Bool = false, retriable: Bool = false
    ) -> Verdict {
        Verdict(on: code, in: call, fatal: fatal, requiresAbort: abort, retriable: retriable)
    }

    @Test(arguments: calls) func `what librdkafka calls fatal is fatal`(call: Call) {
        for code in Self.codes { #expect(Self.verdict(code, call, fatal: true, abort: true) == .fatal, "\(code)") }
    }

    /// A fenced or disowned producer is dead, whether librdkafka has marked the error or not.
    @Test(arguments: [-150, -144, 90, 47, 53] as [Int32], calls)
    func `a fenced producer is dead in every call`(code: Int32, call: Call) {
        for abort in [false, true] {
            for retriable in [false, true] {
                let code = ErrorCode(rawValue: code)
                #expect(Self.verdict(code, call, abort: abort, retriable: retriable) == .fatal)
            }
        }
    }

    @Test(arguments: [
        (Call.initTransactions, Verdict.fatal),  // There is no transaction to abort.
        (.begin, .fatal),
        (.send, .abort),
        (.sendOffsets, .abort),
        (.commit, .abort),
        (.abort, .fatal),  // Aborting is what failed.
    ])
    func `what must be aborted is aborted, where that is possible`(call: Call, expected: Verdict) {
        let misuse: Set<Int32> = [-186, -173, -145, -170, -176, -157]
        for code in Self.codes where !Verdict.fatalCodes.contains(code) {
            // librdkafka never marks the errors of `send`.
            if call == .send && misuse.contains(code.rawValue) { continue }
            #expect(Self.verdict(code, call, abort: true) == expected, "\(code)")
        }
    }

    @Test(arguments: [Call.initTransactions, .begin, .sendOffsets, .commit, .abort])
    func `what may be repeated is repeated`(call: Call) {
        for code in Self.codes where !Verdict.fatalCodes.contains(code) {
            #expect(Self.verdict(code, call, retriable: true) == .retriable, "\(code)")
        }
    }

    /// Errors without any mark: (code, of init, begin, sendOffsets, commit and abort alike; of send; outside).
    @Test(
        arguments: [
            (-185, .retriable, .abort, .retriable),  // _TIMED_OUT
            (-195, .retriable, .abort, .retriable),  // _TRANSPORT
            (-187, .retriable, .abort, .retriable),  // _ALL_BROKERS_DOWN
            (-184, .retriable, .abort, .retriable),  // _QUEUE_FULL, after waiting for the whole bound
            (14, .retriable, .abort, .retriable),  // COORDINATOR_LOAD_IN_PROGRESS
            (15, .retriable, .abort, .retriable),  // COORDINATOR_NOT_AVAILABLE
            (16, .retriable, .abort, .retriable),  // NOT_COORDINATOR
            (51, .retriable, .abort, .retriable),  // CONCURRENT_TRANSACTIONS
            (88, .retriable, .abort, .retriable),  // UNSTABLE_OFFSET_COMMIT
            (-172, .bug, .abort, .bug),  // _STATE: to send, an earlier record has failed
            (-186, .bug, .bug, .bug),  // _INVALID_ARG
            (-173, .bug, .bug, .bug),  // _CONFLICT: another call than the one that was to be repeated
            (-145, .bug, .bug, .bug),  // _NOT_CONFIGURED
            (-170, .bug, .bug, .bug),  // _NOT_IMPLEMENTED
            (10, .fatal, .abort, .abort),  // MSG_SIZE_TOO_LARGE
            (-190, .fatal, .abort, .abort),  // _UNKNOWN_PARTITION
            (-188, .fatal, .abort, .abort),  // _UNKNOWN_TOPIC
            (-169, .fatal, .abort, .abort),  // _AUTHENTICATION
            (22, .fatal, .abort, .abort),  // ILLEGAL_GENERATION: librdkafka marks it for abort
            (25, .fatal, .abort, .abort),  // UNKNOWN_MEMBER_ID
            (29, .fatal, .abort, .abort),  // TOPIC_AUTHORIZATION_FAILED
            (30, .fatal, .abort, .abort),  // GROUP_AUTHORIZATION_FAILED
            (31, .fatal, .abort, .abort),  // CLUSTER_AUTHORIZATION_FAILED
            (45, .fatal, .abort, .abort),  // OUT_OF_ORDER_SEQUENCE_NUMBER
            (48, .fatal, .abort, .abort),  // INVALID_TXN_STATE
            (49, .fatal, .abort, .abort),  // INVALID_PRODUCER_ID_MAPPING
            (50, .fatal, .abort, .abort),  // INVALID_TRANSACTION_TIMEOUT
            (82, .fatal, .abort, .abort),  // FENCED_INSTANCE_ID: only the member is fenced
            (-1, .fatal, .abort, .abort),  // UNKNOWN
            (-152, .fatal, .abort, .abort),  // _PURGE_QUEUE
        ] as [(Int32, Verdict, Verdict, Verdict)])
    func `what carries no mark`(code: Int32, others: Verdict, send: Verdict, plain: Verdict) {
        let code = ErrorCode(rawValue: code)
        for call in [Call.initTransactions, .begin, .sendOffsets, .commit, .abort] {
            #expect(Self.verdict(code, call) == others, "\(call) \(code)")
        }
        #expect(Self.verdict(code, .send) == send, "\(code)")
        #expect(Self.verdict(code, .plain) == plain, "\(code)")
    }

    @Test func `indefinite is decided by the clock and by no code`() {
        for code in Self.codes {
            for call in Self.calls { #expect(Self.verdict(code, call) != .indefinite) }
        }
    }

    @Test(
        arguments: [
            (-144, true, false, false), (90, true, false, false), (47, true, false, false), (82, true, false, false),
            (-169, false, true, false), (-181, false, true, false), (58, false, true, false), (29, false, true, false),
            (30, false, true, false), (31, false, true, false), (53, false, true, false),
            (-195, false, false, true), (-187, false, false, true), (-193, false, false, true),
            (-185, false, false, true),
            (22, false, false, false),
            // FENCED_LEADER_EPOCH is about a leader, not about us.
            (74, false, false, false),
        ] as [(Int32, Bool, Bool, Bool)])
    func `an error says with which code to exit`(code: Int32, fenced: Bool, unauthorised: Bool, unreachable: Bool) {
        let error = KafkaError(ErrorCode(rawValue: code))
        #expect(error.isFenced == fenced)
        #expect(error.isUnauthorised == unauthorised)
        #expect(error.isUnreachable == unreachable)
    }

    @Test func `the cause of a failed transaction is found in the log`() {
        let state = KafkaError(
            code: ErrorCode(RD_KAFKA_RESP_ERR__STATE), reason: "", verdict: .abort, call: .sendOffsets)
        func line(_ text: String) -> LogLine { LogLine(level: 3, facility: "TXNERR", text: text) }
        let denied = state.uncovered(by: line("Current transaction failed: out (0) (TOPIC_AUTHORIZATION_FAILED)"))
        #expect(denied.isUnauthorised && denied.verdict == .abort)
        let fenced = state.uncovered(by: line("failed (PRODUCER_FENCED, requires epoch bump)"))
        #expect(fenced.isFenced && fenced.verdict == .fatal)
        #expect(state.uncovered(by: line("something else")).code == state.code)
        #expect(state.uncovered(by: line("")).verdict == .abort)
    }
}
