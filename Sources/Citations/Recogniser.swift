import Documents

/// One family of citations: reads them where the scanner found one of its first letters at the beginning of a word.
protocol Recogniser: SendableMetatype {
    /// The first bytes of its keywords, in lower case; "0" stands for every digit.
    static var firstBytes: StaticString { get }

    /// The citations that begin here, none of them empty; nothing when the words mean something else. The cursor ends
    /// behind the last; where it ends does not matter when nothing is found.
    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding]
}

/// What recognisers may look at besides the words in front of them.
struct Scene {
    let document: Document
    let laws: LawNames
    /// The questions that the document asks or answers; empty when it has none.
    let questions: Set<Int>
    /// Every sentence, in the order of the text.
    private let sentences: [Range<Int>]
    /// It is of the ministry whose letters have plain numbers for a reference.
    let isOfJustice: Bool

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
        sentences = document.passages.flatMap { document.sentences(in: $0) }
        isOfJustice = Scene.mentionsJustice(document.reading)
    }

    /// Longer than any sentence: beyond this many bytes nothing belongs together.
    private static let reach = 1200

    /// The sentence in which a position stands, or that ends there, cut where it is too long to be one.
    func sentence(at position: Int) -> Range<Int> {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound < position { low = middle + 1 } else { high = middle }
        }
        guard low < sentences.count, sentences[low].lowerBound <= position else { return position..<position }
        let sentence = sentences[low]
        return max(sentence.lowerBound, position - Self.reach)..<min(sentence.upperBound, position + Self.reach)
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
