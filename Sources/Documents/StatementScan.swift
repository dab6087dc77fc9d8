/// What the running text and the head say about the document itself: dates of submission and receipt, numbers of
/// questions, dates that it cannot be older or younger than. One pass, on the words that begin such a statement.
struct StatementScan {
    var submitted: (date: CivilDate, range: Range<Int>)?
    var received: CivilDate?
    /// "Datum 10 september 2025".
    var dated: CivilDate?
    /// "Den Haag, 10 september 2025", or a date alone in a paragraph.
    var placed: CivilDate?
    var questions: [(number: String, range: Range<Int>)] = []
    /// "2025D38246" alone in a paragraph of the head.
    var ownNumber: String?
    /// Dates of papers that the text refers to: "brief van 22 december 2023", "d.d. 7 juni 2024".
    var earlier: CivilDate?
    /// Days without a year that are past: "28 augustus jl.".
    var past: [(month: Int, day: Int)] = []
    /// "voor het notaoverleg op 22 september 2025" in a question, with the numbers of the question.
    var asked: [(before: CivilDate, questions: [Int])] = []
    var saysLate = false
    var isMotion = false
    var isAmendment = false

    private let reading: Reading
    private var seen: Set<String> = []

    init(_ reading: Reading, _ passages: [Passage]) {
        self.reading = reading
        var hasQuestions = false
        for passage in passages {
            switch passage.place {
            // Behind the questions: "ter aanvulling op eerdere vragen, ingezonden 25 september 2024" tells of others.
            case .letterhead where hasQuestions: break
            case .letterhead, .letter: scan(passage)
            case .answer: scanAnswer(passage.range)
            case .question(let numbers):
                hasQuestions = true
                scanQuestion(passage, numbers)
            case .footnote, .signature: break
            }
        }
    }

    private mutating func scan(_ passage: Passage) {
        let lower = reading.lower
        let text = lower.span.bytes
        var start = passage.range.lowerBound
        while start < passage.range.upperBound {
            let end = text.first(in: start..<passage.range.upperBound) { $0.equal(0x0A) }
            if start < end, lower[start].isLetterOrDigit || lower[start] == 0x27 { readParagraph(start..<end, passage) }
            start = end + 1
        }
        scanWords(passage.range, text, passage)
    }

    /// An answer tells of other papers and of days that are past: all that matters in it is dates.
    private mutating func scanAnswer(_ range: Range<Int>) {
        let lower = reading.lower
        var at = range.lowerBound
        while true {
            at = lower.span.bytes.first(in: at..<range.upperBound) { $0.within(0x30, 0x39) }
            guard at < range.upperBound else { return }
            let first = at
            while at < range.upperBound, lower[at].isDigit { at += 1 }
            if first > range.lowerBound, lower[first - 1].isLetterOrDigit { continue }
            var cursor = Cursor(reading, at: first, end: range.upperBound)
            if isDateOfPaper(range.lowerBound..<first) {
                if let date = cursor.dutchDate() { earlier = max(earlier ?? date, date) }
                cursor.position = first
            }
            if at - first < 3 { readPastDay(&cursor) }
        }
    }

    /// Whether a date behind this text is that of a paper: "brief van", "brieven van", "bijgaande van", "d.d.".
    private func isDateOfPaper(_ text: Range<Int>) -> Bool {
        var end = text.upperBound
        func skipBlanks() -> Bool {
            let before = end
            while end > text.lowerBound, reading.lower[end - 1] == 0x20 { end -= 1 }
            return end < before
        }
        func skip(_ word: StaticString) -> Bool {
            let start = end - word.utf8CodeUnitCount
            guard start >= text.lowerBound, reading.lower[start..<end].equals(word),
                start == text.lowerBound || !reading.lower[start - 1].isLetterOrDigit
            else { return false }
            end = start
            return true
        }
        let hasBlank = skipBlanks()
        if skip("d.d.") { return true }
        return hasBlank && skip("van") && skipBlanks() && (skip("brief") || skip("brieven") || skip("bijgaande"))
    }

    private mutating func scanWords(_ range: Range<Int>, _ text: RawSpan, _ passage: Passage) {
        let beginnings = StatementScan.beginnings
        text.forEachWord(in: range) { at, beginning in
            guard UInt8(truncatingIfNeeded: beginning).isDigit || beginnings.contains(beginning) else { return at }
            return readWord(at, passage) ?? at
        }
    }

    /// Of the words that begin a statement.
    private static let beginnings = Beginnings([
        "inge", "ontv", "kenm", "brie", "bijg", "uw b", "d.d.", "niet", "geho",
    ])

    private mutating func readParagraph(_ paragraph: Range<Int>, _ passage: Passage) {
        let at = paragraph.lowerBound
        let end = min(paragraph.upperBound, at + 80)
        var cursor = Cursor(reading, at: at, end: end)
        if cursor.word("datum") {
            _ = cursor.literal(":")
            cursor.spaces()
            if let date = cursor.dutchDate() { dated = dated ?? date }
            return
        }
        if end - at < 60, placed == nil, Letterhead.isPlaceAndDate(reading, at..<end) {
            placed = Letterhead.date(reading, at..<end)
        }
        cursor.position = at
        if cursor.literal("nr. "), cursor.name() != nil { cursor.spaces() }
        let title = cursor.position
        cursor.position = at
        if passage.place == .letterhead, cursor.caseNumber() == 0x64, cursor.isAtEnd {
            ownNumber = ownNumber ?? reading.text(at..<end)
        }
        cursor.position = title
        if cursor.literal("amendement van ") || cursor.literal("gewijzigd amendement ") { isAmendment = true }
        if cursor.literal("motie van ") || cursor.literal("gewijzigde motie ")
            || cursor.literal("nader gewijzigde motie ")
        {
            isMotion = isMotion || passage.place == .letterhead
        }
    }

    /// Reads a statement that begins with the word here; where to go on.
    private mutating func readWord(_ at: Int, _ passage: Passage) -> Int? {
        var cursor = Cursor(reading, at: at, end: passage.range.upperBound)
        switch cursor.byte {
        case 0x69:
            guard cursor.word("ingezonden"), submitted == nil, passage.place.isFrame else { return nil }
            readSubmission(&cursor)
        case 0x6F:
            guard cursor.word("ontvangen"), passage.place == .letterhead else { return nil }
            cursor.spaces()
            if cursor.word("op") { cursor.spaces() }
            if let date = cursor.dutchDate() { received = received ?? date }
        case 0x6B:
            guard cursor.word("kenmerk"), passage.place.isFrame else { return nil }
            _ = cursor.literal(":")
            cursor.spaces()
            readQuestionNumber(&cursor)
        case 0x62, 0x75: readLetterDate(&cursor, passage)
        case 0x64:
            guard cursor.literal("d.d.") else { return nil }
            cursor.spaces()
            if let date = cursor.dutchDate() { earlier = max(earlier ?? date, date) }
        case 0x6E:
            guard
                cursor.literal("niet binnen de gebruikelijke termijn")
                    || cursor.literal("niet binnen de gestelde termijn")
            else { return nil }
            saysLate = saysLate || passage.place == .letter
        case 0x67:
            guard cursor.literal("gehoord de beraadslaging") else { return nil }
            isMotion = true
        case let digit? where digit.isDigit: readPastDay(&cursor)
        default: return nil
        }
        return cursor.position
    }

    /// "(ingezonden 10 juli 2025, 2025Z14497)", "kenmerk 2025Z14497, ingezonden 10 juli 2025", "ingezonden op …".
    private mutating func readSubmission(_ cursor: inout Cursor) {
        let start = cursor.position - 10
        cursor.spaces()
        if cursor.word("op") { cursor.spaces() }
        guard let date = cursor.dutchDate() else { return }
        submitted = (date, start..<cursor.position)
        let end = cursor.position
        guard cursor.literal(",") else { return }
        cursor.spaces()
        if cursor.word("kenmerk") { cursor.spaces() }
        readQuestionNumber(&cursor)
        if cursor.position < end { cursor.position = end }
    }

    private mutating func readQuestionNumber(_ cursor: inout Cursor) {
        let start = cursor.position
        guard cursor.caseNumber() == 0x7A else {
            cursor.position = start
            return
        }
        let range = start..<cursor.position
        let number = reading.text(range)
        if seen.insert(number).inserted { questions.append((number, range)) }
    }

    /// "brief van 22 december 2023"; "uw brief van 6 december 2023, nr. 2023Z19677" names the question as well.
    private mutating func readLetterDate(_ cursor: inout Cursor, _ passage: Passage) {
        let isYours = cursor.literal("uw ")
        guard cursor.word("brief") || cursor.word("brieven") || cursor.word("bijgaande") else { return }
        cursor.spaces()
        guard cursor.word("van") || cursor.word("d.d.") else { return }
        cursor.spaces()
        guard let date = cursor.dutchDate() else { return }
        earlier = max(earlier ?? date, date)
        guard isYours, passage.place.isFrame else { return }
        let end = cursor.position
        _ = cursor.literal(",")
        cursor.spaces()
        if cursor.word("met") { cursor.spaces() }
        if cursor.word("kenmerk") || cursor.literal("nr.") || cursor.word("nr") { cursor.spaces() }
        let before = questions.count
        readQuestionNumber(&cursor)
        if questions.count == before { cursor.position = end }
    }

    private mutating func readPastDay(_ cursor: inout Cursor) {
        guard let day = cursor.number(1...2), cursor.space(), let month = cursor.month(), cursor.space() else { return }
        guard cursor.literal("jl.") || cursor.word("jongstleden") || cursor.word("jl") else { return }
        if past.count < 1000 { past.append((month, day)) }
    }

    private mutating func scanQuestion(_ passage: Passage, _ numbers: [Int]) {
        let lower = reading.lower
        var at = passage.range.lowerBound
        while true {
            at = lower.span.bytes.first(in: at..<passage.range.upperBound, 0x76, 0x6F)
            guard at < passage.range.upperBound else { return }
            if at == 0 || !lower[at - 1].isLetterOrDigit { readEvent(at, passage, numbers) }
            at += 1
        }
    }

    private mutating func readEvent(_ at: Int, _ passage: Passage, _ numbers: [Int]) {
        var cursor = Cursor(reading, at: at, end: min(passage.range.upperBound, at + 120))
        guard cursor.word("voor") || cursor.literal("voorafgaand aan"), cursor.space() else { return }
        guard cursor.word("het") || cursor.word("de"), cursor.space() else { return }
        // The event is two or three words; a stop, or another "voor", ends the search.
        var words = 0
        while words < 8, let byte = cursor.byte, byte != 0x2E, byte != 0x3F, byte != 0x0A {
            if byte.isDigit {
                if let date = cursor.dutchDate() { asked.append((date, numbers)) }
                break
            }
            while let byte = cursor.byte, byte != 0x20, byte != 0x2E, byte != 0x3F, byte != 0x0A { cursor.skip() }
            cursor.spaces()
            words += 1
        }
    }
}

extension Place {
    /// The letter around questions and answers: where the document speaks about itself.
    var isFrame: Bool {
        self == .letter || self == .letterhead
    }
}
