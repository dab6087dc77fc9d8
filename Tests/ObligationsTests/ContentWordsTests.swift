import Testing

@testable import Obligations

@Suite struct ContentWordsTests {
    @Test(arguments: [
        ("Ik stuur uw Kamer voor de zomer van 2026 het eindrapport over de pilots", ["eindraport", "pilot"]),
        // Inflection, double letters and accents.
        ("de rapporten, de brieven en de taken van de coördinator", ["brief", "cordinator", "raport", "tak"]),
        ("het rapport, de brief en de taak van coordinatoren", ["brief", "cordinator", "raport", "tak"]),
        // A soft hyphen and a combining accent disappear.
        ("de belei\u{AD}dsreactie en het re\u{301}sume\u{301}", ["beleidsreacti", "resum"]),
        // Dates are not what is promised.
        ("uiterlijk 1 maart 2026 en in het tweede kwartaal van 2027 de verkenning", ["verkening"]),
        // A number that is none of a date stays.
        ("de uitvoering van aanbeveling 12", ["12", "anbeveling"]),
        // Short words only when they are names.
        ("de COA-cijfers in de EU", ["cijfer", "coa", "eu"]),
        ("Ik informeer uw Kamer hierover zo spoedig mogelijk", []),
        ("", []),
    ])
    func `a clause is reduced to what it is about`(clause: String, words: [String]) {
        #expect(ContentWords(clause).words == words)
    }

    @Test(arguments: [
        ("De evaluatie van de pilot in Rotterdam", ["roterdam"]),
        ("de eerste monitor strandvonderij", ["erst"]),
        ("aanbeveling 12", ["12"]),
        // The first word has a capital anyway.
        ("Evaluatie van de pilot", []),
        // "Eerste" of a date is none.
        ("in het eerste kwartaal de evaluatie", []),
    ])
    func `names and numbers tell one from its neighbours`(clause: String, names: [String]) {
        #expect(ContentWords(clause).names == names)
    }

    @Test func `dates that the reader found are left out`() {
        let words = ContentWords("na ommekomst van het advies stuur ik de nota strandjutters", without: [0..<30])
        #expect(words.words == ["nota", "strandjuter"])
    }

    @Test(arguments: [
        ("de evaluatie van de pilot slachtofferzorg", "de evaluatie van de pilot slachtofferzorg", 100),
        ("de evaluatie van de pilot slachtofferzorg", "over de pilot slachtofferzorg de evaluatie", 100),
        ("de evaluatie van de pilot slachtofferzorg", "de evaluatie van de pilot cameratoezicht", 50),
        ("de evaluatie", "het wetsvoorstel", 0),
    ])
    func `likeness is the shared part of both`(left: String, right: String, percent: Int) {
        #expect(ContentWords(left).likeness(to: ContentWords(right)) == percent)
    }
}
