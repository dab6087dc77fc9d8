import Events
import Testing

@Suite struct WorkerNameTests {
    @Test func `names its group and its transactions`() {
        #expect(WorkerName.citations.group() == "griffier.citations")
        #expect(WorkerName.citations.transactionalID(instance: 2) == "griffier.citations.2")
        #expect(WorkerName.tracker.transactionalID(prefix: "test-", instance: 0) == "test-tracker.0")
        #expect(WorkerName.notify.source == "/griffier/notify")
    }

    /// The declarations of topics and of workers must tell one story.
    @Test(arguments: Topic.allCases)
    func `a topic is written by who says so`(topic: Topic) {
        let writers = WorkerName.allCases.filter { $0.writes.contains(topic) }.map(\.rawValue)
        switch topic {
        case .ingest, .commands: #expect(writers == [])
        case .rejects: #expect(writers == WorkerName.allCases.map(\.rawValue))
        case .register: #expect(topic.writers.hasPrefix("\(writers.joined()); people"))
        default: #expect(writers == [topic.writers])
        }
    }

    @Test func `every topic is read by some worker, or by people`() {
        let read = Set(WorkerName.allCases.flatMap(\.reads))
        #expect(Set(Topic.allCases).subtracting(read) == [.citations, .rejects])
    }

    /// Other memory would be lost, or never forgotten.
    @Test(arguments: WorkerName.allCases)
    func `what a worker remembers is compacted`(worker: WorkerName) {
        #expect(worker.changelogs.allSatisfy { $0.isCompacted })
        #expect(worker.tables.allSatisfy { $0.isCompacted })
        #expect(worker.inputs.allSatisfy { !$0.isCompacted })
    }

    @Test func `may do what it needs and no more`() {
        let access = Access.of(.citations)
        #expect(
            access.map(\.command) == [
                allow("--operation Read --operation Describe --topic 'griffier.documents.v1'"),
                allow("--operation Read --operation Write --operation Describe --topic 'griffier.register.v1'"),
                allow(
                    "--operation Read --operation Write --operation Describe --topic 'griffier.citations-changelog.v1'"),
                allow("--operation Write --operation Describe --topic 'griffier.citations.v1'"),
                allow("--operation Write --operation Describe --topic 'griffier.rejects.v1'"),
                allow("--operation Read --group 'griffier.citations'"),
                allow(
                    "--operation Write --operation Describe --resource-pattern-type prefixed "
                        + "--transactional-id 'griffier.citations.'"),
            ])
        #expect(WorkerName.allCases.flatMap { Access.of($0) }.allSatisfy { $0.principal.hasPrefix("User:griffier.") })
    }

    @Test func `people may replay what a worker refused, and not write what it says`() {
        let written = Access.ofClerk().filter { $0.operations.contains(.write) }.map(\.resource)
        #expect(written.contains(.topic("griffier.ingest.v1")))
        #expect(written.contains(.topic("griffier.commands.v1")))
        #expect(!written.contains(.topic("griffier.obligations.v1")))
        #expect(!written.contains(.topic("griffier.tracker-changelog.v1")))
    }

    private func allow(_ rest: String) -> String {
        "kafka-acls $BROKER --add --allow-principal 'User:griffier.citations' \(rest)"
    }
}
