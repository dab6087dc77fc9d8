import Documents

/// One family of citations: reads them where the scanner found one of its keywords at the beginning of a word.
protocol Recogniser: SendableMetatype {
    /// Words that it begins with, in lower case; the first six letters count.
    static var keywords: [StaticString] { get }
    /// What else it begins with.
    static var beginnings: Beginnings { get }

    /// A cheap look at what follows, before anything is read; the cursor stands at the word.
    static func mayBegin(_ word: Word, _ cursor: Cursor) -> Bool

    /// The citations that begin here, none of them empty; nothing when the words mean something else. The cursor ends
    /// behind the last; where it ends does not matter when nothing is found.
    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding]
}

extension Recogniser {
    static var beginnings: Beginnings { [] }

    static func mayBegin(_ word: Word, _ cursor: Cursor) -> Bool { true }
}

/// What recognisers may look at besides the words in front of them.
struct Scene {
    let document: Document
    let laws: LawNames
    /// The questions that the document asks or answers; empty when it has none.
    let questions: Set<Int>

    init(_ document: Document, _ laws: LawNames) {
        self.document = document
        self.laws = laws
        var questions: Set<Int> = []
        for passage in document.passages {
            switch passage.place {
            case .question(let numbers), .answer(let numbers): questions.formUnion(numbers)
            default: break
            }
        }
        self.questions = questions
    }

    /// It is of the ministry whose letters have plain numbers for a reference.
    var isOfJustice: Bool { Scene.mentionsJustice(document.reading) }

    /// Longer than any sentence: beyond this many bytes nothing belongs together.
    private static let reach = 1200

    /// The sentence in which a position stands, or that ends there, cut where it is too long to be one.
    func sentence(at position: Int) -> Range<Int> {
        let bytes = document.reading.bytes
        // A sentence ends with its paragraph and with its passage: it is looked for in what both share.
        var start = min(position, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = min(position, bytes.count)
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        for passage in passages(in: start..<max(end, start + 1)) {
            let part = max(start, passage.lowerBound)..<min(end, passage.upperBound)
            guard part.lowerBound < part.upperBound, part.upperBound >= position else { continue }
            for sentence in document.reading.sentences(in: part) where sentence.upperBound >= position {
                guard sentence.lowerBound <= position else { return position..<position }
                return max(
                    sentence.lowerBound, position - Self.reach)..<min(
                        sentence.upperBound, position + Self.reach)
            }
        }
        return position..<position
    }

    /// The ranges of the passages that share something with a range.
    private func passages(in range: Range<Int>) -> [Range<Int>] {
        let passages = document.passages
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return passages[low...].lazy.map(\.range).prefix { $0.lowerBound < range.upperBound }.map { $0 }
    }

    private static func mentionsJustice(_ reading: Reading) -> Bool {
        var cursor = Cursor(reading, at: 0)
        while let byte = cursor.byte {
            if byte == UInt8(ascii: "j"), cursor.literal("justitie en veiligheid") { return true }
            if byte == UInt8(ascii: "v"), cursor.literal("veiligheid en justitie") { return true }
            cursor.position += 1
        }
        return false
    }
}
