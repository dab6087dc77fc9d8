import Documents
import Testing

@testable import Deadlines

/// The lists of words and the registers in which they are compared.
@Suite struct CuesTests {
    @Test func `gives every list a bit of its own`() {
        #expect(Cues.all.count <= 128)
        #expect(Set(Cues.all.map(\.marks)).count == Cues.all.count)
        for (number, list) in Cues.all.enumerated() { #expect(list.marks == Marks(bit: UInt64(number))) }
    }

    @Test(arguments: [
        ("mei", "mei", true), ("mei", "me", false), ("me", "mei", false), ("publicatie", "publicatie", true),
        ("publicatie", "publicaties", false), ("inwerkingtreding", "inwerkingtreding", true),
        ("begrotingsbehandeling", "begrotingsbehandeling", true),
        ("begrotingsbXhandeling", "begrotingsbehandeling", false),  // Differs only in the middle.
    ])
    func `tells words apart`(text: String, word: String, isSame: Bool) {
        let tokens = Tokens(Document(SourceText(text), given: .init()).reading, ParliamentaryCalendar())
        let isFound =
            switch word {
            case "mei": tokens.at(0, is: "mei")
            case "me": tokens.at(0, is: "me")
            case "publicatie": tokens.at(0, is: "publicatie")
            case "publicaties": tokens.at(0, is: "publicaties")
            case "inwerkingtreding": tokens.at(0, is: "inwerkingtreding")
            default: tokens.at(0, is: "begrotingsbehandeling")
            }
        #expect(isFound == isSame)
    }

    @Test func `sees beginnings and endings of words`() {
        let tokens = Tokens(
            Document(SourceText("ontvangen commissiedebat ge"), given: .init()).reading, ParliamentaryCalendar())
        #expect(tokens.at(0, startsWith: "ont") && tokens.at(0, endsWith: "en") && !tokens.at(0, startsWith: "ge"))
        #expect(tokens.at(1, endsWith: "debat") && tokens.at(1, startsWith: "commissi"))
        #expect(tokens.at(2, startsWith: "ge") && tokens.at(2, endsWith: "ge") && !tokens.at(2, startsWith: "ged"))
        #expect(!tokens.at(3, is: "ge") && !tokens.at(-1, is: "ontvangen"))
    }
}
