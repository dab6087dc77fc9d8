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
        isOfJustice = Scene.mentionsJustice(document.reading)
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
