/// Writes the reading from the parts of a layout: joins lines, undoes hyphenation, ends paragraphs.
struct ReadingWriter {
    private let text: FoldedText
    private let places: [Place]
    private var draft = ReadingDraft()
    private(set) var passages: [Passage] = []
    private var near = SourceMap.Place()
    /// The style of the number of each passage; nil when it is no footnote.
    private(set) var noteStyles: [NoteStyle?] = []
    /// Where text begins that stood first on its line and begins with digits: perhaps a marker. Ascending.
    private(set) var lineDigits: [Int] = []
    /// What may have numbers in it; ascending.
    private(set) var numbered: [Range<Int>] = []

    init(_ text: FoldedText, _ parts: [Layout.Part], _ places: [Place]) {
        self.text = text
        self.places = places
        draft.bytes.reserveCapacity(text.reading.bytes.count)
        draft.map.reserveCapacity(parts.count * 3)
        var last: (range: Range<Int>, isSoft: Bool)?
        for index in parts.indices where !parts[index].range.isEmpty {
            write(parts[index], after: last)
            last = (parts[index].range, parts[index].endsInSoftHyphen)
        }
        if !passages.isEmpty { passages[passages.count - 1].range = lastStart..<draft.bytes.count }
    }

    mutating func finish() -> Reading {
        draft.finish()
    }

    private var lastStart: Int { passages.last?.range.lowerBound ?? 0 }

    private mutating func write(_ part: Layout.Part, after last: (range: Range<Int>, isSoft: Bool)?) {
        var range = part.range
        if let last {
            switch part.join {
            case .opening, .paragraph: appendEnd(0x0A, from: last.range, to: part.range)
            case .flow:
                switch LineJoin(text.reading, last.range, part.range, isSoft: last.isSoft) {
                case .blank: appendEnd(0x20, from: last.range, to: part.range)
                case .nothing: break
                case .dropHyphen:
                    draft.dropLast()
                }
            }
        }
        if part.join == .opening {
            if !passages.isEmpty { passages[passages.count - 1].range = lastStart..<draft.bytes.count }
            let empty = draft.bytes.count..<draft.bytes.count
            switch part.home {
            case .running(let index):
                passages.append(Passage(place: places[index], range: empty))
                noteStyles.append(nil)
            case .footnote(let number):
                passages.append(Passage(place: .footnote(number), range: empty))
                noteStyles.append(part.style)
            }
        }
        if part.mayBeginWithMarker { lineDigits.append(draft.bytes.count) }
        if text.reading.bytes[range.upperBound - 1] == 0x20 { range = range.lowerBound..<range.upperBound - 1 }
        let start = draft.bytes.count
        draft.append(text.reading, range, near: &near)
        if part.mayHaveNumbers { addNumbered(start..<draft.bytes.count) }
    }

    private mutating func addNumbered(_ range: Range<Int>) {
        // Only a blank, or nothing, stands between two lines that follow each other.
        if let last = numbered.last, last.upperBound + 1 >= range.lowerBound {
            numbered[numbered.count - 1] = last.lowerBound..<range.upperBound
        } else {
            numbered.append(range)
        }
    }

    /// A blank or a paragraph end; it stands for what lies between the two parts in the source.
    private mutating func appendEnd(_ byte: UInt8, from last: Range<Int>, to next: Range<Int>) {
        let end = text.reading.map.source(at: last.upperBound - 1, near: &near).upperBound
        let start = text.reading.map.source(at: next.lowerBound, near: &near).lowerBound
        draft.map.appendFolded(text: draft.bytes.count, source: end..<max(end, start))
        draft.bytes.append(byte)
    }
}

/// How the end of one line and the beginning of the next belong together.
enum LineJoin {
    case blank
    /// The word goes on as it is: "GroenLinks-" "PvdA".
    case nothing
    /// The word was broken: "voort-" "gang".
    case dropHyphen

    init(_ text: Reading, _ before: Range<Int>, _ after: Range<Int>, isSoft: Bool) {
        self = .blank
        if isSoft {
            self = .nothing
            return
        }
        let bytes = text.bytes
        let last = bytes[before.upperBound - 1]
        guard last == 0x2D || last == 0x2F, before.count > 1 else { return }
        let previous = bytes[before.upperBound - 2]
        let next = bytes[after.lowerBound]
        if previous == 0x20 { return }
        if last == 0x2F {
            self = .nothing
            return
        }
        var cursor = Cursor(text, at: after.lowerBound, end: after.upperBound)
        // "land-" "en tuinbouw": the hyphen stands for the rest of the word.
        if cursor.word(oneOf: Self.conjunctions) != nil { return }
        if !previous.isLowerCaseLetter || !next.isLowerCaseLetter {
            // "(WODC)-" "onderzoek", "2024-" "2025", "CBS-" "statistieken", "COVID-" "19".
            self = next.isLetterOrDigit || next == 0x28 ? .nothing : .blank
            return
        }
        var start = before.upperBound - 1
        while start > before.lowerBound, bytes[start - 1].isLetter { start -= 1 }
        let stem = text.lower[start..<before.upperBound - 1]
        let isCompound = start > before.lowerBound && bytes[start - 1] == 0x28
        self = isCompound || Self.keeps(stem, next) || Self.isAddress(text, before) ? .nothing : .dropHyphen
    }

    private static let conjunctions: [StaticString] = [
        "en", "of", "en/of", "als", "dan", "tot", "maar", "noch", "respectievelijk", "resp", "cq", "c.q",
    ]

    /// Prefixes that Dutch writes with a hyphen.
    private static let prefixes: [StaticString] = [
        "ex", "niet", "non", "oud", "vice", "interim", "kandidaat", "adjunct", "aspirant", "quasi", "pseudo", "e",
        "eu", "vn", "sociaal", "tweede", "eerste", "privaat", "bijna",
    ]

    /// A hyphen that Dutch spelling wants: behind such a prefix, or between two vowels that would be read as one
    /// ("politie-eenheid"); syllables of two letters are parts of a word ("ge-informeerd", from "ge-ïnformeerd").
    private static func keeps(_ stem: ArraySlice<UInt8>, _ next: UInt8) -> Bool {
        if prefixes.contains(where: { stem.equals($0) }) { return true }
        guard stem.count > 3, let last = stem.last else { return false }
        switch last {
        case 0x61: return next == 0x61 || next == 0x65 || next == 0x69 || next == 0x75
        case 0x65: return next == 0x65 || next == 0x69 || next == 0x75
        case 0x69: return next == 0x65 || next == 0x69 || next == 0x6A
        case 0x6F: return next == 0x65 || next == 0x69 || next == 0x6F || next == 0x75
        case 0x75: return next == 0x69 || next == 0x75
        default: return false
        }
    }

    /// The line ends inside an address on the web, where a hyphen is part of the name.
    private static func isAddress(_ text: Reading, _ line: Range<Int>) -> Bool {
        var start = line.upperBound
        while start > line.lowerBound, text.bytes[start - 1] != 0x20 { start -= 1 }
        let word = text.lower[start..<line.upperBound]
        guard word.count > 6, word.contains(0x2F) || word.contains(0x2E) else { return false }
        var cursor = Cursor(text, at: start, end: line.upperBound)
        _ = cursor.literal("(")
        return cursor.literal("http") || cursor.literal("www.")
    }
}
