import Events
import Testing

@Suite struct AsyncAPITests {
    /// Read once: it is long, and debug builds read slowly.
    static let parsed = try? JSONValue(
        Array(Contract.asyncAPI(sizes: TopicSizes(documents: 4, jurisdictions: 4, replicas: 2)).utf8))
    let document: JSONValue

    init() throws {
        document = try #require(AsyncAPITests.parsed)
    }

    @Test func `has the parts of an AsyncAPI 3 document`() {
        #expect(document["asyncapi"] == .text("3.0.0"))
        #expect(document["info"]?["title"] == .text("Griffier"))
        #expect(document["servers"]?["broker"]?["protocol"] == .text("kafka"))
        let known: Set = [
            "asyncapi", "info", "defaultContentType", "servers", "channels", "operations", "components",
        ]
        #expect(Set(document.object.keys) == known)
    }

    @Test(arguments: Topic.allCases)
    func `has every topic as a channel`(topic: Topic) throws {
        let channel = try #require(document["channels"]?[topic.rawValue])
        #expect(channel["address"] == .text(topic.name()))
        let binding = try #require(channel["bindings"]?["kafka"])
        #expect(binding["topic"] == .text(topic.name()))
        #expect(binding["partitions"] == .integer(4))
        #expect(binding["replicas"] == .integer(2))
        #expect(binding["bindingVersion"] == .text("0.5.0"))
        let settings = try #require(binding["topicConfiguration"])
        #expect(Set(settings.object.keys) == Set(topic.settings.map(\.name)))
        #expect(settings["cleanup.policy"] == .list([.text(topic.isCompacted ? "compact" : "delete")]))
        let largest = topic == .rejects ? Topic.largestReject : Topic.largestRecord
        #expect(settings["max.message.bytes"] == .integer(largest))
    }

    @Test(arguments: Topic.allCases)
    func `has a message for every topic`(topic: Topic) throws {
        let message = try #require(document["components"]?["messages"]?[topic.rawValue])
        #expect(message["payload"] != nil)
        #expect(message["bindings"]?["kafka"]?["key"]?["description"] == .text(topic.key.rawValue))
        guard let type = topic.type, let form = type.form else { return }
        #expect(message["name"] == .text(type.rawValue))
        #expect(message["contentType"] == .text("application/json"))
        #expect(message["payload"]?["$ref"] == .text("#/components/schemas/\(form.name)"))
        #expect(message["headers"]?["properties"]?["ce_type"]?["enum"] == .list([.text(type.rawValue)]))
    }

    /// What the workers send must be what the headers' schema says.
    @Test func `the headers of an envelope have their schema`() throws {
        let headers = try #require(document["components"]?["messages"]?["citations"]?["headers"])
        var reader = StrictReader(headers)
        reader.read(
            .object(Dictionary(uniqueKeysWithValues: EnvelopeTests.envelope.headers.map { ($0.name, .text($0.value)) }))
        )
        #expect(reader.faults == [])
    }

    @Test func `the headers of a reject have their schema`() throws {
        let headers = try #require(document["components"]?["messages"]?["rejects"]?["headers"])
        var reader = StrictReader(headers)
        reader.read(
            .object(
                Dictionary(
                    uniqueKeysWithValues: RejectRecordTests.reject(key: nil).headers.map { header in
                        (header.name, header.value.map { .text(String(decoding: $0, as: UTF8.self)) } ?? .null)
                    })))
        #expect(reader.faults == [])
    }

    @Test(arguments: WorkerName.allCases)
    func `has what a worker receives, with its group, and what it sends`(worker: WorkerName) throws {
        let operations = try #require(document["operations"]?.object)
        let received = operations.keys.filter { $0.hasPrefix("\(worker.rawValue)-receive-") }
        let sent = operations.keys.filter { $0.hasPrefix("\(worker.rawValue)-send-") }
        #expect(Set(received) == Set(worker.reads.map { "\(worker.rawValue)-receive-\($0.rawValue)" }))
        #expect(Set(sent) == Set(worker.writes.map { "\(worker.rawValue)-send-\($0.rawValue)" }))
        for topic in worker.reads {
            let operation = try #require(operations["\(worker.rawValue)-receive-\(topic.rawValue)"])
            #expect(operation["action"] == .text("receive"))
            #expect(operation["channel"]?["$ref"] == .text("#/channels/\(topic.rawValue)"))
            let group = operation["bindings"]?["kafka"]?["groupId"]?["enum"]
            #expect(group == (worker.inputs.contains(topic) ? .list([.text("griffier.\(worker.rawValue)")]) : nil))
        }
    }
}
