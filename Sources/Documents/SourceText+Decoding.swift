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
        guard text.hasLetters else { throw .empty }
        self = text
    }

    /// There is more in it than blanks and line ends.
    var hasLetters: Bool { utf8.contains { $0 > 0x20 } }

    /// The same, whatever the text is.
    static func decoded(_ bytes: [UInt8]) throws(UnreadableText) -> SourceText {
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
