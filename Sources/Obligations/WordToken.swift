/// A word of a clause, folded for comparison.
struct WordToken {
    /// Offset of its first letter in the clause, in code points.
    var position: Int
    var stem: String
    var isCapital: Bool
    /// Two capitals or more: "COA", "JenV".
    var isAcronym: Bool
    var isNumber: Bool
    /// A comma, a bracket or the like stands between it and the word before.
    var isBehindMark = false

    static func tokens(of clause: String) -> [WordToken] {
        var tokens: [WordToken] = []
        var letters: [UInt8] = []
        var capitals = 0
        var first = false
        var start = 0
        var isBehindMark = false
        func close() {
            guard !letters.isEmpty else { return }
            let isNumber = letters.allSatisfy(isDigit)
            let stem = isNumber ? letters : stemmed(letters)
            tokens.append(
                WordToken(
                    position: start, stem: String(decoding: stem, as: UTF8.self), isCapital: first,
                    isAcronym: capitals > 1, isNumber: isNumber, isBehindMark: isBehindMark))
            isBehindMark = false
            letters.removeAll(keepingCapacity: true)
            capitals = 0
        }
        for (position, scalar) in clause.unicodeScalars.enumerated() {
            switch scalar.value {
            case 0xAD, 0x300...0x36F:  // Soft hyphen, combining marks.
                continue
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x17F:
                let folded = fold(scalar.value)
                guard folded != 0 else { continue }
                if letters.isEmpty {
                    start = position
                    first = (0x41...0x5A).contains(folded)
                }
                if (0x41...0x5A).contains(folded) { capitals += 1 }
                letters.append((0x41...0x5A).contains(folded) ? folded + 32 : folded)
            default:
                close()
                if marks.contains(scalar) { isBehindMark = true }
            }
        }
        close()
        return tokens
    }

    private static let marks: Set<Unicode.Scalar> = [",", ";", ":", "(", ")", "–"]

    /// Whether it is part of a date, whose words are no content: "1 maart 2026", "tweede kwartaal", "drie weken".
    func isDate(between previous: WordToken?, and next: WordToken?) -> Bool {
        if Vocabulary.calendar.contains(stem) { return true }
        let beside = next.map { Vocabulary.calendar.contains($0.stem) } ?? false
        if isNumber {
            let year = stem.utf8.count == 4 && (stem.hasPrefix("19") || stem.hasPrefix("20"))
            return year || beside || (previous.map { Vocabulary.months.contains($0.stem) } ?? false)
        }
        return beside && Vocabulary.distinguishing.contains(stem)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Without doubled letters and without the ends of inflection.
    static func stemmed(_ letters: [UInt8]) -> [UInt8] {
        var stem: [UInt8] = []
        for letter in letters where letter != stem.last || isDigit(letter) { stem.append(letter) }
        if stem.count > 4, stem.last == UInt8(ascii: "s") { stem.removeLast() }
        if stem.count > 4, stem.suffix(2).elementsEqual("en".utf8) {
            stem.removeLast(2)
        } else if stem.count > 4, stem.last == UInt8(ascii: "e") {
            stem.removeLast()
        }
        if stem.count > 3 {
            if stem.last == UInt8(ascii: "v") { stem[stem.count - 1] = UInt8(ascii: "f") }
            if stem.last == UInt8(ascii: "z") { stem[stem.count - 1] = UInt8(ascii: "s") }
        }
        return stem
    }

    /// The plain letter behind a letter of Latin-1 or Latin Extended-A; 0 for signs (× ÷).
    private static func fold(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0...0x7F: UInt8(scalar)
        case 0xC0...0xC5: UInt8(ascii: "A")
        case 0xC7: UInt8(ascii: "C")
        case 0xC8...0xCB: UInt8(ascii: "E")
        case 0xCC...0xCF: UInt8(ascii: "I")
        case 0xD1: UInt8(ascii: "N")
        case 0xD2...0xD6, 0xD8: UInt8(ascii: "O")
        case 0xD9...0xDC: UInt8(ascii: "U")
        case 0xE0...0xE5: UInt8(ascii: "a")
        case 0xE7: UInt8(ascii: "c")
        case 0xE8...0xEB: UInt8(ascii: "e")
        case 0xEC...0xEF: UInt8(ascii: "i")
        case 0xF1: UInt8(ascii: "n")
        case 0xF2...0xF6, 0xF8: UInt8(ascii: "o")
        case 0xF9...0xFC: UInt8(ascii: "u")
        case 0xD7, 0xF7: 0
        default: UInt8(ascii: "x")
        }
    }
}
