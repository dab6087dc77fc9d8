/// Puts the lines of a document where they belong: letterhead, letter, question, answer, footnote, signature; and
/// leaves out what only the page needs.
///
/// One walk over the lines. Decisions are made on the line, what stands before it, and what has been read so far
/// (the next question's number, the next footnote's number); nothing is taken back.
struct Layout {
    /// A stretch of folded text and the place it belongs to.
    struct Part {
        enum Join {
            /// The first of a passage.
            case opening
            /// A new paragraph.
            case paragraph
            /// Goes on in the sentence: only a line ended.
            case flow
        }

        /// The place it belongs to: an index of `places`, or the number of a footnote.
        enum Home {
            case running(Int)
            case footnote(Int)
        }

        var home: Home
        var range: Range<Int>
        var join: Join
        /// The last word of the part goes on in the next one.
        var endsInSoftHyphen = false
        /// Begins with digits that may be a footnote marker pushed off its line.
        var mayBeginWithMarker = false
        /// See `FoldedText.Line`.
        var mayHaveNumbers = true
        /// The style of a footnote's number; nil when it is not clear which text belongs to which number.
        var style: NoteStyle?
    }

    let text: FoldedText
    // Of the text, at hand: every line is asked for its first letters, and what has to be fetched has to be held.
    let bytes: [UInt8]
    let lower: [UInt8]
    var parts: [Part] = []
    var facts = Facts()

    /// The places of running text in the order in which they were opened.
    var places: [Place] = [.letter]
    /// The next text opens a passage.
    var opens = true
    /// Furniture or a footnote stood between the last text and here.
    var isInterrupted = false
    /// There was a blank line in what interrupted.
    var sawBlank = false
    /// The line before was no running text: a heading, furniture, a signature.
    var isAfterStructure = true
    var notes: [Part] = []
    /// The footnote being read; nil outside.
    var note: NoteBody?
    /// Numbers of footnotes that stand in a column of their own, before their texts.
    var column: [Int] = []
    var columnLines: [FoldedText.Line] = []
    var ledger = NoteLedger()
    var questions = QuestionCount()
    var head: Head = .open
    /// What the masthead or a foot left to the next line.
    var expectsNumber: Furniture.Kind?

    /// How far the head of the document has been read.
    enum Head: Equatable {
        /// Nothing but head so far.
        case open
        /// In a title: goes on up to the next blank line.
        case title
        /// The value of the label before.
        case value
        /// In a subject of which so many lines have been read; it goes on up to the next blank line.
        case subject(lines: Int)
        case closed
    }

    init(_ text: FoldedText) {
        self.text = text
        bytes = text.reading.bytes
        lower = text.reading.lower
        parts.reserveCapacity(text.lines.count + 16)
        questions.isBare = QuestionCount.usesBareNumbers(text)
        var index = 0
        while index < text.lines.count { index = readLine(index) }
        flushNotes()
    }

    /// Reads one line or what begins with it; where to go on.
    private mutating func readLine(_ index: Int) -> Int {
        let line = text.lines[index]
        if line.isAfterBlank { sawBlank = true }
        if readFurniture(index) { return index + 1 }
        if readHeading(index) || readNote(index) { return index + 1 }
        if note != nil {
            endNote()
            isInterrupted = true
        }
        if let next = readSignature(index) { return next }
        if readHead(index) { return index + 1 }
        if place == .signature || place == .letterhead { open(.letter) }
        head = .closed
        append(line, from: line.range.lowerBound)
        return index + 1
    }

    /// Begins a passage; the notes of the one before come first.
    mutating func open(_ place: Place) {
        flushNotes()
        places.append(place)
        opens = true
        isInterrupted = false
        sawBlank = false
        isAfterStructure = true
    }

    /// The place of what is read now.
    var place: Place { places[places.count - 1] }

    /// Appends running text of a line in the current place.
    mutating func append(_ line: FoldedText.Line, from start: Int) {
        guard start < line.range.upperBound else { return }
        let range = start..<line.range.upperBound
        if line.mayHaveNumbers { ledger.scan(text.reading, range) }
        var part = Part(home: .running(places.count - 1), range: range, join: join(line, range))
        part.mayHaveNumbers = line.mayHaveNumbers
        part.endsInSoftHyphen = line.endsInSoftHyphen
        part.mayBeginWithMarker = bytes[start].isDigit && start == line.range.lowerBound
        parts.append(part)
        opens = false
        isInterrupted = false
        sawBlank = false
        isAfterStructure = false
    }

    private func join(_ line: FoldedText.Line, _ range: Range<Int>) -> Part.Join {
        if opens { return .opening }
        guard !parts.isEmpty else { return .opening }
        let last = parts[parts.count - 1].range
        let reading = text.reading
        if isInterrupted {
            return sawBlank && SentenceEdge.ends(reading, last) && !SentenceEdge.continues(reading, range)
                ? .paragraph : .flow
        }
        if line.isAfterBlank {
            // In a drawn table blank rows stand inside a sentence.
            let goesOn =
                line.isCell && !SentenceEdge.ends(reading, last)
                && bytes[range.lowerBound].isLowerCaseLetter
            return goesOn ? .flow : .paragraph
        }
        if line.isAfterFormFeed {
            return SentenceEdge.ends(reading, last) && !SentenceEdge.continues(reading, range)
                ? .paragraph : .flow
        }
        if SentenceEdge.isListItem(reading, range),
            SentenceEdge.ends(reading, last) || SentenceEdge.isListItem(reading, last)
        {
            return .paragraph
        }
        return .flow
    }

    private mutating func flushNotes() {
        endNote()
        parts.append(contentsOf: notes)
        notes.removeAll(keepingCapacity: true)
    }

    private mutating func readSignature(_ index: Int) -> Int? {
        let line = text.lines[index]
        guard Signature.mayBegin(lower[line.range.lowerBound]) else { return nil }
        guard line.isAfterBlank || isAfterStructure || place == .signature || endsSentence else { return nil }
        guard text.lines.count > 1, let signature = Signature(text, at: index) else { return nil }
        // In the head, "De Voorzitter van de Tweede Kamer" is whom the letter is to.
        guard head == .closed || text.reading.lower[signature.office].starts(with: Array("de voorzitter".utf8)) == false
        else { return nil }
        open(.signature)
        facts.signatures.append(signature)
        for at in index..<signature.nextLine {
            append(text.lines[at], from: text.lines[at].range.lowerBound)
            if parts.last?.join == .flow, let name = signature.name, name.lowerBound == text.lines[at].range.lowerBound
            {
                parts[parts.count - 1].join = .paragraph
            }
        }
        isAfterStructure = true
        head = .closed
        return signature.nextLine
    }

    /// The running text so far ends with a sentence.
    var endsSentence: Bool {
        guard !parts.isEmpty, !opens else { return true }
        return SentenceEdge.ends(text.reading, parts[parts.count - 1].range)
    }
}

/// What the layout learns about the document while it reads its lines; ranges are offsets into the folded text.
struct Facts {
    var publication: [String] = []
    var sessionYear: Int?
    /// The number under "Aanhangsel van de Handelingen".
    var answerNumber: Int?
    /// "2024Z18436" alone on a line of the head.
    var questionNumber: (value: String, range: Range<Int>)?
    var dossiers: [String] = []
    var paperNumber: String?
    var signatures: [Signature] = []
    /// There is a line "Mededeling": the answer is late.
    var isNotice = false
}
