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
        let bytes = reading.lower
        var isWordStart = true
        var isParagraphStart = true
        var at = passage.range.lowerBound
        while at < passage.range.upperBound {
            let byte = bytes[at]
            if isWordStart, byte.isLetterOrDigit || byte == 0x27 {
                let isFirst = isParagraphStart
                isParagraphStart = false
                let next = at + 1 < passage.range.upperBound ? bytes[at + 1] : 0
                if !isFirst, !StatementScan.mayBegin(byte, next) {
                    isWordStart = false
                    at += 1
                    continue
                }
                if isFirst, passage.place.isFrame {
                    readParagraph(at, passage)
                }
                if let end = readWord(at, passage) { at = max(at, end - 1) }
            }
            isParagraphStart = byte == 0x0A
            isWordStart = !bytes[at].isLetterOrDigit
            at += 1
        }
    }

    /// Whether a statement begins with these two bytes; most words are done here.
    private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0x69: second == 0x6E
        case 0x6F: second == 0x6E
        case 0x6B: second == 0x65
        case 0x62: second == 0x72 || second == 0x69
        case 0x75: second == 0x77
        case 0x64: second == 0x2E
        case 0x6E: second == 0x69
        case 0x67: second == 0x65
        default: first.isDigit
        }
    }

    private mutating func readParagraph(_ at: Int, _ passage: Passage) {
        var end = at
        while end < passage.range.upperBound, end - at < 80, reading.bytes[end] != 0x0A { end += 1 }
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
        for at in passage.range where lower[at] == 0x76 {
            guard at == 0 || !lower[at - 1].isLetterOrDigit else { continue }
            var cursor = Cursor(reading, at: at, end: min(passage.range.upperBound, at + 120))
            guard cursor.word("voor") || cursor.literal("voorafgaand aan"), cursor.space() else { continue }
            guard cursor.word("het") || cursor.word("de"), cursor.space() else { continue }
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
}

extension Place {
    /// The letter around questions and answers: where the document speaks about itself.
    var isFrame: Bool {
        self == .letter || self == .letterhead
    }
}
