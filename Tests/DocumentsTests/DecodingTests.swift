import Documents
import Testing

@Suite struct DecodingTests {
    private static let text = "Vóór 1 maart:\r\n«ja»"

    @Test(arguments: [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + utf16(text, isBig: false),
        [0xFE, 0xFF] + utf16(text, isBig: true), utf16(text, isBig: false), utf16(text, isBig: true),
        [0x56, 0xF3, 0xF3, 0x72] + Array(" 1 maart:\r\n".utf8) + [0xAB, 0x6A, 0x61, 0xBB],
    ])
    func `reads every encoding to the same text`(bytes: [UInt8]) throws {
        let source = try SourceText(decoding: bytes)
        #expect(source.text(0..<source.utf8.count) == Self.text)
    }

    @Test(arguments: [
        ([], UnreadableText.empty), (Array(" \r\n\t".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
        (Array("%PDF-1.7\n%âãÏÓ".utf8), .unsupported(.pdf)),
        ([0x50, 0x4B, 0x03, 0x04, 0, 0, 8, 0], .unsupported(.zip)),
        (Array("<!DOCTYPE html><html>".utf8), .unsupported(.html)),
        (Array("\n<html lang=\"nl\">".utf8), .unsupported(.html)),
        (Array("<?xml version=\"1.0\"?><html/>".utf8), .unsupported(.html)),
        (Array("<?xml version=\"1.0\"?><officiele-publicatie/>".utf8), .unsupported(.xml)),
        (Array("<kamerstuk id=\"a\"><p/></kamerstuk>".utf8), .unsupported(.xml)),
        (Array("{\\rtf1 tekst}".utf8), .unsupported(.rtf)),
        ([0x61, 0, 0, 0x62, 0x63, 0, 0x64], .notText),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF], .notText),
        (Array(repeating: 0x01, count: 50), .notText), ((0x80...0xFF).map { $0 }, .notText),
        ([0xFF, 0xFE, 0x61], .notText),
    ])
    func `says what unreadable bytes look like`(bytes: [UInt8], error: UnreadableText) {
        #expect(throws: error) { try SourceText(decoding: bytes) }
    }

    @Test func `takes a sentence with a bracket for text`() throws {
        #expect(try SourceText(decoding: Array("< 8 meter is te dicht".utf8)).codePointCount == 21)
    }

    @Test func `replaces a lone surrogate`() throws {
        let source = try SourceText(decoding: [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0])
        #expect(source.text(0..<source.utf8.count) == "a\u{FFFD}b")
        #expect(Document(source).span(0..<1).text == "a")
    }

    private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBig ? [high, low] : [low, high]
        }
    }
}
