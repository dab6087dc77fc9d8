/// Ways in which the same text comes in, and a generator that chooses among them; the same seed, the same choices.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

enum Typography: String, CaseIterable {
    case decomposed, noBreakBlanks, carriageReturns, dashes, softHyphens, zeroWidth, straightQuotes, rewrapped, all

    func apply(to text: String, _ generator: inout SeededGenerator) -> String {
        switch self {
        case .decomposed: return Self.decompose(text)
        case .noBreakBlanks:
            return Self.replace(text, " ", by: ["\u{A0}", "\u{2009}", "\u{202F}", "\t", "  "], &generator)
        case .carriageReturns: return text.replacing("\n", with: "\r\n")
        case .dashes: return Self.replace(text, "-", by: ["\u{2010}", "\u{2011}", "\u{2013}"], &generator)
        case .softHyphens: return Self.insert("\u{AD}", into: text, &generator)
        case .zeroWidth: return Self.insert("\u{200B}", into: text, &generator)
        case .straightQuotes:
            return Self.replace(Self.replace(text, "‘", by: ["'"], &generator), "’", by: ["'", "\u{B4}"], &generator)
        case .rewrapped: return Self.rewrap(text, &generator)
        case .all:
            var changed = Self.rewrap(text, &generator)
            for other in Self.allCases where other != .all && other != .rewrapped {
                changed = other.apply(to: changed, &generator)
            }
            return changed
        }
    }

    private static func decompose(_ text: String) -> String {
        let marks: [Unicode.Scalar: String] = [
            "é": "e\u{301}", "ë": "e\u{308}", "ï": "i\u{308}", "ö": "o\u{308}", "ü": "u\u{308}", "ó": "o\u{301}",
            "è": "e\u{300}", "ş": "s\u{327}", "ä": "a\u{308}", "á": "a\u{301}",
        ]
        var changed = ""
        for scalar in text.unicodeScalars { changed += marks[scalar] ?? String(scalar) }
        return changed
    }

    private static func replace(
        _ text: String, _ old: Unicode.Scalar, by new: [String], _ generator: inout SeededGenerator
    ) -> String {
        var changed = ""
        for scalar in text.unicodeScalars {
            let isChosen = scalar == old && Bool.random(using: &generator)
            changed += isChosen ? new.randomElement(using: &generator) ?? "" : String(scalar)
        }
        return changed
    }

    /// Between two small letters of a word.
    private static func insert(_ mark: String, into text: String, _ generator: inout SeededGenerator) -> String {
        var changed = ""
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isInside = last.value >= 0x61 && last.value < 0x7B && scalar.value >= 0x61 && scalar.value < 0x7B
            if isInside, Int.random(in: 0..<8, using: &generator) == 0 { changed += mark }
            changed.unicodeScalars.append(scalar)
            last = scalar
        }
        return changed
    }

    /// Breaks the lines of running paragraphs elsewhere: at blanks, between words in small letters.
    private static func rewrap(_ text: String, _ generator: inout SeededGenerator) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard line.count > 60 else { return String(line) }
            var changed = ""
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                let isPlain = word.count > 2 && word.unicodeScalars.allSatisfy { $0.value >= 0x61 && $0.value < 0x7B }
                let breaks = isPlain && !changed.isEmpty && Int.random(in: 0..<6, using: &generator) == 0
                changed += (changed.isEmpty ? "" : breaks ? " \n" : " ") + word
            }
            return changed
        }.joined(separator: "\n")
    }
}
