import Documents
import Testing

@testable import Citations

/// However a text was typed or extracted, it cites the same.
@Suite struct VariantTests {
    private static let sentences = [
        "Zie Kamerstukken II, 2024-2025, 36 800 VI, nr. 12 en nr. 14, en Handelingen II 2023/24, nr. 12, item 5.",
        "Zie Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 337 over artikel 10, eerste lid, van de Wet dieren.",
        "Volgens de motie-Jansen en De Vries (31 000, nr. 12), Richtlijn 95/46/EG en Stb. 2019, 33 geldt artikel 6:162 BW.",
        "De coördinatie van de Wet veiligheidsregio's is geregeld in ECLI:NL:HR:2001:AB1838 en toezegging TZ202402-035.",
    ]

    @Test(arguments: sentences)
    func `blanks, line ends, dashes and accents change nothing`(sentence: String) {
        let expected = targets(sentence)
        #expect(!expected.isEmpty)
        let decomposed = sentence.replacing("ö", with: "o\u{308}")
        for variant in [
            sentence.replacing(" ", with: "\u{A0}"), sentence.replacing(" ", with: "\u{202F}"),
            sentence.replacing("-", with: "\u{2013}"), sentence.replacing("-", with: "\u{2011}"),
            sentence.replacing("'", with: "’"), sentence + "\r\n", decomposed,
            sentence.replacing(", nr", with: ",\r\nnr"), sentence.replacing(" van", with: "\nvan"), "  " + sentence,
            sentence.replacing("-", with: "\u{2010}"), sentence.replacing(" ", with: "\u{2009}"),
            sentence.replacing(" de ", with: " \r\nde "), sentence.replacing(" ", with: "  "),
            // Glue of an extraction.
            sentence.replacing(", nr. ", with: ",nr."), sentence.replacing("Stb. ", with: "Stb."),
            "8" + sentence,
        ] {
            #expect(targets(variant) == expected)
        }
    }

    @Test(arguments: sentences)
    func `every span is the slice that it says`(sentence: String) {
        let text = "Café 😀 é\r\n" + sentence
        let points = Array(text.unicodeScalars)
        for citation in found(text) {
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: points[citation.span.start..<citation.span.end])
            #expect(String(slice) == citation.span.text)
        }
    }
}
