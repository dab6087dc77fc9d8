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
        var before: UInt8 = 0x0A
        for start in stride(from: 0, to: text.count, by: TextBlock.size) {
            var block = TextBlock(start, text, before: before)
            while block.starts != 0 {
                let bit = block.takeStart()
                let at = start &+ bit
                if at < resume { continue }
                let byte = text[unchecked: at]
                var word = Word(start: at, end: at &+ 1, key: 0)
                var asked: UInt32
                if byte.isLowerCaseLetter {
                    word.end = at &+ block.letters(from: bit)
                    if bit &+ (word.end &- at) == TextBlock.size { word.readOn(text) }
                    word.key = Eight.prefix(Eight.load(at, text), min(word.end &- at, Word.keyLength))
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
            if start + TextBlock.size <= text.count { before = text[start + TextBlock.size - 1] }
        }
        return found
    }

    /// "deMijnbouwwet": the name behind an article from which an extraction lost the blank.
    @inline(__always)
    private static func unglued(
        _ word: Word, _ text: borrowing Span<UInt8>, _ raw: borrowing Span<UInt8>
    ) -> Word? {
        let length = word.key & 0xFFFF == de ? 2 : word.key & 0xFF_FFFF == het ? 3 : 0
        guard length > 0, word.end - word.start > length + 3, raw[word.start + length].isUpperCaseLetter else {
            return nil
        }
        let start = word.start + length
        return Word(
            start: start, end: word.end,
            key: Eight.prefix(Eight.load(start, text), min(word.end - start, Word.keyLength)))
    }

    private static let de = Word.key("de")
    private static let het = Word.key("het")

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
