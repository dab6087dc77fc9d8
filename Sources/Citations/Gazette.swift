import Documents

/// Publications in Staatsblad, Staatscourant and Tractatenblad, by year and number.
///
///     Stb. 2011, 35 · Stcrt. 2015, 10247 · Trb. 2012, 233 · Stb. 1936/342 · Stb. 1997, nr. 60 · Stb. 1998, 507 en 508
///     16 juli 1958, Stb. 352 · Staatscourant 72 van 11-4-2006
///
/// "in het Staatsblad zal worden geplaatst" and "Stb. …, …" give nothing.
enum Gazette: Recogniser {
    static let keywords: [StaticString] = ["stb", "staats", "stcrt", "trb", "tracta"]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        guard let series = readSeries(&cursor) else { return [] }
        cursor.comma()
        _ = cursor.attempt { $0.word("jaargang") ? $0.space() : nil }
        if let year = readYear(&cursor) {
            _ = cursor.mark(UInt8(ascii: "/"))
            return numbers(&cursor, from: start, series, year)
        }
        if let date = cursor.attempt({ $0.word("van") && $0.space() ? WrittenDate.read(&$0) : nil }),
            let year = date.year
        {
            return numbers(&cursor, from: start, series, year)
        }
        _ = PaperNumbers.readLabel(&cursor)
        guard let number = cursor.number(1...5), number > 0, cursor.isAtWordEnd else { return [] }
        let end = cursor.position
        if let date = cursor.attempt({ $0.space() && $0.word("van") && $0.space() ? WrittenDate.read(&$0) : nil }),
            let year = date.year
        {
            return [Finding(start..<cursor.position, .gazette, "\(series)-\(year)-\(number)")]
        }
        guard let year = yearBefore(start, cursor) else { return [] }
        cursor.position = end
        return [Finding(start..<end, .gazette, "\(series)-\(year)-\(number)")]
    }

    private static func readSeries(_ cursor: inout Cursor) -> String? {
        if cursor.literal("stb.") || cursor.word("stb") || cursor.word("staatsblad") { return "stb" }
        if cursor.literal("stcrt.") || cursor.word("stcrt") || cursor.word("staatscourant") { return "stcrt" }
        if cursor.literal("trb.") || cursor.word("trb") || cursor.word("tractatenblad") { return "trb" }
        return nil
    }

    private static func readYear(_ cursor: inout Cursor) -> Int? {
        cursor.attempt { cursor in
            guard let year = cursor.number(4...4), (1813...2099).contains(year) else { return nil }
            // "Staatscourant 1834": alone it is a number, not a year.
            var ahead = cursor
            _ = ahead.mark(UInt8(ascii: "/"))
            ahead.comma()
            _ = PaperNumbers.readLabel(&ahead)
            guard ahead.position > cursor.position, ahead.byte?.isDigit == true else { return nil }
            return year
        }
    }

    private static func numbers(_ cursor: inout Cursor, from start: Int, _ series: String, _ year: Int) -> [Finding] {
        var findings: [Finding] = []
        var begin = start
        cursor.comma()
        _ = PaperNumbers.readLabel(&cursor)
        while let number = cursor.attempt({ cursor -> Int? in
            guard let number = cursor.number(1...5), number > 0, cursor.isAtWordEnd else { return nil }
            return number
        }) {
            findings.append(Finding(begin..<cursor.position, .gazette, "\(series)-\(year)-\(number)"))
            let more = cursor.attempt { cursor -> Bool? in
                cursor.spaces()
                guard cursor.word("en") && cursor.space() else { return nil }
                var ahead = cursor
                guard let next = ahead.number(1...5), ahead.isAtWordEnd, !(1900...2099).contains(next) else {
                    return nil
                }
                return ahead.isAtEnd || ahead.byte != 0x20 ? true : nil
            }
            guard more == true else { break }
            begin = cursor.position
        }
        return findings
    }

    /// "de wet van 16 juli 1958, Stb. 352": the year of the date directly before.
    private static func yearBefore(_ start: Int, _ cursor: Cursor) -> Int? {
        var at = start
        let bytes = cursor.reading.bytes
        while at > 0, [0x20, UInt8(ascii: ","), UInt8(ascii: "(")].contains(bytes[at - 1]) { at -= 1 }
        guard at >= 5, bytes[at - 5] == 0x20, bytes[at - 4..<at].allSatisfy(\.isDigit) else { return nil }
        var year = Cursor(cursor.reading, at: at - 4)
        guard let value = year.number(4...4), (1813...2099).contains(value) else { return nil }
        // A month stands before the year, or the year is that of something else.
        var word = at - 5
        while word > 0, bytes[word - 1].isLetter { word -= 1 }
        var month = Cursor(cursor.reading, at: word)
        return month.month() == nil ? nil : value
    }
}
