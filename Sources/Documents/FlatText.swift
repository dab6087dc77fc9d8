/// A publication whose line ends were lost: the whole document on one line.
///
///     … (ontvangen 26 november 2014). Vraag 1 Kent u de berichten? Antwoord 1 Ja. Vraag 2 en 3 Herinnert u zich …
///
/// Lines are put back where a heading, a title, a page's foot or a footnote begins, so that the layout can read it as
/// any other. Only a document without lines that has questions and answers is treated so: elsewhere "Tweede Kamer,
/// vergaderjaar 2014-2015, Aanhangsel 698" in a sentence is a citation.
struct FlatText {
    private(set) var lines: [FoldedText.Line] = []
    private let reading: Reading
    private var cuts: [Int: Bool] = [:]

    /// nil when the text has lines.
    init?(_ reading: Reading, _ whole: [FoldedText.Line]) {
        guard whole.count <= 5, reading.bytes.count > 1200 else { return nil }
        self.reading = reading
        var headings = 0
        for line in whole { headings += findCuts(line.range) }
        guard headings > 1 else { return nil }
        for line in whole { split(line) }
    }

    /// Finds where lines begin; the number of headings among them.
    private mutating func findCuts(_ range: Range<Int>) -> Int {
        var headings = 0
        var pageStart = range.lowerBound
        var nextNote = 1
        var at = range.lowerBound
        let text = reading.bytes.span.bytes
        while at < range.upperBound {
            // On to the next word.
            if at > range.lowerBound, reading.bytes[at - 1] != 0x20 {
                at = text.first(in: at..<range.upperBound) { $0.equal(0x20) } + 1
                continue
            }
            switch reading.bytes[at] {
            case 0x56, 0x41:
                if isHeading(at, range.upperBound) {
                    headings += 1
                    cuts[at] = true
                } else if isTitle(at, range.upperBound) {
                    cuts[at] = true
                }
            default: break
            }
            if let end = furnitureEnd(at, range.upperBound) {
                if at > pageStart { cutNotes(pageStart..<at, &nextNote) }
                cuts[at] = cuts[at] ?? false
                if end < range.upperBound { cuts[end] = cuts[end] ?? false }
                pageStart = end
                at = max(at + 1, end)
            } else {
                at += 1
            }
        }
        return headings
    }

    private func isHeading(_ at: Int, _ end: Int) -> Bool {
        guard let heading = QuestionHeading(reading, at..<min(end, at + 120)), !heading.numbers.isEmpty else {
            return false
        }
        // "zie Antwoord 3" goes on in a sentence; a heading stands behind one.
        return at == 0 || !reading.bytes[max(0, at - 2)].isLowerCaseLetter || heading.isMarked
    }

    private func isTitle(_ at: Int, _ end: Int) -> Bool {
        Letterhead.beginsTitle(reading, at..<min(end, at + 120))
    }

    /// The end of page furniture that begins here, behind its page number.
    private func furnitureEnd(_ at: Int, _ end: Int) -> Int? {
        switch reading.lower[at] {
        // "tweede", "vergaderjaar", "vragen", "issn", "'s-gravenhage", "ah-tk-", a number.
        case 0x74, 0x76, 0x69, 0x27, 0x61, 0x30...0x39: break
        default: return nil
        }
        var cursor = Cursor(reading, at: at, end: end)
        if cursor.literal("tweede kamer der staten-generaal") {
            cursor.spaces()
            _ = cursor.number(1...1)
        } else if cursor.literal("tweede kamer, vergaderjaar ") {
            guard cursor.sessionYear() != nil, cursor.literal(", aanhangsel") || cursor.literal(", vragen") else {
                return nil
            }
            cursor.spaces()
            guard cursor.number(1...3) != nil || cursor.isAtEnd else { return nil }
        } else if cursor.literal("vergaderjaar ") {
            guard cursor.sessionYear() != nil else { return nil }
            cursor.spaces()
            guard cursor.literal("aanhangsel van de handelingen") else { return nil }
        } else if cursor.literal("vragen gesteld door de leden der kamer") {
            guard cursor.literal(", met de daarop door de regering gegeven antwoorden") else { return nil }
        } else if cursor.literal("issn ") || cursor.literal("'s-gravenhage ") {
            while let byte = cursor.byte, byte.isDigit || byte == 0x20 || byte == 0x2D { cursor.skip() }
        } else if cursor.literal("ah-tk-") {
            while let byte = cursor.byte, byte.isDigit || byte == 0x2D { cursor.skip() }
        } else if isBehindMasthead(at) {
            guard cursor.number(1...4) != nil else { return nil }
        } else {
            return nil
        }
        let stop = cursor.position
        cursor.spaces()
        guard stop == end || cursor.position > stop || reading.bytes[stop - 1] == 0x20 else { return nil }
        return cursor.position
    }

    private func isBehindMasthead(_ at: Int) -> Bool {
        reading.lower[max(0, at - 11)..<at].elementsEqual("antwoorden ".utf8)
    }

    /// The footnotes at the end of a page: their numbers rise from the next one.
    private mutating func cutNotes(_ page: Range<Int>, _ next: inout Int) {
        guard var at = notePositions(next, page).last else { return }
        while true {
            cuts[at] = true
            next += 1
            guard let following = notePositions(next, at + 1..<page.upperBound, limit: 1).first else { return }
            at = following
        }
    }

    /// Where " 3 Kamerstuk" may begin note 3.
    private func notePositions(_ number: Int, _ range: Range<Int>, limit: Int = .max) -> [Int] {
        let digits = Array(String(number).utf8)
        var found: [Int] = []
        var at = range.lowerBound
        let text = reading.bytes.span.bytes
        while found.count < limit {
            at = text.first(in: at..<range.upperBound) { $0.equal(digits[0]) }
            guard at + digits.count + 1 < range.upperBound else { break }
            if at > 0, reading.bytes[at - 1] == 0x20,
                reading.bytes[at..<at + digits.count].elementsEqual(digits), reading.bytes[at + digits.count] == 0x20
            {
                let follower = reading.bytes[at + digits.count + 1]
                let isHeading = (1..<24).contains { cuts[at - $0] == true }
                if follower.isUpperCaseLetter || follower == 0x22 || follower == 0x68, !isHeading { found.append(at) }
            }
            at += 1
        }
        return found
    }

    private mutating func split(_ line: FoldedText.Line) {
        let inside = cuts.keys.filter { $0 > line.range.lowerBound && $0 < line.range.upperBound }.sorted()
        var start = line.range.lowerBound
        for cut in inside + [line.range.upperBound] {
            var end = cut
            while end > start, reading.bytes[end - 1] == 0x20 { end -= 1 }
            if end > start {
                var part = line
                part.range = start..<end
                part.isAfterBlank = start == line.range.lowerBound ? line.isAfterBlank : cuts[start] ?? false
                part.endsInSoftHyphen = cut == line.range.upperBound && line.endsInSoftHyphen
                lines.append(part)
            }
            start = cut
        }
    }
}
