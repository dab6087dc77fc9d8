import CRDKafka
import Glibc

/// A word of ours beside a committed offset: Kafka keeps up to 4096 bytes of "metadata" there, until the next commit.
extension GroupMember {
    /// Commits an offset of its own accord, outside any transaction, with a note beside it.
    ///
    /// - Parameter place: the offset that is committed already, or the first there is: this moves nothing.
    public func note(_ text: String, at place: TopicPartition) throws(KafkaError) {
        let list = PartitionList([place])
        list.note(text)
        let code = list.lend { rd_kafka_commit(client.handle, $0, 0) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw client.unmasked(KafkaError(code)) }
        if let error = list.firstError { throw error }
    }

    /// The notes beside what the group has committed for these partitions.
    public func notes(
        of partitions: [TopicPartition], within timeout: Duration = .seconds(10)
    ) throws(KafkaError) -> [TopicPartition: String] {
        let list = PartitionList(partitions.map(\.anywhere))
        guard !list.isEmpty else { return [:] }
        let code = list.lend { rd_kafka_committed(client.handle, $0, timeout.milliseconds) }
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw client.unmasked(KafkaError(code)) }
        return list.notes
    }
}

extension PartitionList {
    /// Puts the same note beside every entry; the list frees it.
    func note(_ text: String) {
        lend { raw in
            for index in 0..<Int(raw.pointee.cnt) {
                raw.pointee.elems[index].metadata = UnsafeMutableRawPointer(strdup(text))
                raw.pointee.elems[index].metadata_size = text.utf8.count
            }
        }
    }

    /// The notes of the entries that have one.
    var notes: [TopicPartition: String] {
        lend { raw in
            var notes: [TopicPartition: String] = [:]
            for index in 0..<Int(raw.pointee.cnt) {
                let entry = raw.pointee.elems[index]
                guard let bytes = entry.metadata, entry.metadata_size > 0 else { continue }
                let text = UnsafeRawBufferPointer(start: bytes, count: entry.metadata_size)
                notes[TopicPartition(entry).anywhere] = String(decoding: text, as: UTF8.self)
            }
            return notes
        }
    }
}
