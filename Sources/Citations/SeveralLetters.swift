import Documents

/// Letters of several days, each of which is a citation.
///
///     mijn brieven van 3 en 10 juli 2025 · de Kamerbrieven van 4 mei en van 6 juni jl.
///     de brieven van 14 mei 2024 (Kamerstuk 33 037, nr. 553) en 21 juni 2024 (Kamerstuk 33 037, nr. 560)
///
/// A month or year that is left out is that of the date behind it.
enum SeveralLetters: Recogniser {
    static let keywords: [StaticString] = []
    static let beginnings: Beginnings = [.letter]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let noun = cursor.position
        guard let name = cursor.name(), name.count <= 24,
            cursor.reading.lower[name].suffix(7).elementsEqual("brieven".utf8),
            let before = Determiner.read(backFrom: noun, cursor.reading)
        else { return [] }
        let nounEnd = cursor.position
        guard cursor.space() else { return [] }
        _ = cursor.attempt { $0.word(oneOf: ["aan uw kamer", "aan de kamer"]) != nil ? $0.space() : nil }
        guard cursor.word("van") || cursor.literal("d.d."), cursor.space() else { return [] }
        let dates = readDates(&cursor)
        guard dates.count > 1 else { return [] }
        return dates.enumerated().map { index, read in
            let start = index == 0 ? before.start : read.range.lowerBound
            let letter = LetterName(
                sort: .letter, date: read.date, isForeign: before.isForeign, isAnaphoric: false,
                topic: read.range.upperBound..<read.range.upperBound, nounEnd: nounEnd)
            return Finding(
                start..<read.range.upperBound, .kamerstuk, .named, .unresolved(candidates: []), by: .none,
                name: .letter(letter))
        }
    }

    /// The number of a letter in a bracket behind its day.
    private static func skipBracket(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            guard cursor.mark(UInt8(ascii: "(")) else { return nil as Bool? }
            for _ in 0..<100 {
                guard let byte = cursor.byte, byte != 0x0A, byte != UInt8(ascii: "(") else { return nil }
                cursor.position += 1
                if byte == UInt8(ascii: ")") { return true }
            }
            return nil
        }
    }

    private static func readDates(_ cursor: inout Cursor) -> [(date: WrittenDate, range: Range<Int>)] {
        var days: [(day: Int, date: WrittenDate?, range: Range<Int>)] = []
        while days.count < 12 {
            let start = cursor.position
            if let date = WrittenDate.read(&cursor) {
                days.append((date.day, date, start..<cursor.position))
            } else if let day = cursor.number(1...2), (1...31).contains(day) {
                days.append((day, nil, start..<cursor.position))
            } else {
                break
            }
            let more = cursor.attempt { cursor -> Bool? in
                cursor.spaces()
                skipBracket(&cursor)
                cursor.spaces()
                let isComma = cursor.mark(UInt8(ascii: ","))
                cursor.spaces()
                let isAnd = cursor.word("en") || cursor.word("respectievelijk")
                cursor.spaces()
                _ = cursor.attempt { $0.word("van") ? $0.space() : nil }
                return (isComma || isAnd) && cursor.byte?.isDigit == true ? true : nil
            }
            if more == nil { break }
        }
        // A day without a month that no date follows is a number of something else.
        while let last = days.last, last.date == nil { days.removeLast() }
        if let last = days.last { cursor.position = last.range.upperBound }
        var next: WrittenDate?
        var dates: [(date: WrittenDate, range: Range<Int>)] = []
        for read in days.reversed() {
            guard var date = read.date ?? next else { continue }
            date.day = read.day
            if date.year == nil { date.year = next?.year }
            dates.append((date, read.range))
            next = date
        }
        return dates.reversed()
    }
}
