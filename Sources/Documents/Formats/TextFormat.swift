/// A format in which documents come, told by the first bytes; DOCX and ODT are both `zip` to these.
public enum TextFormat: String, Hashable, Sendable, CaseIterable {
    case pdf = "PDF"
    /// Office documents are ZIP archives; which one, its directory tells.
    case zip = "a ZIP archive"
    case docx = "DOCX"
    case odt = "ODT"
    case html = "HTML"
    case xml = "XML"
    case rtf = "RTF"
    /// The old binary office documents.
    case compound = "an old office document (DOC)"

    /// nil when the bytes look like none of these.
    public init?(recognising bytes: [UInt8]) {
        func begins(_ text: StaticString) -> Bool { bytes.prefix(text.utf8CodeUnitCount).elementsEqual(text.bytes) }
        if begins("%PDF-") || bytes.prefix(1024).containsSequence("%PDF-") && bytes.prefix(1024).contains(0) {
            self = .pdf
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if begins("{\\rtf") {
            self = .rtf
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compound
        } else if let markup = TextFormat.markup(bytes) {
            self = markup
        } else {
            return nil
        }
    }

    /// "<?xml", "<!DOCTYPE html", "<html", behind blanks and a byte order mark, in UTF-16 too; a sentence that begins with "<" is none.
    private static func markup(_ bytes: [UInt8]) -> TextFormat? {
        let skipped = bytes[Mojibake.markLength(bytes)...]
        let start = skipped.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard start.first == 0x3C else { return nil }
        let head = start.prefix(512).map { $0.isUpperCaseLetter ? $0 | 0x20 : $0 }
        let isHTML =
            head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8)
            || head.starts(with: "<?xml".utf8) && head[...].containsSequence("<html")
            || head.starts(with: "<head".utf8) || head.starts(with: "<body".utf8)
        if isHTML { return .html }
        if head.starts(with: "<?xml".utf8) || head.starts(with: "<!doctype".utf8) { return .xml }
        // An element: "<kamerstuk id=…>", closed further on.
        let name = head.dropFirst().prefix { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x3A }
        guard let first = name.first, first.isLetter else { return nil }
        let behind = head.dropFirst(1 + name.count)
        guard let next = behind.first, next == 0x3E || next == 0x20 && behind.contains(0x3D) else { return nil }
        return behind.contains(0x3E) ? .xml : nil
    }
}

extension StaticString {
    fileprivate var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}

extension ArraySlice<UInt8> {
    func containsSequence(_ text: StaticString) -> Bool {
        let wanted = text.bytes
        guard let first = wanted.first, count >= wanted.count else { return false }
        for at in startIndex...(endIndex - wanted.count) where self[at] == first {
            if self[at..<at + wanted.count].elementsEqual(wanted) { return true }
        }
        return false
    }
}
