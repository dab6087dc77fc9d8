import Documents

/// A date as it names a document: "10 juli 2025", "10 juli jl.", "10 juli", "10-7-2025".
struct WrittenDate: Hashable {
    var day: Int
    var month: Int
    /// nil when the text leaves it out: the most recent such day before the document.
    var year: Int?

    static func read(_ cursor: inout Cursor) -> WrittenDate? {
        cursor.attempt { cursor in
            guard let day = cursor.number(1...2), (1...31).contains(day) else { return nil }
            if let byte = cursor.byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
                cursor.position += 1
                guard let month = cursor.number(1...2), (1...12).contains(month), cursor.mark(byte),
                    let year = cursor.number(4...4)
                else { return nil }
                return WrittenDate(day: day, month: month, year: year)
            }
            guard cursor.space(), let month = cursor.month() else { return nil }
            let year = cursor.attempt { cursor in
                cursor.space() ? cursor.number(4...4) : nil
            }
            if year == nil {
                _ = cursor.attempt { cursor in
                    cursor.comma()
                    return cursor.literal("jl.") || cursor.word("jl") || cursor.word("jongstleden")
                        || cursor.word("dit jaar") || cursor.literal("l.l.") ? true : nil
                }
            }
            return WrittenDate(day: day, month: month, year: year)
        }
    }

    /// The day that is meant in a document of this date; nil when the year is not given and the date is not known.
    func day(before reference: CivilDate?) -> CivilDate? {
        if let year { return CivilDate(year: year, month: month, day: day) }
        guard let reference else { return nil }
        for year in [reference.year, reference.year - 1] {
            if let date = CivilDate(year: year, month: month, day: day), date <= reference { return date }
        }
        return nil
    }
}
