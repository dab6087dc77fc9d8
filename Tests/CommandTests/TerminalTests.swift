import Notifications
import Testing

@testable import griffier

@Suite(.bounded) struct TerminalTests {
    @Test func `styles are for terminals`() {
        let (styled, plain) = (
            Terminal(isStyled: true, width: 80, language: .nl), Terminal(isStyled: false, width: 80, language: .nl)
        )
        #expect(styled.styled("a", .strong) == "\u{1B}[1ma\u{1B}[0m")
        #expect(plain.styled("a", .strong) == "a")
    }

    @Test func `both languages are spoken`() {
        #expect(Terminal(isStyled: false, width: 80, language: .nl).say("ja", "yes") == "ja")
        #expect(Terminal(isStyled: false, width: 80, language: .en).say("ja", "yes") == "yes")
    }

    static let columns: [(String, Int, String)] = [
        ("ab", 4, "ab  "), ("abcd", 4, "abcd"), ("abcde", 4, "abc…"), ("", 2, "  "), ("é𝄞", 3, "é𝄞 "),
    ]

    @Test(arguments: columns) func `a column is as wide as it is`(text: String, width: Int, expected: String) {
        #expect(Terminal(isStyled: false, width: 80, language: .nl).column(text, width) == expected)
    }

    @Test func `a text is wrapped behind its margin, words whole`() {
        let terminal = Terminal(isStyled: false, width: 12, language: .nl)
        #expect(terminal.wrapped("een twee drie\nvier", indent: 2) == "  een twee\n  drie vier")
        #expect(terminal.wrapped("een twee", indent: 4, first: "wie ") == "wie een twee")
        // Longer than the line: on a line of its own.
        #expect(terminal.wrapped("a onafhankelijkheid b", indent: 2) == "  a\n  onafhankelijkheid\n  b")
        #expect(terminal.wrapped("", indent: 2) == "  ")
    }

    @Test func `what is piped is plain, whatever the environment says`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Ik stuur uw Kamer in januari 2026 een brief.\n", to: "brief.txt")
        for environment in [["TERM": "xterm-256color"], ["NO_COLOR": "1"], [:]] {
            let program = try Program("read", file, environment: environment)
            #expect(program.code == 0)
            #expect(program.output.contains("januari"))
            #expect(!program.output.utf8.contains(0x1B))
            #expect(program.errors == "")
        }
    }

    /// `script` gives the program a terminal of its own.
    @Test func `on a terminal there are styles, unless NO_COLOR is set`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Ik stuur uw Kamer in januari 2026 een brief.\n", to: "brief.txt")
        #expect(try Program.onTerminal("read", file, environment: ["TERM": "xterm"]).contains("\u{1B}["))
        #expect(
            try !Program.onTerminal("read", file, environment: ["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}["))
        #expect(try !Program.onTerminal("read", file, environment: ["TERM": "dumb"]).contains("\u{1B}["))
    }
}
