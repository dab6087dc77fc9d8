import Documents

/// Walks once over a reading, word by word, and asks the recognisers that may begin with a word; the longest finding
/// wins and is not read again.
///
/// A letter behind a digit also begins a word: "8Kamerstukken II 2015/16" has the number of its footnote in front.
struct Scanner: Sendable {
    private let recognisers: [any Recogniser.Type]
    private let keywords: Keywords
    /// The recognisers that look at other words than those they name.
    private let letters: UInt32
    private let capitals: UInt32
    private let numbers: UInt32
    private let brackets: UInt32
    private let colons: UInt32

    init(_ recognisers: [any Recogniser.Type]) {
        var known: [(key: UInt64, bits: UInt32)] = []
        var bits: [Beginnings: UInt32] = [:]
        for (index, recogniser) in recognisers.enumerated() {
            let bit = UInt32(1) << UInt32(index)
            for keyword in recogniser.keywords { known.append((Word.key(keyword), bit)) }
            for each: Beginnings in [.letter, .capital, .number, .bracket, .colon]
            where recogniser.beginnings.contains(each) {
                bits[each, default: 0] |= bit
            }
        }
        self.recognisers = recognisers
        keywords = Keywords(known)
        letters = bits[.letter] ?? 0
        capitals = bits[.capital] ?? 0
        numbers = bits[.number] ?? 0
        brackets = bits[.bracket] ?? 0
        colons = bits[.colon] ?? 0
    }

    func findings(_ scene: Scene) -> [Finding] {
        let keywords = keywords
        let reading = scene.document.reading
        let lower = reading.lower
        let bytes = reading.bytes
        let text = lower.span
        let raw = bytes.span
        var found: [Finding] = []
        var cursor = Cursor(reading, at: 0)
        var resume = 0
        var block = TextBlock(0, text, raw, behind: .empty)
        for start in stride(from: 0, to: text.count, by: TextBlock.size) {
            let next = TextBlock(start &+ TextBlock.size, text, raw, behind: block)
            var starts = block.others | promising(start, block, next, text, scene.laws)
            while starts != 0 {
                let bit = starts.takeLowestBit()
                let at = start &+ bit
                if at < resume { continue }
                let byte = text[unchecked: at]
                var word = Word(start: at, end: at &+ 1, key: 0)
                var asked: UInt32
                if byte.isLowerCaseLetter {
                    let length = (~block.letters(from: bit, next)).trailingZeroBitCount
                    word.end = at &+ length
                    if length == TextBlock.size { word.readOn(text) }
                    word.key = Eight.prefix(Eight.load(at, text), min(length, Word.keyLength))
                    asked = keywords.recognisers(of: word.key)
                    if word.isOfLetters(text) { asked |= letters }
                    if word.end < text.count, text[unchecked: word.end] == UInt8(ascii: ":") { asked |= colons }
                    if raw[unchecked: at].isUpperCaseLetter, scene.mayBeginLaw(word, text) { asked |= capitals }
                    if asked == 0, let glued = Scanner.unglued(word, text, raw), scene.mayBeginLaw(glued, text) {
                        word = glued
                        asked = capitals
                    }
                } else if byte.isDigit {
                    while word.end < text.count, text[word.end].isDigit { word.end += 1 }
                    asked = numbers
                } else {
                    asked = brackets
                }
                if asked != 0 { resume = read(word, asked, text, &cursor, scene, &found) }
            }
            block = next
        }
        return found
    }

    /// The words of a block that are worth a closer look; most are not.
    ///
    /// All of them are asked all questions, and only the answers are kept: with a branch for each question the
    /// processor would guess wrong at every other word.
    @inline(__always)
    private func promising(
        _ start: Int, _ block: TextBlock, _ next: TextBlock, _ text: borrowing Span<UInt8>, _ laws: LawNames
    ) -> UInt64 {
        // Eight bytes are read where a word begins, and the eight that end behind it: without asking for the ends of
        // the text each time where a word of a block and the next cannot reach them.
        guard start > 0, start &+ 2 &* TextBlock.size &+ 8 <= text.count else { return block.words }
        var promising = block.capitalsWithin(next)
        var words = block.words
        while words != 0 {
            let bit = words.takeLowestBit()
            let at = start &+ bit
            let length = (~block.letters(from: bit, next)).trailingZeroBitCount
            let key = Eight.prefix(Eight.loadUnchecked(at, text), min(length, Word.keyLength))
            let end = Eight.loadUnchecked(at &+ length &- 7, text)
            let isNameOrShort = laws.hasBeginning(key).bit | (length < 4).bit
            let isAsked =
                keywords.mayKnow(key).bit | block.capitals >> UInt64(bit) & isNameOrShort
                | ((end << 8) >> 24 == Word.brief).bit | ((end << 8) >> 8 == Word.brieven).bit
                | (end >> 56 == UInt64(UInt8(ascii: ":"))).bit | (length == TextBlock.size).bit
            promising |= isAsked << UInt64(bit)
        }
        return promising
    }

    /// "deMijnbouwwet": the name behind an article from which an extraction lost the blank.
    @inline(__always)
    private static func unglued(
        _ word: Word, _ text: borrowing Span<UInt8>, _ raw: borrowing Span<UInt8>
    ) -> Word? {
        let length = word.key & 0xFFFF == Word.de ? 2 : word.key & 0xFF_FFFF == Word.het ? 3 : 0
        guard length > 0, word.end - word.start > length + 3, raw[word.start + length].isUpperCaseLetter else {
            return nil
        }
        let start = word.start + length
        return Word(
            start: start, end: word.end,
            key: Eight.prefix(Eight.load(start, text), min(word.end - start, Word.keyLength)))
    }

    /// Asks these recognisers, and says where to go on.
    @inline(never)
    private func read(
        _ word: Word, _ asked: UInt32, _ text: borrowing Span<UInt8>, _ cursor: inout Cursor, _ scene: Scene,
        _ found: inout [Finding]
    ) -> Int {
        var best: [Finding] = []
        var end = word.start
        var rest = asked
        while rest != 0 {
            let recogniser = recognisers[rest.trailingZeroBitCount]
            rest &= rest - 1
            guard recogniser.mayBegin(word, text) else { continue }
            cursor.position = word.start
            let findings = recogniser.findings(&cursor, scene)
            if !findings.isEmpty, cursor.position > end {
                best = findings
                end = cursor.position
            }
        }
        if best.isEmpty { return word.end }
        found += best
        // What is cited by name may have other citations inside its words.
        return best.allSatisfy { $0.form != .named } ? end : word.end
    }
}
