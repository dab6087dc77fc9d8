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
            case .letterhead, .letter, .answer: scan(passage)
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
        guard passage.place.isFrame else { return scanWords(passage.range, text, passage) }
        var start = passage.range.lowerBound
        while start < passage.range.upperBound {
            let end = text.first(in: start..<passage.range.upperBound) { $0.equal(0x0A) }
            if start < end, lower[start].isLetterOrDigit || lower[start] == 0x27 { readParagraph(start..<end, passage) }
            scanWords(start..<end, text, passage)
            start = end + 1
        }
    }

    private mutating func scanWords(_ range: Range<Int>, _ text: RawSpan, _ passage: Passage) {
        text.forEachWord(in: range) { at, beginning in
            guard UInt8(truncatingIfNeeded: beginning).isDigit || StatementScan.mayBegin(beginning) else { return at }
            return readWord(at, passage) ?? at
        }
    }

    /// Whether a statement may begin with these four bytes; nearly every word is done here.
    @inline(__always)
    private static func mayBegin(_ beginning: UInt32) -> Bool {
        // "inge", "ontv", "kenm", "brie", "bijg", "uw b", "d.d.", "niet", "geho", lowest byte first. Without branches:
        // which of them a word is not, differs from word to word.
        let differences: [9 of UInt32] = [
            beginning ^ 0x6567_6E69, beginning ^ 0x7674_6E6F, beginning ^ 0x6D6E_656B, beginning ^ 0x6569_7262,
            beginning ^ 0x676A_6962, beginning ^ 0x6220_7775, beginning ^ 0x2E64_2E64, beginning ^ 0x7465_696E,
            beginning ^ 0x6F68_6567,
        ]
        var least = UInt32.max
        for index in differences.indices { least = min(least, differences[index]) }
        return least == 0
    }

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
        lower.span.bytes.forEachWord(in: passage.range) { at, beginning in
            // "voor", lowest byte first.
            if beginning == 0x726F_6F76 { readEvent(at, passage, numbers) }
            return at
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
