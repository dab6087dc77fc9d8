/// Counts the attributes of each tag, before a parser is asked that takes time with their square.
///
/// Counted are the words outside quotes between "<x" and ">". Scripts, styles and comments are skipped: "a<b" in them
/// begins no tag.
struct AttributeCount {
    private let bytes: [UInt8]
    private var at = 0

    /// No tag has more than `MarkupStream.mostAttributes`.
    static func isBearable(_ bytes: [UInt8]) -> Bool {
        var count = AttributeCount(bytes: bytes)
        return count.most(upTo: MarkupStream.mostAttributes) <= MarkupStream.mostAttributes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func most(upTo limit: Int) -> Int {
        var most = 0
        while at < bytes.count, most <= limit {
            guard bytes[at] == 0x3C, at + 1 < bytes.count else {
                at += 1
                continue
            }
            if stands("<!--") {
                skip(behind: "-->")
            } else if stands("<![cdata[") {
                skip(behind: "]]>")
            } else if bytes[at + 1].isLetter {
                let opaque: StaticString? = stands("<script") ? "</script" : stands("<style") ? "</style" : nil
                most = max(most, countTag(limit))
                if let opaque { skip(behind: opaque) }
            } else {
                at += 1
            }
        }
        return most
    }

    private mutating func countTag(_ limit: Int) -> Int {
        var count = 0
        var quote: UInt8 = 0
        var isInWord = true
        while at < bytes.count, count <= limit {
            let byte = bytes[at]
            at += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                break
            } else if byte <= 0x20 {
                isInWord = false
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
                // A parser may begin a new attribute behind the closing quote, blank or not.
                isInWord = false
            } else if !isInWord {
                isInWord = true
                count += 1
            }
        }
        return count
    }

    private func stands(_ text: StaticString) -> Bool {
        guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<wanted.count {
                let byte = bytes[at + index]
                guard (byte.isUpperCaseLetter ? byte | 0x20 : byte) == wanted[index] else { return false }
            }
            return true
        }
    }

    private mutating func skip(behind text: StaticString) {
        while at < bytes.count, !stands(text) { at += 1 }
    }
}
