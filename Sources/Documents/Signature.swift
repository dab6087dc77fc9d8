/// Who signs: an office and the name under it, at the end of a letter.
///
///     De Staatssecretaris van Justitie en Veiligheid,        De Minister voor Medische Zorg, T. van Ark
///
///     mr. A.C.L. Rutte
///
/// "De Minister van Financiën heeft toegezegd" is a sentence: nothing but the name may follow the office.
struct Signature {
    /// Offsets into the folded text.
    var office: Range<Int>
    var name: Range<Int>?
    /// The index of the line behind it.
    var nextLine: Int

    /// "De", "minister", "staatssecretaris", "viceminister-president", "voorzitter" begin with one of these letters.
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte == 0x64 || byte == 0x6D || byte == 0x73 || byte == 0x76
    }

    init?(_ text: FoldedText, at index: Int) {
        let lines = text.lines
        let first = lines[index].range
        guard Signature.beginsOffice(text.reading, first) else { return nil }
        // The office may take three lines; a blank line ends it.
        var last = index
        while last + 1 < lines.count, last < index + 2, !lines[last + 1].isAfterBlank,
            !Signature.isName(text.reading, lines[last + 1].range),
            Signature.isOffice(text.reading, lines[last + 1].range)
        {
            last += 1
        }
        let whole = first.lowerBound..<lines[last].range.upperBound
        if let comma = Signature.nameOnSameLine(text.reading, lines[last].range) {
            office = whole.lowerBound..<comma
            name = comma + 2..<whole.upperBound
            nextLine = last + 1
            guard Signature.isOffice(text.reading, office) else { return nil }
            return
        }
        guard Signature.isOffice(text.reading, whole) else { return nil }
        let hasComma = text.reading.bytes[whole.upperBound - 1] == 0x2C
        office = hasComma ? whole.lowerBound..<whole.upperBound - 1 : whole
        nextLine = last + 1
        if nextLine < lines.count, Signature.isName(text.reading, lines[nextLine].range) {
            name = lines[nextLine].range
            nextLine += 1
        } else if !hasComma {
            return nil
        }
    }

    private static func beginsOffice(_ text: Reading, _ range: Range<Int>) -> Bool {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        _ = cursor.word("de") && cursor.space()
        return cursor.office() != nil
    }

    /// Only words that a title of office has: no verb, no stop.
    private static func isOffice(_ text: Reading, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count < 160 else { return false }
        var at = range.lowerBound
        while at < range.upperBound {
            var cursor = Cursor(text, at: at, end: range.upperBound)
            if cursor.word(oneOf: titleWords) == nil {
                guard text.bytes[at].isUpperCaseLetter else { return false }
                while let byte = cursor.byte, byte.isLetterOrDigit || byte == 0x2D { cursor.skip() }
                _ = cursor.literal("'s")
            }
            _ = cursor.literal(",")
            if !cursor.isAtEnd {
                guard cursor.space() || cursor.literal("\n") else { return false }
            }
            at = cursor.position
        }
        return true
    }

    private static let titleWords: [StaticString] = [
        "de", "van", "en", "voor", "der", "het", "minister", "staatssecretaris", "minister-president", "voorzitter",
        "viceminister-president", "vice-minister-president", "a.i", "demissionair", "namens",
    ]

    /// The comma before a name that ends the line: "…, R.W. Knops".
    private static func nameOnSameLine(_ text: Reading, _ range: Range<Int>) -> Int? {
        guard let comma = text.bytes[range].lastIndex(of: 0x2C), comma + 2 < range.upperBound else { return nil }
        let rest = comma + 2..<range.upperBound
        return isName(text, rest) && text.bytes[rest].contains(0x2E) ? comma : nil
    }

    /// "mr. A.C.L. Rutte", "D. Yesilgoz-Zegerius", "drs. Clemence Ross-van Dorp".
    static func isName(_ text: Reading, _ range: Range<Int>) -> Bool {
        guard range.count > 4, range.count < 60, text.bytes[range.upperBound - 1] != 0x2E else { return false }
        var surnames = 0
        var words = 0
        var at = range.lowerBound
        while at < range.upperBound {
            var end = at
            while end < range.upperBound, text.bytes[end] != 0x20 { end += 1 }
            let word = text.lower[at..<end]
            let first = text.bytes[at]
            words += 1
            if text.bytes[end - 1] == 0x2E {
                // A title or initials.
                guard first.isUpperCaseLetter || titles.contains(where: { word.equals($0) }) else { return false }
            } else if first.isUpperCaseLetter {
                guard word.allSatisfy({ $0.isLetter || $0 == 0x2D || $0 == 0x27 || $0 >= 0x80 }) else { return false }
                surnames += 1
            } else {
                guard particles.contains(where: { word.equals($0) }) || first == 0x27 else { return false }
            }
            at = end + 1
        }
        return surnames > 0 && surnames < 5 && words > 1
    }

    private static let titles: [StaticString] = [
        "mr.", "drs.", "dr.", "prof.", "ir.", "ing.", "mw.", "dhr.", "mevr.", "bc.", "msc.",
    ]
    private static let particles: [StaticString] = [
        "van", "de", "den", "der", "ten", "ter", "te", "von", "in", "el", "al", "la", "le", "du", "op", "d", "mr",
        "drs", "dr", "prof", "ir", "ing", "mw",
    ]
}

extension Cursor {
    /// An office that answers to parliament.
    public enum Office: Int, Sendable {
        case minister, staatssecretaris, ministerPresident, voorzitter
    }

    /// Reads "minister", "staatssecretaris", "minister-president", "vice-minister-president" or "voorzitter".
    public mutating func office() -> Office? {
        if word("minister-president") || word("viceminister-president") || word("vice-minister-president") {
            return .ministerPresident
        }
        if word("minister") { return .minister }
        if word("staatssecretaris") { return .staatssecretaris }
        return word("voorzitter") ? .voorzitter : nil
    }
}

extension ArraySlice<UInt8> {
    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && text.withUTF8Buffer { elementsEqual($0) }
    }

    func hasSuffix(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).equals(text)
    }
}
