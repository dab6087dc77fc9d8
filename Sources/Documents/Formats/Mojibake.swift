/// Text in UTF-8 that was taken for Latin-1 and written in UTF-8 again: "Oekra\u{C3}\u{AF}ne" for "Oekra\u{EF}ne".
enum Mojibake {
    private static let mark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]

    /// The length of a byte order mark, also of one that was written twice.
    static func markLength(_ utf8: [UInt8]) -> Int {
        utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : utf8.starts(with: mark) ? mark.count : 0
    }

    /// The text as it was, when a byte order mark that went through the same shows that this happened to all of it.
    static func undone(_ utf8: [UInt8]) -> [UInt8] {
        guard utf8.starts(with: mark) else { return utf8 }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return Array(utf8.dropFirst(mark.count)) }
            bytes.append(byte)
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { return Array(utf8.dropFirst(mark.count)) }
        return Array(bytes.dropFirst(3))
    }
}
