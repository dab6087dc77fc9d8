import CRDKafka

/// One librdkafka property.
public struct Property: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// For a client whose log nobody reads, because another of the same process says the same.
    static let quiet = Property("log_level", "0")
}

/// How to reach the cluster, and whatever an operator wants otherwise than we do.
///
///     try ClientConfiguration(
///         brokers: "kafka-1:9093,kafka-2:9093", clientID: "griffier.citations.2",
///         properties: [Property("security.protocol", "ssl"), Property("fetch.wait.max.ms", "10")])
///
/// An operator may set any property of librdkafka but those on which exactly-once hangs (`ownedProperties`). All that
/// is wrong is reported together.
public struct ClientConfiguration: Sendable {
    /// What the client is for; each has its own defaults.
    public enum Role: Sendable, CaseIterable { case groupMember, logReader, transactionalProducer, producer, admin }

    public let brokers: String
    public let clientID: String?
    /// The operator's own, in the order given.
    public let properties: [Property]

    /// - Throws: every complaint there is, in the order of the properties.
    public init(
        brokers: String, clientID: String? = nil, properties: [Property] = []
    ) throws(ConfigurationComplaints) {
        var complaints: [ConfigurationComplaints.Complaint] = []
        if brokers.allSatisfy({ $0 == " " || $0 == "," }) {
            complaints.append(.init(property: "bootstrap.servers", text: "no broker is named; expected host:port,…"))
        }
        for entry in brokers.split(whereSeparator: { $0 == "," || $0 == " " }) {
            if let text = BrokerAddress.complaint(about: entry) {
                complaints.append(.init(property: "bootstrap.servers", text: text))
            }
        }
        for property in properties {
            if let owner = Self.ownedProperties[property.name] {
                complaints.append(.init(property: property.name, text: "may not be set: \(owner)"))
            } else if let text = Self.complaint(about: property) {
                complaints.append(.init(property: property.name, text: text))
            }
        }
        guard complaints.isEmpty else { throw ConfigurationComplaints(complaints: complaints) }
        self.brokers = brokers
        self.clientID = clientID
        self.properties = properties
    }

    /// What librdkafka itself says of a property, nil if it takes it.
    private static func complaint(about property: Property) -> String? {
        let configuration = rd_kafka_conf_new()
        defer { rd_kafka_conf_destroy(configuration) }
        return withErrorText { text, size in
            let result = rd_kafka_conf_set(configuration, property.name, property.value, text, size)
            return result == RD_KAFKA_CONF_OK ? nil : String(cString: text)
        }
    }

    /// All properties of a client of that role: our defaults, the operator's over them, the owned ones last.
    func properties(for role: Role, owned: [Property] = []) -> [Property] {
        var all: [Property] = []
        var places: [String: Int] = [:]
        var set = Self.defaults(for: role) + properties
        if let clientID { set.append(Property("client.id", clientID)) }
        set.append(Property("bootstrap.servers", brokers))
        set.append(Property("log.queue", "true"))
        for property in set + owned {
            if let place = places[property.name] {
                all[place] = property
            } else {
                places[property.name] = all.count
                all.append(property)
            }
        }
        return all
    }

    /// The value a client of that role runs with; nil where librdkafka's own default stands.
    public func value(of name: String, for role: Role) -> String? {
        properties(for: role).first { $0.name == name }?.value
    }

    /// A number of milliseconds a client of that role runs with.
    func duration(_ name: String, for role: Role, otherwise: Duration) -> Duration {
        guard let text = value(of: name, for: role), let milliseconds = Int64(text) else { return otherwise }
        return .milliseconds(milliseconds)
    }

    /// How long a member may go without polling before its group goes on without it.
    public var longestPoll: Duration { duration("max.poll.interval.ms", for: .groupMember, otherwise: .seconds(300)) }

    /// How long each call of a transaction repeats itself, and the broker keeps the transaction open.
    public var longestTransaction: Duration {
        duration("transaction.timeout.ms", for: .transactionalProducer, otherwise: .seconds(60))
    }

    /// All properties, to be shown: passwords and keys are masked.
    public func shown(for role: Role) -> [Property] {
        properties(for: role).map { Self.secrets.contains($0.name) ? Property($0.name, "***") : $0 }
    }
}

/// Everything that is wrong with a configuration.
public struct ConfigurationComplaints: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Complaint: Hashable, Sendable {
        public var property: String
        public var text: String
    }

    public var complaints: [Complaint]

    public var description: String {
        complaints.map { "\($0.property): \($0.text)" }.joined(separator: "\n")
    }
}
