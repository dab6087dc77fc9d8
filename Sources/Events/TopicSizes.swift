/// How many partitions and copies the topics have: one choice for the commands that create them, and for the contract
/// that describes them.
public struct TopicSizes: Hashable, Sendable {
    /// Of topics that are spread by document; a worker's inputs and memory go together only if they have equally many.
    public var documents: Int
    /// Of topics that are spread by parliament.
    public var jurisdictions: Int
    /// Copies of each partition; -1 is the broker's own default.
    public var replicas: Int

    public init(documents: Int = 8, jurisdictions: Int = 1, replicas: Int = -1) {
        self.documents = documents
        self.jurisdictions = jurisdictions
        self.replicas = replicas
    }

    public func partitions(of topic: Topic) -> Int {
        switch topic.partitioning {
        case .key: documents
        case .jurisdiction: jurisdictions
        case .input:
            // Memory lies as its worker's input does.
            WorkerName.allCases.first { $0.changelogs.contains(topic) }?.inputs.first.map { partitions(of: $0) }
                ?? documents
        }
    }
}
