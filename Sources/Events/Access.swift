/// What one principal may do on the broker: the least with which it can do its work. Nobody may create or alter topics;
/// that is an operator's.
///
///     reader   Read, Describe           topic griffier.ingest.v1
///     reader   Write, Describe          topic griffier.documents.v1
///     reader   Read                     group griffier.reader
///     reader   Write, Describe          transactional id griffier.reader.…
public struct Access: Hashable, Sendable {
    public enum Operation: String, Hashable, Sendable {
        case read = "Read"
        case write = "Write"
        case describe = "Describe"
    }

    public enum Resource: Hashable, Sendable {
        case topic(String)
        case group(String)
        /// Every transactional id that begins so.
        case transactionalIDs(String)
    }

    /// "User:griffier.reader".
    public var principal: String
    public var operations: [Operation]
    public var resource: Resource

    /// What a worker needs. Reading a group covers its offsets in transactions too.
    public static func of(_ worker: WorkerName, prefix: String = "griffier.") -> [Access] {
        let group = worker.group(prefix: prefix)
        let principal = "User:\(group)"
        return topics(principal, reads: worker.reads, writes: worker.writes, prefix: prefix) + [
            Access(principal: principal, operations: [.read], resource: .group(group)),
            Access(
                principal: principal, operations: [.write, .describe], resource: .transactionalIDs(group + ".")),
        ]
    }

    /// What people need who use the command line: to look at everything, to drop documents, to correct, to fill the
    /// register, and to replay a reject into the topic from which it came. They read without a group.
    public static func ofClerk(prefix: String = "griffier.") -> [Access] {
        let replayed = WorkerName.allCases.flatMap(\.inputs)
        let writes = Topic.allCases.filter { replayed.contains($0) || $0 == .register }
        return topics(
            "User:\(prefix)clerk", reads: Topic.allCases.filter { !$0.isInternal }, writes: writes, prefix: prefix)
    }

    private static func topics(_ principal: String, reads: [Topic], writes: [Topic], prefix: String) -> [Access] {
        let all = reads + writes.filter { !reads.contains($0) }
        return all.map { topic in
            var operations: [Operation] = []
            if reads.contains(topic) { operations.append(.read) }
            if writes.contains(topic) { operations.append(.write) }
            return Access(
                principal: principal, operations: operations + [.describe],
                resource: .topic(topic.name(prefix: prefix)))
        }
    }

    /// As a command of Kafka's own tools.
    public var command: String {
        let named =
            switch resource {
            case .topic(let name): "--topic '\(name)'"
            case .group(let name): "--group '\(name)'"
            case .transactionalIDs(let prefix): "--resource-pattern-type prefixed --transactional-id '\(prefix)'"
            }
        let operations = operations.map { "--operation \($0.rawValue)" }.joined(separator: " ")
        return "kafka-acls $BROKER --add --allow-principal '\(principal)' \(operations) \(named)"
    }

    /// All of it as a script for a shell.
    public static func script(prefix: String = "griffier.") -> String {
        var lines = [
            "# Access rights of Griffier. Run by an administrator of the cluster:",
            "#   BROKER='--bootstrap-server broker:9092 --command-config admin.properties' sh acl.txt",
            "# Brokers before 2.8 also want IdempotentWrite on the cluster for every worker.",
        ]
        for worker in WorkerName.allCases {
            lines += ["", "# \(worker.rawValue)"] + of(worker, prefix: prefix).map(\.command)
        }
        lines += ["", "# people, through griffier drop, obligations, register and rejects"]
        lines += ofClerk(prefix: prefix).map(\.command)
        return lines.joined(separator: "\n") + "\n"
    }
}
