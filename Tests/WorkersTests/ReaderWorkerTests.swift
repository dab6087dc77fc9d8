import Documents
import Events
import Kafka
import Testing

@testable import Workers

@Suite(.bounded) struct ReaderWorkerTests {
    let reader = ReaderWorker()

    private func document(_ record: Stored) throws -> DocumentRecord {
        var state = reader.emptyState()
        let outputs = try reader.answer(record, on: .ingest, &state)
        #expect(outputs.map(\.topic) == [.documents])
        return try outputs[0].payload(DocumentRecord.self)
    }

    @Test func `a record without any header is a document`() throws {
        let text = "Geachte voorzitter,\n\nIk stuur uw Kamer in januari 2026 een brief.\n"
        var state = reader.emptyState()
        let output = try #require(try reader.answer(Stored(text), on: .ingest, &state).first)
        let document = try output.payload(DocumentRecord.self)
        let digest = Digest.hex(Array(text.utf8))
        #expect(document.id == digest)
        #expect(document.digest == digest)
        #expect(document.text == text)
        #expect(document.givenDate == nil && document.givenID == nil)
        #expect(output.keyText == digest)
        #expect(output.route == .key)
        #expect(output.header("ce_type") == "nl.griffier.document.read.v1")
        #expect(output.header("ce_source") == "/griffier/reader")
        #expect(output.header("ce_subject") == digest)
        #expect(output.header("ce_time") == "2025-09-11T07:00:00Z")
        #expect(output.header("content-type") == "application/json")
    }

    @Test func `what the sender says of a document stands in it`() throws {
        let document = try document(
            Stored("Geachte voorzitter,", [("documentdate", "2025-09-10"), ("documentid", "2025D38246")]))
        #expect(document.id == "2025D38246")
        #expect(document.identifiers.first == "2025D38246")
        #expect(document.givenDate == "2025-09-10")
        #expect(document.date.earliest == "2025-09-10" && document.date.latest == "2025-09-10")
        #expect(document.date.basis == "given")
    }

    /// The same document in every wrapping that CloudEvents and Kafka know.
    static let wrappings: [(String, Stored)] = [
        (
            "binary",
            Stored(
                "Geachte voorzitter,",
                [
                    ("ce_specversion", "1.0"), ("ce_id", "17"), ("ce_source", "/registry"),
                    ("ce_type", "nl.griffier.document.dropped.v1"), ("content-type", "text/plain; charset=utf-8"),
                    ("ce_documentdate", "2025-09-10"), ("ce_documentid", "2025D38246"),
                ])
        ),
        (
            "structured",
            Stored(
                """
                {"specversion": "1.0", "id": "17", "source": "/registry", "type": "x", "documentdate": "2025-09-10",
                 "documentid": "2025D38246", "data": "Geachte voorzitter,"}
                """, [("content-type", "application/cloudevents+json; charset=UTF-8")])
        ),
        (
            "structured, base64",
            Stored(
                """
                {"specversion": "1.0", "id": "17", "source": "/registry", "type": "x", "documentdate": "2025-09-10",
                 "documentid": "2025D38246", "data_base64": "R2VhY2h0ZSB2b29yeml0dGVyLA=="}
                """, [("content-type", "application/cloudevents+json")])
        ),
        // Header names in any case; the last of a name counts.
        (
            "headers",
            Stored(
                "Geachte voorzitter,",
                [("DocumentDate", "2024-01-01"), ("DOCUMENTDATE", "2025-09-10"), ("documentid", "2025D38246")])
        ),
    ]

    @Test(arguments: wrappings)
    func `CloudEvents are unwrapped, binary and structured`(name: String, record: Stored) throws {
        let document = try document(record)
        #expect(document.id == "2025D38246")
        #expect(document.text == "Geachte voorzitter,")
        #expect(document.givenDate == "2025-09-10")
    }

    /// Bytes that are text, in whatever character set.
    static let texts: [(String, [UInt8], String)] = [
        ("UTF-8", Array("Privé: 3 € – “ja”".utf8), "Privé: 3 € – “ja”"),
        ("byte order mark", [0xEF, 0xBB, 0xBF] + Array("Geachte".utf8), "Geachte"),
        (
            "Windows-1252", Array("Geachte voorzitter, financi".utf8) + [0xEB] + Array("le zaken".utf8),
            "Geachte voorzitter, financiële zaken"
        ),
        ("UTF-16", [0xFF, 0xFE] + "Geachte".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "Geachte"),
        ("CRLF is kept", Array("a\r\nb".utf8), "a\r\nb"),
        // A sentence is no markup.
        ("less than", Array("<10 dagen".utf8), "<10 dagen"),
    ]

    @Test(arguments: texts) func `text is read in any character set`(name: String, bytes: [UInt8], text: String) throws
    {
        #expect(try document(Stored(bytes)).text == text)
    }

    @Test func `the same bytes twice have one effect`() throws {
        var state = reader.emptyState()
        let record = Stored("Geachte voorzitter,", [("documentdate", "2025-09-10")])
        let first = try reader.answer(record, on: .ingest, &state)
        state.keep()
        #expect(first.count == 1)
        // Later, with other headers that say nothing of the document.
        var again = record
        again.headers.append(RecordHeader("ce_id", "another"))
        again.headers.append(RecordHeader("traceparent", "00-1-1-00"))
        #expect(try reader.answer(again, on: .ingest, &state, at: moment("2026-01-01T00:00:00Z")).isEmpty)
        #expect(try state.changes().isEmpty)
    }

    @Test func `who asks for it has the same bytes read again, once`() throws {
        var state = reader.emptyState()
        let text = "Geachte voorzitter,"
        let first = try reader.answer(Stored(text), on: .ingest, &state)
        state.keep()
        let again = try reader.answer(Stored(text, [("reread", "a")]), on: .ingest, &state)
        state.keep()
        let payload = try #require(try again.first?.payload(DocumentRecord.self))
        #expect(payload.reread == "a" && payload.text == text)
        #expect(again.ids != first.ids)
        // The same asking counts once, and the bytes stay known to whoever does not ask.
        #expect(try reader.answer(Stored(text, [("reread", "a")]), on: .ingest, &state).isEmpty)
        #expect(try reader.answer(Stored(text), on: .ingest, &state).isEmpty)
        #expect(try reader.answer(Stored(text, [("reread", "b")]), on: .ingest, &state).count == 1)
    }

    @Test func `an asking without a usable name is refused`() throws {
        var state = reader.emptyState()
        #expect(throws: Refusal.self) {
            try reader.answer(Stored("Geachte voorzitter,", [("reread", "a b")]), on: .ingest, &state)
        }
    }

    @Test func `the same bytes with another date or number are another reading`() throws {
        var state = reader.emptyState()
        var ids: Set<String?> = []
        for headers in [[], [("documentdate", "2025-09-10")], [("documentdate", "2025-09-11")], [("documentid", "a")]] {
            let outputs = try reader.answer(Stored("Geachte voorzitter,", headers), on: .ingest, &state)
            #expect(outputs.count == 1)
            ids.formUnion(outputs.ids)
        }
        #expect(ids.count == 4)
    }

    @Test func `the event id depends on the document alone`() throws {
        let record = Stored("Geachte voorzitter,", [("documentid", "2025D1")])
        var ids: Set<String?> = []
        for (offset, time) in [(Int64(0), "2025-09-11T07:00:00Z"), (99, "2031-01-01T00:00:00Z")] {
            var state = reader.emptyState()
            ids.formUnion(
                try reader.answer(record, on: .ingest, &state, at: moment(time), offset: offset).ids)
        }
        #expect(ids.count == 1)
    }

    @Test func `what an aborted transaction was to remember is forgotten, what a committed one carried is kept`() throws
    {
        var state = reader.emptyState()
        let record = Stored("Geachte voorzitter,")
        let first = try reader.answer(record, on: .ingest, &state)
        state.discard()
        #expect(try state.changes().isEmpty)
        let second = try reader.answer(record, on: .ingest, &state)
        #expect(second.ids == first.ids)
        #expect(try state.changes().count == 1)
        state.keep()
        #expect(try state.changes().isEmpty)
        state.discard()
        #expect(try reader.answer(record, on: .ingest, &state).isEmpty)
    }

    @Test func `a memory read back says nothing again`() throws {
        var state = reader.emptyState()
        let records = ["een", "twee", "drie"].map { Stored($0) }
        for record in records { _ = try reader.answer(record, on: .ingest, &state) }
        var again = try reader.restored(from: state.changes())
        #expect(try again.changes().isEmpty)
        for record in records { #expect(try reader.answer(record, on: .ingest, &again).isEmpty) }
        #expect(try reader.answer(Stored("vier"), on: .ingest, &again).count == 1)
    }

    @Test func `a document that an older version read is read again`() throws {
        let record = Stored("Geachte voorzitter,")
        var state = reader.emptyState()
        _ = try reader.answer(record, on: .ingest, &state)
        let entry = KnownDocuments.Entry(document: "x", event: "0123/1\(extractorVersion)")
        let older = try Output(
            remembering: entry, as: Digest.hex(Array("Geachte voorzitter,".utf8)), on: .readerChangelog)
        var upgraded = try reader.restored(from: [older])
        #expect(try reader.answer(record, on: .ingest, &upgraded).count == 1)
    }
}
