import Documents
import Events
import Testing

@Suite struct IngestTests {
    @Test func `a bare record says nothing and is welcome`() throws {
        #expect(try IngestHeaders([]) == IngestHeaders())
    }

    @Test func `headers are read in any case, with and without prefix`() throws {
        let headers = try IngestHeaders([
            ("CE_ID", "7"), ("ce-source", "/registry"), ("Content-Type", "text/html"), ("DocumentDate", "2025-09-10"),
            ("ce_documentid", "2025D38246"), ("X-Other", "!"),
        ])
        #expect(headers.id == "7")
        #expect(headers.source == "/registry")
        #expect(headers.contentType == "text/html")
        #expect(headers.documentDate == Sample.day("2025-09-10"))
        #expect(headers.documentID == "2025D38246")
    }

    @Test(arguments: [
        ("documentdate", "10-9-2025", "is \"10-9-2025\"; it must be a day as YYYY-MM-DD"),
        ("documentdate", "2025-02-30", "is \"2025-02-30\"; it must be a day as YYYY-MM-DD"),
        (
            "documentid", "../../etc/passwd",
            "is \"../../etc/passwd\"; an identifier has 1 to 128 letters, digits, '-', '_', '.', ':'"
        ),
        ("DocumentID", "", "is \"\"; an identifier has 1 to 128 letters, digits, '-', '_', '.', ':'"),
    ])
    func `a header that cannot be used is refused by name`(name: String, value: String, problem: String) {
        #expect(throws: IngestHeaders.Unusable(header: name, problem: problem)) { try IngestHeaders([(name, value)]) }
    }

    @Test(arguments: [
        ("application/cloudevents+json", true), ("Application/CloudEvents+JSON; charset=UTF-8", true),
        ("application/cloudevents-batch+json", true), ("application/json", false), ("text/plain", false), (nil, false),
    ])
    func `the content type announces a structured event`(contentType: String?, expected: Bool) {
        #expect(StructuredEvent.isAnnounced(by: contentType) == expected)
    }

    static let record: IngestHeaders = {
        var headers = IngestHeaders()
        headers.contentType = "application/cloudevents+json; charset=utf-8"
        headers.documentID = "from-the-record"
        return headers
    }()

    static func event(_ members: String) -> [UInt8] {
        Array("{\"specversion\":\"1.0\",\"id\":\"17\",\"source\":\"/registry\",\"type\":\"t\"\(members)}".utf8)
    }

    @Test func `a structured event carries a text`() throws {
        let event = try StructuredEvent(
            IngestTests.event(
                """
                ,"time":"2025-09-10T08:00:00Z","datacontenttype":"Text/HTML; charset=iso-8859-1",
                "documentdate":"2025-09-10","documentid":"2025D38246","subject":null,"traceparent":"00-1",
                "data":"<p>E\\u00e9n\\n"
                """), record: IngestTests.record)
        #expect(event.bytes == Array("<p>Eén\n".utf8))
        #expect(event.headers.id == "17")
        #expect(event.headers.source == "/registry")
        #expect(event.headers.time == "2025-09-10T08:00:00Z")
        #expect(event.headers.contentType == "text/html; charset=utf-8")  // What it was before it was JSON is over.
        #expect(event.headers.documentDate == Sample.day("2025-09-10"))
        #expect(event.headers.documentID == "2025D38246")
    }

    @Test func `a structured event carries bytes`() throws {
        let event = try StructuredEvent(
            IngestTests.event(
                ",\"datacontenttype\":\"application/pdf\",\"data\":null,\"data_base64\":\"JVBERi0A/w==\""),
            record: IngestTests.record)
        #expect(event.bytes == Array("%PDF-".utf8) + [0x00, 0xFF])
        #expect(event.headers.contentType == "application/pdf")
        #expect(event.headers.documentID == "from-the-record")  // The event does not say.
    }

    @Test(arguments: [("", "text/plain"), (",\"datacontenttype\":\"application/json\"", "text/plain")])
    func `a string without a type of text is plain text`(type: String, media: String) throws {
        let event = try StructuredEvent(IngestTests.event("\(type),\"data\":\"\""), record: IngestTests.record)
        #expect(event.headers.contentType == "\(media); charset=utf-8")
        #expect(event.bytes == [])
    }

    static let unreadable: [(String, String)] = [
        ("", "the payload is empty"),
        ("{\"specversion\":\"1.0\",\"source\":\"/\",\"type\":\"t\",\"data\":\"\"}", "the payload lacks \"id\""),
        (
            "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"/\",\"type\":\"t\",\"data\":\"\"}",
            "\"specversion\" is \"0.3\"; write CloudEvents 1.0"
        ),
        (
            "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"/\",\"type\":\"t\",\"data\":\"\"}",
            "\"id\" is empty; CloudEvents asks for a value"
        ),
        (
            String(decoding: event(",\"data\":\"\",\"documentdate\":\"10-9-2025\""), as: UTF8.self),
            "\"documentdate\" is \"10-9-2025\"; write the day as YYYY-MM-DD"
        ),
        (
            String(decoding: event(",\"data\":\"\",\"documentid\":\"a b\""), as: UTF8.self),
            "\"documentid\" is \"a b\"; write 1 to 128 letters, digits, '-', '_', '.', ':'"
        ),
        (
            String(decoding: event(",\"data\":\"\",\"documentid\":17"), as: UTF8.self),
            "\"documentid\" is not a string"
        ),
        (
            String(decoding: event(",\"data\":{\"a\":1}"), as: UTF8.self),
            "\"data\" is not a string; write the text as a string, other bytes as \"data_base64\""
        ),
        (
            String(decoding: event(",\"data_base64\":\"%%%\""), as: UTF8.self),
            "\"data_base64\" is not base64; encode the bytes of the document (RFC 4648)"
        ),
        (
            String(decoding: event(",\"data\":\"a\",\"data_base64\":\"YQ==\""), as: UTF8.self),
            "the event has both \"data\" and \"data_base64\"; write one of them"
        ),
        (
            String(decoding: event(""), as: UTF8.self),
            "the event has no document; write its text as \"data\" or its bytes as \"data_base64\""
        ),
    ]

    @Test(arguments: unreadable)
    func `a structured event that cannot be read says what to write`(text: String, problem: String) {
        #expect(throws: JSON.Unreadable(problem: problem)) {
            try StructuredEvent(Array(text.utf8), record: IngestTests.record)
        }
    }

    @Test func `a batch is refused by name`() {
        var record = IngestHeaders()
        record.contentType = "application/cloudevents-batch+json"
        #expect(
            throws: JSON.Unreadable(
                problem: "the content type is \"application/cloudevents-batch+json\"; send one event a record, as "
                    + "application/cloudevents+json")
        ) { try StructuredEvent(Array("[]".utf8), record: record) }
    }
}
