import Documents

/// One of the two houses: "II", "2", "TK", "Tweede Kamer", in scans also "11".
enum Chamber {
    case first, second

    static func read(_ cursor: inout Cursor) -> Chamber? {
        cursor.attempt { cursor in
            _ = cursor.attempt { $0.word("der") || $0.word("van de") ? $0.space() : nil }
            let words: [StaticString] = [
                "ii", "11", "2", "tk", "tweede kamer", "2e kamer", "i", "1", "ek", "eerste kamer", "1e kamer",
            ]
            // "II2015-16": the blank is lost.
            var year = cursor
            if year.literal("ii"), year.byte?.isDigit == true, SessionYear.read(&year) != nil {
                return cursor.literal("ii") ? .second : nil
            }
            guard let index = cursor.word(oneOf: words) else { return nil }
            // "11-12" is no chamber but the beginning of a year.
            if cursor.byte == UInt8(ascii: "-") || cursor.byte == UInt8(ascii: "/") { return nil }
            return index < 6 ? .second : .first
        }
    }
}
