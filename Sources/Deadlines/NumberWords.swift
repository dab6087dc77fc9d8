/// Dutch number words up to a few thousand, as cardinal or ordinal.
///
///     "eenentwintig"                ->  21
///     "tweeentwintigste"            ->  22nd
///     "negentiennegenennegentig"    ->  1999, a year told in two halves
///     "tweeduizend"                 ->  2000
///
/// Reads folded lower case: "tweeëntwintig" comes as "tweeentwintig".
enum NumberWords {
    static let small = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ]
    static let tens: [(name: String, value: Int)] = [
        ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60), ("zeventig", 70),
        ("tachtig", 80), ("negentig", 90),
    ]

    /// Whether a compound number can begin with the first two of these letters.
    static func mayBegin(with head: UInt64) -> Bool {
        switch (UInt8(truncatingIfNeeded: head), UInt8(truncatingIfNeeded: head &>> 8)) {
        case (0x65, 0x65), (0x65, 0x6C), (0x74, 0x77), (0x74, 0x69), (0x74, 0x61), (0x64, 0x72), (0x64, 0x65),
            (0x64, 0x75), (0x76, 0x69), (0x76, 0x65), (0x76, 0x79), (0x7A, 0x65), (0x61, 0x63), (0x6E, 0x65),
            (0x68, 0x6F):
            // een elf twee tien tachtig drie dertien duizend vier veertien vijf zes acht negen honderd
            true
        default: false
        }
    }

    /// Whether a compound number, which has eight letters at least, can end as a word does.
    @inline(always)
    static func mayEnd(with spelling: Spelling) -> Bool {
        guard spelling.count >= 8 else { return false }
        let letters = spelling.lastThree
        // The bits of the endings below, since most words have another.
        guard 0x0008_0800_0400_8020 as UInt64 &>> ((letters &* 0x9E37_79B9_7F4A_7C15) &>> 58) & 1 != 0 else {
            return false
        }
        switch letters {
        case 0x67_6974, 0x65_7473, 0x64_6E65, 0x64_7265, 0x6E_6569: return true
        default: return false  // -tig, -ste, -end, -erd, -ien
        }
    }

    static func read(_ word: some Collection<UInt8>) -> (value: Int, isOrdinal: Bool)? {
        var bytes = Array(word)
        guard bytes.count < 60 else { return nil }
        var isOrdinal = false
        if bytes.suffix(3).elementsEqual("ste".utf8) {
            bytes.removeLast(3)
            isOrdinal = true
        }
        guard let value = cardinal(bytes[...]) else { return nil }
        return (value, isOrdinal)
    }

    private static func cardinal(_ bytes: ArraySlice<UInt8>) -> Int? {
        if let value = below100(bytes) { return value }
        if let (before, after) = split(bytes, at: "duizend") {
            guard let thousands = before.isEmpty ? 1 : below100(before), thousands < 20 else { return nil }
            guard let rest = after.isEmpty ? 0 : cardinal(withoutEn(after)), rest < 1000 else { return nil }
            return thousands * 1000 + rest
        }
        if let (before, after) = split(bytes, at: "honderd") {
            guard let hundreds = before.isEmpty ? 1 : below100(before) else { return nil }
            guard let rest = after.isEmpty ? 0 : below100(withoutEn(after)) else { return nil }
            return hundreds * 100 + rest
        }
        // A year in two halves: "negentien" + "negenennegentig".
        for name in ["negentien", "achttien", "zeventien", "zestien"] where bytes.starts(with: name.utf8) {
            guard let century = below100(Array(name.utf8)[...]),
                let rest = below100(bytes.dropFirst(name.utf8.count)), rest >= 10
            else { continue }
            return century * 100 + rest
        }
        return nil
    }

    private static func below100(_ bytes: ArraySlice<UInt8>) -> Int? {
        if let index = small.firstIndex(where: { bytes.elementsEqual($0.utf8) }), index > 0 { return index }
        for ten in tens {
            if bytes.elementsEqual(ten.name.utf8) { return ten.value }
            guard bytes.count > ten.name.utf8.count, bytes.suffix(ten.name.utf8.count).elementsEqual(ten.name.utf8)
            else { continue }
            let front = bytes.dropLast(ten.name.utf8.count)
            guard front.suffix(2).elementsEqual("en".utf8) else { continue }
            let unit = front.dropLast(2)
            if let index = small.firstIndex(where: { unit.elementsEqual($0.utf8) }), (1...9).contains(index) {
                return ten.value + index
            }
        }
        return nil
    }

    private static func split(
        _ bytes: ArraySlice<UInt8>, at word: StaticString
    ) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>)? {
        word.withUTF8Buffer { expected in
            guard bytes.count >= expected.count else { return nil }
            for start in bytes.startIndex...bytes.endIndex - expected.count
            where bytes[start..<start + expected.count].elementsEqual(expected) {
                return (bytes[..<start], bytes[(start + expected.count)...])
            }
            return nil
        }
    }

    private static func withoutEn(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.starts(with: "en".utf8) ? bytes.dropFirst(2) : bytes
    }
}
