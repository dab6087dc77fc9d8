/// The titles over questions and answers: "Vragen van het lid …", "Antwoord van Staatssecretaris Heijnen (…)".
struct TitleScan {
    var isQuestions = false
    var isAnswer = false
    var isNotice = false
    var signatories: [Signatory] = []
    private let reading: Reading
    private let heads: [Range<Int>]

    init(_ source: SourceText, _ reading: Reading, _ passages: [Passage]) {
        self.reading = reading
        heads = passages.compactMap { if case .letterhead = $0.place { $0.range } else { nil } }
        for head in heads {
            var at = head.lowerBound
            while at < head.upperBound {
                let end = reading.bytes.span.bytes.first(in: at..<head.upperBound) { $0.equal(0x0A) }
                readParagraph(at..<end, source)
                at = end + 1
            }
        }
    }

    private mutating func readParagraph(_ range: Range<Int>, _ source: SourceText) {
        var cursor = Cursor(reading, at: range.lowerBound, end: range.upperBound)
        if cursor.literal("vragen van ") { isQuestions = true }
        let isLate = cursor.literal("mededeling van ")
        guard
            isLate || cursor.literal("antwoord van ") || cursor.literal("antwoorden van ")
                || cursor.literal("beantwoording van ")
        else { return }
        isNotice = isNotice || isLate
        isAnswer = isAnswer || !isLate
        readOffice(&cursor, source)
    }

    /// "Staatssecretaris Heijnen (Infrastructuur en Waterstaat)".
    private mutating func readOffice(_ cursor: inout Cursor, _ source: SourceText) {
        _ = cursor.word("de") && cursor.space()
        let start = cursor.position
        guard let office = cursor.office() else { return }
        let officeEnd = cursor.position
        guard cursor.space(), cursor.byte != 0x76 || cursor.reading.bytes[cursor.position] == 0x56 else { return }
        let name = cursor.position
        while let byte = cursor.byte, byte != 0x28, byte != 0x2C, byte != 0x0A { cursor.skip() }
        guard cursor.byte == 0x28, cursor.position > name + 2 else { return }
        let nameRange = name..<cursor.position - 1
        cursor.skip()
        let field = cursor.position
        while let byte = cursor.byte, byte != 0x29, byte != 0x28 { cursor.skip() }
        let fieldRange = field..<max(field, cursor.position)
        signatories.append(
            Signatory(
                office: office,
                title: reading.text(start..<officeEnd) + " van " + reading.phrase(fieldRange),
                titleSpan: source.span(reading, start..<fieldRange.upperBound),
                name: reading.text(nameRange), nameSpan: source.span(reading, nameRange)))
    }

    /// Where a number stands in the head.
    func range(of number: String) -> Range<Int> {
        let wanted = Array(number.utf8)
        for head in heads {
            var at = head.lowerBound
            while at + wanted.count <= head.upperBound {
                if reading.bytes[at] == wanted[0], reading.bytes[at..<at + wanted.count].elementsEqual(wanted) {
                    return at..<at + wanted.count
                }
                at += 1
            }
        }
        return 0..<0
    }
}
