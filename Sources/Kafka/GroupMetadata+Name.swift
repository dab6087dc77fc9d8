import CRDKafka

extension GroupMetadata {
    /// A group that nobody works for: with this its offsets can be set in a transaction, from outside.
    public init(ofIdleGroup name: String) {
        self.init(taking: rd_kafka_consumer_group_metadata_new(name))
    }
}
