import Documents

/// Walks once over a reading, word by word, and asks the recognisers that may begin with a word; the longest finding
/// wins and is not read again.
///
/// A letter behind a digit also begins a word: "8Kamerstukken II 2015/16" has the number of its footnote in front.
struct Scanner: Sendable {
    private let recognisers: [any Recogniser.Type]
    /// Which recognisers know a word, as bits, by a hash of its first letters.
    private let byKey: [UInt32]
    /// The recognisers that look at other words than those they name.
    private let letters: UInt32
    private let capitals: UInt32
    private let numbers: UInt32
    private let brackets: UInt32
    private let colons: UInt32

    init(_ recognisers: [any Recogniser.Type]) {
        var byKey = [UInt32](repeating: 0, count: Word.hashes)
        var bits: [Beginnings: UInt32] = [:]
        for (index, recogniser) in recognisers.enumerated() {
            let bit = UInt32(1) << UInt32(index)
            for keyword in recogniser.keywords { byKey[Word.hash(of: Word.key(keyword))] |= bit }
            for each: Beginnings in [.letter, .capital, .number, .bracket, .colon]
            where recogniser.beginnings.contains(each) {
                bits[each, default: 0] |= bit
            }
        }
        self.recognisers = recognisers
        self.byKey = byKey
        letters = bits[.letter] ?? 0
        capitals = bits[.capital] ?? 0
        numbers = bits[.number] ?? 0
        brackets = bits[.bracket] ?? 0
        colons = bits[.colon] ?? 0
    }

    func findings(_ scene: Scene) -> [Finding] {
        let reading = scene.document.reading
        let lower = reading.lower
        let bytes = reading.bytes
        let text = lower.span
        let raw = bytes.span
        let count = text.count
        var found: [Finding] = []
        var cursor = Cursor(reading, at: 0)
        var at = 0
        var previous: UInt8 = 0x0A
        while at < count {
            let byte = text[at]
            var asked: UInt32 = 0
            var word = Word(start: at, end: at + 1, key: 0)
            if byte.isLowerCaseLetter {
                word.end = readLetters(at, text)
                if !previous.isLetter { asked = whoKnows(&word, text, raw, scene.laws) }
            } else if byte.isDigit {
                var end = at + 1
                while end < count, text[end].isDigit { end += 1 }
                word.end = end
                if !previous.isLetterOrDigit { asked = numbers }
            } else {
                if byte == UInt8(ascii: "("), !previous.isLetterOrDigit { asked = brackets }
                if asked == 0 {
                    previous = byte
                    at += 1
                    continue
                }
            }
            at = asked == 0 ? word.end : read(word, asked, text, &cursor, scene, &found)
            previous = text[at - 1]
        }
        return found
    }

    /// Where the letters that begin here end.
    @inline(__always)
    private func readLetters(_ start: Int, _ text: borrowing Span<UInt8>) -> Int {
        var end = start
        while end + 8 <= text.count {
            let letters = Eight.letters(text.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
            end += letters
            if letters < 8 { return end }
        }
        while end < text.count, text[end].isLowerCaseLetter { end += 1 }
        return end
    }

    /// The recognisers that a word of letters concerns, which gets its key.
    @inline(__always)
    private func whoKnows(
        _ word: inout Word, _ text: borrowing Span<UInt8>, _ raw: borrowing Span<UInt8>, _ laws: borrowing LawNames
    ) -> UInt32 {
        word.key = Word.key(at: word.start, text)
        var asked = byKey[Word.hash(of: word.key)]
        if word.end - word.start >= 5, word.isOfLetters(text) { asked |= letters }
        if word.end < text.count, text[word.end] == UInt8(ascii: ":") { asked |= colons }
        if raw[word.start].isUpperCaseLetter, laws.mayBegin(word.start, text) { asked |= capitals }
        return asked
    }

    /// Asks these recognisers, and says where to go on.
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
            cursor.position = word.start
            guard recogniser.mayBegin(word, text) else { continue }
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
