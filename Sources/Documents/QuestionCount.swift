/// Which questions have been asked and which still wait for their answer, while a document is read.
struct QuestionCount {
    private(set) var asked = Numbers()
    private(set) var last = 0
    /// Asked since the last answer.
    private(set) var waiting: [Int] = []
    private var isAnswering = false
    /// Questions are headed by a number alone: "1", "2. Klopt het dat …".
    var isBare = false

    /// Whether a heading fits what went before. `isWhole`: it has its line to itself. `isApart`: a sentence, a blank
    /// line or a heading went before.
    func accepts(_ heading: QuestionHeading, isWhole: Bool, isApart: Bool) -> Bool {
        switch heading.side {
        case .question:
            guard let first = heading.numbers.first else { return false }
            let fits = first == last + 1 || first == 1
            return isWhole ? isApart || fits : isApart && (fits || heading.isMarked)
        case .answer:
            if heading.numbers.isEmpty { return !waiting.isEmpty && isApart }
            let fits = heading.numbers.allSatisfy { asked.contains($0) }
            return isWhole ? isApart || fits : isApart && (fits || heading.isMarked)
        }
    }

    mutating func ask(_ numbers: [Int]) {
        if isAnswering { waiting.removeAll() }
        isAnswering = false
        if numbers.first == 1, asked.contains(1) { asked = Numbers() }
        for number in numbers { asked.insert(number) }
        waiting.append(contentsOf: numbers)
        last = numbers.max() ?? last
    }

    /// A set of numbers below 1024.
    struct Numbers {
        private var bits: [16 of UInt64] = .init(repeating: 0)
        private(set) var isEmpty = true

        func contains(_ number: Int) -> Bool {
            number >= 0 && number < 1024 && bits[number >> 6] & (1 << UInt64(number & 63)) != 0
        }

        mutating func insert(_ number: Int) {
            guard number >= 0, number < 1024 else { return }
            bits[number >> 6] |= 1 << UInt64(number & 63)
            isEmpty = false
        }
    }

    /// The questions an answer is to.
    mutating func answer(_ numbers: [Int]) -> [Int] {
        isAnswering = true
        return numbers.isEmpty ? waiting : numbers
    }

    /// A document without "Vraag 1" that numbers its questions all the same: there is a line "1" or "1. …", and either
    /// a title says that questions follow or answers are headed "Antwoord".
    static func usesBareNumbers(_ text: FoldedText) -> Bool {
        var hasTitle = false
        var answers = 0
        var hasFirst = false
        var hasSecond = false
        for line in text.lines {
            let first = text.reading.bytes[line.range.lowerBound]
            if first == 0x56 || first == 0x41 || first == 0x53 {
                if let heading = QuestionHeading(text.reading, line.range) {
                    if heading.side == .question { return false }
                    if heading.end == line.range.upperBound { answers += 1 }
                } else if first != 0x41, Letterhead.beginsTitle(text.reading, line.range) {
                    hasTitle = true
                }
            } else if first.isDigit, let number = BareQuestion(text.reading, line.range)?.number {
                if number == 1 { hasFirst = true }
                if number == 2 { hasSecond = true }
            }
        }
        return hasFirst && (answers > 0 || hasTitle && hasSecond)
    }
}

/// A question headed by its number alone.
///
///     1            2. Klopt het dat …            3) Bent u bereid …
struct BareQuestion {
    var number: Int
    /// Where its text begins; the end of the line when there is none on it.
    var end: Int

    init?(_ text: Reading, _ range: Range<Int>) {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        guard let number = cursor.number(1...3), number > 0 else { return nil }
        self.number = number
        let isMarked = cursor.literal(".") || cursor.literal(")")
        let hasSpace = cursor.space()
        end = cursor.position
        if cursor.isAtEnd { return }
        guard isMarked, hasSpace, text.bytes[end].isUpperCaseLetter else { return nil }
    }
}
