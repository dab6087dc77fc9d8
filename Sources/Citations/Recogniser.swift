import Documents

/// One family of citations: reads them where the scanner found one of its keywords at the beginning of a word.
protocol Recogniser: SendableMetatype {
    /// Words that it begins with, in lower case; the first six letters count.
    static var keywords: [StaticString] { get }
    /// What else it begins with.
    static var beginnings: Beginnings { get }

    /// A cheap look at what follows the word in the text in lower case, before anything is read.
    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool

    /// The citations that begin here, none of them empty; nothing when the words mean something else. The cursor ends
    /// behind the last; where it ends does not matter when nothing is found.
    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding]
}

extension Recogniser {
    static var beginnings: Beginnings { [] }

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool { true }
}

/// What recognisers may look at besides the words in front of them.
///
/// A class, since everybody holds it: to copy one reference costs less than to copy all that a document has.
final class Scene {
    let document: Document
    let laws: LawNames
    // What has been asked for once, and will be again.
    private var knownQuestions: Set<Int>?
    private var knownJustice: Bool?
    /// The sentences of the paragraph that was asked for last, in order: citations stand close together.
    private var nearby: [Range<Int>] = []

    init(_ document: Document, _ laws: LawNames) {
        self.document = document
        self.laws = laws
    }

    /// The questions that the document asks or answers; empty when it has none.
    var questions: Set<Int> {
        if let knownQuestions { return knownQuestions }
        var questions: Set<Int> = []
        for passage in document.passages {
            switch passage.place {
            case .question(let numbers), .answer(let numbers): questions.formUnion(numbers)
            default: break
            }
        }
        knownQuestions = questions
        return questions
    }

    /// Whether the name of a law may begin with a word that has a capital.
    @inline(never)
    func mayBeginLaw(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        laws.mayBegin(word, text)
    }

    /// It is of the ministry whose letters have plain numbers for a reference.
    var isOfJustice: Bool {
        if let knownJustice { return knownJustice }
        let isOfJustice = Scene.mentionsJustice(document.reading)
        knownJustice = isOfJustice
        return isOfJustice
    }

    /// Longer than any sentence: beyond this many bytes nothing belongs together.
    static let reach = 1200

    /// The sentence in which a position stands, or that ends there, cut where it is too long to be one.
    func sentence(at position: Int) -> Range<Int> {
        if let known = nearbySentence(at: position) { return cut(known, position) }
        let bytes = document.reading.bytes
        // A sentence ends with its paragraph and with its passage: it is looked for in what both share.
        let middle = max(0, min(position, bytes.count))
        let start = Eight.last(in: 0..<middle, bytes.span) { Eight.within($0, 0x0A, 0x0A) }.map { $0 + 1 } ?? 0
        let end = Eight.first(in: middle..<bytes.count, bytes.span) { Eight.within($0, 0x0A, 0x0A) }
        for passage in passages(in: start..<max(end, start + 1)) {
            let part = max(start, passage.lowerBound)..<min(end, passage.upperBound)
            guard part.lowerBound < part.upperBound, part.upperBound >= position else { continue }
            let sentences = document.reading.sentences(in: part)
            guard let sentence = sentences.first(where: { $0.upperBound >= position }) else { continue }
            guard sentence.lowerBound <= position else { return position..<position }
            nearby = sentences
            return cut(sentence, position)
        }
        return position..<position
    }

    /// Where the sentence of a position ends, not further on than `sentence(at:)` says.
    ///
    /// Reads no more of the paragraph than is needed: little before, and behind as far as the sentence goes.
    func sentenceEnd(at position: Int) -> Int {
        let bytes = document.reading.bytes
        let nearest = max(0, min(position, bytes.count) - Self.before)
        let lineEnd = Eight.last(in: nearest..<max(nearest, min(position, bytes.count)), bytes.span) {
            Eight.within($0, 0x0A, 0x0A)
        }
        let start = lineEnd.map { $0 + 1 } ?? nearest
        for ahead in [240, Self.reach + 1] {
            let furthest = max(position, min(position + ahead, bytes.count))
            let end = Eight.first(in: position..<furthest, bytes.span) { Eight.within($0, 0x0A, 0x0A) }
            let isWhole = end >= bytes.count || bytes[end] == 0x0A
            guard let passage = passage(in: max(start, position - 1)..<max(position, start + 1)) else { break }
            let limit = min(end, passage.upperBound)
            let from = max(start, passage.lowerBound)
            guard from < limit else { return position }
            guard let sentence = document.reading.sentence(reaching: position, in: from..<limit) else {
                return position
            }
            if sentence.upperBound + 8 < limit || isWhole || limit < end || ahead > Self.reach {
                return sentence.lowerBound <= position ? min(sentence.upperBound, position + Self.reach) : position
            }
        }
        return position
    }

    /// Enough to see what word a stop stands behind.
    private static let before = 80

    private func cut(_ sentence: Range<Int>, _ position: Int) -> Range<Int> {
        max(sentence.lowerBound, position - Self.reach)..<min(sentence.upperBound, position + Self.reach)
    }

    /// The ranges of the passages that share something with a range.
    private func passages(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = passageIndex(behind: range.lowerBound)
        while index < document.passages.count, document.passages[index].range.lowerBound < range.upperBound {
            found.append(document.passages[index].range)
            index += 1
        }
        return found
    }

    /// The first of them.
    private func passage(in range: Range<Int>) -> Range<Int>? {
        let index = passageIndex(behind: range.lowerBound)
        guard index < document.passages.count else { return nil }
        let passage = document.passages[index].range
        return passage.lowerBound < range.upperBound ? passage : nil
    }

    /// The first passage that ends behind a position.
    private func passageIndex(behind position: Int) -> Int {
        var low = 0
        var high = document.passages.count
        while low < high {
            let middle = (low + high) / 2
            if document.passages[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low
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

    /// The sentence that is certain to be the one of this position: which lies within it, or ends it.
    private func nearbySentence(at position: Int) -> Range<Int>? {
        guard let first = nearby.first, let last = nearby.last, first.lowerBound < position,
            position <= last.upperBound
        else { return nil }
        var low = 0
        var high = nearby.count
        while low < high {
            let middle = (low + high) / 2
            if nearby[middle].upperBound < position { low = middle + 1 } else { high = middle }
        }
        return nearby[low].lowerBound <= position ? nearby[low] : nil
    }
}
