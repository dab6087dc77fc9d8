import Documents

/// The numbers of papers within a dossier, as they are listed behind it.
///
///     , nr. 34 · nrs. 1-3 · nr.502 · , 22 · -56 · , letter M · , nr. 42e · nrs. 4, 5 en 7 · (250, 250a)
///
/// A page behind it is read past: "nr. 4, p. 12 en 13". Higher than 4000 is a paper only behind "nr.", as in the file of
/// the Council of the Union; "nr. 12, 13 maart" is one number and a date.
struct PaperNumbers {
    struct Item {
        /// "34", "42e", "AA"; without leading zeros.
        var number: String
        var range: Range<Int>

        var isLetter: Bool { number.utf8.first?.isDigit == false }
        /// Of a file with so many papers that those listed beside it may be as high.
        fileprivate var isHigh: Bool { Int(number).map { $0 > PaperNumbers.highest } ?? false }
    }

    /// Whether numbers of papers stand here, as behind a dossier.
    static func follow(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        return !read(&cursor, label: .optional).isEmpty
    }

    enum Label {
        /// "nr." must stand before it: in running text without the word Kamerstuk.
        case required
        /// Also ", 22" and "-56".
        case optional
    }

    static func read(_ cursor: inout Cursor, label: Label) -> [Item] {
        let before = cursor.position
        let items = readItems(&cursor, label: label)
        if items.isEmpty { cursor.position = before }
        return items
    }

    private static func readItems(_ cursor: inout Cursor, label: Label) -> [Item] {
        cursor.spaces()
        let separator = cursor.byte
        var glued = false
        if let separator,
            [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(separator)
        {
            cursor.position += 1
            glued = cursor.byte != 0x20
            cursor.spaces()
        }
        let start = cursor.position
        if let labelled = readLabel(&cursor) {
            guard var first = readNumber(&cursor, isLabelled: true) else { return [] }
            first.range = start..<first.range.upperBound
            return readRest(&cursor, [first], labelled: labelled)
        }
        guard label == .optional else { return [] }
        if cursor.mark(UInt8(ascii: "(")) {
            guard let first = readNumber(&cursor) else { return [] }
            let items = readRest(&cursor, [first], labelled: .many)
            return cursor.mark(UInt8(ascii: ")")) ? items : []
        }
        guard separator == UInt8(ascii: ",") || glued else { return [] }
        // "21501-08" is a dossier of a council and no paper.
        if glued, cursor.byte == UInt8(ascii: "0") { return [] }
        guard let first = readNumber(&cursor), first.isLetter || endsCleanly(cursor) else { return [] }
        return readRest(&cursor, [first], labelled: .none)
    }

    enum Labelled { case none, one, many }

    static func readLabel(_ cursor: inout Cursor) -> Labelled? {
        cursor.attempt { cursor in
            _ = cursor.attempt { $0.word("stuk") || $0.word("stukken") ? $0.space() : nil }
            var found: Labelled?
            if cursor.literal("nrs") || cursor.literal("nummers") || cursor.literal("nos.") {
                found = .many
            } else if cursor.literal("nummer") || cursor.literal("nr") || cursor.literal("no.") {
                found = .one
            } else if cursor.literal("letters") {
                found = .many
            } else if cursor.literal("letter") {
                found = .one
            }
            guard let found else { return nil }
            if cursor.byte?.isLetter == true { return nil }
            _ = cursor.mark(UInt8(ascii: "."))
            _ = cursor.mark(UInt8(ascii: ":"))
            cursor.spaces()
            return found
        }
    }

    /// The highest number that is one of a paper where nothing says so.
    fileprivate static let highest = 4000

    static func readNumber(_ cursor: inout Cursor, isLabelled: Bool = false) -> Item? {
        cursor.attempt { cursor in
            let start = cursor.position
            if let value = cursor.number(1...4) {
                guard value > 0, isLabelled || value <= highest else { return nil }
                var number = "\(value)"
                if let letter = cursor.byte, letter.isLowerCaseLetter, cursor.byte(ahead: 1)?.isLetterOrDigit != true {
                    number += cursor.text(cursor.position..<cursor.position + 1).lowercased()
                    cursor.position += 1
                }
                guard cursor.isAtWordEnd, !isPostcode(cursor, value) else { return nil }
                return Item(number: number, range: start..<cursor.position)
            }
            guard let name = cursor.name(), name.count <= 2,
                cursor.reading.bytes[name].allSatisfy(\.isUpperCaseLetter)
            else { return nil }
            return Item(number: cursor.text(name), range: name)
        }
    }

    private static func readRest(_ cursor: inout Cursor, _ first: [Item], labelled: Labelled) -> [Item] {
        var items = first
        while items.count < 100, let next = readNext(&cursor, after: items, labelled: labelled) { items += next }
        return items
    }

    private static func readNext(_ cursor: inout Cursor, after items: [Item], labelled: Labelled) -> [Item]? {
        cursor.attempt { cursor in
            guard let last = items.last else { return nil }
            if let range = readRange(&cursor, from: last, labelled: labelled) { return range }
            cursor.spaces()
            let isComma = cursor.mark(UInt8(ascii: ","))
            cursor.spaces()
            let isAnd = cursor.word("en") || cursor.word("alsmede")
            guard isComma || isAnd || cursor.mark(UInt8(ascii: "/")) else { return nil }
            cursor.spaces()
            var ahead = cursor
            if Dossier.readNumber(&ahead) != nil { return nil }
            if SessionYear.read(&ahead) != nil { return nil }
            guard let next = readNumber(&cursor, isLabelled: last.isHigh) else { return nil }
            if next.isLetter != last.isLetter, labelled != .many { return nil }
            let isClean = endsCleanly(cursor) || isAnd && labelled == .one && isSaidOf(cursor, next, after: last)
            guard labelled == .many || (isClean && !looksLikeYear(next)) else { return nil }
            return labelled == .many && !endsCleanly(cursor) && isMonth(cursor) ? nil : [next]
        }
    }

    /// "nrs. 1-3", "nr. 4 t/m 6": every number of it; the ones between have the whole range as their span.
    private static func readRange(_ cursor: inout Cursor, from first: Item, labelled: Labelled) -> [Item]? {
        cursor.attempt { cursor in
            cursor.spaces()
            let isDash = cursor.byte == UInt8(ascii: "-")
            if isDash {
                guard labelled == .many else { return nil }
                cursor.position += 1
            } else if !(cursor.literal("t/m") || cursor.literal("tot en met")) {
                return nil
            }
            cursor.spaces()
            guard let last = readNumber(&cursor, isLabelled: first.isHigh), let from = Int(first.number),
                let to = Int(last.number), to > from,
                to - from <= 100
            else { return nil }
            let whole = first.range.lowerBound..<last.range.upperBound
            return (from + 1..<to).map { Item(number: "\($0)", range: whole) } + [last]
        }
    }

    /// Whether a number that has no label ends where one ends: at a stop, at the end, before "en" or a page.
    private static func endsCleanly(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        guard let byte = cursor.byte else { return true }
        if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") { return false }
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), cursor.byte(ahead: 1)?.isDigit == true {
            return false
        }
        guard cursor.space() else { return !byte.isLetterOrDigit }
        guard let next = cursor.byte else { return true }
        if !next.isLetterOrDigit { return true }
        return cursor.word(oneOf: ["en", "t/m", "tot en met", "p", "pp", "pag", "pagina", "blz", "bladzijde", "letter"])
            != nil
    }

    /// "nr. 7 en 8 voor de bedragen", "nr. 7 en 8 liggen ter inzage": what follows is said of both papers, while a noun
    /// would be counted by the number. The numbers of a list ascend.
    private static func isSaidOf(_ cursor: Cursor, _ next: Item, after last: Item) -> Bool {
        guard let number = Int(next.number), let before = Int(last.number), number > before else { return false }
        var cursor = cursor
        return cursor.space() && cursor.word(oneOf: behindList) != nil
    }

    private static let behindList: [StaticString] = [
        "voor", "over", "bij", "waarin", "waaruit", "waarmee", "die", "zijn", "worden", "werden", "liggen", "lagen",
        "staan", "stonden", "gaan", "hebben", "bevatten", "betreffen", "beschrijven",
    ]

    private static func looksLikeYear(_ item: Item) -> Bool {
        guard let value = Int(item.number) else { return false }
        return (1945...2045).contains(value)
    }

    private static func isMonth(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        cursor.spaces()
        return cursor.month() != nil
    }

    /// "2500 EA": four digits and two capitals are an address.
    private static func isPostcode(_ cursor: Cursor, _ value: Int) -> Bool {
        guard value >= 1000, cursor.byte == 0x20 || cursor.byte?.isUpperCaseLetter == true else { return false }
        var cursor = cursor
        cursor.spaces()
        guard let name = cursor.name() else { return false }
        return name.count == 2 && cursor.reading.bytes[name].allSatisfy(\.isUpperCaseLetter)
    }

    /// Reads past the pages of a citation: ", p. 12 en 13", ", blz. 238-239", " (bijlage IV)".
    static func skipPages(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            cursor.comma()
            if cursor.literal("(bijlage") {
                for _ in 0..<24 where !cursor.isAtEnd {
                    if cursor.mark(UInt8(ascii: ")")) { return true }
                    cursor.position += 1
                }
                return nil
            }
            let words: [StaticString] = ["p", "pp", "pag", "pagina", "pagina's", "blz", "bladzijde", "bladzijden"]
            guard cursor.word(oneOf: words) != nil else { return nil as Bool? }
            _ = cursor.mark(UInt8(ascii: "."))
            _ = cursor.mark(UInt8(ascii: ":"))
            cursor.spaces()
            guard cursor.number(1...6) != nil else { return nil }
            while cursor.attempt({ cursor in
                cursor.spaces()
                let isAnd = cursor.literal("en ")
                guard
                    isAnd || cursor.mark(UInt8(ascii: "-")) || cursor.mark(UInt8(ascii: "/"))
                        || cursor.mark(UInt8(ascii: ","))
                else { return nil as Int? }
                cursor.spaces()
                guard let page = cursor.number(1...4), cursor.isAtWordEnd else { return nil }
                return page
            }) != nil {}
            return true
        }
    }
}
