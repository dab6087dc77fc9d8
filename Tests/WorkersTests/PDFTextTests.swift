import Documents
import Foundation
import Testing
import Workers

@Suite(.bounded) struct PDFTextTests {
    @Test func `reads a motion`() throws {
        let manuscript = try PDFText().manuscript(of: PDFFixtures.bytes("kst-21501-02-3121.pdf"))
        let document = Document(manuscript.source, given: manuscript.given)
        #expect(manuscript.format == .pdf)
        #expect(document.identifiers == ["kst-21501-02-3121"])
        #expect(document.dossiers == ["21501-02"])
        #expect(document.kind == .motion)
        #expect(document.date.window.day?.description == "2025-04-10")
    }

    @Test func `says what is wrong with a PDF`() throws {
        let whole = try PDFFixtures.bytes("ah-tk-20232024-1893.pdf")
        let rows: [([UInt8], UnreadableText)] = [
            (try PDFFixtures.bytes("password-protected.pdf"), .passwordProtected(.pdf)),
            (try PDFFixtures.bytes("image-only.pdf"), .imageOnly(.pdf)),
            (Array(whole.prefix(whole.count / 2)), .damaged(.pdf)),
            (Array("%PDF-1.7\n%%EOF\n".utf8), .damaged(.pdf)),
        ]
        for (bytes, reason) in rows {
            #expect(throws: PDFText.Failure.document(reason)) { try PDFText().manuscript(of: bytes) }
        }
    }

    @Test func `says that the machine has no converter`() throws {
        let bytes = try PDFFixtures.bytes("ah-tk-20232024-1893.pdf")
        for program in ["pdftotext-that-is-not-there", "/nonexistent/pdftotext", "/etc/passwd"] {
            #expect(throws: PDFText.Failure.converter("\(program) cannot be started; install poppler-utils")) {
                try PDFText(program: program).text(of: bytes)
            }
        }
    }

    /// A converter that does what hostile files make one do.
    @Test(arguments: [
        ("sleep 60", UnreadableText.excessive(.pdf, .work)), ("while :; do :; done", .excessive(.pdf, .work)),
        ("sleep 60 & exec >&- 2>&-; wait", .excessive(.pdf, .work)),
        ("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done", .excessive(.pdf, .text)),
        ("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2; done", .excessive(.pdf, .work)),
        ("kill -SEGV $$", .damaged(.pdf)), ("echo std::bad_alloc >&2; kill -ABRT $$", .excessive(.pdf, .work)),
        ("exit 3", .passwordProtected(.pdf)), ("exit 1", .damaged(.pdf)),
    ])
    func `stops a converter that takes too much`(script: String, reason: UnreadableText) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "converter").path
        #expect(
            FileManager.default.createFile(
                atPath: program, contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: [.posixPermissions: 0o755]))
        var limits = PDFText.Limits()
        // What ends by itself must not be overtaken by the limit on a busy machine.
        limits.seconds = reason == .excessive(.pdf, .work) ? 1 : 30
        limits.processorSeconds = 1
        limits.outputBytes = 10_000
        let bytes = try PDFFixtures.bytes("ah-tk-20232024-1893.pdf")
        #expect(throws: PDFText.Failure.document(reason)) {
            try PDFText(program: program, limits: limits).text(of: bytes)
        }
    }

    @Test func `gives the converter no memory beyond its limit`() throws {
        var limits = PDFText.Limits()
        limits.megabytes = 1
        let bytes = try PDFFixtures.bytes("ah-tk-20232024-1893.pdf")
        #expect(throws: PDFText.Failure.self) { try PDFText(limits: limits).text(of: bytes) }
    }
}
