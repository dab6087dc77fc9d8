import Kafka
import Testing

/// Each request of a transaction answered once with each error, by the mock cluster: what the caller is told to do.
@Suite(.bounded) struct TransactionErrorTests {
    /// One request, and the errors by what must come of them.
    struct Row: Sendable, CustomTestStringConvertible {
        var request: MockCluster.Request
        /// librdkafka or we repeat the call, and the transaction commits.
        var passing: [Int32]
        var abort: [Int32]
        var fatal: [Int32]
        var testDescription: String { "\(request)" }
    }

    static let rows = [
        Row(
            request: .initProducerID,
            // Retried by librdkafka, whatever it is: there is nothing to lose yet.
            passing: [-195, 7, 14, 15, 16, 35, 42, 48, 49, 51, 56, 59],
            abort: [],
            fatal: [31, 47, 50, 53, 90]),
        Row(
            request: .addPartitionsToTransaction,
            passing: [-195, 3, 14, 15, 16, 51],
            abort: [5, 7, 10, 19, 22, 25, 27, 29, 30, 35, 42, 45, 49, 56, 59, 82, 87, -1],
            fatal: [31, 47, 48, 53, 90]),
        Row(
            request: .addOffsetsToTransaction,
            passing: [-195, 3, 7, 14, 15, 16, 51],
            abort: [5, 10, 19, 22, 25, 27, 29, 30, 35, 42, 45, 49, 56, 59, 82, 87, -1],
            fatal: [31, 43, 47, 48, 53, 90]),
        Row(
            request: .transactionOffsetCommit,
            passing: [-195, 3, 7, 14, 15, 16, 51],
            abort: [5, 10, 19, 22, 25, 27, 29, 30, 35, 42, 45, 56, 59, 82, 87, -1],
            fatal: [31, 43, 47, 48, 49, 53, 90]),
        Row(
            request: .endTransaction,
            passing: [-195, 14, 15, 16, 51],
            // -1 (UNKNOWN_SERVER_ERROR): not reported as success, not repeated.
            abort: [3, 5, 7, 10, 19, 22, 25, 27, 29, 30, 35, 42, 43, 45, 49, 56, 59, 82, 87, -1],
            fatal: [31, 47, 48, 53, 90]),
        Row(
            request: .produce,
            passing: [-195, 3, 5, 6, 7, 14, 15, 16, 19, 46, 56],
            abort: [10, 22, 25, 27, 29, 30, 35, 42, 49, 51, 59, 82, 87, -1],
            fatal: [45, 47, 53, 90]),
    ]

    @Test(arguments: rows) func `each error of each request says what to do`(row: Row) throws {
        let cluster = try MockCluster()
        try cluster.createTopic("in")
        try cluster.createTopic("out")
        let configuration = try quick(
            cluster, [Property("transaction.timeout.ms", "5000"), Property("retry.backoff.ms", "10")])
        let member = try GroupMember(configuration, group: "group", topics: ["in"])
        for (codes, expected) in [(row.passing, nil), (row.abort, .abort), (row.fatal, .fatal)] as [([Int32], Verdict?)]
        {
            for number in codes {
                let code = ErrorCode(rawValue: number)
                let error = outcome(of: code, to: row.request, cluster, configuration, member)
                cluster.stopFailing(row.request)
                #expect(error?.verdict == expected, "\(row.request) \(code): \(error?.description ?? "committed")")
                if let error {
                    #expect(error.isFenced == code.isFenced, "\(row.request) \(code): \(error)")
                    #expect(error.isUnauthorised == code.isUnauthorised, "\(row.request) \(code): \(error)")
                }
            }
        }
        member.close()
    }

    /// The error of one transaction; when it says "abort", aborting and doing it again must succeed.
    ///
    /// A batch that was refused leaves a gap in the sequence numbers: librdkafka 2.0.2 learns of it from the *next*
    /// transaction, which must be aborted too, and only then takes a new epoch.
    private func outcome(
        of code: ErrorCode, to request: MockCluster.Request, _ cluster: MockCluster,
        _ configuration: ClientConfiguration, _ member: GroupMember
    ) -> KafkaError? {
        do throws(KafkaError) {
            if request == .initProducerID { cluster.fail(request, with: [code]) }
            let id = "\(request)-\(code)"
            let producer = try TransactionalProducer(configuration, id: id, topics: ["out"], patience: .seconds(5))
            if request != .initProducerID { cluster.fail(request, with: [code]) }
            guard let first = failure(producer, member) else { return nil }
            guard first.verdict == .abort else { return first }
            cluster.stopFailing(request)
            try producer.abort()
            // librdkafka believes a refused topic to be closed until it next asks for it.
            if request == .produce && code.name == "TOPIC_AUTHORIZATION_FAILED" { return first }
            guard let second = failure(producer, member) else { return first }
            guard request == .produce && second.name == "OUT_OF_ORDER_SEQUENCE_NUMBER" else { return second }
            try producer.abort()
            return failure(producer, member) ?? first
        } catch {
            return error
        }
    }

    private func failure(_ producer: TransactionalProducer, _ member: GroupMember) -> KafkaError? {
        do throws(KafkaError) {
            try transaction(producer, member)
            return nil
        } catch {
            return error
        }
    }

    private func transaction(_ producer: TransactionalProducer, _ member: GroupMember) throws(KafkaError) {
        try producer.begin()
        try producer.send(OutgoingRecord(topic: "out", value: [1]))
        try producer.sendOffsets([TopicPartition(topic: "in", partition: 0, offset: 1)], of: member.groupMetadata)
        try producer.commit()
    }
}
