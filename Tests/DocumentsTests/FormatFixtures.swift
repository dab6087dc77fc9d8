import CZlib
import Documents
import Foundation

/// The documents under Tests/Fixtures, and archives made for a test.
enum FormatFixtures {
    static func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "Fixtures/documents/\(name)")))
    }

    static func text(_ manuscript: Manuscript) -> String {
        manuscript.source.text(0..<manuscript.source.utf8.count)
    }

    /// A part of a ZIP archive; `size` and `flags` may lie.
    struct Part {
        var name: String
        var content: [UInt8]
        var isDeflated = true
        var flags: UInt16 = 0
        var method: UInt16?
        var size: UInt32?
    }

    /// A DOCX with this in its body, and footnotes with these numbers.
    static func word(_ body: String, footnotes: [(Int, String)] = []) -> [UInt8] {
        let language = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let notes = footnotes.map { "<w:footnote w:id=\"\($0)\"><w:p><w:r><w:t>\($1)</w:t></w:r></w:p></w:footnote>" }
        return zip([
            Part(name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
            Part(
                name: "word/document.xml",
                content: Array("<w:document \(language)><w:body>\(body)</w:body></w:document>".utf8)),
            Part(
                name: "word/footnotes.xml",
                content: Array("<w:footnotes \(language)>\(notes.joined())</w:footnotes>".utf8)),
        ])
    }

    static func zip(_ parts: [Part]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = part.isDeflated ? deflated(part.content) : part.content
            let checksum = UInt32(truncatingIfNeeded: crc32(0, part.content, uInt(part.content.count)))
            var fields: [UInt8] = []
            fields += little(part.flags) + little(part.method ?? (part.isDeflated ? 8 : 0)) + [0, 0, 0, 0]
            fields += little(checksum) + little(UInt32(packed.count))
            fields += little(part.size ?? UInt32(part.content.count)) + little(UInt16(part.name.utf8.count)) + [0, 0]
            directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + fields + Array(repeating: 0, count: 10)
            directory += little(UInt32(archive.count)) + Array(part.name.utf8)
            archive += [0x50, 0x4B, 3, 4, 20, 0] + fields + Array(part.name.utf8) + packed
        }
        let end = little(UInt32(directory.count)) + little(UInt32(archive.count)) + [0, 0]
        let count = little(UInt16(parts.count))
        return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + end
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 64)
        let room = output.count
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(room)
                deflate(&stream, Z_FINISH)
            }
        }
        return Array(output.prefix(room - Int(stream.avail_out)))
    }

    private static func little(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

    private static func little(_ number: UInt32) -> [UInt8] {
        little(UInt16(number & 0xFFFF)) + little(UInt16(number >> 16))
    }
}
