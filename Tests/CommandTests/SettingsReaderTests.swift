import Events
import Foundation
import Kafka
import Logging
import Notifications
import Testing
import Workers

@testable import griffier

@Suite(.bounded) struct SettingsReaderTests {
    private func settings(
        _ file: String? = nil, environment: [String: String] = [:], flags: [String] = []
    ) throws(Halt) -> Settings {
        try SettingsReader.read(file: file.map { ("griffier.yaml", $0) }, environment: environment, flags: flags)
    }

    private func complaints(
        _ file: String? = nil, environment: [String: String] = [:], flags: [String] = []
    ) -> [String] {
        let halt = #expect(throws: Halt.self) { try settings(file, environment: environment, flags: flags) }
        #expect(halt?.cause == .configuration)
        return (halt?.reason ?? "").split(separator: "\n").dropFirst().map { String($0.dropFirst("  - ".count)) }
    }

    @Test func `without anything there are the defaults`() throws {
        let settings = try settings()
        #expect(settings.brokers == "127.0.0.1:9092")
        #expect(settings.prefix == "griffier.")
        #expect(settings.sizes.documents == 8 && settings.sizes.jurisdictions == 1 && settings.sizes.replicas == -1)
        #expect(settings.jurisdiction == "nl" && settings.zoneName == "Europe/Amsterdam")
        #expect(settings.language == .nl && settings.outbox == "-" && settings.logLevel == .info)
        #expect(settings.limits == BatchLimits())
        #expect(settings.properties == [])
    }

    @Test func `the file that is delivered says the defaults, and every key`() throws {
        let text = try String(contentsOfFile: Program.repository + "/config/griffier.yaml", encoding: .utf8)
        let (delivered, none) = (try settings(text), try settings())
        #expect(delivered.brokers == none.brokers && delivered.prefix == none.prefix)
        #expect(
            delivered.sizes.documents == none.sizes.documents
                && delivered.sizes.jurisdictions == none.sizes.jurisdictions)
        #expect(delivered.sizes.replicas == none.sizes.replicas && delivered.limits == none.limits)
        #expect(delivered.jurisdiction == none.jurisdiction && delivered.zoneName == none.zoneName)
        #expect(delivered.language == none.language && delivered.outbox == none.outbox)
        #expect(delivered.logLevel == none.logLevel && delivered.properties == none.properties)
        var layers = SettingLayers()
        layers.add(file: text, path: "griffier.yaml")
        #expect(Set(layers.layers[0].keys) == Set(Settings.keys))
    }

    @Test func `a flag wins over the environment, the environment over the file, the file over the default`() throws {
        let file = "kafka:\n  brokers: file:1\ntopics: {prefix: file.}\nbatch:\n  records: 7\n"
        let environment = ["GRIFFIER_KAFKA_BROKERS": "environment:1", "GRIFFIER_TOPICS_PREFIX": "environment."]
        let all = try settings(file, environment: environment, flags: ["kafka.brokers=flag:1"])
        #expect(all.brokers == "flag:1")
        #expect(all.prefix == "environment.")
        #expect(all.limits.records == 7)
        #expect(all.limits.bytes == BatchLimits().bytes)
        // Of two flags the last one.
        #expect(try settings(flags: ["kafka.brokers=a:1", "kafka.brokers=b:1"]).brokers == "b:1")
        // A value may contain what separates.
        #expect(try settings(flags: ["kafka.sasl.password=a=b"]).properties == [Property("sasl.password", "a=b")])
    }

    @Test func `every key has its variable`() throws {
        let settings = try settings(environment: [
            "GRIFFIER_KAFKA_BROKERS": "k:1", "GRIFFIER_TOPICS_PREFIX": "p.", "GRIFFIER_TOPICS_PARTITIONS": "3",
            "GRIFFIER_TOPICS_JURISDICTIONS": "2", "GRIFFIER_TOPICS_REPLICATION": "3", "GRIFFIER_JURISDICTION": "be",
            "GRIFFIER_ZONE": "Europe/Brussels", "GRIFFIER_LANGUAGE": "en", "GRIFFIER_BATCH_RECORDS": "10",
            "GRIFFIER_BATCH_BYTES": "2048", "GRIFFIER_BATCH_LINGER": "0", "GRIFFIER_NOTIFY_OUTBOX": "/tmp/x",
            "GRIFFIER_LOG_LEVEL": "error", "GRIFFIER_KAFKA_SECURITY_PROTOCOL": "plaintext",
            // No settings of ours.
            "GRIFFIER_CONFIG": "x", "GRIFFIER_TEST_BROKER": "y", "PATH": "z",
        ])
        #expect(settings.brokers == "k:1" && settings.prefix == "p." && settings.sizes.documents == 3)
        #expect(settings.sizes.jurisdictions == 2 && settings.sizes.replicas == 3 && settings.jurisdiction == "be")
        #expect(settings.zoneName == "Europe/Brussels" && settings.language == .en)
        #expect(settings.limits.records == 10 && settings.limits.bytes == 2048)
        #expect(settings.limits.lingerMilliseconds == 0)
        #expect(settings.outbox == "/tmp/x" && settings.logLevel == .error)
        #expect(settings.properties == [Property("security.protocol", "plaintext")])
        #expect(Settings.keys.allSatisfy { SettingLayers.variable(for: $0).hasPrefix("GRIFFIER_") })
    }

    /// A setting that cannot be used, and what is said of it.
    static let rows: [(String, [String])] = [
        ("topics.partitions=0", ["topics.partitions", "\"0\"", "1 to 10000"]),
        ("topics.partitions=eight", ["topics.partitions", "\"eight\"", "whole number"]),
        ("topics.partitions=99999999999999999999", ["topics.partitions"]),
        ("topics.jurisdictions=-1", ["topics.jurisdictions"]),
        ("topics.replication=0", ["topics.replication", "0"]),
        ("topics.prefix=my griffier", ["topics.prefix", "letters"]),
        ("topics.prefix=a/b", ["topics.prefix"]),
        ("jurisdiction=", ["jurisdiction", "empty"]),
        ("zone=Europe/Den_Haag", ["zone", "Europe/Den_Haag", "Europe/Amsterdam"]),
        ("language=fr", ["language", "\"fr\"", "nl, en"]),
        ("log.level=loud", ["log.level", "loud", "debug"]),
        ("notify.outbox=", ["notify.outbox", "empty"]),
        ("batch.linger=-5", ["batch.linger"]),
        ("batch.records=1e3", ["batch.records"]),
        ("topic.prefix=x", ["topic.prefix", "no such setting", "topics.prefix"]),
        ("kafka.=x", ["kafka.", "no such setting"]),
        ("kafka.brokers", ["kafka.brokers", "key=value"]),
        ("kafka.brokers= ,", ["bootstrap.servers", "host:port"]),
        ("kafka.brokers=foo:notaport", ["bootstrap.servers", "foo:notaport", "port"]),
        ("kafka.brokers=foo:9092,bar:0", ["bootstrap.servers", "bar:0", "1 to 65535"]),
        ("batch.attempts=-1", ["batch.attempts"]),
        // librdkafka's own words about its own properties.
        ("kafka.fetch.wait.max.ms=soon", ["kafka.fetch.wait.max.ms", "fetch.wait.max.ms"]),
        ("kafka.no.such.property=1", ["kafka.no.such.property", "No such configuration property"]),
        // Those on which exactly-once hangs.
        ("kafka.group.id=mine", ["kafka.group.id", "may not be set", "offsets hang on it"]),
        ("kafka.transactional.id=mine", ["kafka.transactional.id", "may not be set", "fences a twin"]),
        ("kafka.enable.auto.commit=true", ["kafka.enable.auto.commit", "in the transaction"]),
        ("kafka.isolation.level=read_uncommitted", ["kafka.isolation.level", "may not be set"]),
        ("kafka.acks=1", ["kafka.acks", "may not be set"]),
        ("kafka.partitioner=random", ["kafka.partitioner", "murmur2"]),
    ]

    @Test(arguments: rows) func `what cannot be used is told with its reason`(flag: String, says: [String]) {
        let complaints = complaints(flags: [flag])
        #expect(complaints.count == 1, "\(complaints)")
        for part in says { #expect(complaints.first?.contains(part) == true, "\(complaints)") }
    }

    @Test func `all that is wrong is told at once, wherever it stands`() {
        let complaints = complaints(
            "topics:\n  partitions: many\n  colour: red\nlanguage: [nl, en]\nkafka:\n  group.id: mine\n",
            environment: ["GRIFFIER_ZONE": "Mars/Olympus", "GRIFFIER_ZOON": "x"],
            flags: ["batch.records=0", "nothing", "log.level=loud"])
        for part in [
            "topics.partitions", "griffier.yaml line 3: \"topics.colour\"", "\"language\" is a list",
            "kafka.group.id", "zone is \"Mars/Olympus\"", "GRIFFIER_ZOON", "batch.records", "--set nothing",
            "log.level",
        ] { #expect(complaints.contains { $0.contains(part) }, "\(part) is not in \(complaints)") }
        #expect(complaints.count == 9, "\(complaints)")
    }

    /// YAML as operators write it.
    static let files: [(String, String)] = [
        ("kafka.brokers: a:1", "a:1"),  // A key with a stop in it.
        ("kafka:\n  brokers: \"a:1\"", "a:1"),
        ("# nothing\n", "127.0.0.1:9092"),
        ("", "127.0.0.1:9092"),
        ("kafka:\n", "127.0.0.1:9092"),  // A group with nothing under it.
        ("kafka:\n  brokers: a:1\n  fetch.wait.max.ms: 10\n", "a:1"),
    ]

    @Test(arguments: files) func `the file is YAML`(text: String, brokers: String) throws {
        #expect(try settings(text).brokers == brokers)
    }

    @Test(arguments: ["kafka: [", "\tkafka: x", "just a text", "- a\n- b"])
    func `a file that is no settings is told of`(text: String) {
        #expect(complaints(text).first?.contains("griffier.yaml") == true)
    }
}
