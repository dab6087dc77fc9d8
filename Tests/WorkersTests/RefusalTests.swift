import Events
import Kafka
import Testing

@testable import Workers

/// What the reader refuses, and with which words.
@Suite(.bounded) struct RefusalTests {
    struct Row: CustomTestStringConvertible {
        var name: String
        var record: Stored
        var reason: RejectReason
        /// Part of what the operator is told.
        var says: String
        var testDescription: String { name }

        init(_ name: String, _ record: Stored, _ reason: RejectReason, _ says: String) {
            self.name = name
            self.record = record
            self.reason = reason
            self.says = says
        }
    }

    static let rows: [Row] = [
        Row("null", Stored(nil as [UInt8]?), .null, "null"),
        Row("empty", Stored([]), .empty, "empty"),
        Row("blanks", Stored(" \r\n\t "), .empty, "empty"),
        Row("binary", Stored((0..<200).map { UInt8($0) }), .notText, "not text"),
        // 0x81 and 0x8D are no characters of Windows-1252, and this is no UTF-8.
        Row("invalid UTF-8", Stored([0xC3, 0x28, 0x81, 0x8D, 0x90, 0x9D]), .notText, "not text"),
        Row("PDF that broke off", Stored("%PDF-1.7\n%âãÏÓ\n"), .damaged, "PDF"),
        Row("DOCX that broke off", Stored([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]), .damaged, "ZIP"),
        Row("HTML that broke off", Stored("<!DOCTYPE html><html><body>Brief <a hre"), .damaged, "HTML"),
        Row("RTF", Stored("{\\rtf1 Brief}"), .unsupportedFormat, "RTF"),
        Row("XML of others", Stored("<?xml version=\"1.0\"?><feed><entry>x</entry></feed>"), .unsupportedFormat, "XML"),
        Row(
            "XML with entities",
            Stored("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\">]><kamerstuk>&b;</kamerstuk>"), .excessive,
            "entities"),
        Row("date", Stored("tekst", [("documentdate", "10-9-2025")]), .badHeader, "documentdate"),
        Row("day that is none", Stored("tekst", [("documentdate", "2025-02-30")]), .badHeader, "2025-02-30"),
        Row("number", Stored("tekst", [("documentid", "a b")]), .badHeader, "documentid"),
        Row("empty number", Stored("tekst", [("documentid", "")]), .badHeader, "documentid"),
        // Read past it, and the document would have a wrong date.
        Row(
            "date that is not UTF-8",
            Stored(value: Array("tekst".utf8), headers: [RecordHeader(name: "documentdate", value: [0xFF, 0x32])]),
            .badHeader, "documentdate"),
        Row(
            "larger than 8 MiB", Stored([UInt8](repeating: 0x61, count: Topic.largestDocument + 1)), .tooLarge,
            "8388609"),
        Row(
            "structured, not JSON", Stored("{", [("content-type", "application/cloudevents+json")]), .badPayload, ""),
        Row(
            "structured, no document",
            Stored(
                #"{"specversion":"1.0","id":"1","source":"s","type":"t"}"#,
                [("content-type", "application/cloudevents+json")]), .badPayload, "data"),
        Row(
            "structured, empty document",
            Stored(
                #"{"specversion":"1.0","id":"1","source":"s","type":"t","data":""}"#,
                [("content-type", "application/cloudevents+json")]), .empty, "empty"),
        Row(
            "structured, a picture",
            Stored(
                #"{"specversion":"1.0","id":"1","source":"s","type":"t","datacontenttype":"application/pdf","data_base64":"JVBERi0xLjc="}"#,
                [("content-type", "application/cloudevents+json")]), .damaged, "PDF"),
        Row(
            "structured, wrong date",
            Stored(
                #"{"specversion":"1.0","id":"1","source":"s","type":"t","documentdate":"soon","data":"x"}"#,
                [("content-type", "application/cloudevents+json")]), .badPayload, "documentdate"),
        Row("batch", Stored("[]", [("content-type", "application/cloudevents-batch+json")]), .badPayload, "one event"),
    ]

    @Test(arguments: rows) func `what cannot be read is refused with its reason, and nothing is remembered`(row: Row)
        throws
    {
        let reader = ReaderWorker()
        var state = reader.emptyState()
        let refusal = #expect(throws: Refusal.self) { try reader.answer(row.record, on: .ingest, &state) }
        #expect(refusal?.reason == row.reason)
        #expect(refusal?.problem.contains(row.says) == true, "\(refusal?.problem ?? "")")
        #expect(try state.changes().isEmpty)
    }

    @Test(arguments: rows) func `a reject is the record byte for byte, and can be read back`(row: Row) throws {
        var stored = row.record
        stored.key = [0, 0xFF, 0x41]
        stored.headers.append(RecordHeader(name: "nothing", value: nil))
        stored.headers.append(RecordHeader(name: "twice", value: [1]))
        stored.headers.append(RecordHeader(name: "twice", value: []))
        let output = Output(
            rejecting: Record(topic: .ingest, partition: 3, offset: 1042, stored), on: "griffier.ingest.v1",
            for: Refusal(row.reason, row.says), worker: .reader, group: "griffier.reader")
        #expect(output.topic == .rejects)
        #expect(output.route == .key)
        #expect(output.keyText == "griffier.ingest.v1/3/1042")
        #expect(output.value == stored.value)
        let reject = try #require(RejectRecord(Stored(output)))
        #expect(reject.original.topic == "griffier.ingest.v1")
        #expect(reject.original.partition == 3 && reject.original.offset == 1042)
        #expect(reject.original.key == stored.key)
        #expect(reject.original.value == stored.value)
        #expect(reject.original.headers.map(\.name) == stored.headers.map(\.name))
        #expect(reject.original.headers.map(\.value) == stored.headers.map(\.value))
        #expect(reject.reason == row.reason)
        #expect(reject.message == row.says)
        #expect(reject.advice == row.reason.advice)
    }

    @Test func `a document that fits in no record when it is read is refused, and nothing is remembered`() throws {
        // Each of these characters is two in JSON.
        let bytes = Array("Brief".utf8) + [UInt8](repeating: 0x09, count: Topic.largestRecord / 2)
        let reader = ReaderWorker()
        var state = reader.emptyState()
        let refusal = #expect(throws: Refusal.self) { try reader.answer(Stored(bytes), on: .ingest, &state) }
        #expect(refusal?.reason == .outputTooLarge)
        #expect(try state.changes().isEmpty)
    }

    @Test func `a record on rejects that somebody else put there is none of ours`() {
        #expect(RejectRecord(Stored("x")) == nil)
    }
}
