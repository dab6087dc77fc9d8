import Documents

/// Where the sentence around a position begins and ends.
enum Sentence {
    /// Longer than any sentence: beyond this many bytes nothing belongs together.
    private static let reach = 1200

    /// The offset behind the sentence that goes on at a position.
    static func end(from position: Int, _ document: Document) -> Int {
        let reading = document.reading
        let limit = min(reading.bytes.count, position + reach)
        var at = position
        while at < limit {
            switch reading.bytes[at] {
            case 0x0A: return at
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                if isEnd(at, reading) { return at + 1 }
            default: break
            }
            at += 1
        }
        return limit
    }

    /// The offset at which the sentence of a position begins.
    static func start(of position: Int, _ document: Document) -> Int {
        let reading = document.reading
        let limit = max(0, position - reach)
        var at = min(position, reading.bytes.count)
        while at > limit {
            switch reading.bytes[at - 1] {
            case 0x0A: return at
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                if at < position, isEnd(at - 1, reading) { return at }
            default: break
            }
            at -= 1
        }
        return limit
    }

    /// A stop ends a sentence when a capital follows it, and it does not belong to an abbreviation.
    private static func isEnd(_ at: Int, _ reading: Reading) -> Bool {
        let bytes = reading.bytes
        var next = at + 1
        while next < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")].contains(bytes[next]) {
            next += 1
        }
        guard next < bytes.count else { return true }
        if bytes[next] == 0x0A { return true }
        guard bytes[next] == 0x20, next + 1 < bytes.count else { return false }
        let first = bytes[next + 1]
        guard first.isUpperCaseLetter || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == 0x0A
        else {
            return false
        }
        guard bytes[at] == UInt8(ascii: ".") else { return true }
        var word = at
        while word > 0, bytes[word - 1].isLetter { word -= 1 }
        if at - word == 1 { return false }
        let abbreviations: Set<String> = [
            "nr", "nrs", "mr", "dr", "drs", "prof", "ir", "ing", "art", "artt", "blz", "pag", "stb", "stcrt", "trb",
            "st", "kamerst",
            "mw", "dhr", "resp", "vgl", "dd", "ca", "bijv", "inz",
        ]
        return !abbreviations.contains(String(decoding: reading.lower[word..<at], as: UTF8.self))
    }
}
