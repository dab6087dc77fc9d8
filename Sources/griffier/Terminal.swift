import Foundation
import Notifications

/// Prints for a person: with emphasis on a terminal, plain when piped or when NO_COLOR is set (no-color.org).
struct Terminal: Sendable {
    let isStyled: Bool
    /// Columns to fill.
    let width: Int
    /// Whether lines end where the screen does; what goes to a file or a program is not cut.
    let isCut: Bool
    let words: Wording

    init(language: Language) {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1
        isStyled =
            isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        var size = winsize()
        let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = known ? min(max(Int(size.ws_col), 60), 120) : 100
        isCut = isTerminal
        words = Wording(language)
    }

    init(isStyled: Bool, width: Int, language: Language) {
        self.isStyled = isStyled
        self.width = width
        isCut = true
        words = Wording(language)
    }

    enum Style: String {
        case strong = "1"
        case faint = "2"
        case good = "32"
        case warning = "33"
        case bad = "31"
        case link = "36"
    }

    func styled(_ text: String, _ style: Style) -> String {
        isStyled ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    func say(_ dutch: String, _ english: String) -> String {
        words.language == .nl ? dutch : english
    }

    func line(_ text: String = "") {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    func heading(_ text: String) {
        line()
        line(styled(text, .strong))
    }

    /// The words of a text on lines that fit, each behind `indent`.
    func wrapped(_ text: String, indent: Int, first: String? = nil) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var current = first ?? margin
        var isEmpty = true
        for word in words.oneLine(text).split(separator: " ") {
            if !isEmpty && current.count + 1 + word.count > width {
                lines.append(current)
                current = margin
                isEmpty = true
            }
            current += isEmpty ? String(word) : " " + word
            isEmpty = false
        }
        lines.append(current)
        return lines.joined(separator: "\n")
    }

    /// The text in so many columns, cut or filled up.
    func column(_ text: String, _ width: Int) -> String {
        text.count > width
            ? String(text.prefix(width - 1)) + "…" : text + String(repeating: " ", count: width - text.count)
    }
}
