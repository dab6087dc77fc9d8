import Events
import Testing

@Suite struct RejectRecordTests {
    typealias Header = RejectRecord.Header

    static func header(_ name: String, _ value: String) -> Header { Header(name: name, value: Array(value.utf8)) }

    static func reject(
        key: [UInt8]? = Array("k".utf8), value: [UInt8]? = [0x00, 0xFF, 0x0A], headers: [Header] = []
    ) -> RejectRecord {
        RejectRecord(
            RejectRecord.Original(
                topic: "griffier.ingest.v1", partition: 3, offset: 1042, key: key, value: value, headers: headers),
            reason: .badHeader, worker: .reader, group: "griffier.reader",
            message: "the header \"documentdate\" is \"x\"")
    }

    @Test func `says where it came from, why it is here and what to do`() {
        let reject = RejectRecordTests.reject(headers: [RejectRecordTests.header("documentdate", "x")])
        #expect(reject.key == "griffier.ingest.v1/3/1042")
        #expect(reject.value == [0x00, 0xFF, 0x0A])
        #expect(
            reject.headers.map { "\($0.name): \(String(decoding: $0.value ?? [], as: UTF8.self))" } == [
                "documentdate: x",
                "__dlq.errors.topic: griffier.ingest.v1",
                "__dlq.errors.partition: 3",
                "__dlq.errors.offset: 1042",
                "__dlq.errors.group: griffier.reader",
                "__dlq.errors.message: the header \"documentdate\" is \"x\"",
                "griffier-reason: bad-header",
                "griffier-worker: reader",
                "griffier-advice: Correct the header that the message names, or leave it out; then send it again.",
                "griffier-key: k",
            ])
    }

    static let originals: [RejectRecord] = [
        reject(),
        reject(key: nil, value: nil),  // A tombstone on a topic that has none.
        reject(key: [], value: []),
        reject(key: [0xFF, 0xFE]),
        reject(headers: [header("a", "1"), header("a", "2"), Header(name: "null", value: nil), header("", "")]),
        reject(headers: [Header(name: "x", value: [0xFF])]),
        // Out of somebody's dead letters: these are the original's own.
        reject(headers: [
            header("__dlq.errors.topic", "other"), header("griffier-key", "other"), header("griffier-reason", "other"),
        ]),
    ]

    @Test(arguments: originals)
    func `the original comes back exactly`(reject: RejectRecord) throws {
        let back = try RejectRecord(headers: reject.headers, value: reject.value)
        #expect(back == reject)
        #expect(back.original.headers == reject.original.headers)
    }

    @Test func `a reject of a reject comes back layer by layer`() throws {
        let inner = RejectRecordTests.reject()
        let outer = RejectRecord(
            RejectRecord.Original(
                topic: "griffier.rejects.v1", partition: 0, offset: 1, key: Array(inner.key.utf8), value: inner.value,
                headers: inner.headers),
            reason: .crashed, worker: .notify, group: "g", message: "m", advice: "a")
        let back = try RejectRecord(headers: outer.headers, value: outer.value)
        #expect(try RejectRecord(headers: back.original.headers, value: back.original.value) == inner)
    }

    @Test func `headers that others put around it go with the original`() throws {
        let reject = RejectRecordTests.reject(headers: [RejectRecordTests.header("ce_id", "7")])
        let foreign = RejectRecordTests.header("traceparent", "00-1")
        let back = try RejectRecord(headers: [foreign] + reject.headers + [foreign], value: reject.value)
        #expect(back.original.headers == [foreign] + reject.original.headers + [foreign])
        #expect(back.reason == .badHeader)
    }

    @Test(arguments: [
        ("__dlq.errors.topic", nil, "is missing; this is no reject of Griffier"),
        ("griffier-reason", nil, "is missing; this is no reject of Griffier"),
        ("griffier-reason", "boredom", "is \"boredom\", which this version does not know"),
        ("griffier-worker", "cleaner", "is \"cleaner\", which this version does not know"),
        (
            "__dlq.errors.offset", "99999999999999999999",
            "is \"99999999999999999999\", which this version does not know"
        ),
    ])
    func `what is no reject of ours is named`(name: String, value: String?, problem: String) {
        let headers = RejectRecordTests.reject().headers.compactMap { header in
            header.name == name ? value.map { RejectRecordTests.header(name, $0) } : header
        }
        #expect(throws: RejectRecord.Unusable(header: name, problem: problem)) {
            try RejectRecord(headers: headers, value: nil)
        }
    }

    @Test func `a long message is cut between code points`() {
        let reject = RejectRecord(
            RejectRecordTests.reject().original, reason: .badPayload, worker: .reader, group: "g",
            message: String(repeating: "é", count: 600))
        #expect(reject.message == String(repeating: "é", count: 498) + "…")
        #expect(reject.message.utf8.count <= RejectRecord.longestMessage)
    }

    @Test(arguments: RejectReason.allCases)
    func `every reason has advice and a word for the wire`(reason: RejectReason) {
        #expect(reason.advice.hasSuffix("."))
        #expect(reason.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
    }
}
