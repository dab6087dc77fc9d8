import Kafka

extension Halt {
    /// What an error of the client means for a process that cannot go on without it.
    public init(atStart error: KafkaError) {
        if error.isFenced {
            self.init(.fenced, error.description)
        } else if error.isUnauthorised {
            self.init(.unauthorised, "\(error); check the credentials and the rights of this worker")
        } else if error.isWithoutLeader {
            self.init(.tryAgain, "\(error); it may have no leader just now")
        } else if error.isUnknownTopicOrPartition {
            self.init(.configuration, "\(error); create the topics with `griffier topics create`")
        } else if error.isUnreachable {
            self.init(.unreachable, "\(error); is the broker running, and is `kafka.brokers` right?")
        } else if error.verdict == .bug {
            self.init(.internal, error.description)
        } else {
            self.init(.tryAgain, error.description)
        }
    }
}
