extension Layout {
    /// The letterhead and the titles of questions and answers; each line its own paragraph, a title one.
    mutating func readHead(_ index: Int) -> Bool {
        let line = text.lines[index]
        if readTitle(line, index) { return true }
        guard head != .closed, text.lines.count > 1 else { return false }
        let reading = text.reading
        if index < 4, readDossier(line) { return true }
        if let number = Letterhead.answerNumber(reading, line.range) {
            facts.answerNumber = number
            return appendHead(line, joins: false)
        }
        if readQuestionNumber(line) { return appendHead(line, joins: false) }
        if Letterhead.isBareLabel(reading, line.range) {
            _ = appendHead(line, joins: false)
            head = Letterhead.isSubject(reading, line.range) ? .subject(lines: 0) : .value
            return true
        }
        if Letterhead.isField(reading, line.range) || Letterhead.isAddress(reading, line.range) {
            _ = appendHead(line, joins: false)
            if Letterhead.isSubject(reading, line.range) { head = .subject(lines: 1) }
            return true
        }
        if head == .value { return appendHead(line, joins: true) }
        if case .subject(let lines) = head, lines == 0 || continuesSubject(line, lines) {
            _ = appendHead(line, joins: true)
            head = .subject(lines: lines + 1)
            return true
        }
        guard isHeadLike(line, index) else { return false }
        return appendHead(line, joins: false)
    }

    /// A subject has few lines and no stop; a salutation is the letter's.
    private func continuesSubject(_ line: FoldedText.Line, _ lines: Int) -> Bool {
        guard lines < 4, !line.isAfterBlank, !line.isAfterFormFeed, !endsSentence else { return false }
        return !text.reading.lower[line.range].starts(with: "geachte ".utf8)
    }

    private mutating func appendHead(_ line: FoldedText.Line, joins: Bool) -> Bool {
        if place != .letterhead { open(.letterhead) }
        append(line, from: line.range.lowerBound)
        if parts.last?.join != .opening { parts[parts.count - 1].join = joins ? .flow : .paragraph }
        head = .open
        return true
    }

    /// A title, or the next line of one.
    private mutating func readTitle(_ line: FoldedText.Line, _ index: Int) -> Bool {
        let isApart = line.isAfterBlank || isAfterStructure || head == .title || place == .letterhead || index == 0
        if isApart, Letterhead.beginsTitle(text.reading, line.range), text.lines.count > 1 {
            if place != .letterhead || head == .closed { open(.letterhead) }
            append(line, from: line.range.lowerBound)
            if parts.last?.join == .flow { parts[parts.count - 1].join = .paragraph }
            head = .title
            return true
        }
        guard head == .title, !line.isAfterBlank, place == .letterhead else {
            if head == .title { head = .closed }
            return false
        }
        append(line, from: line.range.lowerBound)
        return true
    }

    /// "28 345 Aanpak huiselijk geweld", "Nr. 285 BRIEF VAN …".
    private mutating func readDossier(_ line: FoldedText.Line) -> Bool {
        if let number = DossierHead.number(text.reading, line.range), !facts.dossiers.isEmpty {
            facts.paperNumber = facts.paperNumber ?? number
            return appendHead(line, joins: false)
        }
        guard facts.paperNumber == nil, let dossier = DossierHead(text.reading, line.range)?.dossier,
            isFollowedByNumber(line)
        else { return false }
        facts.dossiers.append(dossier)
        return appendHead(line, joins: false)
    }

    /// A dossier's title takes a few lines; then comes "Nr.".
    private func isFollowedByNumber(_ line: FoldedText.Line) -> Bool {
        text.lines.prefix(8).contains {
            $0.range.lowerBound > line.range.lowerBound && DossierHead.number(text.reading, $0.range) != nil
        }
    }

    private mutating func readQuestionNumber(_ line: FoldedText.Line) -> Bool {
        guard line.range.count == 10 else { return false }
        var cursor = Cursor(text.reading, at: line.range.lowerBound, end: line.range.upperBound)
        guard cursor.caseNumber() != nil, cursor.isAtEnd else { return false }
        facts.questionNumber = facts.questionNumber ?? (text.reading.text(line.range), line.range)
        return true
    }

    /// A line in the head that no rule names: the title of a dossier going on, a directorate, capitals.
    private func isHeadLike(_ line: FoldedText.Line, _ index: Int) -> Bool {
        let reading = text.reading
        guard index < 60, line.range.count < 200 else { return false }
        let bytes = reading.bytes[line.range]
        let isCapitals = !bytes.contains(where: \.isLowerCaseLetter) && bytes.contains(where: \.isUpperCaseLetter)
        if isCapitals, place == .letterhead { return true }
        if !facts.dossiers.isEmpty, facts.paperNumber == nil { return true }
        if reading.lower[line.range].starts(with: Array("bij beantwoording de datum en ons kenmerk".utf8)) {
            return true
        }
        guard line.isCell || index == 0 || place == .letterhead, bytes.count < 60 else { return false }
        guard !SentenceEdge.ends(reading, line.range), bytes.last != 0x2C else { return false }
        // Only where more of a letterhead follows.
        return text.lines[(index + 1)...].prefix(12).contains {
            Letterhead.isField(reading, $0.range) || Letterhead.isAddress(reading, $0.range)
                || DossierHead.number(reading, $0.range) != nil && !facts.dossiers.isEmpty && facts.paperNumber == nil
        }
    }
}

extension Cursor {
    /// Reads the number that the Tweede Kamer gives a question, motion or document: "2025Z14497", "2023D39037"; the
    /// letter in lower case.
    public mutating func caseNumber() -> UInt8? {
        let before = position
        if let year = number(4...4), (1990...2199).contains(year), let letter = byte, letter == 0x7A || letter == 0x64 {
            position += 1
            if number(5...5) != nil, !(byte?.isLetterOrDigit ?? false) { return letter }
        }
        position = before
        return nil
    }
}
