import Documents

/// A file of parliamentary papers: five digits, and for budgets a chapter, for councils a number behind it.
///
///     36410 · 36 410 · 36.410 · 36-410      36 600 VI · 36600-XIV · 31.700XII · 36410A · 21501-02
///
/// The suffix is part of the identity: 36 600 VI, nr. 34 is another paper than 36 600, nr. 34.
struct Dossier: Hashable {
    var number: Int
    var suffix: String?

    var identifier: String {
        if let suffix { "\(number)-\(suffix)" } else { "\(number)" }
    }

    /// Reads the five digits; four only when the years before it say that it is an old one.
    static func readNumber(_ cursor: inout Cursor, old: Bool = false) -> Int? {
        cursor.attempt { cursor in
            if old, let short = cursor.attempt({ $0.number(3...4) }), cursor.isAtWordEnd { return short }
            if let whole = cursor.attempt({ $0.number(5...5) }) { return whole >= 10_000 ? whole : nil }
            guard let thousands = cursor.number(2...2), thousands >= 10 else { return nil }
            guard let separator = cursor.byte, [0x20, UInt8(ascii: "."), UInt8(ascii: "-")].contains(separator) else {
                return nil
            }
            cursor.position += 1
            guard let rest = cursor.number(3...3) else { return nil }
            return thousands * 1000 + rest
        }
    }

    /// Reads number and suffix, past "(R2039)"; a suffix that could be a paper's letter is one only when the paper's
    /// number follows it: "36600 A, nr. 3", but "33 802 C".
    static func read(_ cursor: inout Cursor, old: Bool = false) -> Dossier? {
        guard let number = readNumber(&cursor, old: old) else { return nil }
        var dossier = Dossier(number: number)
        readKingdomNumber(&cursor)
        var ahead = cursor
        if let suffix = readSuffix(&ahead, number: number) {
            let isCertain = suffix.utf8.count > 1 && suffix.utf8.first?.isDigit != true
            if isCertain || PaperNumbers.follow(ahead) {
                dossier.suffix = suffix
                cursor.position = ahead.position
                readKingdomNumber(&cursor)
            }
        }
        return dossier
    }

    private static func readKingdomNumber(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            cursor.spaces()
            guard cursor.literal("(r") else { return nil as Int? }
            cursor.spaces()
            guard let number = cursor.number(3...4), cursor.mark(UInt8(ascii: ")")) else { return nil }
            return number
        }
    }

    private static func readSuffix(_ cursor: inout Cursor, number: Int) -> String? {
        var glued = false
        if cursor.byte == UInt8(ascii: "-") || cursor.byte == UInt8(ascii: ".") {
            glued = true
            cursor.position += 1
        } else {
            cursor.spaces()
        }
        if cursor.literal("hoofdstuk ") || cursor.literal("hfdst. ") || cursor.literal("hfst. ") { cursor.spaces() }
        guard let name = cursor.name() else { return nil }
        let text = cursor.upper(name)
        if name.count == 2, let value = Int(text) { return glued && value < 60 ? text : nil }
        guard glued || cursor.reading.bytes[name].allSatisfy(\.isUpperCaseLetter) else { return nil }
        return isChapter(text) ? text : nil
    }

    /// Budget chapters I–XXIII, some with A or B; funds A–M.
    static func isChapter(_ text: String) -> Bool {
        var roman = Array(text.utf8)
        if roman.count == 1, let only = roman.first, (UInt8(ascii: "A")...UInt8(ascii: "M")).contains(only) {
            return true
        }
        if let last = roman.last, last == UInt8(ascii: "A") || last == UInt8(ascii: "B") { roman.removeLast() }
        guard let value = romanValue(roman) else { return false }
        return value <= 23
    }

    /// The value of a roman number in upper case, written as it should be; nil for other letters.
    static func romanValue(_ letters: [UInt8]) -> Int? {
        let values: [UInt8: Int] = [
            UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50,
            UInt8(ascii: "C"): 100,
        ]
        guard !letters.isEmpty, letters.count <= 9 else { return nil }
        var total = 0
        for (index, letter) in letters.enumerated() {
            guard let value = values[letter] else { return nil }
            let next = index + 1 < letters.count ? values[letters[index + 1]] ?? 0 : 0
            total += value < next ? -value : value
        }
        return total > 0 ? total : nil
    }
}
