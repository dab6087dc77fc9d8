import Documents
import Testing

@testable import Deadlines

/// Terms that the rules of procedure set.
@Suite struct TermTests {
    private let head = """
        Vragen van het lid Mutluer (GroenLinks-PvdA) aan de Staatssecretaris van Justitie en Veiligheid
        (ingezonden 10 juli 2025, 2025Z14497)


        """

    @Test func `gives a minister three weeks for written questions`() throws {
        let term = try #require(read(head + "Vraag 1\nBent u bekend met dit bericht?\n", on: "2025-07-10").terms.first)
        #expect(term.rule == "tk-written-question")
        #expect(term.subject == "2025Z14497")
        #expect(term.from == CivilDate("2025-07-10"))
        #expect(term.due == CivilDate("2025-07-31"))
        #expect(term.metOn == nil)
    }

    @Test func `is met by the answer on the day of the answer`() throws {
        let text = head + "Vraag 1\nBent u bekend met dit bericht?\n\nAntwoord op vraag 1\nJa.\n"
        let term = try #require(read(text, on: "2025-09-10").terms.first)
        #expect(term.due == CivilDate("2025-07-31"))
        #expect(term.metOn == CivilDate("2025-09-10"))
    }

    @Test func `runs six weeks after a notice of delay`() throws {
        let text = """
            De vragen van het lid Mutluer (GroenLinks-PvdA), ingezonden 10 juli 2025 (2025Z14497), kunnen niet binnen de
            gebruikelijke termijn worden beantwoord, omdat nog niet alle informatie is ontvangen.
            """
        let term = try #require(read(text, on: "2025-07-30").terms.first)
        #expect(term.due == CivilDate("2025-08-21"))
        #expect(term.metOn == nil)
    }

    @Test func `has no term for a letter without questions`() {
        #expect(read("Ik stuur uw Kamer een brief.").terms == [])
    }
}
