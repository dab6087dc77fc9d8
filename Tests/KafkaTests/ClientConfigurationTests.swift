import Testing

@testable import Kafka

@Suite(.bounded) struct ClientConfigurationTests {
    @Test func `all complaints come together`() throws {
        let complaints = #expect(throws: ConfigurationComplaints.self) {
            _ = try ClientConfiguration(
                brokers: " , ",
                properties: [
                    Property("enable.auto.commit", "true"), Property("no.such.thing", "1"),
                    Property("session.timeout.ms", "soon"), Property("linger.ms", "20"), Property("acks", "1"),
                    Property("compression.type", "rar"), Property("fetch.wait.max.ms", "-5"),
                ])
        }?.complaints
        #expect(
            complaints?.map(\.property) == [
                "bootstrap.servers", "enable.auto.commit", "no.such.thing", "session.timeout.ms", "acks",
                "compression.type", "fetch.wait.max.ms",
            ])
        #expect(complaints?[1].text.contains("in the transaction") == true)
        #expect(complaints?[2].text.contains("no.such.thing") == true)
        #expect(complaints?[5].text.contains("rar") == true)
    }

    @Test(arguments: [
        ("kafka-1", true), ("kafka-1:9093", true), ("127.0.0.1:1", true), ("SASL_SSL://kafka-1:9093", true),
        ("[2001:db8::1]:9093", true), ("[::1]", true), ("2001:db8::1", true), ("a:1,b:2, c", true),
        ("foo:notaport", false), ("foo:", false), (":9092", false), ("foo:0", false), ("foo:65536", false),
        ("foo:-1", false), ("foo:9o92", false), ("a:1,b:x", false), ("http:/foo", false), ("[::1]9093", false),
        ("[]:9093", false), ("foo:٣", false),
    ])
    func `an address that cannot be meant is told`(brokers: String, isGood: Bool) {
        var complaints: ConfigurationComplaints?
        do throws(ConfigurationComplaints) {
            _ = try ClientConfiguration(brokers: brokers)
        } catch {
            complaints = error
        }
        #expect((complaints == nil) == isGood, "\(brokers): \(complaints?.description ?? "taken")")
        #expect(complaints.map { $0.complaints.map(\.property) } ?? ["bootstrap.servers"] == ["bootstrap.servers"])
    }

    @Test(arguments: ClientConfiguration.ownedProperties.keys.sorted())
    func `what exactly-once hangs on may not be set`(name: String) throws {
        #expect(throws: ConfigurationComplaints.self) {
            _ = try ClientConfiguration(brokers: "localhost", properties: [Property(name, "true")])
        }
    }

    @Test func `an operator's value replaces the default in its place`() throws {
        let configuration = try ClientConfiguration(
            brokers: "a:1", clientID: "me", properties: [Property("linger.ms", "50"), Property("debug", "cgrp")])
        let properties = configuration.properties(
            for: .transactionalProducer, owned: [Property("transactional.id", "t")])
        #expect(properties.filter { $0.name == "linger.ms" } == [Property("linger.ms", "50")])
        #expect(properties.contains(Property("client.id", "me")))
        #expect(properties.last == Property("transactional.id", "t"))
        #expect(Set(properties.map(\.name)).count == properties.count)
        #expect(configuration.value(of: "transaction.timeout.ms", for: .transactionalProducer) == "20000")
        #expect(configuration.value(of: "transaction.timeout.ms", for: .groupMember) == nil)
    }

    @Test(arguments: ClientConfiguration.Role.allCases)
    func `librdkafka takes every default`(role: ClientConfiguration.Role) throws {
        for property in ClientConfiguration.defaults(for: role) {
            #expect(throws: Never.self) { _ = try ClientConfiguration(brokers: "a", properties: [property]) }
        }
    }

    @Test func `secrets are not shown`() throws {
        let configuration = try ClientConfiguration(
            brokers: "a", properties: [Property("sasl.password", "geheim"), Property("sasl.username", "griffier")])
        let shown = configuration.shown(for: .admin)
        #expect(shown.contains(Property("sasl.password", "***")))
        #expect(shown.contains(Property("sasl.username", "griffier")))
        #expect(!shown.contains { $0.value.contains("geheim") })
    }

    @Test func `what contradicts itself is told when a client is made`() throws {
        let configuration = try ClientConfiguration(
            brokers: "a",
            properties: [Property("session.timeout.ms", "90000"), Property("max.poll.interval.ms", "10000")])
        let error = #expect(throws: KafkaError.self) {
            _ = try GroupMember(configuration, group: "g", topics: ["t"])
        }
        #expect(error?.reason.contains("session.timeout.ms") == true)
    }

    @Test func `the library's version is a fact of run time`() {
        #expect(libraryVersion.split(separator: ".").count >= 3)
        #expect(Assignor.range.isSound(on: Library(number: 0x0200_02ff)))
        #expect(!Assignor.cooperativeSticky.isSound(on: Library(number: 0x0200_02ff)))
        #expect(!Assignor.cooperativeSticky.isSound(on: Library(number: 0x0209_00ff)))
        #expect(Assignor.cooperativeSticky.isSound(on: Library(number: 0x020a_00ff)))
    }

    @Test(
        arguments: [
            (Duration.zero, 0), (.milliseconds(1), 1), (.microseconds(1), 1), (.seconds(-3), 0),
            (.milliseconds(1500), 1500),
            (.seconds(4_000_000_000), 2_000_000_000),
        ] as [(Duration, Int32)])
    func `a duration is never for ever`(duration: Duration, milliseconds: Int32) {
        #expect(duration.milliseconds == milliseconds)
    }
}
