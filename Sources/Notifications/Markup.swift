/// Text made safe to stand in a page.
enum Markup {
    /// For text and attributes in double or single quotes.
    static func escaped(_ text: String) -> String {
        shown(text.unicodeScalars)
    }

    /// Escaped; what a browser would obey rather than show is shown by its number: "\u{202E}" is "⟨U+202E⟩".
    static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": result.append(scalar)
            // Half of a line end, and the end of a page.
            case "\r": continue
            case "\u{0C}": result.append("\n")
            case _ where isObeyed(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
                result.append(contentsOf: "⟨U+\(zeros)\(digits)⟩".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Control characters, and those that turn the direction of writing or hide.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
