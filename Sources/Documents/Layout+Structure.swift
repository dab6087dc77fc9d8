extension Layout {
    /// Page furniture: left out, remembered as an interruption.
    mutating func readFurniture(_ index: Int) -> Bool {
        guard text.lines.count > 1 else { return false }
        let line = text.lines[index]
        if let expected = expectsNumber, readPageNumber(line, expected) { return true }
        guard Furniture.mayBegin(lower, line.range.lowerBound), let furniture = Furniture(text.reading, line.range)
        else { return false }
        if let identifier = furniture.identifier, !facts.publication.contains(identifier) {
            // Elsewhere than in the head or the foot of the first page it is a citation on its own line.
            guard facts.publication.isEmpty, isAfterStructure || line.isAfterBlank || note != nil else { return false }
            facts.publication.append(identifier)
        }
        facts.sessionYear = facts.sessionYear ?? furniture.sessionYear
        if furniture.kind != .imprint { endNote() }
        expectsNumber = furniture.kind
        isInterrupted = true
        isAfterStructure = true
        return true
    }

    /// A line of digits behind furniture: a page number, or the number of the Aanhangsel.
    private mutating func readPageNumber(_ line: FoldedText.Line, _ expected: Furniture.Kind) -> Bool {
        var cursor = Cursor(text.reading, at: line.range.lowerBound, end: line.range.upperBound)
        guard let number = cursor.number(1...4), cursor.isAtEnd else {
            expectsNumber = nil
            return false
        }
        expectsNumber = nil
        switch expected {
        case .foot, .imprint: return false
        case .footWithoutNumber: break
        case .masthead: expectsNumber = .masthead
        case .noteHead:
            guard let body = NoteBody(text.reading, line.range), body.isAlone else { return false }
            ledger.readBody(body.number, body.style)
            note = body
            appendNote(line, from: body.textStart, opens: true)
        case .mastheadOfAanhangsel: facts.answerNumber = facts.answerNumber ?? number
        }
        isInterrupted = true
        return true
    }

    /// "Vraag 3", "Antwoord op vraag 3", "Mededeling": the text behind it is a passage of its own.
    mutating func readHeading(_ index: Int) -> Bool {
        let line = text.lines[index]
        if QuestionHeading.mayBegin(bytes, line.range.lowerBound),
            let heading = QuestionHeading(text.reading, line.range)
        {
            let isWhole = heading.end == line.range.upperBound
            guard text.lines.count > 1 || !isWhole,
                questions.accepts(heading, isWhole: isWhole, isApart: isApart(index))
            else { return false }
            begin(heading.side, heading.numbers, line, heading.end)
            return true
        }
        if questions.isBare, isApart(index), let bare = BareQuestion(text.reading, line.range),
            bare.number == questions.last + 1, index + 1 < text.lines.count || bare.end < line.range.upperBound
        {
            begin(.question, [bare.number], line, bare.end)
            return true
        }
        return readInsert(line)
    }

    /// A sentence, a blank line, a new page or a heading went before.
    private func isApart(_ index: Int) -> Bool {
        let line = text.lines[index]
        return line.isAfterBlank || line.isAfterFormFeed || isAfterStructure || note != nil || endsSentence
            || line.isIndented && index > 0 && !text.lines[index - 1].isIndented
    }

    private mutating func begin(_ side: QuestionHeading.Side, _ numbers: [Int], _ line: FoldedText.Line, _ end: Int) {
        switch side {
        case .question:
            questions.ask(numbers)
            open(.question(numbers))
        case .answer: open(.answer(questions.answer(numbers)))
        }
        head = .closed
        append(line, from: end)
        isAfterStructure = end == line.range.upperBound
    }

    /// "Mededeling" behind the questions: the minister speaks. "Toelichting": a remark to the questions, by their
    /// member or by the publisher.
    private mutating func readInsert(_ line: FoldedText.Line) -> Bool {
        let first = lower[line.range.lowerBound]
        guard first == 0x6D || first == 0x74, !questions.asked.isEmpty else { return false }
        var cursor = Cursor(text.reading, at: line.range.lowerBound, end: line.range.upperBound)
        if cursor.word("mededeling"), cursor.isAtEnd {
            facts.isNotice = true
            open(.letter)
            head = .closed
            return true
        }
        cursor.position = line.range.lowerBound
        if cursor.word("toelichting"), cursor.literal(":") || cursor.isAtEnd {
            cursor.spaces()
            open(.letterhead)
            head = .title
            append(line, from: cursor.position)
            return true
        }
        return false
    }
}
