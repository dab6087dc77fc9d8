import Documents

/// Papers of the European Commission, the Official Journal, and CELEX numbers as such.
///
///     COM(2022) 105 · COM (2005) 276 definitief · SWD(2022) 62 · JOIN(2021) 7
///     PbEU 2016, L 119 · PB L 119 van 4.5.2016  ->  OJ:L:2016:119     PbEU L, 2024/1689  ->  OJ:L:2024:1689
///     celex:32019l1158  ->  32019L1158
///
/// A COM number does not say whether it is a proposal (PC) or another communication (DC): the words before it may,
/// else both are candidates.
enum EuropeanPaper: Recogniser {
    static let keywords: [StaticString] = ["celex", "pb", "pbeu", "pbeg", "pbeeg", "com", "swd", "sec", "join"]
    static let beginnings: Beginnings = [.number]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        word.key != 0 || word.end - word.start == 5 && word.end < text.count && text[word.end].isLetter
    }

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        if cursor.byte?.isDigit == true || cursor.literal("celex") { return celex(&cursor, from: start) }
        if cursor.literal("pb") { return journal(&cursor, from: start) }
        let series: [(StaticString, String)] = [("com", "COM"), ("swd", "SC"), ("sec", "SC"), ("join", "JC")]
        guard let code = series.first(where: { cursor.literal($0.0) })?.1 else { return [] }
        cursor.spaces()
        guard cursor.mark(UInt8(ascii: "(")) || cursor.mark(UInt8(ascii: "/")), let year = cursor.number(4...4),
            (1970...2099).contains(year), cursor.mark(UInt8(ascii: ")")) || cursor.mark(UInt8(ascii: "/"))
        else { return [] }
        cursor.comma()
        _ = cursor.literal("nr.")
        cursor.spaces()
        guard let number = cursor.number(1...4), number > 0, cursor.isAtWordEnd else { return [] }
        let range = start..<cursor.position
        let padded = String(repeating: "0", count: 4 - "\(number)".utf8.count) + "\(number)"
        if code != "COM" { return [Finding(range, .eu, "5\(year)\(code)\(padded)")] }
        let targets = ["5\(year)PC\(padded)", "5\(year)DC\(padded)"]
        if let index = sort(before: start, cursor) { return [Finding(range, .eu, targets[index])] }
        return [Finding(range, .eu, .full, .unresolved(candidates: targets), by: .none)]
    }

    /// What the words before a COM number call it: a proposal (0), something else (1), or nothing.
    private static func sort(before start: Int, _ cursor: Cursor) -> Int? {
        let lower = cursor.reading.lower
        var first = start
        while first > 0, start - first < 160, lower[first - 1] != UInt8(ascii: ".") { first -= 1 }
        let sentence = lower[first..<start]
        let isProposal = sentence.contains("voorstel")
        let others: [StaticString] = ["mededeling", "verslag", "groenboek", "witboek"]
        let isOther = others.contains { sentence.contains($0) }
        return isProposal == isOther ? nil : isProposal ? 0 : 1
    }

    private static func journal(_ cursor: inout Cursor, from start: Int) -> [Finding] {
        guard cursor.word("eu") || cursor.word("eg") || cursor.word("eeg") || cursor.isAtWordEnd else { return [] }
        _ = cursor.mark(UInt8(ascii: "."))
        cursor.comma()
        let year = cursor.attempt { cursor -> Int? in
            guard let year = cursor.number(4...4), (1952...2099).contains(year) else { return nil }
            cursor.comma()
            return year
        }
        guard let letter = cursor.attempt({ $0.word("l") ? "L" : $0.word("c") ? "C" : nil }) else { return [] }
        if year == nil, let act = actOfItsOwn(&cursor) {
            return [Finding(start..<cursor.position, .eu, "OJ:\(letter):\(act.year):\(act.number)")]
        }
        cursor.spaces()
        guard let number = cursor.number(1...4), number > 0, cursor.isAtWordEnd else { return [] }
        let end = cursor.position
        _ = cursor.attempt { $0.mark(UInt8(ascii: "/")) ? $0.number(1...4) : nil }
        guard let year = year ?? yearOfDate(&cursor) else {
            return [Finding(start..<end, .eu, .full, .unresolved(candidates: []), by: .none)]
        }
        return [Finding(start..<cursor.position, .eu, "OJ:\(letter):\(year):\(number)")]
    }

    /// "L, 2024/1689": since October 2023 every act appears by itself, with its own number.
    private static func actOfItsOwn(_ cursor: inout Cursor) -> (year: Int, number: Int)? {
        cursor.attempt { cursor in
            cursor.comma()
            guard let year = cursor.number(4...4), (2023...2099).contains(year), cursor.mark(UInt8(ascii: "/")),
                let number = cursor.number(1...5), number > 0, cursor.isAtWordEnd
            else { return nil }
            return (year, number)
        }
    }

    /// "PB L 119 van 4.5.2016", "PbEG L 281, 23 november 1995": the issue is of the day that stands behind it.
    private static func yearOfDate(_ cursor: inout Cursor) -> Int? {
        cursor.attempt { cursor in
            let isComma = cursor.mark(UInt8(ascii: ","))
            guard cursor.space() else { return nil }
            if cursor.word("van") { guard cursor.space() else { return nil } } else if !isComma { return nil }
            if let date = WrittenDate.read(&cursor) { return date.year }
            guard let day = cursor.number(1...2), (1...31).contains(day), cursor.mark(UInt8(ascii: ".")),
                let month = cursor.number(1...2), (1...12).contains(month), cursor.mark(UInt8(ascii: ".")),
                let year = cursor.number(4...4), (1952...2099).contains(year), cursor.isAtWordEnd
            else { return nil }
            return year
        }
    }

    private static func celex(_ cursor: inout Cursor, from start: Int) -> [Finding] {
        let isNamed = cursor.position > start
        if isNamed {
            _ = cursor.literal("-nummer")
            _ = cursor.mark(UInt8(ascii: ":"))
            cursor.spaces()
        }
        let body = cursor.position
        guard let sector = cursor.byte, sector.isDigit || sector == UInt8(ascii: "c") || sector == UInt8(ascii: "e")
        else {
            return []
        }
        cursor.position += 1
        let yearStart = cursor.position
        cursor.position += 4
        guard cursor.position < cursor.end else { return [] }
        let year = Int(cursor.text(yearStart..<cursor.position)) ?? 0
        let letters = cursor.position
        while cursor.byte?.isLetter == true, cursor.position - letters < 3 { cursor.position += 1 }
        let count = cursor.position - letters
        guard (1952...2099).contains(year), (1...2).contains(count), cursor.number(4...4) != nil, cursor.isAtWordEnd
        else { return [] }
        guard isNamed || cursor.reading.bytes[letters..<letters + count].allSatisfy(\.isUpperCaseLetter) else {
            return []
        }
        return [Finding(start..<cursor.position, .eu, cursor.upper(body..<cursor.position))]
    }
}
