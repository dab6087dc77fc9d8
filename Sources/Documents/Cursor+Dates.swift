extension Cursor {
    /// Reads the name of a month, or an abbreviation of it with or without its stop; 1…12.
    public mutating func month() -> Int? {
        if let index = word(oneOf: Self.months) { return index + 1 }
        let before = position
        for (index, short) in Self.shortMonths where literal(short) {
            if literal(".") { return index }
            if let next = byte, next.isLetterOrDigit {
                position = before
                continue
            }
            return index
        }
        return nil
    }

    /// Reads a year of four digits, 1800…2199.
    public mutating func year() -> Int? {
        let before = position
        if let year = number(4...4), (1800...2199).contains(year) { return year }
        position = before
        return nil
    }

    /// Reads a whole date: "10 juli 2025", "1 jan. 2025", "1januari2026", "10-07-2025", "2025-07-10".
    ///
    /// Nothing is read when there is no such day, or when the year is missing: that needs a context to decide.
    public mutating func dutchDate() -> CivilDate? {
        let before = position
        if let date = writtenDate() ?? numericDate() { return date }
        position = before
        return nil
    }

    private mutating func writtenDate() -> CivilDate? {
        let before = position
        if let day = number(1...2), optionalOrdinalEnd(), let month = monthBetweenNumbers(), let year = year(),
            let date = CivilDate(year: year, month: month, day: day)
        {
            return date
        }
        position = before
        return nil
    }

    /// The month of a whole date, blanks around it included; converters lose them: "18 november2024", "1januari2026".
    private mutating func monthBetweenNumbers() -> Int? {
        spaces()
        if let month = month() { return space() ? month : nil }
        for (index, name) in Self.months.enumerated() where literal(name) {
            return byte?.isDigit ?? false ? index + 1 : nil
        }
        return nil
    }

    private mutating func optionalOrdinalEnd() -> Bool {
        if !word("e") { _ = word("ste") || word("de") }
        return true
    }

    private mutating func numericDate() -> CivilDate? {
        let before = position
        guard let first = number(1...4), let separator = byte, separator == 0x2D || separator == 0x2F else {
            return nil
        }
        position += 1
        if let month = number(1...2), byte == separator {
            position += 1
            let isYearFirst = first >= 1800
            if let last = number(isYearFirst ? 1...2 : 4...4) {
                return isYearFirst
                    ? CivilDate(year: first, month: month, day: last)
                    : CivilDate(year: last, month: month, day: first)
            }
        }
        position = before
        return nil
    }

    private static let months: [StaticString] = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]
    private static let shortMonths: [(Int, StaticString)] = [
        (1, "jan"), (2, "feb"), (3, "mrt"), (4, "apr"), (6, "jun"), (7, "jul"), (8, "aug"), (9, "sept"), (9, "sep"),
        (10, "okt"), (11, "nov"), (12, "dec"),
    ]
}
