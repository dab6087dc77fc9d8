import Documents
import Events
import Testing

@Suite struct EnvelopeTests {
    static let envelope = Envelope(
        id: EventID(.citationsFound, "2025D38246", Sample.digest, "1"), type: .citationsFound,
        source: WorkerName.citations.source, subject: "2025D38246",
        time: Timestamp(Sample.day("2025-09-10"), secondsIntoDay: 28_800))

    @Test func `is written as CloudEvents wants it in binary mode`() {
        #expect(
            EnvelopeTests.envelope.headers.map { "\($0.name): \($0.value)" } == [
                "ce_specversion: 1.0",
                "ce_id: 7483082a65124a8108a16185dfd126c0",
                "ce_type: nl.griffier.citations.found.v1",
                "ce_source: /griffier/citations",
                "ce_subject: 2025D38246",
                "ce_time: 2025-09-10T08:00:00Z",
                "content-type: application/json",
            ])
    }

    @Test func `comes back as it went`() throws {
        #expect(try Envelope(headers: EnvelopeTests.envelope.headers) == EnvelopeTests.envelope)
    }

    @Test func `is read from any case, another prefix and among others`() throws {
        var headers = EnvelopeTests.envelope.headers.map { (name: $0.name.uppercased(), value: $0.value) }
        headers[1].name = "ce-id"
        headers.insert((name: "traceparent", value: "00-…"), at: 0)
        headers.append((name: "ce_sequence", value: "7"))
        #expect(try Envelope(headers: headers) == EnvelopeTests.envelope)
    }

    @Test func `needs no more than an id and a type`() throws {
        let recorded = Timestamp(milliseconds: 5)
        let headers = [(name: "ce_id", value: "7"), (name: "ce_type", value: EventType.commandGiven.rawValue)]
        let envelope = try Envelope(headers: headers, recorded: recorded)
        #expect(envelope.id == "7")
        #expect(envelope.time == recorded)
        #expect(envelope.contentType == "application/json")
        let unreadable = try Envelope(headers: headers + [(name: "ce_time", value: "gisteren")], recorded: recorded)
        #expect(unreadable.time == recorded)
    }

    static let unusable: [([(name: String, value: String)], String)] = [
        ([], "the header \"ce_id\" is missing; every event needs an id of its own"),
        ([("ce_id", "")], "the header \"ce_id\" is missing; every event needs an id of its own"),
        ([("ce_id", "7")], "the header \"ce_type\" is missing; it says what the payload is"),
        (
            [("ce_id", "7"), ("ce_type", "nl.griffier.document.read.v9")],
            "the header \"ce_type\" is \"nl.griffier.document.read.v9\", which this version does not know"
        ),
        (
            [("ce_id", "7"), ("ce_specversion", "2.0")],
            "the header \"ce_specversion\" is \"2.0\"; this reader knows CloudEvents 1.0"
        ),
    ]

    @Test(arguments: unusable)
    func `says which header is missing or unknown`(headers: [(name: String, value: String)], problem: String) {
        do throws(Envelope.Unusable) {
            _ = try Envelope(headers: headers)
            Issue.record("it was read")
        } catch {
            #expect(error.description == problem)
        }
    }
}
