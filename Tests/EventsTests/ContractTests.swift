import Events
import Testing

/// The published files follow from the declarations; what changes in them shows in Golden/contract/.
@Suite struct ContractTests {
    static let files = Contract.files()

    @Test func `consists of these files`() {
        #expect(
            ContractTests.files.map(\.path) == ["asyncapi.json", "topics.json", "acl.txt"]
                + EventType.allCases.filter { $0 != .dropped }.map { "schemas/\($0.rawValue).schema.json" }
                + ["read-request", "read-answer", "read-failure"].map { "schemas/\($0).schema.json" })
    }

    /// The AsyncAPI document says nothing that these do not; its own shape is tested beside this.
    @Test(arguments: files.filter { $0.path != "asyncapi.json" })
    func `is as it was`(file: Contract.File) throws {
        try Golden.expect(file.bytes, at: "contract/\(file.path)")
    }

    @Test(arguments: files.filter { $0.path.hasSuffix(".json") })
    func `every reference in it leads somewhere`(file: Contract.File) throws {
        let document = try JSONValue(file.bytes)
        #expect(document.references.filter { document.target(of: $0) == nil } == [])
    }

    @Test(arguments: files.filter { $0.path.hasPrefix("schemas/") })
    func `a schema stands alone and says which it is`(file: Contract.File) throws {
        let schema = try JSONValue(file.bytes)
        let name = file.path.dropFirst("schemas/".count).dropLast(".schema.json".count)
        #expect(schema["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
        #expect(schema["$id"] == .text("urn:griffier:schema:\(name)"))
        #expect(schema["type"] == .text("object"))
        #expect(schema["additionalProperties"] == nil)  // A reader skips what it does not know.
    }

    /// In the AsyncAPI document all forms stand under one roof.
    @Test func `one name means one form`() {
        var forms: [String: Schema.Record] = [:]
        for sample in Sample.all {
            for record in [sample.form] + sample.form.parts {
                #expect(forms.updateValue(record, forKey: record.name) ?? record == record, "\(record.name)")
            }
        }
    }

    @Test func `every field is described and stands there once`() {
        for record in Sample.all.flatMap({ [$0.form] + $0.form.parts }) {
            #expect(Set(record.fields.map(\.name)).count == record.fields.count, "\(record.name)")
            #expect(record.fields.filter { $0.summary.isEmpty } == [], "\(record.name)")
            #expect(!record.summary.isEmpty)
        }
    }

    @Test func `a prefix and a number of partitions hold for all topics`() throws {
        let files = Contract.files(
            prefix: "test-", sizes: TopicSizes(documents: 2, jurisdictions: 2, replicas: 1))
        let topics = try JSONValue(files[1].bytes)["topics"]?.list ?? []
        #expect(topics.map { $0["name"]?.text } == Topic.allCases.map { "test-\($0.rawValue).v1" })
        #expect(topics.allSatisfy { $0["partitions"] == .integer(2) && $0["replicas"] == .integer(1) })
        for file in files.prefix(3) {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("griffier.ingest") && text.contains("test-ingest.v1"))
        }
    }
}

extension Contract.File: CustomTestStringConvertible {
    public var testDescription: String { path }
}
