import CRDKafka

extension GroupMember {
    /// Goes on reading at these offsets. Records fetched before are not delivered any more.
    public func seek(_ places: [TopicPartition], within timeout: Duration = .seconds(10)) throws(KafkaError) {
        guard !places.isEmpty else { return }
        let deadline = Deadline(in: timeout)
        while true {
            let list = PartitionList(places)
            // The timeout of 2.0.2 is a thousand times too short; -1 waits for librdkafka's own thread only.
            if let raw = list.lend({ rd_kafka_seek_partitions(client.handle, $0, -1) }) {
                throw client.error(taking: raw, in: .plain)
            }
            guard let error = list.firstError else { break }
            // A partition just assigned may not be ready to be moved.
            guard error.code == ErrorCode(RD_KAFKA_RESP_ERR__STATE), !deadline.hasPassed else { throw error }
            Kafka.pause(.milliseconds(10))
        }
        let positions = rawPositions(of: places)
        for place in places {
            state.sought[place.anywhere] = (place.offset ?? TopicPartition.beginning, positions[place.anywhere] ?? nil)
        }
    }

    /// Goes back to what the group has committed, after an abort; to the beginning where it has committed nothing.
    ///
    /// Never call it while a transaction of the group is open: the broker would not answer before that ended.
    public func rewindToCommitted(within timeout: Duration = .seconds(30)) throws(KafkaError) {
        try seek(committed(within: timeout).map { $0.offset == nil ? $0.at(TopicPartition.beginning) : $0 })
    }

    /// What the group has committed for these partitions, or for all assigned ones: the next record to read, nil for
    /// none. Waits while a transaction of the group that holds offsets is open.
    public func committed(
        of partitions: [TopicPartition]? = nil, within timeout: Duration = .seconds(30)
    ) throws(KafkaError) -> [TopicPartition] {
        let list = PartitionList((partitions ?? assignment).map(\.anywhere))
        guard !list.isEmpty else { return [] }
        let code = list.lend { rd_kafka_committed(client.handle, $0, timeout.milliseconds) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw client.unmasked(KafkaError(code)) }
        if let error = list.firstError { throw error }
        return list.partitions
    }

    /// The next record to read of each assigned partition: after the last one delivered, and past the markers and
    /// aborted records that followed it. nil before anything was delivered.
    ///
    /// When everything delivered is done and nothing is in flight, commit this and not "last record + 1": only so does
    /// an idle group have no lag left.
    public var position: [TopicPartition] { position(of: assignment) }

    public func position(of partitions: [TopicPartition]) -> [TopicPartition] {
        let positions = rawPositions(of: partitions)
        return partitions.map { partition in
            let current = positions[partition.anywhere] ?? nil
            if let sought = state.sought[partition.anywhere], sought.stale == current {
                return partition.at(sought.offset >= 0 ? sought.offset : nil)
            }
            return partition.at(current)
        }
    }

    /// librdkafka's own idea, which a seek does not change.
    private func rawPositions(of partitions: [TopicPartition]) -> [TopicPartition: Int64?] {
        guard !partitions.isEmpty else { return [:] }
        let list = PartitionList(partitions.map(\.anywhere))
        guard list.lend({ rd_kafka_position(client.handle, $0) }) == RD_KAFKA_RESP_ERR_NO_ERROR else { return [:] }
        var positions: [TopicPartition: Int64?] = [:]
        for place in list.partitions { positions[place.anywhere] = .some(place.offset) }
        return positions
    }

    /// Who this member is in its group just now, for `TransactionalProducer.sendOffsets`. Take it afresh for each
    /// transaction, and before a revocation is completed.
    public var groupMetadata: GroupMetadata { GroupMetadata(taking: rd_kafka_consumer_group_metadata(client.handle)) }
}

/// Who a member is in its group: its generation, its id and its instance. Owns librdkafka's copy.
public struct GroupMetadata: ~Copyable {
    let raw: OpaquePointer

    init(taking raw: OpaquePointer) { self.raw = raw }

    deinit { rd_kafka_consumer_group_metadata_destroy(raw) }
}
