import Documents
import Testing

@testable import Citations

/// Real sentences with bytes changed, lost, doubled and swapped: always the same ones, from a seed.
@Suite struct FuzzTests {
    private static let sentences = [
        "Zie Kamerstukken II, 2024-2025, 36 800 VI, nrs. 4–6 en 9, en Handelingen II 2023/24, nr. 12, item 5.",
        "De motie-Becker/Van der Werf c.s. over femicide (29 279, nr. 890) en het amendement-Mutluer.",
        "artikelen 2.53, derde lid, 2.57, aanhef en onder b, en 7A:1576 BW (hierna: de wet), artikel 3 van die wet.",
        "de brief van 10 juli jl. en mijn brieven van 3 en 14 november 20242 over het rapport, bijlage 1 (pagina 2)",
        "Verordening (EU) nr. 360/2012, COM(2022) 105, PbEU 2016, L 119, ECLI:NL:HR:2001:AB1838, Stb. 2019, 33",
        "Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 337 en 338; TZ202402-035; W19.24.00242/IV; 2025Z14497",
    ]

    /// A generator whose numbers are the same in every run.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let pieces: [String] = [
        " ", "\n", "\r\n", "\u{A0}", "\u{AD}", "–", "’", "(", ")", ",", "nr.", "0", "99999", "é", "e\u{301}", "😀", "",
        "van de", "artikel", "Wet ", "1", "\t", "§", "|",
    ]

    private static func mutated(_ sentence: String, _ random: inout Seeded) -> String {
        var scalars = Array(sentence.unicodeScalars)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard !scalars.isEmpty else { break }
            let at = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: scalars.remove(at: at)
            case 1: scalars.insert(scalars[at], at: at)
            case 2: scalars.swapAt(at, scalars.count - 1 - at)
            case 3: scalars.removeSubrange(at..<min(scalars.count, at + 9))
            default: scalars.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    @Test(arguments: [1, 2, 3, 5, 8] as [UInt64])
    func `no change of a text leads astray`(seed: UInt64) {
        var random = Seeded(state: seed)
        for _ in 0..<160 {
            let text = Self.mutated(Self.sentences.randomElement(using: &random) ?? "", &random)
            let points = Array(text.unicodeScalars)
            for citation in found(text, date: "2025-09-10") {
                let range = citation.span.start..<citation.span.end
                guard !range.isEmpty, range.upperBound <= points.count else {
                    Issue.record("\(range) of \(text)")
                    continue
                }
                var slice = String.UnicodeScalarView()
                slice.append(contentsOf: points[range])
                #expect(Array(String(slice).utf8) == Array(citation.span.text.utf8))
                #expect(citation.target?.isEmpty != true)
            }
        }
    }
}
