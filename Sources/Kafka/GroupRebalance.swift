import CRDKafka

extension GroupMember {
    /// Reads a rebalance event; the caller completes it.
    func rebalance(_ event: OpaquePointer) -> Polled {
        let list = rd_kafka_event_topic_partition_list(event)
        let partitions = list.map { PartitionList.partitions(of: $0) } ?? []
        switch rd_kafka_event_error(event) {
        case RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS:
            state.hasJoined = true
            return .assigned(partitions.map(\.anywhere))
        case RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS:
            state.revoked = partitions
            state.hasJoined = isCooperative
            return .revoked(partitions.map(\.anywhere), lost: rd_kafka_assignment_lost(client.handle) != 0)
        default:
            rd_kafka_assign(client.handle, nil)
            return .failed(client.failure(event))
        }
    }

    /// Whether only what moves is taken back at a rebalance.
    public var isCooperative: Bool {
        guard let name = rd_kafka_rebalance_protocol(client.handle) else { return false }
        return String(cString: name) == "COOPERATIVE"
    }

    /// Takes the partitions of `.assigned`.
    ///
    /// - Parameters:
    ///   - partitions: all of them; those with an offset start there, the others where the group has committed.
    ///   - paused: nothing is delivered from them before `resume`.
    public func completeAssignment(_ partitions: [TopicPartition], paused: Bool = false) throws(KafkaError) {
        let list = PartitionList(partitions)
        if isCooperative {
            try check(list.lend { rd_kafka_incremental_assign(client.handle, $0) })
        } else {
            try check(list.lend { rd_kafka_assign(client.handle, $0) })
            state.paused = []
        }
        for partition in partitions { state.sought[partition.anywhere] = nil }
        if paused { try pause(partitions) }
    }

    /// Gives the partitions of `.revoked` back. Whatever group metadata a commit needs must be taken before.
    public func completeRevocation() throws(KafkaError) {
        guard let revoked = state.revoked else { return }
        if isCooperative {
            let list = PartitionList(revoked)
            try check(list.lend { rd_kafka_incremental_unassign(client.handle, $0) })
        } else {
            try check(rd_kafka_assign(client.handle, nil))
            state.paused = []
        }
        state.revoked = nil
        for partition in revoked {
            state.paused.remove(partition.anywhere)
            state.sought[partition.anywhere] = nil
        }
    }

    private func check(_ raw: OpaquePointer?) throws(KafkaError) {
        if let raw { throw client.error(taking: raw, in: .plain) }
    }

    private func check(_ code: rd_kafka_resp_err_t) throws(KafkaError) {
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw client.unmasked(KafkaError(code)) }
    }

    /// The partitions this member has now.
    public var assignment: [TopicPartition] {
        var raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?
        guard rd_kafka_assignment(client.handle, &raw) == RD_KAFKA_RESP_ERR_NO_ERROR, let raw else { return [] }
        return PartitionList(taking: raw).partitions.map(\.anywhere)
    }

    /// Stops delivery from these partitions. What was fetched of them already is dropped and fetched again later.
    public func pause(_ partitions: [TopicPartition]) throws(KafkaError) {
        let running = partitions.map(\.anywhere).filter { !state.paused.contains($0) }
        guard !running.isEmpty else { return }
        let list = PartitionList(running)
        let code = list.lend { rd_kafka_pause_partitions(client.handle, $0) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code) }
        if let error = list.firstError { throw error }
        state.paused.formUnion(running)
    }

    /// Takes delivery up again. Partitions that are not paused are left alone: 2.0.2 would send them back.
    public func resume(_ partitions: [TopicPartition]) throws(KafkaError) {
        let resting = partitions.map(\.anywhere).filter(state.paused.contains)
        guard !resting.isEmpty else { return }
        let list = PartitionList(resting)
        let code = list.lend { rd_kafka_resume_partitions(client.handle, $0) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code) }
        if let error = list.firstError { throw error }
        state.paused.subtract(resting)
    }

    /// The partitions that `pause` stopped.
    public var paused: Set<TopicPartition> { state.paused }
}
