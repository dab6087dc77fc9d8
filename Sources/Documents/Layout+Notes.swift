extension Layout {
    /// The body of a footnote, or its next line.
    mutating func readNote(_ index: Int) -> Bool {
        let line = text.lines[index]
        if !column.isEmpty { return readColumn(line) }
        if NoteBody.mayBegin(bytes[line.range.lowerBound]), let body = NoteBody(text.reading, line.range),
            isBelievable(body, index)
        {
            ledger.readBody(body.number, body.style)
            isInterrupted = true
            if body.isAlone, beginsColumn(body, index) {
                column = [body.number]
                return true
            }
            note = body
            appendNote(line, from: body.textStart, opens: true)
            return true
        }
        guard note != nil else { return false }
        let isWaiting = notes.last?.range.isEmpty ?? false
        let isPageStart = line.isAfterFormFeed || line.isIndented && !text.lines[index - 1].isIndented
        guard isWaiting || !line.isAfterBlank && !isPageStart else { return false }
        appendNote(line, from: line.range.lowerBound, opens: isWaiting)
        return true
    }

    mutating func endNote() {
        if !column.isEmpty { distributeColumn() }
        note = nil
        expectsNumber = nil
    }

    mutating func appendNote(_ line: FoldedText.Line, from start: Int, opens: Bool) {
        guard let current = note else { return }
        if opens, notes.last?.range.isEmpty ?? false { notes.removeLast() }
        var part = Part(
            home: .footnote(current.number), range: start..<line.range.upperBound, join: opens ? .opening : .flow)
        part.endsInSoftHyphen = line.endsInSoftHyphen
        part.style = current.style
        notes.append(part)
        if current.style == .bracket { splitBrackets() }
    }

    /// "[2] … politie[3] https://…": the next footnote on the same line.
    private mutating func splitBrackets() {
        while let current = note, let part = notes.last, let at = nextBracket(current.number + 1, in: part.range) {
            notes[notes.count - 1].range = part.range.lowerBound..<at.lowerBound
            ledger.readBody(current.number + 1, .bracket)
            note?.number = current.number + 1
            var next = part
            next.home = .footnote(current.number + 1)
            next.range = min(at.upperBound + 1, part.range.upperBound)..<part.range.upperBound
            next.join = .opening
            notes.append(next)
        }
    }

    private func nextBracket(_ number: Int, in range: Range<Int>) -> Range<Int>? {
        var cursor = Cursor(text.reading, at: range.lowerBound, end: range.upperBound)
        while !cursor.isAtEnd {
            let start = cursor.position
            if cursor.byte == 0x5B, let found = NoteBody.bracketed(&cursor) {
                if found == number, cursor.byte == 0x20, start > range.lowerBound { return start..<cursor.position }
            } else {
                cursor.skip()
            }
        }
        return nil
    }

    private func isBelievable(_ body: NoteBody, _ index: Int) -> Bool {
        let line = text.lines[index]
        guard text.lines.count > 1 else { return false }
        let isInBlock = note != nil
        let isFirstOfPage = line.isIndented && index > 0 && !text.lines[index - 1].isIndented
        let isApart = line.isAfterBlank || isInBlock || isAfterStructure && index > 0
        let last = ledger.last[body.style.rawValue]
        let isMarked = ledger.hasMarker(body.number, body.style)
        let isNext = body.number == last + 1
        guard body.style == .plain else { return isApart && (isMarked || isInBlock && isNext) }
        let fits = isNext || body.number > last && body.number <= last + 3 && isApart || last == 0 && isApart
        guard fits, isMarked || isInBlock && isNext, !isFirstOfPage || isInBlock else { return false }
        return body.isAlone ? isBelievableAlone(body, index, isInBlock) : body.isGlued || isApart
    }

    /// A number alone on its line begins a footnote when its text follows behind a blank line, or when more numbers
    /// or the imprint follow; else it is a marker that was pushed off its line.
    private func isBelievableAlone(_ body: NoteBody, _ index: Int, _ isInBlock: Bool) -> Bool {
        guard index + 1 < text.lines.count, !questions.isBare else { return false }
        let next = text.lines[index + 1]
        if isInBlock { return true }
        if let other = NoteBody(text.reading, next.range), other.style == .plain, !other.isAlone,
            other.number >= body.number
        {
            return false
        }
        if Furniture(text.reading, next.range) != nil || beginsColumn(body, index) {
            return text.lines[index].isAfterBlank
        }
        return next.isAfterBlank
    }

    // MARK: a column of numbers

    /// The converter put the numbers first and the texts behind them, perhaps with the imprint in between:
    ///
    ///     1
    ///     2
    ///     ISSN 0921 - 7398
    ///     Kamerstuk 36 410 VIII, nr. 106
    ///     Kamerstuk 36 410 VIII, nr. 82
    private func beginsColumn(_ body: NoteBody, _ index: Int) -> Bool {
        guard note == nil, index + 1 < text.lines.count else { return false }
        let next = text.lines[index + 1]
        if Furniture(text.reading, next.range)?.kind == .imprint { return true }
        guard !next.isAfterBlank, let other = NoteBody(text.reading, next.range) else { return false }
        return other.isAlone && other.number == body.number + 1
    }

    private mutating func readColumn(_ line: FoldedText.Line) -> Bool {
        if columnLines.isEmpty, let body = NoteBody(text.reading, line.range), body.isAlone, let last = column.last,
            body.number == last + 1
        {
            column.append(body.number)
            ledger.readBody(body.number, .plain)
            return true
        }
        // The texts are one block; furniture ends it.
        if line.isAfterFormFeed || columnLines.count > 1 && line.isAfterBlank {
            endNote()
            return false
        }
        columnLines.append(line)
        return true
    }

    /// One line for each number, or all lines for the only one; else the numbers stay without a text, because a wrong
    /// one is worse.
    private mutating func distributeColumn() {
        let isClear = column.count == 1 || column.count == columnLines.count
        for (index, line) in columnLines.enumerated() {
            let number = isClear && column.count > 1 ? column[index] : column[0]
            let opens = index == 0 || isClear && column.count > 1
            var part = Part(home: .footnote(number), range: line.range, join: opens ? .opening : .flow)
            part.endsInSoftHyphen = line.endsInSoftHyphen
            part.style = isClear ? .plain : nil
            notes.append(part)
        }
        column.removeAll()
        columnLines.removeAll()
        isInterrupted = true
    }
}
