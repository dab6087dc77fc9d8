/// What a page carries besides its text: running heads, running feet, page numbers, the masthead of a publication.
///
///     Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1      (foot; the page number often on the next line)
///     ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, …       (foot of the first page)
///     Vergaderjaar 2024–2025 Aanhangsel van de Handelingen    (masthead)
///     Pagina 2 van 5
///     X Noot                                                  (a footnote copied from the publisher's page)
///
/// A line of running text that begins like one ("Tweede Kamer, vergaderjaar 2023-2024, 27 925, nr. 966)" after a line
/// break) is none: a foot ends with "Aanhangsel", "Vragen" or a page number.
struct Furniture {
    enum Kind {
        case foot
        /// A foot that leaves its page number to the next line.
        case footWithoutNumber
        /// Of the publisher, above the foot of the first page.
        case imprint
        case masthead
        /// The end of the masthead of the Aanhangsel: its number stands on the next line.
        case mastheadOfAanhangsel
        /// Above a footnote on the publisher's pages: "X" closes it there; its number stands on the next line.
        case noteHead
    }

    var kind: Kind
    /// "ah-tk-20242025-545", when the line gives the publication's own number.
    var identifier: String?
    /// 20232024, when the line gives it.
    var sessionYear: Int?

    init?(_ text: Reading, _ range: Range<Int>) {
        guard let first = range.first, range.count < 200, Furniture.mayBegin(text.lower, first) else { return nil }
        var cursor = Cursor(text, at: first, end: range.upperBound)
        switch text.lower[first] {
        case 0x74, 0x65: guard let found = Furniture.chamber(&cursor) else { return nil }; (kind, sessionYear) = found
        case 0x76: guard let found = Furniture.sessionLine(&cursor) else { return nil }; (kind, sessionYear) = found
        case 0x72:
            guard cursor.literal("regering gegeven antwoorden"), cursor.isAtEnd else { return nil }
            kind = .mastheadOfAanhangsel
        case 0x69, 0x27: guard let found = Furniture.imprint(&cursor) else { return nil }; kind = found
        case 0x70: guard Furniture.pageNumber(&cursor) else { return nil }; kind = .foot
        case 0x61, 0x6B, 0x68:
            if cursor.literal("aanhangsel van de handelingen"), cursor.isAtEnd {
                kind = .masthead
            } else {
                guard let found = PublicationNumber(text, range) else { return nil }
                kind = .imprint
                identifier = found.identifier
            }
        case 0x78:
            guard cursor.literal("x noot"), cursor.isAtEnd else { return nil }
            kind = .noteHead
        default: return nil
        }
    }

    /// Nearly every line is told by its first two letters to be none.
    static func mayBegin(_ text: [UInt8], _ at: Int) -> Bool {
        guard at + 1 < text.count else { return true }
        switch (text[at], text[at + 1]) {
        // "tw", "ee", "ve", "vr", "re", "is", "'s", "de", "pa", "aa", "ah", "ks", "kv", "x ".
        case (0x74, 0x77), (0x65, 0x65), (0x76, 0x65), (0x76, 0x72), (0x72, 0x65), (0x69, 0x73), (0x27, 0x73),
            (0x64, 0x65), (0x70, 0x61), (0x61, 0x61), (0x61, 0x68), (0x6B, 0x73), (0x6B, 0x76), (0x78, 0x20):
            return true
        default: return false
        }
    }

    /// "Tweede Kamer der Staten-Generaal 2", "Tweede Kamer, vergaderjaar 2023-2024, Aanhangsel 1".
    private static func chamber(_ cursor: inout Cursor) -> (Kind, Int?)? {
        guard cursor.literal("tweede kamer") || cursor.literal("eerste kamer") else { return nil }
        if cursor.literal(" der staten-generaal") {
            cursor.spaces()
            _ = cursor.number(1...1)
            return cursor.isAtEnd ? (.masthead, nil) : nil
        }
        guard cursor.literal(", vergaderjaar "), let year = cursor.sessionYear(), cursor.literal(", ") else {
            return nil
        }
        if cursor.word("aanhangsel") || cursor.word("vragen") {
            cursor.spaces()
            let hasNumber = cursor.number(1...4) != nil
            return cursor.isAtEnd ? (hasNumber ? .foot : .footWithoutNumber, year) : nil
        }
        // "27 925, nr. 966 2": the last number is the page's.
        var numbers = 0
        while !cursor.isAtEnd {
            if cursor.literal("nr. ") || cursor.literal("nr ") {
                guard cursor.name() != nil else { return nil }
                numbers += 1
            } else if numbers == 1, cursor.space(), cursor.number(1...4) != nil {
                return cursor.isAtEnd ? (.foot, year) : nil
            } else {
                cursor.skip()
            }
        }
        return nil
    }

    private static func sessionLine(_ cursor: inout Cursor) -> (Kind, Int?)? {
        if cursor.literal("vragen gesteld door de leden der kamer") {
            if cursor.isAtEnd || cursor.literal(", met de daarop door de") {
                if cursor.isAtEnd { return (.masthead, nil) }
                return cursor.literal(" regering gegeven antwoorden") && cursor.isAtEnd
                    ? (.mastheadOfAanhangsel, nil) : nil
            }
            return nil
        }
        guard cursor.literal("vergaderjaar "), let year = cursor.sessionYear() else { return nil }
        cursor.spaces()
        if cursor.isAtEnd { return (.masthead, year) }
        guard
            cursor.literal("aanhangsel van de handelingen") || cursor.literal("vragen gesteld door de leden der kamer")
        else { return nil }
        return cursor.isAtEnd ? (.masthead, year) : nil
    }

    /// "ISSN 0921 - 7398", "'s-Gravenhage 2024", alone or with the foot glued behind it.
    private static func imprint(_ cursor: inout Cursor) -> Kind? {
        if cursor.literal("issn ") {
            while let byte = cursor.byte, byte.isDigit || byte == 0x20 || byte == 0x2D { cursor.skip() }
            if cursor.byte == 0x78 { cursor.skip() }
            cursor.spaces()
            if cursor.isAtEnd { return .imprint }
        }
        guard cursor.literal("'s-gravenhage ") || cursor.literal("den haag "), cursor.number(4...4) != nil else {
            return nil
        }
        cursor.spaces()
        return cursor.isAtEnd ? .imprint : chamber(&cursor)?.0
    }

    /// "Pagina 2 van 5", "Pagina 2".
    private static func pageNumber(_ cursor: inout Cursor) -> Bool {
        guard cursor.word("pagina"), cursor.space(), cursor.number(1...4) != nil else { return false }
        cursor.spaces()
        if cursor.word("van") || cursor.literal("/") {
            cursor.spaces()
            guard cursor.number(1...4) != nil else { return false }
        }
        return cursor.isAtEnd
    }
}

extension Cursor {
    /// Reads "2023-2024", "2023/24" or "2023-24"; 20232024. The second year must follow the first.
    public mutating func sessionYear() -> Int? {
        let before = position
        if let first = year(), literal("-") || literal("/") {
            let start = position
            if let second = year(), second == first + 1 { return first * 10_000 + second }
            position = start
            if let second = number(2...2), second == (first + 1) % 100 { return first * 10_000 + first + 1 }
        }
        position = before
        return nil
    }
}
