/// Why bytes are no text that can be read; says what they look like.
public enum UnreadableText: Error, Hashable, Sendable {
    /// No bytes, or nothing but blanks and marks.
    case empty
    /// Another format, recognised by its content: it needs another reader.
    case unsupported(TextFormat)
    /// Binary data or an unknown encoding.
    case notText
    /// More than `SourceText.largest` bytes.
    case tooLarge
}

extension UnreadableText: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .unsupported(let format): "the document is \(format.rawValue), not plain text"
        case .notText: "the document is not text: binary data or an unknown encoding"
        case .tooLarge: "the document is larger than \(SourceText.largest) bytes"
        }
    }
}

/// A format in which documents come, told by the first bytes.
public enum TextFormat: String, Hashable, Sendable, CaseIterable {
    case pdf = "PDF"
    /// DOCX, ODT and other office documents are ZIP archives.
    case zip = "a ZIP archive (DOCX, ODT)"
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

    /// "<?xml", "<!DOCTYPE html", "<html", behind blanks and a byte order mark; a sentence that begins with "<" is none.
    private static func markup(_ bytes: [UInt8]) -> TextFormat? {
        let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
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

extension SourceText {
    /// The most bytes that are read: 256 MB.
    public static var largest: Int { 256 << 20 }

    /// Reads text from bytes: UTF-8 with or without a byte order mark; UTF-16 with one, or without where every second
    /// byte of Latin text is 0; else Windows-1252, when it plausibly is text.
    ///
    /// The byte order mark is dropped, line ends stay. A lone surrogate in UTF-16 becomes U+FFFD. Offsets of findings
    /// are code points of the decoded text.
    public init(decoding bytes: [UInt8]) throws(UnreadableText) {
        guard bytes.count <= SourceText.largest else { throw .tooLarge }
        if bytes.isEmpty { throw .empty }
        if let format = TextFormat(recognising: bytes) { throw .unsupported(format) }
        let text = try SourceText.decoded(bytes)
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        self = text
    }

    private static func decoded(_ bytes: [UInt8]) throws(UnreadableText) -> SourceText {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), isBigEndian: true) }
        if let isBigEndian = looksLikeUTF16(bytes) { return try utf16(bytes[...], isBigEndian: isBigEndian) }
        if bytes.contains(0) { throw .notText }
        if let text = SourceText(utf8: bytes) {
            guard isPlausible(bytes) else { throw .notText }
            return text
        }
        guard let text = windows1252(bytes) else { throw .notText }
        return SourceText(text)
    }

    /// Whether the bytes are UTF-16 without a mark: in Latin text nearly every second byte is 0, always on the same
    /// side; true for big-endian.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        var zeros = [0, 0]
        let sample = bytes.prefix(4096)
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        let half = sample.count / 2
        if zeros[0] * 10 >= half * 8, zeros[1] * 20 <= half { return true }
        if zeros[1] * 10 >= half * 8, zeros[0] * 20 <= half { return false }
        return nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) throws(UnreadableText) -> SourceText {
        // Without its other half the last byte is no character.
        guard bytes.count % 2 == 0 else { throw .notText }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            at += 2
        }
        let text = SourceText(String(decoding: units, as: UTF16.self))
        guard !text.utf8.contains(0), isPlausible(text.utf8) else { throw .notText }
        return text
    }

    /// Few control characters besides blanks and line ends.
    private static func isPlausible(_ bytes: [UInt8]) -> Bool {
        var controls = 0
        for byte in bytes where byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F { controls += 1 }
        return controls * 100 <= bytes.count
    }

    /// nil for what Windows-1252 has no character for, or when too little of it is letters to be prose.
    private static func windows1252(_ bytes: [UInt8]) -> String? {
        guard isPlausible(bytes) else { return nil }
        var text = String()
        text.reserveCapacity(bytes.count + bytes.count / 8)
        var plain = 0
        var letters = 0
        for byte in bytes {
            switch byte {
            case 0x80..<0xA0:
                let code = high[Int(byte - 0x80)]
                guard code != 0, let scalar = Unicode.Scalar(code) else { return nil }
                text.unicodeScalars.append(scalar)
            default:
                text.unicodeScalars.append(Unicode.Scalar(byte))
                if byte.isLetter || byte == 0x20 { plain += 1 }
                if byte >= 0xC0 { letters += 1 }
            }
        }
        // In Dutch and its neighbours most bytes are plain letters and blanks, whatever the encoding.
        return plain * 2 > bytes.count && letters * 4 < bytes.count ? text : nil
    }

    /// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
    private static let high: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}

extension StaticString {
    fileprivate var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}

extension ArraySlice<UInt8> {
    fileprivate func containsSequence(_ text: StaticString) -> Bool {
        let wanted = text.bytes
        guard let first = wanted.first, count >= wanted.count else { return false }
        for at in startIndex...(endIndex - wanted.count) where self[at] == first {
            if self[at..<at + wanted.count].elementsEqual(wanted) { return true }
        }
        return false
    }
}
